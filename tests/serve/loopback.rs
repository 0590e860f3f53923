use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use chrono::{Local, NaiveDateTime};
use desk::error::DeskError;
use desk::picked::picked;
use desk::reading::child;
use desk::rehearsed;
use desk::surroundings::{PickedFile, Surroundings};
use desk::wire::board::{Monitor, ProjectorFrame};

use crate::arguments::Arguments;

/// What a test sets up and what the room sees.
pub struct Stage {
    props: Mutex<Props>,
    turned: Condvar,
}

pub struct Props {
    /// None: the clock of this machine.
    pub now: Option<NaiveDateTime>,
    /// The files that somebody "chooses".
    pub pick: Vec<PathBuf>,
    save_dir: Option<PathBuf>,
    board_open: bool,
    pub monitors: Vec<Monitor>,
    /// The frame as JSON, and how many there have been.
    frame: (u64, String),
}

impl Stage {
    pub fn new(arguments: &Arguments) -> Self {
        let props = Props {
            now: arguments.now,
            pick: arguments.pick.clone(),
            save_dir: arguments.save_dir.clone(),
            board_open: false,
            monitors: rehearsed::monitors("1366x768,1920x1080").unwrap_or_default(),
            frame: (0, String::new()),
        };
        Self {
            props: Mutex::new(props),
            turned: Condvar::new(),
        }
    }

    pub fn props(&self) -> MutexGuard<'_, Props> {
        self.props.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn show(&self, frame: &ProjectorFrame) {
        let mut props = self.props();
        props.frame = (
            props.frame.0 + 1,
            serde_json::to_string(frame).unwrap_or_default(),
        );
        self.turned.notify_all();
    }

    /// Waits for a frame newer than the `seen`-th.
    pub fn frame_after(&self, seen: u64) -> (u64, String) {
        let waited = self
            .turned
            .wait_while(self.props(), |props| props.frame.0 <= seen);
        waited.unwrap_or_else(PoisonError::into_inner).frame.clone()
    }
}

/// Surroundings without a desktop.
pub struct Loopback {
    stage: Arc<Stage>,
}

impl Loopback {
    pub fn on(stage: &Arc<Stage>) -> Self {
        Self {
            stage: Arc::clone(stage),
        }
    }
}

impl Surroundings for Loopback {
    fn now(&self) -> NaiveDateTime {
        self.stage
            .props()
            .now
            .unwrap_or_else(|| Local::now().naive_local())
    }

    fn pick_files(&self) -> Result<Option<Vec<PickedFile>>, DeskError> {
        let paths = self.stage.props().pick.clone();
        if paths.is_empty() {
            return Ok(None);
        }
        Ok(Some(picked(&paths)))
    }

    fn pick_folder(&self) -> Result<Option<Vec<PickedFile>>, DeskError> {
        self.pick_files()
    }

    fn reader(&self) -> Option<Command> {
        child::command()
    }

    fn save_as(&self, file_name: &str) -> Result<Option<PathBuf>, DeskError> {
        Ok(self
            .stage
            .props()
            .save_dir
            .as_ref()
            .map(|folder| folder.join(file_name)))
    }

    fn choose_folder(&self, _: &str) -> Result<Option<PathBuf>, DeskError> {
        Ok(self.stage.props().save_dir.clone())
    }

    fn open_with_system(&self, _: &Path) -> Result<(), DeskError> {
        Ok(())
    }

    fn show_board(&self, frame: &ProjectorFrame) {
        self.stage.show(frame);
    }

    fn open_board(&self) -> Result<(), DeskError> {
        self.stage.props().board_open = true;
        Ok(())
    }

    fn close_board(&self) -> Result<(), DeskError> {
        self.stage.props().board_open = false;
        Ok(())
    }

    fn board_is_open(&self) -> bool {
        self.stage.props().board_open
    }

    fn monitors(&self) -> Vec<Monitor> {
        self.stage.props().monitors.clone()
    }
}
