//! How far long work on files has come, and whether it should stop. It stands outside the desk's lock: the page asks
//! while the desk is at work.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::error::DeskError;
use crate::host::Host;
use crate::wire::{Nothing, intake::FileProgress};

#[derive(Default)]
pub struct UnderWay {
    stop: AtomicBool,
    state: Mutex<Option<FileProgress>>,
}

impl UnderWay {
    /// Work begins; it ends when the guard is dropped.
    pub(crate) fn begin(&self, files: u32) -> Begun<'_> {
        self.stop.store(false, Ordering::Relaxed);
        self.tell(FileProgress {
            running: true,
            file: String::new(),
            file_number: 0,
            files,
            rows: 0,
        });
        Begun(self)
    }

    pub(crate) fn file(&self, name: &str, number: u32) {
        self.change(|state| {
            name.clone_into(&mut state.file);
            state.file_number = number;
            state.rows = 0;
        });
    }

    pub(crate) fn rows(&self, rows: u32) {
        self.change(|state| state.rows = rows);
    }

    fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    pub(crate) fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    pub(crate) fn cancelled() -> DeskError {
        DeskError::new("cancelled", "已取消，没有导入任何内容。")
    }

    fn told(&self) -> FileProgress {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.clone().unwrap_or_default()
    }

    fn tell(&self, progress: FileProgress) {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = Some(progress);
    }

    fn change(&self, change: impl FnOnce(&mut FileProgress)) {
        if let Some(state) = self
            .state
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .as_mut()
        {
            change(state);
        }
    }
}

pub(crate) struct Begun<'a>(&'a UnderWay);

impl Drop for Begun<'_> {
    fn drop(&mut self) {
        *self.0.state.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// `submission.progress`
pub fn progress(host: &Host, _: &Nothing) -> Result<FileProgress, DeskError> {
    Ok(host.reading().told())
}

/// `submission.cancel`
pub fn cancel(host: &Host, _: &Nothing) -> Result<Nothing, DeskError> {
    host.reading().stop();
    Ok(Nothing {})
}

/// `print.progress`
pub fn printing(host: &Host, _: &Nothing) -> Result<FileProgress, DeskError> {
    Ok(host.printing().told())
}

/// `print.stop`
pub fn stop_printing(host: &Host, _: &Nothing) -> Result<Nothing, DeskError> {
    host.printing().stop();
    Ok(Nothing {})
}
