//! Numbers of persons in a text: 公民身份号码, credit codes of 18 characters, mobile numbers, however they are spaced.
//!
//! A line, a cell or a run of text is looked at by itself: what stands in the cell beside it is no part of a number.

use std::ops::Range;

use crate::identity::{birth_date, check_organisation};

const MOBILE: usize = 11;
const IDENTITY: usize = 18;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberKind {
    /// 18 characters: a person's, or an organisation's credit code.
    Identity,
    /// 11 digits.
    Mobile,
    /// More than 11 digits in a row, and not 18: an account, or a number with a digit too few.
    Long,
}

impl NumberKind {
    pub fn title(self) -> &'static str {
        match self {
            Self::Identity => "18位号码",
            Self::Mobile => "11位号码",
            Self::Long => "长号码",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonalNumber {
    pub kind: NumberKind,
    /// The bytes of the text it takes, its spaces and hyphens among them.
    pub range: Range<usize>,
    /// Without them, in plain digits.
    plain: String,
}

impl PersonalNumber {
    /// Enough of it to find it, too little to call it: 138＊＊＊＊＊＊00.
    pub fn masked(&self) -> String {
        const HEAD: usize = 3;
        const TAIL: usize = 2;
        let hidden = self.plain.len() - HEAD - TAIL;
        let (head, tail) = (&self.plain[..HEAD], &self.plain[HEAD + hidden..]);
        format!("{head}{}{tail}", "＊".repeat(hidden))
    }
}

/// What a public document must not hold: 18 characters, or 11 digits that are a mobile number or stand in a row.
/// A landline with its hyphen is none.
pub fn personal_numbers(text: &str) -> Vec<PersonalNumber> {
    let mut found = long_numbers(text);
    found.retain(|number| number.kind != NumberKind::Long);
    found
}

/// Whether a text meant for the public holds what may be a personal ID number or a mobile number.
pub fn holds_personal_number(text: &str) -> bool {
    !long_numbers(text).is_empty()
}

/// The text with every long number blotted out.
pub fn without_personal_numbers(text: &str) -> String {
    let mut rest = 0;
    let mut out = String::with_capacity(text.len());
    for number in long_numbers(text) {
        out.push_str(&text[rest..number.range.start]);
        out.push_str("＊＊＊");
        rest = number.range.end;
    }
    out.push_str(&text[rest..]);
    out
}

/// From left to right, none reaching into another.
fn long_numbers(text: &str) -> Vec<PersonalNumber> {
    // Most texts hold few digits, and a public paper has thousands of lines.
    if text.chars().filter(|c| plain(*c).is_ascii_digit()).count() < MOBILE {
        return letters_and_digits(text);
    }
    let groups = groups(text);
    let mut found = letters_and_digits(text);
    found.extend(groups.iter().filter_map(unbroken));
    for first in 0..groups.len() {
        found.extend(spaced(&groups[first..]));
    }
    found.sort_by_key(|number| (number.range.start, usize::MAX - number.range.end));
    let mut end = 0;
    found.retain(|number| {
        let is_free = number.range.start >= end;
        if is_free {
            end = number.range.end;
        }
        is_free
    });
    found
}

/// Digits without anything between them, and an X behind them.
struct Group {
    range: Range<usize>,
    plain: String,
    /// Nothing but a space, hyphen or dot or two lies before it.
    follows: bool,
}

fn groups(text: &str) -> Vec<Group> {
    const WIDEST_GAP: usize = 3;
    let mut groups: Vec<Group> = Vec::new();
    let mut gap = usize::MAX;
    for (at, character) in text.char_indices() {
        if is_invisible(character) {
            continue;
        }
        let plain = plain(character);
        let end = at + character.len_utf8();
        match groups.last_mut() {
            Some(open) if gap == 0 && counts(plain) && !open.plain.ends_with('X') => {
                open.plain.push(plain);
                open.range.end = end;
            }
            _ if counts(plain) => {
                groups.push(Group {
                    range: at..end,
                    plain: plain.to_string(),
                    follows: gap <= WIDEST_GAP,
                });
                gap = 0;
            }
            _ if separates(character) => gap = gap.saturating_add(1),
            _ => gap = usize::MAX,
        }
    }
    groups
}

fn unbroken(group: &Group) -> Option<PersonalNumber> {
    let is_digits = !group.plain.ends_with('X');
    let kind = match group.plain.len() {
        IDENTITY => NumberKind::Identity,
        MOBILE if is_digits => NumberKind::Mobile,
        length if length > MOBILE => NumberKind::Long,
        _ => return None,
    };
    Some(PersonalNumber {
        kind,
        range: group.range.clone(),
        plain: group.plain.clone(),
    })
}

/// A number that begins with the first of the groups and goes on behind a gap.
fn spaced(groups: &[Group]) -> Option<PersonalNumber> {
    let mut plain = groups.first()?.plain.clone();
    for (more, group) in (1..).zip(&groups[1..]) {
        plain.push_str(&group.plain);
        if !group.follows || plain.len() > IDENTITY {
            return None;
        }
        let parts = &groups[..=more];
        let kind = match plain.len() {
            MOBILE if is_mobile(&plain, parts) => NumberKind::Mobile,
            IDENTITY if is_identity(&plain) => NumberKind::Identity,
            _ => continue,
        };
        return Some(PersonalNumber {
            kind,
            range: groups[0].range.start..group.range.end,
            plain,
        });
    }
    None
}

/// 138 0013 8000, or digit by digit; figures of one and two digits beside each other are a table's.
fn is_mobile(plain: &str, parts: &[Group]) -> bool {
    const SHORTEST_PART: usize = 3;
    let lengths = || parts.iter().map(|part| part.plain.len());
    plain.bytes().all(|byte| byte.is_ascii_digit())
        && plain.starts_with('1')
        && plain.as_bytes()[1] >= b'3'
        && (lengths().all(|length| length >= SHORTEST_PART) || lengths().all(|length| length == 1))
}

/// Several figures in a line may come to 18 digits: a number shows its birth date or its check character.
fn is_identity(plain: &str) -> bool {
    let digits = &plain[..IDENTITY - 1];
    digits.bytes().all(|byte| byte.is_ascii_digit())
        && (birth_date(plain).is_some() || check_organisation(plain).valid)
}

/// Credit codes with letters in them, known by their check character.
fn letters_and_digits(text: &str) -> Vec<PersonalNumber> {
    let mut found = Vec::new();
    let mut run = (0, String::new());
    for (at, character) in text.char_indices().chain([(text.len(), '\n')]) {
        let plain = plain(character);
        if plain.is_ascii_alphanumeric() {
            if run.1.is_empty() {
                run.0 = at;
            }
            run.1.push(plain);
            continue;
        }
        let has_letters = run.1.bytes().any(|byte| byte.is_ascii_uppercase());
        if run.1.len() == IDENTITY && has_letters && check_organisation(&run.1).valid {
            found.push(PersonalNumber {
                kind: NumberKind::Identity,
                range: run.0..at,
                plain: std::mem::take(&mut run.1),
            });
        }
        run.1.clear();
    }
    found
}

/// Full-width forms as plain ones, and what stands for X.
fn plain(character: char) -> char {
    const FULL_WIDTH: u32 = 0xFEE0;
    match character {
        '×' | 'Χ' | 'χ' | 'Х' | 'х' | 'x' => 'X',
        '！'..='～' => char::from_u32(u32::from(character) - FULL_WIDTH)
            .map_or(character, |half| half.to_ascii_uppercase()),
        other => other.to_ascii_uppercase(),
    }
}

fn counts(plain: char) -> bool {
    plain.is_ascii_digit() || plain == 'X'
}

fn separates(character: char) -> bool {
    character.is_whitespace() && character != '\n'
        || matches!(
            character,
            '-' | '－' | '‐'..='―' | '−' | '.' | '．' | '·' | '•' | '_'
        )
}

/// Soft hyphen, zero-width characters, joiners and direction marks.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}
