//! Yes or no: 是否.

use super::{Outcome, is_absent, narrow};
use crate::batch::Action;
use crate::sheet::{Cell, Format};

/// 是 and 否 are read as they stand, other marks are asked.
#[must_use]
pub fn yes_no(cell: &Cell) -> Outcome<bool> {
    let text = narrow(&cell.text);
    let symbol = symbol(&text, cell.format == Format::Symbols);
    let meant = symbol.or_else(|| mark(&text)).or_else(|| ticked(&text));
    match (text.as_str(), meant) {
        ("是", _) => Outcome::read(true),
        ("否", _) => Outcome::read(false),
        (_, Some(truth)) => {
            let kind = if symbol.is_some() {
                "是符号字体（Wingdings）中的勾选符号，"
            } else {
                ""
            };
            asked(truth, kind)
        }
        _ if is_absent(&text) => Outcome::absent(),
        _ => Outcome::absent().noting(
            Action::Warn,
            33,
            None,
            "不能判断是或否，按未填处理，请填“是”或“否”",
        ),
    }
}

fn asked(truth: bool, kind: &str) -> Outcome<bool> {
    let word = if truth { "是" } else { "否" };
    let message = format!("{kind}按“{word}”读入，请确认");
    Outcome::read(truth).noting(Action::Ask, 33, Some(word.to_owned()), message)
}

fn mark(text: &str) -> Option<bool> {
    match text {
        "√" | "✓" | "✔" | "☑" | "☒" | "■" | "●" | "Y" | "y" | "YES" | "Yes" | "yes" | "1"
        | "有" | "已登记" | "对" | "已" | "T" | "TRUE" | "true" | "达到" => Some(true),
        "×" | "✗" | "✘" | "□" | "☐" | "○" | "N" | "n" | "NO" | "No" | "no" | "0" | "无"
        | "未登记" | "不是" | "未" | "F" | "FALSE" | "false" | "没有" | "非" | "x" | "X"
        | "未达到" => Some(false),
        _ => None,
    }
}

const TICKS: [char; 9] = ['√', '✓', '✔', '☑', '☒', '■', '●', 'V', 'v'];
const BOXES: [char; 7] = ['□', '☐', '○', '◻', '×', '✗', '✘'];

/// Which of the words on a form is ticked: ☑是□否, 是√, √是 □否. None where none is, or both are.
fn ticked(text: &str) -> Option<bool> {
    const LONGEST: usize = 40;
    let mut words: Vec<(usize, bool)> = Vec::new();
    let mut marks: Vec<(usize, bool)> = Vec::new();
    for (place, c) in text.chars().take(LONGEST).enumerate() {
        match c {
            '是' | '有' => words.push((place, true)),
            '否' | '无' => words.push((place, false)),
            '(' | ')' | '/' | '、' | ',' | ';' | '[' | ']' => {}
            _ if TICKS.contains(&c) => marks.push((place, true)),
            _ if BOXES.contains(&c) => marks.push((place, false)),
            _ => return None,
        }
    }
    let mut ticks = (0..).zip(&marks).filter(|(_, (_, tick))| *tick);
    let ((index, (place, _)), None) = (ticks.next()?, ticks.next()) else {
        return None;
    };
    let word = if marks.len() == words.len() {
        index
    } else {
        // A lone tick stands behind its word, or before the first.
        let before = words.iter().rposition(|(word, _)| word < place);
        before.unwrap_or(0)
    };
    words.get(word).map(|(_, truth)| *truth)
}

/// Letters of the Wingdings fonts, which show ticks and boxes; where the font was lost on the way, only those that
/// nobody would write as an answer.
fn symbol(text: &str, in_symbol_font: bool) -> Option<bool> {
    let mut letters = text.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    // Symbol fonts sit in a private block.
    let (letter, certain) = match u32::from(letter).checked_sub(0xF000) {
        Some(code @ 0..=0xFF) => (char::from_u32(code)?, true),
        _ => (letter, in_symbol_font),
    };
    match letter {
        'þ' | 'ü' | 'R' => Some(true),
        'û' | 'ý' | '¨' => Some(false),
        'P' if certain => Some(true),
        // Crosses, crossed boxes and empty ones.
        'O' | 'Q' | 'S' | 'T' | 'U' | 'o' | 'q' | 'r' | 'x' | '£' if certain => Some(false),
        _ => None,
    }
}

/// 规范化建设等次: whether it is 优秀 (Art. 5, last paragraph).
#[must_use]
pub fn excellent(cell: &Cell) -> Outcome<bool> {
    let text = narrow(&cell.text);
    if is_absent(&text) {
        return Outcome::absent();
    }
    if let Some((before, after)) = text.split_once("优秀")
        && text.contains(BOXES)
    {
        let ticked = before.ends_with(TICKS) || (before.is_empty() && after.starts_with(TICKS));
        return asked(ticked, "");
    }
    if text.contains("优秀") {
        return Outcome::read(!text.contains('未') && !text.contains('非'));
    }
    if ["良好", "合格", "达标", "一般", "不合格", "未达标"].contains(&text.as_str()) {
        return Outcome::read(false);
    }
    yes_no(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trap_33_yes_and_no_in_many_marks() {
        for text in ["是", "√", "☑", "Y", "1", "有", "已登记", "对"] {
            assert_eq!(
                yes_no(&Cell::text(text.to_owned())).value,
                Some(true),
                "{text}"
            );
        }
        for text in ["否", "×", "□", "N", "0", "无", "未登记"] {
            assert_eq!(
                yes_no(&Cell::text(text.to_owned())).value,
                Some(false),
                "{text}"
            );
        }
        let symbols = |text: &str| Cell {
            format: Format::Symbols,
            ..Cell::text(text.to_owned())
        };
        for (letter, truth) in [
            ("R", true),
            ("ü", true),
            ("þ", true),
            ("P", true),
            ("û", false),
            ("O", false),
            ("Q", false),
            ("o", false),
        ] {
            let read = yes_no(&symbols(letter));
            assert_eq!(read.value, Some(truth), "{letter}");
            assert_eq!(read.notes[0].action, Action::Ask);
        }
        assert_eq!(yes_no(&Cell::text("\u{F0FE}".to_owned())).value, Some(true));
        let unsure = yes_no(&Cell::text("待定".to_owned()));
        assert_eq!((unsure.value, unsure.notes.len()), (None, 1));
    }

    #[test]
    fn trap_33_the_ticked_word_of_a_form_is_the_answer() {
        for (text, truth) in [
            ("☑是□否", true),
            ("□是☑否", false),
            ("是√", true),
            ("否√", false),
            ("√是 □否", true),
            ("□是 √否", false),
            ("是■否□", true),
            ("是□否■", false),
            ("是√ □否", true),
            ("是□ √否", false),
            ("√是 否", true),
            ("是 否√", false),
            ("是（√）否（ ）", true),
            ("有☑ 无□", true),
        ] {
            let read = yes_no(&Cell::text(text.to_owned()));
            assert_eq!(read.value, Some(truth), "{text}");
            assert_eq!(read.notes[0].action, Action::Ask, "{text}");
        }
        for text in ["□是□否", "☑是☑否", "是否", "√正在办理是否登记"] {
            let read = yes_no(&Cell::text(text.to_owned()));
            assert_eq!((read.value, read.notes[0].action), (None, Action::Warn));
        }
    }

    #[test]
    fn only_the_excellent_grade_counts_as_excellent() {
        let grade = |text: &str| excellent(&Cell::text(text.to_owned())).value;
        assert_eq!(grade("优秀"), Some(true));
        assert_eq!(grade("良好"), Some(false));
        assert_eq!(grade("☑优秀□良好"), Some(true));
        assert_eq!(grade("□优秀☑良好"), Some(false));
        assert_eq!(grade("—"), None);
    }
}
