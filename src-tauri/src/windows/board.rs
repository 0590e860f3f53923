use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use desk::wire::board::{Monitor, ProjectorFrame};
use tauri::{AppHandle, Emitter, LogicalSize, Manager, Result, WebviewWindow};

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
        fill(&window, &monitor)?;
    }
    let app = app.clone();
    std::thread::spawn(move || attend(&app));
    Ok(())
}

fn fill(window: &WebviewWindow, monitor: &tauri::Monitor) -> Result<()> {
    // A window that is full screen does not move.
    window.set_fullscreen(false)?;
    // In physical pixels: the two monitors may be scaled differently.
    window.set_position(*monitor.position())?;
    window.set_fullscreen(true)
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

/// Repeats the frame and follows the projector as it is plugged in and out, as long as the window is open.
fn attend(app: &AppHandle) {
    let mut plugged = monitors(app);
    while is_open(app) {
        send(app, &app.state::<Board>().frame());
        let now = monitors(app);
        if now != plugged {
            plugged = now;
            if let Err(error) = follow(app) {
                eprintln!("投影窗口没有跟着显示器移动：{error}");
            }
        }
        std::thread::sleep(REPEAT);
    }
}

/// To the second monitor when there is one; else a small window behind the console, which the board never covers.
fn follow(app: &AppHandle) -> Result<()> {
    let Some(window) = app.get_webview_window(PROJECTOR) else {
        return Ok(());
    };
    if let Some(monitor) = second_monitor(app)? {
        return fill(&window, &monitor);
    }
    window.set_fullscreen(false)?;
    window.set_size(LogicalSize::new(640.0, 360.0))?;
    let Some(main) = app.get_webview_window(MAIN) else {
        return Ok(());
    };
    window.set_position(main.outer_position()?)?;
    main.set_focus()
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
        x: monitor.position().x,
        y: monitor.position().y,
        scale_percent: percent(monitor.scale_factor()),
        width: monitor.size().width,
        height: monitor.size().height,
        primary: primary.is_some_and(|primary| primary == *monitor.position()),
    };
    app.available_monitors()
        .map(|monitors| monitors.iter().map(wire).collect())
        .unwrap_or_default()
}

/// 1.25 is 125 %. No monitor is scaled by more than a few times.
fn percent(factor: f64) -> u32 {
    (1..=1000)
        .find(|percent| f64::from(*percent) >= factor * 100.0 - 0.5)
        .unwrap_or(100)
}
