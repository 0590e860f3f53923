//! Where the window stands in a meeting: after a power cut the program opens there.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::Nothing;
use crate::wire::office::KeptPage;
use crate::year::current_year;

/// `office.page`
pub fn page(desk: &Desk, _: &Nothing) -> Result<KeptPage, DeskError> {
    let Some(year) = desk.store.read(current_year)? else {
        return Ok(KeptPage {
            address: String::new(),
        });
    };
    let address = desk.read(|now| Ok(now.records.kept_pages().get(year)?))?;
    Ok(KeptPage { address })
}

/// `office.keep_page`
pub fn keep(desk: &mut Desk, args: &KeptPage) -> Result<Nothing, DeskError> {
    desk.position("office.keep_page", |now| {
        Ok(now.records.kept_pages().set(now.year, &args.address)?)
    })?;
    Ok(Nothing {})
}
