//! Files made to harm: each is refused by name with a remedy, or read no further than a table may go, and neither the
//! program nor the file beside it notices. `cargo test -p cli --test hostile -- --nocapture` shows what each one took.

#[path = "../../../../../tests/fixtures/hostile/mod.rs"]
mod fixtures;
mod watched;

use std::path::{Path, PathBuf};
use std::time::Duration;

use fixtures::{Hostile, Outcome, disguise, document, ods, ole, place, table, text, workbook, zip};
use serde_json::Value;
use tempfile::TempDir;
use watched::{Watched, preview};

/// Of the program and of the child together.
const MOST_MEGABYTES: u64 = 300;
const LONGEST: Duration = Duration::from_secs(5);
/// So many rows a sheet may have, and no more are read of it.
const MOST_ROWS: usize = 20_000;

const NEIGHBOUR: &str = "邻县.csv";
const NEIGHBOUR_TEXT: &str =
    "推荐单位,姓名,性别,工作单位及职务,工会职务\n卢龙县总工会,苏明远,男,某公司,主席\n";

/// Of the file that some of them point to.
const SECRET: &str = "root:x:0:0";

#[test]
fn archives_that_unpack_to_far_more_than_they_are_are_refused() {
    withstood(zip::bombs());
}

#[test]
fn archives_that_lie_about_what_they_hold_are_not_believed() {
    withstood(zip::lies());
}

#[test]
fn archives_whose_names_lead_elsewhere_lay_nothing_there() {
    withstood(zip::names());
}

#[test]
fn archives_that_nobody_can_open_are_refused() {
    withstood(zip::broken());
}

#[test]
fn workbooks_with_far_too_much_in_them_are_refused_or_cut() {
    withstood(workbook::bombs());
}

#[test]
fn workbooks_whose_cells_lie_far_apart_are_not_laid_out() {
    withstood(workbook::far());
}

#[test]
fn xml_that_is_a_trap_is_not_stepped_into() {
    withstood(workbook::traps());
}

#[test]
fn tables_in_which_everything_is_wrong_are_told_of_or_refused() {
    withstood(table::wrong());
}

#[test]
fn old_workbooks_whose_chains_run_in_circles_are_refused() {
    withstood(ole::circles());
}

#[test]
fn old_workbooks_that_lie_about_their_contents_are_refused() {
    withstood(ole::lies());
}

#[test]
fn documents_with_far_too_much_in_them_are_kept_or_refused() {
    withstood(document::bombs());
}

#[test]
fn open_documents_that_repeat_themselves_are_refused_or_cut() {
    withstood(ods::repeating());
}

#[test]
fn texts_without_end_are_refused_or_cut() {
    withstood(text::endless());
}

#[test]
fn texts_that_are_none_are_refused() {
    withstood(text::strange());
}

#[test]
fn files_that_are_not_what_they_are_called_are_refused() {
    withstood(disguise::files());
}

#[test]
fn what_is_no_file_is_refused_without_being_opened() {
    withstood(place::places());
}

#[test]
fn the_hostile_files_are_many_and_each_has_a_name_of_its_own() {
    let mut names: Vec<String> = fixtures::corpus()
        .into_iter()
        .map(|hostile| hostile.name)
        .collect();
    let made = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), made);
    assert!(made >= 40, "{made}");
}

#[test]
fn what_their_makers_make_without_harm_is_read() {
    for (name, bytes) in table::honest() {
        let room = Room::new();
        let path = room.here.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        let told = room.preview(&[path]).told.expect("an answer");
        assert!(nominees(&told).any(|one| one["name"] == "王伟"), "{told}");
    }
}

/// One after the other, each with a neighbour that must come through.
fn withstood(kind: Vec<Hostile>) {
    let mut faults = Vec::new();
    for hostile in kind {
        let room = Room::new();
        let files = [hostile.lay(room.here.path()), room.neighbour()];
        let watched = room.preview(&files);
        println!("{}", line(&hostile, &watched));
        if let Some(fault) = fault(&hostile, &watched).or_else(|| room.littered(&files)) {
            faults.push(format!("{}: {fault}", hostile.name));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A folder to which the program may add nothing that stays.
struct Room {
    here: TempDir,
}

impl Room {
    fn new() -> Self {
        let here = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(here.path().join("passing")).expect("a folder");
        Self { here }
    }

    fn neighbour(&self) -> PathBuf {
        let path = self.here.path().join(NEIGHBOUR);
        std::fs::write(&path, NEIGHBOUR_TEXT).expect("written");
        path
    }

    fn preview(&self, files: &[PathBuf]) -> Watched {
        let here = self.here.path();
        preview(&here.join("data"), &here.join("passing"), files)
    }

    fn littered(&self, files: &[PathBuf]) -> Option<String> {
        let passing = self.here.path().join("passing");
        let left = inside(&passing).next();
        left.or_else(|| {
            inside(self.here.path()).find(|path| *path != passing && !files.contains(path))
        })
        .map(|path| format!("left {} behind", path.display()))
    }
}

fn inside(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    entries.map(|entry| entry.expect("an entry").path())
}

fn line(hostile: &Hostile, watched: &Watched) -> String {
    let told = watched.told.as_ref().map(|told| {
        let (states, rows) = (states(told, &hostile.name), rows(told));
        match states.as_slice() {
            [(state, reason)] => format!("{rows} rows, {state} {reason}"),
            several => format!("{rows} rows, {} entries", several.len()),
        }
    });
    format!(
        "{:>4} + {:>4} MB {:>6} ms  {}: {}",
        watched.program,
        watched.reader,
        watched.took.as_millis(),
        hostile.name,
        told.unwrap_or_default()
    )
}

fn fault(hostile: &Hostile, watched: &Watched) -> Option<String> {
    let Some(told) = watched.told.as_ref() else {
        return Some(format!("no answer ({:?})", watched.status));
    };
    if !watched.status.is_some_and(|status| status.success()) {
        return Some(format!("ended with {:?}", watched.status));
    }
    if watched.took > LONGEST {
        return Some(format!("took {:?}", watched.took));
    }
    if watched.program + watched.reader > MOST_MEGABYTES {
        return Some(format!("held {} + {} MB", watched.program, watched.reader));
    }
    if !nominees(told).any(|one| one["name"] == "苏明远" && one["file"] == NEIGHBOUR) {
        return Some("its neighbour did not come through".to_owned());
    }
    if told.to_string().contains(SECRET) {
        return Some("it tells what stands in another file".to_owned());
    }
    let states = states(told, &hostile.name);
    if states.is_empty() && hostile.outcome != Outcome::Nothing {
        return Some("nothing is said of it".to_owned());
    }
    states
        .iter()
        .find_map(|(state, reason)| against(hostile.outcome, state, reason))
        .or_else(|| too_many(told))
}

/// What is said of the file and of what it holds.
fn states(told: &Value, name: &str) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    array(&told["files"])
        .filter(|file| {
            let rest = file["name"]
                .as_str()
                .and_then(|found| found.strip_prefix(name));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
        .map(|file| (text(&file["status"]), text(&file["reason"])))
        .collect()
}

fn against(outcome: Outcome, state: &str, reason: &str) -> Option<String> {
    let remedied = reason.contains('请');
    match (outcome, state) {
        (Outcome::Refused | Outcome::Bounded, "refused") if remedied => None,
        (Outcome::Kept | Outcome::Bounded, "read") => None,
        _ => Some(format!("{state} ({reason}), which is not {outcome:?}")),
    }
}

fn too_many(told: &Value) -> Option<String> {
    let mut by_file = std::collections::HashMap::<&str, usize>::new();
    for one in nominees(told) {
        *by_file
            .entry(one["file"].as_str().unwrap_or_default())
            .or_default() += 1;
    }
    let (file, rows) = by_file.into_iter().max_by_key(|(_, rows)| *rows)?;
    (rows > MOST_ROWS).then(|| format!("{rows} rows of {file}"))
}

fn rows(told: &Value) -> usize {
    nominees(told)
        .filter(|one| one["file"] != NEIGHBOUR)
        .count()
}

fn nominees(told: &Value) -> impl Iterator<Item = &Value> {
    array(&told["nominees"])
}

fn array(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
