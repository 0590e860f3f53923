//! Writing a file so that a crash leaves the old one or the new one, never half of either.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use std::{fs, process, thread};

use crate::error::DeskError;

/// Writes beside the target, syncs, reads back, renames. A target that another program holds is tried again a moment
/// later: a virus scanner lets go of it by then.
///
/// # Errors
/// `file` naming the target and the remedy: the folder is read-only, the disk is full, the target is open elsewhere.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), DeskError> {
    let beside = beside(path);
    let rename = || fs::rename(&beside, path);
    let outcome = write_whole(&beside, bytes).and_then(|()| patiently(holding, rename));
    outcome.map_err(|error| {
        // The part file is of no use to anyone; that it can't be removed either changes nothing for the caller.
        let _ = fs::remove_file(&beside);
        DeskError::new("file", unwritten(path, &error))
    })
}

/// No two writers of one folder share a part.
fn beside(path: &Path) -> PathBuf {
    static WRITTEN: AtomicU64 = AtomicU64::new(0);
    let number = WRITTEN.fetch_add(1, Ordering::Relaxed);
    path.with_file_name(format!("~{}-{number}.xuanshu-part", process::id()))
}

/// Who keeps a file from being replaced, as far as the system tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holding {
    /// Another program has it open.
    Program,
    /// A program, or the folder's rights: Windows says the same of both.
    ProgramOrRights,
}

fn holding(error: &io::Error) -> Option<Holding> {
    let code = error.raw_os_error().filter(|_| cfg!(windows));
    code.and_then(windows_holding).or_else(|| {
        let is_busy = matches!(
            error.kind(),
            io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy
        );
        is_busy.then_some(Holding::Program)
    })
}

/// `ERROR_ACCESS_DENIED`, `ERROR_SHARING_VIOLATION`, `ERROR_LOCK_VIOLATION`.
fn windows_holding(code: i32) -> Option<Holding> {
    match code {
        5 => Some(Holding::ProgramOrRights),
        32 | 33 => Some(Holding::Program),
        _ => None,
    }
}

fn patiently(
    holding: impl Fn(&io::Error) -> Option<Holding>,
    mut step: impl FnMut() -> io::Result<()>,
) -> io::Result<()> {
    const TRIES: u32 = 3;
    const PAUSE: Duration = Duration::from_millis(100);
    for _ in 0..TRIES {
        match step() {
            Err(error) if holding(&error).is_some() => thread::sleep(PAUSE),
            outcome => return outcome,
        }
    }
    step()
}

fn unwritten(path: &Path, error: &io::Error) -> String {
    let path = path.display();
    match holding(error) {
        Some(Holding::Program) => format!(
            "“{path}”没有写成：它正在 WPS、Acrobat 或别的程序中打开。请关闭那个窗口，再点“再试一次”。"
        ),
        Some(Holding::ProgramOrRights) => format!(
            "“{path}”没有写成：它正在 WPS、Acrobat 或别的程序中打开，或者这个文件夹不许写入。请关闭那个窗口，再点“再试一次”；仍不成的，请另存到别的文件夹。"
        ),
        None => format!(
            "“{path}”没有写成：{}。如果它正在 WPS 或阅读器中打开，请关闭后再试；否则请换一个文件夹。",
            reason(error)
        ),
    }
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
        _ if holding(error).is_some() => "它正被其他程序占用",
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
    use std::cell::Cell;
    use std::io;

    use super::{Holding, patiently, replace, windows_holding};

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

    /// As Windows answers, on any system.
    fn of_windows(error: &io::Error) -> Option<Holding> {
        error.raw_os_error().and_then(windows_holding)
    }

    #[test]
    fn a_target_held_by_another_program_is_tried_again_until_it_is_let_go() {
        for code in [5, 32, 33] {
            let tries = Cell::new(0);
            let outcome = patiently(of_windows, || {
                tries.set(tries.get() + 1);
                match tries.get() {
                    3 => Ok(()),
                    _ => Err(io::Error::from_raw_os_error(code)),
                }
            });
            assert!(outcome.is_ok() && tries.get() == 3, "{code}");
        }
    }

    #[test]
    fn a_target_that_stays_held_is_given_up_and_another_error_at_once() {
        let tries = Cell::new(0);
        let answer = |code| {
            tries.set(0);
            patiently(of_windows, || {
                tries.set(tries.get() + 1);
                Err(io::Error::from_raw_os_error(code))
            })
        };
        assert_eq!(answer(32).expect_err("held").raw_os_error(), Some(32));
        assert_eq!(tries.get(), 4);
        assert_eq!(answer(2).expect_err("absent").raw_os_error(), Some(2));
        assert_eq!(tries.get(), 1);
    }

    #[test]
    fn windows_codes_say_who_holds_a_file() {
        assert_eq!(windows_holding(5), Some(Holding::ProgramOrRights));
        assert_eq!(windows_holding(32), Some(Holding::Program));
        assert_eq!(windows_holding(33), Some(Holding::Program));
        assert_eq!(windows_holding(2), None);
    }
}
