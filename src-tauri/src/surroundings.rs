use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{Local, NaiveDateTime};
use desk::error::DeskError;
use desk::picked::picked;
use desk::reading::child;
use desk::surroundings::{PickedFile, Surroundings};
use desk::wire::board::{Monitor, ProjectorFrame};
use tauri::AppHandle;
use tauri::async_runtime::block_on;

use crate::dialogs;
use crate::rehearsal::Rehearsal;
use crate::windows;

/// The desktop, as the desk sees it. Commands run on blocking threads, so waiting for a dialog holds nobody up.
pub struct Desktop {
    pub app: AppHandle,
    pub rehearsal: Option<Rehearsal>,
}

impl Surroundings for Desktop {
    fn now(&self) -> NaiveDateTime {
        let rehearsed = self.rehearsal.as_ref().and_then(|rehearsal| rehearsal.now);
        rehearsed.unwrap_or_else(|| Local::now().naive_local())
    }

    fn pick_files(&self) -> Result<Option<Vec<PickedFile>>, DeskError> {
        let paths = match &self.rehearsal {
            Some(rehearsal) => Some(rehearsal.pick.clone()).filter(|paths| !paths.is_empty()),
            None => block_on(dialogs::pick_files(&self.app)),
        };
        Ok(paths.map(|paths| picked(&paths)))
    }

    fn pick_folder(&self) -> Result<Option<Vec<PickedFile>>, DeskError> {
        let path = match &self.rehearsal {
            Some(rehearsal) => rehearsal.pick.first().cloned(),
            None => block_on(dialogs::pick_folder(&self.app)),
        };
        Ok(path.map(|path| picked(&[path])))
    }

    fn reader(&self) -> Option<Command> {
        child::command()
    }

    fn save_as(&self, file_name: &str) -> Result<Option<PathBuf>, DeskError> {
        Ok(match &self.rehearsal {
            Some(rehearsal) => rehearsal
                .save_dir
                .as_ref()
                .map(|folder| folder.join(file_name)),
            None => block_on(dialogs::save_as(&self.app, file_name)),
        })
    }

    fn choose_folder(&self, title: &str) -> Result<Option<PathBuf>, DeskError> {
        Ok(match &self.rehearsal {
            Some(rehearsal) => rehearsal.save_dir.clone(),
            None => block_on(dialogs::choose_folder(&self.app, title)),
        })
    }

    fn open_with_system(&self, path: &Path) -> Result<(), DeskError> {
        if self.rehearsal.is_some() {
            return Ok(());
        }
        opener::open(path).map_err(|error| {
            DeskError::new("cannot_open", format!("系统没有打开这个文件：{error}。请先安装 PDF 阅读程序，或用“另存为”保存后自行打开。"))
        })
    }

    fn show_board(&self, frame: &ProjectorFrame) {
        windows::show_board(&self.app, frame);
    }

    fn open_board(&self) -> Result<(), DeskError> {
        windows::open_board(&self.app).map_err(|error| {
            DeskError::new(
                "projector",
                format!("投影窗口没有打开：{error}。请检查投影仪的连接，再试一次。"),
            )
        })
    }

    fn close_board(&self) -> Result<(), DeskError> {
        windows::close_board(&self.app).map_err(|error| {
            DeskError::new(
                "projector",
                format!("投影窗口没有关上：{error}。请直接关闭那个窗口。"),
            )
        })
    }

    fn board_is_open(&self) -> bool {
        windows::board_is_open(&self.app)
    }

    fn monitors(&self) -> Vec<Monitor> {
        let rehearsed = self.rehearsal.as_ref();
        rehearsed
            .and_then(|rehearsal| rehearsal.monitors.clone())
            .unwrap_or_else(|| windows::monitors(&self.app))
    }
}
