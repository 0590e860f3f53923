//! What a form says year by year beside one label: 近三年评家满意度, 近三年测评等次.

use super::FormCell;
use crate::aliases::{self, Field};

/// A pair for every year, its label with the year; none if the cells do not name years.
pub fn told(
    label: &str,
    beside: &[&FormCell],
    below: Option<&Vec<FormCell>>,
) -> Vec<(String, String)> {
    let of_years = matches!(
        aliases::field_of(&[label.to_owned()]),
        Some(Field::Satisfaction | Field::Appraisal)
    );
    if !of_years {
        return Vec::new();
    }
    let (mut text, mut headed) = (String::new(), String::new());
    for cell in beside {
        let under = below.and_then(|row| row.iter().find(|under| under.column == cell.column));
        text.push_str(&format!("{} ", cell.text));
        headed.push_str(&format!(
            "{} {} ",
            cell.text,
            under.map_or("", |under| under.text.as_str())
        ));
    }
    let mut years = by_year(&text);
    if years.is_empty() {
        years = by_year(&headed);
    }
    years
        .into_iter()
        .map(|(year, value)| (format!("{label}（{year}年）"), value))
        .collect()
}

/// 2023年：96% 2024年：97% as two; none if a year has no value.
fn by_year(text: &str) -> Vec<(&str, String)> {
    let starts: Vec<usize> = text
        .match_indices("20")
        .map(|(at, _)| at)
        .filter(|at| is_year(text, *at))
        .collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let years: Vec<(&str, String)> = starts
        .iter()
        .zip(ends)
        .map(|(start, end)| {
            let (year, value) = text[*start..end].split_at(YEAR);
            (year, bare(value).to_owned())
        })
        .collect();
    if years.iter().any(|(_, value)| value.is_empty()) {
        return Vec::new();
    }
    years
}

const YEAR: usize = 4;

fn is_year(text: &str, at: usize) -> bool {
    let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let begins = at.checked_sub(1).is_none_or(|before| !digit(before));
    begins && (at..at + YEAR).all(digit) && !digit(at + YEAR)
}

fn bare(value: &str) -> &str {
    let around = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '年' | '度'
                    | ':'
                    | '：'
                    | '为'
                    | '、'
                    | ','
                    | '，'
                    | ';'
                    | '；'
                    | '/'
                    | '-'
                    | '—'
                    | '('
                    | '（'
                    | ')'
                    | '）'
            )
    };
    value.trim_matches(around)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_told_for_every_year_that_is_named() {
        assert_eq!(
            by_year("2023年：96% 2024年：97%\n2025年：98%"),
            [("2023", "96%"), ("2024", "97%"), ("2025", "98%")].map(|(y, v)| (y, v.to_owned()))
        );
        assert_eq!(
            by_year("2023年度满意、2024年度基本满意"),
            [("2023", "满意"), ("2024", "基本满意")].map(|(y, v)| (y, v.to_owned()))
        );
        assert!(by_year("2023年 2024年 2025年").is_empty());
        assert!(by_year("2023-2025年均为98%").is_empty());
        assert!(by_year("96%/97%/98%").is_empty());
    }

    #[test]
    fn values_may_stand_beside_the_label_or_under_the_years() {
        let cell = |column: usize, text: &str| FormCell {
            text: text.to_owned(),
            span: 1,
            column,
            continued: false,
        };
        let beside = [cell(1, "2024年：97%"), cell(2, "2025年：98%")];
        let beside: Vec<&FormCell> = beside.iter().collect();
        let expected = [
            ("会员评家满意度（2024年）", "97%"),
            ("会员评家满意度（2025年）", "98%"),
        ]
        .map(|(label, value)| (label.to_owned(), value.to_owned()));
        assert_eq!(told("会员评家满意度", &beside, None), expected);
        let years = [cell(1, "2024年"), cell(2, "2025年")];
        let years: Vec<&FormCell> = years.iter().collect();
        let below = vec![cell(1, "97%"), cell(2, "98%")];
        assert_eq!(told("会员评家满意度", &years, Some(&below)), expected);
        assert!(told("联系电话", &years, Some(&below)).is_empty());
    }
}
