//! What a transport lends the desk: a clock, dialogs, the system's programs and the projector window.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;

use crate::error::DeskError;
use crate::fonts::folders::windows_font_folders;
use crate::wire::board::{Monitor, ProjectorFrame};

/// A file somebody chose or dropped. Its name holds the folders it was chosen with; a path stays on this side: none
/// reaches the page.
pub struct PickedFile {
    pub name: String,
    pub content: PickedContent,
}

pub enum PickedContent {
    Bytes(Vec<u8>),
    Path(PathBuf),
}

pub trait Surroundings: Send + Sync {
    fn now(&self) -> NaiveDateTime;
    /// Time that only runs forward, whatever moment stands for now.
    fn elapsed(&self) -> Duration {
        static START: LazyLock<Instant> = LazyLock::new(Instant::now);
        START.elapsed()
    }
    /// `None`: the dialog was cancelled.
    fn pick_files(&self) -> Result<Option<Vec<PickedFile>>, DeskError>;
    /// Every file of a folder; `None`: the dialog was cancelled.
    fn pick_folder(&self) -> Result<Option<Vec<PickedFile>>, DeskError>;
    /// How this program is started as the child that reads one file; `None` where it can't be: files are read in place.
    fn reader(&self) -> Option<Command>;
    /// `None`: the dialog was cancelled.
    fn save_as(&self, file_name: &str) -> Result<Option<PathBuf>, DeskError>;
    /// A folder for many files; `None`: the dialog was cancelled, or there is none here.
    fn choose_folder(&self, _title: &str) -> Result<Option<PathBuf>, DeskError> {
        Ok(None)
    }
    fn open_with_system(&self, path: &Path) -> Result<(), DeskError>;
    /// Where the system keeps its fonts.
    fn font_folders(&self) -> Vec<PathBuf> {
        windows_font_folders(&|name| std::env::var_os(name))
    }
    fn show_board(&self, frame: &ProjectorFrame);
    fn open_board(&self) -> Result<(), DeskError>;
    fn close_board(&self) -> Result<(), DeskError>;
    fn board_is_open(&self) -> bool;
    fn monitors(&self) -> Vec<Monitor>;
}
