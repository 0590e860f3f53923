//! What a reading of county files says: the types other crates see.

use rules::category::Category;
use rules::facts::Facts;
use serde::{Deserialize, Serialize};

use crate::aliases::Field;
use crate::sheet::a1;

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
    /// A 推荐审批表 of one nominee, not a 汇总表.
    pub form: bool,
    /// The file is one of our own 填报包, filled in.
    pub own_form: Option<OwnForm>,
    /// Every sheet, as it was taken.
    pub sheets: Vec<SheetReading>,
    /// 填报单位, as written above the header.
    pub declared_unit: Option<String>,
    /// Sheets without nominees: instructions, drop-down lists, hidden sheets.
    pub ignored_sheets: Vec<String>,
    /// Lines below or between the nominees that are none: 合计, 填报人, 注, the template's example.
    pub dropped_rows: Vec<DroppedRow>,
    pub rows: Vec<ReadRow>,
    pub problems: Vec<Problem>,
}

impl FileReading {
    /// Heading and text of every filled cell of a row; without a heading, an empty one.
    #[must_use]
    pub fn raw_of<'r>(&'r self, row: &'r ReadRow) -> Vec<(&'r str, &'r str)> {
        let sheet = self.sheets.iter().find(|sheet| sheet.name == row.sheet);
        let heading = |column: u32| {
            sheet
                .and_then(|sheet| sheet.columns.iter().find(|known| known.index == column))
                .map_or("", |column| column.heading.as_str())
        };
        row.raw
            .iter()
            .map(|(column, text)| (heading(*column), text.as_str()))
            .collect()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileStatus {
    Read,
    /// Nothing of the file could be read. The reason names the remedy.
    Refused {
        reason: String,
    },
}

/// What our own form says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnForm {
    /// The recommending unit it was made for.
    pub unit: String,
    pub year: i32,
    pub version: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetReading {
    pub name: String,
    pub hidden: bool,
    pub role: SheetRole,
    /// 1-based row of the header's last line; 0 where there is none.
    pub header_row: u32,
    pub columns: Vec<ColumnReading>,
}

impl SheetReading {
    /// Where a nominee's name stands in its row, in A1 notation.
    #[must_use]
    pub fn name_cell(&self, category: Category, row: u32) -> Option<String> {
        let of = |field: Field| self.columns.iter().find(|one| one.field == Some(field));
        let column = of(Field::name_of(category)).or_else(|| of(Field::UnitName))?;
        Some(a1(row.saturating_sub(1), column.index))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SheetRole {
    /// Nominees; of several categories if none is named.
    Table {
        #[serde(with = "category_code")]
        category: Option<Category>,
    },
    Ignored,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnReading {
    /// 0-based.
    pub index: u32,
    /// As the spreadsheet program shows it: A, B, …
    pub letter: String,
    pub heading: String,
    /// None: kept as other text.
    pub field: Option<Field>,
    /// The first filled cells.
    pub examples: Vec<String>,
}

mod category_code {
    use rules::category::Category;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[expect(clippy::ref_option, reason = "the shape serde asks for")]
    pub fn serialize<S: Serializer>(category: &Option<Category>, to: S) -> Result<S::Ok, S::Error> {
        category.map(Category::code).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Category>, D::Error> {
        let code = Option::<String>::deserialize(from)?;
        Ok(code.as_deref().and_then(Category::from_code))
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Every filled cell of the row: its column, 0-based, and its text. The headings stand with the sheet.
    pub raw: Vec<(u32, String)>,
    /// True if any problem of this row is of [`Action::Refuse`]: the row keeps its place in the
    /// list but cannot be imported.
    pub refused: bool,
}

/// What is done about a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Not a row or two: a table, or everything from a row on, was not read.
    pub(crate) fn refuses_table(&self) -> bool {
        const SECOND_TABLE: u8 = 10;
        self.action == Action::Refuse && (self.row.is_none() || self.trap == SECOND_TABLE)
    }

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
