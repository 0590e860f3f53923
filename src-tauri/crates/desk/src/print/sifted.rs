//! A paper of which each nominee has a part: whose part can't be set is left out by name, and stops nobody else.

use std::fmt::Debug;

use printing::PrintError;
use store::table::nominee::Nominee;

use super::paper::{Entry, Made};
use crate::error::DeskError;
use crate::wire::printing::Missed;

/// What no font has stops them all, before any of it.
///
/// # Errors
/// `print_failed` naming every character that is lacking, or why nobody's part can be set.
pub(crate) fn sifted<T: Clone + Debug>(
    mut parts: Vec<(Nominee, T)>,
    print: impl Fn(Vec<T>) -> Result<Vec<u8>, PrintError>,
) -> Result<Made, DeskError> {
    let all = |parts: &[(Nominee, T)]| print(parts.iter().map(|(_, part)| part.clone()).collect());
    let mut bytes = all(&parts);
    let mut missed = Vec::new();
    if matches!(bytes, Err(PrintError::TooLong { .. })) {
        parts.retain(|(nominee, part)| match print(vec![part.clone()]) {
            Ok(_) => true,
            Err(why) => {
                missed.push(Missed {
                    what: nominee.content.name.clone(),
                    why: why.to_string(),
                });
                false
            }
        });
        if parts.is_empty() {
            return Err(none_of(&missed));
        }
        bytes = all(&parts);
    }
    let entry = |(nominee, part): &(Nominee, T)| Entry::of(nominee, part);
    Ok(Made {
        bytes: bytes?,
        entries: parts.iter().map(entry).collect(),
        missed,
    })
}

fn none_of(missed: &[Missed]) -> DeskError {
    let why: Vec<&str> = missed.iter().map(|one| one.why.as_str()).collect();
    DeskError::new("print_failed", why.join("\n"))
}
