//! Where a long title turns (标题回行): GB/T 9704-2012, 7.3.1 wants each line whole in meaning and the
//! lines symmetrical, as a trapezium or a lozenge.

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;

/// Cost of a turn, in squared characters of unevenness it is worth.
const AFTER_COMMA: f32 = 0.0;
const AFTER_ABOUT_OR_OF: f32 = 12.0;
const BETWEEN_WORDS: f32 = 40.0;
const ANOTHER_LINE: f32 = 10.0;

/// Fifths of a Han character that a Latin letter or a digit takes up in the title's face, at most.
const NARROW: usize = 3;
const FULL: usize = 5;

/// Cuts a title into as few lines of at most `room` Han characters as hold it, turning between words and
/// best after 、, with lines as even as that allows.
pub fn title_lines(title: &str, room: usize) -> Vec<&str> {
    let room = room * FULL;
    let length = fifths(title);
    if length <= room {
        return vec![title];
    }
    let turns = turns(title);
    // Words rarely fill the lines exactly, so one line more than the least may be needed.
    let least = length.div_ceil(room);
    (least..=least + 1)
        .filter_map(|count| {
            let (cost, lines) = best(title, &turns, count, room, length)?;
            let more = (count - least) as f32 * ANOTHER_LINE;
            Some((cost + more, lines))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map_or_else(|| by_count(title, room), |(_, lines)| lines)
}

struct Turn {
    offset: usize,
    cost: f32,
}

fn turns(title: &str) -> Vec<Turn> {
    WordSegmenter::new_dictionary(WordBreakInvariantOptions::default())
        .segment_str(title)
        .filter(|offset| *offset > 0 && *offset < title.len())
        .filter_map(|offset| {
            let (before, after) = title.split_at(offset);
            turn_cost(before, after).map(|cost| Turn { offset, cost })
        })
        .collect()
}

/// `None` where a title may not turn.
fn turn_cost(before: &str, after: &str) -> Option<f32> {
    if after.starts_with(['、', '，', '）', '》', '”', '的', '之', '年', '度'])
        || before.ends_with(['（', '《', '“', '之'])
    {
        None
    } else if before.ends_with(['、', '，', '》', '）']) {
        Some(AFTER_COMMA)
    } else if before.ends_with("关于") || before.ends_with('的') {
        Some(AFTER_ABOUT_OR_OF)
    } else {
        Some(BETWEEN_WORDS)
    }
}

/// The cheapest cut of `rest` into exactly `count` lines that all fit.
fn best<'t>(
    rest: &'t str,
    turns: &[Turn],
    count: usize,
    room: usize,
    length: usize,
) -> Option<(f32, Vec<&'t str>)> {
    let even = length as f32 / count as f32;
    let unevenness = |line: &str| ((fifths(line) as f32 - even) / FULL as f32).powi(2);
    cheapest(rest, 0, turns, count, room, &unevenness)
}

fn cheapest<'t>(
    title: &'t str,
    start: usize,
    turns: &[Turn],
    count: usize,
    room: usize,
    unevenness: &dyn Fn(&str) -> f32,
) -> Option<(f32, Vec<&'t str>)> {
    if count == 1 {
        let line = &title[start..];
        return (fifths(line) <= room).then(|| (unevenness(line), vec![line]));
    }
    turns
        .iter()
        .filter(|turn| turn.offset > start)
        .take_while(|turn| fifths(&title[start..turn.offset]) <= room)
        .filter_map(|turn| {
            let line = &title[start..turn.offset];
            let (later, lines) = cheapest(title, turn.offset, turns, count - 1, room, unevenness)?;
            let whole = [&[line], lines.as_slice()].concat();
            Some((later + turn.cost + unevenness(line), whole))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))
}

fn fifths(line: &str) -> usize {
    line.chars()
        .map(|c| if c.is_ascii() { NARROW } else { FULL })
        .sum()
}

/// For a title without any word to turn at, such as one endless number.
fn by_count(title: &str, room: usize) -> Vec<&str> {
    let pitch = |c: char| if c.is_ascii() { NARROW } else { FULL };
    let pitches: Vec<f32> = title.chars().map(|c| pitch(c) as f32).collect();
    crate::linebreak::break_lines(title, &pitches, room as f32, room as f32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_short_title_is_one_line() {
        assert_eq!(title_lines("拟选树名单公示", 20), ["拟选树名单公示"]);
    }

    #[test]
    fn a_title_of_the_three_honours_turns_after_an_enumeration_comma() {
        let lines = title_lines(
            "2026年度秦皇岛市模范职工之家、秦皇岛市模范职工小家、秦皇岛市优秀工会工作者名单",
            20,
        );
        assert_eq!(
            lines,
            [
                "2026年度秦皇岛市模范职工之家、",
                "秦皇岛市模范职工小家、",
                "秦皇岛市优秀工会工作者名单"
            ]
        );
    }

    #[test]
    fn digits_are_narrow_so_a_title_keeps_a_name_whole_that_just_fits() {
        let title = "关于选树2026年度秦皇岛市模范职工之家、秦皇岛市模范职工小家、秦皇岛市优秀工会工作者的决定";
        assert_eq!(
            title_lines(title, 20),
            [
                "关于选树2026年度秦皇岛市模范职工之家、",
                "秦皇岛市模范职工小家、",
                "秦皇岛市优秀工会工作者的决定"
            ]
        );
    }

    #[test]
    fn a_turn_never_leaves_the_particle_at_the_start() {
        let lines = title_lines("关于公布2026年度秦皇岛市优秀工会工作者选树结果的决定", 20);
        assert_eq!(lines.len(), 2);
        assert!(
            lines.iter().all(|line| !line.starts_with('的')),
            "{lines:?}"
        );
    }

    proptest! {
        #[test]
        fn every_line_fits_and_nothing_is_lost(title in "[关于公布年度职工之家、优秀的名单决定0-9]{1,70}") {
            let lines = title_lines(&title, 20);
            prop_assert!(lines.iter().all(|line| fifths(line) <= 20 * FULL), "{lines:?}");
            prop_assert_eq!(lines.concat(), title);
        }
    }
}
