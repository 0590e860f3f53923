//! A finished file to the page that shows it, or to where the user says.

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::deliver::delivered;
use super::job::Job;
use super::paper::Paper;
use super::preview::sha256;
use crate::error::DeskError;
use crate::files::{make_folder, replace};
use crate::host::Host;
use crate::wire::printing::{PrintPreview, SaveOutcome};

pub(crate) fn shown(file_name: String, bytes: &[u8]) -> PrintPreview {
    PrintPreview {
        file_name,
        missed: Vec::new(),
        sha256: sha256(bytes),
        base64: STANDARD.encode(bytes),
    }
}

/// Asks where; no path if the user thinks better of it. What can't be written is kept for another try.
pub(crate) fn saved(host: &Host, file_name: &str, bytes: &[u8]) -> Result<SaveOutcome, DeskError> {
    host.with_desk(|desk| {
        desk.waiting = None;
        Ok(())
    })?;
    let Some(path) = host.around().save_as(file_name)? else {
        return Ok(SaveOutcome { path: None });
    };
    let paper = Paper {
        file_name: file_name.to_owned(),
        bytes: bytes.to_owned(),
        entries: Vec::new(),
        missed: Vec::new(),
    };
    let outcome = delivered(host, None, vec![Job::made(path, paper)])?;
    Ok(SaveOutcome { path: outcome.path })
}

/// Into the folder from which the system's programs open files. A viewer that still shows the last one holds its file:
/// the new one gets the next name.
pub(crate) fn laid_out(host: &Host, file_name: &str, bytes: &[u8]) -> Result<PathBuf, DeskError> {
    const MOST: u32 = 9;
    let folder = host.with_desk(|desk| Ok(desk.data_dir.join("印制")))?;
    make_folder(&folder)?;
    let (stem, extension) = file_name.rsplit_once('.').unwrap_or((file_name, "pdf"));
    let mut path = folder.join(file_name);
    for number in 2..=MOST {
        if replace(&path, bytes).is_ok() {
            return Ok(path);
        }
        path = folder.join(format!("{stem}（{number}）.{extension}"));
    }
    replace(&path, bytes).map(|()| path)
}

/// Laid out and opened with the system's program, to be printed from there.
pub(crate) fn opened(host: &Host, file_name: &str, bytes: &[u8]) -> Result<SaveOutcome, DeskError> {
    let path = laid_out(host, file_name, bytes)?;
    host.around().open_with_system(&path)?;
    Ok(SaveOutcome {
        path: Some(path.display().to_string()),
    })
}
