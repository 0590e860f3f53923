//! The window 选树台. Deliberately absent: every rule and every record; they are `desk`'s.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod call;
mod dialogs;
mod rehearsal;
mod start;
mod surroundings;
mod windows;

use std::process::ExitCode;

use arguments::Arguments;

fn main() -> ExitCode {
    if let Some(ended) = desk::reading::child::served() {
        return ended;
    }
    let arguments = match Arguments::read(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(sentence) => {
            eprintln!("{sentence}");
            return ExitCode::FAILURE;
        }
    };
    if !has_screen() {
        eprintln!("没有图形桌面，窗口不能打开。请在桌面上运行；没有桌面时可用 xuanshu-cli。");
        return ExitCode::FAILURE;
    }
    let app = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![call::call])
        .setup(move |app| {
            start::start(app.handle(), &arguments);
            Ok(())
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => {
            app.run(windows::follow);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("窗口不能打开：{error}。请在图形桌面上运行；没有桌面时可用 xuanshu-cli。");
            ExitCode::FAILURE
        }
    }
}

/// GTK ends the process with a backtrace where there is no screen: it is asked first.
fn has_screen() -> bool {
    let named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || named("DISPLAY") || named("WAYLAND_DISPLAY")
}
