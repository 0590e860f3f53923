//! 申报: a preview of consequences, then one transaction.

use super::{Category, PerCategory, wire};

wire! {
    /// A file as the page holds it: its name and its bytes in base64. No path ever comes from the page.
    #[serde(deny_unknown_fields)]
    pub struct UploadedFile { pub name: String, pub base64: String }
    #[serde(deny_unknown_fields)]
    pub struct PreviewArgs { pub files: Vec<UploadedFile> }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum FileState { Read, Refused }
    pub struct PreviewFile {
        pub name: String, pub state: FileState, pub reason: Option<String>,
        /// 填报单位 as resolved to a recommending unit of the year.
        pub unit: Option<String>,
        pub rows: PerCategory,
        pub ignored_sheets: Vec<String>,
        /// 合计, 填报人…: rows that are no nominees.
        pub dropped_rows: Vec<String>,
        pub already_imported: bool,
    }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum RowState { New, Updated, Unchanged, Refused }
    pub struct FieldChange { pub field: String, pub old: String, pub new: String }
    pub struct PreviewRow {
        pub state: RowState, pub category: Category, pub name: String, pub organisation: String,
        /// Empty when no recommending unit could be told (then the row is refused).
        pub unit: String,
        pub file: String, pub sheet: String, pub row: u32,
        pub changes: Vec<FieldChange>,
        pub reason: Option<String>,
    }

    #[derive(Copy, Eq, PartialOrd, Ord)]
    #[serde(rename_all = "snake_case")]
    pub enum ProblemAction { Refuse, Ask, Warn, Fix }
    pub struct PreviewProblem {
        pub action: ProblemAction, pub trap: u32, pub file: String, pub sheet: String, pub cell: Option<String>,
        pub raw: String, pub proposed: Option<String>, pub message: String,
    }
    pub struct RowCounts { pub new: u32, pub updated: u32, pub unchanged: u32, pub refused: u32 }
    pub struct Preview {
        /// Names this preview when it is imported; a newer preview ends it.
        pub token: String,
        pub files: Vec<PreviewFile>, pub rows: Vec<PreviewRow>, pub problems: Vec<PreviewProblem>, pub counts: RowCounts,
    }

    #[serde(deny_unknown_fields)]
    pub struct ImportArgs { pub token: String }
    pub struct ImportOutcome { pub counts: RowCounts, pub files: u32 }

    pub struct SubmittedFile { pub id: i64, pub name: String, pub imported_at: String, pub sha256: String, pub nominees: u32 }
    pub struct BoardRow { pub unit: i64, pub name: String, pub quota: PerCategory, pub received: PerCategory }
    /// 报送进度: recommending unit × category.
    pub struct SubmissionBoard { pub rows: Vec<BoardRow>, pub files: Vec<SubmittedFile>, pub silent: Vec<String> }
}
