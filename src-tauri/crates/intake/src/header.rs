//! Where the header of a sheet is, and which column holds what.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::above;
use crate::aliases::{self, Field};
use crate::choices::Choices;
use crate::sheet::{Merge, Row, Sheet, is_space};

const LAST_ROW_OF_SEARCH: u32 = 20;
const MOST_HEADER_LINES: u32 = 3;
const FEWEST_KNOWN_HEADINGS: usize = 3;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// 0-based.
    pub first_row: u32,
    pub lines: u32,
    pub columns: Vec<Column>,
    /// The known columns by field.
    places: BTreeMap<Field, u32>,
    /// Columns whose heading means what a column to their left already does.
    repeated: Vec<(u32, Field)>,
    own_wordings: Vec<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// 0-based.
    pub index: u32,
    pub heading: String,
    /// None: kept as other text.
    pub field: Option<Field>,
}

impl Header {
    #[must_use]
    pub fn first_data_row(&self) -> u32 {
        self.first_row + self.lines
    }

    #[must_use]
    pub fn column_of(&self, field: Field) -> Option<u32> {
        self.places.get(&field).copied()
    }

    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.column_of(field).is_some()
    }

    /// The office itself added this column's wording to the table of aliases.
    #[must_use]
    pub fn is_own_wording(&self, column: u32) -> bool {
        self.own_wordings.contains(&column)
    }

    /// Where a second table stands to the right of the first: nominees' names in two columns, and more of the same.
    #[must_use]
    pub fn second_block(&self) -> Option<&Column> {
        let named = self.repeated.iter().any(|(_, field)| field.is_name());
        let (first, _) = self
            .repeated
            .first()
            .filter(|_| named && self.repeated.len() > 1)?;
        self.columns.iter().find(|column| column.index == *first)
    }

    #[must_use]
    pub fn headings(&self) -> Vec<&str> {
        let columns = self.columns.iter();
        columns.map(|column| column.heading.as_str()).collect()
    }

    #[must_use]
    pub fn field_at(&self, column: u32) -> Option<Field> {
        let mut columns = self.columns.iter();
        columns.find(|known| known.index == column)?.field
    }

    fn known(&self) -> usize {
        self.places.len()
    }

    fn is_one(&self) -> bool {
        self.known() >= FEWEST_KNOWN_HEADINGS && self.places.keys().any(|field| field.is_name())
    }

    /// More known headings, else fewer lines, else further up.
    fn merit(&self) -> (usize, Reverse<u32>, Reverse<u32>) {
        (self.known(), Reverse(self.lines), Reverse(self.first_row))
    }

    /// Lines stand between the two, and this one is no line of labels with their values beside them.
    fn heads_a_table_above(&self, best: &Self) -> bool {
        const FEWEST: usize = 5;
        self.first_data_row() < best.first_row
            && self.known() >= FEWEST
            && self.known() * 2 >= best.known()
            && self.known() * 3 >= self.columns.len() * 2
    }
}

/// The lines within the first twenty that name the most fields; none if they name fewer than
/// three, or no name of a nominee.
#[must_use]
pub fn find(sheet: &Sheet, choices: &Choices) -> Option<Header> {
    // A column chosen once is known whatever line is looked at: where the header is, its wordings alone tell.
    let wordings = Choices {
        aliases: choices.aliases.clone(),
        ..Choices::default()
    };
    let found = by_wordings(sheet, &wordings)?;
    let top = sheet.row(found.first_row)?;
    Some(header_at(sheet, top, found.lines, choices))
}

/// Of a sheet that was not read whole: whether a header may have been among what was not.
#[must_use]
pub fn may_be_lost(sheet: &Sheet) -> bool {
    let last = sheet.rows.last();
    last.is_none_or(|last| last.index < LAST_ROW_OF_SEARCH)
}

/// The line read as a header of its own.
#[must_use]
pub fn line_as_header(sheet: &Sheet, line: &Row, choices: &Choices) -> Option<Header> {
    Some(header_at(sheet, line, 1, choices)).filter(Header::is_one)
}

/// The best header among the first lines, or one above it that heads a table of its own.
fn by_wordings(sheet: &Sheet, choices: &Choices) -> Option<Header> {
    let candidates: Vec<Header> = sheet
        .rows
        .iter()
        .take_while(|row| row.index < LAST_ROW_OF_SEARCH)
        .filter_map(|row| best_from(sheet, row, choices))
        .collect();
    let best = candidates
        .iter()
        .max_by_key(|header| header.merit())?
        .clone();
    let above = candidates
        .into_iter()
        .find(|header| header.heads_a_table_above(&best));
    Some(above.unwrap_or(best))
}

fn best_from(sheet: &Sheet, top: &Row, choices: &Choices) -> Option<Header> {
    let most_lines = if above::is_preamble(top) {
        1
    } else {
        MOST_HEADER_LINES
    };
    (1..=most_lines)
        .map(|lines| header_at(sheet, top, lines, choices))
        .filter(Header::is_one)
        .max_by_key(Header::merit)
}

fn header_at(sheet: &Sheet, top: &Row, lines: u32, choices: &Choices) -> Header {
    let rows = top.index..top.index + lines;
    let width = rows
        .clone()
        .filter_map(|index| sheet.row(index))
        .map(|row| row.cells.len())
        .max()
        .unwrap_or(0);
    let near: Vec<&Merge> = sheet
        .merges
        .iter()
        .filter(|merge| merge.first.0 < rows.end && merge.last.0 >= rows.start)
        .collect();
    let mut columns = Vec::with_capacity(width);
    let mut places: BTreeMap<Field, u32> = BTreeMap::new();
    let mut repeated = Vec::new();
    let mut own_wordings = Vec::new();
    for index in (0_u32..).take(width) {
        let parts = parts_of(sheet, &near, rows.clone(), index);
        if parts.is_empty() {
            continue;
        }
        let own = own_wording(&parts, choices);
        if own.is_some() {
            own_wordings.push(index);
        }
        let mut field = choices
            .column(&sheet.name, index)
            .unwrap_or_else(|| own.or_else(|| aliases::field_of(&parts)));
        // A second column of the same field is kept as text, so that nothing is overwritten.
        if let Some(again) = field.filter(|field| places.contains_key(field)) {
            repeated.push((index, again));
            field = None;
        }
        if let Some(field) = field {
            places.insert(field, index);
        }
        columns.push(Column {
            index,
            heading: parts.join("/"),
            field,
        });
    }
    Header {
        first_row: top.index,
        lines,
        columns,
        places,
        repeated,
        own_wordings,
    }
}

/// The field for which the office itself has added this wording.
fn own_wording(parts: &[String], choices: &Choices) -> Option<Field> {
    if choices.aliases.is_empty() {
        return None;
    }
    let whole = aliases::plain(&parts.concat());
    choices
        .aliases
        .iter()
        .find(|(heading, _)| aliases::plain(heading) == whole)
        .and_then(|(_, code)| Field::from_code(code))
}

/// The texts above one column, top to bottom, each merged area's text once.
fn parts_of(
    sheet: &Sheet,
    merges: &[&Merge],
    rows: std::ops::Range<u32>,
    column: u32,
) -> Vec<String> {
    let below = rows.end - 1;
    let mut parts: Vec<String> = Vec::new();
    for row in rows {
        let merge = merges.iter().find(|merge| merge.contains(row, column));
        let text = match merge {
            Some(merge) => text_at(sheet, merge.first.0, merge.first.1),
            None => text_at(sheet, row, column),
        };
        // Text formats know no merged areas: a group's name stands over its first column only.
        let text = if text.is_empty() && sheet.merges.is_empty() && row < below {
            group_to_the_left(sheet, row, below, column)
        } else {
            text
        };
        if !text.is_empty() && parts.last() != Some(&text) {
            parts.push(text);
        }
    }
    parts
}

fn group_to_the_left(sheet: &Sheet, row: u32, below: u32, column: u32) -> String {
    if text_at(sheet, below, column).is_empty() {
        return String::new();
    }
    (0..column)
        .rev()
        .take_while(|left| !text_at(sheet, below, *left).is_empty())
        .map(|left| text_at(sheet, row, left))
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}

/// Nothing for a text no heading is as long as.
fn text_at(sheet: &Sheet, row: u32, column: u32) -> String {
    const LONGEST: usize = 1_000;
    sheet
        .row(row)
        .and_then(|row| row.cell(column))
        .filter(|cell| cell.text.len() <= LONGEST)
        .map(|cell| cell.text.chars().filter(|c| !is_space(*c)).collect())
        .unwrap_or_default()
}
