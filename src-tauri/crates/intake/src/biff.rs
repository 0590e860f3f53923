//! What calamine does not tell of an old .xls ([MS-XLS], BIFF8): hidden rows and columns, number
//! formats, and how far apart its cells lie.

use std::collections::{BTreeSet, HashMap};

use crate::ole::{u16_at, u32_at};
use crate::sheet::Format;

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
const BOUND_SHEET: u16 = 0x0085;
const FILE_PASS: u16 = 0x002F;
const FORMAT: u16 = 0x041E;
const XF: u16 = 0x00E0;
const DIMENSIONS: u16 = 0x0200;
const ROW: u16 = 0x0208;
const COLUMN_INFO: u16 = 0x007D;
const AUTO_FILTER: u16 = 0x009D;
const FORMULA: u16 = 0x0006;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const RICH_LABEL: u16 = 0x00D6;
const BOOL_OR_ERROR: u16 = 0x0205;
const SHORT_NUMBER: u16 = 0x027E;
const SHARED_LABEL: u16 = 0x00FD;
const SHORT_NUMBERS: u16 = 0x00BD;

#[derive(Debug, Default)]
pub struct SideReading {
    pub encrypted: bool,
    /// In the order of the sheet tabs, as calamine lists them.
    pub sheets: Vec<SheetSide>,
}

#[derive(Debug, Default)]
pub struct SheetSide {
    pub hidden_rows: BTreeSet<u32>,
    pub hidden_columns: BTreeSet<u32>,
    pub filtered: bool,
    pub formats: HashMap<(u32, u32), Format>,
    /// Cells of the rectangle that calamine will lay out in memory.
    pub area: u64,
    corner: (u32, u32),
}

/// Reads the `Workbook` stream; stops quietly where it is cut off, as calamine reports that.
#[must_use]
pub fn look(stream: &[u8]) -> SideReading {
    let mut reading = SideReading::default();
    let mut codes: HashMap<u16, Format> = HashMap::new();
    let mut formats: Vec<Format> = Vec::new();
    let mut starts = Vec::new();
    for (kind, data) in records(stream) {
        match kind {
            FILE_PASS => reading.encrypted |= u16_at(data, 0).unwrap_or(0) != 0,
            FORMAT => {
                if let Some(id) = u16_at(data, 0) {
                    codes.insert(id, format_of_code(data.get(2..).unwrap_or_default()));
                }
            }
            XF => {
                let id = u16_at(data, 2).unwrap_or(0);
                formats.push(codes.get(&id).copied().unwrap_or(built_in(id)));
            }
            BOUND_SHEET => starts.push(u32_at(data, 0).unwrap_or(u32::MAX)),
            EOF => break,
            _ => {}
        }
    }
    for start in starts {
        let from = usize::try_from(start).unwrap_or(usize::MAX);
        reading.sheets.push(look_at_sheet(
            stream.get(from..).unwrap_or_default(),
            &formats,
        ));
    }
    reading
}

fn look_at_sheet(stream: &[u8], formats: &[Format]) -> SheetSide {
    let mut side = SheetSide::default();
    let mut depth = 0_u32;
    for (kind, data) in records(stream) {
        match kind {
            BOF => depth += 1,
            EOF if depth <= 1 => break,
            EOF => depth -= 1,
            // An embedded chart holds records that look like cells.
            _ if depth > 1 => {}
            DIMENSIONS => {
                let rows = u32_at(data, 4).unwrap_or(0);
                let columns = u16_at(data, 10).map_or(0, u32::from);
                side.area = side.area.max(u64::from(rows) * u64::from(columns));
            }
            ROW => side.note_row(data),
            COLUMN_INFO => side.note_columns(data),
            AUTO_FILTER => side.filtered = true,
            FORMULA | NUMBER | SHORT_NUMBER => side.note_number(data, formats),
            SHORT_NUMBERS => side.note_numbers(data, formats),
            LABEL | RICH_LABEL | BOOL_OR_ERROR | SHARED_LABEL => {
                let column = u16_at(data, 2).map_or(0, u32::from);
                side.note_place(u16_at(data, 0).map_or(0, u32::from), column);
            }
            _ => {}
        }
    }
    side
}

impl SheetSide {
    fn note_place(&mut self, row: u32, column: u32) {
        self.corner = (self.corner.0.max(row), self.corner.1.max(column));
        let area = (u64::from(self.corner.0) + 1) * (u64::from(self.corner.1) + 1);
        self.area = self.area.max(area);
    }

    fn note_row(&mut self, data: &[u8]) {
        const HIDDEN: u16 = 0x20;
        if let (Some(row), Some(flags)) = (u16_at(data, 0), u16_at(data, 12))
            && flags & HIDDEN != 0
        {
            self.hidden_rows.insert(u32::from(row));
        }
    }

    fn note_columns(&mut self, data: &[u8]) {
        const HIDDEN: u16 = 0x01;
        if let (Some(first), Some(last), Some(flags)) =
            (u16_at(data, 0), u16_at(data, 2), u16_at(data, 8))
            && flags & HIDDEN != 0
        {
            self.hidden_columns
                .extend((first..=last.min(255)).map(u32::from));
        }
    }

    fn note_number(&mut self, data: &[u8], formats: &[Format]) {
        let (Some(row), Some(column), Some(style)) =
            (u16_at(data, 0), u16_at(data, 2), u16_at(data, 4))
        else {
            return;
        };
        let place = (u32::from(row), u32::from(column));
        self.note_place(place.0, place.1);
        self.note_format(place, style, formats);
    }

    fn note_numbers(&mut self, data: &[u8], formats: &[Format]) {
        let (Some(row), Some(first)) = (u16_at(data, 0), u16_at(data, 2)) else {
            return;
        };
        let cells = data
            .get(4..data.len().saturating_sub(2))
            .unwrap_or_default();
        for (column, cell) in (u32::from(first)..).zip(cells.chunks_exact(6)) {
            let place = (u32::from(row), column);
            self.note_place(place.0, place.1);
            self.note_format(place, u16_at(cell, 0).unwrap_or(0), formats);
        }
    }

    fn note_format(&mut self, place: (u32, u32), style: u16, formats: &[Format]) {
        if let Some(format) = formats.get(usize::from(style))
            && *format != Format::Plain
        {
            self.formats.insert(place, *format);
        }
    }
}

fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut at = 0_usize;
    std::iter::from_fn(move || {
        let kind = u16_at(stream, at)?;
        let length = usize::from(u16_at(stream, at + 2)?);
        let data = stream.get(at + 4..at + 4 + length)?;
        at += 4 + length;
        Some((kind, data))
    })
}

/// [ECMA-376] 18.8.30: numbers of formats every spreadsheet program knows.
fn built_in(id: u16) -> Format {
    match id {
        9 | 10 => Format::Percent,
        2 | 4 => Format::TwoDecimals,
        _ => Format::Plain,
    }
}

fn format_of_code(string: &[u8]) -> Format {
    let characters = string.get(3..).unwrap_or_default();
    let wide = string.get(2).is_some_and(|flags| flags & 1 != 0);
    let code: String = if wide {
        characters
            .chunks_exact(2)
            .filter_map(|pair| char::from_u32(u32::from(u16::from_le_bytes([pair[0], pair[1]]))))
            .collect()
    } else {
        characters.iter().copied().map(char::from).collect()
    };
    format_named(&code)
}

/// What a number format such as `0.0%` or `0.00_ ` decides.
#[must_use]
pub fn format_named(code: &str) -> Format {
    let first = code.split(';').next().unwrap_or_default();
    if first.contains('%') {
        return Format::Percent;
    }
    let decimals = first.split_once('.').map_or(0, |(_, after)| {
        after.chars().take_while(|c| *c == '0').count()
    });
    if decimals == 2 {
        Format::TwoDecimals
    } else {
        Format::Plain
    }
}
