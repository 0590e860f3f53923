//! What our own 填报包 says of itself, in a sheet no spreadsheet program shows: key and value, a row each.

use crate::batch::OwnForm;
use crate::sheet::Sheet;

const SHEET: &str = "_xuanshu";

#[must_use]
pub fn of(sheets: &[Sheet]) -> Option<OwnForm> {
    let sheet = sheets.iter().find(|sheet| sheet.name == SHEET)?;
    let value = |key: &str| {
        sheet
            .rows
            .iter()
            .find(|row| row.cell(0).is_some_and(|cell| cell.text.trim() == key))
            .and_then(|row| row.cell(1))
            .map(|cell| cell.text.trim().to_owned())
    };
    Some(OwnForm {
        unit: value("unit")?,
        year: value("year")?.parse().ok()?,
        version: value("form")?.parse().ok()?,
    })
}
