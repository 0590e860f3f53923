//! A preview waits here between being shown and being imported; of it, only the files lie on the disk, in a folder that
//! goes with it.

use std::path::PathBuf;

use tempfile::TempDir;

use super::plan::Plan;
use crate::error::DeskError;
use crate::reading::order::{Part, TablePart};
use crate::wire::intake::Adjustments;

pub(crate) struct HeldPreview {
    pub token: String,
    /// Files that were read, as they were read: what is kept must be what was shown.
    pub spool: TempDir,
    pub inputs: Vec<Input>,
    pub adjustments: Adjustments,
    /// Parts whose columns were matched as the office matched them before.
    pub remembered: Vec<String>,
    pub plan: Plan,
}

/// One file that was dropped or picked, and what it came to.
pub(crate) struct Input {
    pub name: String,
    pub path: PathBuf,
    pub parts: Vec<Part>,
}

impl HeldPreview {
    /// In the order in which they arrived; a part's place names it in [`Adjustments`].
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.inputs.iter().flat_map(|input| &input.parts)
    }

    pub fn stale() -> DeskError {
        DeskError::bad_input(
            "token",
            "这次预览已经过期（后来又读了别的文件）。请重新选择文件。",
        )
    }
}

pub(crate) fn tables<'p>(parts: &[&'p Part]) -> impl Iterator<Item = (usize, &'p TablePart)> {
    parts
        .iter()
        .enumerate()
        .filter_map(|(at, part)| match part {
            Part::Table(table) => Some((at, &**table)),
            Part::Attachment(_) | Part::JudgeSheet(_) | Part::Refused { .. } => None,
        })
}
