//! Separated text to a sheet: which encoding, which separator, which cells.

use encoding_rs::{Encoding, GB18030, UTF_8};

use crate::refusal::Refusal;
use crate::sheet::{Cell, CellKind, Sheet};

pub struct Table {
    pub sheet: Sheet,
    pub encoding: &'static Encoding,
    /// It is UTF-8, which no other text looks like.
    pub certain: bool,
}

pub fn read(bytes: &[u8], name: &str) -> Result<Table, Refusal> {
    let (encoding, certain) = encoding_of(bytes);
    let (text, _, damaged) = encoding.decode(bytes);
    if is_garbage(&text, damaged) {
        return Err(Refusal::Unknown);
    }
    let mut sheet = Sheet::named(name);
    fill(&mut sheet, &text, separator_of(&text));
    Ok(Table {
        sheet,
        encoding,
        certain: certain && !damaged,
    })
}

fn encoding_of(bytes: &[u8]) -> (&'static Encoding, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, encoding == UTF_8);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (UTF_8, true);
    }
    (GB18030, false)
}

fn is_garbage(text: &str, damaged: bool) -> bool {
    let strange = |c: char| c.is_control() && !matches!(c, '\t' | '\r' | '\n' | '\u{1A}');
    let lost = text
        .chars()
        .filter(|c| *c == char::REPLACEMENT_CHARACTER)
        .count();
    text.chars().any(strange) || (damaged && lost * 100 > text.chars().count())
}

/// Whatever separates most in the lines where a header may stand.
fn separator_of(text: &str) -> char {
    let start: Vec<&str> = text.lines().take(20).collect();
    let count = |separator| {
        start
            .iter()
            .map(|line| line.matches(separator).count())
            .sum::<usize>()
    };
    [',', '\t', ';', '，']
        .into_iter()
        .rev()
        .max_by_key(|separator| count(*separator))
        .unwrap_or(',')
}

fn fill(sheet: &mut Sheet, text: &str, separator: char) {
    let mut place = (0_u32, 0_u32);
    let mut rest = text.trim_end_matches('\u{1A}').chars().peekable();
    while rest.peek().is_some() {
        let content = next_field(&mut rest, separator);
        if !sheet.put(place.0, place.1, cell(content)) {
            break;
        }
        match rest.next() {
            Some(c) if c == separator => place.1 = place.1.saturating_add(1),
            Some('\r') => {
                rest.next_if_eq(&'\n');
                place = (place.0.saturating_add(1), 0);
            }
            _ => place = (place.0.saturating_add(1), 0),
        }
    }
}

/// A spreadsheet writes the number it shows as 1985.10 out as 1985.1: not what somebody typed.
fn cell(content: String) -> Cell {
    let shortened = content
        .strip_suffix(".1")
        .is_some_and(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()));
    Cell {
        kind: if shortened {
            CellKind::Number
        } else {
            CellKind::Text
        },
        ..Cell::text(content)
    }
}

/// Up to the separator or line end that follows; quotes may hold both (RFC 4180).
fn next_field(rest: &mut std::iter::Peekable<std::str::Chars<'_>>, separator: char) -> String {
    let mut content = String::new();
    if rest.next_if_eq(&'"').is_some() {
        while let Some(c) = rest.next() {
            if c != '"' {
                content.push(c);
            } else if rest.next_if_eq(&'"').is_some() {
                content.push('"');
            } else {
                break;
            }
        }
    }
    while let Some(c) = rest.next_if(|c| *c != separator && *c != '\n' && *c != '\r') {
        content.push(c);
    }
    content
}
