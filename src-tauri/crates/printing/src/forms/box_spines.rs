//! 档案盒脊背标签: six strips to an A4 sheet, 30 mm broad, read from above downwards.

use super::labels::{FAINT, FolderLabel};
use super::working::{coloured_box, level_rule};
use crate::draw::{Item, MM_PER_PT};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role, missing_glyphs};
use crate::measure::Type;

pub const ON_A_SHEET: usize = 6;
const WIDTH: f32 = 30.0;
const HEIGHT: f32 = 250.0;
const LEFT: f32 = 15.0;
const TOP: f32 = 23.5;

const CUT: f32 = 0.1;
const INSET: f32 = 3.0;
const HEAD: Type = Type::new(Role::Head, 12.0);
const TITLE: Type = Type::new(Role::Title, 26.0);
const WORD: Type = Type::new(Role::Body, 11.0);
const LEAST: f32 = 6.0;
/// Where the title begins and ends, from the strip's top.
const TITLE_FROM: f32 = 26.0;
const TITLE_TO: f32 = 188.0;
/// From character to character, in em.
const TITLE_PITCH: f32 = 1.16;

/// The upper left corner of a strip by its place on the sheet.
fn corner(at: usize) -> (f32, f32) {
    (LEFT + at as f32 * WIDTH, TOP)
}

pub fn strips(book: &FontBook, labels: &[FolderLabel]) -> Result<Vec<Item>, PrintError> {
    let mut items = Vec::new();
    for (at, label) in labels.iter().enumerate() {
        items.extend(strip(book, label, corner(at))?);
    }
    Ok(items)
}

fn strip(
    book: &FontBook,
    label: &FolderLabel,
    (x, y): (f32, f32),
) -> Result<Vec<Item>, PrintError> {
    let (left, right) = (x + INSET, x + WIDTH - INSET);
    let centred = |kind: Type, text: &str, middle: f32| {
        let kind = kind.shrunk_to(book, text, right - left, LEAST, "脊背标签处")?;
        kind.centred(book, text, x + WIDTH / 2.0, y + middle + kind.baseline())
    };
    let mut items = vec![
        coloured_box((x, y), (WIDTH, HEIGHT), CUT, FAINT),
        centred(HEAD, &label.year, 12.0)?,
        level_rule(left, right, y + 20.0),
    ];
    items.extend(downwards(book, &label.title, x + WIDTH / 2.0, y)?);
    items.push(level_rule(left, right, y + 196.0));
    items.push(centred(HEAD, &label.number, 203.0)?);
    items.push(level_rule(left, right, y + 210.0));
    items.push(centred(WORD, "保管期限", 216.0)?);
    items.push(level_rule(left, right, y + 233.0));
    items.push(centred(WORD, &label.issuer, 240.0)?);
    Ok(items)
}

/// Character under character, in the middle of its room.
fn downwards(book: &FontBook, text: &str, centre: f32, top: f32) -> Result<Vec<Item>, PrintError> {
    let characters: Vec<String> = text.chars().map(|c| upright(book, c).to_string()).collect();
    let room = TITLE_TO - TITLE_FROM;
    let full = TITLE.size * TITLE_PITCH * MM_PER_PT;
    let pitch = full.min(room / characters.len().max(1) as f32);
    let kind = Type {
        size: pitch / TITLE_PITCH / MM_PER_PT,
        ..TITLE
    };
    if kind.size < LEAST {
        return Err(PrintError::TooLong {
            text: text.to_owned(),
            place: "脊背标签处",
        });
    }
    let first = top + TITLE_FROM + (room - pitch * characters.len() as f32) / 2.0 + pitch / 2.0;
    let set = characters.iter().enumerate().map(|(at, character)| {
        let middle = first + at as f32 * pitch;
        kind.centred(book, character, centre, middle + kind.baseline())
    });
    set.collect()
}

/// A bracket that opens downwards, where a font has it.
fn upright(book: &FontBook, character: char) -> char {
    let turned = match character {
        '（' | '(' => '︵',
        '）' | ')' => '︶',
        other => return other,
    };
    let text = turned.to_string();
    if missing_glyphs(book, std::iter::once(("", text.as_str()))).is_empty() {
        turned
    } else {
        character
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(title: &str) -> FolderLabel {
        FolderLabel {
            year: "2026年度选树".into(),
            number: "编号　01".into(),
            title: title.into(),
            detail: String::new(),
            term: String::new(),
            issuer: "秦皇岛市总工会".into(),
        }
    }

    #[test]
    fn six_strips_stand_in_the_middle_of_the_sheet() {
        let (first, last) = (corner(0), corner(ON_A_SHEET - 1));
        assert!((first.0 - 15.0).abs() < 0.01 && (first.1 - 23.5).abs() < 0.01);
        assert!((last.0 + WIDTH - 195.0).abs() < 0.01, "{}", last.0);
        assert!((297.0 - (last.1 + HEIGHT) - first.1).abs() < 0.01);
    }

    #[test]
    fn a_title_runs_downwards_within_its_room_however_long_it_is() {
        let book = FontBook::bundled();
        for title in ["海港区总工会", &"秦皇岛市属各系统产业工会".repeat(3)] {
            let at = corner(2);
            let texts = strip(book, &label(title), at).expect("fits");
            let runs: Vec<(f32, f32)> = texts
                .iter()
                .filter_map(|item| match item {
                    Item::Text(run) if run.glyphs.len() == 1 => Some((run.at.x, run.at.y)),
                    _ => None,
                })
                .collect();
            assert_eq!(runs.len(), title.chars().count());
            assert!(runs.windows(2).all(|pair| pair[0].1 < pair[1].1));
            let inside = |(x, y): &(f32, f32)| {
                *x > at.0 && *x < at.0 + WIDTH && *y < at.1 + TITLE_TO && *y > at.1 + TITLE_FROM
            };
            assert!(runs.iter().all(inside), "{title}");
        }
    }
}
