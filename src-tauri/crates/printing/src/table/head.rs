//! The heads of a table: one row, or columns put together under titles.

use super::cells::{Wrapped, WrappedCell};
use super::{HeadGroup, Span, Table};
use crate::error::PrintError;
use crate::fonts::FontBook;

pub struct Head {
    /// Titles of groups; their heights are 0 where there is one row only.
    pub upper: Option<Wrapped>,
    pub lower: Wrapped,
    /// Whether each column's head is as high as both rows.
    pub is_whole: Vec<bool>,
}

/// One head and the box it stands in: columns from, count; top and height from the head's top.
pub struct HeadBox<'h> {
    pub row: &'h Wrapped,
    pub cell: &'h WrappedCell,
    pub top: f32,
    pub height: f32,
}

impl Head {
    pub fn of(book: &FontBook, table: &Table<'_>) -> Result<Head, PrintError> {
        let heads: Vec<Span> = table
            .columns
            .iter()
            .map(|column| Span::from(vec![column.head.to_owned()]))
            .collect();
        let titles: Vec<Span> = table.groups.iter().flat_map(spans).collect();
        let upper = if titles.is_empty() {
            None
        } else {
            Some(Wrapped::heads(book, table.columns, &titles, table.size)?)
        };
        let mut is_whole = vec![titles.is_empty(); table.columns.len()];
        let mut first = 0;
        for group in table.groups {
            for whole in is_whole.iter_mut().skip(first).take(group.columns) {
                *whole = group.title.is_empty();
            }
            first += group.columns;
        }
        Ok(Head {
            upper,
            lower: Wrapped::heads(book, table.columns, &heads, table.size)?,
            is_whole,
        })
    }

    pub fn height(&self) -> f32 {
        self.upper_height() + self.lower.height()
    }

    pub fn upper_height(&self) -> f32 {
        self.upper.as_ref().map_or(0.0, Wrapped::height)
    }

    pub fn boxes(&self) -> impl Iterator<Item = HeadBox<'_>> {
        let split = self.upper_height();
        let lower = self.lower.cells.iter().map(move |cell| {
            let is_whole = self.is_whole.get(cell.first).copied().unwrap_or(true);
            let top = if is_whole { 0.0 } else { split };
            HeadBox {
                row: &self.lower,
                cell,
                top,
                height: self.height() - top,
            }
        });
        let upper = self.upper.iter().flat_map(move |row| {
            row.cells
                .iter()
                .filter(|cell| self.is_whole.get(cell.first) == Some(&false))
                .map(move |cell| HeadBox {
                    row,
                    cell,
                    top: 0.0,
                    height: split,
                })
        });
        upper.chain(lower)
    }
}

/// A title over its columns; without one every column stands for itself.
fn spans(group: &HeadGroup<'_>) -> Vec<Span> {
    if group.title.is_empty() {
        return vec![Span::from(Vec::new()); group.columns];
    }
    vec![Span {
        lines: vec![group.title.to_owned()],
        columns: group.columns,
    }]
}
