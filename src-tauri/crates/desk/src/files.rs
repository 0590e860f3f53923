//! Writing a file so that a crash leaves the old one or the new one, never half of either.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use crate::error::DeskError;

/// Writes beside the target, syncs, reads back, renames.
///
/// # Errors
/// `file` naming the target and the remedy: the folder is read-only, the disk is full, the target is open elsewhere.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), DeskError> {
    let beside = path.with_extension("xuanshu-part");
    let outcome = write_whole(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    outcome.map_err(|error| {
        // The part file is of no use to anyone; that it can't be removed either changes nothing for the caller.
        let _ = fs::remove_file(&beside);
        DeskError::new("file", format!("“{}”没有写成：{}。如果它正在 WPS 或阅读器中打开，请关闭后再试；否则请换一个文件夹。", path.display(), reason(&error)))
    })
}

/// A folder beside the records, where copies for other programs lie.
///
/// # Errors
/// `folder` naming it and the remedy.
pub fn make_folder(folder: &Path) -> Result<(), DeskError> {
    fs::create_dir_all(folder).map_err(|error| {
        DeskError::new(
            "folder",
            format!(
                "文件夹“{}”不能建立：{}。请检查数据文件夹的权限。",
                folder.display(),
                reason(&error)
            ),
        )
    })
}

/// Why a file or folder could not be read or written, in words for people; the system's own are English.
pub fn reason(error: &io::Error) -> String {
    let told = match error.kind() {
        io::ErrorKind::NotFound => "路径不存在",
        io::ErrorKind::PermissionDenied => "没有权限",
        io::ErrorKind::AlreadyExists => "同名的文件已经存在",
        io::ErrorKind::NotADirectory => "路径中有一段是文件，不是文件夹",
        io::ErrorKind::IsADirectory => "它是文件夹，不是文件",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "磁盘空间已满",
        io::ErrorKind::ReadOnlyFilesystem => "磁盘只能读取",
        io::ErrorKind::ResourceBusy => "它正被其他程序占用",
        io::ErrorKind::InvalidFilename => "文件名不合系统的要求",
        _ => {
            return match error.raw_os_error() {
                Some(code) => format!("系统错误 {code}"),
                None => error.to_string(),
            };
        }
    };
    told.to_owned()
}

/// Why a county's file could not be read, and what to do about it.
pub fn unreadable(error: &io::Error) -> String {
    let remedy = match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            "请看文件是否已被移走或改名，再重新选择"
        }
        io::ErrorKind::PermissionDenied => "请电脑管理员开放这个文件夹，或把文件复制到桌面再选择",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "请清理磁盘空间后再试",
        _ => "请关闭正在打开它的 WPS 或 Excel 再试",
    };
    format!("文件读不出来：{}。{remedy}", reason(error))
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    if fs::read(path)? == bytes {
        Ok(())
    } else {
        Err(io::Error::other("读回的内容与写入的不同"))
    }
}

#[cfg(test)]
mod tests {
    use super::replace;

    #[test]
    fn a_file_is_replaced_whole_and_no_part_is_left() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("名单.pdf");
        replace(&path, b"old").expect("written");
        replace(&path, b"new").expect("replaced");
        assert_eq!(std::fs::read(&path).expect("readable"), b"new");
        assert_eq!(
            std::fs::read_dir(folder.path()).expect("a folder").count(),
            1
        );
    }

    #[test]
    fn a_folder_that_is_not_there_is_named_in_the_error() {
        let error = replace(std::path::Path::new("/nowhere/名单.pdf"), b"x").expect_err("refused");
        assert!(error.message.contains("/nowhere/名单.pdf"));
        assert!(error.message.contains("路径不存在"), "{}", error.message);
        assert!(!error.message.contains("os error"), "{}", error.message);
    }
}
