//! The records of the year in hand, to look at or to change.

use std::cell::OnceCell;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use printing::FontBook;
use rules::names::NameTables;
use store::{Reader, Writer};

use crate::error::DeskError;
use crate::fonts::roles::names_of;
use crate::fonts::shelf::{ChosenFonts, Shelf};
use crate::names::place::kept_places;
use crate::reference;
use crate::setting::Settings;

/// The year in hand of an open database.
pub(crate) fn current_year(records: &Reader<'_>) -> Result<Option<i32>, DeskError> {
    Ok(records.years().all()?.into_iter().map(|row| row.year).max())
}

/// The records of one year, to look at.
pub(crate) struct YearReader<'a> {
    pub records: &'a Reader<'a>,
    pub year: i32,
    pub today: NaiveDate,
    pub shelf: &'a Shelf,
    chosen: OnceCell<Arc<ChosenFonts>>,
}

impl<'a> YearReader<'a> {
    pub fn new(records: &'a Reader<'a>, year: i32, today: NaiveDate, shelf: &'a Shelf) -> Self {
        Self {
            records,
            year,
            today,
            shelf,
            chosen: OnceCell::new(),
        }
    }

    /// What every paper is set in.
    pub fn fonts(&self) -> &FontBook {
        &self.chosen_fonts().book
    }

    /// The fonts of 本单位设定; settings that can't be read leave the bundled ones.
    pub fn chosen_fonts(&self) -> &ChosenFonts {
        self.chosen.get_or_init(|| {
            let names = self.settings().map(|settings| names_of(&settings));
            self.shelf.chosen(&names.unwrap_or_default())
        })
    }

    /// Order and readings of names, with what the office placed by hand.
    pub fn names(&self) -> Result<NameTables, DeskError> {
        let places = kept_places(self.records)?;
        Ok(reference::names().with_places(&places))
    }

    pub fn settings(&self) -> Result<Settings, DeskError> {
        Settings::of_year(self.records, self.year)
    }
}

/// The records of one year, to change at one moment.
pub(crate) struct YearWriter<'a> {
    pub records: &'a Writer<'a>,
    pub year: i32,
    pub at: NaiveDateTime,
    pub shelf: &'a Shelf,
}

impl YearWriter<'_> {
    pub fn reader(&self) -> YearReader<'_> {
        YearReader::new(self.records, self.year, self.at.date(), self.shelf)
    }
}
