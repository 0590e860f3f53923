//! A headed list of units or persons, as it stands in a notice or an attachment.

use crate::draw::Item;
use crate::error::PrintError;
use crate::fonts::FontBook;
use crate::page::{BODY, CHARACTER_PITCH, Flow, Row, wrap};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListSection {
    /// 一、秦皇岛市模范职工之家（15个）; empty where the list stands alone under its title.
    pub heading: String,
    pub entries: Vec<ListEntry>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListEntry {
    /// As it is to stand: two-character names come with their full-width space.
    pub name: String,
    /// The person's unit and post; empty for a collective.
    pub detail: String,
}

/// Names up to ten characters stand in a column of their own before the detail.
const WIDEST_COLUMN: f32 = 10.5;
const COLUMN_GAP: f32 = 2.0;
const INDENT: f32 = 2.0 * CHARACTER_PITCH;

/// Each text of a section with whose it is.
pub fn texts(section: &ListSection) -> impl Iterator<Item = (&str, &str)> {
    let heading = section.heading.as_str();
    let entries = section.entries.iter().flat_map(|entry| {
        let name = entry.name.as_str();
        [(name, name), (name, entry.detail.as_str())]
    });
    std::iter::once((heading, heading)).chain(entries)
}

pub fn flow_section(flow: &mut Flow<'_>, section: &ListSection) -> Result<(), PrintError> {
    if !section.heading.is_empty() {
        flow.heading(&section.heading)?;
    }
    let column = column_width(flow.book, &section.entries)?;
    for entry in &section.entries {
        let lines = match column {
            Some(width) if !entry.detail.is_empty() => in_columns(flow.book, entry, width)?,
            _ => in_block(flow.book, &as_one_text(entry))?,
        };
        push_together(flow, lines);
    }
    Ok(())
}

/// `None` when the names are too long for a column beside their details.
fn column_width(book: &FontBook, entries: &[ListEntry]) -> Result<Option<f32>, PrintError> {
    let mut widest = 0.0_f32;
    for entry in entries.iter().filter(|entry| !entry.detail.is_empty()) {
        widest = widest.max(BODY.width_of(book, &entry.name)?);
    }
    Ok((widest <= WIDEST_COLUMN * CHARACTER_PITCH).then_some(widest))
}

/// Name, gap, and the detail wrapped beside it.
fn in_columns(
    book: &FontBook,
    entry: &ListEntry,
    column: f32,
) -> Result<Vec<Vec<Item>>, PrintError> {
    let detail_left = INDENT + column + COLUMN_GAP * CHARACTER_PITCH;
    let name = BODY.at_left(book, &entry.name, INDENT, BODY.baseline())?;
    let mut lines: Vec<Vec<Item>> = wrap(book, BODY, &entry.detail, 0.0, detail_left)?
        .into_iter()
        .map(|item| vec![item])
        .collect();
    if let Some(first) = lines.first_mut() {
        first.insert(0, name);
    }
    Ok(lines)
}

/// All lines indented alike.
fn in_block(book: &FontBook, text: &str) -> Result<Vec<Vec<Item>>, PrintError> {
    Ok(wrap(book, BODY, text, 0.0, INDENT)?
        .into_iter()
        .map(|item| vec![item])
        .collect())
}

fn as_one_text(entry: &ListEntry) -> String {
    if entry.detail.is_empty() {
        entry.name.clone()
    } else {
        format!("{}（{}）", entry.name, entry.detail)
    }
}

fn push_together(flow: &mut Flow<'_>, lines: Vec<Vec<Item>>) {
    let last = lines.len().saturating_sub(1);
    for (index, items) in lines.into_iter().enumerate() {
        flow.push(Row {
            items,
            keep_with_next: index < last,
        });
    }
}
