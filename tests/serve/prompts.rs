use desk::rehearsed;

use crate::loopback::Stage;

/// What the test whispers on standard input, until that closes: `now 2026-10-12T09:00:00`, `monitors 1366x768,1920x1080`,
/// or `pick FILE` with paths separated as in PATH. Each is answered by `ok` on standard output.
pub fn follow(stage: &Stage) {
    for line in std::io::stdin().lines().map_while(Result::ok) {
        println!(
            "{}",
            if take(stage, &line) {
                "ok"
            } else {
                "not understood"
            }
        );
    }
}

fn take(stage: &Stage, line: &str) -> bool {
    match line.split_once(' ') {
        Some(("now", text)) => {
            let now = text.parse().ok();
            stage.props().now = now;
            now.is_some()
        }
        Some(("monitors", line)) => {
            let monitors = rehearsed::monitors(line);
            let understood = monitors.is_some();
            stage.props().monitors = monitors.unwrap_or_default();
            understood
        }
        Some(("pick", list)) => {
            stage.props().pick = std::env::split_paths(list).collect();
            true
        }
        _ => false,
    }
}
