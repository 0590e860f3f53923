//! A letter after GB/T 9704: title, addressee, paragraphs, tables, issuer and date.

use crate::EditableError;
use crate::docx::{Align, BODY, Body, Cell, HEADING, TITLE};

pub struct Letter {
    pub title: String,
    pub addressee: String,
    pub blocks: Vec<Block>,
    pub issuer: String,
    pub date: String,
}

pub enum Block {
    /// 一、…
    Heading(String),
    Paragraph(String),
    Table {
        heads: Vec<String>,
        widths_mm: Vec<u16>,
        rows: Vec<Vec<String>>,
    },
}

/// # Errors
/// [`EditableError::Document`] when the archive around the text cannot be written.
pub fn letter(letter: &Letter) -> Result<Vec<u8>, EditableError> {
    let mut body = Body::default();
    body.paragraph(&letter.title, TITLE, Align::Centre, false);
    body.paragraph("", BODY, Align::Left, false);
    body.paragraph(&format!("{}：", letter.addressee), BODY, Align::Left, false);
    for block in &letter.blocks {
        match block {
            Block::Heading(text) => body.paragraph(text, HEADING, Align::Left, true),
            Block::Paragraph(text) => body.paragraph(text, BODY, Align::Left, true),
            Block::Table {
                heads,
                widths_mm,
                rows,
            } => table(&mut body, heads, widths_mm, rows),
        }
    }
    body.paragraph("", BODY, Align::Left, false);
    // 成文日期右空四字, the issuer above it.
    body.paragraph(
        &format!("{}　　　", letter.issuer),
        BODY,
        Align::Right,
        false,
    );
    body.paragraph(
        &format!("{}　　　　", letter.date),
        BODY,
        Align::Right,
        false,
    );
    body.finish()
}

fn table(body: &mut Body, heads: &[String], widths_mm: &[u16], rows: &[Vec<String>]) {
    const HEIGHT_MM: u16 = 9;
    let cells = |texts: &[String], align: Align| -> Vec<Cell> {
        texts.iter().map(|text| Cell::new(text, 1, align)).collect()
    };
    body.table(widths_mm, |table| {
        table.row(HEIGHT_MM, true, &cells(heads, Align::Centre));
        for row in rows {
            table.row(HEIGHT_MM, false, &cells(row, Align::Left));
        }
    });
}
