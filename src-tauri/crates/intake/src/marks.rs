//! What people do to a sheet instead of deleting: strike a row through, colour it, write a comment beside it.

use std::collections::{BTreeMap, BTreeSet};

use crate::batch::{Action, Problem};
use crate::header::Header;
use crate::sheet::{Row, Sheet, a1};

/// Two cells are of one colour if these are equal; which colour it is nobody asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour(pub u32);

/// So many comments of one sheet are told.
pub const MOST_COMMENTS: usize = 2_000;
const MOST_MARKED_CELLS: usize = 100_000;

/// 批注. Row and column are 0-based.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    pub place: (u32, u32),
    pub text: String,
}

/// By row, all 0-based.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    struck: BTreeMap<u32, u32>,
    /// Cells of which only some words are struck through.
    struck_in_part: BTreeSet<(u32, u32)>,
    coloured: BTreeMap<u32, Vec<(u32, Colour)>>,
    coloured_cells: usize,
    pub comments: Vec<Comment>,
}

impl Marks {
    pub fn strike(&mut self, row: u32, column: u32) {
        if self.struck.len() < MOST_MARKED_CELLS {
            self.struck.entry(row).or_insert(column);
        }
    }

    pub fn strike_in_part(&mut self, row: u32, column: u32) {
        if self.struck_in_part.len() < MOST_MARKED_CELLS {
            self.struck_in_part.insert((row, column));
        }
    }

    /// What was noted of the rows below.
    pub fn take_up(&mut self, mut below: Self) {
        self.struck.append(&mut below.struck);
        self.struck_in_part.append(&mut below.struck_in_part);
        self.coloured.append(&mut below.coloured);
        self.coloured_cells += below.coloured_cells;
        self.comments.append(&mut below.comments);
    }

    pub fn colour(&mut self, row: u32, column: u32, colour: Colour) {
        if self.coloured_cells < MOST_MARKED_CELLS {
            self.coloured_cells += 1;
            self.coloured.entry(row).or_default().push((column, colour));
        }
    }
}

/// A warning for every marked row below the header, and for every comment there.
#[must_use]
pub fn problems(sheet: &Sheet, header: &Header) -> Vec<Problem> {
    let first = header.first_data_row();
    let mut problems = Vec::new();
    for (row, column) in sheet.marks.struck.range(first..) {
        let message = "有删除线，可能已被报送单位删去，请核对是否仍要报送";
        problems.push(warning(sheet, (*row, *column), message.to_owned()));
    }
    for place in sheet.marks.struck_in_part.range((first, 0)..) {
        let message = "部分文字有删除线，已连同有删除线的文字一起读入，请核对应保留哪些内容";
        problems.push(warning(sheet, *place, message.to_owned()));
    }
    for (row, column) in coloured_rows(sheet, first) {
        let message = "标有底色，请核对报送单位是否另有说明";
        problems.push(warning(sheet, (row, column), message.to_owned()));
    }
    for Comment { place, text } in &sheet.marks.comments {
        if place.0 >= first && !text.trim().is_empty() {
            let message = format!("有批注：“{}”，请核对", shortened(text));
            problems.push(warning(sheet, *place, message));
        }
    }
    problems
}

/// A colour of the whole table (every row the same, or a heading column) is its design, and tells nothing.
fn coloured_rows(sheet: &Sheet, first: u32) -> Vec<(u32, u32)> {
    const FEWEST_ROWS_OF_A_DESIGN: usize = 3;
    let rows: Vec<&Row> = sheet.rows.iter().filter(|row| row.index >= first).collect();
    let of_row = |row: &Row| sheet.marks.coloured.get(&row.index);
    let patterns: BTreeSet<Option<&Vec<(u32, Colour)>>> =
        rows.iter().map(|row| of_row(row)).collect();
    if patterns.len() == 1 && rows.len() >= FEWEST_ROWS_OF_A_DESIGN {
        return Vec::new();
    }
    let design = |column: u32, colour: Colour| {
        rows.len() >= FEWEST_ROWS_OF_A_DESIGN
            && rows.iter().all(|row| {
                row.cell(column).is_none_or(crate::sheet::Cell::is_blank)
                    || of_row(row).is_some_and(|cells| cells.contains(&(column, colour)))
            })
    };
    let mut designed: BTreeMap<(u32, Colour), bool> = BTreeMap::new();
    rows.iter()
        .filter_map(|row| {
            let cells = of_row(row)?;
            let (column, _) = cells.iter().find(|(column, colour)| {
                !*designed
                    .entry((*column, *colour))
                    .or_insert_with(|| design(*column, *colour))
            })?;
            Some((row.index, *column))
        })
        .collect()
}

fn warning(sheet: &Sheet, place: (u32, u32), message: String) -> Problem {
    let cell = sheet.row(place.0).and_then(|row| row.cell(place.1));
    Problem {
        action: Action::Warn,
        trap: 18,
        sheet: sheet.name.clone(),
        row: Some(place.0.saturating_add(1)),
        cell: Some(a1(place.0, place.1)),
        raw: cell.map(|cell| cell.text.clone()).unwrap_or_default(),
        message,
        ..Problem::of_file()
    }
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 80;
    let flat: Vec<&str> = text.split_whitespace().collect();
    let flat = flat.join(" ");
    match flat.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}……", &flat[..end]),
        None => flat,
    }
}
