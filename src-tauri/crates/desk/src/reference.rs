//! The data the regulation rests on, carried inside the program: work calendars and character order.

use std::sync::OnceLock;

use rules::calendar::WorkCalendar;
use rules::names::NameTables;

const CALENDARS: [&str; 7] = [
    include_str!("../../../../assets/calendar/2020.csv"),
    include_str!("../../../../assets/calendar/2021.csv"),
    include_str!("../../../../assets/calendar/2022.csv"),
    include_str!("../../../../assets/calendar/2023.csv"),
    include_str!("../../../../assets/calendar/2024.csv"),
    include_str!("../../../../assets/calendar/2025.csv"),
    include_str!("../../../../assets/calendar/2026.csv"),
];
const STROKE_RANK: &str = include_str!("../../../../assets/strokes/gb13000_stroke_rank.csv");
const SURNAME_READINGS: &str = include_str!("../../../../assets/strokes/surname_readings.csv");

/// The State Council's working days of every year whose notice is known.
pub fn calendar() -> &'static WorkCalendar {
    static CALENDAR: OnceLock<WorkCalendar> = OnceLock::new();
    CALENDAR.get_or_init(|| {
        WorkCalendar::parse(&CALENDARS).expect("the bundled calendars were parsed by a test")
    })
}

/// Order and readings of names.
pub fn names() -> &'static NameTables {
    static NAMES: OnceLock<NameTables> = OnceLock::new();
    NAMES.get_or_init(|| {
        NameTables::parse(STROKE_RANK, SURNAME_READINGS)
            .expect("the bundled tables were parsed by a test")
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_bundled_calendars_and_tables_are_whole() {
        assert_eq!(super::calendar().known_years().count(), 7);
        let sorted = rules::names::sort(
            super::names(),
            rules::names::NameOrder::SurnameStrokes,
            &["田大利".into(), "田富".into()],
        );
        assert_eq!(sorted.names, ["田富", "田大利"]);
    }
}
