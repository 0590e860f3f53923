use std::path::Path;
use std::time::Duration;

use desk::host::SAMPLE_DATABASE;
use serde_json::json;

use crate::bare;
use crate::listing::Crowd;
use crate::measure::{beside, timed};
use crate::office::Office;
use crate::table;

const RUNS: usize = 15;

pub fn measure(crowd: &Crowd) {
    table::heading("Opening the records and reading the first page");
    let sample = tempfile::tempdir().expect("a folder");
    Office::open(sample.path()).call("sample.open", json!({}));
    let copy = sample.path().join("copy.db");
    std::fs::copy(sample.path().join(SAMPLE_DATABASE), &copy).expect("the file is copied");
    for (what, folder, copy) in [
        ("the sample year", sample.path(), copy.as_path()),
        ("100000 nominees", crowd.folder(), crowd.copy()),
    ] {
        table::line(&beside(
            what,
            RUNS,
            || open_and_look(folder),
            "SQLite opens the file, one SELECT",
            || timed(|| bare::number(&bare::open(copy), "SELECT max(year) FROM year")),
        ));
    }
    table::remark(
        "The window itself is left out: when its page asks for the first time cannot be seen from outside.",
    );
}

fn open_and_look(folder: &Path) -> Duration {
    timed(|| {
        let office = Office::open(folder);
        let answers = ["office.read", "overview.read"].map(|name| office.call(name, json!({})));
        (office, answers)
    })
}
