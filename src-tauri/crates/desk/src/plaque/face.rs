use rules::plaque::PlaqueSize;
use store::ids::NomineeId;
use store::table::plaque_face::PlaqueFace as Stored;

use super::list::listed;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::printing::{PlaqueFaceArgs, PlaqueFaces};
use crate::year::{YearReader, YearWriter};

const MOST_ALIKE: u32 = 99;

/// `plaque.face`: lays down what some plaques are to be; as the settings say, and they follow the settings again.
pub fn face(desk: &mut Desk, args: &PlaqueFaceArgs) -> Result<PlaqueFaces, DeskError> {
    let (size, material) = (args.size.trim(), args.material.trim());
    PlaqueSize::parse(size).map_err(|error| DeskError::bad_input("size", error.to_string()))?;
    if material.is_empty() {
        return Err(DeskError::bad_input("material", "请填写奖牌的材质。"));
    }
    if !(1..=MOST_ALIKE).contains(&args.count) {
        let why = format!("每种奖牌应为 1–{MOST_ALIKE} 块，请核对数量。");
        return Err(DeskError::bad_input("count", why));
    }
    let whose = desk.read(|now| whose(now, &args.nominees))?;
    desk.act(
        "plaque.face",
        format!("设定奖牌规格：{whose}"),
        |now| {
            for id in &args.nominees {
                set(now, NomineeId(*id), size, material, args.count)?;
            }
            listed(&now.reader())
        },
    )
}

/// 某某工会等 3 块
fn whose(now: &YearReader<'_>, nominees: &[i64]) -> Result<String, DeskError> {
    let rows = listed(now)?.rows;
    let name = |id: &i64| {
        let row = rows.iter().find(|row| row.nominee == *id);
        row.map(|row| row.name.clone())
            .ok_or_else(|| DeskError::not_found("要设定的奖牌"))
    };
    let names: Vec<String> = nominees.iter().map(name).collect::<Result<_, _>>()?;
    match names.as_slice() {
        [] => Err(DeskError::bad_input("nominees", "请先选择要设定的奖牌。")),
        [one] => Ok(one.clone()),
        [first, ..] => Ok(format!("{first}等{}块", names.len())),
    }
}

fn set(
    now: &YearWriter<'_>,
    nominee_id: NomineeId,
    size: &str,
    material: &str,
    count: u32,
) -> Result<(), DeskError> {
    let settings = now.reader().settings()?;
    let usual = &settings.wire;
    if count == 1 && size == usual.plaque_size && material == usual.plaque_material {
        return Ok(now.records.plaque_faces().remove(nominee_id)?);
    }
    Ok(now.records.plaque_faces().set(&Stored {
        nominee_id,
        size: size.to_owned(),
        material: material.to_owned(),
        count,
        at: now.at,
    })?)
}
