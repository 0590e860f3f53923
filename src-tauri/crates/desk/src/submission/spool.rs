//! What was dropped or picked is laid down once, so that the child reads it and the import keeps what was shown.

use std::io;
use std::path::Path;

use tempfile::TempDir;

use super::held::Input;
use crate::error::DeskError;
use crate::files::{reason, unreadable};
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
    let laid = match &file.content {
        PickedContent::Bytes(bytes) => std::fs::write(path, bytes).map_err(|error| closed(&error)),
        PickedContent::Path(from) => copy(from, path),
    };
    let parts = match laid {
        Ok(()) => Vec::new(),
        Err((trap, reason)) => vec![Part::Refused {
            name: file.name.clone(),
            trap,
            reason,
        }],
    };
    Input {
        name: file.name,
        path: path.to_owned(),
        parts,
    }
}

/// Pipes and devices have no end, and a file with holes in it is larger than the disk: they are not begun.
fn copy(from: &Path, to: &Path) -> Result<(), (u8, String)> {
    const MOST_MEGABYTES: u64 = 128;
    let about = std::fs::metadata(from).map_err(|error| closed(&error))?;
    if !about.is_file() {
        let reason = "这不是普通的文件，没有读入。请选择汇总表、审批表、附件或压缩包";
        return Err((2, reason.to_owned()));
    }
    if about.len() > MOST_MEGABYTES << 20 {
        let reason = format!(
            "文件超过{MOST_MEGABYTES}MB，不像一个单位的材料，没有读入。请压缩图片，或分成几个文件再报送"
        );
        return Err((21, reason));
    }
    std::fs::copy(from, to)
        .map(drop)
        .map_err(|error| closed(&error))
}

fn closed(error: &io::Error) -> (u8, String) {
    (6, unreadable(error))
}
