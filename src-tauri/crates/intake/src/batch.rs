//! What a reading of county files says: the types other crates see.

use rules::category::Category;
use rules::facts::Facts;

/// One file as it arrived. The name is only used to tell the user which file is meant, to skip
/// owner files (`~$…`, `.~…`) and as the last hint at a category; the kind comes from the bytes.
#[derive(Clone, Copy, Debug)]
pub struct SourceFile<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// The reading of all files handed over together, in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Batch {
    pub files: Vec<FileReading>,
}

/// The reading of one file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileReading {
    pub name: String,
    /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
    pub sha256: String,
    pub status: FileStatus,
    /// 填报单位, as written above the header.
    pub declared_unit: Option<String>,
    /// Sheets without nominees: instructions, drop-down lists, hidden sheets.
    pub ignored_sheets: Vec<String>,
    /// Lines below or between the nominees that are none: 合计, 填报人, 注, the template's example.
    pub dropped_rows: Vec<DroppedRow>,
    pub rows: Vec<ReadRow>,
    pub problems: Vec<Problem>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileStatus {
    Read,
    /// Nothing of the file could be read. The reason names the remedy.
    Refused {
        reason: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DroppedRow {
    pub sheet: String,
    /// 1-based, as the spreadsheet program shows it.
    pub row: u32,
    pub text: String,
}

/// One nominee (推荐对象) as the county wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadRow {
    pub category: Category,
    pub sheet: String,
    /// 1-based, as the spreadsheet program shows it.
    pub row: u32,
    /// 推荐单位 as written; the column if the sheet has one, else the 填报单位 above the header.
    pub recommending_unit: Option<String>,
    /// The union's, small home's or person's name.
    pub name: String,
    /// The union a small home belongs to, or the place where a person works.
    pub organisation: Option<String>,
    pub facts: Facts,
    /// Every filled cell of the row: its header and its text.
    pub raw: Vec<(String, String)>,
    /// True if any problem of this row is of [`Action::Refuse`]: the row keeps its place in the
    /// list but cannot be imported.
    pub refused: bool,
}

/// What is done about a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// Not imported; the county has to supply it anew.
    Refuse,
    /// Read in the proposed way, which a person must confirm.
    Ask,
    /// Kept as it stands, and shown.
    Warn,
    /// Put right without doubt, and logged.
    Fix,
}

impl Action {
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Refuse => "refuse",
            Self::Ask => "ask",
            Self::Warn => "warn",
            Self::Fix => "fix",
        }
    }
}

/// One oddity of a file, sheet, row or cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub action: Action,
    /// Number in the catalogue of traps, 1–46.
    pub trap: u8,
    /// Empty if the whole file is meant.
    pub sheet: String,
    /// 1-based; none if the whole sheet is meant.
    pub row: Option<u32>,
    /// In A1 notation.
    pub cell: Option<String>,
    /// What stands there.
    pub raw: String,
    /// How it was or would be read.
    pub proposed: Option<String>,
    /// For the user: the thing and the remedy.
    pub message: String,
}

impl Problem {
    /// A warning about the file as a whole, to be filled in.
    pub(crate) fn of_file() -> Self {
        Self {
            action: Action::Warn,
            trap: 0,
            sheet: String::new(),
            row: None,
            cell: None,
            raw: String::new(),
            proposed: None,
            message: String::new(),
        }
    }
}

/// How far the reading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// 0-based index of the file being read.
    pub file: usize,
    /// Rows of this file read so far.
    pub rows_done: usize,
}

/// The user stopped the reading; nothing of it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("已取消读取，没有导入任何内容")]
pub struct Cancelled;
