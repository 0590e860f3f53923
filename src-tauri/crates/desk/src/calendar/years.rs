use chrono::{Datelike as _, NaiveDate, Weekday};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::reference;
use crate::wire::{Nothing, office::CalendarYear};

/// `calendar.years`
pub fn years(_desk: &Desk, _: &Nothing) -> Result<Vec<CalendarYear>, DeskError> {
    reference::calendar()
        .known_years()
        .map(count_days)
        .collect()
}

fn count_days(year: i32) -> Result<CalendarYear, DeskError> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1)
        .ok_or_else(|| DeskError::bad_input("year", format!("年份{year}超出范围。")))?;
    let mut counted = CalendarYear {
        year,
        rest_days: 0,
        make_up_days: 0,
    };
    for day in first.iter_days().take_while(|day| day.year() == year) {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        match (reference::calendar().is_working(day)?, weekend) {
            (false, _) => counted.rest_days += 1,
            (true, true) => counted.make_up_days += 1,
            (true, false) => {}
        }
    }
    Ok(counted)
}
