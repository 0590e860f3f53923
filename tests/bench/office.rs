//! An office nobody sits in: a clock that stands still, no dialogs, no projector.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use desk::commands::dispatch;
use desk::error::DeskError;
use desk::host::Host;
use desk::surroundings::{PickedFile, Surroundings};
use desk::wire::board::{Monitor, ProjectorFrame};
use serde_json::Value;

/// The morning on which everything happens.
pub fn morning() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 10, 12)
        .and_then(|day| day.and_hms_opt(9, 0, 0))
        .expect("a real moment")
}

struct Unattended;

impl Surroundings for Unattended {
    fn now(&self) -> NaiveDateTime {
        morning()
    }

    fn pick_files(&self) -> Result<Option<Vec<PickedFile>>, DeskError> {
        Ok(None)
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

pub struct Office(Host);

impl Office {
    pub fn open(folder: &Path) -> Self {
        Self(Host::open(folder, Box::new(Unattended)).expect("the folder opens"))
    }

    pub fn call(&self, name: &str, args: Value) -> Value {
        dispatch(&self.0, name, args).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }
}

/// The records' file in an office's folder.
pub fn database(folder: &Path) -> PathBuf {
    folder.join(desk::host::DATABASE)
}
