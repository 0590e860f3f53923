//! The table of a 计票单: a field of 正 for every choice, one box a 正 of five strokes.

use super::tally_sheet::{TallyRow, TallySheet};
use crate::draw::{BLACK, Colour, Item, Spot};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role};
use crate::measure::Type;
use crate::page::LANDSCAPE;

const HEAD: Type = Type::new(Role::Head, 11.0);
const NAME: Type = Type::new(Role::Body, 12.0);
const DETAIL: Type = Type::new(Role::Body, 8.5);
const COUNT: Type = Type::new(Role::Body, 12.0);
/// Smaller than this a name is misread.
const LEAST: f32 = 6.5;

const HEAD_HEIGHT: f32 = 8.0;
const ROW_HEIGHT: f32 = 10.0;
const INDEX_WIDTH: f32 = 10.0;
const NAME_WIDTH: f32 = 56.0;
const COUNT_WIDTH: f32 = 11.0;
const RESULT_WIDTH: f32 = 21.0;
const PADDING: f32 = 2.0;
/// Of one 正 at most.
const STROKES: u32 = 5;
const BOX: f32 = 7.0;
const BETWEEN: f32 = 0.8;
const RULE: f32 = 0.18;
const FRAME: f32 = 0.35;
const INK: f32 = 0.45;
/// What the hand writes over.
const FAINT: Colour = Colour {
    red: 0.72,
    green: 0.72,
    blue: 0.72,
};

/// Widths in mm, and how many boxes a field holds.
pub struct Columns {
    field: f32,
    boxes: u32,
    filled: bool,
}

impl Columns {
    pub fn of(sheet: &TallySheet) -> Columns {
        let filled = sheet.rows.iter().any(|row| row.tallied.is_some());
        let result = if filled { RESULT_WIDTH } else { 0.0 };
        let choices = sheet.choices.len().max(1) as f32;
        let room = LANDSCAPE.area_width - INDEX_WIDTH - NAME_WIDTH - result;
        Columns {
            field: room / choices - COUNT_WIDTH,
            boxes: sheet.voters.div_ceil(STROKES).max(1),
            filled,
        }
    }

    pub fn height(&self, rows: usize) -> f32 {
        HEAD_HEIGHT + rows as f32 * ROW_HEIGHT
    }

    pub fn rows_in(&self, room: f32) -> usize {
        let mut rows = 0;
        while self.height(rows + 1) <= room {
            rows += 1;
        }
        rows
    }

    pub fn draw(
        &self,
        book: &FontBook,
        sheet: &TallySheet,
        rows: &[TallyRow],
        first: usize,
        top: f32,
    ) -> Result<Vec<Item>, PrintError> {
        let mut items = self.heads(book, sheet, top)?;
        let mut y = top + HEAD_HEIGHT;
        for (index, row) in rows.iter().enumerate() {
            items.push(line(
                Spot {
                    x: LANDSCAPE.left,
                    y,
                },
                Spot {
                    x: LANDSCAPE.right(),
                    y,
                },
            ));
            items.extend(self.row(book, sheet, row, first + index, y)?);
            y += ROW_HEIGHT;
        }
        items.extend(self.rules(sheet, top, y));
        Ok(items)
    }

    /// Left edge of each choice's field; its count stands right of it.
    fn fields(&self, sheet: &TallySheet) -> Vec<f32> {
        let mut left = LANDSCAPE.left + INDEX_WIDTH + NAME_WIDTH;
        let mut lefts = Vec::with_capacity(sheet.choices.len());
        for _ in &sheet.choices {
            lefts.push(left);
            left += self.field + COUNT_WIDTH;
        }
        lefts
    }

    fn heads(
        &self,
        book: &FontBook,
        sheet: &TallySheet,
        top: f32,
    ) -> Result<Vec<Item>, PrintError> {
        let baseline = top + HEAD_HEIGHT / 2.0 + HEAD.baseline();
        let names = LANDSCAPE.left + INDEX_WIDTH;
        let mut items = vec![
            HEAD.centred(book, "序号", LANDSCAPE.left + INDEX_WIDTH / 2.0, baseline)?,
            HEAD.centred(book, "推荐对象", names + NAME_WIDTH / 2.0, baseline)?,
        ];
        for (left, choice) in self.fields(sheet).into_iter().zip(&sheet.choices) {
            let text = format!("{choice}（画“正”）");
            let kind = HEAD.shrunk_to(book, &text, self.field - 1.0, LEAST, "计票单表头处")?;
            items.push(kind.centred(book, &text, left + self.field / 2.0, baseline)?);
            let count = left + self.field + COUNT_WIDTH / 2.0;
            items.push(HEAD.centred(book, "票数", count, baseline)?);
        }
        if self.filled {
            let centre = LANDSCAPE.right() - RESULT_WIDTH / 2.0;
            items.push(HEAD.centred(book, "结果", centre, baseline)?);
        }
        Ok(items)
    }

    fn row(
        &self,
        book: &FontBook,
        sheet: &TallySheet,
        row: &TallyRow,
        number: usize,
        top: f32,
    ) -> Result<Vec<Item>, PrintError> {
        let middle = top + ROW_HEIGHT / 2.0;
        let index = LANDSCAPE.left + INDEX_WIDTH / 2.0;
        let mut items =
            vec![COUNT.centred(book, &number.to_string(), index, middle + COUNT.baseline())?];
        items.extend(name(book, row, middle)?);
        let votes = row.tallied.as_ref().map(|one| one.votes.as_slice());
        for (at, left) in self.fields(sheet).into_iter().enumerate() {
            let votes = votes.and_then(|votes| votes.get(at).copied());
            items.extend(self.field(left, middle, votes));
            if let Some(votes) = votes {
                let centre = left + self.field + COUNT_WIDTH / 2.0;
                let baseline = middle + COUNT.baseline();
                items.push(COUNT.centred(book, &votes.to_string(), centre, baseline)?);
            }
        }
        if let Some(tallied) = &row.tallied {
            let room = RESULT_WIDTH - PADDING;
            let kind = NAME.shrunk_to(book, &tallied.result, room, LEAST, "计票单结果处")?;
            let centre = LANDSCAPE.right() - RESULT_WIDTH / 2.0;
            items.push(kind.centred(book, &tallied.result, centre, middle + kind.baseline())?);
        }
        Ok(items)
    }

    /// Faint boxes to write 正 in, or the strokes themselves.
    fn field(&self, left: f32, middle: f32, votes: Option<u32>) -> Vec<Item> {
        let boxes = self.boxes as f32;
        let room = self.field - 2.0 * PADDING;
        let side = BOX.min(room / boxes - BETWEEN);
        let spot = |at: u32| Spot {
            x: left + PADDING + at as f32 * (side + BETWEEN),
            y: middle - side / 2.0,
        };
        match votes {
            Some(votes) => (0..votes.div_ceil(STROKES))
                .flat_map(|at| strokes((votes - at * STROKES).min(STROKES), spot(at), side))
                .collect(),
            None => (0..self.boxes)
                .map(|at| Item::Rect {
                    at: spot(at),
                    width: side,
                    height: side,
                    stroke: RULE,
                    colour: FAINT,
                })
                .collect(),
        }
    }

    /// The upright rules and the frame.
    fn rules(&self, sheet: &TallySheet, top: f32, bottom: f32) -> Vec<Item> {
        let mut items: Vec<Item> = self
            .fields(sheet)
            .into_iter()
            .flat_map(|left| [left, left + self.field])
            .chain([LANDSCAPE.left + INDEX_WIDTH])
            .chain(self.filled.then_some(LANDSCAPE.right() - RESULT_WIDTH))
            .map(|x| line(Spot { x, y: top }, Spot { x, y: bottom }))
            .collect();
        items.push(Item::Rect {
            at: Spot {
                x: LANDSCAPE.left,
                y: top,
            },
            width: LANDSCAPE.area_width,
            height: bottom - top,
            stroke: FRAME,
            colour: BLACK,
        });
        items
    }
}

/// The name, and the unit under it.
fn name(book: &FontBook, row: &TallyRow, middle: f32) -> Result<Vec<Item>, PrintError> {
    let left = LANDSCAPE.left + INDEX_WIDTH + PADDING;
    let room = NAME_WIDTH - 2.0 * PADDING;
    let (up, down) = if row.detail.is_empty() {
        (0.0, 0.0)
    } else {
        (1.9, 2.9)
    };
    let kind = NAME.shrunk_to(book, &row.name, room, LEAST, "计票单姓名处")?;
    let mut items = vec![kind.at_left(book, &row.name, left, middle - up + kind.baseline())?];
    if let Ok(small) = DETAIL.shrunk_to(book, &row.detail, room, LEAST, "计票单单位处") {
        items.push(small.at_left(book, &row.detail, left, middle + down + small.baseline())?);
    }
    Ok(items)
}

/// The first strokes of 正, in the order in which it is written.
fn strokes(count: u32, at: Spot, side: f32) -> Vec<Item> {
    const ORDER: [[f32; 4]; 5] = [
        [0.10, 0.12, 0.90, 0.12],
        [0.52, 0.12, 0.52, 0.90],
        [0.52, 0.50, 0.86, 0.50],
        [0.24, 0.46, 0.24, 0.90],
        [0.02, 0.90, 0.98, 0.90],
    ];
    let count = usize::try_from(count).unwrap_or(ORDER.len());
    let spot = |x: f32, y: f32| Spot {
        x: at.x + x * side,
        y: at.y + y * side,
    };
    let drawn = ORDER.iter().take(count);
    drawn
        .map(|[from_x, from_y, to_x, to_y]| Item::Line {
            from: spot(*from_x, *from_y),
            to: spot(*to_x, *to_y),
            width: INK,
            colour: BLACK,
        })
        .collect()
}

fn line(from: Spot, to: Spot) -> Item {
    Item::Line {
        from,
        to,
        width: RULE,
        colour: BLACK,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vote_is_a_stroke() {
        for votes in 0..=STROKES {
            let drawn = strokes(votes, Spot { x: 0.0, y: 0.0 }, BOX);
            assert_eq!(drawn.len(), votes as usize);
        }
    }

    #[test]
    fn every_stroke_of_a_field_stays_inside_it() {
        let columns = Columns {
            field: 33.0,
            boxes: 6,
            filled: true,
        };
        let drawn = columns.field(100.0, 50.0, Some(30));
        assert_eq!(drawn.len(), 30);
        for item in drawn {
            if let Item::Line { from, to, .. } = item {
                assert!(from.x >= 100.0 && to.x <= 133.0, "{from:?} {to:?}");
            }
        }
    }
}
