use std::path::PathBuf;
use std::sync::Arc;

use desk::commands::dispatch;
use desk::error::DeskError;
use desk::host::Host;
use serde_json::{Value, json};
use tauri::{AppHandle, Manager};

use crate::arguments::Arguments;
use crate::dialogs;
use crate::rehearsal::Rehearsal;
use crate::surroundings::Desktop;
use crate::windows;

/// Opens the records, then the window. What stands in the way is said in a dialog, and the program ends.
pub fn start(app: &AppHandle, arguments: &Arguments) {
    if let Err(error) = open(app, arguments) {
        eprintln!("{}", error.message);
        let app = app.clone();
        tauri::async_runtime::spawn(async move {
            dialogs::say(&error.message).await;
            app.exit(1);
        });
    }
}

fn open(app: &AppHandle, arguments: &Arguments) -> Result<(), DeskError> {
    let desktop = Desktop {
        app: app.clone(),
        rehearsal: Rehearsal::from_environment(),
    };
    let host = Host::open(&data_folder(app, arguments)?, Box::new(desktop))?;
    if arguments.sample {
        open_sample(&host)?;
    }
    app.manage(windows::Board::showing(host.board_frame()));
    app.manage(Arc::new(host));
    windows::open_main(app).map_err(|error| {
        DeskError::new(
            "window",
            format!("窗口不能打开：{error}。请重新启动电脑后再试。"),
        )
    })
}

fn data_folder(app: &AppHandle, arguments: &Arguments) -> Result<PathBuf, DeskError> {
    if let Some(folder) = &arguments.data {
        return Ok(folder.clone());
    }
    app.path().app_local_data_dir().map_err(|error| {
        DeskError::new(
            "folder",
            format!("系统没有给出用户的数据文件夹：{error}。请用 --data 指定一个文件夹。"),
        )
    })
}

/// Only into an office without a year: records that are there are never touched.
fn open_sample(host: &Host) -> Result<(), DeskError> {
    let office = dispatch(host, "office.read", json!({}))?;
    if office["year"] == Value::Null {
        dispatch(host, "sample.open", json!({}))?;
    }
    Ok(())
}
