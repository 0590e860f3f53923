//! Numbers on papers (推荐编号, 证书编号) and dates as Chinese documents write them.

use chrono::{Datelike, NaiveDate};

use crate::category::Category;

/// The number of a nominee within the year: year, letter of the category, serial, e.g. `26-J-001`.
pub fn nominee_number(year: i32, category: Category, serial: u32) -> String {
    format!(
        "{:02}-{}-{serial:03}",
        year.rem_euclid(100),
        category.letter()
    )
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Year,
    Serial { width: usize },
}

/// How the office numbers certificates and plaques (本单位设定), e.g. `秦工优〔{year}〕{serial:02}号`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberPattern {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberPatternError {
    #[error("编号格式缺少序号，请加入 {{serial}} 或 {{serial:02}}，否则各证书编号会相同")]
    NoSerial,
    #[error("编号格式中的“{{{0}}}”无法识别，只能用 {{year}}、{{serial}}、{{serial:02}} 这样的写法")]
    UnknownPlaceholder(String),
    #[error("编号格式中的花括号不成对，请检查“{{”和“}}”")]
    UnpairedBrace,
}

impl NumberPattern {
    /// Placeholders: `{year}`, `{serial}`, and `{serial:0N}` with N from 1 to 9 for leading zeros.
    ///
    /// # Errors
    /// No serial, an unknown placeholder, or a brace without its partner.
    pub fn parse(pattern: &str) -> Result<Self, NumberPatternError> {
        let mut parts = Vec::new();
        let mut rest = pattern;
        while let Some((text, after)) = rest.split_once('{') {
            let (placeholder, tail) = after
                .split_once('}')
                .ok_or(NumberPatternError::UnpairedBrace)?;
            push_text(&mut parts, text)?;
            parts.push(parse_placeholder(placeholder)?);
            rest = tail;
        }
        push_text(&mut parts, rest)?;
        if parts.iter().any(|part| matches!(part, Part::Serial { .. })) {
            Ok(Self { parts })
        } else {
            Err(NumberPatternError::NoSerial)
        }
    }

    /// A serial wider than the pattern keeps all its digits.
    pub fn render(&self, year: i32, serial: u32) -> String {
        self.parts
            .iter()
            .map(|part| match part {
                Part::Text(text) => text.clone(),
                Part::Year => year.to_string(),
                Part::Serial { width } => format!("{serial:0width$}"),
            })
            .collect()
    }
}

fn push_text(parts: &mut Vec<Part>, text: &str) -> Result<(), NumberPatternError> {
    if text.contains('}') {
        return Err(NumberPatternError::UnpairedBrace);
    }
    if !text.is_empty() {
        parts.push(Part::Text(text.to_owned()));
    }
    Ok(())
}

fn parse_placeholder(placeholder: &str) -> Result<Part, NumberPatternError> {
    match placeholder {
        "year" => Ok(Part::Year),
        "serial" => Ok(Part::Serial { width: 1 }),
        other => other
            .strip_prefix("serial:0")
            .and_then(|width| width.parse().ok())
            .filter(|width| (1..=9).contains(width))
            .map(|width| Part::Serial { width })
            .ok_or_else(|| NumberPatternError::UnknownPlaceholder(other.to_owned())),
    }
}

/// Zero is U+3007 〇, never the letter O and never 零.
const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Year and month in Chinese numerals, as on a plaque: 二〇二六年十二月.
pub fn chinese_year_month(date: NaiveDate) -> String {
    let year: String = date
        .year()
        .to_string()
        .chars()
        .filter_map(|digit| digit.to_digit(10))
        .filter_map(|digit| DIGITS.get(usize::try_from(digit).ok()?))
        .collect();
    let month = match date.month() {
        1 => "一",
        2 => "二",
        3 => "三",
        4 => "四",
        5 => "五",
        6 => "六",
        7 => "七",
        8 => "八",
        9 => "九",
        10 => "十",
        11 => "十一",
        _ => "十二",
    };
    format!("{year}年{month}月")
}

/// GB/T 9704-2012: Arabic digits without leading zeros, 2026年12月3日.
pub fn arabic_date(date: NaiveDate) -> String {
    format!("{}{}日", arabic_year_month(date), date.day())
}

/// 2026年12月
pub fn arabic_year_month(date: NaiveDate) -> String {
    format!("{}年{}月", date.year(), date.month())
}
