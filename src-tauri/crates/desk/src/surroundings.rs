//! What a transport lends the desk: a clock, dialogs, the system's programs and the projector window.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use crate::error::DeskError;
use crate::wire::board::{Monitor, ProjectorFrame};

/// A file somebody chose in a dialog: read before the desk sees it, so that no path reaches the page.
pub struct PickedFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

pub trait Surroundings: Send + Sync {
    fn now(&self) -> NaiveDateTime;
    /// `None`: the dialog was cancelled.
    fn pick_files(&self) -> Result<Option<Vec<PickedFile>>, DeskError>;
    /// `None`: the dialog was cancelled.
    fn save_as(&self, file_name: &str) -> Result<Option<PathBuf>, DeskError>;
    fn open_with_system(&self, path: &Path) -> Result<(), DeskError>;
    fn show_board(&self, frame: &ProjectorFrame);
    fn open_board(&self) -> Result<(), DeskError>;
    fn close_board(&self) -> Result<(), DeskError>;
    fn board_is_open(&self) -> bool;
    fn monitors(&self) -> Vec<Monitor>;
}
