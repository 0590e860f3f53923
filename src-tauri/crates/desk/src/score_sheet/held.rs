//! A sheet that was read waits here between being shown and being imported.

use intake::FilledWorkbook;

use crate::error::DeskError;

#[derive(Clone)]
pub(crate) struct HeldSheet {
    /// The file's SHA-256: the same file is the same preview.
    pub token: String,
    pub filled: FilledWorkbook,
}

impl HeldSheet {
    pub fn stale() -> DeskError {
        DeskError::bad_input(
            "token",
            "这次读取已经过期（后来又读了别的文件）。请重新选择电子评分表。",
        )
    }
}
