//! A record for each nominee, in one paper.

use printing::{Record, RecordPaper, record_paper};
use store::table::nominee::Nominee;

use super::recipients;
use crate::error::DeskError;
use crate::print::form::title;
use crate::print::paper::{Entry, Made};
use crate::wire::printing::{FormArgs, Missed};
use crate::year::YearReader;

/// Whose record can't be set is named, and stops no other.
///
/// # Errors
/// `print_failed` when none can be set.
pub(super) fn made(
    now: &YearReader<'_>,
    args: &FormArgs,
    record: impl Fn(&Nominee) -> Result<Record, DeskError>,
) -> Result<Made, DeskError> {
    let nominees = recipients(now, args, args.form.categories())?;
    let mut set = Vec::new();
    for nominee in nominees {
        let record = record(&nominee)?;
        set.push((nominee, record));
    }
    let paper = |set: &[(Nominee, Record)]| {
        let paper = RecordPaper {
            dated: now.today,
            title: title(now.year, args.form),
            records: set.iter().map(|(_, record)| record.clone()).collect(),
        };
        record_paper(now.fonts(), &paper)
    };
    let mut missed = Vec::new();
    let bytes = match paper(&set) {
        Ok(bytes) => bytes,
        Err(whole) => {
            set.retain(|one| match paper(std::slice::from_ref(one)) {
                Ok(_) => true,
                Err(error) => {
                    missed.push(Missed {
                        what: one.0.content.name.clone(),
                        why: error.to_string(),
                    });
                    false
                }
            });
            if set.is_empty() {
                return Err(whole.into());
            }
            paper(&set)?
        }
    };
    let entry = |(nominee, record): &(Nominee, Record)| Entry::of(nominee, record);
    Ok(Made {
        entries: set.iter().map(entry).collect(),
        missed,
        bytes,
    })
}
