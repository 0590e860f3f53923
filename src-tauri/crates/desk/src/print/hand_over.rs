//! A finished file to the page that shows it, or to where the user says.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::preview::sha256;
use crate::error::DeskError;
use crate::files::{make_folder, replace};
use crate::host::Host;
use crate::wire::printing::{PrintPreview, SaveOutcome};

pub(crate) fn shown(file_name: String, bytes: &[u8]) -> PrintPreview {
    PrintPreview {
        file_name,
        sha256: sha256(bytes),
        base64: STANDARD.encode(bytes),
    }
}

/// Asks where; no path if the user thinks better of it.
pub(crate) fn saved(host: &Host, file_name: &str, bytes: &[u8]) -> Result<SaveOutcome, DeskError> {
    let Some(path) = host.around().save_as(file_name)? else {
        return Ok(SaveOutcome { path: None });
    };
    replace(&path, bytes)?;
    Ok(SaveOutcome {
        path: Some(path.display().to_string()),
    })
}

/// Written into `folder` and opened with the system's program, to be printed from there.
pub(crate) fn opened(
    host: &Host,
    folder: &Path,
    file_name: &str,
    bytes: &[u8],
) -> Result<SaveOutcome, DeskError> {
    make_folder(folder)?;
    let path = folder.join(file_name);
    replace(&path, bytes)?;
    host.around().open_with_system(&path)?;
    Ok(SaveOutcome {
        path: Some(path.display().to_string()),
    })
}
