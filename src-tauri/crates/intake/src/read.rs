//! The entry: files in, a batch out.

use sha2::{Digest, Sha256};

use rules::category::Category;

use crate::aliases::Field;
use crate::batch::{
    Action, Batch, Cancelled, ColumnReading, FileReading, FileStatus, Problem, Progress,
    SheetReading, SheetRole, SourceFile,
};
use crate::choices::Choices;
use crate::header::{self, Header};
use crate::nominees::Table;
use crate::refusal::Refusal;
use crate::sheet::{Row, Sheet, a1, letter};
use crate::sniff::{self, Kind};
use crate::{across, csv, docx, own_form, table, workbook};

/// Reads the files for the selection of `year` (推荐年度), everything guessed. A file that cannot be read is refused
/// with its reason and does not keep the others from being read.
///
/// # Errors
/// [`Cancelled`] if `progress` returned `false`; it is called after every file and every 200 rows.
pub fn read(
    files: &[SourceFile<'_>],
    year: i32,
    progress: &mut dyn FnMut(Progress) -> bool,
) -> Result<Batch, Cancelled> {
    let mut readings: Vec<FileReading> = Vec::with_capacity(files.len());
    for (index, file) in files.iter().enumerate() {
        let sha256 = fingerprint(file.bytes);
        let reading = match readings.iter().find(|other| other.sha256 == sha256) {
            Some(same) => refused(file, format!("内容与“{}”完全相同，不再重复读取", same.name)),
            None => read_file(file, year, &Choices::default(), &mut |rows_done| {
                progress(Progress {
                    file: index,
                    rows_done,
                })
            })?,
        };
        readings.push(reading);
    }
    across::mark_repeats(&mut readings);
    Ok(Batch { files: readings })
}

/// Reads one file as the office chose, and guesses the rest.
///
/// # Errors
/// [`Cancelled`] if `progress`, told the rows read so far, returned `false`.
pub fn read_file(
    file: &SourceFile<'_>,
    year: i32,
    choices: &Choices,
    progress: &mut dyn FnMut(usize) -> bool,
) -> Result<FileReading, Cancelled> {
    let mut reading = blank(file);
    let context = Context { year, choices };
    if let Some(refusal) = context.read_file(file, &mut reading, progress)? {
        reading.problems.push(refusal.as_problem());
        reading.status = FileStatus::Refused {
            reason: refusal.to_string(),
        };
    }
    Ok(reading)
}

/// Reads a 推荐审批表 (.docx) as one nominee. A document that is no such form is refused, which says nothing against it
/// as an attachment.
///
/// # Errors
/// [`Cancelled`] if `progress` returned `false`.
pub fn read_docx(
    file: &SourceFile<'_>,
    year: i32,
    choices: &Choices,
    progress: &mut dyn FnMut(usize) -> bool,
) -> Result<FileReading, Cancelled> {
    let mut reading = blank(file);
    reading.form = true;
    match docx::as_sheet(file.bytes) {
        Ok(Some(sheet)) => {
            let context = Context { year, choices };
            context.read_sheet(sheet, &mut reading, progress)?;
            // A form has more to say than the table: no column of it is lost, and none is missing.
            reading.problems.retain(|problem| problem.trap != 14);
        }
        Ok(None) => {
            reading.status = FileStatus::Refused {
                reason: Refusal::WordDocument.to_string(),
            };
        }
        Err(refusal) => {
            reading.status = FileStatus::Refused {
                reason: refusal.to_string(),
            };
        }
    }
    Ok(reading)
}

fn blank(file: &SourceFile<'_>) -> FileReading {
    FileReading {
        name: file.name.to_owned(),
        sha256: fingerprint(file.bytes),
        status: FileStatus::Read,
        form: false,
        own_form: None,
        sheets: Vec::new(),
        declared_unit: None,
        ignored_sheets: Vec::new(),
        dropped_rows: Vec::new(),
        rows: Vec::new(),
        problems: Vec::new(),
    }
}

fn refused(file: &SourceFile<'_>, reason: String) -> FileReading {
    FileReading {
        status: FileStatus::Refused { reason },
        ..blank(file)
    }
}

fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Year and choices a file is read with.
struct Context<'c> {
    year: i32,
    choices: &'c Choices,
}

impl Context<'_> {
    /// `Some` if nothing of the file could be read.
    fn read_file(
        &self,
        file: &SourceFile<'_>,
        reading: &mut FileReading,
        report: &mut dyn FnMut(usize) -> bool,
    ) -> Result<Option<Refusal>, Cancelled> {
        let (sheets, pictured) = match sheets_of(file, reading) {
            Ok(opened) => opened,
            Err(refusal) => return Ok(Some(refusal)),
        };
        reading.own_form = own_form::of(&sheets);
        let mut tables = 0;
        for sheet in sheets {
            tables += usize::from(self.read_sheet(sheet, reading, report)?);
        }
        if !report(reading.rows.len()) {
            return Err(Cancelled);
        }
        if !reading.rows.is_empty() {
            return Ok(None);
        }
        Ok(match (tables, pictured) {
            // The office itself left every sheet out.
            _ if !self.choices.sheets.is_empty() => None,
            (0, true) => Some(Refusal::OnlyPictures),
            (0, false) => Some(Refusal::NoHeader),
            _ => Some(Refusal::NoRows),
        })
    }

    /// Whether the sheet is a table of nominees.
    fn read_sheet(
        &self,
        mut sheet: Sheet,
        reading: &mut FileReading,
        report: &mut dyn FnMut(usize) -> bool,
    ) -> Result<bool, Cancelled> {
        let chosen = self.choices.sheet(&sheet.name);
        let found = header::find(&sheet, self.choices);
        let Some(header) = found.filter(|_| self.wanted(&sheet)) else {
            let told =
                sheet.hidden && chosen.is_none() && header::find(&sheet, self.choices).is_some();
            if told {
                reading.problems.push(hidden_sheet(&sheet));
            }
            ignore(sheet, reading);
            return Ok(false);
        };
        let category = chosen
            .and_then(|chosen| Category::from_code(chosen.category.as_deref()?))
            .or_else(|| table::category_of(&sheet, &header, &reading.name));
        if category.is_none() && !header.has(Field::CategoryWord) {
            reading.problems.push(unknown_category(&sheet));
            reading.sheets.push(sheet_reading(&sheet, &header, None));
            return Ok(true);
        }
        reading.problems.extend(self.put_right(&mut sheet));
        let declared = header::declared_unit(&sheet, &header);
        reading.declared_unit = reading.declared_unit.take().or_else(|| declared.clone());
        note_sheet(&sheet, &header, reading);
        reading
            .sheets
            .push(sheet_reading(&sheet, &header, category));
        reading
            .problems
            .extend(table::fill_down(&mut sheet, &header));
        let whole = Table {
            choices: self.choices,
            declared: declared.or_else(|| reading.declared_unit.clone()),
            header,
            category,
            year: self.year,
            hidden_rows: std::mem::take(&mut sheet.hidden_rows),
            sheet: std::mem::take(&mut sheet.name),
        };
        whole.read_rows(sheet.rows, reading, report)?;
        Ok(true)
    }

    fn wanted(&self, sheet: &Sheet) -> bool {
        self.choices
            .sheet(&sheet.name)
            .map_or(!sheet.hidden, |chosen| chosen.read)
    }

    /// What a person typed in the place of a cell.
    fn put_right(&self, sheet: &mut Sheet) -> Vec<Problem> {
        self.choices
            .put_right(sheet)
            .into_iter()
            .map(|(row, column, before, after)| Problem {
                action: Action::Fix,
                sheet: sheet.name.clone(),
                row: Some(row.saturating_add(1)),
                cell: Some(a1(row, column)),
                raw: before,
                proposed: Some(after),
                message: "已按预览中填写的内容读取".to_owned(),
                ..Problem::of_file()
            })
            .collect()
    }
}

fn ignore(sheet: Sheet, reading: &mut FileReading) {
    if sheet.rows.is_empty() {
        return;
    }
    reading.sheets.push(SheetReading {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        role: SheetRole::Ignored,
        header_row: 0,
        columns: Vec::new(),
    });
    reading.ignored_sheets.push(sheet.name);
}

fn hidden_sheet(sheet: &Sheet) -> Problem {
    Problem {
        trap: 10,
        message: "工作表被隐藏，没有读入。如需报送，请在“工作表”一步选择读入".to_owned(),
        sheet: sheet.name.clone(),
        ..Problem::of_file()
    }
}

fn unknown_category(sheet: &Sheet) -> Problem {
    Problem {
        action: Action::Refuse,
        trap: 40,
        message: "看不出是哪一类推荐对象。请在标题或工作表名中写明模范职工之家、模范职工小家或优秀工会工作者".to_owned(),
        sheet: sheet.name.clone(),
        ..Problem::of_file()
    }
}

fn sheet_reading(sheet: &Sheet, header: &Header, category: Option<Category>) -> SheetReading {
    let column = |column: &crate::header::Column| ColumnReading {
        index: column.index,
        letter: letter(column.index),
        heading: column.heading.clone(),
        field: column.field,
        examples: sheet.examples(column.index, header.first_data_row()),
    };
    SheetReading {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        role: SheetRole::Table { category },
        header_row: header.first_data_row(),
        columns: header.columns.iter().map(column).collect(),
    }
}

fn sheets_of(
    file: &SourceFile<'_>,
    reading: &mut FileReading,
) -> Result<(Vec<Sheet>, bool), Refusal> {
    let kind = sniff::kind_of(file.name, file.bytes)?;
    note_wrong_extension(file.name, kind, reading);
    match kind {
        Kind::Workbook => workbook::read_new(file.bytes).map(|book| (book.sheets, book.pictured)),
        Kind::OldWorkbook => {
            workbook::read_old(file.bytes).map(|book| (book.sheets, book.pictured))
        }
        Kind::Text => {
            let table = csv::read(file.bytes, file.name)?;
            if !table.certain {
                reading.problems.push(first_lines_to_check(&table));
            }
            Ok((vec![table.sheet], false))
        }
    }
}

fn note_wrong_extension(name: &str, kind: Kind, reading: &mut FileReading) {
    let extension = name
        .rsplit_once('.')
        .map(|(_, end)| end.to_ascii_lowercase())
        .unwrap_or_default();
    let (fitting, actual): (&[&str], &str) = match kind {
        Kind::Workbook => (&["xlsx", "xlsm", "et", "ett"], "xlsx"),
        Kind::OldWorkbook => (&["xls", "et", "ett"], "xls"),
        Kind::Text => (&["csv", "txt", "tsv"], "csv"),
    };
    if !fitting.contains(&extension.as_str()) {
        reading.problems.push(Problem {
            action: Action::Fix,
            trap: 1,
            proposed: Some(actual.to_owned()),
            raw: extension.clone(),
            message: format!("扩展名是“{extension}”，内容是 {actual} 格式，已按内容读取"),
            ..Problem::of_file()
        });
    }
}

fn first_lines_to_check(table: &csv::Table) -> Problem {
    let lines: Vec<String> = table.sheet.rows.iter().take(3).map(Row::joined).collect();
    Problem {
        action: Action::Ask,
        trap: 4,
        raw: table.encoding.to_owned(),
        proposed: Some(lines.join("\n")),
        message: format!(
            "文本文件没有注明编码，按 {} 读取，请核对前三行文字是否正确",
            table.encoding
        ),
        ..Problem::of_file()
    }
}

fn note_sheet(sheet: &Sheet, header: &Header, reading: &mut FileReading) {
    let mut warn = |trap: u8, raw: String, message: String| {
        reading.problems.push(Problem {
            trap,
            sheet: sheet.name.clone(),
            raw,
            message,
            ..Problem::of_file()
        });
    };
    if sheet.cut {
        let message =
            "表格末尾很远处还有内容（连续50行空行之后，或超过2万行、256列），没有读入，请核对";
        warn(21, String::new(), message.to_owned());
    }
    let unknown: Vec<&str> = header
        .columns
        .iter()
        .filter(|column| column.field.is_none())
        .map(|column| column.heading.as_str())
        .collect();
    if !unknown.is_empty() {
        let raw = unknown.join("、");
        warn(
            14,
            raw.clone(),
            format!("未识别的栏目：{raw}。内容原样保留，不参与审核"),
        );
    }
    let hidden: Vec<String> = header
        .columns
        .iter()
        .filter(|column| sheet.hidden_columns.contains(&column.index))
        .map(|column| column.heading.clone())
        .collect();
    if !hidden.is_empty() {
        let raw = hidden.join("、");
        warn(
            17,
            raw.clone(),
            format!("有隐藏的列：{raw}。已照常读入，请核对"),
        );
    }
}
