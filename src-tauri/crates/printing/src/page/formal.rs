//! 版头 and 版记 (GB/T 9704-2012, 7.2 and 7.4): what stands above the red line, and between rules at the very end.

use super::{BODY, Flow, LINE_PITCH, LINES_PER_PAGE, PORTRAIT, Row, wrap};
use crate::draw::{BLACK, Colour, Item, MM_PER_PT, Spot};
use crate::error::PrintError;
use crate::fonts::Role;
use crate::measure::Type;

const RED: Colour = Colour {
    red: 0.86,
    green: 0.0,
    blue: 0.0,
};
/// From the upper edge of the type area to that of 发文机关标志.
const MARK_TOP: f32 = 35.0;
/// 醒目、美观、庄重: as large as the type area holds, up to this.
const MARK_SIZE: f32 = 54.0;
const LEAST_MARK_SIZE: f32 = 22.0;
/// From 发文字号 to the red line.
const BELOW_NUMBER: f32 = 4.0;
const RED_RULE: f32 = 0.8;
/// 发文字号 stands two lines below the mark, the title two lines below the red line.
const TWO_LINES: f32 = 2.0 * LINE_PITCH;

/// 4号仿宋.
const IMPRINT: Type = Type::new(Role::Body, 14.0);
const IMPRINT_PITCH: f32 = 9.0;
const THICK: f32 = 0.35;
const THIN: f32 = 0.25;

/// What is set at the end of the last side.
pub struct Imprint {
    /// Lines of the grid it takes up.
    pub lines: usize,
    /// From the type area's upper left corner.
    pub items: Vec<Item>,
}

impl Imprint {
    /// On the last side, which is an even one; sides added for it alone have no number.
    pub fn close(self, pages: &mut Vec<Vec<Item>>, free: usize) {
        let is_even = |pages: &Vec<Vec<Item>>| pages.len().is_multiple_of(2);
        if !is_even(pages) || self.lines > free {
            pages.push(Vec::new());
        }
        if !is_even(pages) {
            pages.push(Vec::new());
        }
        let items = self.items.into_iter();
        let placed = items.map(|item| item.moved(PORTRAIT.left, PORTRAIT.top));
        if let Some(last) = pages.last_mut() {
            last.extend(placed);
        }
    }
}

/// Lines of the grid above the title, where 版头 is printed or its room is kept.
fn lines_above_title() -> usize {
    let wanted = red_line() + TWO_LINES;
    (1..LINES_PER_PAGE)
        .find(|lines| *lines as f32 * LINE_PITCH >= wanted)
        .unwrap_or(LINES_PER_PAGE)
}

fn number_middle() -> f32 {
    MARK_TOP + MARK_SIZE * MM_PER_PT + TWO_LINES + LINE_PITCH / 2.0
}

fn red_line() -> f32 {
    number_middle() + BODY.size * MM_PER_PT / 2.0 + BELOW_NUMBER
}

fn rule(y: f32, width: f32, colour: Colour) -> Item {
    Item::Line {
        from: Spot { x: 0.0, y },
        to: Spot {
            x: PORTRAIT.area_width,
            y,
        },
        width,
        colour,
    }
}

impl Flow<'_> {
    /// Room for 版头 that the paper has already, or that is added later.
    pub fn masthead_room(&mut self) {
        for _ in 0..lines_above_title() {
            self.blank();
        }
    }

    /// 发文机关标志 and 发文字号 above the red line.
    pub fn masthead(&mut self, mark: &str, number: &str) -> Result<(), PrintError> {
        let (book, centre) = (self.book, PORTRAIT.area_width / 2.0);
        let kind = Type::new(Role::Title, MARK_SIZE).coloured(RED).shrunk_to(
            book,
            mark,
            PORTRAIT.area_width,
            LEAST_MARK_SIZE,
            "版头上",
        )?;
        let mark_middle = MARK_TOP + MARK_SIZE * MM_PER_PT / 2.0;
        let items = [
            kind.centred(book, mark, centre, mark_middle + kind.baseline())?,
            BODY.centred(book, number, centre, number_middle() + BODY.baseline())?,
            rule(red_line(), RED_RULE, RED),
        ];
        // A row's items count from the middle of its line.
        let first = items.map(|item| item.moved(0.0, -LINE_PITCH / 2.0));
        self.push(Row {
            items: first.into(),
            keep_with_next: true,
        });
        for _ in 1..lines_above_title() {
            self.blank();
        }
        Ok(())
    }

    /// 抄送 where there is any, who prints it and when; the last rule is the lower edge of the type area.
    pub fn imprint(&mut self, copy_to: &str, printer: &str, date: &str) -> Result<(), PrintError> {
        let book = self.book;
        let inset = IMPRINT.size * MM_PER_PT;
        let mut lines: Vec<Vec<Item>> = Vec::new();
        if !copy_to.is_empty() {
            let word = "抄送：";
            let left = inset + IMPRINT.width_of(book, word)?;
            let text = format!("{}。", copy_to.trim_end_matches('。'));
            let kind = Type::new(Role::Body, IMPRINT.size);
            for item in wrap(book, kind, &text, 0.0, left + inset)? {
                lines.push(vec![item.moved(-inset, 0.0)]);
            }
            if let Some(first) = lines.first_mut() {
                first.insert(0, IMPRINT.at_left(book, word, inset, IMPRINT.baseline())?);
            }
        }
        let date_left = PORTRAIT.area_width - inset - IMPRINT.width_of(book, date)?;
        lines.push(vec![
            IMPRINT.at_left(book, printer, inset, IMPRINT.baseline())?,
            IMPRINT.at_left(book, date, date_left, IMPRINT.baseline())?,
        ]);
        let height = lines.len() as f32 * IMPRINT_PITCH;
        let top = PORTRAIT.area_height - height;
        let last = lines.len() - 1;
        let mut items = vec![
            rule(top, THICK, BLACK),
            rule(PORTRAIT.area_height, THICK, BLACK),
        ];
        if last > 0 {
            let above = top + last as f32 * IMPRINT_PITCH;
            items.push(rule(above, THIN, BLACK));
        }
        for (at, line) in lines.into_iter().enumerate() {
            let middle = top + (at as f32 + 0.5) * IMPRINT_PITCH;
            items.extend(line.into_iter().map(|item| item.moved(0.0, middle)));
        }
        let taken = (1..LINES_PER_PAGE).find(|lines| *lines as f32 * LINE_PITCH >= height);
        self.imprint = Some(Imprint {
            lines: taken.unwrap_or(LINES_PER_PAGE),
            items,
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::draw::{Drawing, Page};
    use crate::fonts::FontBook;

    fn drawing(paragraphs: usize, formal: impl Fn(&mut Flow<'_>)) -> Drawing {
        let mut flow = Flow::new(FontBook::bundled());
        formal(&mut flow);
        for _ in 0..paragraphs {
            flow.paragraph("名额").expect("set");
        }
        flow.imprint("市委办公室", "秦皇岛市总工会办公室", "2026年12月3日印发")
            .expect("set");
        let day = NaiveDate::from_ymd_opt(2026, 12, 3).expect("a day");
        flow.into_drawing("决定", day).expect("common characters")
    }

    fn text(page: &Page) -> Vec<(String, f32)> {
        let text = |item: &Item| match item {
            Item::Text(run) => Some((
                run.glyphs.iter().map(|glyph| glyph.character).collect(),
                run.at.y,
            )),
            _ => None,
        };
        page.items.iter().filter_map(text).collect()
    }

    fn has(page: &Page, wanted: &str) -> bool {
        text(page).iter().any(|(text, _)| text.contains(wanted))
    }

    #[test]
    fn the_imprint_stands_at_the_foot_of_the_last_side() {
        let drawing = drawing(30, |_| {});
        assert_eq!(drawing.pages.len(), 2);
        let lines = text(&drawing.pages[1]);
        let (_, y) = lines
            .iter()
            .find(|(text, _)| text.contains("印发"))
            .expect("the imprint");
        assert!(*y < PORTRAIT.bottom() && *y > PORTRAIT.bottom() - IMPRINT_PITCH);
        assert!(has(&drawing.pages[1], "市委办公室。"));
    }

    #[test]
    fn where_the_text_ends_on_an_odd_side_the_imprint_has_a_side_without_a_number() {
        for (paragraphs, sides) in [(3, 2), (44, 4)] {
            let drawing = drawing(paragraphs, |_| {});
            assert_eq!(drawing.pages.len(), sides);
            let last = drawing.pages.last().expect("a page");
            assert!(has(last, "印发") && !has(last, "—"));
        }
    }

    #[test]
    fn the_title_begins_at_the_same_line_whether_the_masthead_is_printed_or_kept_room_for() {
        let printed = drawing(1, |flow| {
            flow.masthead("秦皇岛市总工会文件", "秦工发〔2026〕1号")
                .expect("set");
        });
        let kept = drawing(1, |flow| {
            flow.masthead_room();
        });
        let y = |drawing: &Drawing| {
            let lines = text(&drawing.pages[0]);
            let found = lines.iter().find(|(text, _)| text == "名额");
            found.expect("the text").1
        };
        assert!((y(&printed) - y(&kept)).abs() < 0.01);
        assert!(y(&printed) > PORTRAIT.top + red_line() + TWO_LINES);
    }
}
