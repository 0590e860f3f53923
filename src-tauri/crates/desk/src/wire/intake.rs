//! 申报: what arrived, a preview of consequences, the office's answers to it, then one transaction.

use super::keeping::{AttachmentKind, FieldOption};
use super::{Category, PerCategory, wire};

wire! {
    /// A file as the page holds it: its name (with the folders it was dropped with) and its bytes in base64. No path of
    /// this machine ever comes from the page.
    #[serde(deny_unknown_fields)]
    pub struct UploadedFile { pub name: String, pub base64: String }
    #[serde(deny_unknown_fields)]
    pub struct PreviewArgs { pub files: Vec<UploadedFile> }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum FileState { Read, Refused }
    /// 汇总表 / 推荐审批表 / 附件.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum FileKind { Table, Form, Attachment }
    pub struct PreviewColumn {
        /// 0-based.
        pub column: u32,
        pub letter: String, pub heading: String,
        /// Code of a [`FieldOption`]; none is kept as other text.
        pub field: Option<String>,
        pub examples: Vec<String>,
    }
    pub struct PreviewSheet {
        pub name: String, pub hidden: bool, pub read: bool, pub category: Option<Category>, pub rows: u32,
        pub header_row: u32,
        pub columns: Vec<PreviewColumn>,
    }
    pub struct PreviewFile {
        /// Names the file in [`Adjustments`].
        pub index: u32,
        /// With the folders and the archive it came in.
        pub name: String,
        pub kind: FileKind, pub state: FileState, pub reason: Option<String>,
        /// 填报单位 as resolved to a recommending unit of the year.
        pub unit: Option<String>,
        pub rows: PerCategory,
        pub sheets: Vec<PreviewSheet>,
        /// 合计, 填报人…: rows that are no nominees.
        pub dropped_rows: Vec<String>,
        pub already_imported: bool,
        /// Filled in our own 填报包: sheets and columns need no look.
        pub own_form: bool,
        /// The columns were matched as the office matched them for this unit before.
        pub remembered: bool,
        /// 第2版 of what the unit sent before; 1 is the first.
        pub version: u32,
        /// The file the newest version before came in.
        pub follows: Option<String>,
    }

    #[derive(Copy, Eq, Hash, PartialOrd, Ord)]
    #[serde(rename_all = "snake_case")]
    pub enum RowState { New, Updated, Withdrawn, Unchanged, Waiting, Refused }
    pub struct FieldChange { pub field: String, pub old: String, pub new: String }
    pub struct PreviewRow {
        pub state: RowState, pub category: Category, pub name: String, pub organisation: String,
        /// Empty when no recommending unit could be told.
        pub unit: String,
        pub file: String, pub file_index: u32, pub sheet: String, pub row: u32,
        pub changes: Vec<FieldChange>,
        pub reason: Option<String>,
        /// The nominee it changes or withdraws.
        pub nominee: Option<i64>,
        /// What the row states, by the labels of the form.
        pub fields: std::collections::BTreeMap<String, String>,
    }

    #[derive(Copy, Eq, Hash, PartialOrd, Ord)]
    #[serde(rename_all = "snake_case")]
    pub enum ProblemAction { Refuse, Ask, Warn, Fix }
    /// Where in the wizard a problem is answered.
    #[derive(Copy, Eq, Hash)]
    #[serde(rename_all = "snake_case")]
    pub enum WizardStep { Files, Sheets, Columns, Rows }
    pub struct PreviewProblem {
        /// Names the problem in [`Adjustments`]; the same after another look at the same files.
        pub id: String,
        pub action: ProblemAction, pub step: WizardStep, pub trap: u32, pub file: String, pub file_index: u32, pub sheet: String,
        /// As the spreadsheet program counts; none if a whole sheet or file is meant.
        pub row: Option<u32>,
        pub cell: Option<String>,
        pub raw: String, pub proposed: Option<String>, pub message: String,
        pub accepted: bool,
        /// 推荐单位 as written, when the question is which unit it is.
        pub unit_written: Option<String>,
        /// The nominee a newer version leaves out, when the question is whether it is withdrawn. Open, it keeps the nominee.
        pub withdraws: Option<i64>,
    }
    #[derive(Copy, Default)]
    pub struct RowCounts { pub new: u32, pub updated: u32, pub withdrawn: u32, pub unchanged: u32, pub waiting: u32, pub refused: u32 }
    #[derive(Copy, Default)]
    pub struct ProblemCounts { pub refuse: u32, pub ask: u32, pub warn: u32, pub fix: u32 }
    /// Questions that wait for an answer, by the step that asks them.
    #[derive(Copy, Default)]
    pub struct OpenQuestions { pub files: u32, pub sheets: u32, pub columns: u32, pub rows: u32 }
    /// A Word form beside the row of the summary table it belongs to.
    pub struct FormCheck {
        pub file: String, pub category: Category, pub name: String,
        /// Whether a row of the summary tables, here or imported before, is about the same nominee.
        pub matched: bool,
        /// `old`: the summary table; `new`: the form.
        pub differences: Vec<FieldChange>,
    }
    pub struct PreviewAttachment {
        pub name: String, pub folder: String, pub kind: AttachmentKind, pub size: u32,
        /// 推荐对象 it will be filed under; none goes to the tray.
        pub nominee: Option<String>,
        pub already_kept: bool,
    }

    pub struct Preview {
        /// Names this preview when it is adjusted or imported; a newer preview ends it.
        pub token: String,
        pub files: Vec<PreviewFile>,
        /// The first of them; `submission.rows` and `submission.problems` give the rest.
        pub rows: Vec<PreviewRow>, pub problems: Vec<PreviewProblem>,
        pub counts: RowCounts, pub problem_counts: ProblemCounts, pub open: OpenQuestions,
        /// Withdrawals a person agreed to; the others of `counts` stay where they are.
        pub withdrawing: u32,
        pub forms: Vec<FormCheck>, pub attachments: Vec<PreviewAttachment>,
        pub fields: Vec<FieldOption>,
        pub adjustments: Adjustments,
    }

    #[derive(Default)]
    #[serde(deny_unknown_fields)]
    pub struct Adjustments {
        #[serde(default)] pub sheets: Vec<SheetAdjustment>,
        #[serde(default)] pub columns: Vec<ColumnAdjustment>,
        #[serde(default)] pub cells: Vec<CellAdjustment>,
        #[serde(default)] pub units: Vec<UnitAdjustment>,
        #[serde(default)] pub skipped: Vec<SkippedRow>,
        /// Ids of problems of kind `ask` whose proposal a person took.
        #[serde(default)] pub accepted: Vec<String>,
        /// Nominees that a newer version left out, and that a person withdraws.
        #[serde(default)] pub withdrawn: Vec<i64>,
    }
    #[serde(deny_unknown_fields)]
    pub struct SheetAdjustment { pub file: u32, pub sheet: String, pub read: bool, pub category: Option<Category> }
    #[serde(deny_unknown_fields)]
    pub struct ColumnAdjustment { pub file: u32, pub sheet: String, pub column: u32, pub field: Option<String> }
    #[serde(deny_unknown_fields)]
    pub struct CellAdjustment { pub file: u32, pub sheet: String, pub cell: String, pub text: String }
    /// `written` as the files name it, or empty for rows that name none; of one file, or of all (none).
    #[serde(deny_unknown_fields)]
    pub struct UnitAdjustment { #[serde(default)] #[ts(optional = nullable)] pub file: Option<u32>, pub written: String, pub unit: i64 }
    #[serde(deny_unknown_fields)]
    pub struct SkippedRow { pub file: u32, pub sheet: String, pub row: u32 }
    #[serde(deny_unknown_fields)]
    pub struct AdjustArgs { pub token: String, pub adjustments: Adjustments }

    #[serde(deny_unknown_fields)]
    pub struct RowsArgs { pub token: String, #[serde(default)] #[ts(optional = nullable)] pub state: Option<RowState>, pub offset: u32, /** At most 500. */ pub limit: u32 }
    pub struct RowsPage { pub rows: Vec<PreviewRow>, pub total: u32 }
    #[serde(deny_unknown_fields)]
    pub struct ProblemsArgs {
        pub token: String,
        #[serde(default)] #[ts(optional = nullable)] pub action: Option<ProblemAction>,
        #[serde(default)] #[ts(optional = nullable)] pub step: Option<WizardStep>,
        pub offset: u32, /** At most 500. */ pub limit: u32,
    }
    pub struct ProblemsPage { pub problems: Vec<PreviewProblem>, pub total: u32 }

    /// How far a reading, an import, or a run of many papers under way has come.
    #[derive(Default)]
    pub struct FileProgress { pub running: bool, pub file: String, pub file_number: u32, pub files: u32, pub rows: u32 }

    /// Which questions count as answered.
    #[derive(Copy, Eq, Default)]
    #[serde(rename_all = "snake_case")]
    pub enum Accept { /** Those a person ticked. */ #[default] Ticked, /** All that have a proposal. */ Proposed }
    #[serde(deny_unknown_fields)]
    pub struct TokenArgs { pub token: String }
    #[serde(deny_unknown_fields)]
    pub struct ImportArgs { pub token: String, #[serde(default)] #[ts(optional = nullable, as = "Option<Accept>")] pub accept: Accept }
    pub struct ImportOutcome { pub counts: RowCounts, pub files: u32, pub attachments: u32 }
}
