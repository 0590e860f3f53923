//! Plain text, one line a figure.

use std::time::Duration;

use crate::measure::Measured;

const WHAT: usize = 50;

pub fn heading(title: &str) {
    println!("\n{title}");
    println!(
        "  {:<WHAT$} {:>10} {:>10} {:>7}  floor is",
        "", "figure", "floor", "ratio"
    );
}

pub fn line(measured: &Measured) {
    println!(
        "  {:<WHAT$} {:>10} {:>10} {:>6.2}×  {}",
        measured.what,
        time(measured.figure),
        time(measured.floor),
        measured.figure.as_secs_f64() / measured.floor.as_secs_f64(),
        measured.floor_is
    );
}

pub fn remark(text: &str) {
    println!("  {text}");
}

/// Three significant digits or so: more would be noise.
fn time(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds >= 1.0 {
        format!("{seconds:.2} s")
    } else if seconds >= 0.01 {
        format!("{:.1} ms", seconds * 1e3)
    } else {
        format!("{:.3} ms", seconds * 1e3)
    }
}
