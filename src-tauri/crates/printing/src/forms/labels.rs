//! 文件夹标签: two columns of seven on A4, in the place of the label sheets sold for it (99.1 × 38.1 mm); on plain paper
//! they are cut along the faint lines. On further sheets the same as 脊背标签 for boxes.

use chrono::NaiveDate;

use super::box_spines::{ON_A_SHEET, strips};
use super::working::{coloured_box, level_rule};
use crate::draw::{Colour, Drawing, Item, Page};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role, refuse_missing};
use crate::measure::Type;
use crate::pdf;
use crate::title::title_lines;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderLabels {
    /// The document's date and title in its metadata.
    pub dated: NaiveDate,
    pub title: String,
    pub labels: Vec<FolderLabel>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderLabel {
    /// At the upper left and right: the year, the folder's number.
    pub year: String,
    pub number: String,
    /// Whose papers, or of what.
    pub title: String,
    pub detail: String,
    /// At the lower left and right: what is filled in by hand, the office.
    pub term: String,
    pub issuer: String,
}

const SHEET: (f32, f32) = (210.0, 297.0);
const ACROSS: usize = 2;
const DOWN: usize = 7;
const WIDTH: f32 = 99.1;
const HEIGHT: f32 = 38.1;
const LEFT: f32 = 4.65;
/// From column to column; rows touch.
const PITCH: f32 = 101.6;
const TOP: f32 = 15.15;

const INSET: f32 = 5.0;
const CUT: f32 = 0.1;
pub const FAINT: Colour = Colour {
    red: 0.72,
    green: 0.72,
    blue: 0.72,
};
const CORNER: Type = Type::new(Role::Head, 11.0);
const TITLE: Type = Type::new(Role::Title, 20.0);
/// A title that would be smaller than this on one line takes two.
const LEAST_ON_ONE_LINE: f32 = 15.0;
const LEAST: f32 = 7.0;
const TWO_LINES: f32 = 6.6;
const DETAIL: Type = Type::new(Role::Body, 11.0);
const FOOT: Type = Type::new(Role::Body, 9.5);

/// # Errors
/// `NothingToPrint` without a label; `MissingGlyphs` and `TooLong` naming the label.
pub fn folder_labels(book: &FontBook, labels: &FolderLabels) -> Result<Vec<u8>, PrintError> {
    if labels.labels.is_empty() {
        return Err(PrintError::NothingToPrint { form: "标签" });
    }
    refuse_missing(book, labels.labels.iter().flat_map(texts))?;
    let mut pages = Vec::new();
    for page in labels.labels.chunks(ACROSS * DOWN) {
        let mut items = Vec::new();
        for (at, one) in page.iter().enumerate() {
            items.extend(label(book, one, corner(at))?);
        }
        pages.push(items);
    }
    for page in labels.labels.chunks(ON_A_SHEET) {
        pages.push(strips(book, page)?);
    }
    let drawing = Drawing {
        title: labels.title.clone(),
        dated: labels.dated,
        backdrop: Vec::new(),
        pages: Page::all(SHEET.0, SHEET.1, pages),
    };
    pdf::write(book, &drawing)
}

/// The upper left corner of a label by its place on the sheet, row after row.
fn corner(at: usize) -> (f32, f32) {
    let (row, column) = (at / ACROSS, at % ACROSS);
    (LEFT + column as f32 * PITCH, TOP + row as f32 * HEIGHT)
}

fn label(
    book: &FontBook,
    label: &FolderLabel,
    (x, y): (f32, f32),
) -> Result<Vec<Item>, PrintError> {
    let (left, right) = (x + INSET, x + WIDTH - INSET);
    let mut items = vec![coloured_box((x, y), (WIDTH, HEIGHT), CUT, FAINT)];
    items.extend(ends(
        book,
        CORNER,
        (&label.year, &label.number),
        (left, right),
        y + 5.8,
    )?);
    items.push(level_rule(left, right, y + 9.6));
    items.extend(title(book, &label.title, x + WIDTH / 2.0, y + 17.4)?);
    let detail = DETAIL.shrunk_to(book, &label.detail, right - left, LEAST, "标签说明处")?;
    let baseline = y + 26.0 + detail.baseline();
    items.push(detail.centred(book, &label.detail, x + WIDTH / 2.0, baseline)?);
    items.extend(ends(
        book,
        FOOT,
        (&label.term, &label.issuer),
        (left, right),
        y + 32.9,
    )?);
    Ok(items)
}

/// One text from the left, one to the right, on a line whose middle is at `middle`.
fn ends(
    book: &FontBook,
    kind: Type,
    (first, last): (&str, &str),
    (left, right): (f32, f32),
    middle: f32,
) -> Result<[Item; 2], PrintError> {
    let baseline = middle + kind.baseline();
    let first_width = kind.width_of(book, first)?;
    let room = right - left - first_width - 3.0;
    let last_kind = kind.shrunk_to(book, last, room, LEAST, "标签一角")?;
    let last_left = right - last_kind.width_of(book, last)?;
    Ok([
        kind.at_left(book, first, left, baseline)?,
        last_kind.at_left(book, last, last_left, baseline)?,
    ])
}

fn title(book: &FontBook, text: &str, centre: f32, middle: f32) -> Result<Vec<Item>, PrintError> {
    let room = WIDTH - 2.0 * INSET;
    if let Ok(kind) = TITLE.shrunk_to(book, text, room, LEAST_ON_ONE_LINE, "标签题名处") {
        return Ok(vec![kind.centred(
            book,
            text,
            centre,
            middle + kind.baseline(),
        )?]);
    }
    let half = text.chars().count().div_ceil(2);
    let lines = title_lines(text, half + 1);
    let first = middle - (lines.len() - 1) as f32 * TWO_LINES / 2.0;
    let mut items = Vec::new();
    for (at, line) in lines.into_iter().enumerate() {
        let kind = Type {
            size: LEAST_ON_ONE_LINE,
            ..TITLE
        };
        let kind = kind.shrunk_to(book, line, room, LEAST, "标签题名处")?;
        let middle = first + at as f32 * TWO_LINES;
        items.push(kind.centred(book, line, centre, middle + kind.baseline())?);
    }
    Ok(items)
}

fn texts(label: &FolderLabel) -> impl Iterator<Item = (&str, &str)> {
    let whose = label.title.as_str();
    let corners = [&label.year, &label.number, &label.term, &label.issuer];
    let all = corners.into_iter().chain([&label.title, &label.detail]);
    all.map(move |text| (whose, text.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(title: &str) -> FolderLabel {
        FolderLabel {
            year: "2026年度".into(),
            number: "编号 01".into(),
            title: title.into(),
            detail: "模范职工之家、模范职工小家、优秀工会工作者申报材料".into(),
            term: "保管期限：________".into(),
            issuer: "秦皇岛市总工会".into(),
        }
    }

    #[test]
    fn fourteen_labels_fill_a_sheet_to_a_tenth_of_a_millimetre() {
        let near = |found: (f32, f32), wanted: (f32, f32)| {
            assert!(
                (found.0 - wanted.0).abs() < 0.01 && (found.1 - wanted.1).abs() < 0.01,
                "{found:?}"
            );
        };
        near(corner(0), (4.65, 15.15));
        near(corner(1), (106.25, 15.15));
        near(corner(2), (4.65, 53.25));
        near(corner(13), (106.25, 243.75));
        // As much is left at the right and below as at the left and above.
        let (x, y) = corner(ACROSS * DOWN - 1);
        assert!((SHEET.0 - (x + WIDTH) - LEFT).abs() < 0.01);
        assert!((SHEET.1 - (y + HEIGHT) - TOP).abs() < 0.01);
    }

    #[test]
    fn whatever_stands_on_a_label_stands_inside_its_cut_line() {
        let book = FontBook::bundled();
        let long = "秦皇岛市属各系统产业工会和直属基层工会联合会（含驻秦单位）";
        for title in ["海港区总工会", long] {
            let at = corner(3);
            for item in label(book, &one(title), at).expect("fits") {
                if let Item::Text(run) = item {
                    let kind = Type::new(Role::Body, run.size);
                    let right = run.at.x + kind.width(&run.glyphs);
                    assert!(run.at.x >= at.0 + INSET - 0.01, "{}", run.at.x);
                    assert!(right <= at.0 + WIDTH - INSET + 0.1, "{right}");
                    assert!(run.at.y > at.1 + 3.0 && run.at.y < at.1 + HEIGHT - 2.0);
                }
            }
        }
    }

    #[test]
    fn the_fifteenth_label_begins_a_sheet_and_the_strips_for_boxes_follow() {
        let labels = FolderLabels {
            dated: NaiveDate::from_ymd_opt(2026, 10, 12).expect("a day"),
            title: "文件夹标签".into(),
            labels: vec![one("海港区总工会"); 15],
        };
        let pdf = folder_labels(FontBook::bundled(), &labels).expect("fits");
        assert_eq!(crate::inspected(&pdf).expect("a PDF").pages.len(), 2 + 3);
    }
}
