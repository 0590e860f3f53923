//! The system's own dialogs. Paths are read and written here; none of them reaches or comes from the page.

use std::path::PathBuf;

use rfd::{AsyncFileDialog, AsyncMessageDialog, FileHandle, MessageButtons, MessageLevel};
use tauri::{AppHandle, Manager};

use crate::windows::MAIN;

/// What county offices send: tables, forms, archives of both, and what belongs to them.
const ARRIVALS: [&str; 13] = [
    "xlsx", "xlsm", "xls", "et", "ods", "csv", "tsv", "zip", "docx", "pdf", "jpg", "jpeg", "png",
];

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
        .add_filter("申报材料", &ARRIVALS)
        .add_filter("所有文件", &["*"]);
    let files = over_main_window(app, dialog).pick_files().await?;
    Some(files.iter().map(|file| file.path().to_owned()).collect())
}

/// Asks for a folder of them. None: cancelled.
pub async fn pick_folder(app: &AppHandle) -> Option<PathBuf> {
    let dialog = AsyncFileDialog::new().set_title("选择申报材料所在的文件夹");
    let folder = over_main_window(app, dialog).pick_folder().await?;
    Some(folder.path().to_owned())
}

/// Asks for the folder that many files go into. None: cancelled.
pub async fn choose_folder(app: &AppHandle, title: &str) -> Option<PathBuf> {
    let dialog = AsyncFileDialog::new().set_title(title);
    let folder = over_main_window(app, dialog).pick_folder().await?;
    Some(folder.path().to_owned())
}

/// Asks where to keep a paper. None: cancelled.
pub async fn save_as(app: &AppHandle, file_name: &str) -> Option<PathBuf> {
    let extension = file_name.rsplit_once('.').map_or("pdf", |(_, end)| end);
    let dialog = AsyncFileDialog::new()
        .set_title("另存为")
        .set_file_name(file_name)
        .add_filter(format!("{extension} 文件"), &[extension]);
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
