use store::table::printer_profile::NewPrinterProfile;

use super::figures::{offset, scale};
use super::find;
use super::list::printers;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::office::IdArgs;
use crate::wire::template::{PrinterProfile, SavePrinterArgs};
use crate::year::YearReader;

/// `printer.save`
pub fn save(desk: &mut Desk, args: &SavePrinterArgs) -> Result<Vec<PrinterProfile>, DeskError> {
    let name = args.name.trim();
    let (dx_um, dy_um) = (offset("dx", &args.dx)?, offset("dy", &args.dy)?);
    let scale_x_ppm = scale("scale_x", &args.scale_x)?;
    let scale_y_ppm = scale("scale_y", &args.scale_y)?;
    let before = desk.read(|now| {
        refuse_name(now, args.id, name)?;
        args.id.map(|id| find(now, id)).transpose()
    })?;
    desk.act(
        "printer.save",
        format!("校正打印机“{name}”"),
        |now| {
            let row = NewPrinterProfile {
                name: name.to_owned(),
                dx_um,
                dy_um,
                scale_x_ppm,
                scale_y_ppm,
                at: now.at,
            };
            match before {
                Some(before) => now.records.printer_profiles().update(before.id, &row)?,
                None => {
                    now.records.printer_profiles().insert(&row)?;
                }
            }
            printers(&now.reader())
        },
    )
}

/// `printer.remove`
pub fn remove(desk: &mut Desk, args: &IdArgs) -> Result<Vec<PrinterProfile>, DeskError> {
    let stored = desk.read(|now| find(now, args.id))?;
    let summary = format!("删除打印机“{}”的校正", stored.content.name);
    desk.act("printer.remove", summary, |now| {
        now.records.printer_profiles().delete(stored.id)?;
        printers(&now.reader())
    })
}

fn refuse_name(now: &YearReader<'_>, id: Option<i64>, name: &str) -> Result<(), DeskError> {
    if name.is_empty() {
        let why = "请写明是哪台打印机，如“三楼文印室”。";
        return Err(DeskError::bad_input("name", why));
    }
    let all = now.records.printer_profiles().all()?;
    let taken = all
        .iter()
        .any(|stored| stored.content.name == name && Some(stored.id.0) != id);
    if taken {
        let why = format!("已有名为“{name}”的打印机，请换个名字。");
        return Err(DeskError::bad_input("name", why));
    }
    Ok(())
}
