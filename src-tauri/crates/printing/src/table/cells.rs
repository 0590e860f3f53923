//! The lines of a row's cells, and where each stands in its cell.

use super::{Align, Column, Span};
use crate::draw::Item;
use crate::error::PrintError;
use crate::fonts::{FontBook, Role};
use crate::measure::Type;

pub const PADDING: f32 = 1.6;
/// Smaller than this a maker misreads strokes.
const LEAST_SIZE: f32 = 7.0;
/// From line to line, in mm a point of type.
const LEADING: f32 = 6.2 / 12.0;

/// Text set into a stretch of columns.
#[derive(Clone)]
pub struct WrappedCell {
    pub first: usize,
    pub columns: usize,
    lines: Vec<String>,
    align: Align,
}

/// A row whose lines fit their cells.
pub struct Wrapped {
    kind: Type,
    pub cells: Vec<WrappedCell>,
}

impl Wrapped {
    pub fn row(
        book: &FontBook,
        columns: &[Column<'_>],
        cells: &[Span],
        size: f32,
    ) -> Result<Wrapped, PrintError> {
        Wrapped::of(book, Type::new(Role::Body, size), columns, cells, |own| own)
    }

    pub fn heads(
        book: &FontBook,
        columns: &[Column<'_>],
        cells: &[Span],
        size: f32,
    ) -> Result<Wrapped, PrintError> {
        Wrapped::of(book, Type::new(Role::Head, size), columns, cells, |_| {
            Align::Centre
        })
    }

    fn of(
        book: &FontBook,
        kind: Type,
        columns: &[Column<'_>],
        cells: &[Span],
        align: impl Fn(Align) -> Align,
    ) -> Result<Wrapped, PrintError> {
        let mut wrapped = Vec::new();
        let mut first = 0;
        for cell in cells {
            let under = columns.get(first..).unwrap_or_default();
            let Some(column) = under.first() else {
                break;
            };
            let count = cell.columns.clamp(1, under.len());
            let align = align(column.align);
            let width: f32 = under[..count].iter().map(|column| column.width).sum();
            let lines = match align {
                Align::Exact => cell.lines.clone(),
                Align::Left | Align::Centre | Align::Right => wrap(book, kind, width, &cell.lines)?,
            };
            wrapped.push(WrappedCell {
                first,
                columns: count,
                lines,
                align,
            });
            first += count;
        }
        Ok(Wrapped {
            kind,
            cells: wrapped,
        })
    }

    fn leading(&self) -> f32 {
        self.kind.size * LEADING
    }

    fn line_count(&self) -> usize {
        let counts = self.cells.iter().map(|cell| cell.lines.len());
        counts.max().unwrap_or(0).max(1)
    }

    pub fn height(&self) -> f32 {
        self.line_count() as f32 * self.leading() + 2.0 * PADDING
    }

    /// The row itself, or what of it fits a page of `room` mm each.
    pub fn parts(self, room: f32) -> Vec<Wrapped> {
        if self.height() <= room {
            return vec![self];
        }
        let mut most = 1;
        while (most + 1) as f32 * self.leading() + 2.0 * PADDING <= room {
            most += 1;
        }
        let part = |number: usize| {
            let lines = |cell: &WrappedCell| {
                let rest = cell.lines.iter().skip(number * most);
                rest.take(most).cloned().collect()
            };
            Wrapped {
                kind: self.kind,
                cells: self
                    .cells
                    .iter()
                    .map(|cell| WrappedCell {
                        lines: lines(cell),
                        ..cell.clone()
                    })
                    .collect(),
            }
        };
        (0..self.line_count().div_ceil(most)).map(part).collect()
    }

    /// The lines of a cell in the middle of a box `height` high.
    pub fn draw(
        &self,
        book: &FontBook,
        cell: &WrappedCell,
        (left, width): (f32, f32),
        (top, height): (f32, f32),
    ) -> Result<Vec<Item>, PrintError> {
        let block = cell.lines.len() as f32 * self.leading();
        let first_middle = top + (height - block) / 2.0 + self.leading() / 2.0;
        cell.lines
            .iter()
            .enumerate()
            .map(|(index, line)| {
                let middle = first_middle + index as f32 * self.leading();
                let place = CellBox {
                    left,
                    width,
                    middle,
                    align: cell.align,
                };
                place.draw(book, self.kind, line)
            })
            .collect()
    }
}

fn wrap(
    book: &FontBook,
    kind: Type,
    width: f32,
    cell: &[String],
) -> Result<Vec<String>, PrintError> {
    let room = width - 2.0 * PADDING;
    let mut lines = Vec::new();
    for text in cell {
        lines.extend(kind.lines(book, text, room, room)?);
    }
    Ok(lines)
}

/// The place of one line within its cell.
struct CellBox {
    left: f32,
    width: f32,
    middle: f32,
    align: Align,
}

impl CellBox {
    fn draw(&self, book: &FontBook, kind: Type, line: &str) -> Result<Item, PrintError> {
        let centre = self.left + self.width / 2.0;
        let baseline = self.middle + kind.baseline();
        match self.align {
            Align::Left => kind.at_left(book, line, self.left + PADDING, baseline),
            Align::Centre => kind.centred(book, line, centre, baseline),
            Align::Right => {
                let right = self.left + self.width - PADDING;
                let width = kind.width_of(book, line)?;
                kind.at_left(book, line, right - width, baseline)
            }
            Align::Exact => kind
                .shrunk_to(
                    book,
                    line,
                    self.width - 2.0 * PADDING,
                    LEAST_SIZE,
                    "表格一行",
                )?
                .centred(book, line, centre, baseline),
        }
    }
}
