//! What follows a 公文 on pages of its own: its mark (附件1), a title, and a list or a table.

use super::section::{self, ListSection, flow_section};
use crate::draw::Item;
use crate::error::PrintError;
use crate::fonts::FontBook;
use crate::page::{Flow, LINE_PITCH, PORTRAIT};
use crate::table::{Align, Cell, Column, Room, lay_out};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annex {
    pub title: String,
    /// Under the title: （共15个，按推荐单位排序）
    pub note: Option<String>,
    pub content: AnnexContent,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnnexContent {
    Lists(Vec<ListSection>),
    Table {
        columns: Vec<AnnexColumn>,
        rows: Vec<Vec<String>>,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnexColumn {
    pub head: String,
    /// In whole millimetres of the 156 of the type area.
    pub width: u16,
    pub align: Align,
}

/// 附件 where there is one only, 附件1, 附件2… otherwise.
pub fn label(place: usize, annexes: usize) -> String {
    if annexes == 1 {
        "附件".to_owned()
    } else {
        format!("附件{}", place + 1)
    }
}

pub fn pages(book: &FontBook, label: &str, annex: &Annex) -> Result<Vec<Vec<Item>>, PrintError> {
    let mut flow = Flow::new(book);
    flow.attachment(label)?;
    flow.blank();
    flow.title(&annex.title)?;
    if let Some(note) = &annex.note {
        flow.beneath_title(note)?;
    }
    flow.blank();
    match &annex.content {
        AnnexContent::Lists(sections) => {
            for section in sections {
                flow_section(&mut flow, section)?;
            }
            Ok(flow.into_pages())
        }
        AnnexContent::Table { columns, rows } => {
            let head_lines = flow.lines() as f32;
            let head = flow.into_pages().into_iter().flatten();
            let mut pages = table(book, columns, rows, PORTRAIT.top + head_lines * LINE_PITCH)?;
            if let Some(first) = pages.first_mut() {
                first.extend(head);
            }
            Ok(pages)
        }
    }
}

fn table(
    book: &FontBook,
    columns: &[AnnexColumn],
    rows: &[Vec<String>],
    first_top: f32,
) -> Result<Vec<Vec<Item>>, PrintError> {
    let columns: Vec<Column<'_>> = columns
        .iter()
        .map(|one| Column {
            head: &one.head,
            width: f32::from(one.width),
            align: one.align,
        })
        .collect();
    let cell = |text: &String| -> Cell { vec![text.clone()] };
    let rows: Vec<Vec<Cell>> = rows
        .iter()
        .map(|row| row.iter().map(cell).collect())
        .collect();
    let room = Room {
        left: PORTRAIT.left,
        first_top,
        top: PORTRAIT.top,
        bottom: PORTRAIT.bottom(),
    };
    Ok(lay_out(book, &columns, &rows, room)?.pages)
}

pub fn texts(annex: &Annex) -> Box<dyn Iterator<Item = (&str, &str)> + '_> {
    let title = annex.title.as_str();
    let own = std::iter::once(title)
        .chain(annex.note.as_deref())
        .map(move |text| (title, text));
    match &annex.content {
        AnnexContent::Lists(sections) => {
            Box::new(own.chain(sections.iter().flat_map(section::texts)))
        }
        AnnexContent::Table { columns, rows } => {
            let heads = columns.iter().map(|column| &column.head);
            let cells = heads.chain(rows.iter().flatten());
            Box::new(own.chain(cells.map(move |text| (title, text.as_str()))))
        }
    }
}
