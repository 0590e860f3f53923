use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use desk::wire::board::{Monitor, ProjectorFrame};
use tauri::{AppHandle, Emitter, Manager, Result, WebviewWindow};

use super::main_window::MAIN;
use super::window;

const PROJECTOR: &str = "projector";

/// The page can't ask for the frame (it may listen, never call), so it is repeated this often: a page that has just
/// loaded is right at once, and a frame that was lost is made good.
const REPEAT: Duration = Duration::from_millis(400);

/// The frame the room should be seeing.
pub struct Board(Mutex<ProjectorFrame>);

impl Board {
    pub fn showing(frame: ProjectorFrame) -> Self {
        Self(Mutex::new(frame))
    }

    fn frame(&self) -> MutexGuard<'_, ProjectorFrame> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Puts a frame before the room.
pub fn show(app: &AppHandle, frame: &ProjectorFrame) {
    let Some(board) = app.try_state::<Board>() else {
        return;
    };
    // The lock is held while the frame goes out, so that a repeat can never overtake a newer frame.
    let mut shown = board.frame();
    shown.clone_from(frame);
    send(app, &shown);
}

fn send(app: &AppHandle, frame: &ProjectorFrame) {
    if let Err(error) = app.emit_to(PROJECTOR, "board", frame) {
        eprintln!("投影画面没有送到：{error}");
    }
}

/// Opens the projector window: full screen on the second monitor when there is one.
///
/// # Errors
/// What the system says.
pub fn open(app: &AppHandle) -> Result<()> {
    if let Some(window) = app.get_webview_window(PROJECTOR) {
        return window.set_focus();
    }
    let window = window(app, PROJECTOR, "projector.html")
        .title("选树台 · 投影")
        .inner_size(1280.0, 720.0)
        .build()?;
    if let Some(monitor) = second_monitor(app)? {
        // In physical pixels: the two monitors may be scaled differently.
        window.set_position(*monitor.position())?;
        window.set_fullscreen(true)?;
    }
    let app = app.clone();
    std::thread::spawn(move || repeat(&app));
    Ok(())
}

fn second_monitor(app: &AppHandle) -> Result<Option<tauri::Monitor>> {
    let Some(main) = app.get_webview_window(MAIN) else {
        return Ok(None);
    };
    let Some(first) = main.current_monitor()? else {
        return Ok(None);
    };
    Ok(main
        .available_monitors()?
        .into_iter()
        .find(|monitor| monitor.position() != first.position()))
}

fn repeat(app: &AppHandle) {
    while is_open(app) {
        send(app, &app.state::<Board>().frame());
        std::thread::sleep(REPEAT);
    }
}

/// # Errors
/// What the system says.
pub fn close(app: &AppHandle) -> Result<()> {
    app.get_webview_window(PROJECTOR)
        .as_ref()
        .map_or(Ok(()), WebviewWindow::destroy)
}

pub fn is_open(app: &AppHandle) -> bool {
    app.get_webview_window(PROJECTOR).is_some()
}

/// The monitors now, in physical pixels. There is no event for a projector that is plugged in: the console asks again.
pub fn monitors(app: &AppHandle) -> Vec<Monitor> {
    let primary = app
        .primary_monitor()
        .ok()
        .flatten()
        .map(|monitor| *monitor.position());
    let wire = |monitor: &tauri::Monitor| Monitor {
        width: monitor.size().width,
        height: monitor.size().height,
        primary: primary.is_some_and(|primary| primary == *monitor.position()),
    };
    app.available_monitors()
        .map(|monitors| monitors.iter().map(wire).collect())
        .unwrap_or_default()
}
