//! Where the header of a sheet is, and which column holds what.

use std::collections::BTreeMap;

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

    fn known(&self) -> usize {
        self.places.len()
    }
}

/// The lines within the first twenty that name the most fields; none if they name fewer than
/// three, or no name of a nominee.
#[must_use]
pub fn find(sheet: &Sheet, choices: &Choices) -> Option<Header> {
    let mut best: Option<Header> = None;
    for lines in 1..=MOST_HEADER_LINES {
        for row in sheet
            .rows
            .iter()
            .filter(|row| row.index < LAST_ROW_OF_SEARCH)
        {
            let header = header_at(sheet, row, lines, choices);
            let named = header
                .columns
                .iter()
                .any(|c| c.field.is_some_and(Field::is_name));
            let better = best
                .as_ref()
                .is_none_or(|best| header.known() > best.known());
            if named && better && header.known() >= FEWEST_KNOWN_HEADINGS {
                best = Some(header);
            }
        }
    }
    best
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
    for index in (0_u32..).take(width) {
        let parts = parts_of(sheet, &near, rows.clone(), index);
        if parts.is_empty() {
            continue;
        }
        // A second column of the same field is kept as text, so that nothing is overwritten.
        let field = choices
            .column(&sheet.name, index)
            .unwrap_or_else(|| own_wording(&parts, choices).or_else(|| aliases::field_of(&parts)))
            .filter(|field| !places.contains_key(field));
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

fn text_at(sheet: &Sheet, row: u32, column: u32) -> String {
    sheet
        .row(row)
        .and_then(|row| row.cell(column))
        .map(|cell| cell.text.chars().filter(|c| !is_space(*c)).collect())
        .unwrap_or_default()
}

/// 填报单位 and the like in the lines above the header.
#[must_use]
pub fn declared_unit(sheet: &Sheet, header: &Header) -> Option<String> {
    const LABELS: [&str; 6] = [
        "填报单位",
        "报送单位",
        "推荐单位",
        "填表单位",
        "上报单位",
        "单位",
    ];
    sheet
        .rows
        .iter()
        .take_while(|row| row.index < header.first_row)
        .find_map(|row| {
            row.cells.iter().enumerate().find_map(|(at, cell)| {
                let label = LABELS
                    .iter()
                    .find(|label| starts_with_label(&cell.text, label))?;
                let after = value_after(&cell.text, label);
                after.or_else(|| {
                    let next = row.cells.get(at + 1..)?;
                    let value = next.iter().find(|cell| !cell.is_blank())?;
                    Some(value.text.trim().to_owned())
                })
            })
        })
}

fn starts_with_label(text: &str, label: &str) -> bool {
    aliases::plain(text).starts_with(label) && text.contains([':', '：', '(', '（'])
}

fn value_after(text: &str, label: &str) -> Option<String> {
    let (_, after) = text.split_once([':', '：'])?;
    let value = after.trim_start_matches(is_space);
    let end = value
        .find("  ")
        .into_iter()
        .chain(value.find(['\u{3000}', '\t', '\n']))
        .chain(
            ["联系", "填报", "报送", "日期", "电话"]
                .iter()
                .filter_map(|next| value.find(next)),
        )
        .min()
        .unwrap_or(value.len());
    let value = value[..end].trim_matches(is_space);
    (!value.is_empty() && value != label).then(|| value.to_owned())
}
