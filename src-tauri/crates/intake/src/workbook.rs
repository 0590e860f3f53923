//! .xlsx and .xls to sheets, by calamine.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    Data, DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Style, Xls, XlsError, Xlsx,
    XlsxError,
};
use chrono::Timelike;

use crate::biff;
use crate::ole::Ole;
use crate::package::{Package, SheetSide};
use crate::refusal::Refusal;
use crate::sheet::{Cell, CellKind, Format, Sheet};

/// calamine lays an .xls out as a full rectangle; one stray cell in the last corner would ask for
/// half a gigabyte.
const MOST_CELLS_OF_OLD_SHEET: u64 = 8_000_000;

pub struct Workbook {
    pub sheets: Vec<Sheet>,
    pub pictured: bool,
}

pub fn read_new(bytes: &[u8]) -> Result<Workbook, Refusal> {
    guarded(|| new_workbook(bytes))
}

pub fn read_old(bytes: &[u8]) -> Result<Workbook, Refusal> {
    guarded(|| old_workbook(bytes))
}

/// calamine slices by offsets it finds in the file; a damaged file must cost the county a new
/// copy, not the office its session.
fn guarded(read: impl FnOnce() -> Result<Workbook, Refusal>) -> Result<Workbook, Refusal> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Refusal::Damaged))
}

fn new_workbook(bytes: &[u8]) -> Result<Workbook, Refusal> {
    let mut package = Package::open(bytes).ok_or(Refusal::Damaged)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => Refusal::Encrypted,
        _ => Refusal::Damaged,
    })?;
    let mut read = Workbook {
        sheets: Vec::new(),
        pictured: false,
    };
    for listed in book.sheets_metadata().to_vec() {
        if listed.typ != SheetType::WorkSheet {
            continue;
        }
        let side = package.look_at(&listed.name);
        read.pictured |= side.pictured;
        let mut sheet = Sheet::named(&listed.name);
        sheet.hidden = listed.visible != SheetVisible::Visible;
        fill_new(&mut sheet, &mut book, side)?;
        read.sheets.push(sheet);
    }
    Ok(read)
}

fn fill_new(
    sheet: &mut Sheet,
    book: &mut Xlsx<Cursor<&[u8]>>,
    side: SheetSide,
) -> Result<(), Refusal> {
    let mut cells = book
        .worksheet_cells_reader(&sheet.name)
        .map_err(|_| Refusal::Damaged)?;
    let formats: Vec<Format> = cells.styles().iter().map(format_of).collect();
    while let Some((cell, style)) = cells
        .next_cell_with_style_id()
        .map_err(|_| Refusal::Damaged)?
    {
        let (row, column) = cell.get_position();
        let format = formats.get(style).copied().unwrap_or_default();
        let mut read = new_cell(cell.get_value(), format);
        if !side.uncalculated.is_empty() && side.uncalculated.contains(&(row, column)) {
            read.kind = CellKind::Uncalculated;
        }
        if !sheet.put(row, column, read) {
            break;
        }
    }
    sheet.merges = side.merges;
    sheet.hidden_rows = side.hidden_rows;
    sheet.hidden_columns = side.hidden_columns;
    sheet.filtered = side.filtered;
    Ok(())
}

fn format_of(style: &Style) -> Format {
    style
        .number_format
        .as_ref()
        .map_or(Format::Plain, |format| {
            biff::format_named(&format.format_code)
        })
}

fn new_cell(value: &DataRef<'_>, format: Format) -> Cell {
    match value {
        DataRef::SharedString(text) => Cell::text((*text).to_owned()),
        DataRef::String(text) => Cell::text(text.clone()),
        other => old_cell(&Data::from(other.clone()), format),
    }
}

fn old_workbook(bytes: &[u8]) -> Result<Workbook, Refusal> {
    let ole = Ole::open(bytes).ok_or(Refusal::Damaged)?;
    let stream = ole
        .stream("Workbook")
        .or_else(|| ole.stream("Book"))
        .ok_or(Refusal::Damaged)?;
    let sides = biff::look(&stream);
    if sides.encrypted {
        return Err(Refusal::Encrypted);
    }
    if sides
        .sheets
        .iter()
        .any(|side| side.area > MOST_CELLS_OF_OLD_SHEET)
    {
        return Err(Refusal::TooLarge);
    }
    let mut book = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => Refusal::Encrypted,
        _ => Refusal::Damaged,
    })?;
    let listed = book.sheets_metadata().to_vec();
    let mut sheets = Vec::new();
    for (listed, side) in listed.into_iter().zip(sides.sheets) {
        if listed.typ != SheetType::WorkSheet {
            continue;
        }
        let mut sheet = Sheet::named(&listed.name);
        sheet.hidden = listed.visible != SheetVisible::Visible;
        fill_old(&mut sheet, &mut book, side)?;
        sheets.push(sheet);
    }
    Ok(Workbook {
        sheets,
        pictured: false,
    })
}

fn fill_old(
    sheet: &mut Sheet,
    book: &mut Xls<Cursor<&[u8]>>,
    side: biff::SheetSide,
) -> Result<(), Refusal> {
    let range = book
        .worksheet_range(&sheet.name)
        .map_err(|_| Refusal::Damaged)?;
    let (first_row, first_column) = range.start().unwrap_or_default();
    'rows: for (row, cells) in (first_row..).zip(range.rows()) {
        for (column, value) in (first_column..).zip(cells) {
            let format = side
                .formats
                .get(&(row, column))
                .copied()
                .unwrap_or_default();
            if !sheet.put(row, column, old_cell(value, format)) {
                break 'rows;
            }
        }
    }
    sheet.merges = book
        .merge_cells_by_sheet_name(&sheet.name)
        .unwrap_or_default()
        .into_iter()
        .map(|area| crate::sheet::Merge {
            first: area.start,
            last: area.end,
        })
        .collect();
    sheet.hidden_rows = side.hidden_rows;
    sheet.hidden_columns = side.hidden_columns;
    sheet.filtered = side.filtered;
    Ok(())
}

fn old_cell(value: &Data, format: Format) -> Cell {
    match value {
        Data::Empty => Cell::default(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            Cell::text(text.clone())
        }
        Data::Int(number) => Cell {
            text: number.to_string(),
            kind: CellKind::Number,
            format,
        },
        Data::Float(number) => Cell::number(*number, format),
        Data::Bool(truth) => Cell::text(if *truth { "是" } else { "否" }.to_owned()),
        Data::DateTime(moment) => date_cell(*moment),
        Data::Error(error) => Cell {
            text: error.to_string(),
            kind: CellKind::Error,
            format,
        },
    }
}

fn date_cell(moment: ExcelDateTime) -> Cell {
    match moment.as_datetime() {
        Some(date) if date.num_seconds_from_midnight() == 0 => Cell {
            text: date.format("%Y-%m-%d").to_string(),
            kind: CellKind::Date,
            format: Format::Plain,
        },
        Some(date) => Cell {
            text: date.format("%Y-%m-%d %H:%M").to_string(),
            kind: CellKind::Date,
            format: Format::Plain,
        },
        None => Cell::number(moment.as_f64(), Format::Plain),
    }
}
