//! 电子评分表: one judge's workbook, a sheet for every rubric, to be filled in by WPS or Excel and read back. Everything but
//! the figures is locked, without a password: it keeps from slips, not from malice.

use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, Formula, ProtectionOptions,
    Workbook, Worksheet, XlsxError,
};

use crate::EditableError;
use crate::heights::{half_characters, row_height};
use crate::looks::{GREY, cell, header, lead, title};

pub struct JudgeWorkbook {
    pub year: i32,
    pub title: String,
    pub tables: Vec<JudgeTable>,
    /// What the file says of itself, key and value, in a sheet no spreadsheet program shows.
    pub mark: Vec<(String, String)>,
}

pub struct JudgeTable {
    /// The tab.
    pub tab: String,
    pub title: String,
    /// Two lines between title and table: whose it is, how it is filled in.
    pub lead: [String; 2],
    pub columns: Vec<ScoreColumn>,
    /// The most that all extras together add.
    pub extra_cap: Option<String>,
    /// Whether a total of the columns is shown.
    pub totalled: bool,
    pub rows: Vec<JudgeRow>,
    /// Who signs, in the foot of each printed page too.
    pub foot: String,
    /// The number of the paper, in the head and foot of each printed page.
    pub numbered: String,
}

pub struct ScoreColumn {
    pub heading: String,
    pub kind: ScoreKind,
    /// Exact decimals, as they are kept.
    pub most: String,
    /// Empty: any figure.
    pub step: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreKind {
    Basic,
    Extra,
    Deduction,
}

pub struct JudgeRow {
    pub number: String,
    pub unit: String,
    pub name: String,
    /// 回避: nothing is filled in.
    pub shut: bool,
}

/// Where the first figure stands, 0-based: before it the serial, number, unit and name.
pub const FIRST_SCORE: (u32, u16) = (4, 4);
/// The column of the nominee's number, by which a row is known again.
pub const NUMBER_COLUMN: u16 = 1;
/// What stands where nothing is filled in.
pub const SHUT: &str = "回避";
/// The sheet that holds the mark.
const MARK: &str = "_xuanshu";
const HEADER_ROW: u32 = FIRST_SCORE.0 - 1;
const LEAD_ROWS: [u32; 2] = [1, 2];

/// # Errors
/// [`EditableError::Workbook`] for what no sheet can hold: a tab of over 31 characters, a text of over 32,767.
pub fn judge_workbook(book: &JudgeWorkbook) -> Result<Vec<u8>, EditableError> {
    let mut workbook = Workbook::new();
    // A fixed day, so that the same workbook is the same bytes.
    let year = u16::try_from(book.year).unwrap_or(2000);
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&book.title)
            .set_creation_datetime(&ExcelDateTime::from_ymd(year, 1, 1)?),
    );
    let looks = Looks::new();
    for one in &book.tables {
        table(workbook.add_worksheet(), one, &looks)?;
    }
    mark(workbook.add_worksheet(), &book.mark)?;
    Ok(workbook.save_to_buffer()?)
}

struct Looks {
    title: Format,
    lead: Format,
    header: Format,
    text: Format,
    open: Format,
    shut: Format,
    total: Format,
}

impl Looks {
    fn new() -> Self {
        Self {
            title: title(18),
            lead: lead().set_text_wrap(),
            header: header(),
            text: cell(),
            open: cell().set_unlocked(),
            shut: cell()
                .set_background_color(GREY)
                .set_font_color(Color::RGB(0x0066_6666)),
            total: cell().set_bold(),
        }
    }
}

fn table(sheet: &mut Worksheet, table: &JudgeTable, looks: &Looks) -> Result<(), XlsxError> {
    let scores = u16::try_from(table.columns.len()).unwrap_or(u16::MAX);
    let total = FIRST_SCORE.1 + scores;
    let last = if table.totalled { total } else { total - 1 };
    sheet.set_name(&table.tab)?;
    // A viewer that does not calculate shows no total rather than 0.
    sheet.set_formula_result_default("");
    sheet.merge_range(0, 0, 0, last, &table.title, &looks.title)?;
    sheet.set_row_height(0, 34)?;
    for (row, line) in LEAD_ROWS.into_iter().zip(&table.lead) {
        sheet.merge_range(row, 0, row, last, line, &looks.lead)?;
    }
    sheet.set_row_height(LEAD_ROWS[0], 22)?;
    sheet.set_row_height(LEAD_ROWS[1], 34)?;
    heads(sheet, table, looks)?;
    for (at, row) in (0_u32..).zip(&table.rows) {
        line(sheet, table, (FIRST_SCORE.0 + at, at + 1), row, looks)?;
    }
    let end = FIRST_SCORE.0 + u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    sheet.merge_range(end, 0, end, last, &table.foot, &looks.lead)?;
    sheet.set_row_height(end, 34)?;
    allowed(sheet, table)?;
    sheet.set_freeze_panes(FIRST_SCORE.0, FIRST_SCORE.1)?;
    sheet.set_selection(FIRST_SCORE.0, FIRST_SCORE.1, FIRST_SCORE.0, FIRST_SCORE.1)?;
    for_print(sheet, table, (end, last))?;
    sheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::default()
    });
    Ok(())
}

/// A4 on its side, one page wide; the heads and the number on every page.
fn for_print(
    sheet: &mut Worksheet,
    table: &JudgeTable,
    (end, last): (u32, u16),
) -> Result<(), XlsxError> {
    const A4: u8 = 9;
    sheet.set_landscape().set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_print_area(0, 0, end, last)?;
    sheet.set_repeat_rows(HEADER_ROW, HEADER_ROW)?;
    // An ampersand would begin a code.
    let number = table.numbered.replace('&', "&&");
    sheet.set_header(format!("&L{number}"));
    sheet.set_footer(format!("&L{number}&R第 &P 页，共 &N 页"));
    Ok(())
}

const BEFORE_SCORES: [(&str, u16); 4] = [("序号", 6), ("编号", 12), ("单位", 28), ("推荐对象", 44)];
const LEAST_ROW: u16 = 30;

fn heads(sheet: &mut Worksheet, table: &JudgeTable, looks: &Looks) -> Result<(), XlsxError> {
    const FIGURE: u16 = 11;
    for (column, (head, width)) in (0_u16..).zip(BEFORE_SCORES) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(HEADER_ROW, column, head, &looks.header)?;
    }
    for (column, one) in (FIRST_SCORE.1..).zip(&table.columns) {
        sheet.set_column_width(column, FIGURE)?;
        sheet.write_string_with_format(HEADER_ROW, column, &one.heading, &looks.header)?;
    }
    if table.totalled {
        let column = FIRST_SCORE.1 + u16::try_from(table.columns.len()).unwrap_or(u16::MAX);
        sheet.set_column_width(column, FIGURE)?;
        sheet.write_string_with_format(HEADER_ROW, column, "合计", &looks.header)?;
    }
    sheet.set_row_height(HEADER_ROW, 62)?;
    Ok(())
}

/// Texts stay texts, whatever they begin with.
fn line(
    sheet: &mut Worksheet,
    table: &JudgeTable,
    (at, serial): (u32, u32),
    row: &JudgeRow,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let text = if row.shut { &looks.shut } else { &looks.text };
    let seen = BEFORE_SCORES[1..]
        .iter()
        .map(|(_, width)| half_characters(*width));
    let words = [&row.number, &row.unit, &row.name];
    let cells = words.map(String::as_str).into_iter().zip(seen);
    sheet.set_row_height(at, row_height(cells, LEAST_ROW))?;
    sheet.write_number_with_format(at, 0, serial, text)?;
    for (column, word) in (NUMBER_COLUMN..).zip(words) {
        sheet.write_string_with_format(at, column, word, text)?;
    }
    for (column, _) in (FIRST_SCORE.1..).zip(&table.columns) {
        if row.shut {
            sheet.write_string_with_format(at, column, SHUT, &looks.shut)?;
        } else {
            sheet.write_blank(at, column, &looks.open)?;
        }
    }
    if table.totalled {
        let column = FIRST_SCORE.1 + u16::try_from(table.columns.len()).unwrap_or(u16::MAX);
        if row.shut {
            sheet.write_string_with_format(at, column, SHUT, &looks.shut)?;
        } else {
            let formula = Formula::new(total(table, at));
            sheet.write_formula_with_format(at, column, formula, &looks.total)?;
        }
    }
    Ok(())
}

/// Shown once every basic item has a figure, reckoned as the program reckons it.
fn total(table: &JudgeTable, row: u32) -> String {
    let of = |kind| -> Vec<String> {
        (FIRST_SCORE.1..)
            .zip(&table.columns)
            .filter(|(_, column)| column.kind == kind)
            .map(|(column, _)| place(row, column))
            .collect()
    };
    let sum = |cells: &[String]| match cells {
        [] => "0".to_owned(),
        cells => format!("SUM({})", cells.join(",")),
    };
    let basic = of(ScoreKind::Basic);
    let extra = sum(&of(ScoreKind::Extra));
    let extra = match &table.extra_cap {
        Some(cap) => format!("MIN({cap},{extra})"),
        None => extra,
    };
    let taken = sum(&of(ScoreKind::Deduction));
    format!(
        "=IF(COUNT({})<{},\"\",MAX(0,ROUND({}+{extra}-{taken},3)))",
        basic.join(","),
        basic.len(),
        sum(&basic)
    )
}

/// What each column takes, said before it is keyed and again when it is refused.
fn allowed(sheet: &mut Worksheet, table: &JudgeTable) -> Result<(), XlsxError> {
    let Some(below) = u32::try_from(table.rows.len())
        .ok()
        .filter(|rows| *rows > 0)
    else {
        return Ok(());
    };
    for (column, one) in (FIRST_SCORE.1..).zip(&table.columns) {
        let cell = place(FIRST_SCORE.0, column);
        let on_step = if one.step.is_empty() {
            String::new()
        } else {
            format!(",ABS({cell}/{0}-ROUND({cell}/{0},0))<0.000001", one.step)
        };
        let step = if one.step.is_empty() {
            String::new()
        } else {
            format!("，步长 {}", one.step)
        };
        let rule = format!(
            "=AND(ISNUMBER({cell}),{cell}>=0,{cell}<={}{on_step})",
            one.most
        );
        let validation = DataValidation::new()
            .allow_custom(Formula::new(rule))
            .set_error_title("分数不对")?
            .set_error_message(format!("应为 0–{}{step}。", one.most))?;
        sheet.add_data_validation(
            FIRST_SCORE.0,
            column,
            FIRST_SCORE.0 + below - 1,
            column,
            &validation,
        )?;
    }
    Ok(())
}

fn place(row: u32, column: u16) -> String {
    format!(
        "{}{}",
        rust_xlsxwriter::utility::column_number_to_name(column),
        row + 1
    )
}

fn mark(sheet: &mut Worksheet, pairs: &[(String, String)]) -> Result<(), XlsxError> {
    sheet.set_name(MARK)?;
    for (row, (key, value)) in (0_u32..).zip(pairs) {
        sheet.write_string(row, 0, key)?;
        sheet.write_string(row, 1, value)?;
    }
    sheet.set_very_hidden(true);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(kind: ScoreKind) -> ScoreColumn {
        ScoreColumn {
            heading: "某项".into(),
            kind,
            most: "40".into(),
            step: "0.5".into(),
        }
    }

    #[test]
    fn a_total_waits_for_every_basic_item_and_caps_the_extras() {
        let table = JudgeTable {
            tab: "评分表".into(),
            title: String::new(),
            lead: [String::new(), String::new()],
            columns: vec![
                column(ScoreKind::Basic),
                column(ScoreKind::Extra),
                column(ScoreKind::Basic),
                column(ScoreKind::Deduction),
            ],
            extra_cap: Some("3".into()),
            totalled: true,
            rows: Vec::new(),
            foot: String::new(),
            numbered: String::new(),
        };
        assert_eq!(
            total(&table, 4),
            "=IF(COUNT(E5,G5)<2,\"\",MAX(0,ROUND(SUM(E5,G5)+MIN(3,SUM(F5))-SUM(H5),3)))"
        );
    }
}
