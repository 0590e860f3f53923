//! 电子评分表 as a judge filled it in: what it says of itself, and its cells. What they mean is the desk's affair.

use serde::{Deserialize, Serialize};

use crate::batch::SourceFile;
use crate::read::blank;
use crate::sheet::{Cell, CellKind, Sheet, a1};
use crate::sources;

const MARK: &str = "_xuanshu";
const KIND: (&str, &str) = ("kind", "score-sheet");

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilledWorkbook {
    /// Key and value.
    pub mark: Vec<(String, String)>,
    pub tables: Vec<FilledTable>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilledTable {
    pub tab: String,
    pub cells: Vec<FilledCell>,
}

/// A cell that holds something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilledCell {
    /// 0-based.
    pub row: u32,
    pub column: u32,
    /// As the spreadsheet program calls it: F8.
    pub place: String,
    pub text: String,
    /// A formula without a result, or one that came to an error.
    pub failed: bool,
}

/// Why a file is no 电子评分表 that can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoJudgeSheet {
    #[error("{0}")]
    Unreadable(String),
    #[error(
        "这不是本程序发出的电子评分表，或者其中的版本标记已丢失。请让成员用 WPS 或 Excel 填写发给本人的那份文件，直接保存，不要复制到新表里"
    )]
    Unmarked,
    #[error("工作表“{tab}”没有读全。请用 WPS 或 Excel 打开，删去表格以外的内容，另存后再导入")]
    Cut { tab: String },
}

impl FilledWorkbook {
    #[must_use]
    pub fn says(&self, key: &str) -> Option<&str> {
        let found = self.mark.iter().find(|(known, _)| known == key)?;
        Some(found.1.as_str())
    }

    #[must_use]
    pub fn table(&self, tab: &str) -> Option<&FilledTable> {
        self.tables.iter().find(|table| table.tab == tab)
    }
}

impl FilledTable {
    #[must_use]
    pub fn cell(&self, row: u32, column: u32) -> Option<&FilledCell> {
        self.cells
            .iter()
            .find(|cell| (cell.row, cell.column) == (row, column))
    }
}

/// Reads one, in whatever format a spreadsheet program saved it.
///
/// # Errors
/// Why nothing of it can be taken, with the remedy.
pub fn read_judge_sheet(file: &SourceFile<'_>) -> Result<FilledWorkbook, NoJudgeSheet> {
    let sheets = sources::sheets_of(file, &mut blank(file))
        .map_err(|refusal| NoJudgeSheet::Unreadable(of_a_judge(&refusal.to_string())))?;
    let mark = mark_of(&sheets).ok_or(NoJudgeSheet::Unmarked)?;
    let tables = sheets
        .into_iter()
        .filter(|sheet| sheet.name != MARK)
        .map(filled)
        .collect::<Result<_, _>>()?;
    Ok(FilledWorkbook { mark, tables })
}

/// The same remedy, asked of a judge and not of a county.
fn of_a_judge(refusal: &str) -> String {
    refusal
        .replace("一个单位的汇总表", "一份电子评分表")
        .replace("汇总表", "电子评分表")
        .replace("报送单位", "这位成员")
}

#[must_use]
pub fn is_one(sheets: &[Sheet]) -> bool {
    mark_of(sheets).is_some()
}

fn mark_of(sheets: &[Sheet]) -> Option<Vec<(String, String)>> {
    let sheet = sheets.iter().find(|sheet| sheet.name == MARK)?;
    let text = |cell: Option<&Cell>| cell.map(|cell| cell.text.trim().to_owned());
    let mark: Vec<(String, String)> = sheet
        .rows
        .iter()
        .filter_map(|row| Some((text(row.cell(0))?, text(row.cell(1)).unwrap_or_default())))
        .collect();
    mark.iter()
        .any(|(key, value)| (key.as_str(), value.as_str()) == KIND)
        .then_some(mark)
}

fn filled(sheet: Sheet) -> Result<FilledTable, NoJudgeSheet> {
    if sheet.cut || sheet.lost.is_some() {
        return Err(NoJudgeSheet::Cut { tab: sheet.name });
    }
    let cells = sheet.rows.iter().flat_map(|row| {
        (0_u32..)
            .zip(&row.cells)
            .filter(|(_, cell)| !cell.is_blank())
            .map(|(column, cell)| FilledCell {
                row: row.index,
                column,
                place: a1(row.index, column),
                text: cell.text.trim().to_owned(),
                failed: matches!(cell.kind, CellKind::Error | CellKind::Uncalculated),
            })
    });
    Ok(FilledTable {
        cells: cells.collect(),
        tab: sheet.name,
    })
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::Workbook;

    use super::*;

    fn workbook(kind: &str) -> Vec<u8> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name("评分表").expect("a tab");
        sheet.write_string(4, 1, "26-G-001").expect("a cell");
        sheet.write_number(4, 4, 92.5).expect("a cell");
        let mark = book.add_worksheet().set_name(MARK).expect("a tab");
        mark.write_string(0, 0, "kind").expect("a cell");
        mark.write_string(0, 1, kind).expect("a cell");
        mark.set_very_hidden(true);
        book.save_to_buffer().expect("a workbook")
    }

    fn read(bytes: &[u8]) -> Result<FilledWorkbook, NoJudgeSheet> {
        read_judge_sheet(&SourceFile {
            name: "3号.xlsx",
            bytes,
        })
    }

    #[test]
    fn a_judges_workbook_tells_its_mark_and_its_cells() {
        let filled = read(&workbook("score-sheet")).expect("read");
        assert_eq!(filled.says("kind"), Some("score-sheet"));
        let cell = filled.table("评分表").and_then(|table| table.cell(4, 4));
        let cell = cell.expect("a figure");
        assert_eq!((cell.text.as_str(), cell.place.as_str()), ("92.5", "E5"));
    }

    #[test]
    fn any_other_file_is_refused_with_what_to_do() {
        for (bytes, told) in [
            (workbook("filling-pack"), "发给本人的那份文件"),
            (b"%PDF-1.7".to_vec(), "请"),
            (Vec::new(), "请让这位成员重新发送"),
        ] {
            let refusal = read(&bytes).expect_err("refused").to_string();
            assert!(refusal.contains(told), "{refusal}");
        }
    }

    #[test]
    fn what_counties_send_is_told_from_it_by_name() {
        let bytes = workbook("score-sheet");
        let file = SourceFile {
            name: "3号.xlsx",
            bytes: &bytes,
        };
        let reading = crate::read_file(&file, 2026, &crate::Choices::default(), &mut |_| true)
            .expect("not cancelled");
        let crate::FileStatus::Refused { reason } = reading.status else {
            panic!("not refused");
        };
        assert!(reason.contains("电子评分表"), "{reason}");
    }
}
