use std::process::Command;

/// Runs what follows with a screen of its own, so that the window is the same on every machine. A screen that began anew
/// whenever its last window is gone would turn the next one away for a moment.
pub fn virtual_screen() -> Command {
    let mut command = Command::new("xvfb-run");
    command.args([
        "--auto-servernum",
        "--server-args=-screen 0 1366x768x24 -noreset",
        "node",
    ]);
    command
}
