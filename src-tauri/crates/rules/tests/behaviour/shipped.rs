//! The data the program ships with.

use chrono::NaiveDate;
use rules::calendar::WorkCalendar;
use rules::fraction::Fraction;
use rules::names::NameTables;

macro_rules! asset {
    ($path:literal) => {
        include_str!(concat!("../../../../../assets/", $path))
    };
}

pub const CALENDARS: [&str; 7] = [
    asset!("calendar/2020.csv"),
    asset!("calendar/2021.csv"),
    asset!("calendar/2022.csv"),
    asset!("calendar/2023.csv"),
    asset!("calendar/2024.csv"),
    asset!("calendar/2025.csv"),
    asset!("calendar/2026.csv"),
];

pub fn calendar() -> WorkCalendar {
    WorkCalendar::parse(&CALENDARS).expect("the shipped calendars read")
}

pub fn name_tables() -> NameTables {
    NameTables::parse(
        asset!("strokes/gb13000_stroke_rank.csv"),
        asset!("strokes/surname_readings.csv"),
    )
    .expect("the shipped name tables read")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn decimal(text: &str) -> Fraction {
    Fraction::parse_decimal(text).expect("a decimal")
}
