//! 签到表 to be edited further before it is printed: rows high enough to sign in, and one page for a
//! leading group of nine.

use crate::EditableError;
use crate::docx::{Align, Body, CELL, Cell, FORM_TITLE, RowKind};

pub struct SignInDocument {
    pub title: String,
    /// Lines above the table.
    pub lead: Vec<String>,
    pub heads: Vec<String>,
    pub widths_mm: Vec<u16>,
    /// Each cell with the columns it covers.
    pub rows: Vec<Vec<(String, u32)>>,
    /// Lines below the table.
    pub foot: Vec<String>,
}

/// # Errors
/// [`EditableError::Document`] when the archive around the text cannot be written.
pub fn sign_in_document(document: &SignInDocument) -> Result<Vec<u8>, EditableError> {
    const HEIGHT_MM: u16 = 9;
    let mut body = Body::titled(&document.title);
    body.paragraph(&document.title, FORM_TITLE, Align::Centre, false);
    for line in &document.lead {
        body.paragraph(line, CELL, Align::Left, false);
    }
    let cell = |text: &str, columns| Cell::new(text, columns, Align::Centre);
    body.table(&document.widths_mm, |rows| {
        let heads = document.heads.iter().map(|head| cell(head, 1));
        rows.row(HEIGHT_MM, RowKind::Head, &heads.collect::<Vec<_>>());
        for row in &document.rows {
            let cells = row.iter().map(|(text, columns)| cell(text, *columns));
            rows.row(HEIGHT_MM, RowKind::Whole, &cells.collect::<Vec<_>>());
        }
    });
    for line in &document.foot {
        body.paragraph(line, CELL, Align::Left, false);
    }
    body.finish()
}
