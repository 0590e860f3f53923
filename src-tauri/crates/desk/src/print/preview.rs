use sha2::{Digest as _, Sha256};

use super::hand_over::shown;
use super::paper::paper;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::printing::{FormArgs, PrintPreview};

/// `print.preview`
pub fn preview(desk: &Desk, args: &FormArgs) -> Result<PrintPreview, DeskError> {
    let paper = desk.read(|now| paper(now, args))?;
    Ok(PrintPreview {
        missed: paper.missed,
        ..shown(paper.file_name, &paper.bytes)
    })
}

/// 64 lower-case hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
