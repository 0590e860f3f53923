//! The entry: files in, a batch out.

use sha2::{Digest, Sha256};

use crate::aliases::Field;
use crate::batch::{
    Action, Batch, Cancelled, FileReading, FileStatus, Problem, Progress, SourceFile,
};
use crate::header::{self, Header};
use crate::nominees::Table;
use crate::refusal::Refusal;
use crate::sheet::{Row, Sheet};
use crate::sniff::{self, Kind};
use crate::{across, csv, table, workbook};

/// Reads the files for the selection of `year` (推荐年度). A file that cannot be read is refused
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
        let mut reading = FileReading {
            name: file.name.to_owned(),
            sha256: fingerprint(file.bytes),
            status: FileStatus::Read,
            declared_unit: None,
            ignored_sheets: Vec::new(),
            dropped_rows: Vec::new(),
            rows: Vec::new(),
            problems: Vec::new(),
        };
        let refused = match readings.iter().find(|other| other.sha256 == reading.sha256) {
            Some(same) => Some(format!("内容与“{}”完全相同，不再重复读取", same.name)),
            None => read_file(file, year, &mut reading, &mut |rows_done| {
                progress(Progress {
                    file: index,
                    rows_done,
                })
            })?
            .map(|refusal| refusal.to_string()),
        };
        if let Some(reason) = refused {
            reading.status = FileStatus::Refused { reason };
        }
        readings.push(reading);
    }
    across::mark_repeats(&mut readings);
    Ok(Batch { files: readings })
}

fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// `Some` if nothing of the file could be read.
fn read_file(
    file: &SourceFile<'_>,
    year: i32,
    reading: &mut FileReading,
    report: &mut dyn FnMut(usize) -> bool,
) -> Result<Option<Refusal>, Cancelled> {
    let (sheets, pictured) = match sheets_of(file, reading) {
        Ok(opened) => opened,
        Err(refusal) => return Ok(Some(refusal)),
    };
    let mut tables = 0;
    for sheet in sheets {
        tables += usize::from(read_sheet(sheet, year, reading, report)?);
    }
    if !report(reading.rows.len()) {
        return Err(Cancelled);
    }
    if !reading.rows.is_empty() {
        return Ok(None);
    }
    Ok(Some(match (tables, pictured) {
        (0, true) => Refusal::OnlyPictures,
        (0, false) => Refusal::NoHeader,
        _ => Refusal::NoRows,
    }))
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

/// Whether the sheet is a table of nominees.
fn read_sheet(
    mut sheet: Sheet,
    year: i32,
    reading: &mut FileReading,
    report: &mut dyn FnMut(usize) -> bool,
) -> Result<bool, Cancelled> {
    let Some(header) = header::find(&sheet) else {
        if !sheet.rows.is_empty() {
            reading.ignored_sheets.push(sheet.name);
        }
        return Ok(false);
    };
    if sheet.hidden {
        reading.problems.push(Problem {
            trap: 10,
            message: "工作表被隐藏，没有读入。如需报送，请取消隐藏后重新导入".to_owned(),
            sheet: sheet.name.clone(),
            ..Problem::of_file()
        });
        reading.ignored_sheets.push(sheet.name);
        return Ok(false);
    }
    let category = table::category_of(&sheet, &header, &reading.name);
    if category.is_none() && !header.has(Field::CategoryWord) {
        reading.problems.push(Problem {
            action: Action::Refuse,
            trap: 40,
            message: "看不出是哪一类推荐对象。请在标题或工作表名中写明模范职工之家、模范职工小家或优秀工会工作者".to_owned(),
            sheet: sheet.name.clone(),
            ..Problem::of_file()
        });
        reading.ignored_sheets.push(sheet.name);
        return Ok(true);
    }
    let declared = header::declared_unit(&sheet, &header);
    reading.declared_unit = reading.declared_unit.take().or_else(|| declared.clone());
    note_sheet(&sheet, &header, reading);
    reading
        .problems
        .extend(table::fill_down(&mut sheet, &header));
    let whole = Table {
        declared: declared.or_else(|| reading.declared_unit.clone()),
        header,
        category,
        year,
        hidden_rows: std::mem::take(&mut sheet.hidden_rows),
        sheet: std::mem::take(&mut sheet.name),
    };
    whole.read_rows(sheet.rows, reading, report)?;
    Ok(true)
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
