//! Rows set down page after page, with the rules between them.

use super::cells::{Wrapped, WrappedCell};
use super::head::Head;
use super::{Column, Laid, Room};
use crate::draw::{BLACK, Item, Spot};
use crate::error::PrintError;
use crate::fonts::FontBook;

const RULE: f32 = 0.18;
const FRAME: f32 = 0.35;

pub struct Grid<'a> {
    book: &'a FontBook,
    /// The left of every column, and the right of the last.
    edges: Vec<f32>,
    room: Room,
    head: &'a Head,
    pages: Vec<Vec<Item>>,
    top: f32,
    y: f32,
    /// Where the upright rule at each edge began, as long as it goes on.
    uprights: Vec<Option<f32>>,
}

impl<'a> Grid<'a> {
    pub fn new(book: &'a FontBook, columns: &[Column<'_>], room: Room, head: &'a Head) -> Grid<'a> {
        let mut edges = vec![room.left];
        let mut x = room.left;
        for column in columns {
            x += column.width;
            edges.push(x);
        }
        Grid {
            book,
            uprights: vec![None; edges.len()],
            edges,
            room,
            head,
            pages: Vec::new(),
            top: 0.0,
            y: 0.0,
        }
    }

    pub fn y(&self) -> f32 {
        self.y
    }

    /// A page, with the heads at `top`.
    pub fn begin(&mut self, top: f32) -> Result<(), PrintError> {
        self.pages.push(Vec::new());
        self.top = top;
        self.y = top;
        self.heads()
    }

    fn heads(&mut self) -> Result<(), PrintError> {
        let head = self.head;
        let split = head.upper_height();
        for place in head.boxes() {
            let (from, across) = self.across(place.cell);
            let down = (self.y + place.top, place.height);
            let items = place
                .row
                .draw(self.book, place.cell, (from, across), down)?;
            let is_title = split > 0.0 && place.top + place.height <= split;
            self.page().extend(items);
            if is_title {
                let y = self.y + split;
                self.page().push(rule(
                    Spot { x: from, y },
                    Spot {
                        x: from + across,
                        y,
                    },
                ));
            }
        }
        if let Some(upper) = &head.upper {
            self.mark_uprights(&upper.cells, self.y);
            self.y += split;
        }
        self.mark_uprights(&head.lower.cells, self.y);
        self.end_row(head.lower.height());
        Ok(())
    }

    pub fn row(&mut self, row: &Wrapped) -> Result<(), PrintError> {
        let height = row.height();
        for cell in &row.cells {
            let items = row.draw(self.book, cell, self.across(cell), (self.y, height))?;
            self.page().extend(items);
        }
        self.mark_uprights(&row.cells, self.y);
        self.end_row(height);
        Ok(())
    }

    fn end_row(&mut self, height: f32) {
        self.y += height;
        let (left, right, y) = (self.room.left, self.right(), self.y);
        self.page()
            .push(rule(Spot { x: left, y }, Spot { x: right, y }));
    }

    /// Left and width of a cell.
    fn across(&self, cell: &WrappedCell) -> (f32, f32) {
        let left = self.edges[cell.first];
        (left, self.edges[cell.first + cell.columns] - left)
    }

    fn right(&self) -> f32 {
        self.edges.last().copied().unwrap_or(self.room.left)
    }

    /// From `y` on an upright rule stands left of each cell but the first.
    fn mark_uprights(&mut self, cells: &[WrappedCell], y: f32) {
        for edge in 1..self.edges.len().saturating_sub(1) {
            let is_wanted = cells.iter().any(|cell| cell.first == edge)
                || cells
                    .last()
                    .is_some_and(|cell| cell.first + cell.columns <= edge);
            match (self.uprights[edge], is_wanted) {
                (None, true) => self.uprights[edge] = Some(y),
                (Some(_), false) => self.end_upright(edge, y),
                _ => {}
            }
        }
    }

    fn end_upright(&mut self, edge: usize, y: f32) {
        if let Some(from) = self.uprights[edge].take() {
            let x = self.edges[edge];
            self.page().push(rule(Spot { x, y: from }, Spot { x, y }));
        }
    }

    /// Draws the frame around the rows of the current page.
    pub fn finish(&mut self) {
        for edge in 0..self.edges.len() {
            self.end_upright(edge, self.y);
        }
        let frame = Item::Rect {
            at: Spot {
                x: self.room.left,
                y: self.top,
            },
            width: self.right() - self.room.left,
            height: self.y - self.top,
            stroke: FRAME,
            colour: BLACK,
        };
        self.page().push(frame);
    }

    pub fn laid(mut self) -> Laid {
        self.finish();
        Laid {
            pages: self.pages,
            end: self.y,
        }
    }

    fn page(&mut self) -> &mut Vec<Item> {
        if self.pages.is_empty() {
            self.pages.push(Vec::new());
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }
}

fn rule(from: Spot, to: Spot) -> Item {
    Item::Line {
        from,
        to,
        width: RULE,
        colour: BLACK,
    }
}
