//! How many: 人数.

use super::{Outcome, is_absent, narrow};
use crate::batch::Action;
use crate::sheet::Cell;

const UNITS: [char; 6] = ['人', '名', '个', '家', '位', '户'];

/// 0 to 4,294,967,295. Words of estimation (约, 余) are kept in a warning, look-alike letters
/// (12O) only proposed.
#[must_use]
pub fn count(cell: &Cell) -> Outcome<u32> {
    if let Ok(number) = cell.text.parse() {
        return Outcome::read(number);
    }
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    let text = narrow(&cell.text).replace([',', '，', '\''], "");
    let estimated = text.contains(['约', '余', '多', '近']);
    let bare = text.replace(['约', '余', '多', '近'], "");
    let bare = bare
        .trim_end_matches(UNITS)
        .trim_end_matches('左')
        .trim_end_matches(".0");
    let digits = bare.parse().ok();
    let in_digits = digits.is_some();
    match digits.or_else(|| chinese(bare)) {
        Some(number) if estimated => Outcome::read(number).noting(
            Action::Warn,
            30,
            Some(number.to_string()),
            "是约数，请核对准确人数",
        ),
        Some(number) => Outcome::read(number).noting(
            Action::Fix,
            30,
            Some(number.to_string()),
            if in_digits {
                "已去掉单位、分隔符或全角写法"
            } else {
                "中文数字已换成阿拉伯数字"
            },
        ),
        None => lookalike(bare),
    }
}

fn lookalike(text: &str) -> Outcome<u32> {
    let digits: String = text
        .chars()
        .map(|c| match c {
            'O' | 'o' | '〇' => '0',
            'l' | 'I' | '|' => '1',
            other => other,
        })
        .collect();
    match digits.parse() {
        Ok(number) => Outcome::read(number).noting(
            Action::Ask,
            30,
            Some(digits),
            "数字中混有字母 O 或 l，请确认",
        ),
        Err(_) if text.chars().any(|c| c.is_ascii_digit()) => {
            Outcome::refused(30, "无法读成整数，请只填阿拉伯数字")
        }
        Err(_) => Outcome::absent().noting(Action::Warn, 30, None, "不是数字，按未填处理，请补填"),
    }
}

/// 一百二十, 三千零五, 两万: up to 9999 万.
fn chinese(text: &str) -> Option<u32> {
    if let Some((high, low)) = text.split_once('万') {
        let high = chinese(high)?;
        let low = if low.is_empty() { 0 } else { chinese(low)? };
        return high.checked_mul(10_000)?.checked_add(low);
    }
    let mut total: u32 = 0;
    let mut digit: Option<u32> = None;
    for c in text.chars() {
        if let Some(value) = "零一二三四五六七八九"
            .chars()
            .zip(0..)
            .find(|(d, _)| *d == c)
        {
            digit = Some(value.1);
        } else if c == '两' {
            digit = Some(2);
        } else {
            let unit = match c {
                '十' => 10,
                '百' => 100,
                '千' => 1000,
                _ => return None,
            };
            total = total.checked_add(digit.take().unwrap_or(1) * unit)?;
        }
    }
    if text.is_empty() {
        return None;
    }
    total.checked_add(digit.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<u32>, Vec<Action>) {
        let outcome = count(&Cell::text(text.to_owned()));
        (
            outcome.value,
            outcome.notes.iter().map(|note| note.action).collect(),
        )
    }

    #[test]
    fn trap_30_numbers_with_units_marks_and_words_are_read() {
        assert_eq!(read("600"), (Some(600), vec![]));
        for (text, number) in [
            ("123人", 123),
            ("1,234", 1234),
            ("1 234", 1234),
            ("１２３", 123),
            ("一百二十", 120),
            ("三千零五人", 3005),
            ("两万一千", 21_000),
            ("十二", 12),
        ] {
            assert_eq!(read(text), (Some(number), vec![Action::Fix]), "{text}");
        }
        let words = count(&Cell::text("一百二十".to_owned()));
        assert_eq!(words.notes[0].message, "中文数字已换成阿拉伯数字");
        assert_eq!(read("约300"), (Some(300), vec![Action::Warn]));
        assert_eq!(read("300余人"), (Some(300), vec![Action::Warn]));
    }

    #[test]
    fn trap_30_letters_that_look_like_digits_are_only_proposed() {
        assert_eq!(read("12O"), (Some(120), vec![Action::Ask]));
        assert_eq!(read("l23"), (Some(123), vec![Action::Ask]));
    }

    #[test]
    fn trap_30_what_is_no_whole_number_is_refused() {
        assert_eq!(read("12.5"), (None, vec![Action::Refuse]));
        assert_eq!(read("-3"), (None, vec![Action::Refuse]));
        assert_eq!(read("300/280"), (None, vec![Action::Refuse]));
    }
}
