//! 打印机校正: what the office's printers do to a page, and what makes up for it.

mod figures;
pub mod list;
pub mod measure;
pub mod save;

use printing::Profile;
use store::ids::PrinterProfileId;
use store::table::printer_profile::PrinterProfile as Stored;

use crate::error::DeskError;
use crate::year::YearReader;

/// None: a printer that needs no correction.
pub(crate) fn profile_of(now: &YearReader<'_>, id: Option<i64>) -> Result<Profile, DeskError> {
    let Some(id) = id else {
        return Ok(Profile::TRUE);
    };
    let content = find(now, id)?.content;
    Ok(Profile {
        dx_um: content.dx_um,
        dy_um: content.dy_um,
        scale_x_ppm: content.scale_x_ppm,
        scale_y_ppm: content.scale_y_ppm,
    })
}

pub(crate) fn find(now: &YearReader<'_>, id: i64) -> Result<Stored, DeskError> {
    let stored = now.records.printer_profiles().get(PrinterProfileId(id))?;
    stored.ok_or_else(|| DeskError::not_found("这台打印机的校正"))
}
