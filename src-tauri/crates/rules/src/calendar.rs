//! Working days (工作日) by the State Council's yearly notice on holidays, make-up weekends included.
//!
//! Source: 国务院办公厅关于部分节假日安排的通知, one a year; the data files name the page of each. A year
//! without its notice is unknown, and nothing is counted in it: a guess could close a publicity too early.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};

/// The columns of a calendar file.
pub const HEADER: &str = "date,kind,name";
/// Most working days that [`window`] counts.
pub const MOST_DAYS: u32 = 366;

/// 国庆节 and the other days that every notice must contain, as month and day.
///
/// 全国年节及纪念日放假办法 fixes them by date. A year is known only when all three are listed: a neighbour's
/// notice may reach a few days into it (2023's begins on 2022-12-31) without making it known.
const FIXED_HOLIDAYS: [(u32, u32); 3] = [(1, 1), (5, 1), (10, 1)];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DayKind {
    Off,
    Work,
}

#[derive(Clone, Debug)]
struct ListedDay {
    kind: DayKind,
    name: String,
}

/// The days that differ from plain weeks, and the years whose notice is known.
#[derive(Clone, Debug, Default)]
pub struct WorkCalendar {
    listed: BTreeMap<NaiveDate, ListedDay>,
    known: BTreeSet<i32>,
}

/// The notice of a year is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{year}年的放假安排未知（国务院办公厅尚未发布或尚未录入），无法计算工作日；请在设置中录入{year}年放假通知后再计算"
)]
pub struct CalendarUnknown {
    pub year: i32,
}

/// A calendar file that cannot be read; `file` counts from 1 in the order given, `line` from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarFileError {
    #[error("第{file}个日历文件缺少表头“{HEADER}”，请按此表头重新录入")]
    Header { file: usize },
    #[error(
        "第{file}个日历文件第{line}行“{text}”无法识别，应为“2026-10-01,off,国庆节”（off 放假，work 调休上班）"
    )]
    Row {
        file: usize,
        line: usize,
        text: String,
    },
    #[error("第{file}个日历文件第{line}行：{date} 出现了两次，请删去其中一行")]
    Repeated {
        file: usize,
        line: usize,
        date: NaiveDate,
    },
}

impl WorkCalendar {
    /// Reads one or more calendar files: `#` comments, the header line, then `date,kind,name`.
    ///
    /// A later text replaces the days of an earlier one, as a later notice does (2020 was amended so).
    ///
    /// # Errors
    /// A missing header, an unreadable row, or the same date twice in one text.
    pub fn parse(csv_texts: &[&str]) -> Result<Self, CalendarFileError> {
        let mut calendar = Self::default();
        for (index, text) in csv_texts.iter().enumerate() {
            calendar.listed.extend(parse_file(index + 1, text)?);
        }
        let years: BTreeSet<i32> = calendar.listed.keys().map(Datelike::year).collect();
        calendar.known = years
            .into_iter()
            .filter(|year| calendar.has_fixed_holidays(*year))
            .collect();
        Ok(calendar)
    }

    fn has_fixed_holidays(&self, year: i32) -> bool {
        FIXED_HOLIDAYS.iter().all(|(month, day)| {
            NaiveDate::from_ymd_opt(year, *month, *day)
                .and_then(|date| self.listed.get(&date))
                .is_some_and(|day| day.kind == DayKind::Off)
        })
    }

    /// Years whose notice is known, ascending.
    pub fn known_years(&self) -> impl Iterator<Item = i32> {
        self.known.iter().copied()
    }

    /// # Errors
    /// The year's notice is not known.
    pub fn is_working(&self, date: NaiveDate) -> Result<bool, CalendarUnknown> {
        if !self.known.contains(&date.year()) {
            return Err(CalendarUnknown { year: date.year() });
        }
        Ok(match self.listed.get(&date) {
            Some(day) => day.kind == DayKind::Work,
            None => !matches!(date.weekday(), Weekday::Sat | Weekday::Sun),
        })
    }

    /// The holiday that a day off, or a make-up working day, belongs to.
    pub fn name_of(&self, date: NaiveDate) -> Option<&str> {
        self.listed.get(&date).map(|day| day.name.as_str())
    }
}

fn parse_file(
    file: usize,
    text: &str,
) -> Result<BTreeMap<NaiveDate, ListedDay>, CalendarFileError> {
    let mut rows = text
        .trim_start_matches('\u{feff}')
        .lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    if rows.next().is_none_or(|(_, line)| line != HEADER) {
        return Err(CalendarFileError::Header { file });
    }
    let mut days = BTreeMap::new();
    for (line, row) in rows {
        let Some((date, day)) = parse_row(row) else {
            let text = row.to_owned();
            return Err(CalendarFileError::Row { file, line, text });
        };
        if days.insert(date, day).is_some() {
            return Err(CalendarFileError::Repeated { file, line, date });
        }
    }
    Ok(days)
}

fn parse_row(row: &str) -> Option<(NaiveDate, ListedDay)> {
    let [date, kind, name] = row.split(',').collect::<Vec<_>>().try_into().ok()?;
    let kind = match kind.trim() {
        "off" => DayKind::Off,
        "work" => DayKind::Work,
        _ => return None,
    };
    let name = name.trim().to_owned();
    Some((date.trim().parse().ok()?, ListedDay { kind, name }))
}

/// From which day a publicity (公示) counts. The regulation is silent; see 本单位设定.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counting {
    /// 自次日起算: the day of posting never counts (民法典 第二百零一条).
    NextDay,
    /// 首日计入: the day of posting counts when it is a working day.
    PostingDay,
}

impl Counting {
    pub const ALL: [Counting; 2] = [Counting::NextDay, Counting::PostingDay];

    pub fn code(self) -> &'static str {
        match self {
            Counting::NextDay => "next_day",
            Counting::PostingDay => "posting_day",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|counting| counting.code() == code)
    }

    pub fn title(self) -> &'static str {
        match self {
            Counting::NextDay => "自次日起算",
            Counting::PostingDay => "首日计入",
        }
    }
}

/// The working days that a publicity counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first counted day, `days[0]`.
    pub first: NaiveDate,
    /// The last counted day; the publicity has ended from the day after.
    pub last: NaiveDate,
    /// All counted working days, ascending.
    pub days: Vec<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WindowError {
    #[error(transparent)]
    Unknown(#[from] CalendarUnknown),
    #[error("公示天数为 0，请至少填写 1 个工作日")]
    NoDays,
    #[error("公示天数超过 {MOST_DAYS} 个工作日，请核对")]
    TooMany,
}

/// The `days` working days (1–366) that count for a notice posted on `posted`.
///
/// # Errors
/// A count outside 1–366, or a day in a year whose notice is not known.
pub fn window(
    calendar: &WorkCalendar,
    posted: NaiveDate,
    days: u32,
    counting: Counting,
) -> Result<Window, WindowError> {
    if days == 0 {
        return Err(WindowError::NoDays);
    }
    if days > MOST_DAYS {
        return Err(WindowError::TooMany);
    }
    let mut date = match counting {
        Counting::NextDay => day_after(posted)?,
        Counting::PostingDay => posted,
    };
    let mut counted = vec![next_working(calendar, &mut date)?];
    for _ in 1..days {
        date = day_after(date)?;
        counted.push(next_working(calendar, &mut date)?);
    }
    Ok(Window {
        first: counted[0],
        last: date,
        days: counted,
    })
}

/// Moves `date` on to the first working day that is not before it.
fn next_working(
    calendar: &WorkCalendar,
    date: &mut NaiveDate,
) -> Result<NaiveDate, CalendarUnknown> {
    while !calendar.is_working(*date)? {
        *date = day_after(*date)?;
    }
    Ok(*date)
}

fn day_after(date: NaiveDate) -> Result<NaiveDate, CalendarUnknown> {
    date.succ_opt().ok_or(CalendarUnknown { year: date.year() })
}

/// The working days from `first` to `last`, both inclusive; none when `last` is before `first`.
///
/// # Errors
/// A day in a year whose notice is not known.
pub fn working_days_between(
    calendar: &WorkCalendar,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<NaiveDate>, CalendarUnknown> {
    let mut days = Vec::new();
    for date in first.iter_days().take_while(|date| *date <= last) {
        if calendar.is_working(date)? {
            days.push(date);
        }
    }
    Ok(days)
}
