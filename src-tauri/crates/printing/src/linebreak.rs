//! Chinese line breaking (避头尾): no 。，》 at a line's start, no （《 at its end.
//!
//! The Unicode rules (UAX 14, by `icu_segmenter`) keep Latin words and numbers whole, but never break
//! beside “ ” and let · begin a line; both are set right here.

use std::collections::BTreeSet;

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness};

const NEVER_FIRST: &str = "、。，．：；？！）〉》」』】〕〗”’…—～·％‰℃°,.:;?!)]}%/-";
const NEVER_LAST: &str = "（〈《「『【〔〖“‘([{￥$№";

/// Cuts `text` into lines. `pitches` is the room of each character, `first` and `rest` that of the
/// first and the later lines, all in one unit.
///
/// Whitespace at a cut is dropped. Only where a line has no permitted place to break (a word longer
/// than the line) is it cut by force, so that no line is ever overfull.
pub fn break_lines<'t>(text: &'t str, pitches: &[f32], first: f32, rest: f32) -> Vec<&'t str> {
    break_lines_at_marks(text, pitches, &vec![0.0; pitches.len()], first, rest)
}

/// The same where a line may end with a mark whose blank reaches over the edge: `blanks` is how much
/// less room each character needs at a line's end.
pub fn break_lines_at_marks<'t>(
    text: &'t str,
    pitches: &[f32],
    blanks: &[f32],
    first: f32,
    rest: f32,
) -> Vec<&'t str> {
    let permitted = permitted_breaks(text);
    let mut lines = Vec::new();
    let mut start = 0;
    let mut filled = 0.0;
    let mut last_permitted = None;
    let room = |line: usize| if line == 0 { first } else { rest };
    let sizes = pitches.iter().zip(blanks);
    for (index, ((offset, character), (pitch, blank))) in text.char_indices().zip(sizes).enumerate()
    {
        if offset > start && permitted.contains(&offset) {
            last_permitted = Some((offset, index));
        }
        // A hundredth of a millimetre of rounding must not push a full line over.
        while filled + pitch - blank > room(lines.len()) + 0.01
            && offset > start
            && !character.is_whitespace()
        {
            let (cut, cut_index) = last_permitted.take().unwrap_or((offset, index));
            lines.push(text[start..cut].trim_end());
            start = cut;
            filled = pitches[cut_index..index].iter().sum();
        }
        filled += pitch;
    }
    lines.push(text[start..].trim_end());
    lines
}

fn permitted_breaks(text: &str) -> BTreeSet<usize> {
    let mut options = LineBreakOptions::default();
    options.strictness = Some(LineBreakStrictness::Strict);
    let mut breaks: BTreeSet<usize> = LineSegmenter::new_for_non_complex_scripts(options)
        .segment_str(text)
        .collect();
    let mut previous = None;
    for (offset, next) in text.char_indices() {
        if let Some(before) = previous {
            if forbidden(before, next) {
                breaks.remove(&offset);
            } else if beside_quote(before, next) {
                breaks.insert(offset);
            }
        }
        previous = Some(next);
    }
    breaks
}

fn forbidden(before: char, next: char) -> bool {
    NEVER_LAST.contains(before) || NEVER_FIRST.contains(next)
}

fn beside_quote(before: char, next: char) -> bool {
    matches!(next, '“' | '‘') || matches!(before, '”' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn em_lines(text: &str, width: f32) -> Vec<&str> {
        let pitches: Vec<f32> = text
            .chars()
            .map(|c| if c.is_ascii() { 0.5 } else { 1.0 })
            .collect();
        break_lines(text, &pitches, width, width)
    }

    fn em_width(line: &str) -> f32 {
        line.chars()
            .map(|c| if c.is_ascii() { 0.5 } else { 1.0 })
            .sum()
    }

    /// Clauses of Han characters with at most one mark on either side, as in a document.
    fn prose() -> impl Strategy<Value = String> {
        let clause = (
            prop::sample::select(vec!["", "（", "《", "“", "〔"]),
            "[公示名单职工会员优秀]{2,9}",
            prop::sample::select(vec!["", "2026", "90%", "WPS"]),
            "[之家小者]{1,3}",
            prop::sample::select(vec!["", "，", "。", "、", "》", "”", "）", "：", "·"]),
        );
        prop::collection::vec(clause, 1..30).prop_map(|clauses| {
            clauses
                .into_iter()
                .map(|(open, head, latin, tail, close)| format!("{open}{head}{latin}{tail}{close}"))
                .collect()
        })
    }

    proptest! {
        #[test]
        fn no_line_begins_or_ends_with_a_mark_that_may_not(text in prose(), width in 8_u8..30) {
            for (index, line) in em_lines(&text, f32::from(width)).iter().enumerate() {
                let first = line.chars().next().expect("no line is empty");
                let last = line.chars().last().expect("no line is empty");
                prop_assert!(index == 0 || !NEVER_FIRST.contains(first), "{line}");
                prop_assert!(text.ends_with(line) || !NEVER_LAST.contains(last), "{line}");
            }
        }

        #[test]
        fn no_line_is_overfull_and_nothing_is_lost(text in "[公示，。（）《》“”·a-z0-9]{1,200}", width in 2_u8..30) {
            let lines = em_lines(&text, f32::from(width));
            for line in &lines {
                prop_assert!(em_width(line) <= f32::from(width) + 0.02, "{line}");
            }
            prop_assert_eq!(lines.concat(), text);
        }
    }

    fn lines_at_marks(text: &str, width: f32) -> Vec<&str> {
        let count = text.chars().count();
        let half = |c| {
            if "，。、；：）》”".contains(c) {
                0.5
            } else {
                0.0
            }
        };
        let blanks: Vec<f32> = text.chars().map(half).collect();
        break_lines_at_marks(text, &vec![1.0; count], &blanks, width, width)
    }

    #[test]
    fn a_mark_at_the_end_of_a_line_may_reach_over_the_edge_by_its_blank() {
        assert_eq!(
            lines_at_marks("公示公示，名单", 4.5),
            ["公示公示，", "名单"]
        );
        assert_eq!(
            lines_at_marks("公示公示，名单", 4.4),
            ["公示公", "示，名单"]
        );
    }

    proptest! {
        #[test]
        fn a_line_reaches_over_the_edge_by_no_more_than_one_blank(text in prose(), width in 8_u8..30) {
            let width = f32::from(width);
            let lines = lines_at_marks(&text, width);
            for line in &lines {
                let count: f32 = line.chars().map(|_| 1.0).sum();
                prop_assert!(count <= width + 0.52, "{line}");
            }
            prop_assert_eq!(lines.concat(), text);
        }
    }

    #[test]
    fn numbers_and_latin_words_stay_whole() {
        assert_eq!(em_lines("共有职工2026人", 5.0), ["共有职工", "2026人"]);
    }

    #[test]
    fn a_line_may_break_before_an_opening_quote() {
        assert_eq!(em_lines("建设职工“娘家”", 5.0), ["建设职工", "“娘家”"]);
    }

    #[test]
    fn a_space_at_the_cut_is_dropped() {
        assert_eq!(em_lines("公示公示 名单", 4.0), ["公示公示", "名单"]);
    }

    #[test]
    fn an_empty_text_is_one_empty_line() {
        assert_eq!(em_lines("", 4.0), [""]);
    }
}
