//! .xls to sheets, by calamine.

use std::borrow::Cow;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    Data, ExcelDateTime, ExcelDateTimeType, Reader, SheetType, SheetVisible, Xls, XlsError,
    XlsOptions,
};
use chrono::{Datelike, Timelike};

use crate::batch::{Action, Problem};
use crate::biff;
use crate::ole::Ole;
use crate::refusal::Refusal;
use crate::sheet::{Cell, CellKind, Format, Sheet};

/// calamine lays every sheet of an .xls out as a full rectangle, twice; one stray cell in the last corner would ask for
/// a gigabyte.
const MOST_CELLS: u64 = 2_500_000;
const MOST_SHEETS: usize = 256;
/// It copies a shared text for every cell, also twice.
const MOST_CHARACTERS: u64 = 16 << 20;
const CHINESE: u16 = 936;
/// Since Excel 97, whatever page a file names.
const UNICODE: u16 = 1200;
/// Code pages by which a text before Excel 97 is what it says.
const OTHER_CHINESE: [u16; 2] = [950, 54_936];

pub fn read(bytes: &[u8], problems: &mut Vec<Problem>) -> Result<Vec<Sheet>, Refusal> {
    guarded(|| old_workbook(bytes, problems))
}

/// calamine slices by offsets it finds in the file; a damaged file must cost the county a new
/// copy, not the office its session.
fn guarded(read: impl FnOnce() -> Result<Vec<Sheet>, Refusal>) -> Result<Vec<Sheet>, Refusal> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Refusal::Damaged))
}

fn old_workbook(bytes: &[u8], problems: &mut Vec<Problem>) -> Result<Vec<Sheet>, Refusal> {
    let ole = Ole::open(bytes).ok_or(Refusal::Damaged)?;
    let stream = ole
        .stream("Workbook")
        .or_else(|| ole.stream("Book"))
        .ok_or(Refusal::Damaged)?;
    let sides = biff::look(&stream);
    if sides.encrypted {
        return Err(Refusal::Encrypted);
    }
    if sides.endless {
        return Err(Refusal::TooLarge);
    }
    let area: u64 = sides.sheets.iter().map(|side| side.area).sum();
    let characters: u64 = sides.sheets.iter().map(|side| side.characters).sum();
    if area > MOST_CELLS || characters > MOST_CHARACTERS {
        return Err(Refusal::TooLarge);
    }
    let mut options = XlsOptions::default();
    options.force_codepage = Some(if !sides.bytewise {
        UNICODE
    } else if OTHER_CHINESE.contains(&sides.code_page) {
        sides.code_page
    } else {
        CHINESE
    });
    if sides.bytewise {
        problems.push(old_text(sides.code_page));
    }
    let bytes = modest(bytes, &stream, &sides)?;
    let mut book =
        Xls::new_with_options(Cursor::new(bytes), options).map_err(|error| match error {
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
    Ok(sheets)
}

/// calamine asks for memory for every cell a sheet says it has, as after stray formatting down to the last row. What is
/// said far beyond the cells there are is made small in a copy.
fn modest<'b>(
    bytes: &'b [u8],
    stream: &[u8],
    sides: &biff::SideReading,
) -> Result<Cow<'b, [u8]>, Refusal> {
    let boasts = sides
        .sheets
        .iter()
        .any(|side| u64::from(side.claimed.0) * u64::from(side.claimed.1) > MOST_CELLS);
    if !boasts {
        return Ok(Cow::Borrowed(bytes));
    }
    let records: Vec<&[u8]> = biff::dimensions_in(stream).take(MOST_SHEETS + 1).collect();
    if records.len() > MOST_SHEETS {
        return Err(Refusal::TooLarge);
    }
    let mut copy = bytes.to_vec();
    for record in records {
        let at = copy
            .windows(record.len())
            .position(|window| window == record)
            .ok_or(Refusal::TooLarge)?;
        copy[at + biff::RECORD_HEAD..at + record.len()].fill(0);
    }
    Ok(Cow::Owned(copy))
}

/// Before Excel 97 a workbook's texts were in the code page of the machine it was written on.
fn old_text(named: u16) -> Problem {
    let encoding = if named == 950 { "Big5" } else { "GBK" };
    Problem {
        action: Action::Fix,
        trap: 3,
        raw: format!("代码页 {named}"),
        proposed: Some(encoding.to_owned()),
        message: format!("旧版表格（Excel 5.0/95），文字已按 {encoding} 编码读取"),
        ..Problem::of_file()
    }
}

fn fill_old(
    sheet: &mut Sheet,
    book: &mut Xls<Cursor<Cow<'_, [u8]>>>,
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
    sheet.pictured = side.pictured;
    sheet.marks = side.marks;
    sheet.claimed_rows = side.claimed.0;
    Ok(())
}

fn old_cell(value: &Data, format: Format) -> Cell {
    match value {
        Data::Empty => Cell::default(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Cell {
            format: format.of_text(),
            ..Cell::text(text.clone())
        },
        Data::Int(number) => Cell {
            text: number.to_string(),
            kind: CellKind::Number,
            format,
        },
        Data::Float(number) => Cell::number(*number, format),
        Data::Bool(truth) => Cell::text(if *truth { "是" } else { "否" }.to_owned()),
        Data::DateTime(moment) => of_moment(*moment),
        Data::Error(error) => Cell {
            text: error.to_string(),
            kind: CellKind::Error,
            format,
        },
    }
}

/// Days since the first of 1900, or of 1904, as spreadsheets count them.
#[must_use]
pub fn date_cell(days: f64, since_1904: bool) -> Cell {
    of_moment(ExcelDateTime::new(
        days,
        ExcelDateTimeType::DateTime,
        since_1904,
    ))
}

fn of_moment(moment: ExcelDateTime) -> Cell {
    let Some(date) = moment.as_datetime() else {
        return Cell::number(moment.as_f64(), Format::Plain);
    };
    let (year, month, day) = (date.year(), date.month(), date.day());
    let text = if date.num_seconds_from_midnight() == 0 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        let (hour, minute) = (date.hour(), date.minute());
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}")
    };
    Cell {
        text,
        kind: CellKind::Date,
        format: Format::Plain,
    }
}
