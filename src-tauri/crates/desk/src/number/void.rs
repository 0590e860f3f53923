//! A number that went wrong stays in the register, struck through; the next issue gives the next serial.

use store::table::issued_number::Voided;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::print::read::read;
use crate::wire::Nothing;
use crate::wire::printing::PrintingState;
use crate::wire::register::VoidNumberArgs;

/// `number.void`
pub fn void(desk: &mut Desk, args: &VoidNumberArgs) -> Result<PrintingState, DeskError> {
    let reason = args.reason.trim();
    if reason.is_empty() {
        let why = "请写明为何作废，例如“证书写错名字，已收回”。";
        return Err(DeskError::bad_input("reason", why));
    }
    let category = args.category.into();
    let number = desk.read(|now| {
        let all = now.records.issued_numbers().all(now.year, category)?;
        let found = all
            .into_iter()
            .find(|one| one.content.serial == args.serial);
        found.ok_or_else(|| DeskError::not_found("这个编号"))
    })?;
    if let Some(voided) = number.voided {
        let why = format!(
            "{}已经作废（{}），不能再次作废。",
            number.content.text, voided.reason
        );
        return Err(DeskError::new("refused", why));
    }
    let summary = format!("作废编号 {}：{reason}", number.content.text);
    desk.seal("number.void", summary, |now| {
        let voided = Voided {
            at: now.at,
            reason: reason.to_owned(),
        };
        let numbers = now.records.issued_numbers();
        Ok(numbers.void(now.year, category, args.serial, &voided)?)
    })?;
    read(desk, &Nothing {})
}
