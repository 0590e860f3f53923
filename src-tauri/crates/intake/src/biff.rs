//! What calamine does not tell of an old .xls ([MS-XLS]; BIFF8, and BIFF5 of Excel 95): hidden rows and columns,
//! formats, marks, remarks, and how far apart its cells lie.

mod looks;
mod texts;

use std::collections::{BTreeSet, HashMap};

use crate::marks::{Comment, MOST_COMMENTS, Marks};
use crate::ole::{u16_at, u32_at};
use crate::sheet::Format;

use looks::{Looks, byte_text, unicode_text};

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
const BOUND_SHEET: u16 = 0x0085;
const FILE_PASS: u16 = 0x002F;
const CODE_PAGE: u16 = 0x0042;
const FONT: u16 = 0x0031;
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
const SHARED_TEXTS: u16 = 0x00FC;
const SHORT_NUMBERS: u16 = 0x00BD;
const NOTE: u16 = 0x001C;
const OBJECT: u16 = 0x005D;
const TEXT_OBJECT: u16 = 0x01B6;
const CONTINUE: u16 = 0x003C;

#[derive(Debug, Default)]
pub struct SideReading {
    pub encrypted: bool,
    /// What no spreadsheet program writes and calamine would go through again and again.
    pub endless: bool,
    /// Texts are in the code page of the writer's machine, as before Excel 97.
    pub bytewise: bool,
    /// Which page the file names; 0 for none.
    pub code_page: u16,
    /// In the order of the sheet tabs, as calamine lists them.
    pub sheets: Vec<SheetSide>,
}

#[derive(Debug, Default)]
pub struct SheetSide {
    pub hidden_rows: BTreeSet<u32>,
    pub hidden_columns: BTreeSet<u32>,
    pub filtered: bool,
    pub pictured: bool,
    pub formats: HashMap<(u32, u32), Format>,
    pub marks: Marks,
    /// Rows and columns the file says there are.
    pub claimed: (u32, u32),
    /// Cells of the rectangle that calamine will lay out in memory.
    pub area: u64,
    /// Characters of the shared texts, once for every cell that shows one.
    pub characters: u64,
    corner: (u32, u32),
    object: u16,
    remarks: HashMap<u16, String>,
}

/// Reads the `Workbook` stream; stops quietly where it is cut off, as calamine reports that.
#[must_use]
pub fn look(stream: &[u8]) -> SideReading {
    let mut reading = SideReading::default();
    let mut looks = Looks::default();
    let mut starts = Vec::new();
    let mut unicode = true;
    let mut shared: Vec<&[u8]> = Vec::new();
    let mut continued = false;
    let mut effort = Effort::within(stream);
    for (kind, data) in records(stream) {
        effort.note(kind, data);
        continued = kind == SHARED_TEXTS || (kind == CONTINUE && continued);
        if continued {
            shared.push(data);
        }
        match kind {
            BOF => unicode = u16_at(data, 0) != Some(0x0500),
            FILE_PASS => reading.encrypted |= u16_at(data, 0).unwrap_or(0) != 0,
            CODE_PAGE => reading.code_page = u16_at(data, 0).unwrap_or_default(),
            FORMAT => looks.note_code(data, unicode),
            FONT => looks.note_font(data, unicode),
            XF => looks.note_style(data, unicode),
            BOUND_SHEET => starts.push(u32_at(data, 0).unwrap_or(u32::MAX)),
            EOF => break,
            _ => {}
        }
    }
    reading.bytewise = !unicode;
    let book = Book {
        lengths: texts::lengths(&shared),
        looks,
        unicode,
    };
    for start in starts {
        if effort.is_spent() {
            break;
        }
        let from = usize::try_from(start).unwrap_or(usize::MAX);
        let sheet = stream.get(from..).unwrap_or_default();
        reading.sheets.push(book.look_at_sheet(sheet, &mut effort));
    }
    reading.endless = effort.is_spent();
    reading
}

/// How much is gone through: sheets may lie in one another, and calamine takes a record's continuations out of a list
/// one by one from the front.
struct Effort {
    bytes: usize,
    continuations: usize,
}

impl Effort {
    fn within(stream: &[u8]) -> Self {
        const MOST_CONTINUATIONS: usize = 20_000;
        const TIMES: usize = 4;
        Self {
            bytes: stream.len().saturating_mul(TIMES),
            continuations: MOST_CONTINUATIONS,
        }
    }

    fn note(&mut self, kind: u16, data: &[u8]) {
        self.bytes = self.bytes.saturating_sub(RECORD_HEAD + data.len());
        if kind == CONTINUE {
            self.continuations = self.continuations.saturating_sub(1);
        }
    }

    fn is_spent(&self) -> bool {
        self.bytes == 0 || self.continuations == 0
    }
}

/// What every sheet refers to.
struct Book {
    looks: Looks,
    lengths: Vec<u32>,
    unicode: bool,
}

impl Book {
    fn look_at_sheet(&self, stream: &[u8], effort: &mut Effort) -> SheetSide {
        let (looks, unicode) = (&self.looks, self.unicode);
        let mut side = SheetSide::default();
        let mut depth = 0_u32;
        let mut remark_follows = false;
        for (kind, data) in records(stream) {
            effort.note(kind, data);
            match kind {
                _ if effort.is_spent() => break,
                BOF => depth += 1,
                EOF if depth <= 1 => break,
                EOF => depth -= 1,
                // An embedded chart holds records that look like cells.
                _ if depth > 1 => {}
                DIMENSIONS => side.claimed = dimensions(data),
                ROW => side.note_row(data),
                COLUMN_INFO => side.note_columns(data),
                AUTO_FILTER => side.filtered = true,
                SHARED_LABEL => {
                    side.note_cell(data, looks);
                    let text = u32_at(data, 6).and_then(|text| usize::try_from(text).ok());
                    let length = text.and_then(|text| self.lengths.get(text));
                    side.characters += length.copied().map_or(0, u64::from);
                }
                FORMULA | NUMBER | SHORT_NUMBER | LABEL | RICH_LABEL | BOOL_OR_ERROR => {
                    side.note_cell(data, looks);
                }
                SHORT_NUMBERS => side.note_numbers(data, looks),
                OBJECT => side.note_object(data),
                NOTE if unicode => side.note_remark(data),
                NOTE => side.note_old_remark(data),
                CONTINUE if remark_follows => {
                    side.remarks.insert(side.object, unicode_text(data));
                }
                _ => {}
            }
            remark_follows = kind == TEXT_OBJECT && side.remarks.len() < MOST_COMMENTS;
        }
        side
    }
}

/// Rows and columns; the fields are wider since Excel 97.
fn dimensions(data: &[u8]) -> (u32, u32) {
    const OLD_LENGTH: usize = 10;
    if data.len() <= OLD_LENGTH {
        let rows = u16_at(data, 2).map_or(0, u32::from);
        return (rows, u16_at(data, 6).map_or(0, u32::from));
    }
    let rows = u32_at(data, 4).unwrap_or(0);
    (rows, u16_at(data, 10).map_or(0, u32::from))
}

impl SheetSide {
    fn note_place(&mut self, row: u32, column: u32) {
        self.corner = (self.corner.0.max(row), self.corner.1.max(column));
        let area = (u64::from(self.corner.0) + 1) * (u64::from(self.corner.1) + 1);
        self.area = self.area.max(area);
    }

    /// A height set to nothing hides a row as well.
    fn note_row(&mut self, data: &[u8]) {
        const HIDDEN: u16 = 0x20;
        const HEIGHT_SET: u16 = 0x40;
        if let (Some(row), Some(height), Some(flags)) =
            (u16_at(data, 0), u16_at(data, 6), u16_at(data, 12))
            && (flags & HIDDEN != 0 || (flags & HEIGHT_SET != 0 && height == 0))
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

    fn note_cell(&mut self, data: &[u8], looks: &Looks) {
        if let (Some(row), Some(column), Some(style)) =
            (u16_at(data, 0), u16_at(data, 2), u16_at(data, 4))
        {
            self.note_look((u32::from(row), u32::from(column)), style, looks);
        }
    }

    fn note_numbers(&mut self, data: &[u8], looks: &Looks) {
        let (Some(row), Some(first)) = (u16_at(data, 0), u16_at(data, 2)) else {
            return;
        };
        let cells = data
            .get(4..data.len().saturating_sub(2))
            .unwrap_or_default();
        for (column, cell) in (u32::from(first)..).zip(cells.chunks_exact(6)) {
            let style = u16_at(cell, 0).unwrap_or(0);
            self.note_look((u32::from(row), column), style, looks);
        }
    }

    fn note_look(&mut self, place: (u32, u32), style: u16, looks: &Looks) {
        self.note_place(place.0, place.1);
        let look = looks.of(style);
        if look.format != Format::Plain {
            self.formats.insert(place, look.format);
        }
        if look.struck {
            self.marks.strike(place.0, place.1);
        }
        if let Some(colour) = look.colour {
            self.marks.colour(place.0, place.1, colour);
        }
    }

    /// Pictures, drawings and text boxes; a remark's own box is none of them.
    fn note_object(&mut self, data: &[u8]) {
        const REMARK: u16 = 0x19;
        const CONTROLS: std::ops::RangeInclusive<u16> = 0x07..=0x14;
        const PICTURE: u16 = 0x08;
        let kind = u16_at(data, 4).unwrap_or(REMARK);
        self.object = u16_at(data, 6).unwrap_or_default();
        self.pictured |= kind == PICTURE || (kind != REMARK && !CONTROLS.contains(&kind));
    }

    fn note_remark(&mut self, data: &[u8]) {
        if let (Some(row), Some(column), Some(object)) =
            (u16_at(data, 0), u16_at(data, 2), u16_at(data, 6))
            && self.marks.comments.len() < MOST_COMMENTS
        {
            let text = self.remarks.remove(&object).unwrap_or_default();
            let place = (u32::from(row), u32::from(column));
            self.marks.comments.push(Comment { place, text });
        }
    }

    fn note_old_remark(&mut self, data: &[u8]) {
        // What goes on in a further record is marked by an impossible row.
        if let (Some(row), Some(column)) = (u16_at(data, 0), u16_at(data, 2))
            && row != u16::MAX
            && self.marks.comments.len() < MOST_COMMENTS
        {
            let text = byte_text(data.get(6..).unwrap_or_default());
            let place = (u32::from(row), u32::from(column));
            self.marks.comments.push(Comment { place, text });
        }
    }
}

/// Kind and length, before a record's content.
pub const RECORD_HEAD: usize = 4;

/// Whole records in which sheets say how large they are.
pub fn dimensions_in(stream: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut at = 0_usize;
    records(stream).filter_map(move |(kind, data)| {
        let from = at;
        at += RECORD_HEAD + data.len();
        (kind == DIMENSIONS).then(|| stream.get(from..at)).flatten()
    })
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
