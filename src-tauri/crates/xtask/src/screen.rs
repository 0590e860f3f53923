use std::process::Command;

/// Runs what follows with a screen of its own, so that the window is the same on every machine.
pub fn virtual_screen() -> Command {
    let mut command = Command::new("xvfb-run");
    command.args([
        "--auto-servernum",
        "--server-args=-screen 0 1366x768x24",
        "node",
    ]);
    command
}
