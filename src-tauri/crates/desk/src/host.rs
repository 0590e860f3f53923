//! One open database and the surroundings it is used in. Commands reach the desk one at a time.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use store::Store;

use crate::board::wall::Wall;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::files::reason;
use crate::surroundings::Surroundings;
use crate::under_way::UnderWay;
use crate::wire::board::ProjectorFrame;
use crate::year::current_year;

pub struct Host {
    desk: Mutex<Desk>,
    around: Arc<dyn Surroundings>,
    wall: Arc<Wall>,
    reading: UnderWay,
    printing: UnderWay,
}

/// The database's name inside the data folder.
pub const DATABASE: &str = "xuanshu.db";
/// The sample year has a file of its own, so that trying it out never stands in the way of the office's own year.
pub const SAMPLE_DATABASE: &str = "sample.db";

/// The office's records; while they hold no year, the sample if it was opened before.
fn records_in(data_dir: &Path) -> Result<Store, DeskError> {
    let own = Store::open(&data_dir.join(DATABASE))?;
    let sample = data_dir.join(SAMPLE_DATABASE);
    if own.read(current_year)?.is_none() && sample.exists() {
        return Ok(Store::open(&sample)?);
    }
    Ok(own)
}

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
        let desk = Desk::new(
            records_in(data_dir)?,
            Arc::clone(&around),
            data_dir.to_owned(),
        )?;
        let wall = Arc::clone(&desk.wall);
        Ok(Self {
            desk: Mutex::new(desk),
            wall,
            around,
            reading: UnderWay::default(),
            printing: UnderWay::default(),
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

    /// The reading or import under way.
    pub(crate) fn reading(&self) -> &UnderWay {
        &self.reading
    }

    /// The run of many files under way.
    pub(crate) fn printing(&self) -> &UnderWay {
        &self.printing
    }

    /// What the board should be showing now.
    pub fn board_frame(&self) -> ProjectorFrame {
        self.wall.frame()
    }

    pub(crate) fn wall(&self) -> &Arc<Wall> {
        &self.wall
    }
}
