//! The office at work: its records, the moment, and what is held between two commands.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use store::{Action, Store};

use crate::board::keep::restored;
use crate::board::wall::Wall;
use crate::error::DeskError;
use crate::fonts::shelf::Shelf;
use crate::print::waiting::Waiting;
use crate::score_sheet::held::HeldSheet;
use crate::submission::held::HeldPreview;
use crate::surroundings::Surroundings;
use crate::year::{YearReader, YearWriter, current_year};

/// Whoever sits at the office's computer; the program has no log-in.
pub const ACTOR: &str = "办公室";

pub struct Desk {
    pub(crate) store: Store,
    around: Arc<dyn Surroundings>,
    /// Where finished papers wait for the system's viewer.
    pub(crate) data_dir: PathBuf,
    pub(crate) held: Option<HeldPreview>,
    /// 电子评分表 that were read and wait to be imported.
    pub(crate) held_sheets: Vec<HeldSheet>,
    /// Files that could not be written, for another try.
    pub(crate) waiting: Option<Waiting>,
    /// What hangs before the room. It has a lock of its own: a busy desk never keeps the room waiting.
    pub(crate) wall: Arc<Wall>,
    /// The fonts papers are set in.
    pub(crate) shelf: Arc<Shelf>,
}

impl Desk {
    pub(crate) fn new(
        store: Store,
        around: Arc<dyn Surroundings>,
        data_dir: PathBuf,
    ) -> Result<Self, DeskError> {
        let board = store.read(|records| restored(records, &*around))?;
        let wall = Wall::hung(Arc::clone(&around), board);
        let shelf = Arc::new(Shelf::new(around.font_folders(), &data_dir));
        Ok(Self {
            shelf,
            store,
            around,
            data_dir,
            held: None,
            held_sheets: Vec::new(),
            waiting: None,
            wall,
        })
    }

    pub(crate) fn now(&self) -> NaiveDateTime {
        self.around.now()
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.now().date()
    }

    /// The year in hand: the newest one opened.
    pub(crate) fn year(&self) -> Result<i32, DeskError> {
        self.store
            .read(current_year)?
            .ok_or_else(DeskError::no_year)
    }

    /// Whether the year in hand is the fictitious one.
    pub(crate) fn holds_sample(&self) -> Result<bool, DeskError> {
        let year = self.store.read(current_year)?;
        let row = year.map(|year| self.store.read(|records| records.years().get(year)));
        Ok(row.transpose()?.flatten().is_some_and(|row| row.is_sample))
    }

    /// Takes another file of the data folder in hand; the one before is closed only once this one is open.
    pub(crate) fn turn_to(&mut self, database: &str) -> Result<(), DeskError> {
        let store = Store::open(&self.data_dir.join(database))?;
        let board = store.read(|records| restored(records, &*self.around))?;
        self.store = store;
        self.held = None;
        self.held_sheets.clear();
        self.waiting = None;
        self.wall.change(|now, _| *now = board);
        Ok(())
    }

    /// Another year is in hand: the board shows what was sent in it.
    pub(crate) fn rehang(&self) -> Result<(), DeskError> {
        let board = self
            .store
            .read(|records| restored(records, &*self.around))?;
        self.wall.change(|now, _| *now = board);
        Ok(())
    }

    /// Reads the year in hand.
    pub(crate) fn read<T>(
        &self,
        look: impl FnOnce(&YearReader<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let year = self.year()?;
        let today = self.today();
        let shelf = &*self.shelf;
        self.store
            .read(|records| look(&YearReader::new(records, year, today, shelf)))
    }

    /// Changes the year in hand: one transaction, one line in the journal, undone by Ctrl+Z.
    pub(crate) fn act<T>(
        &mut self,
        name: &str,
        summary: String,
        work: impl FnOnce(&YearWriter<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        self.write(name, summary, true, work)
    }

    /// Like [`Desk::act`], but what it does takes effect outside the program or ends a stage: no undo crosses it.
    pub(crate) fn seal<T>(
        &mut self,
        name: &str,
        summary: String,
        work: impl FnOnce(&YearWriter<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        self.write(name, summary, false, work)
    }

    /// Keeps where the meeting stands. It is no change of the office's records: it leaves no journal line and no
    /// undo stops at it.
    pub(crate) fn position(
        &mut self,
        name: &str,
        work: impl FnOnce(&YearWriter<'_>) -> Result<(), DeskError>,
    ) -> Result<(), DeskError> {
        self.write(name, "评审进行到的位置".into(), true, work)
    }

    fn write<T>(
        &mut self,
        name: &str,
        summary: String,
        undoable: bool,
        work: impl FnOnce(&YearWriter<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let year = self.year()?;
        let at = self.now();
        let action = Action {
            name,
            summary,
            at,
            actor: ACTOR,
            undoable,
        };
        let shelf = &*self.shelf;
        let done = self.store.act(action, |records| {
            work(&YearWriter {
                records,
                year,
                at,
                shelf,
            })
        })?;
        Ok(done.value)
    }
}
