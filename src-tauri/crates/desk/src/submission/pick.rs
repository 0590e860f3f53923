use super::preview::preview_files;
use crate::error::DeskError;
use crate::host::Host;
use crate::wire::{Nothing, intake::Preview};

/// `submission.pick`: the dialog is open outside the desk's lock, so that the rest of the window goes on.
pub fn pick(host: &Host, _: &Nothing) -> Result<Option<Preview>, DeskError> {
    match host.around().pick_files()? {
        Some(files) => host.with_desk(|desk| preview_files(desk, files)).map(Some),
        None => Ok(None),
    }
}
