use tauri::{AppHandle, Result};

use super::window;

pub const MAIN: &str = "main";

/// # Errors
/// What the system says.
pub fn open(app: &AppHandle) -> Result<()> {
    // An office laptop's whole screen; at 125 % scaling the page still has 1093 × 614.
    window(app, MAIN, "index.html")
        .title("选树台")
        .inner_size(1366.0, 768.0)
        .min_inner_size(1024.0, 600.0)
        .center()
        .build()?;
    Ok(())
}
