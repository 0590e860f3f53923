//! A figure and its floor, taken in turns: whatever else the machine does meanwhile weighs on both.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// The time of the work alone; what it made is dropped after the clock has stopped.
pub fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    let made = black_box(work());
    let taken = begun.elapsed();
    drop(made);
    taken
}

/// One line of the table.
pub struct Measured {
    pub what: String,
    pub figure: Duration,
    pub floor: Duration,
    /// What the floor does.
    pub floor_is: &'static str,
}

/// Medians of `runs` runs of both, after one of each that is not counted. Either side tells its own time, so that
/// what it needs prepared is left out.
pub fn beside(
    what: impl Into<String>,
    runs: usize,
    mut figure: impl FnMut() -> Duration,
    floor_is: &'static str,
    mut floor: impl FnMut() -> Duration,
) -> Measured {
    figure();
    floor();
    let (figures, floors) = (0..runs).map(|_| (figure(), floor())).unzip();
    Measured {
        what: what.into(),
        figure: median(figures),
        floor: median(floors),
        floor_is,
    }
}

pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
