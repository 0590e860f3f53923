//! A terminal lends the desk a clock and named files; it has no dialogs and no projector.

use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{Local, NaiveDateTime};
use desk::error::DeskError;
use desk::files::reason;
use desk::host::Host;
use desk::picked::picked;
use desk::reading::child;
use desk::surroundings::{PickedFile, Surroundings};
use desk::wire::board::{Monitor, ProjectorFrame};

use crate::arguments::{Arguments, usage};

pub struct Terminal {
    /// Files named on the command line: the answer to every file dialog.
    pub files: Vec<PathBuf>,
    /// Where papers go.
    pub out: PathBuf,
    /// The sample year is told as of a day on which all of it has happened.
    pub not_before: Option<NaiveDateTime>,
}

impl Terminal {
    fn without(what: &str) -> DeskError {
        DeskError::new("not_here", format!("终端里没有{what}，请在窗口中操作。"))
    }

    fn out_folder(&self) -> Result<&Path, DeskError> {
        std::fs::create_dir_all(&self.out).map_err(|error| {
            DeskError::new(
                "folder",
                format!(
                    "文件夹“{}”不能建立：{}。请换一个有写入权限的文件夹。",
                    self.out.display(),
                    reason(&error)
                ),
            )
        })?;
        Ok(&self.out)
    }
}

impl Surroundings for Terminal {
    fn now(&self) -> NaiveDateTime {
        let now = Local::now().naive_local();
        self.not_before.map_or(now, |earliest| now.max(earliest))
    }

    fn pick_files(&self) -> Result<Option<Vec<PickedFile>>, DeskError> {
        Ok(Some(picked(&self.files)))
    }

    fn pick_folder(&self) -> Result<Option<Vec<PickedFile>>, DeskError> {
        self.pick_files()
    }

    fn reader(&self) -> Option<Command> {
        child::command()
    }

    fn save_as(&self, file_name: &str) -> Result<Option<PathBuf>, DeskError> {
        Ok(Some(self.out_folder()?.join(file_name)))
    }

    fn choose_folder(&self, _: &str) -> Result<Option<PathBuf>, DeskError> {
        Ok(Some(self.out_folder()?.to_owned()))
    }

    fn open_with_system(&self, _: &Path) -> Result<(), DeskError> {
        Err(Self::without("阅读器"))
    }

    fn show_board(&self, _: &ProjectorFrame) {}

    fn open_board(&self) -> Result<(), DeskError> {
        Err(Self::without("投影窗口"))
    }

    fn close_board(&self) -> Result<(), DeskError> {
        Err(Self::without("投影窗口"))
    }

    fn board_is_open(&self) -> bool {
        false
    }

    fn monitors(&self) -> Vec<Monitor> {
        Vec::new()
    }
}

/// Opens the data folder named on the command line.
pub fn host(arguments: &Arguments, terminal: Terminal) -> Result<Host, DeskError> {
    let data = arguments
        .data
        .as_deref()
        .ok_or_else(|| usage("请用 --data 指明数据文件夹。"))?;
    Host::open(data, Box::new(terminal))
}

pub fn terminal(arguments: &Arguments, files: Vec<PathBuf>) -> Terminal {
    Terminal {
        files,
        out: arguments.out.clone().unwrap_or_else(|| PathBuf::from(".")),
        not_before: None,
    }
}
