//! What one cell says: a number, a date, a yes or no. Pure functions of the cell.

pub mod background;
pub mod date;
pub mod identity;
pub mod name;
pub mod number;
pub mod percent;
pub mod phone;
pub mod text;
pub mod three_rates;
pub mod yes_no;

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use crate::batch::Action;
use crate::sheet::is_space;

/// A remark on a cell, before it is known where the cell stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub action: Action,
    pub trap: u8,
    pub proposed: Option<String>,
    pub message: String,
}

/// What was read, and what is to be said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome<T> {
    pub value: Option<T>,
    pub notes: Vec<Note>,
}

impl<T> Outcome<T> {
    #[must_use]
    pub fn absent() -> Self {
        Self {
            value: None,
            notes: Vec::new(),
        }
    }

    #[must_use]
    pub fn read(value: T) -> Self {
        Self {
            value: Some(value),
            notes: Vec::new(),
        }
    }

    #[must_use]
    pub fn refused(trap: u8, message: impl Into<String>) -> Self {
        Self::absent().noting(Action::Refuse, trap, None, message)
    }

    #[must_use]
    pub fn noting(
        mut self,
        action: Action,
        trap: u8,
        proposed: Option<String>,
        message: impl Into<String>,
    ) -> Self {
        self.notes.push(Note {
            action,
            trap,
            proposed,
            message: message.into(),
        });
        self
    }

    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Outcome<U> {
        Outcome {
            value: self.value.map(change),
            notes: self.notes,
        }
    }
}

/// Full-width forms made narrow (NFKC), every space gone.
#[must_use]
pub fn narrow(text: &str) -> String {
    normal(text).chars().filter(|c| !is_space(*c)).collect()
}

/// NFKC. Most cells hold nothing it would change, and the full algorithm costs more than
/// everything else done with a cell.
#[must_use]
pub fn normal(text: &str) -> Cow<'_, str> {
    let unchanged = |c: char| c.is_ascii() || is_common_han(c);
    if text.chars().all(unchanged) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfkc().collect())
    }
}

/// The block of unified ideographs, which no normalisation touches.
#[must_use]
pub fn is_common_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// Words that say "nothing here". A zero is a number, not a nothing.
#[must_use]
pub fn is_absent(text: &str) -> bool {
    const LONGEST: usize = 48;
    let text = text.trim_matches(is_space);
    let starts_otherwise =
        |c: char| c.is_ascii_digit() || (is_common_han(c) && !"无暂没空未一".contains(c));
    if text.len() > LONGEST || text.starts_with(starts_otherwise) {
        return false;
    }
    let text = narrow(text);
    let strokes = |c: char| matches!(c, '-' | '—' | '–' | '―' | '/' | '\\' | '_' | '一');
    text.is_empty()
        || (text.chars().all(strokes) && text != "一")
        || says_none(&text)
        || matches!(
            text.to_ascii_uppercase().as_str(),
            "空" | "空白" | "未填" | "未填写" | "N/A" | "NA" | "N.A." | "(空)"
        )
}

/// Words that answer a question with "none", in narrow characters.
#[must_use]
pub fn says_none(text: &str) -> bool {
    matches!(text, "无" | "暂无" | "没有" | "(无)" | "无。")
}

/// Text in brackets taken out: 2026.8.3（周一）.
#[must_use]
pub fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter(|c| match c {
            '(' => {
                depth += 1;
                false
            }
            ')' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trap_32_words_for_nothing_are_absent_and_a_zero_is_not() {
        for word in [
            "无",
            "暂无",
            "没有",
            "—",
            "－－",
            "/",
            "\\",
            "空",
            "N/A",
            "n/a",
            "　",
            "——",
            "-",
            "／",
            "/ ",
            "————————",
        ] {
            assert!(is_absent(word), "{word}");
        }
        for word in ["0", "一", "无锡", "同上"] {
            assert!(!is_absent(word), "{word}");
        }
    }
}
