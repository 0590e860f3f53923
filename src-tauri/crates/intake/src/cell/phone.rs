//! Telephone numbers: kept as written, looked at.

use super::{Outcome, is_absent, normal};
use crate::batch::Action;
use crate::sheet::Cell;

#[must_use]
pub fn phone(cell: &Cell) -> Outcome<String> {
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    let text = cell.text.trim().to_owned();
    let narrow = normal(&text);
    let odd = narrow
        .split(['/', '、', ',', ';', ' ', '\n', '\r', '\t', '或'])
        .filter(|part| !part.is_empty())
        .any(|part| !is_number(part));
    let read = Outcome::read(text);
    if odd {
        return read.noting(
            Action::Warn,
            24,
            None,
            "不像手机号或 0335 开头的座机号，请核对",
        );
    }
    read
}

fn is_number(part: &str) -> bool {
    let plain = part.strip_prefix("+86").unwrap_or(part);
    let digits: String = plain.chars().filter(|c| *c != '-').collect();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    match digits.as_bytes() {
        [b'1', b'3'..=b'9', ..] => digits.len() == 11,
        [b'4', b'0', b'0', ..] => digits.len() == 10,
        [b'0', b'3', b'3', b'5', ..] => digits.len() == 11,
        [b'0', ..] => (10..=12).contains(&digits.len()),
        _ => digits.len() == 7,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Format;

    #[test]
    fn trap_24_a_phone_number_stays_as_text_and_two_may_share_a_cell() {
        let number = phone(&Cell::number(13_900_000_001.0, Format::Plain));
        assert_eq!(number, Outcome::read("13900000001".to_owned()));
        for text in [
            "0335-0000001",
            "0335-0000001 / 13900000001",
            "+8613900000001",
            "139-0000-0001",
            "400-000-0001",
        ] {
            assert_eq!(
                phone(&Cell::text(text.to_owned())),
                Outcome::read(text.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn trap_24_a_number_with_a_digit_missing_is_warned_about() {
        for text in ["1390000000", "335-0000001", "张三"] {
            assert_eq!(phone(&Cell::text(text.to_owned())).notes.len(), 1, "{text}");
        }
    }
}
