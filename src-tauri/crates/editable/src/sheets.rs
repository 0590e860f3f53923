//! Lists and tables of the office as a workbook to be worked on further: every cell is text, as it stands on the paper.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, Workbook,
    Worksheet, XlsxError,
};

use crate::EditableError;

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
const A4: u8 = 9;

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
    for line in &table.lead {
        across(sheet, row, last, line, &formats.note)?;
        row += 1;
    }
    let head = row;
    for (at, column) in (0_u16..).zip(&table.columns) {
        sheet.set_column_width(at, f64::from(column.width))?;
        sheet.write_string_with_format(head, at, &column.head, &formats.head)?;
    }
    sheet.set_row_height(head, head_height(&table.columns))?;
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
    }
    if row > head {
        sheet.ignore_error_range(head + 1, 0, row, last, IgnoreError::NumberStoredAsText)?;
    }
    for line in &table.foot {
        row += 1;
        across(sheet, row, last, line, &formats.note)?;
        sheet.set_row_height(row, 28)?;
    }
    sheet.set_freeze_panes(head + 1, 0)?;
    sheet.set_landscape().set_paper_size(A4);
    sheet.set_repeat_rows(head, head)?;
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_footer("&C— &P —");
    Ok(())
}

/// In points: a long head turns within its column.
fn head_height(columns: &[BookColumn]) -> u16 {
    const LEAST: u16 = 28;
    const LINE: u16 = 16;
    let lines = columns.iter().map(|column| {
        let halves = column
            .head
            .chars()
            .map(|c| if c.is_ascii() { 1 } else { 2 });
        // A head that turns leaves the last character of a line blank.
        halves
            .sum::<u16>()
            .div_ceil(column.width.saturating_sub(2).max(2))
    });
    lines
        .max()
        .map_or(LEAST, |lines| LEAST.max(lines.saturating_mul(LINE)))
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
