//! Dates between ISO text on the wire and chrono inside.

use chrono::{NaiveDate, NaiveDateTime};

use crate::error::DeskError;

/// A date argument: `2026-09-24`.
pub fn date(field: &str, text: &str) -> Result<NaiveDate, DeskError> {
    NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").map_err(|_| {
        DeskError::bad_input(
            field,
            format!("日期“{text}”读不懂，请写成 2026-09-24 的样子。"),
        )
    })
}

pub fn iso(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// A moment as people read it: `2026-09-24 09:30:00`.
pub fn moment(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%d %H:%M:%S").to_string()
}
