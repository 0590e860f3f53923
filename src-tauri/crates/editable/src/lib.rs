//! Files that others fill in or edit further: .xlsx and .docx.
//!
//! Data in, bytes out, the same bytes for the same data. Deliberately absent: any rule, any record, any file system,
//! and the wording: what stands in a cell is the desk's.

mod approval;
mod docx;
mod filling;
mod heights;
mod inspect;
mod judge_sheet;
mod letter;
mod looks;
mod problems;
mod sheets;
mod sign_in;

pub use approval::{ApprovalForm, FormField, FormRow, approval_form};
pub use filling::{ColumnKind, FillingColumn, FillingPack, FillingSheet, filling_pack};
pub use inspect::{Placed, inspected};
pub use judge_sheet::{
    FIRST_SCORE, JudgeRow, JudgeTable, JudgeWorkbook, NUMBER_COLUMN, SHUT, ScoreColumn, ScoreKind,
    judge_workbook,
};
pub use letter::{
    AnnexPart, Block, DocumentColumn, DocumentFoot, DocumentHead, DocumentTable, Letter,
    OfficialDocument, letter, official_document,
};
pub use problems::{ProblemLine, ProblemList, problem_list};
pub use sheets::{BookColumn, BookSheet, SheetBook, sheet_book};
pub use sign_in::{SignInDocument, sign_in_document};

/// The file could not be put together.
#[derive(Debug, thiserror::Error)]
pub enum EditableError {
    #[error("表格没有生成：{0}。请把这句话告诉程序的维护人员")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    #[error("文档没有生成：{0}。请把这句话告诉程序的维护人员")]
    Document(#[from] zip::result::ZipError),
    #[error("文件没有读回：{0}。请把这句话告诉程序的维护人员")]
    Unreadable(String),
}

impl From<std::io::Error> for EditableError {
    fn from(error: std::io::Error) -> Self {
        Self::Document(error.into())
    }
}
