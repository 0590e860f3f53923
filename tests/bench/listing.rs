use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rules::category::Category;
use rules::condition::Standing;
use rules::names::{NameTables, initials};
use rules::number::nominee_number;
use rusqlite::Connection;
use serde_json::{Value, json};
use store::ids::UnitId;
use store::table::nominee::{NewNominee, NomineeContent};
use store::{Action, Store, StoreError};
use tempfile::TempDir;

use crate::bare;
use crate::measure::{beside, timed};
use crate::office::{Office, database, morning};
use crate::people::Person;
use crate::table;

const NOMINEES: usize = 100_000;
const RUNS: usize = 15;
const STROKE_RANK: &str = include_str!("../../assets/strokes/gb13000_stroke_rank.csv");
const SURNAME_READINGS: &str = include_str!("../../assets/strokes/surname_readings.csv");

/// What a screen of the grid asks for.
const PAGE: usize = 100;

/// An office with far more nominees than the city will ever have, and its records a second time for the floors: the
/// program keeps its own file locked.
pub struct Crowd {
    folder: TempDir,
    copy: PathBuf,
}

impl Crowd {
    pub fn gather() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Office::open(folder.path()).call("year.open", json!({ "year": 2026 }));
        fill(&database(folder.path()));
        let copy = folder.path().join("copy.db");
        std::fs::copy(database(folder.path()), &copy).expect("the file is copied");
        Self { folder, copy }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn copy(&self) -> &Path {
        &self.copy
    }
}

pub fn measure(crowd: &Crowd) {
    table::heading(&format!("Listing and searching {NOMINEES} nominees"));
    let office = Office::open(crowd.folder());
    let conn = bare::open(crowd.copy());
    for (what, offset) in [("the first page", 0), ("the last page", NOMINEES - PAGE)] {
        compare(
            what,
            || page(&office, offset, None),
            "SELECT count(*), of the year",
            &conn,
            "SELECT count(*) FROM nominee WHERE year = 2026",
        );
    }
    for (what, word) in [
        ("searching two characters", "晓燕"),
        ("searching pinyin initials", "wxy"),
    ] {
        compare(
            what,
            || page(&office, 0, Some(word)),
            "SELECT count(*), looking for the word",
            &conn,
            &format!("SELECT count(*) FROM nominee WHERE instr(search_key, '{word}')"),
        );
    }
}

fn compare(
    what: &str,
    work: impl Fn() -> Value,
    floor_is: &'static str,
    conn: &Connection,
    sql: &str,
) {
    let what = format!("nominee.list, {what} ({} found)", work()["total"]);
    let floor = || timed(|| bare::number(conn, sql));
    table::line(&beside(what, RUNS, || timed(&work), floor_is, floor));
}

fn page(office: &Office, offset: usize, search: Option<&str>) -> Value {
    office.call(
        "nominee.list",
        json!({ "search": search, "sort": "number", "descending": false, "offset": offset, "limit": PAGE }),
    )
}

fn fill(path: &Path) {
    let mut store = Store::open(path).expect("the records open");
    let units: Vec<(String, UnitId)> = store
        .read(|records| records.units().all(2026))
        .expect("the units")
        .into_iter()
        .map(|unit| (unit.content.name, unit.id))
        .collect();
    let names = NameTables::parse(STROKE_RANK, SURNAME_READINGS).expect("the bundled tables");
    let filled = store.act(filling(morning()), |records| {
        for index in 0..NOMINEES {
            let person = Person::of(index);
            let (_, unit) = units
                .iter()
                .find(|(name, _)| name == person.division())
                .expect("every division has its unit");
            let letters = initials(&names, &person.name);
            records
                .nominees()
                .insert(&nominee(&person, *unit, &letters))?;
        }
        Ok::<_, StoreError>(())
    });
    filled.expect("the nominees are written");
}

fn filling(at: NaiveDateTime) -> Action<'static> {
    Action {
        name: "bench.fill",
        summary: "十万个推荐对象".into(),
        at,
        actor: "办公室",
        undoable: true,
    }
}

fn nominee(person: &Person, unit_id: UnitId, initials: &str) -> NewNominee {
    let serial = u32::try_from(person.index + 1).expect("few nominees");
    let number = nominee_number(2026, Category::Worker, serial);
    NewNominee {
        year: 2026,
        category: Category::Worker,
        serial,
        content: NomineeContent {
            unit_id,
            name: person.name.clone(),
            organisation: Some(person.place.clone()),
            identity_key: format!("id:{}", person.id_number),
            search_key: [
                &person.name,
                &person.place,
                person.division(),
                initials,
                &number,
            ]
            .join("\n")
            .to_lowercase(),
            file_id: None,
            sheet: Some("Sheet1".into()),
            row: Some(serial + 4),
            facts: facts(person).to_string(),
            raw: json!([
                ["姓名", person.name],
                ["身份证号", person.id_number],
                ["工作单位", person.place]
            ])
            .to_string(),
        },
        number,
        standing: Standing::Waiting,
        findings: "mmwwwwwwww".into(),
    }
}

fn facts(person: &Person) -> Value {
    json!({
        "born": person.born.to_string(), "id_number": person.id_number, "union_post": person.union_post(),
        "union_since": "2012-03-01", "publicity": "2026-08-03 至 2026-08-10", "phone": person.phone(),
        "appraisal_3": "满意", "appraisal_2": "满意", "appraisal_1": "满意",
    })
}
