//! 问题清单: what a county has to put right, as a table it can work through.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError,
};

use crate::EditableError;
use crate::heights::{half_characters, row_height};

pub struct ProblemList {
    pub title: String,
    pub rows: Vec<ProblemLine>,
}

pub struct ProblemLine {
    /// 退回、请确认、提醒.
    pub action: String,
    pub file: String,
    pub sheet: String,
    pub cell: String,
    pub raw: String,
    pub proposed: String,
    pub message: String,
}

const HEADINGS: [(&str, u16); 9] = [
    ("序号", 6),
    ("处理", 8),
    ("文件", 28),
    ("工作表", 16),
    ("单元格", 8),
    ("原内容", 26),
    ("建议", 22),
    ("说明", 52),
    ("更正为", 22),
];
const FIRST_ROW: u32 = 2;
const LEAST_ROW: u16 = 22;

/// # Errors
/// [`EditableError::Workbook`] for a text of over 32,767 characters.
pub fn problem_list(list: &ProblemList) -> Result<Vec<u8>, EditableError> {
    Ok(written(list)?)
}

fn written(list: &ProblemList) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let title = Format::new().set_font_name("黑体").set_font_size(16);
    let head = Format::new()
        .set_bold()
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::Center);
    let cell = Format::new()
        .set_num_format("@")
        .set_border(FormatBorder::Thin)
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let sheet = workbook.add_worksheet();
    sheet.set_name("问题清单")?;
    sheet.write_string_with_format(0, 0, &list.title, &title)?;
    for (column, (heading, width)) in (0_u16..).zip(HEADINGS) {
        sheet.set_column_width(column, f64::from(width))?;
        sheet.write_string_with_format(FIRST_ROW - 1, column, heading, &head)?;
    }
    for (row, (number, line)) in (FIRST_ROW..).zip((1_u32..).zip(&list.rows)) {
        let texts = [
            &line.action,
            &line.file,
            &line.sheet,
            &line.cell,
            &line.raw,
            &line.proposed,
            &line.message,
        ];
        sheet.write_string_with_format(row, 0, number.to_string(), &cell)?;
        // Written as text whatever it begins with: a county's "=…" is no formula of ours.
        for (column, text) in (1_u16..).zip(texts) {
            sheet.write_string_with_format(row, column, text, &cell)?;
        }
        sheet.write_blank(row, 8, &cell)?;
        let widths = HEADINGS[1..]
            .iter()
            .map(|(_, width)| half_characters(*width));
        let cells = texts.map(String::as_str).into_iter().zip(widths);
        sheet.set_row_height(row, row_height(cells, LEAST_ROW))?;
    }
    sheet.set_freeze_panes(FIRST_ROW, 0)?;
    sheet.set_landscape().set_paper_size(9);
    sheet.set_repeat_rows(FIRST_ROW - 1, FIRST_ROW - 1)?;
    sheet.set_print_fit_to_pages(1, 0);
    workbook.save_to_buffer()
}
