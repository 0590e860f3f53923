//! The main window, and the projector window in front of the room.

mod board;
mod main_window;

pub use board::{
    Board, close as close_board, is_open as board_is_open, monitors, open as open_board,
    show as show_board,
};
pub use main_window::{MAIN, open as open_main};

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, RunEvent, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent, Wry};

/// The program ends with its main window, whatever else is open.
pub fn follow(app: &AppHandle, event: RunEvent) {
    if let RunEvent::WindowEvent {
        label,
        event: WindowEvent::Destroyed,
        ..
    } = event
        && label == MAIN
    {
        app.exit(0);
    }
}

/// A window that shows one of the embedded pages, and never any other address.
fn window<'a>(
    app: &'a AppHandle,
    label: &str,
    page: &str,
) -> WebviewWindowBuilder<'a, Wry, AppHandle> {
    WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()))
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        // A county file dropped on the page arrives as bytes; Tauri's own handler would hand the page its path.
        .disable_drag_drop_handler()
}

fn is_own_page(url: &Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_leaves_its_own_pages_for_no_other_address() {
        let goes = |address: &str| is_own_page(&Url::parse(address).expect("an address"));
        assert!(goes("tauri://localhost/index.html#/review"));
        assert!(goes("http://tauri.localhost/projector.html"));
        assert!(!goes("https://example.com/"));
        assert!(!goes("http://localhost/"));
        assert!(!goes("file:///etc/passwd"));
    }
}
