//! The records of the year in hand, to look at or to change.

use chrono::{NaiveDate, NaiveDateTime};
use printing::FontBook;
use rules::names::NameTables;
use store::{Reader, Writer};

use crate::error::DeskError;
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
}

impl YearReader<'_> {
    /// What every paper is set in.
    pub fn fonts(&self) -> &'static FontBook {
        FontBook::bundled()
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
}

impl YearWriter<'_> {
    pub fn reader(&self) -> YearReader<'_> {
        YearReader {
            records: self.records,
            year: self.year,
            today: self.at.date(),
        }
    }
}
