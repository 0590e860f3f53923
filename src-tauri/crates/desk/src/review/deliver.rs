//! A meeting's paper to be looked at, and to be kept as a file.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::paper::paper;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::files::replace;
use crate::host::Host;
use crate::print::preview::sha256;
use crate::wire::printing::{PrintPreview, SaveOutcome};
use crate::wire::review::MeetingPaperArgs;

/// `review.paper`
pub fn preview(desk: &Desk, args: &MeetingPaperArgs) -> Result<PrintPreview, DeskError> {
    let made = desk.read(|now| paper(now, args.category.into(), args.paper))?;
    Ok(PrintPreview {
        file_name: made.file_name,
        sha256: sha256(&made.bytes),
        base64: STANDARD.encode(&made.bytes),
    })
}

/// `review.save_paper`
pub fn save(host: &Host, args: &MeetingPaperArgs) -> Result<SaveOutcome, DeskError> {
    let made =
        host.with_desk(|desk| desk.read(|now| paper(now, args.category.into(), args.paper)))?;
    let Some(path) = host.around().save_as(&made.file_name)? else {
        return Ok(SaveOutcome { path: None });
    };
    replace(&path, &made.bytes)?;
    Ok(SaveOutcome {
        path: Some(path.display().to_string()),
    })
}
