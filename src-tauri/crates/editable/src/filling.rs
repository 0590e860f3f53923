//! 填报包: one workbook for one recommending unit, a sheet a category.

use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, Note, Workbook, Worksheet,
    XlsxError,
};

use crate::looks::{cell, header, lead, title};

use crate::EditableError;

pub struct FillingPack {
    /// The recommending unit (推荐单位) it is made for.
    pub unit: String,
    pub year: i32,
    pub form_version: u32,
    pub sheets: Vec<FillingSheet>,
    /// 填报说明, a line each.
    pub notes: Vec<String>,
}

pub struct FillingSheet {
    /// The tab.
    pub title: String,
    /// `home`, `small_home` or `worker`.
    pub category: String,
    /// Over the table.
    pub heading: String,
    pub quota: Option<u32>,
    pub columns: Vec<FillingColumn>,
    /// Ruled rows to fill in.
    pub rows: u32,
}

pub struct FillingColumn {
    pub heading: String,
    /// In characters of the body font.
    pub width_chars: u16,
    pub kind: ColumnKind,
    pub required: bool,
    /// Shown at the heading; quotes the article.
    pub comment: Option<String>,
    /// A drop-down of these, if any.
    pub choices: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// 序号, filled in beforehand.
    Serial,
    /// Kept as typed: numbers of persons, telephones, dates.
    Text,
    Count,
    Percent,
}

const TITLE_ROW: u32 = 0;
const SENDER_ROW: u32 = 1;
const HEADER_ROW: u32 = 2;
const FIRST_ROW: u32 = 3;

/// The sheet no spreadsheet program shows, by which the file is recognised when it comes back.
const MARK: &str = "_xuanshu";

/// # Errors
/// [`EditableError::Workbook`] for what no sheet can hold: a tab of over 31 characters, a drop-down of over 255.
pub fn filling_pack(pack: &FillingPack) -> Result<Vec<u8>, EditableError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(pack)?);
    let formats = Formats::new();
    for sheet in &pack.sheets {
        table(workbook.add_worksheet(), pack, sheet, &formats)?;
    }
    notes(workbook.add_worksheet(), pack)?;
    mark(workbook.add_worksheet(), pack)?;
    Ok(workbook.save_to_buffer()?)
}

fn properties(pack: &FillingPack) -> Result<DocProperties, XlsxError> {
    // A fixed day, so that the same pack is the same bytes.
    let year = u16::try_from(pack.year).unwrap_or(2000);
    Ok(DocProperties::new()
        .set_title(format!("{}年度填报包 {}", pack.year, pack.unit))
        .set_creation_datetime(&ExcelDateTime::from_ymd(year, 1, 1)?)
        .set_custom_property("xuanshu.unit", &pack.unit)
        .set_custom_property("xuanshu.year", pack.year)
        .set_custom_property(
            "xuanshu.form",
            i32::try_from(pack.form_version).unwrap_or(1),
        ))
}

struct Formats {
    title: Format,
    sender: Format,
    header: Format,
    text: Format,
    count: Format,
    percent: Format,
}

impl Formats {
    fn new() -> Self {
        Self {
            title: title(20),
            sender: lead(),
            header: header(),
            text: cell().set_num_format("@"),
            count: cell().set_num_format("0"),
            percent: cell().set_num_format("0.0%"),
        }
    }

    fn of(&self, kind: ColumnKind) -> &Format {
        match kind {
            ColumnKind::Serial | ColumnKind::Count => &self.count,
            ColumnKind::Text => &self.text,
            ColumnKind::Percent => &self.percent,
        }
    }
}

fn table(
    sheet: &mut Worksheet,
    pack: &FillingPack,
    table: &FillingSheet,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let last = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.set_name(&table.title)?;
    sheet.merge_range(
        TITLE_ROW,
        0,
        TITLE_ROW,
        last,
        &table.heading,
        &formats.title,
    )?;
    sheet.set_row_height(TITLE_ROW, 36)?;
    sheet.merge_range(
        SENDER_ROW,
        0,
        SENDER_ROW,
        last,
        &sender(pack, table),
        &formats.sender,
    )?;
    sheet.set_row_height(SENDER_ROW, 24)?;
    sheet.set_row_height(HEADER_ROW, 40)?;
    for (column, one) in (0_u16..).zip(&table.columns) {
        column_of(sheet, column, one, table.rows, formats)?;
    }
    for row in FIRST_ROW..FIRST_ROW + table.rows {
        sheet.set_row_height(row, 30)?;
    }
    sheet.set_freeze_panes(FIRST_ROW, 0)?;
    // A3: two dozen columns are too small to read on A4.
    sheet.set_landscape().set_paper_size(8);
    sheet.set_repeat_rows(HEADER_ROW, HEADER_ROW)?;
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn sender(pack: &FillingPack, table: &FillingSheet) -> String {
    let quota = table
        .quota
        .map_or_else(String::new, |quota| format!("        名额：{quota}"));
    format!(
        "填报单位：{}        {}年度{quota}        联系人：        填报日期：",
        pack.unit, pack.year
    )
}

fn column_of(
    sheet: &mut Worksheet,
    column: u16,
    one: &FillingColumn,
    rows: u32,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let heading = if one.required {
        format!("{}*", one.heading)
    } else {
        one.heading.clone()
    };
    sheet.set_column_width(column, f64::from(one.width_chars))?;
    sheet.write_string_with_format(HEADER_ROW, column, &heading, &formats.header)?;
    if let Some(comment) = &one.comment {
        let note = Note::new(comment)
            .set_author("选树台")
            .set_width(320)
            .set_height(140);
        sheet.insert_note(HEADER_ROW, column, &note)?;
    }
    let format = formats.of(one.kind);
    for row in 0..rows {
        if one.kind == ColumnKind::Serial {
            sheet.write_number_with_format(FIRST_ROW + row, column, row + 1, format)?;
        } else {
            sheet.write_blank(FIRST_ROW + row, column, format)?;
        }
    }
    if !one.choices.is_empty() && rows > 0 {
        let choices = DataValidation::new()
            .allow_list_strings(&one.choices)?
            .set_error_title("请从列表中选择")?
            .set_error_message("这一栏只填下拉列表中的内容。")?;
        sheet.add_data_validation(FIRST_ROW, column, FIRST_ROW + rows - 1, column, &choices)?;
    }
    Ok(())
}

fn notes(sheet: &mut Worksheet, pack: &FillingPack) -> Result<(), XlsxError> {
    sheet.set_name("填报说明")?;
    sheet.set_column_width(0, 90)?;
    let format = Format::new()
        .set_font_name("仿宋")
        .set_font_size(12)
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    for (row, line) in (0_u32..).zip(&pack.notes) {
        sheet.write_string_with_format(row, 0, line, &format)?;
    }
    Ok(())
}

fn mark(sheet: &mut Worksheet, pack: &FillingPack) -> Result<(), XlsxError> {
    sheet.set_name(MARK)?;
    let pairs = [
        ("unit", pack.unit.clone()),
        ("year", pack.year.to_string()),
        ("form", pack.form_version.to_string()),
    ];
    for (row, (key, value)) in (0_u32..).zip(pairs) {
        sheet.write_string(row, 0, key)?;
        sheet.write_string(row, 1, &value)?;
    }
    sheet.set_very_hidden(true);
    Ok(())
}
