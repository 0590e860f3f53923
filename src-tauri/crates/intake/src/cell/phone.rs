//! Telephone numbers: kept as written, looked at.

use super::{Outcome, is_absent, normal};
use crate::batch::Action;
use crate::sheet::Cell;

const LOCAL_LENGTH: usize = 7;

#[must_use]
pub fn phone(cell: &Cell) -> Outcome<String> {
    if is_mobile(&cell.text) {
        return Outcome::read(cell.text.clone());
    }
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    let text = cell.text.trim();
    if let Some(typed) = as_typed(text) {
        return put_right(typed);
    }
    let numbers = numbers_in(text);
    if let Some(padded) = with_area_code(&numbers) {
        return Outcome::read(padded.clone()).noting(
            Action::Ask,
            25,
            Some(padded),
            "区号前面的 0 像是丢失了，请确认",
        );
    }
    let read = Outcome::read(text.to_owned());
    match numbers.iter().find_map(|number| doubt(number)) {
        Some(message) => read.noting(Action::Warn, 24, None, message),
        None => read,
    }
}

/// Without what spreadsheet programs and text exports add: 13900000001.0, '13900000001.
fn as_typed(text: &str) -> Option<&str> {
    let typed = text.trim_start_matches(['\'', '‘', '’']);
    let whole = typed
        .strip_suffix(".0")
        .filter(|whole| whole.bytes().all(|b| b.is_ascii_digit()));
    let typed = whole.unwrap_or(typed);
    (typed != text && !typed.is_empty()).then_some(typed)
}

fn put_right(typed: &str) -> Outcome<String> {
    let read = phone(&Cell::text(typed.to_owned()));
    if !read.notes.is_empty() {
        return read;
    }
    let proposed = Some(typed.to_owned());
    read.noting(Action::Fix, 24, proposed, "号码前后多余的“'”或“.0”已去掉")
}

/// The numbers of a cell in narrow characters and without remarks. A space stands between two of them, or within one.
fn numbers_in(text: &str) -> Vec<String> {
    let narrow: String = normal(text)
        .chars()
        .map(|c| {
            if "‐‑‒–—―−ー".contains(c) {
                '-'
            } else {
                c
            }
        })
        .collect();
    let mut numbers = Vec::new();
    for part in narrow.split(['/', '、', ',', ';', '\n', '\r', '\t', '或']) {
        let joined = bare(&part.replace(' ', ""));
        if doubt(&joined).is_none() || local_number(&joined).is_some() {
            numbers.push(joined);
        } else {
            numbers.extend(part.split(' ').map(bare));
        }
    }
    numbers.retain(|number| !number.is_empty());
    numbers
}

/// Without a label before it and a remark or the brackets of an area code in it: 手机:139…, 139…(办公室), (0335)….
fn bare(part: &str) -> String {
    let number = match part.split_once(':') {
        Some((label, number)) if !label.contains(|c: char| c.is_ascii_digit()) => number,
        _ => part,
    };
    let bracketed = number
        .split_once('(')
        .and_then(|(before, rest)| Some((before, rest.split_once(')')?)));
    match bracketed {
        Some((before, (inside, after))) if inside.bytes().all(|b| b.is_ascii_digit()) => {
            format!("{before}{inside}{after}")
        }
        Some((before, (_, after))) => format!("{before}{after}"),
        None => number.to_owned(),
    }
}

/// 335-0000001 and 3350000001 as they were before a spreadsheet took them for numbers.
fn with_area_code(numbers: &[String]) -> Option<String> {
    if !numbers.iter().any(|number| local_number(number).is_some()) {
        return None;
    }
    let padded: Vec<String> = numbers
        .iter()
        .map(|number| match local_number(number) {
            Some(local) => format!("0335-{local}"),
            None => number.clone(),
        })
        .collect();
    Some(padded.join("、"))
}

/// The seven digits behind an area code without its zero.
fn local_number(number: &str) -> Option<&str> {
    let rest = number.strip_prefix("335")?;
    let local = rest.strip_prefix('-').unwrap_or(rest);
    (local.len() == LOCAL_LENGTH && local.bytes().all(|b| b.is_ascii_digit())).then_some(local)
}

/// What is odd about a number that is neither a mobile one nor one of the city's.
fn doubt(number: &str) -> Option<&'static str> {
    const UNUSUAL: &str = "不像手机号或 0335 开头的座机号，请核对";
    let line = match number.split_once('转') {
        Some((line, extension)) if extension.bytes().all(|b| b.is_ascii_digit()) => line,
        _ => number,
    };
    let digits: String = line.chars().filter(|c| *c != '-').collect();
    let national = ["+86", "0086", "86"]
        .iter()
        .find_map(|code| digits.strip_prefix(code));
    let abroad = national.is_some_and(|rest| is_mobile(rest) || local_number(rest).is_some());
    if abroad || is_mobile(&digits) {
        return None;
    }
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Some(UNUSUAL);
    }
    match digits.strip_prefix("0335") {
        Some(local) if local.len() == LOCAL_LENGTH => None,
        None if digits.len() == LOCAL_LENGTH && !digits.starts_with(['0', '1']) => {
            Some("座机号没有写区号（本市为 0335），请核对")
        }
        _ => Some(UNUSUAL),
    }
}

fn is_mobile(text: &str) -> bool {
    const LENGTH: usize = 11;
    text.len() == LENGTH
        && text.bytes().all(|b| b.is_ascii_digit())
        && matches!(text.as_bytes(), [b'1', b'3'..=b'9', ..])
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
        for text in [
            "0335-0000001",
            "+8613900000001",
            "+86 139 0000 0001",
            "86-13900000001",
            "139-0000-0001",
            "139 0000 0001",
            "（0335）2000001",
            "０３３５—２０００００１",
            "１３９０００００００１",
            "0335-2000001转801",
            "13900000001（办公室）",
            "手机：13900000001",
        ] {
            assert_eq!(read(text).1, [], "{text}");
            assert_eq!(read(text).0.as_deref(), Some(text));
        }
    }

    #[test]
    fn trap_24_several_good_numbers_in_a_cell_are_all_kept() {
        for text in [
            "0335-0000001 / 13900000001",
            "0335-0000001 13900000001",
            "0335-0000001、13900000001",
            "13900000001\n0335-0000001",
        ] {
            assert_eq!(read(text), (Some(text.to_owned()), vec![]), "{text}");
        }
    }

    #[test]
    fn trap_24_what_a_spreadsheet_added_to_a_number_is_taken_off() {
        for text in ["13900000001.0", "'13900000001"] {
            let fixed = vec![(Action::Fix, 24)];
            assert_eq!(read(text), (Some("13900000001".to_owned()), fixed));
        }
    }

    #[test]
    fn trap_24_service_numbers_wrong_ones_and_those_without_area_code_are_warned_about() {
        for text in [
            "2000001",
            "0335-0000001 / 1390000000",
            "1.39E+10",
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
        for text in ["335-0000001", "3350000001", "3350000001.0"] {
            let asked = vec![(Action::Ask, 25)];
            assert_eq!(read(text), (Some("0335-0000001".to_owned()), asked));
        }
    }
}
