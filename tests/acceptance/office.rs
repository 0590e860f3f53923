//! Builders: an office with a clock that can be set, and the road as a person would walk it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use chrono::{NaiveDate, NaiveDateTime};
use desk::commands::dispatch;
use desk::error::DeskError;
use desk::host::Host;
use desk::picked::picked;
use desk::surroundings::{PickedFile, Surroundings};
use desk::wire::board::{Monitor, ProjectorFrame};
use serde_json::{Value, json};
use tempfile::TempDir;

pub const CATEGORIES: [&str; 3] = ["home", "small_home", "worker"];

/// What the tests set and look at from outside.
#[derive(Default)]
pub struct Room {
    pub now: Option<NaiveDateTime>,
    pub picked: Vec<PathBuf>,
    pub save_to: Option<PathBuf>,
    pub frames: Vec<ProjectorFrame>,
    /// What a stopwatch shows.
    pub elapsed: Duration,
    pub monitors: Vec<Monitor>,
}

struct Rehearsal(Arc<Mutex<Room>>);

impl Rehearsal {
    fn room(&self) -> std::sync::MutexGuard<'_, Room> {
        self.0.lock().expect("no test panics with the room in hand")
    }
}

impl Surroundings for Rehearsal {
    fn now(&self) -> NaiveDateTime {
        self.room().now.expect("the clock is set")
    }

    fn elapsed(&self) -> Duration {
        self.room().elapsed
    }

    fn pick_files(&self) -> Result<Option<Vec<PickedFile>>, DeskError> {
        let picked_paths = &self.room().picked;
        Ok((!picked_paths.is_empty()).then(|| picked(picked_paths)))
    }

    fn pick_folder(&self) -> Result<Option<Vec<PickedFile>>, DeskError> {
        self.pick_files()
    }

    fn reader(&self) -> Option<Command> {
        None
    }

    fn save_as(&self, file_name: &str) -> Result<Option<PathBuf>, DeskError> {
        Ok(self
            .room()
            .save_to
            .as_ref()
            .map(|folder| folder.join(file_name)))
    }

    fn choose_folder(&self, _: &str) -> Result<Option<PathBuf>, DeskError> {
        Ok(self.room().save_to.clone())
    }

    fn open_with_system(&self, _: &Path) -> Result<(), DeskError> {
        Ok(())
    }

    fn show_board(&self, frame: &ProjectorFrame) {
        self.room().frames.push(frame.clone());
    }

    fn open_board(&self) -> Result<(), DeskError> {
        Ok(())
    }

    fn close_board(&self) -> Result<(), DeskError> {
        Ok(())
    }

    fn board_is_open(&self) -> bool {
        true
    }

    fn monitors(&self) -> Vec<Monitor> {
        self.room().monitors.clone()
    }
}

pub struct Office {
    host: Host,
    pub room: Arc<Mutex<Room>>,
    pub folder: TempDir,
}

impl Office {
    /// An empty data folder on the morning of `today` (ISO).
    pub fn on(today: &str) -> Self {
        Self::in_folder(tempfile::tempdir().expect("a folder"), today)
    }

    fn in_folder(folder: TempDir, today: &str) -> Self {
        let room = Arc::new(Mutex::new(Room::default()));
        let around = Box::new(Rehearsal(Arc::clone(&room)));
        set_clock(&room, today);
        let host = Host::open(&folder.path().join("data"), around).expect("the folder opens");
        Self { host, room, folder }
    }

    /// A copy of an office that was made once for all tests.
    fn copied(made: &'static OnceLock<PathBuf>, make: fn() -> PathBuf) -> Self {
        let original = made.get_or_init(make);
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().join("data");
        std::fs::create_dir(&data).expect("a folder");
        copy_files(original, &data);
        Self::in_folder(folder, "2026-10-12")
    }

    /// Closes the office and keeps its folder, in the place of an earlier run's.
    fn kept(self, name: &str) -> PathBuf {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        if place.exists() {
            std::fs::remove_dir_all(&place).expect("an earlier run's folder is ours");
        }
        let Self { host, folder, .. } = self;
        drop(host);
        std::fs::create_dir(&place).expect("a folder");
        copy_files(&folder.path().join("data"), &place);
        place
    }

    /// The program closed and started again on the same data folder.
    pub fn restarted(self) -> Self {
        let today = self.room.lock().expect("the room").now;
        let Self { host, folder, .. } = self;
        drop(host);
        let today = today.expect("the clock is set").date().to_string();
        Self::in_folder(folder, &today)
    }

    /// The records changed from outside while the program is closed.
    pub fn altered(self, change: impl FnOnce(&rusqlite::Connection)) -> Self {
        let today = self.room.lock().expect("the room").now;
        let Self { host, folder, .. } = self;
        drop(host);
        let path = folder.path().join("data/sample.db");
        change(&rusqlite::Connection::open(path).expect("the records"));
        let today = today.expect("the clock is set").date().to_string();
        Self::in_folder(folder, &today)
    }

    /// The sample year as `sample.open` leaves it.
    pub fn with_sample() -> Self {
        static SAMPLE: OnceLock<PathBuf> = OnceLock::new();
        Self::copied(&SAMPLE, || {
            let office = Self::on("2026-10-12");
            office.call("sample.open", json!({}));
            office.kept("office-sample")
        })
    }

    pub fn set_today(&self, today: &str) {
        set_clock(&self.room, today);
    }

    pub fn call(&self, name: &str, args: Value) -> Value {
        self.attempt(name, args)
            .unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    pub fn attempt(&self, name: &str, args: Value) -> Result<Value, DeskError> {
        dispatch(&self.host, name, args)
    }

    /// The error of a command that must be refused.
    pub fn refused(&self, name: &str, args: Value) -> DeskError {
        match self.attempt(name, args) {
            Ok(result) => panic!("{name} was not refused: {result}"),
            Err(error) => error,
        }
    }

    /// Every open cell of a category scored, so that no two nominees are equal.
    pub fn score_the_rest(&self, category: &str) {
        let review = self.call("review.read", json!({ "category": category }));
        for (index, row) in array(&review["rows"]).iter().enumerate() {
            for cell in array(&row["cells"])
                .iter()
                .filter(|cell| cell["state"] == "pending")
            {
                let value = (60 + index).to_string();
                self.call(
                    "score.enter",
                    json!({ "nominee": row["nominee"], "member": cell["member"], "value": value }),
                );
            }
        }
        let review = self.reveal(category);
        if !review["tie"].is_null() {
            let order = &review["tie"]["among"];
            self.call("review.break_tie", json!({ "category": category, "order": order, "method": "lots", "reason": "现场抽签" }));
        }
    }

    /// Shows what is in and unseen.
    pub fn reveal(&self, category: &str) -> Value {
        let review = self.call("review.read", json!({ "category": category }));
        if review["unrevealed"] == 0 {
            return review;
        }
        self.call("score.reveal_all", json!({ "category": category }))
    }

    /// Takes back every revealed figure of the category, so that it can be scored anew.
    pub fn hide(&self, category: &str) {
        let review = self.call("review.read", json!({ "category": category }));
        let rows = array(&review["rows"]);
        for row in rows.iter().filter(|row| row["value"].is_string()) {
            let args = json!({ "nominee": row["nominee"], "reason": "重新评分" });
            self.call("score.withdraw_reveal", args);
        }
    }

    pub fn proposed(&self, category: &str, place: &str) -> Vec<Value> {
        let state = self.call("decision.read", json!({ "category": category }));
        array(&state["proposal"])
            .iter()
            .filter(|row| row["place"] == place)
            .map(|row| row["nominee"].clone())
            .collect()
    }

    pub fn deliberate(&self, category: &str) {
        let (selected, reserves) = (
            self.proposed(category, "inside"),
            self.proposed(category, "outside"),
        );
        self.call("decision.deliberate", json!({ "category": category, "held_on": "2026-10-12", "selected": selected, "reserves": reserves }));
    }

    pub fn approve(&self, category: &str) {
        self.call(
            "decision.approve",
            json!({ "category": category, "held_on": "2026-10-12" }),
        );
    }

    /// Scored, deliberated and approved in all three categories.
    pub fn decided() -> Self {
        static DECIDED: OnceLock<PathBuf> = OnceLock::new();
        Self::copied(&DECIDED, || {
            let office = Self::with_sample();
            for category in CATEGORIES {
                office.score_the_rest(category);
                office.deliberate(category);
                office.approve(category);
            }
            office.kept("office-decided")
        })
    }

    /// In the 公示 from 2026-10-16 to 2026-10-23.
    pub fn in_publicity() -> Self {
        let office = Self::decided();
        office.set_today("2026-10-16");
        office.call("publicity.start", json!({ "posted": "2026-10-16" }));
        office
    }
}

fn copy_files(from: &Path, to: &Path) {
    for file in std::fs::read_dir(from).expect("a folder").flatten() {
        std::fs::copy(file.path(), to.join(file.file_name())).expect("copied");
    }
}

fn set_clock(room: &Mutex<Room>, today: &str) {
    let day = NaiveDate::parse_from_str(today, "%Y-%m-%d").expect("a date");
    room.lock().expect("the room").now = day.and_hms_opt(9, 0, 0);
}

pub fn array(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

pub fn sample_file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../assets/sample")
        .join(name)
}
