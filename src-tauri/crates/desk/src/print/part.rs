//! 印哪些: all, a range, or those that are named.

use store::table::nominee::Nominee;

use crate::error::DeskError;
use crate::wire::printing::Part;

/// # Errors
/// `bad_input` when nobody is in the part.
pub(crate) fn chosen(all: Vec<Nominee>, part: &Part) -> Result<Vec<Nominee>, DeskError> {
    let total = all.len();
    let taken: Vec<Nominee> = match part {
        // Who changed was found out before.
        Part::All | Part::Changed => all,
        Part::Range { from, to } => (1..)
            .zip(all)
            .filter(|(place, _): &(u32, _)| (*from..=*to).contains(place))
            .map(|(_, nominee)| nominee)
            .collect(),
        Part::Only { nominees } => all
            .into_iter()
            .filter(|nominee| nominees.contains(&nominee.id.0))
            .collect(),
    };
    if taken.is_empty() && total > 0 {
        let why = format!("所选范围内没有对象，共有 1–{total} 号。请改选范围。");
        return Err(DeskError::bad_input("part", why));
    }
    Ok(taken)
}
