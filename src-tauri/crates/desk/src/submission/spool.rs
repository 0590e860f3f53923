//! What was dropped or picked is laid down once, so that the child reads it and the import keeps what was shown.

use std::path::Path;

use tempfile::TempDir;

use super::held::Input;
use crate::error::DeskError;
use crate::files::reason;
use crate::reading::order::Part;
use crate::surroundings::{PickedContent, PickedFile};

/// # Errors
/// The system has no room for temporary files.
pub(crate) fn lay_down(files: Vec<PickedFile>) -> Result<(TempDir, Vec<Input>), DeskError> {
    let spool = tempfile::Builder::new()
        .prefix("xuanshu-")
        .tempdir()
        .map_err(|error| {
            DeskError::new(
                "folder",
                format!(
                    "系统的临时文件夹写不进去：{}。请清理磁盘空间后再试。",
                    reason(&error)
                ),
            )
        })?;
    let inputs = files
        .into_iter()
        .enumerate()
        .map(|(at, file)| one(&spool.path().join(format!("{at}.in")), file))
        .collect();
    Ok((spool, inputs))
}

/// A file that can't be copied is refused by name; the others are read.
fn one(path: &Path, file: PickedFile) -> Input {
    let written = match &file.content {
        PickedContent::Bytes(bytes) => std::fs::write(path, bytes),
        PickedContent::Path(from) => std::fs::copy(from, path).map(drop),
    };
    let parts = match written {
        Ok(()) => Vec::new(),
        Err(error) => vec![Part::Refused {
            name: file.name.clone(),
            trap: 6,
            reason: format!(
                "文件读不出来：{}。请关闭正在打开它的 WPS 或 Excel 再试",
                reason(&error)
            ),
        }],
    };
    Input {
        name: file.name,
        path: path.to_owned(),
        parts,
    }
}
