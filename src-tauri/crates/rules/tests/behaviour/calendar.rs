use chrono::{Datelike, Duration, NaiveDate};
use proptest::prelude::*;
use rules::calendar::{
    CalendarFileError, CalendarUnknown, Counting, WindowError, WorkCalendar, window,
    working_days_between,
};

use crate::shipped::{CALENDARS, calendar, day};

fn last(posted: &str, days: u32, counting: Counting) -> NaiveDate {
    window(&calendar(), day(posted), days, counting)
        .expect("a window within the known years")
        .last
}

#[test]
fn the_shipped_years_are_2020_to_2026() {
    let known: Vec<i32> = calendar().known_years().collect();
    assert_eq!(known, (2020..=2026).collect::<Vec<_>>());
}

#[test]
fn each_shipped_year_lists_the_days_of_its_notice() {
    let listed = CALENDARS.map(|text| {
        let count = |kind: &str| text.lines().filter(|line| line.contains(kind)).count();
        (count(",off,"), count(",work,"))
    });
    assert_eq!(
        listed,
        [
            (30, 7),
            (31, 7),
            (32, 7),
            (26, 7),
            (28, 8),
            (28, 5),
            (33, 6)
        ]
    );
}

#[test]
fn a_year_has_as_many_working_days_as_its_notice_leaves() {
    let calendar = calendar();
    let working = |year: i32| {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("a date");
        let last = NaiveDate::from_ymd_opt(year, 12, 31).expect("a date");
        working_days_between(&calendar, first, last)
            .expect("a known year")
            .len()
    };
    assert_eq!(working(2024), 251);
    assert_eq!(working(2025), 248);
}

#[test]
fn a_make_up_sunday_works_and_a_holiday_friday_rests() {
    let calendar = calendar();
    assert_eq!(calendar.is_working(day("2026-09-20")), Ok(true));
    assert_eq!(calendar.is_working(day("2026-09-25")), Ok(false));
    assert_eq!(calendar.name_of(day("2026-09-25")), Some("中秋节"));
    assert_eq!(calendar.name_of(day("2026-09-24")), None);
    assert_eq!(calendar.is_working(day("2022-12-31")), Ok(false));
}

#[test]
fn five_days_from_the_eve_of_mid_autumn_reach_past_national_day() {
    let calendar = calendar();
    let next = window(&calendar, day("2026-09-24"), 5, Counting::NextDay).expect("a window");
    let expected = [
        "2026-09-28",
        "2026-09-29",
        "2026-09-30",
        "2026-10-08",
        "2026-10-09",
    ]
    .map(day);
    assert_eq!(next.days, expected);
    assert_eq!((next.first, next.last), (expected[0], expected[4]));
    assert_eq!(
        last("2026-09-24", 5, Counting::PostingDay),
        day("2026-10-08")
    );
}

#[test]
fn a_notice_posted_on_a_rest_day_counts_alike_either_way() {
    for counting in Counting::ALL {
        assert_eq!(last("2026-10-03", 1, counting), day("2026-10-08"));
    }
}

#[test]
fn the_last_week_of_the_last_known_year_cannot_be_counted_beyond_it() {
    assert_eq!(last("2026-12-24", 5, Counting::NextDay), day("2026-12-31"));
    let beyond = window(&calendar(), day("2026-12-25"), 5, Counting::NextDay);
    let unknown = CalendarUnknown { year: 2027 };
    assert_eq!(beyond, Err(WindowError::Unknown(unknown)));
    assert!(unknown.to_string().contains("2027年"));
}

#[test]
fn a_few_days_of_a_neighbours_notice_do_not_make_a_year_known() {
    let text = "date,kind,name\n2027-01-01,off,元旦\n2027-01-02,off,元旦\n";
    let calendar = WorkCalendar::parse(&[CALENDARS[6], text]).expect("readable");
    assert_eq!(calendar.known_years().collect::<Vec<_>>(), [2026]);
    assert!(calendar.is_working(day("2027-01-04")).is_err());
}

#[test]
fn an_entered_notice_makes_its_year_known_and_a_later_one_corrects_it() {
    let first = "\u{feff}# 放假通知\r\ndate,kind,name\r\n2027-01-01,off,元旦\r\n2027-05-01,off,劳动节\r\n2027-10-01,off,国庆节\r\n2027-10-09,work,国庆节\r\n";
    let correction = "date,kind,name\n2027-10-09,off,国庆节\n";
    let before = WorkCalendar::parse(&[first]).expect("readable");
    let after = WorkCalendar::parse(&[first, correction]).expect("readable");
    assert_eq!(before.is_working(day("2027-10-09")), Ok(true));
    assert_eq!(after.is_working(day("2027-10-09")), Ok(false));
}

#[test]
fn a_faulty_file_is_refused_with_its_line() {
    let parse = |text: &str| WorkCalendar::parse(&[text]).map(|_| ());
    assert_eq!(
        parse("2026-01-01,off,元旦\n"),
        Err(CalendarFileError::Header { file: 1 })
    );
    for row in [
        "2026-02-30,off,春节",
        "2026-01-01,rest,元旦",
        "2026-01-01,off",
    ] {
        let text = row.to_owned();
        let wrong = CalendarFileError::Row {
            file: 1,
            line: 2,
            text,
        };
        assert_eq!(parse(&format!("date,kind,name\n{row}\n")), Err(wrong));
    }
    assert!(matches!(
        parse("date,kind,name\n2026-01-01,off,元旦\n2026-01-01,work,元旦\n"),
        Err(CalendarFileError::Repeated { line: 3, .. })
    ));
}

#[test]
fn a_window_of_no_days_or_of_more_than_a_year_is_refused() {
    let of = |days| window(&calendar(), day("2024-01-02"), days, Counting::NextDay);
    assert_eq!(of(0), Err(WindowError::NoDays));
    assert_eq!(of(367), Err(WindowError::TooMany));
    assert_eq!(of(366).map(|window| window.days.len()), Ok(366));
}

proptest! {
    #[test]
    fn a_window_holds_exactly_the_working_days_from_its_start(
        offset in 0_i64..2_000, days in 1_u32..60, from_next in any::<bool>(),
    ) {
        let calendar = calendar();
        let posted = day("2020-01-01") + Duration::days(offset);
        let counting = if from_next { Counting::NextDay } else { Counting::PostingDay };
        let start = posted + Duration::days(i64::from(from_next));
        let window = window(&calendar, posted, days, counting).expect("within the known years");
        let between = working_days_between(&calendar, start, window.last).expect("known");
        prop_assert_eq!(&window.days, &between);
        prop_assert_eq!(window.days.len(), usize::try_from(days).expect("small"));
        prop_assert_eq!(Some(&window.last), window.days.last());
    }

    #[test]
    fn an_unlisted_day_works_from_monday_to_friday(offset in 0_i64..2_557) {
        let calendar = calendar();
        let date = day("2020-01-01") + Duration::days(offset);
        if calendar.name_of(date).is_none() {
            let on_weekday = date.weekday().number_from_monday() <= 5;
            prop_assert_eq!(calendar.is_working(date), Ok(on_weekday));
        }
    }
}
