//! A table in the type area of a 公文: heads in one row or two, cells that reach over columns.

use super::table_paper::{TableColumn, columns};
use crate::error::PrintError;
use crate::page::{Flow, PORTRAIT};
use crate::table::{HeadGroup, Span, Table};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficialTable {
    /// The upper of two rows of heads; empty for one row.
    pub groups: Vec<TableGroup>,
    pub columns: Vec<TableColumn>,
    pub rows: Vec<Vec<TableCell>>,
    /// In half points, as Word counts: 24 is 小四.
    pub half_points: u8,
}

/// An empty title leaves its columns their heads in full height.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableGroup {
    pub title: String,
    pub columns: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableCell {
    pub text: String,
    /// How many it reaches over.
    pub columns: usize,
}

impl TableCell {
    pub fn of(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            columns: 1,
        }
    }
}

pub fn set(flow: &mut Flow<'_>, table: &OfficialTable) -> Result<(), PrintError> {
    let groups: Vec<HeadGroup<'_>> = table
        .groups
        .iter()
        .map(|group| HeadGroup {
            title: &group.title,
            columns: group.columns,
        })
        .collect();
    let span = |cell: &TableCell| Span {
        lines: vec![cell.text.clone()],
        columns: cell.columns,
    };
    flow.table(&Table {
        columns: &columns(&table.columns, PORTRAIT.area_width),
        groups: &groups,
        rows: table
            .rows
            .iter()
            .map(|row| row.iter().map(span).collect())
            .collect(),
        size: f32::from(table.half_points) / 2.0,
    })
}

pub fn texts(table: &OfficialTable) -> impl Iterator<Item = &str> {
    let groups = table.groups.iter().map(|group| &group.title);
    let heads = table.columns.iter().map(|column| &column.head);
    let cells = table.rows.iter().flatten().map(|cell| &cell.text);
    groups.chain(heads).chain(cells).map(String::as_str)
}
