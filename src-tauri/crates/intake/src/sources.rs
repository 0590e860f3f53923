//! A file's bytes to its sheets, whatever its extension says.

use encoding_rs::{Encoding, GB18030, UTF_8};

use crate::batch::{Action, FileReading, Problem, SourceFile};
use crate::refusal::Refusal;
use crate::sheet::Sheet;
use crate::sniff::{self, Kind};
use crate::{csv, ods, workbook, xlsx};

pub fn sheets_of(file: &SourceFile<'_>, reading: &mut FileReading) -> Result<Vec<Sheet>, Refusal> {
    let kind = sniff::kind_of(file.name, file.bytes)?;
    note_wrong_extension(file.name, kind, reading);
    match kind {
        Kind::Workbook => xlsx::read(file.bytes),
        Kind::OldWorkbook => workbook::read(file.bytes, &mut reading.problems),
        Kind::OpenWorkbook => ods::read(file.bytes),
        Kind::Text => {
            let table = csv::read(file.bytes, file.name)?;
            reading.problems.push(first_lines(&table));
            Ok(vec![table.sheet])
        }
    }
}

fn note_wrong_extension(name: &str, kind: Kind, reading: &mut FileReading) {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let extension = base
        .rsplit_once('.')
        .map(|(_, end)| end.to_ascii_lowercase())
        .unwrap_or_default();
    let (fitting, actual): (&[&str], &str) = match kind {
        Kind::Workbook => (&["xlsx", "xlsm", "et", "ett"], "xlsx"),
        Kind::OldWorkbook => (&["xls", "et", "ett"], "xls"),
        Kind::OpenWorkbook => (&["ods", "ots", "et"], "ods"),
        Kind::Text => (&["csv", "txt", "tsv"], "csv"),
    };
    if !fitting.contains(&extension.as_str()) {
        let named = if extension.is_empty() {
            "文件名没有扩展名".to_owned()
        } else {
            format!("扩展名是“{extension}”")
        };
        reading.problems.push(Problem {
            action: Action::Fix,
            trap: 1,
            proposed: Some(actual.to_owned()),
            raw: extension.clone(),
            message: format!("{named}，内容是 {actual} 格式，已按内容读取"),
            ..Problem::of_file()
        });
    }
}

/// UTF-8 is certain by its bytes; of every other encoding a person looks at the first lines.
fn first_lines(table: &csv::Table) -> Problem {
    const SHOWN: usize = 100;
    let lines: Vec<String> = table
        .sheet
        .rows
        .iter()
        .take(3)
        .map(|row| beginning(&row.joined(), SHOWN))
        .collect();
    let encoding = called(table.encoding);
    let (action, request) = if table.certain {
        (Action::Fix, "")
    } else {
        (Action::Ask, "，请核对前三行文字是否正确")
    };
    Problem {
        action,
        trap: 4,
        raw: encoding.to_owned(),
        proposed: Some(lines.join("\n")),
        message: format!("文本文件按“{encoding}”读取{request}"),
        ..Problem::of_file()
    }
}

fn beginning(line: &str, length: usize) -> String {
    match line.char_indices().nth(length) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

/// What a clerk may have met an encoding as.
#[must_use]
pub fn called(encoding: &'static Encoding) -> &'static str {
    if encoding == GB18030 {
        "国标编码（GB18030）"
    } else if encoding == UTF_8 {
        "通用编码（UTF-8）"
    } else {
        "Excel 的 Unicode 文本"
    }
}
