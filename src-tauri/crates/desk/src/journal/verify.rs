use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::{Nothing, office::Verification};

/// `store.verify`
pub fn verify(desk: &Desk, _: &Nothing) -> Result<Verification, DeskError> {
    let flaws = desk
        .store
        .verify()?
        .into_iter()
        .map(|flaw| flaw.what)
        .collect();
    let checked = [
        "数据库结构",
        "记录之间的引用",
        "操作记录链",
        "已核发编号",
        "印制存档",
    ]
    .map(str::to_owned)
    .to_vec();
    Ok(Verification { checked, flaws })
}
