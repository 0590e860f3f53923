//! One open database and the surroundings it is used in. Commands reach the desk one at a time.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::files::reason;
use crate::surroundings::Surroundings;
use crate::wire::board::ProjectorFrame;

pub struct Host {
    desk: Mutex<Desk>,
    around: Arc<dyn Surroundings>,
}

/// The database's name inside the data folder.
pub const DATABASE: &str = "xuanshu.db";

impl Host {
    /// Opens (or begins) the database in `data_dir`.
    ///
    /// # Errors
    /// The folder can't be made, the database is in use, damaged, or of a newer program: each in plain words.
    pub fn open(data_dir: &Path, around: Box<dyn Surroundings>) -> Result<Self, DeskError> {
        std::fs::create_dir_all(data_dir).map_err(|error| {
            DeskError::new(
                "folder",
                format!(
                    "数据文件夹“{}”不能建立：{}。请换一个有写入权限的文件夹。",
                    data_dir.display(),
                    reason(&error)
                ),
            )
        })?;
        let around: Arc<dyn Surroundings> = around.into();
        let store = store::Store::open(&data_dir.join(DATABASE))?;
        let desk = Desk::new(store, Arc::clone(&around), data_dir.to_owned())?;
        Ok(Self {
            desk: Mutex::new(desk),
            around,
        })
    }

    /// Runs `work` with the desk to itself. A panic in an earlier command has rolled its transaction back,
    /// so the desk is still sound and the lock is taken over.
    pub fn with_desk<T>(
        &self,
        work: impl FnOnce(&mut Desk) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        work(&mut self.desk.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub fn around(&self) -> &dyn Surroundings {
        &*self.around
    }

    /// What the board should be showing now.
    pub fn board_frame(&self) -> ProjectorFrame {
        self.desk
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .board
            .frame()
    }
}
