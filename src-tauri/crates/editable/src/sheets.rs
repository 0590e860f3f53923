//! Lists and tables of the office as a workbook to be worked on further: every cell is text, as it stands on the paper.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, Workbook,
    Worksheet, XlsxError,
};

use crate::EditableError;
use crate::heights::row_height;

pub struct SheetBook {
    /// What the file calls itself.
    pub title: String,
    pub sheets: Vec<BookSheet>,
}

pub struct BookSheet {
    /// The tab.
    pub name: String,
    /// Over the table.
    pub heading: String,
    /// Lines between heading and table.
    pub lead: Vec<String>,
    pub columns: Vec<BookColumn>,
    /// How many of the first columns stay in sight.
    pub frozen: u16,
    pub rows: Vec<Vec<String>>,
    /// Lines below the table: how it was reckoned, who signs.
    pub foot: Vec<String>,
}

pub struct BookColumn {
    pub head: String,
    /// In half characters of the cell's font.
    pub width: u16,
    pub centred: bool,
}

/// What no tab may hold, nor more than 31 characters.
const NOT_IN_A_TAB: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
const LONGEST_TAB: usize = 31;
const A3: u8 = 8;
const A4: u8 = 9;
/// The least height of a head, of a line of the table and of one above or below it, in points.
const HEAD_ROW: u16 = 28;
const ROW: u16 = 24;
const NOTE_ROW: u16 = 28;
/// A half character of 12 points in pixels, and what Excel counts a column's width in: a digit of Calibri 11.
const HALF_CHARACTER: f64 = 8.0;
const WIDTH_UNIT: f64 = 7.0;

/// # Errors
/// [`EditableError::Workbook`] for a text of over 32,767 characters, or two tabs of one name.
pub fn sheet_book(book: &SheetBook) -> Result<Vec<u8>, EditableError> {
    Ok(written(book)?)
}

fn written(book: &SheetBook) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // A fixed day and no author: the same book is the same bytes.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(&book.title)
        .set_creation_datetime(&day);
    workbook.set_properties(&properties);
    let formats = Formats::new();
    for sheet in &book.sheets {
        fill(workbook.add_worksheet(), sheet, &formats)?;
    }
    workbook.save_to_buffer()
}

struct Formats {
    title: Format,
    note: Format,
    head: Format,
    left: Format,
    centred: Format,
}

impl Formats {
    fn new() -> Self {
        let cell = || {
            Format::new()
                .set_font_name("仿宋")
                .set_font_size(12)
                .set_num_format("@")
                .set_border(FormatBorder::Thin)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap()
        };
        Self {
            title: Format::new()
                .set_font_name("方正小标宋简体")
                .set_font_size(20)
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            note: Format::new()
                .set_font_name("仿宋")
                .set_font_size(12)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            head: cell().set_font_name("黑体").set_align(FormatAlign::Center),
            left: cell().set_align(FormatAlign::Left),
            centred: cell().set_align(FormatAlign::Center),
        }
    }
}

fn fill(sheet: &mut Worksheet, table: &BookSheet, formats: &Formats) -> Result<(), XlsxError> {
    let last = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.set_name(tab(&table.name))?;
    across(sheet, 0, last, &table.heading, &formats.title)?;
    sheet.set_row_height(0, 36)?;
    let mut row = 1;
    let whole: u16 = table.columns.iter().map(|column| column.width).sum();
    let note_height = |line: &String| row_height(std::iter::once((line.as_str(), whole)), NOTE_ROW);
    for line in &table.lead {
        across(sheet, row, last, line, &formats.note)?;
        sheet.set_row_height(row, note_height(line))?;
        row += 1;
    }
    let head = row;
    for (at, column) in (0_u16..).zip(&table.columns) {
        sheet.set_column_width(at, f64::from(column.width) * HALF_CHARACTER / WIDTH_UNIT)?;
        sheet.write_string_with_format(head, at, &column.head, &formats.head)?;
    }
    let heads = table.columns.iter();
    let heads = heads.map(|column| (column.head.as_str(), column.width));
    sheet.set_row_height(head, row_height(heads, HEAD_ROW))?;
    for cells in &table.rows {
        row += 1;
        for ((at, column), text) in (0_u16..).zip(&table.columns).zip(cells) {
            let format = if column.centred {
                &formats.centred
            } else {
                &formats.left
            };
            // Written as text whatever it begins with: a county's "=…" is no formula of ours.
            sheet.write_string_with_format(row, at, text, format)?;
        }
        let texts = cells.iter().zip(&table.columns);
        let texts = texts.map(|(text, column)| (text.as_str(), column.width));
        sheet.set_row_height(row, row_height(texts, ROW))?;
    }
    if row > head {
        sheet.ignore_error_range(head + 1, 0, row, last, IgnoreError::NumberStoredAsText)?;
    }
    for line in &table.foot {
        row += 1;
        across(sheet, row, last, line, &formats.note)?;
        sheet.set_row_height(row, note_height(line))?;
    }
    sheet.set_freeze_panes(head + 1, table.frozen)?;
    sheet.set_landscape().set_paper_size(paper(&table.columns));
    sheet.set_repeat_rows(head, head)?;
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_footer("&C— &P —");
    Ok(())
}

/// Fitted to the width of A4, a broader table could not be read.
fn paper(columns: &[BookColumn]) -> u8 {
    /// At three fifths of its size, in half characters.
    const MOST_ON_A4: u16 = 218;
    let width: u16 = columns.iter().map(|column| column.width).sum();
    if width > MOST_ON_A4 { A3 } else { A4 }
}

fn across(
    sheet: &mut Worksheet,
    row: u32,
    last: u16,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if last == 0 {
        sheet.write_string_with_format(row, 0, text, format)?;
    } else {
        sheet.merge_range(row, 0, row, last, text, format)?;
    }
    Ok(())
}

fn tab(name: &str) -> String {
    name.chars()
        .filter(|c| !NOT_IN_A_TAB.contains(c))
        .take(LONGEST_TAB)
        .collect()
}
