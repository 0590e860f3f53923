//! The names on a ballot paper, each with its box.

use super::ballot_paper::BallotName;
use crate::draw::{BLACK, Item, Spot};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role};
use crate::measure::Type;

const NAME: Type = Type::new(Role::Body, 13.0);
const DETAIL: Type = Type::new(Role::Body, 9.0);
const HEAD: Type = Type::new(Role::Head, 11.0);
/// Smaller than this a name is misread.
const LEAST_NAME: f32 = 7.0;
const INDEX_WIDTH: f32 = 11.0;
const MARK_WIDTH: f32 = 20.0;
const FRAME: f32 = 0.35;
pub const HEAD_HEIGHT: f32 = 7.0;
const RULE: f32 = 0.18;

/// One block of names, in mm.
pub struct Block {
    pub left: f32,
    pub right: f32,
    pub top: f32,
    /// Height of a row.
    pub row: f32,
}

impl Block {
    fn names_left(&self) -> f32 {
        self.left + INDEX_WIDTH
    }

    fn marks_left(&self) -> f32 {
        self.right - MARK_WIDTH
    }

    pub fn draw(
        &self,
        book: &FontBook,
        names: &[BallotName],
        first: usize,
    ) -> Result<Vec<Item>, PrintError> {
        let head = self.top + HEAD_HEIGHT / 2.0 + HEAD.baseline();
        let between = f32::midpoint;
        let mut items = vec![
            HEAD.centred(book, "序号", between(self.left, self.names_left()), head)?,
            HEAD.centred(
                book,
                "推荐对象",
                between(self.names_left(), self.marks_left()),
                head,
            )?,
            HEAD.centred(book, "表决", between(self.marks_left(), self.right), head)?,
        ];
        let mut y = self.top + HEAD_HEIGHT;
        for (index, name) in names.iter().enumerate() {
            items.push(line(Spot { x: self.left, y }, Spot { x: self.right, y }));
            items.extend(self.row(book, first + index, name, y)?);
            y += self.row;
        }
        for x in [self.names_left(), self.marks_left()] {
            items.push(line(Spot { x, y: self.top }, Spot { x, y }));
        }
        items.push(Item::Rect {
            at: Spot {
                x: self.left,
                y: self.top,
            },
            width: self.right - self.left,
            height: y - self.top,
            stroke: FRAME,
            colour: BLACK,
        });
        Ok(items)
    }

    fn row(
        &self,
        book: &FontBook,
        number: usize,
        name: &BallotName,
        top: f32,
    ) -> Result<Vec<Item>, PrintError> {
        let middle = top + self.row / 2.0;
        let index = f32::midpoint(self.left, self.names_left());
        let baseline = middle + DETAIL.baseline();
        let mut items = vec![DETAIL.centred(book, &number.to_string(), index, baseline)?];
        items.extend(self.name(book, name, middle)?);
        let side = (self.row - 1.4).min(6.0);
        items.push(Item::Rect {
            at: Spot {
                x: f32::midpoint(self.marks_left(), self.right) - side / 2.0,
                y: middle - side / 2.0,
            },
            width: side,
            height: side,
            stroke: FRAME,
            colour: BLACK,
        });
        Ok(items)
    }

    /// The unit stands under the name where the row is high enough, else beside it as far as there is room.
    fn name(
        &self,
        book: &FontBook,
        name: &BallotName,
        middle: f32,
    ) -> Result<Vec<Item>, PrintError> {
        const GAP: f32 = 2.0;
        const APART: f32 = 3.0;
        let left = self.names_left() + GAP;
        let room = self.marks_left() - left - GAP;
        let stacked = self.row >= 9.0 && !name.detail.is_empty();
        let (up, down) = if stacked { (2.0, 2.6) } else { (0.0, 0.0) };
        let kind = NAME.shrunk_to(book, &name.name, room, LEAST_NAME, "表决票姓名处")?;
        let mut items =
            vec![kind.at_left(book, &name.name, left, middle - up + kind.baseline())?];
        let used = if stacked {
            0.0
        } else {
            kind.width_of(book, &name.name)? + APART
        };
        if let Ok(small) =
            DETAIL.shrunk_to(book, &name.detail, room - used, LEAST_NAME, "表决票单位处")
        {
            let baseline = middle + down + small.baseline();
            items.push(small.at_left(book, &name.detail, left + used, baseline)?);
        }
        Ok(items)
    }
}

fn line(from: Spot, to: Spot) -> Item {
    Item::Line {
        from,
        to,
        width: RULE,
        colour: BLACK,
    }
}
