//! A record for each nominee, in one paper.

use printing::{Record, RecordPaper, record_paper};
use store::table::nominee::Nominee;

use super::recipients;
use crate::error::DeskError;
use crate::print::form::title;
use crate::print::paper::Made;
use crate::print::sifted::sifted;
use crate::wire::printing::FormArgs;
use crate::year::YearReader;

pub(super) fn made(
    now: &YearReader<'_>,
    args: &FormArgs,
    record: impl Fn(&Nominee) -> Result<Record, DeskError>,
) -> Result<Made, DeskError> {
    let mut records = Vec::new();
    for nominee in recipients(now, args, args.form.categories())? {
        let record = record(&nominee)?;
        records.push((nominee, record));
    }
    sifted(records, |records| {
        let paper = RecordPaper {
            dated: now.today,
            title: title(now.year, args.form),
            records,
        };
        record_paper(now.fonts(), &paper)
    })
}
