//! A sheet as a grid of cells, whatever kind of file it came from.

mod pieces;

use std::collections::BTreeSet;

pub use crate::format::Format;
pub use crate::marks::{Colour, Marks};
use crate::refusal::Refusal;

/// Nominees of one county fit in far fewer rows; what lies beyond is stray formatting.
pub const MOST_ROWS: usize = 20_000;
pub const MOST_COLUMNS: u32 = 256;
/// Beyond the last row any spreadsheet program has.
const ROWS_THERE_ARE: u32 = 1 << 20;
/// So many empty rows in a row end a sheet.
pub const EMPTY_ROWS_AT_END: u32 = 50;
/// What the cells of one file may take in memory: one text shared by a million cells is small only in the file.
pub const MOST_BYTES: usize = 64 << 20;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub name: String,
    pub hidden: bool,
    /// Only rows with at least one filled cell, ascending.
    pub rows: Vec<Row>,
    pub merges: Vec<Merge>,
    /// 0-based.
    pub hidden_rows: BTreeSet<u32>,
    /// 0-based.
    pub hidden_columns: BTreeSet<u32>,
    pub filtered: bool,
    /// It holds a picture, a drawing or a text box.
    pub pictured: bool,
    pub marks: Marks,
    /// Reading stopped before the sheet's last filled cell.
    pub cut: bool,
    /// Why rows are missing that should have been read.
    pub lost: Option<Refusal>,
    /// How many rows the file says there are, or were met, filled or not.
    pub claimed_rows: u32,
    room: usize,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// 0-based.
    pub index: u32,
    /// From column A to the last filled one.
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// As the file holds it: numbers in their shortest decimal form, dates as 2026-08-03.
    pub text: String,
    pub kind: CellKind,
    pub format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    #[default]
    Text,
    Number,
    Date,
    /// #REF!, #N/A, #VALUE! …
    Error,
    /// A formula whose result the writing program left out.
    Uncalculated,
}

/// A merged area, 0-based, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    pub first: (u32, u32),
    pub last: (u32, u32),
}

impl Merge {
    #[must_use]
    pub fn contains(&self, row: u32, column: u32) -> bool {
        (self.first.0..=self.last.0).contains(&row)
            && (self.first.1..=self.last.1).contains(&column)
    }
}

impl Cell {
    #[must_use]
    pub fn text(text: String) -> Self {
        Self {
            text,
            kind: CellKind::Text,
            format: Format::Plain,
        }
    }

    #[must_use]
    pub fn number(value: f64, format: Format) -> Self {
        Self {
            text: shortest(value),
            kind: CellKind::Number,
            format,
        }
    }

    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.kind != CellKind::Uncalculated && self.text.chars().all(is_space)
    }
}

impl Row {
    #[must_use]
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        self.cells.get(usize::try_from(column).ok()?)
    }

    #[must_use]
    pub fn number(&self) -> u32 {
        self.index.saturating_add(1)
    }

    #[must_use]
    pub fn joined(&self) -> String {
        let filled: Vec<&str> = self
            .cells
            .iter()
            .map(|cell| cell.text.trim())
            .filter(|text| !text.is_empty())
            .collect();
        filled.join(" ")
    }
}

impl Sheet {
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self::within(name, MOST_BYTES)
    }

    /// A sheet whose cells take no more than `room` bytes.
    #[must_use]
    pub fn within(name: &str, room: usize) -> Self {
        Self {
            name: name.to_owned(),
            hidden: false,
            rows: Vec::new(),
            merges: Vec::new(),
            hidden_rows: BTreeSet::new(),
            hidden_columns: BTreeSet::new(),
            filtered: false,
            pictured: false,
            marks: Marks::default(),
            cut: false,
            lost: None,
            claimed_rows: 0,
            room,
        }
    }

    /// What is left for the sheets after it.
    #[must_use]
    pub fn room(&self) -> usize {
        self.room
    }

    #[must_use]
    pub fn row(&self, index: u32) -> Option<&Row> {
        let at = self
            .rows
            .binary_search_by_key(&index, |row| row.index)
            .ok()?;
        self.rows.get(at)
    }

    /// Puts a cell in its place. `false` once the sheet is full or has plainly ended, so that a
    /// used range of a million formatted rows is not walked to its end.
    pub fn put(&mut self, row: u32, column: u32, cell: Cell) -> bool {
        let last = self.rows.last().map(|row| row.index);
        self.claimed_rows = self.claimed_rows.max(row.saturating_add(1));
        if last.is_some_and(|last| row > last.saturating_add(EMPTY_ROWS_AT_END)) {
            self.cut |= !cell.is_blank();
            return false;
        }
        if cell.is_blank() {
            return true;
        }
        if row >= ROWS_THERE_ARE {
            self.cut = true;
            return false;
        }
        if column >= MOST_COLUMNS {
            self.cut = true;
            return true;
        }
        if is_too_long(&cell.text) {
            return self.lose(Refusal::LongCell);
        }
        let Some(at) = self.place_of(row) else {
            return self.lose(Refusal::TooLarge);
        };
        let cells = &mut self.rows[at].cells;
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        let slots = (column + 1).saturating_sub(cells.len());
        let needed = slots * size_of::<Cell>() + weight(&cell.text);
        let Some(left) = self.room.checked_sub(needed) else {
            return self.lose(Refusal::TooLarge);
        };
        self.room = left;
        if slots > 0 {
            cells.resize_with(column + 1, Cell::default);
        }
        cells[column] = cell;
        true
    }

    /// Notes that the sheet cannot be read whole; always `false`, as [`Self::put`] then answers.
    pub fn lose(&mut self, why: Refusal) -> bool {
        self.lost = self.lost.or(Some(why));
        false
    }

    pub fn merge(&mut self, area: Merge) {
        if self.merges.len() < MOST_ROWS && area.first.0 < ROWS_THERE_ARE {
            let last = (area.last.0.min(ROWS_THERE_ARE), area.last.1);
            self.merges.push(Merge { last, ..area });
        }
    }

    /// Whether there is room for one more copy of a text; takes it if so.
    pub fn afford(&mut self, text: &str) -> bool {
        let Some(left) = self.room.checked_sub(size_of::<Cell>() + weight(text)) else {
            return self.lose(Refusal::TooLarge);
        };
        self.room = left;
        true
    }

    /// Cells filled with anything.
    #[must_use]
    pub fn filled(&self) -> usize {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        cells.filter(|cell| !cell.is_blank()).count()
    }

    /// The first filled cells of a column, from a row on.
    #[must_use]
    pub fn examples(&self, column: u32, from: u32) -> Vec<String> {
        const SO_MANY: usize = 3;
        self.rows
            .iter()
            .filter(|row| row.index >= from)
            .filter_map(|row| row.cell(column).filter(|cell| !cell.is_blank()))
            .take(SO_MANY)
            .map(|cell| cell.text.clone())
            .collect()
    }

    /// Puts a text where another stood, or where nothing stood; what stood there.
    pub fn replace(&mut self, row: u32, column: u32, cell: Cell) -> String {
        let at = match self.rows.binary_search_by_key(&row, |row| row.index) {
            Ok(at) => at,
            Err(at) => {
                let cells = Vec::new();
                self.rows.insert(at, Row { index: row, cells });
                at
            }
        };
        let cells = &mut self.rows[at].cells;
        let column = usize::try_from(column.min(MOST_COLUMNS)).unwrap_or_default();
        if cells.len() <= column {
            cells.resize_with(column + 1, Cell::default);
        }
        std::mem::replace(&mut cells[column], cell).text
    }

    fn place_of(&mut self, row: u32) -> Option<usize> {
        if self.rows.last().is_some_and(|last| last.index == row) {
            return Some(self.rows.len() - 1);
        }
        match self.rows.binary_search_by_key(&row, |row| row.index) {
            Ok(at) => Some(at),
            Err(_) if self.rows.len() >= MOST_ROWS => None,
            Err(at) => {
                let cells = Vec::with_capacity(self.rows.last().map_or(0, |row| row.cells.len()));
                self.rows.insert(at, Row { index: row, cells });
                Some(at)
            }
        }
    }
}

/// No spreadsheet program lets a cell hold more.
fn is_too_long(text: &str) -> bool {
    const MOST_CHARACTERS: usize = 32_767;
    text.len() > MOST_CHARACTERS && text.chars().count() > MOST_CHARACTERS
}

/// Bytes of a text once its compatibility forms are written out: one Arabic ligature stands for eighteen letters.
fn weight(text: &str) -> usize {
    const WORTH_A_LOOK: usize = 64;
    const LIGATURES: std::ops::RangeInclusive<char> = '\u{FB50}'..='\u{FDFF}';
    const LETTERS_BYTES: usize = 33;
    if text.len() <= WORTH_A_LOOK {
        return text.len();
    }
    let ligatures = text.chars().filter(|c| LIGATURES.contains(c)).count();
    text.len() + ligatures * LETTERS_BYTES
}

/// "H7" for row 6, column 7 (both 0-based).
#[must_use]
pub fn a1(row: u32, column: u32) -> String {
    format!("{}{}", letter(column), row.saturating_add(1))
}

/// "H" for column 7 (0-based).
#[must_use]
pub fn letter(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        let digit = u8::try_from(rest % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    letters.reverse();
    letters.into_iter().collect()
}

/// "B3:C4" to its corners, 0-based.
#[must_use]
pub fn parse_area(reference: &str) -> Option<Merge> {
    let (first, last) = reference.split_once(':').unwrap_or((reference, reference));
    Some(Merge {
        first: parse_a1(first)?,
        last: parse_a1(last)?,
    })
}

#[must_use]
pub fn parse_a1(reference: &str) -> Option<(u32, u32)> {
    let digits = reference.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = reference.split_at(digits);
    let mut column: u32 = 0;
    for letter in letters.bytes().filter(|b| *b != b'$') {
        let value = u32::from(letter.to_ascii_uppercase().checked_sub(b'A')?);
        column = column.checked_mul(26)?.checked_add(value)?.checked_add(1)?;
    }
    let row: u32 = number.trim_start_matches('$').parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

/// Spaces a reader cannot see: also U+3000, no-break, zero-width and the byte-order mark.
#[must_use]
pub fn is_space(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}'
        )
}

/// Spreadsheets keep 15 significant digits; what binary fractions add beyond is noise
/// (0.30000000000000004).
fn shortest(value: f64) -> String {
    let plain = value.to_string();
    if plain.len() <= 15 {
        return plain;
    }
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    rounded.to_string()
}
