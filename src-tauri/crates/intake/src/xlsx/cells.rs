//! One sheet of an .xlsx: its cells, and what the rows and columns say of themselves.

mod pieces;

use crate::parts::Ends;
use crate::refusal::Refusal;
use crate::sheet::{self, Cell, CellKind, Format, Sheet, parse_a1, parse_area};
use crate::tokens::{Tag, Token, Tokens, resolve};
use crate::workbook::date_cell;

use super::Book;
use super::strings::{is_struck, unescape};
use super::styles::Look;

const END_OF_CELLS: &str = "sheetData>";

pub fn read(sheet: &mut Sheet, part: &Ends, book: &Book) -> Result<(), Refusal> {
    let xml = part.text.as_str();
    if !part.cut && pieces::read(sheet, xml, book) {
        return Ok(());
    }
    let mut place = Place::at_start(sheet, book);
    if place.read(xml)? {
        // Rows may stand in what was left out.
        if part.cut {
            sheet.lose(Refusal::TooLarge);
        }
    } else {
        let rest = xml.rfind(END_OF_CELLS).map_or("", |at| &xml[at..]);
        let rest = rest.strip_prefix(END_OF_CELLS).unwrap_or_default();
        place.row = None;
        place.read(rest)?;
    }
    Ok(())
}

/// Where the reading stands, and the cell it stands in.
struct Place<'b, 's> {
    sheet: &'s mut Sheet,
    book: &'b Book,
    /// Both 0-based; none before the first.
    row: Option<u32>,
    column: Option<u32>,
    open: Option<OpenCell>,
    /// What the open cell says so far; one buffer for all of them.
    value: String,
}

#[derive(Clone, Copy, Default)]
struct OpenCell {
    row: u32,
    column: u32,
    kind: Kind,
    look: usize,
    valued: bool,
    formula: bool,
    /// Inside the element that holds the value.
    inside: bool,
    phonetic: bool,
    /// A part of an inline text is struck through.
    struck: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Number,
    Shared,
    Text,
    /// What a formula yields.
    FormulaText,
    Truth,
    Error,
}

impl<'b, 's> Place<'b, 's> {
    fn at_start(sheet: &'s mut Sheet, book: &'b Book) -> Self {
        Self {
            sheet,
            book,
            row: None,
            column: None,
            open: None,
            value: String::new(),
        }
    }

    /// `false` once the sheet takes no more cells.
    fn read(&mut self, text: &str) -> Result<bool, Refusal> {
        let mut tokens = Tokens::of(text);
        loop {
            match tokens.next()? {
                Token::Open(tag) => {
                    self.start(tag);
                    if tag.empty && !self.end(tag.name) {
                        return Ok(false);
                    }
                }
                Token::Close(name) => {
                    if !self.end(name) {
                        return Ok(false);
                    }
                }
                Token::Text(text) => {
                    if let Some(value) = self.open_value() {
                        resolve(text, value);
                    }
                }
                Token::Verbatim(text) => {
                    if let Some(value) = self.open_value() {
                        value.push_str(text);
                    }
                }
                Token::End => return Ok(true),
            }
        }
    }

    /// `false` once the sheet takes no more cells.
    fn end(&mut self, name: &str) -> bool {
        match (name, &mut self.open) {
            ("c", _) => return self.end_cell(),
            ("v" | "t", Some(cell)) => cell.inside = false,
            ("rPh", Some(cell)) => cell.phonetic = false,
            _ => {}
        }
        true
    }

    /// Where a text belongs, if it stands in a cell's value.
    fn open_value(&mut self) -> Option<&mut String> {
        let cell = self.open.as_mut().filter(|cell| cell.inside)?;
        cell.valued = true;
        Some(&mut self.value)
    }

    fn start(&mut self, tag: Tag<'_>) {
        match (tag.name, &mut self.open) {
            ("c", _) => self.start_cell(tag),
            ("v", Some(cell)) => cell.inside = true,
            ("t", Some(cell)) => {
                cell.inside = !cell.phonetic;
                cell.valued = true;
            }
            ("f", Some(cell)) => cell.formula = true,
            ("rPh", Some(cell)) => cell.phonetic = true,
            ("strike", Some(cell)) => cell.struck |= is_struck(tag),
            ("row", _) => self.start_row(tag),
            _ => self.note(tag),
        }
    }

    fn start_row(&mut self, tag: Tag<'_>) {
        let written: Option<u32> = tag.number("r");
        let next = self.row.map_or(0, |row| row.saturating_add(1));
        let row = written.map_or(next, |row| row.saturating_sub(1));
        self.row = Some(row);
        self.column = None;
        if is_out_of_sight(tag, "ht") && self.sheet.hidden_rows.len() < sheet::MOST_ROWS {
            self.sheet.hidden_rows.insert(row);
        }
    }

    fn start_cell(&mut self, tag: Tag<'_>) {
        let mut cell = OpenCell::default();
        let mut place = None;
        for (name, value) in tag.attributes() {
            match name {
                "r" => place = parse_a1(value),
                "s" => cell.look = value.parse().unwrap_or_default(),
                "t" => cell.kind = kind_of(value),
                _ => {}
            }
        }
        self.value.clear();
        let next = self.column.map_or(0, |column| column.saturating_add(1));
        (cell.row, cell.column) = place.unwrap_or((self.row.unwrap_or_default(), next));
        self.column = Some(cell.column);
        self.open = Some(cell);
    }

    fn end_cell(&mut self) -> bool {
        let Some(cell) = self.open.take() else {
            return true;
        };
        let look = self.book.looks.get(cell.look).copied().unwrap_or_default();
        let (row, column) = (cell.row, cell.column);
        let mut in_part = cell.struck;
        let read = self.cell(cell, look, &mut in_part);
        if read.is_blank() {
            return self.sheet.put(row, column, read);
        }
        if look.struck {
            self.sheet.marks.strike(row, column);
        } else if in_part {
            self.sheet.marks.strike_in_part(row, column);
        }
        if let Some(colour) = look.colour {
            self.sheet.marks.colour(row, column, colour);
        }
        self.sheet.put(row, column, read)
    }

    fn cell(&self, cell: OpenCell, look: Look, struck_in_part: &mut bool) -> Cell {
        let value = self.value.as_str();
        let kind = match cell.kind {
            // A formula may well yield an empty text; that is a result.
            Kind::FormulaText => Kind::Text,
            _ if cell.formula && !cell.valued => return uncalculated(),
            kind => kind,
        };
        let format = look.format;
        match kind {
            Kind::Shared => {
                let at: Option<usize> = value.trim().parse().ok();
                let Some(shared) = at.and_then(|at| self.book.strings.get(at)) else {
                    return Cell::default();
                };
                *struck_in_part |= shared.struck;
                Cell {
                    text: shared.text.clone(),
                    kind: CellKind::Text,
                    format: if shared.symbols {
                        Format::Symbols
                    } else {
                        format.of_text()
                    },
                }
            }
            Kind::Text | Kind::FormulaText => {
                let mut text = value.to_owned();
                unescape(&mut text);
                Cell {
                    text,
                    kind: CellKind::Text,
                    format: format.of_text(),
                }
            }
            Kind::Truth => {
                let truth = value.trim() == "1";
                Cell::text(if truth { "是" } else { "否" }.to_owned())
            }
            Kind::Error => Cell {
                text: value.to_owned(),
                kind: CellKind::Error,
                format,
            },
            Kind::Number => self.number(value, look),
        }
    }

    fn number(&self, value: &str, look: Look) -> Cell {
        if value.is_empty() {
            return Cell::default();
        }
        if !look.date && is_plain_integer(value) {
            return Cell {
                text: value.to_owned(),
                kind: CellKind::Number,
                format: look.format,
            };
        }
        match value.trim().parse::<f64>() {
            Ok(days) if look.date => date_cell(days, self.book.since_1904),
            Ok(number) => Cell::number(number, look.format),
            // A date as text (ISO 8601), or what no spreadsheet program writes.
            Err(_) => Cell::text(value.to_owned()),
        }
    }

    /// What stands outside the cells.
    fn note(&mut self, tag: Tag<'_>) {
        match tag.name {
            "dimension" => {
                let area = tag.attribute("ref").and_then(parse_area);
                self.sheet.claimed_rows = area.map_or(0, |area| area.last.0.saturating_add(1));
            }
            "col" if is_out_of_sight(tag, "width") => {
                let bound = |name| tag.number::<u32>(name);
                if let (Some(first), Some(last)) = (bound("min"), bound("max")) {
                    self.sheet
                        .hidden_columns
                        .extend(first.saturating_sub(1)..last.min(sheet::MOST_COLUMNS));
                }
            }
            "mergeCell" => {
                if let Some(area) = tag.attribute("ref").and_then(parse_area) {
                    self.sheet.merge(area);
                }
            }
            "autoFilter" => self.sheet.filtered = true,
            "drawing" | "picture" => self.sheet.pictured = true,
            _ => {}
        }
    }
}

/// Hidden, or of no height or width; some programs leave out a height that was set to nothing.
fn is_out_of_sight(tag: Tag<'_>, extent: &str) -> bool {
    let set = || tag.is_set("customHeight");
    tag.is_set("hidden")
        || tag
            .number::<f64>(extent)
            .map_or_else(set, |extent| extent == 0.0)
}

fn kind_of(name: &str) -> Kind {
    match name {
        "s" => Kind::Shared,
        "inlineStr" | "d" => Kind::Text,
        "str" => Kind::FormulaText,
        "b" => Kind::Truth,
        "e" => Kind::Error,
        _ => Kind::Number,
    }
}

fn uncalculated() -> Cell {
    Cell {
        kind: CellKind::Uncalculated,
        ..Cell::default()
    }
}

/// Written as it is shown, and exactly what the file's binary number would be.
fn is_plain_integer(text: &str) -> bool {
    const EXACT_DIGITS: usize = 15;
    text.len() <= EXACT_DIGITS
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && (text == "0" || !text.starts_with('0'))
}
