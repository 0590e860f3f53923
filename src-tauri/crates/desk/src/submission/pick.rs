use super::preview::preview_files;
use crate::error::DeskError;
use crate::host::Host;
use crate::wire::{Nothing, intake::Preview};

/// `submission.pick`: the dialog is open outside the desk's lock, so that the rest of the window goes on.
pub fn pick(host: &Host, _: &Nothing) -> Result<Option<Preview>, DeskError> {
    match host.around().pick_files()? {
        Some(files) => preview_files(host, files).map(Some),
        None => Ok(None),
    }
}

/// `submission.pick_folder`: everything in a folder and the folders inside it.
pub fn pick_folder(host: &Host, _: &Nothing) -> Result<Option<Preview>, DeskError> {
    match host.around().pick_folder()? {
        Some(files) => preview_files(host, files).map(Some),
        None => Ok(None),
    }
}
