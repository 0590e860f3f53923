//! The tables of an .ods: rows and cells that repeat, merge, hide.

use quick_xml::events::{BytesStart, Event};

use crate::marks::{Comment, MOST_COMMENTS};
use crate::refusal::Refusal;
use crate::sheet::{self, Cell, MOST_BYTES, MOST_COLUMNS, Merge, Sheet};
use crate::xml::{Xml, attribute, number, referred};

use super::cell::OpenCell;
use super::styles::{Look, Styles};

const MOST_SHEETS: usize = 256;
/// One text beyond what any cell holds would be copied with every repetition.
const MOST_SPACES: u32 = 1_000;

pub fn read(content: &str, styles: &Styles) -> Result<Vec<Sheet>, Refusal> {
    let mut place = Place {
        styles,
        sheets: Vec::new(),
        room: MOST_BYTES,
        depth: 0,
        drawings: 0,
        full: false,
        columns: Vec::new(),
        row: Row::default(),
        next_row: 0,
        cell: None,
        remark: None,
    };
    let mut xml = Xml::of(content);
    loop {
        match xml.next()? {
            Event::Start(element) => place.start(&element),
            Event::Empty(element) => {
                place.start(&element);
                place.end(element.local_name().as_ref());
            }
            Event::End(element) => place.end(element.local_name().as_ref()),
            Event::Text(text) => place.write(&text),
            Event::CData(text) => place.write(&text),
            Event::GeneralRef(reference) => {
                let character = referred(&reference).map(String::from);
                place.write(&character.unwrap_or_default());
            }
            Event::Eof => return Ok(place.sheets),
            _ => {}
        }
    }
}

struct Place<'s> {
    styles: &'s Styles,
    sheets: Vec<Sheet>,
    room: usize,
    /// Tables one in another; the inner ones are not looked at.
    depth: usize,
    /// Drawings one in another; what is written in them is no cell's text.
    drawings: usize,
    /// The sheet takes no more cells.
    full: bool,
    /// First column after each run of columns, and the run's style.
    columns: Vec<(u32, String)>,
    row: Row,
    next_row: u32,
    cell: Option<OpenCell>,
    remark: Option<String>,
}

#[derive(Default)]
struct Row {
    repeated: u32,
    hidden: bool,
    style: String,
    next_column: u32,
    cells: Vec<Placed>,
}

struct Placed {
    column: u32,
    cell: Cell,
    look: Look,
}

impl Place<'_> {
    fn start(&mut self, element: &BytesStart<'_>) {
        let name = element.local_name();
        match name.as_ref() {
            "table" => self.start_table(element),
            _ if self.depth != 1 => {}
            name if is_drawing(name) => {
                self.drawings += 1;
                if let Some(sheet) = self.sheets.last_mut() {
                    sheet.pictured = true;
                }
            }
            _ if self.drawings > 0 => {}
            "table-column" => self.start_column(element),
            "table-row" => self.start_row(element),
            "table-cell" | "covered-table-cell" => self.start_cell(element),
            "annotation" => self.remark = Some(String::new()),
            "p" => self.start_paragraph(),
            "s" => {
                let spaces = number::<u32>(element, "c").unwrap_or(1).min(MOST_SPACES);
                (0..spaces).for_each(|_| self.write(" "));
            }
            "line-break" => self.write("\n"),
            "tab" => self.write("\t"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "table" => {
                if self.depth == 1
                    && let Some(sheet) = self.sheets.last()
                {
                    self.room = sheet.room();
                }
                self.depth = self.depth.saturating_sub(1);
            }
            _ if self.depth != 1 => {}
            name if is_drawing(name) => self.drawings = self.drawings.saturating_sub(1),
            _ if self.drawings > 0 => {}
            "p" => {
                if let Some(cell) = &mut self.cell {
                    cell.in_paragraph = false;
                }
            }
            "annotation" => self.end_remark(),
            "table-cell" | "covered-table-cell" => self.end_cell(),
            "table-row" => self.end_row(),
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        if self.drawings > 0 {
            return;
        }
        if let Some(remark) = &mut self.remark {
            remark.push_str(text);
        } else if let Some(cell) = self.cell.as_mut().filter(|cell| cell.in_paragraph) {
            cell.text.push_str(text);
        }
    }

    fn start_table(&mut self, element: &BytesStart<'_>) {
        self.depth += 1;
        if self.depth > 1 {
            return;
        }
        let name = attribute(element, "name").unwrap_or_default();
        let mut sheet = Sheet::within(&name, self.room);
        let style = attribute(element, "style-name").unwrap_or_default();
        sheet.hidden = self.styles.of(&style).hidden;
        self.full = self.sheets.len() >= MOST_SHEETS;
        if !self.full {
            self.sheets.push(sheet);
        }
        self.columns.clear();
        self.next_row = 0;
    }

    fn start_column(&mut self, element: &BytesStart<'_>) {
        let first = self.columns.last().map_or(0, |(end, _)| *end);
        let end = first.saturating_add(repeated(element, "number-columns-repeated"));
        let style = attribute(element, "default-cell-style-name").unwrap_or_default();
        self.columns.push((end, style));
        if is_collapsed(element)
            && let Some(sheet) = self.sheets.last_mut()
        {
            sheet.hidden_columns.extend(first..end.min(MOST_COLUMNS));
        }
    }

    fn start_row(&mut self, element: &BytesStart<'_>) {
        self.row = Row {
            repeated: repeated(element, "number-rows-repeated"),
            hidden: is_collapsed(element),
            style: attribute(element, "default-cell-style-name").unwrap_or_default(),
            ..Row::default()
        };
        if attribute(element, "visibility").as_deref() == Some("filter")
            && let Some(sheet) = self.sheets.last_mut()
        {
            sheet.filtered = true;
        }
    }

    fn start_cell(&mut self, element: &BytesStart<'_>) {
        self.cell = Some(OpenCell::of(element));
    }

    fn start_paragraph(&mut self) {
        if let Some(remark) = &mut self.remark {
            if !remark.is_empty() {
                remark.push('\n');
            }
        } else if let Some(cell) = &mut self.cell {
            if cell.paragraphs > 0 {
                cell.text.push('\n');
            }
            cell.paragraphs += 1;
            cell.in_paragraph = true;
        }
    }

    fn end_remark(&mut self) {
        let text = self.remark.take().unwrap_or_default();
        let place = (self.next_row, self.row.next_column);
        if let Some(sheet) = self.sheets.last_mut()
            && sheet.marks.comments.len() < MOST_COMMENTS
        {
            sheet.marks.comments.push(Comment { place, text });
        }
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else {
            return;
        };
        let first = self.row.next_column;
        let end = first.saturating_add(cell.repeated.max(1));
        self.row.next_column = end;
        self.note_merge(first, cell.spans);
        let look = self.look_of(&cell, first);
        let read = cell.read(&look);
        if read.is_blank() || self.full {
            return;
        }
        // One column beyond what is kept tells the sheet that something was left out.
        let columns = first..end.min(MOST_COLUMNS + 1);
        if self.is_too_much(&read.text, columns.len()) {
            self.full = true;
            return;
        }
        for column in columns {
            self.row.cells.push(Placed {
                column,
                cell: read.clone(),
                look,
            });
        }
    }

    /// A long text that repeats is small only in the file.
    fn is_too_much(&mut self, text: &str, times: usize) -> bool {
        let Some(sheet) = self.sheets.last_mut() else {
            return true;
        };
        let too_much = text.len().saturating_mul(times) > sheet.room();
        too_much && !sheet.lose(Refusal::TooLarge)
    }

    fn note_merge(&mut self, column: u32, spans: (u32, u32)) {
        let row = self.next_row;
        if let Some(sheet) = self.sheets.last_mut()
            && spans != (1, 1)
        {
            sheet.merge(Merge {
                first: (row, column),
                last: (
                    row.saturating_add(spans.0.max(1) - 1),
                    column.saturating_add(spans.1.max(1) - 1),
                ),
            });
        }
    }

    /// The cell's own style, else its row's, else its column's.
    fn look_of(&self, cell: &OpenCell, column: u32) -> Look {
        if let Some(style) = &cell.style {
            return self.styles.of(style);
        }
        if !self.row.style.is_empty() {
            return self.styles.of(&self.row.style);
        }
        let run = self.columns.partition_point(|(end, _)| *end <= column);
        self.columns
            .get(run)
            .map(|(_, style)| self.styles.of(style))
            .unwrap_or_default()
    }

    fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        let first = self.next_row;
        self.next_row = first.saturating_add(row.repeated.max(1));
        let Some(sheet) = self.sheets.last_mut() else {
            return;
        };
        if row.cells.is_empty() || self.full {
            return;
        }
        for at in first..self.next_row {
            let kept = put(sheet, at, &row);
            if !kept {
                self.full = true;
                return;
            }
        }
    }
}

/// `false` once the sheet is full.
fn put(sheet: &mut Sheet, at: u32, row: &Row) -> bool {
    if row.hidden && sheet.hidden_rows.len() < sheet::MOST_ROWS {
        sheet.hidden_rows.insert(at);
    }
    for placed in &row.cells {
        if !sheet.put(at, placed.column, placed.cell.clone()) {
            return false;
        }
        if placed.look.struck {
            sheet.marks.strike(at, placed.column);
        }
        if let Some(colour) = placed.look.colour {
            sheet.marks.colour(at, placed.column, colour);
        }
    }
    true
}

/// Pictures, shapes and text boxes.
fn is_drawing(name: &str) -> bool {
    matches!(
        name,
        "frame" | "custom-shape" | "shapes" | "g" | "rect" | "ellipse"
    )
}

fn repeated(element: &BytesStart<'_>, name: &str) -> u32 {
    number(element, name).unwrap_or(1).max(1)
}

fn is_collapsed(element: &BytesStart<'_>) -> bool {
    matches!(
        attribute(element, "visibility").as_deref(),
        Some("collapse" | "filter")
    )
}
