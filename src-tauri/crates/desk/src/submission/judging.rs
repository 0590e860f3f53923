//! What the rules make of newcomers (Arts. 4–9, 15), judged beside the writing of the rows before them: the import waits
//! for the disk, not for the rules.

use std::sync::mpsc::{self, Receiver};
use std::thread::Scope;

use rules::condition::Standing;
use rules::names::initials;

use crate::error::DeskError;
use crate::nominee::{facts, standing};
use crate::reading::order::PreparedRow;
use crate::reference;

/// What the rules make of a row nobody has marked yet.
pub(crate) struct Judgement {
    pub standing: Standing,
    pub findings: String,
    /// Of the name, for search.
    pub initials: String,
}

/// Judgements in the order of the rows.
pub(crate) struct Judged(Receiver<Result<Judgement, DeskError>>);

/// So many rows the judge may be ahead of the writer.
const AHEAD: usize = 512;

/// Judges until all is judged, or nobody listens any more.
pub(crate) fn ahead<'scope>(
    scope: &'scope Scope<'scope, '_>,
    year: i32,
    strict_publicity: bool,
    rows: Vec<&'scope PreparedRow>,
) -> Judged {
    let (tell, judged) = mpsc::sync_channel(AHEAD);
    scope.spawn(move || {
        for row in rows {
            if tell.send(judge(year, strict_publicity, row)).is_err() {
                return;
            }
        }
    });
    Judged(judged)
}

impl Judged {
    pub fn next(&self) -> Result<Judgement, DeskError> {
        self.0.recv().map_err(|error| DeskError::internal(&error))?
    }
}

fn judge(year: i32, strict_publicity: bool, row: &PreparedRow) -> Result<Judgement, DeskError> {
    let facts = facts::from_json(row.category(), &row.facts)?;
    let named = (row.name.as_str(), row.organisation.as_deref());
    let (standing, findings) = standing::of_newcomer(year, named, &facts, strict_publicity);
    Ok(Judgement {
        standing,
        findings,
        initials: initials(reference::names(), &row.name),
    })
}
