use store::table::printer_profile::PrinterProfile as Stored;

use super::figures::{mm_text, percent_text};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::Nothing;
use crate::wire::template::PrinterProfile;
use crate::year::YearReader;

/// `printer.list`
pub fn list(desk: &Desk, _: &Nothing) -> Result<Vec<PrinterProfile>, DeskError> {
    desk.read(printers)
}

pub(crate) fn printers(now: &YearReader<'_>) -> Result<Vec<PrinterProfile>, DeskError> {
    let all = now.records.printer_profiles().all()?;
    Ok(all.into_iter().map(to_wire).collect())
}

fn to_wire(stored: Stored) -> PrinterProfile {
    PrinterProfile {
        id: stored.id.0,
        name: stored.content.name,
        dx: mm_text(stored.content.dx_um),
        dy: mm_text(stored.content.dy_um),
        scale_x: percent_text(stored.content.scale_x_ppm),
        scale_y: percent_text(stored.content.scale_y_ppm),
    }
}
