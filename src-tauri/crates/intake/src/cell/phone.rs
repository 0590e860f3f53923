//! Telephone numbers: kept as written, looked at.

use super::{Outcome, is_absent, normal};
use crate::batch::Action;
use crate::sheet::Cell;

#[must_use]
pub fn phone(cell: &Cell) -> Outcome<String> {
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    let text = cell.text.trim();
    let narrow = normal(text);
    let parts: Vec<&str> = narrow
        .split(['/', '、', ',', ';', ' ', '\n', '\r', '\t', '或'])
        .filter(|part| !part.is_empty())
        .collect();
    if let Some(padded) = with_area_code(&parts) {
        return Outcome::read(padded.clone()).noting(
            Action::Ask,
            25,
            Some(padded),
            "区号前面的 0 像是丢失了，请确认",
        );
    }
    let read = Outcome::read(text.to_owned());
    if parts.iter().any(|part| !is_number(part)) {
        return read.noting(
            Action::Warn,
            24,
            None,
            "不像手机号或 0335 开头的座机号，请核对",
        );
    }
    if parts.len() > 1 {
        let both = parts.join("、");
        return read.noting(
            Action::Warn,
            24,
            Some(both),
            "一格中有几个号码，都已保留，请核对",
        );
    }
    read
}

/// 335-0000001 and 3350000001 as they were before a spreadsheet took them for numbers.
fn with_area_code(parts: &[&str]) -> Option<String> {
    let lost = |part: &&str| local_number(part).is_some();
    if !parts.iter().any(lost) {
        return None;
    }
    let padded: Vec<String> = parts
        .iter()
        .map(|part| match local_number(part) {
            Some(number) => format!("0335-{number}"),
            None => (*part).to_owned(),
        })
        .collect();
    Some(padded.join("、"))
}

/// The seven digits behind an area code without its zero.
fn local_number(part: &str) -> Option<&str> {
    const LENGTH: usize = 7;
    let rest = part.strip_prefix("335")?;
    let number = rest.strip_prefix('-').unwrap_or(rest);
    (number.len() == LENGTH && number.bytes().all(|b| b.is_ascii_digit())).then_some(number)
}

/// A mobile number, or one of the city's.
fn is_number(part: &str) -> bool {
    let plain = part.strip_prefix("+86").unwrap_or(part);
    let digits: String = plain.chars().filter(|c| *c != '-').collect();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    match digits.as_bytes() {
        [b'1', b'3'..=b'9', ..] | [b'0', b'3', b'3', b'5', ..] => digits.len() == 11,
        _ => digits.len() == 7 && !digits.starts_with(['0', '1']),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Format;

    fn read(text: &str) -> (Option<String>, Vec<(Action, u8)>) {
        let outcome = phone(&Cell::text(text.to_owned()));
        let notes = outcome.notes.iter().map(|note| (note.action, note.trap));
        (outcome.value, notes.collect())
    }

    #[test]
    fn trap_24_a_phone_number_stays_as_text() {
        let number = phone(&Cell::number(13_900_000_001.0, Format::Plain));
        assert_eq!(number, Outcome::read("13900000001".to_owned()));
        for text in ["0335-0000001", "+8613900000001", "139-0000-0001", "2000001"] {
            assert_eq!(read(text), (Some(text.to_owned()), vec![]), "{text}");
        }
    }

    #[test]
    fn trap_24_two_numbers_service_numbers_and_wrong_ones_stay_and_are_warned_about() {
        for text in [
            "0335-0000001 / 13900000001",
            "400-000-0001",
            "010-00000001",
            "1390000000",
            "张三",
        ] {
            let warned = vec![(Action::Warn, 24)];
            assert_eq!(read(text), (Some(text.to_owned()), warned), "{text}");
        }
    }

    #[test]
    fn trap_25_an_area_code_that_lost_its_zero_is_proposed_with_it() {
        for text in ["335-0000001", "3350000001"] {
            let asked = vec![(Action::Ask, 25)];
            assert_eq!(read(text), (Some("0335-0000001".to_owned()), asked));
        }
    }
}
