//! Identity numbers: 公民身份号码 (GB 11643-1999) and 统一社会信用代码 (GB 32100-2015).
//!
//! Area codes are not checked: divisions come and go, and a number keeps the one it was given with.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use unicode_normalization::UnicodeNormalization;

/// The outcome of a check; an invalid number is an outcome, not an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub valid: bool,
    /// The number as it should be kept, also when it is invalid.
    pub normalised: String,
    /// Why it is invalid, in words for the user.
    pub reason: Option<String>,
}

impl Checked {
    fn new(normalised: String, problem: Option<String>) -> Self {
        Self {
            valid: problem.is_none(),
            normalised,
            reason: problem,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    Male,
    Female,
}

impl Sex {
    pub fn title(self) -> &'static str {
        match self {
            Sex::Male => "男",
            Sex::Female => "女",
        }
    }
}

/// Whom a unified credit code was given to, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganisationKind {
    /// 工会, whose codes begin with 81
    Union,
    /// Anybody else; 91 or 12 in a union's column is its employer's code.
    Other,
}

const LENGTH: usize = 18;
const OLD_PERSON_LENGTH: usize = 15;
/// The standard's own example was born in 1880; a year before this is a slip of the keys.
const EARLIEST_BIRTH_YEAR: i32 = 1800;

const PERSON_WEIGHTS: [usize; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const PERSON_CHECKS: &str = "10X98765432";

const ORGANISATION_WEIGHTS: [usize; 17] = [
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
];
const ORGANISATION_ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// Checks a 公民身份号码: 18 characters, a real birth date, the check digit.
///
/// Before that: NFKC, without spaces, invisible characters or a leading apostrophe, upper case, and × Χ Х as X.
pub fn check_person(value: &str) -> Checked {
    let normalised: String = tidy(value)
        .chars()
        .map(|letter| match letter {
            '×' | 'Χ' | 'χ' | 'Х' | 'х' => 'X',
            other => other,
        })
        .collect();
    let problem = person_problem(&normalised);
    Checked::new(normalised, problem)
}

fn person_problem(number: &str) -> Option<String> {
    let length = number.chars().count();
    if length == OLD_PERSON_LENGTH && number.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some("这是15位旧身份证号码，请改填18位公民身份号码".to_owned());
    }
    if let Some(problem) = wrong_length(length, "身份证号") {
        return Some(problem);
    }
    let (body, check) = split_check(number)?;
    if !body.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some("身份证号前17位应全部是数字，请核对".to_owned());
    }
    if check != 'X' && !check.is_ascii_digit() {
        return Some(format!("身份证号末位应为数字或 X，录入了“{check}”，请核对"));
    }
    if birth_date(number).is_none() {
        return Some(format!(
            "身份证号中的出生日期“{}”不存在，请核对",
            &number[6..14]
        ));
    }
    let expected = check_character(body, PERSON_CHECKS, &PERSON_WEIGHTS, |sum| sum % 11)?;
    (check != expected).then(|| wrong_check("身份证号", expected, check))
}

/// Checks a 统一社会信用代码: 18 characters of the standard's alphabet and the check character.
///
/// Before that: NFKC, without spaces or invisible characters, upper case, and the letters O and I, which the
/// standard never uses, as 0 and 1.
pub fn check_organisation(value: &str) -> Checked {
    let normalised: String = tidy(value)
        .chars()
        .map(|letter| match letter {
            'O' => '0',
            'I' => '1',
            other => other,
        })
        .collect();
    let problem = organisation_problem(&normalised);
    Checked::new(normalised, problem)
}

fn organisation_problem(code: &str) -> Option<String> {
    if let Some(problem) = wrong_length(code.chars().count(), "统一社会信用代码") {
        return Some(problem);
    }
    if let Some(stranger) = code
        .chars()
        .find(|letter| !ORGANISATION_ALPHABET.contains(*letter))
    {
        return Some(format!(
            "统一社会信用代码不使用字符“{stranger}”，请对照登记证书核对"
        ));
    }
    let (body, check) = split_check(code)?;
    let expected = check_character(body, ORGANISATION_ALPHABET, &ORGANISATION_WEIGHTS, |sum| {
        (31 - sum % 31) % 31
    })?;
    (check != expected).then(|| wrong_check("统一社会信用代码", expected, check))
}

/// Whose code it is, by its first two characters.
pub fn organisation_kind(normalised: &str) -> OrganisationKind {
    if normalised.starts_with("81") {
        OrganisationKind::Union
    } else {
        OrganisationKind::Other
    }
}

/// The birth date within a normalised 18-character person number, if it is a real one from 1800 on.
pub fn birth_date(normalised: &str) -> Option<NaiveDate> {
    let digits = normalised.get(6..14).filter(|digits| {
        normalised.len() == LENGTH && digits.bytes().all(|b| b.is_ascii_digit())
    })?;
    let year = digits[..4].parse().ok()?;
    NaiveDate::from_ymd_opt(year, digits[4..6].parse().ok()?, digits[6..].parse().ok()?)
        .filter(|date| date.year() >= EARLIEST_BIRTH_YEAR)
}

/// The sex within a normalised 18-character person number: its 17th digit is odd for men.
pub fn sex(normalised: &str) -> Option<Sex> {
    let digit = normalised
        .chars()
        .nth(16)
        .filter(|_| normalised.len() == LENGTH)?
        .to_digit(10)?;
    Some(if digit % 2 == 1 {
        Sex::Male
    } else {
        Sex::Female
    })
}

fn tidy(value: &str) -> String {
    // Most are, and the full algorithm costs more than the check itself.
    let normal: Cow<'_, str> = if value.is_ascii() {
        value.into()
    } else {
        value.nfkc().collect::<String>().into()
    };
    let visible: String = normal
        .chars()
        .filter(|letter| !letter.is_whitespace() && !is_invisible(*letter))
        .map(|letter| letter.to_ascii_uppercase())
        .collect();
    visible.trim_start_matches(['\'', '‘', '’']).to_owned()
}

/// Soft hyphen, zero-width characters, direction marks and the byte order mark.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
        || letter.is_control()
}

fn wrong_length(length: usize, name: &str) -> Option<String> {
    match length {
        LENGTH => None,
        0 => Some(format!("没有填写{name}，请补填")),
        _ => Some(format!("{name}应为{LENGTH}位，录入了{length}位，请核对")),
    }
}

fn wrong_check(name: &str, expected: char, given: char) -> String {
    format!("{name}校验码不符：按前17位应为 {expected}，录入了 {given}，请逐位核对")
}

/// The first 17 characters and the last; only for texts of 18.
fn split_check(text: &str) -> Option<(&str, char)> {
    let check = text.chars().next_back()?;
    Some((&text[..text.len() - check.len_utf8()], check))
}

/// Weighs each character by its place in `alphabet` and looks the reduced sum up in it again.
///
/// For persons the digits 0–9 stand for themselves, while the check characters have an order of their own.
fn check_character(
    body: &str,
    checks: &str,
    weights: &[usize; 17],
    reduce: impl Fn(usize) -> usize,
) -> Option<char> {
    let mut sum = 0;
    for (letter, weight) in body.chars().zip(weights) {
        let value = ORGANISATION_ALPHABET.find(letter)?;
        sum += value * weight;
    }
    checks.chars().nth(reduce(sum))
}
