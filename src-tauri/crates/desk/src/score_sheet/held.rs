//! Files that were read wait here between being shown and being imported.

use intake::FilledWorkbook;

use crate::error::DeskError;

pub(crate) struct HeldSheet {
    pub file: String,
    /// The file's SHA-256: the same file is the same reading. Empty where nothing could be read.
    pub token: String,
    /// What was filled in, or why nothing could be read.
    pub read: Result<FilledWorkbook, String>,
}

impl HeldSheet {
    pub fn stale() -> DeskError {
        DeskError::bad_input(
            "token",
            "这次读取已经过期（后来又读了别的文件）。请重新选择电子评分表。",
        )
    }
}
