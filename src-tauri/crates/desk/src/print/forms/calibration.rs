//! 打印机校正页, on the paper that certificates are overprinted on.

use printing::{Calibration, calibration_page};

use crate::error::DeskError;
use crate::print::paper::Made;
use crate::printer::{find, profile_of};
use crate::template::in_force::asked_for;
use crate::wire::printing::FormArgs;
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let settings = now.settings()?;
    let stock = FormArgs {
        overprint: Some(true),
        ..args.clone()
    };
    let paper = asked_for(now, &stock)?;
    let printer = args.profile.map(|id| find(now, id)).transpose()?;
    let page = Calibration {
        dated: settings.issue_date,
        width: paper.width,
        height: paper.height,
        office: settings.wire.union_name,
        printer: printer.map(|printer| printer.content.name),
        profile: profile_of(now, args.profile)?,
    };
    Ok(Made::of(calibration_page(now.fonts(), &page)?))
}
