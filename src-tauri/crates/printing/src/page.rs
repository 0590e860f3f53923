//! The page of an official document (公文) by GB/T 9704-2012, and text flowing over such pages.
//!
//! A4; top 37 mm, left 28 mm, type area (版心) 156 × 225 mm holding 22 lines of 28 characters.

mod blocks;
mod formal;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::draw::{Drawing, Item, MM_PER_PT, Page};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role, readable};
use crate::measure::Type;
use crate::title::title_lines;

/// A sheet and the type area on it, in mm.
#[derive(Debug, Clone, Copy)]
pub struct Sheet {
    pub width: f32,
    pub height: f32,
    pub top: f32,
    pub left: f32,
    pub area_width: f32,
    pub area_height: f32,
}

pub const PORTRAIT: Sheet = Sheet {
    width: 210.0,
    height: 297.0,
    top: 37.0,
    left: 28.0,
    area_width: 156.0,
    area_height: 225.0,
};

/// The same sheet turned for a broad table: the wide margin stays at the binding.
pub const LANDSCAPE: Sheet = Sheet {
    width: 297.0,
    height: 210.0,
    top: 28.0,
    left: 37.0,
    area_width: 225.0,
    area_height: 156.0,
};

impl Sheet {
    pub fn right(&self) -> f32 {
        self.left + self.area_width
    }

    pub fn bottom(&self) -> f32 {
        self.top + self.area_height
    }

    pub fn centre(&self) -> f32 {
        self.left + self.area_width / 2.0
    }
}

const LINES_PER_PAGE: usize = 22;
const CHARACTERS_PER_LINE: f32 = 28.0;
/// 225 mm / 22.
pub const LINE_PITCH: f32 = PORTRAIT.area_height / 22.0;
/// 156 mm / 28: a little less than 16 points, hence the negative tracking.
pub const CHARACTER_PITCH: f32 = PORTRAIT.area_width / CHARACTERS_PER_LINE;
/// 3号.
const BODY_SIZE: f32 = 16.0;
const GRID_TRACKING: f32 = CHARACTER_PITCH / MM_PER_PT - BODY_SIZE;

pub const BODY: Type = Type::new(Role::Body, BODY_SIZE).tracked(GRID_TRACKING);
pub const HEAD: Type = Type::new(Role::Head, BODY_SIZE).tracked(GRID_TRACKING);
/// 2号小标宋.
pub const TITLE: Type = Type::new(Role::Title, 22.0);
/// 3号楷体.
pub const SECOND_HEAD: Type = Type::new(Role::Kai, BODY_SIZE).tracked(GRID_TRACKING);
/// Characters of 22 points that 156 mm hold.
const TITLE_ROOM: usize = 20;
/// 4号宋体.
const PAGE_NUMBER: Type = Type::new(Role::Number, 14.0);

/// The middle of a Han character stands this far above its baseline, in em.
const MIDDLE_ABOVE_BASELINE: f32 = 0.36;

impl Type {
    /// Baseline of a line whose middle is at 0, in mm.
    pub fn baseline(self) -> f32 {
        self.size * MIDDLE_ABOVE_BASELINE * MM_PER_PT
    }
}

/// A title with a line end wherever paper turns it.
pub fn turned_title(text: &str) -> String {
    title_lines(&readable(text), TITLE_ROOM).join("\n")
}

/// One of the 22 lines; its items count from the type area's left and the line's middle.
#[derive(Debug, Default)]
pub struct Row {
    pub items: Vec<Item>,
    pub keep_with_next: bool,
}

/// Text set line by line on the standard's grid.
pub struct Flow<'b> {
    pub book: &'b FontBook,
    rows: Vec<Row>,
    /// Rows that begin a page.
    breaks: BTreeSet<usize>,
    imprint: Option<formal::Imprint>,
}

impl<'b> Flow<'b> {
    pub fn new(book: &'b FontBook) -> Flow<'b> {
        Flow {
            book,
            rows: Vec::new(),
            breaks: BTreeSet::new(),
            imprint: None,
        }
    }

    pub fn push(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// The last lines so far go to the page of what follows.
    pub fn keep_last(&mut self, lines: usize) {
        for row in self.rows.iter_mut().rev().take(lines) {
            row.keep_with_next = true;
        }
    }

    pub fn blank(&mut self) {
        self.rows.push(Row {
            keep_with_next: true,
            ..Row::default()
        });
    }

    /// 附件1, 黑体 at the left edge.
    pub fn attachment(&mut self, text: &str) -> Result<(), PrintError> {
        let item = HEAD.at_left(self.book, text, 0.0, HEAD.baseline())?;
        self.push(Row {
            items: vec![item],
            keep_with_next: true,
        });
        Ok(())
    }

    pub fn title(&mut self, text: &str) -> Result<(), PrintError> {
        for line in title_lines(&readable(text), TITLE_ROOM) {
            let centre = PORTRAIT.area_width / 2.0;
            let item = TITLE.centred(self.book, line, centre, TITLE.baseline())?;
            self.push(Row {
                items: vec![item],
                keep_with_next: true,
            });
        }
        Ok(())
    }

    /// A paragraph indented by two characters.
    pub fn paragraph(&mut self, text: &str) -> Result<(), PrintError> {
        self.indented(BODY, text, false)
    }

    /// 主送 at the left edge, in the body's type.
    pub fn flush_left(&mut self, text: &str) -> Result<(), PrintError> {
        for item in wrap(self.book, BODY, text, 0.0, 0.0)? {
            self.push(Row {
                items: vec![item],
                keep_with_next: true,
            });
        }
        Ok(())
    }

    /// 一、… in 黑体; never the last line of a page.
    pub fn heading(&mut self, text: &str) -> Result<(), PrintError> {
        self.indented(HEAD, text, true)
    }

    /// One line in 楷体 in the middle, under a title.
    pub fn beneath_title(&mut self, text: &str) -> Result<(), PrintError> {
        let centre = PORTRAIT.area_width / 2.0;
        let item = SECOND_HEAD.centred(self.book, text, centre, SECOND_HEAD.baseline())?;
        self.push(Row {
            items: vec![item],
            keep_with_next: true,
        });
        Ok(())
    }

    fn indented(&mut self, kind: Type, text: &str, keep: bool) -> Result<(), PrintError> {
        let indent = 2.0 * CHARACTER_PITCH;
        let lines = wrap(self.book, kind, text, indent, 0.0)?;
        for item in lines {
            self.push(Row {
                items: vec![item],
                keep_with_next: keep,
            });
        }
        Ok(())
    }

    /// Date four characters from the right, issuer centred above it (7.3.5.1); both stay with the
    /// last line of the text, so that no page holds a signature alone.
    pub fn signature(&mut self, issuer: &str, date: &str) -> Result<(), PrintError> {
        self.keep_last(1);
        self.blank();
        self.blank();
        let date_width = BODY.width_of(self.book, date)?;
        let issuer_width = BODY.width_of(self.book, issuer)?;
        let date_left = PORTRAIT.area_width - 4.0 * CHARACTER_PITCH - date_width;
        let centred = date_left + (date_width - issuer_width) / 2.0;
        let issuer_left = centred.min(PORTRAIT.area_width - issuer_width).max(0.0);
        let baseline = BODY.baseline();
        self.push(Row {
            items: vec![BODY.at_left(self.book, issuer, issuer_left, baseline)?],
            keep_with_next: true,
        });
        self.push(Row {
            items: vec![BODY.at_left(self.book, date, date_left, baseline)?],
            keep_with_next: false,
        });
        Ok(())
    }

    /// The pages, numbered.
    pub fn into_drawing(self, title: &str, dated: NaiveDate) -> Result<Drawing, PrintError> {
        let mut pages: Vec<Vec<Item>> = Vec::new();
        let mut free = 0;
        for range in page_ranges(&self.rows, &self.breaks) {
            free = LINES_PER_PAGE.saturating_sub(range.len());
            let mut items: Vec<Item> = Vec::new();
            for (line, row) in self.rows[range].iter().enumerate() {
                let middle = PORTRAIT.top + (line as f32 + 0.5) * LINE_PITCH;
                let placed = row.items.iter().cloned();
                items.extend(placed.map(|item| item.moved(PORTRAIT.left, middle)));
            }
            items.push(page_number(self.book, &PORTRAIT, pages.len() + 1)?);
            pages.push(items);
        }
        if let Some(imprint) = self.imprint {
            imprint.close(&mut pages, free);
        }
        Ok(Drawing {
            title: title.to_owned(),
            dated,
            backdrop: Vec::new(),
            pages: Page::all(PORTRAIT.width, PORTRAIT.height, pages),
        })
    }
}

fn page_ranges(rows: &[Row], breaks: &BTreeSet<usize>) -> Vec<std::ops::Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    while start < rows.len() {
        let next_break = breaks.range(start + 1..).next().copied();
        let last = next_break.unwrap_or(rows.len()).min(rows.len());
        let full = (start + LINES_PER_PAGE).min(last);
        let end = if full == last {
            full
        } else {
            (start + 1..=full)
                .rev()
                .find(|end| !rows[end - 1].keep_with_next)
                .unwrap_or(full)
        };
        ranges.push(start..end);
        start = end;
    }
    ranges
}

/// Lines of `text` from `left` mm to the right edge of the type area, the first indented further by
/// `indent`; all but the last are spread to full measure.
pub fn wrap(
    book: &FontBook,
    kind: Type,
    text: &str,
    indent: f32,
    left: f32,
) -> Result<Vec<Item>, PrintError> {
    let room = PORTRAIT.area_width - left;
    let lines = kind.lines(book, text, room - indent, room)?;
    let last = lines.len() - 1;
    lines
        .into_iter()
        .enumerate()
        .map(|(index, line)| {
            let indent = if index == 0 { indent } else { 0.0 };
            let spread = if index == last {
                kind
            } else {
                spread_to(book, kind, &line, room - indent)?
            };
            spread.at_left(book, &line, left + indent, kind.baseline())
        })
        .collect()
}

/// The same type with what is left of the line shared out between its characters.
pub fn spread_to(book: &FontBook, kind: Type, line: &str, room: f32) -> Result<Type, PrintError> {
    let glyphs = book.shape(kind.role, line)?;
    let full = kind.width(&glyphs);
    let taken = if full > room {
        kind.width_to_ink(book, &glyphs)
    } else {
        full
    };
    let short = (room - taken) / MM_PER_PT;
    let gaps = glyphs.len().saturating_sub(1);
    // A line cut far short, before a long number or word, would look torn apart.
    if gaps == 0 || short > 3.0 * kind.size {
        return Ok(kind);
    }
    Ok(kind.tracked(kind.tracking + short / gaps as f32))
}

/// — 1 — in 4号, 7 mm under the type area, one character from the right on odd pages and from the left
/// on even ones.
pub fn page_number(book: &FontBook, sheet: &Sheet, number: usize) -> Result<Item, PrintError> {
    const BELOW: f32 = 7.0;
    let text = format!("— {number} —");
    let inset = PAGE_NUMBER.size * MM_PER_PT;
    let x = if number % 2 == 1 {
        sheet.right() - inset - PAGE_NUMBER.width_of(book, &text)?
    } else {
        sheet.left + inset
    };
    let baseline = sheet.bottom() + BELOW + PAGE_NUMBER.baseline();
    PAGE_NUMBER.at_left(book, &text, x, baseline)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(keeps: &[bool]) -> Vec<Row> {
        keeps
            .iter()
            .map(|keep| Row {
                items: Vec::new(),
                keep_with_next: *keep,
            })
            .collect()
    }

    #[test]
    fn twenty_eight_characters_fill_a_line_and_the_next_one_turns() {
        let text = "公".repeat(27);
        let lines = wrap(FontBook::bundled(), BODY, &text, 2.0 * CHARACTER_PITCH, 0.0);
        let counts: Vec<usize> = lines
            .expect("common characters")
            .iter()
            .map(|item| match item {
                Item::Text(run) => run.glyphs.len(),
                _ => 0,
            })
            .collect();
        assert_eq!(counts, [26, 1]);
    }

    #[test]
    fn a_page_holds_twenty_two_lines() {
        assert_eq!(
            page_ranges(&rows(&[false; 23]), &BTreeSet::new()),
            [0..22, 22..23]
        );
    }

    #[test]
    fn a_break_ends_a_page_early_even_after_a_heading() {
        let mut keeps = [false; 30];
        keeps[4] = true;
        let breaks = BTreeSet::from([5, 7]);
        assert_eq!(
            page_ranges(&rows(&keeps), &breaks),
            [0..5, 5..7, 7..29, 29..30]
        );
    }

    #[test]
    fn a_heading_is_never_the_last_line_of_a_page() {
        let mut keeps = [false; 30];
        keeps[21] = true;
        assert_eq!(
            page_ranges(&rows(&keeps), &BTreeSet::new()),
            [0..21, 21..30]
        );
    }

    #[test]
    fn a_signature_takes_the_last_line_of_the_text_to_its_page() {
        let mut flow = Flow::new(FontBook::bundled());
        for _ in 0..20 {
            flow.paragraph("名单").expect("common characters");
        }
        flow.signature("秦皇岛市总工会", "2026年12月3日")
            .expect("common characters");
        assert_eq!(page_ranges(&flow.rows, &flow.breaks), [0..19, 19..24]);
    }

    #[test]
    fn the_date_ends_four_characters_from_the_right_with_the_issuer_centred_above() {
        let mut flow = Flow::new(FontBook::bundled());
        flow.signature("秦皇岛市总工会", "2026年12月3日")
            .expect("common characters");
        let spans: Vec<(f32, f32)> = flow
            .rows
            .iter()
            .flat_map(|row| &row.items)
            .map(|item| match item {
                Item::Text(run) => (run.at.x, run.at.x + BODY.width(&run.glyphs)),
                _ => (0.0, 0.0),
            })
            .collect();
        let (issuer, date) = (spans[0], spans[1]);
        assert!((date.1 - (156.0 - 4.0 * 156.0 / 28.0)).abs() < 0.05);
        assert!(((issuer.0 + issuer.1) - (date.0 + date.1)).abs() < 0.05);
    }

    #[test]
    fn odd_pages_are_numbered_at_the_right_and_even_ones_at_the_left() {
        let x = |number| match page_number(FontBook::bundled(), &PORTRAIT, number) {
            Ok(Item::Text(run)) => run.at.x,
            _ => 0.0,
        };
        assert!(x(1) > PORTRAIT.centre());
        assert!(x(2) < PORTRAIT.centre() && x(2) > PORTRAIT.left);
    }
}
