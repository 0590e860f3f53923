//! The system's own dialogs. Paths are read and written here; none of them reaches or comes from the page.

use std::path::{Path, PathBuf};

use desk::error::DeskError;
use desk::surroundings::PickedFile;
use rfd::{AsyncFileDialog, AsyncMessageDialog, FileHandle, MessageButtons, MessageLevel};
use tauri::{AppHandle, Manager};

use crate::windows::MAIN;

/// What county offices send.
const SHEETS: [&str; 5] = ["xlsx", "xls", "et", "csv", "xlsm"];

fn over_main_window(app: &AppHandle, dialog: AsyncFileDialog) -> AsyncFileDialog {
    match app.get_webview_window(MAIN) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

/// Asks for county files. None: cancelled.
pub async fn pick_files(app: &AppHandle) -> Option<Vec<PathBuf>> {
    let dialog = AsyncFileDialog::new()
        .set_title("选择申报文件")
        .add_filter("申报表格", &SHEETS)
        .add_filter("所有文件", &["*"]);
    let files = over_main_window(app, dialog).pick_files().await?;
    Some(files.iter().map(|file| file.path().to_owned()).collect())
}

/// Asks where to keep a paper. None: cancelled.
pub async fn save_as(app: &AppHandle, file_name: &str) -> Option<PathBuf> {
    let dialog = AsyncFileDialog::new()
        .set_title("另存为")
        .set_file_name(file_name)
        .add_filter("PDF 文件", &["pdf"]);
    over_main_window(app, dialog)
        .save_file()
        .await
        .map(FileHandle::into)
}

/// Says a sentence before the program ends.
pub async fn say(sentence: &str) {
    AsyncMessageDialog::new()
        .set_level(MessageLevel::Error)
        .set_title("选树台")
        .set_description(sentence)
        .set_buttons(MessageButtons::OkCustom("知道了".into()))
        .show()
        .await;
}

/// The files as the desk sees them: names and bytes.
///
/// # Errors
/// A file that cannot be read, by name.
pub fn read(paths: &[PathBuf]) -> Result<Vec<PickedFile>, DeskError> {
    paths.iter().map(|path| read_one(path)).collect()
}

fn read_one(path: &Path) -> Result<PickedFile, DeskError> {
    let name = path
        .file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned();
    let bytes = std::fs::read(path).map_err(|error| {
        DeskError::new(
            "file_unreadable",
            format!(
                "文件“{name}”读不出来：{}。请确认文件还在，并且没有被别的程序独占。",
                desk::files::reason(&error)
            ),
        )
    })?;
    Ok(PickedFile { name, bytes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picked_file_keeps_its_name_and_leaves_its_folder_behind() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("海港区.csv");
        std::fs::write(&path, "推荐单位").expect("written");
        let files = read(&[path]).expect("read");
        assert_eq!(files.len(), 1);
        assert_eq!(files[0].name, "海港区.csv");
        assert_eq!(files[0].bytes, "推荐单位".as_bytes());
    }

    #[test]
    fn a_file_that_is_gone_is_named() {
        let error = read(&[PathBuf::from("gone/昌黎县.xlsx")])
            .err()
            .expect("refused");
        assert_eq!(error.code, "file_unreadable");
        assert!(error.message.contains("昌黎县.xlsx"));
        assert!(
            !error.message.contains("gone/"),
            "no path reaches the page: {}",
            error.message
        );
    }
}
