//! 公文 by GB/T 9704-2012 of any content: heads of two levels, paragraphs, tables and attachments.

use chrono::NaiveDate;

use super::table_paper::{TableColumn, columns};
use crate::error::PrintError;
use crate::fonts::{FontBook, refuse_missing};
use crate::page::{Flow, PORTRAIT};
use crate::pdf;
use crate::table::{HeadGroup, Span, Table};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficialDocument {
    /// The document's date in its metadata.
    pub dated: NaiveDate,
    pub title: String,
    /// 主送, without the colon; empty for none.
    pub addressee: String,
    pub body: Vec<OfficialBlock>,
    /// Names of the attachments, as the text announces them.
    pub attachments: Vec<String>,
    pub issuer: String,
    /// 2026年12月3日
    pub date: String,
    /// What follows the signature, each attachment on a page of its own.
    pub attached: Vec<OfficialBlock>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfficialBlock {
    /// 一、…
    Heading(String),
    /// （一）…
    Heading2(String),
    Paragraph(String),
    Table(OfficialTable),
    /// 附件1 and its title, on a new page.
    Attachment {
        label: String,
        title: String,
    },
}

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

/// Prints the document on A4.
///
/// # Errors
/// `NothingToPrint` without a body; `MissingGlyphs` naming the document; `TooLong` for a line of a table that may not be
/// wrapped.
pub fn official_document(
    book: &FontBook,
    document: &OfficialDocument,
) -> Result<Vec<u8>, PrintError> {
    if document.body.is_empty() {
        return Err(PrintError::NothingToPrint { form: "公文" });
    }
    let whose = document.title.as_str();
    let all = texts(document);
    refuse_missing(book, all.iter().map(|text| (whose, *text)))?;
    let mut flow = Flow::new(book);
    flow.blank();
    flow.title(&document.title)?;
    flow.blank();
    if !document.addressee.is_empty() {
        flow.flush_left(&format!("{}：", document.addressee))?;
    }
    blocks(&mut flow, &document.body)?;
    if !document.attachments.is_empty() {
        flow.attachment_note(&document.attachments)?;
    }
    flow.signature(&document.issuer, &document.date)?;
    blocks(&mut flow, &document.attached)?;
    pdf::write(book, &flow.into_drawing(&document.title, document.dated)?)
}

fn blocks(flow: &mut Flow<'_>, blocks: &[OfficialBlock]) -> Result<(), PrintError> {
    for block in blocks {
        match block {
            OfficialBlock::Heading(text) => flow.heading(text)?,
            OfficialBlock::Heading2(text) => flow.heading2(text)?,
            OfficialBlock::Paragraph(text) => flow.paragraph(text)?,
            OfficialBlock::Table(table) => set(flow, table)?,
            OfficialBlock::Attachment { label, title } => {
                flow.page_break();
                flow.attachment(label)?;
                flow.blank();
                flow.title(title)?;
                flow.blank();
            }
        }
    }
    Ok(())
}

fn set(flow: &mut Flow<'_>, table: &OfficialTable) -> Result<(), PrintError> {
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

fn texts(document: &OfficialDocument) -> Vec<&str> {
    let around = [
        &document.title,
        &document.addressee,
        &document.issuer,
        &document.date,
    ];
    let blocks = document.body.iter().chain(&document.attached);
    around
        .into_iter()
        .chain(&document.attachments)
        .map(String::as_str)
        .chain(blocks.flat_map(block_texts))
        .collect()
}

fn block_texts(block: &OfficialBlock) -> Vec<&str> {
    match block {
        OfficialBlock::Heading(text)
        | OfficialBlock::Heading2(text)
        | OfficialBlock::Paragraph(text) => vec![text],
        OfficialBlock::Attachment { label, title } => vec![label, title],
        OfficialBlock::Table(table) => {
            let groups = table.groups.iter().map(|group| &group.title);
            let heads = table.columns.iter().map(|column| &column.head);
            let cells = table.rows.iter().flatten().map(|cell| &cell.text);
            groups
                .chain(heads)
                .chain(cells)
                .map(String::as_str)
                .collect()
        }
    }
}
