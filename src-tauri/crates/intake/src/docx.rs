//! 推荐审批表 (.docx) to nominees: labels and values over merged cells, boxes ticked, as tables of one row that are then
//! read like any other.

mod form;
mod years;

use quick_xml::events::{BytesStart, Event};

use crate::parts::Parts;
use crate::refusal::Refusal;
use crate::sheet::{Cell, Row, Sheet, is_space};
use crate::xml::{Xml, attribute, referred};

/// Far more than any form has.
const MOST_CELLS: usize = 20_000;
/// Far more than any form says.
const MOST_BYTES: usize = 2 << 20;
/// So many paragraphs before a form may tell what it is.
const MOST_LINES: usize = 100;
/// The name under which the one-row table is shown.
const SHEET: &str = "推荐审批表";

/// Every form as a table: title, lines before the form, labels, values.
///
/// # Errors
/// A [`Refusal`] when the document cannot be read at all, or holds no such form.
pub fn as_sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let forms = form::all_in(read(&document_of(bytes)?)?);
    if forms.is_empty() {
        return Err(Refusal::WordDocument);
    }
    Ok((1..)
        .zip(forms)
        .map(|(at, form)| as_sheet(at, form))
        .collect())
}

fn as_sheet(at: u32, form: form::Form) -> Sheet {
    let mut sheet = match at {
        1 => Sheet::named(SHEET),
        _ => Sheet::named(&format!("{SHEET}{at}")),
    };
    for line in form.lines {
        push(&mut sheet, std::iter::once(line));
    }
    let (labels, values): (Vec<String>, Vec<String>) = form.pairs.into_iter().unzip();
    push(&mut sheet, labels.into_iter());
    push(&mut sheet, values.into_iter());
    sheet
}

fn push(sheet: &mut Sheet, texts: impl Iterator<Item = String>) {
    let index = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    sheet.rows.push(Row {
        index,
        cells: texts.map(Cell::text).collect(),
    });
}

fn document_of(bytes: &[u8]) -> Result<String, Refusal> {
    Parts::open(bytes)?
        .text("word/document.xml")?
        .ok_or(Refusal::Damaged)
}

/// A table, and the paragraphs between it and the table before.
#[derive(Default)]
struct Block {
    lines: Vec<String>,
    rows: Vec<Vec<FormCell>>,
}

/// A cell of the form's table.
#[derive(Clone, Debug, Default)]
struct FormCell {
    text: String,
    /// Grid columns it covers, and the first of them.
    span: usize,
    column: usize,
    /// It belongs to the cell above.
    continued: bool,
}

/// Where the reading stands in the document's elements.
#[derive(Default)]
struct Place {
    blocks: Vec<Block>,
    /// Paragraphs since the last table.
    lines: Vec<String>,
    /// Tables one in another; the text of an inner one belongs to the outer cell.
    tables: usize,
    cell: Option<FormCell>,
    line: String,
    in_text: bool,
    cells: usize,
    /// Bytes of text.
    written: usize,
    /// Depth inside what is not read: deleted text, text boxes, the older copy of a drawing.
    skipped: usize,
}

fn read(xml: &str) -> Result<Vec<Block>, Refusal> {
    let mut reader = Xml::of(xml);
    let mut place = Place::default();
    loop {
        match reader.next()? {
            Event::Start(_) if place.cells > MOST_CELLS || place.written > MOST_BYTES => {
                return Err(Refusal::TooLarge);
            }
            Event::Start(element) => place.start(&element),
            Event::Empty(element) => place.empty(&element),
            Event::End(element) => place.end(element.local_name().as_ref()),
            Event::Text(text) if place.reads() => place.write(&text),
            Event::GeneralRef(reference) if place.reads() => {
                let character = referred(&reference).map(String::from);
                place.write(&character.unwrap_or_default());
            }
            Event::Eof => return Ok(place.blocks),
            _ => {}
        }
    }
}

/// Deleted text, text boxes, the older copy of a drawing.
fn is_skipped(name: &str) -> bool {
    matches!(name, "del" | "txbxContent" | "Fallback" | "moveFrom")
}

impl Place {
    fn reads(&self) -> bool {
        self.in_text && self.skipped == 0
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        let name = element.local_name();
        let name = name.as_ref();
        match name {
            _ if is_skipped(name) => self.skipped += 1,
            "tbl" => self.start_table(),
            "tr" if self.tables == 1 => {
                if let Some(block) = self.blocks.last_mut() {
                    block.rows.push(Vec::new());
                }
            }
            "tc" if self.tables == 1 => {
                self.cells += 1;
                self.cell = Some(FormCell {
                    span: 1,
                    ..FormCell::default()
                });
            }
            "t" => self.in_text = true,
            _ => self.empty(element),
        }
    }

    fn start_table(&mut self) {
        self.tables += 1;
        if self.tables == 1 {
            let lines = std::mem::take(&mut self.lines);
            let rows = Vec::new();
            self.blocks.push(Block { lines, rows });
        }
    }

    fn empty(&mut self, element: &BytesStart<'_>) {
        if self.skipped > 0 {
            return;
        }
        match element.local_name().as_ref() {
            "gridSpan" => {
                if let (Some(cell), Some(span)) = (&mut self.cell, attribute(element, "val")) {
                    cell.span = span.parse().unwrap_or(1).clamp(1, 64);
                }
            }
            "vMerge" => {
                if let Some(cell) = &mut self.cell {
                    cell.continued = attribute(element, "val").as_deref() != Some("restart");
                }
            }
            "br" | "cr" => self.write("\n"),
            "tab" => self.write(" "),
            "sym" => self.write(symbol(element)),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            _ if is_skipped(name) => self.skipped = self.skipped.saturating_sub(1),
            "t" => self.in_text = false,
            "p" => self.end_paragraph(),
            "tc" if self.tables == 1 => self.end_cell(),
            "tbl" => self.tables = self.tables.saturating_sub(1),
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        self.written += text.len();
        match &mut self.cell {
            Some(cell) => cell.text.push_str(text),
            None => self.line.push_str(text),
        }
    }

    fn end_paragraph(&mut self) {
        if let Some(cell) = &mut self.cell {
            cell.text.push('\n');
            return;
        }
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() && self.lines.len() < MOST_LINES {
            self.lines.push(line);
        }
    }

    fn end_cell(&mut self) {
        let row = self
            .blocks
            .last_mut()
            .and_then(|block| block.rows.last_mut());
        let (Some(mut cell), Some(row)) = (self.cell.take(), row) else {
            return;
        };
        cell.text = cell.text.trim_matches(is_space).to_owned();
        cell.column = row.last().map_or(0, |left| left.column + left.span);
        row.push(cell);
    }
}

/// Ticks and boxes of the Wingdings fonts are letters in disguise.
fn symbol(element: &BytesStart<'_>) -> &'static str {
    let code = attribute(element, "char").unwrap_or_default();
    match code.to_ascii_uppercase().as_str() {
        "F052" | "F0FE" | "F0FC" | "F053" | "F0FD" | "F0FB" => "☑",
        "F0A8" | "F06F" | "F0A3" | "F071" => "□",
        _ => "",
    }
}
