//! An office nobody sits in: a clock that stands still, no dialogs, no projector.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};

use chrono::{NaiveDate, NaiveDateTime};
use desk::commands::dispatch;
use desk::error::DeskError;
use desk::host::Host;
use desk::picked::picked;
use desk::reading::child;
use desk::surroundings::{PickedFile, Surroundings};
use desk::wire::board::{Monitor, ProjectorFrame};
use serde_json::Value;

/// The morning on which everything happens.
pub fn morning() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 10, 12)
        .and_then(|day| day.and_hms_opt(9, 0, 0))
        .expect("a real moment")
}

struct Unattended {
    /// What somebody "chose" in the dialog.
    picked: Arc<Mutex<Vec<PathBuf>>>,
}

impl Surroundings for Unattended {
    fn now(&self) -> NaiveDateTime {
        morning()
    }

    fn pick_files(&self) -> Result<Option<Vec<PickedFile>>, DeskError> {
        Ok(Some(picked(&self.picked.lock().expect("one thread"))))
    }

    fn pick_folder(&self) -> Result<Option<Vec<PickedFile>>, DeskError> {
        Ok(None)
    }

    fn reader(&self) -> Option<Command> {
        child::command()
    }

    fn save_as(&self, _: &str) -> Result<Option<PathBuf>, DeskError> {
        Ok(None)
    }

    fn open_with_system(&self, _: &Path) -> Result<(), DeskError> {
        Ok(())
    }

    fn show_board(&self, _: &ProjectorFrame) {}

    fn open_board(&self) -> Result<(), DeskError> {
        Ok(())
    }

    fn close_board(&self) -> Result<(), DeskError> {
        Ok(())
    }

    fn board_is_open(&self) -> bool {
        false
    }

    fn monitors(&self) -> Vec<Monitor> {
        Vec::new()
    }
}

pub struct Office {
    host: Host,
    picked: Arc<Mutex<Vec<PathBuf>>>,
}

impl Office {
    pub fn open(folder: &Path) -> Self {
        let picked = Arc::default();
        let around = Unattended {
            picked: Arc::clone(&picked),
        };
        Self {
            host: Host::open(folder, Box::new(around)).expect("the folder opens"),
            picked,
        }
    }

    /// What the next dialog answers.
    pub fn pick(&self, file: PathBuf) {
        *self.picked.lock().expect("one thread") = vec![file];
    }

    pub fn call(&self, name: &str, args: Value) -> Value {
        dispatch(&self.host, name, args).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }
}

/// The records' file in an office's folder.
pub fn database(folder: &Path) -> PathBuf {
    folder.join(desk::host::DATABASE)
}
