//! A meeting's paper to be looked at, and to be kept as a file.

use super::paper::paper;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::host::Host;
use crate::print::hand_over::{saved, shown};
use crate::wire::printing::{PrintPreview, SaveOutcome};
use crate::wire::review::MeetingPaperArgs;

/// `review.paper`
pub fn preview(desk: &Desk, args: &MeetingPaperArgs) -> Result<PrintPreview, DeskError> {
    let made = desk.read(|now| paper(now, args))?;
    Ok(shown(made.file_name, &made.bytes))
}

/// `review.save_paper`
pub fn save(host: &Host, args: &MeetingPaperArgs) -> Result<SaveOutcome, DeskError> {
    let made = host.with_desk(|desk| desk.read(|now| paper(now, args)))?;
    saved(host, &made.file_name, &made.bytes)
}
