//! Dates in the notations counties use, to the precision they give.

use chrono::{Datelike, NaiveDate};
use rules::facts::UnitPublicity;

use super::{Outcome, is_absent, narrow, normal, without_brackets};
use crate::batch::Action;
use crate::sheet::{Cell, CellKind, Format};

/// A date of which the day, or day and month, may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialDate {
    pub year: i32,
    pub month: Option<u32>,
    pub day: Option<u32>,
}

impl PartialDate {
    fn new(year: i32, month: Option<u32>, day: Option<u32>) -> Option<Self> {
        let date = Self { year, month, day };
        date.first_day().filter(|_| (1900..=2100).contains(&year))?;
        Some(date)
    }

    /// The first day it may mean.
    #[must_use]
    pub fn first_day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// 1985, 1985-06 or 1985-06-12.
    #[must_use]
    pub fn printed(self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{}-{month:02}-{day:02}", self.year),
            (Some(month), None) => format!("{}-{month:02}", self.year),
            (None, _) => self.year.to_string(),
        }
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(date: NaiveDate) -> Self {
        Self {
            year: date.year(),
            month: Some(date.month()),
            day: Some(date.day()),
        }
    }
}

const UNREADABLE: &str = "不是有效的日期，请按“2026-08-03”或“2026年8月”填写";

/// A date of a life or a career: 1985.6, 198506, 1985年6月, 85.6, 1985-6-12, a day count.
#[must_use]
pub fn date(cell: &Cell) -> Outcome<PartialDate> {
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    let text = normal(&cell.text);
    if cell.kind == CellKind::Number {
        return of_number(cell, &text);
    }
    let lunar = text.contains("农历");
    let plain = without_brackets(&text);
    let groups = digit_groups(&plain);
    let Some(read) = of_groups(&groups) else {
        return unreadable(&groups);
    };
    let outcome = Outcome::read(read);
    if lunar {
        return outcome.noting(
            Action::Warn,
            26,
            Some(read.printed()),
            "注明是农历，请补报公历日期",
        );
    }
    asking_for_short_year(outcome, &groups)
}

/// A full day. `year` completes 8月3日.
#[must_use]
pub fn day(cell: &Cell, year: i32) -> Outcome<NaiveDate> {
    let plain = without_brackets(&normal(&cell.text));
    let groups = digit_groups(&plain);
    if let [month, day] = groups.as_slice()
        && month.len() <= 2
        && cell.kind != CellKind::Number
    {
        let read = triple(&year.to_string(), month, day).and_then(PartialDate::first_day);
        return match read {
            Some(date) => Outcome::read(date).noting(
                Action::Fix,
                26,
                Some(date.to_string()),
                format!("没有写年份，按{year}年读入"),
            ),
            None => Outcome::refused(26, UNREADABLE),
        };
    }
    let read = date(cell);
    match read.value {
        Some(PartialDate { day: None, .. }) => Outcome::refused(26, "缺少日，请写明年、月、日"),
        _ => Outcome {
            value: read.value.and_then(PartialDate::first_day),
            notes: read.notes,
        },
    }
}

/// The first and last day in one cell: 2026年8月3日至8月10日, 2026.8.3-8.10, 8月3日—10日.
#[must_use]
pub fn window(cell: &Cell, year: i32) -> Outcome<UnitPublicity> {
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    let text = without_brackets(&normal(&cell.text));
    let text = text
        .split(['共', '，', ',', ';', '。'])
        .next()
        .unwrap_or_default();
    let groups = digit_groups(text);
    let default = year.to_string();
    let is_year = |group: &&str| group.len() == 4;
    let ends = match groups.as_slice() {
        [y, m, d, y2, m2, d2] => triple(y, m, d).zip(triple(y2, m2, d2)),
        [y, m, d, m2, d2] if is_year(y) => triple(y, m, d).zip(triple(y, m2, d2)),
        [y, m, d, d2] if is_year(y) => triple(y, m, d).zip(triple(y, m, d2)),
        [m, d, m2, d2] => triple(&default, m, d).zip(triple(&default, m2, d2)),
        [m, d, d2] if !is_year(m) => triple(&default, m, d).zip(triple(&default, m, d2)),
        [from, to] if from.len() == 8 => of_groups(&[*from]).zip(of_groups(&[*to])),
        _ => None,
    };
    match ends.and_then(|(first, last)| first.first_day().zip(last.first_day())) {
        Some((first, last)) => ordered(first, last),
        None => Outcome::refused(26, "应写明公示的起止日期，例如“2026-08-03至2026-08-10”"),
    }
}

/// The window, if it does not end before it begins.
#[must_use]
pub fn ordered(first: NaiveDate, last: NaiveDate) -> Outcome<UnitPublicity> {
    if last < first {
        return Outcome::refused(
            26,
            format!("公示结束日期 {last} 早于开始日期 {first}，请核对"),
        );
    }
    Outcome::read(UnitPublicity { first, last })
}

fn unreadable(groups: &[&str]) -> Outcome<PartialDate> {
    if groups.is_empty() {
        Outcome::absent().noting(Action::Warn, 26, None, "不是日期，按未填处理，请补填")
    } else {
        Outcome::refused(26, UNREADABLE)
    }
}

fn of_number(cell: &Cell, text: &str) -> Outcome<PartialDate> {
    if let Some((year, "1")) = text.split_once('.')
        && year.len() == 4
    {
        return january_or_october(cell, year);
    }
    let groups = digit_groups(text);
    let day_count = text
        .parse()
        .ok()
        .filter(|days| (10_000..=60_000).contains(days));
    let (read, proposal) = match day_count {
        Some(days) => (of_day_count(days), true),
        None => (of_groups(&groups), false),
    };
    let Some(read) = read else {
        return unreadable(&groups);
    };
    let outcome = Outcome::read(read);
    if !proposal {
        return asking_for_short_year(outcome, &groups);
    }
    outcome.noting(
        Action::Ask,
        26,
        Some(read.printed()),
        "是表格程序的日期序号，按日期读入，请确认",
    )
}

fn asking_for_short_year(read: Outcome<PartialDate>, groups: &[&str]) -> Outcome<PartialDate> {
    if groups.first().is_none_or(|year| year.len() != 2) {
        return read;
    }
    let proposed = read.value.map(PartialDate::printed);
    read.noting(Action::Ask, 26, proposed, "年份只有两位，请确认")
}

/// Someone who types 2018.10 for October sees 2018.1 kept; someone who means January as often
/// types 2018.01. The later month is proposed: it never adds to years of service.
fn january_or_october(cell: &Cell, year: &str) -> Outcome<PartialDate> {
    let read = year
        .parse()
        .ok()
        .and_then(|year| PartialDate::new(year, Some(10), None));
    let Some(read) = read else {
        return Outcome::refused(26, UNREADABLE);
    };
    if cell.format == Format::TwoDecimals {
        let message = "单元格显示两位小数，是10月";
        return Outcome::read(read).noting(Action::Fix, 26, Some(read.printed()), message);
    }
    let message = format!("“{year}.1”可能是1月，也可能是10月，请确认");
    Outcome::read(read).noting(Action::Ask, 26, Some(read.printed()), message)
}

/// Days since 1899-12-30, as spreadsheets count.
fn of_day_count(days: u64) -> Option<PartialDate> {
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    epoch
        .checked_add_days(chrono::Days::new(days))
        .map(PartialDate::from)
}

fn of_groups(groups: &[&str]) -> Option<PartialDate> {
    match groups {
        [all] if all.len() == 8 => triple(&all[..4], &all[4..6], &all[6..]),
        [all] if all.len() == 6 => {
            PartialDate::new(all[..4].parse().ok()?, all[4..].parse().ok(), None)
        }
        [year] if year.len() == 4 => PartialDate::new(year.parse().ok()?, None, None),
        [year, month] if month.len() <= 2 => {
            PartialDate::new(full_year(year)?, month.parse().ok(), None)
        }
        // A time of day may follow.
        [year, month, day, ..] => triple(year, month, day),
        _ => None,
    }
}

fn triple(year: &str, month: &str, day: &str) -> Option<PartialDate> {
    if month.len() > 2 || day.len() > 2 {
        return None;
    }
    PartialDate::new(
        full_year(year)?,
        Some(month.parse().ok()?),
        Some(day.parse().ok()?),
    )
}

fn full_year(year: &str) -> Option<i32> {
    let number: i32 = year.parse().ok()?;
    match (year.len(), number) {
        (4, _) => Some(number),
        (2, 30..) => Some(1900 + number),
        (2, _) => Some(2000 + number),
        _ => None,
    }
}

fn digit_groups(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .collect()
}

/// Which month a birth of 1985.1 was, if the ID number tells.
#[must_use]
pub fn settled_by_birth(
    read: &Outcome<PartialDate>,
    birth: NaiveDate,
) -> Option<Outcome<PartialDate>> {
    let asked = read.notes.iter().any(|note| note.action == Action::Ask);
    let date = read.value?;
    let settles =
        asked && date.day.is_none() && date.year == birth.year() && matches!(birth.month(), 1 | 10);
    let settled = PartialDate {
        month: Some(birth.month()),
        ..date
    };
    settles.then(|| {
        let message = "月份已按身份证号确定";
        Outcome::read(settled).noting(Action::Fix, 26, Some(settled.printed()), message)
    })
}

/// A birth of which only the year was written, with the month the ID number tells, if its year is the same.
#[must_use]
pub fn with_month_of_birth(
    read: Outcome<PartialDate>,
    birth: Option<NaiveDate>,
) -> Outcome<PartialDate> {
    let Some(stated) = read.value.filter(|date| date.month.is_none()) else {
        return read;
    };
    let Some(birth) = birth.filter(|birth| birth.year() == stated.year) else {
        return read.noting(Action::Warn, 26, None, "只写了年份，请补报出生月份");
    };
    let told = PartialDate {
        month: Some(birth.month()),
        ..stated
    };
    let message = "只写了年份，月份按身份证号读入，请确认";
    Outcome::read(told).noting(Action::Ask, 26, Some(told.printed()), message)
}

/// A beginning of which at least the month is needed; of a bare year January is proposed.
#[must_use]
pub fn since(cell: &Cell) -> Outcome<PartialDate> {
    let read = date(cell);
    let Some(stated) = read.value.filter(|date| date.month.is_none()) else {
        return read;
    };
    let proposed = PartialDate {
        month: Some(1),
        ..stated
    };
    let message = "只写了年份，按1月读入，请确认";
    Outcome::read(proposed).noting(Action::Ask, 26, Some(proposed.printed()), message)
}

/// What is remarked on a thing done that would only be done after the selection of `year`.
#[must_use]
pub fn before_end_of(year: i32, read: Outcome<PartialDate>) -> Outcome<PartialDate> {
    if read.value.is_none_or(|date| date.year <= year) {
        return read;
    }
    let message = format!("晚于推荐年度{year}年，请核对");
    read.noting(Action::Warn, 26, None, message)
}

/// Years as a number: 从事工会工作年限 "12年".
#[must_use]
pub fn years(cell: &Cell) -> Outcome<u32> {
    let text = narrow(&cell.text);
    let bare = text.trim_end_matches(['年', '余', '多', '个']);
    if let Some((whole, _)) = bare.split_once('.')
        && let Ok(years) = whole.parse()
    {
        return Outcome::read(years);
    }
    if bare == text {
        return super::number::count(cell);
    }
    super::number::count(&Cell::text(bare.to_owned()))
}

#[cfg(test)]
mod tests;
