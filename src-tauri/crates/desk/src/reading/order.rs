//! What is asked of a reading, and what it answers.

use std::collections::HashMap;
use std::path::PathBuf;

use intake::{Choices, DroppedRow, FilledWorkbook, Likeness, OwnForm, Problem, SheetReading};
use rules::category::Category;
use serde::{Deserialize, Serialize};

use crate::wire::keeping::AttachmentKind;

/// One file that arrived, and how the office wants it read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Order {
    pub name: String,
    /// Where its bytes lie.
    pub path: PathBuf,
    /// Where the files inside an archive are laid down, by their SHA-256.
    pub spool: PathBuf,
    pub year: i32,
    /// The office's own wordings of headings, for every part.
    pub aliases: Vec<(String, String)>,
    /// By the part's name.
    pub choices: HashMap<String, Choices>,
    /// 电子评分表 of a judge, not what a county sends.
    pub judge_sheet: bool,
}

/// A table, a form, an attachment, or something that could not be read: the file itself, or one inside it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Part {
    Table(Box<TablePart>),
    Attachment(AttachmentPart),
    JudgeSheet(JudgeSheetPart),
    Refused {
        name: String,
        trap: u8,
        reason: String,
    },
}

impl Part {
    pub fn name(&self) -> &str {
        match self {
            Self::Table(table) => &table.name,
            Self::Attachment(attachment) => &attachment.name,
            Self::JudgeSheet(sheet) => &sheet.name,
            Self::Refused { name, .. } => name,
        }
    }
}

/// A judge's workbook as it was filled in.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct JudgeSheetPart {
    pub name: String,
    pub sha256: String,
    pub filled: FilledWorkbook,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct TablePart {
    /// With the archive and the folders it came in.
    pub name: String,
    pub sha256: String,
    pub path: PathBuf,
    /// A 推荐审批表, not a 汇总表.
    pub form: bool,
    /// Why nothing of it could be read.
    pub refused: Option<String>,
    pub declared_unit: Option<String>,
    pub own_form: Option<OwnForm>,
    pub sheets: Vec<SheetReading>,
    pub dropped_rows: Vec<DroppedRow>,
    pub problems: Vec<Problem>,
    pub rows: Vec<PreparedRow>,
    /// Where the cells as they stood are laid down, one pack a sheet.
    pub raw: Vec<Pack>,
}

/// The cells of a sheet's rows as they stood: see [`super::raw`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Pack {
    pub sheet: String,
    pub path: PathBuf,
}

/// A row with everything that follows from the file alone.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct PreparedRow {
    category: u8,
    pub sheet: u32,
    pub row: u32,
    pub recommending_unit: Option<String>,
    pub name: String,
    pub organisation: Option<String>,
    pub identity_key: String,
    /// The stored JSON of the facts.
    pub facts: String,
    pub likeness: Likeness,
    pub refused: bool,
}

impl PreparedRow {
    pub fn of(row: intake::ReadRow, sheet: u32, facts: String) -> Self {
        let at = |list: &[Category]| list.iter().position(|one| *one == row.category);
        Self {
            category: at(&Category::ALL)
                .and_then(|at| u8::try_from(at).ok())
                .unwrap_or_default(),
            sheet,
            row: row.row,
            identity_key: crate::submission::identity::identity_key(&row),
            likeness: Likeness::of(&row.name, row.organisation.as_deref(), &row.facts),
            recommending_unit: row.recommending_unit,
            name: row.name,
            organisation: row.organisation,
            facts,
            refused: row.refused,
        }
    }

    pub fn category(&self) -> Category {
        Category::ALL[usize::from(self.category) % Category::ALL.len()]
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct AttachmentPart {
    pub name: String,
    pub sha256: String,
    pub path: PathBuf,
    pub size: u64,
    pub kind: AttachmentKind,
}
