//! A year with a unit, and ways to look behind the store's back.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use rules::category::Category;
use rules::condition::Standing;
use rusqlite::Connection;
use store::code::UnitKind;
use store::ids::{NomineeId, UnitId};
use store::table::nominee::{NewNominee, NomineeContent};
use store::table::unit::NewUnit;
use store::table::year::Year;
use store::{Action, Store, StoreError, Writer};
use tempfile::TempDir;

pub const YEAR: i32 = 2026;

pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(YEAR, month, day).expect("a real day")
}

pub fn moment() -> NaiveDateTime {
    day(9, 24).and_hms_opt(9, 30, 0).expect("a real time")
}

pub fn action(summary: &str) -> Action<'_> {
    Action {
        name: "test.act",
        summary: summary.to_owned(),
        at: moment(),
        actor: "经办人",
        undoable: true,
    }
}

pub fn sealing(summary: &str) -> Action<'_> {
    Action {
        undoable: false,
        ..action(summary)
    }
}

/// Does the work in an act that must succeed.
pub fn act<T>(store: &mut Store, work: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>) -> T {
    store
        .act(action("录入"), work)
        .expect("the act succeeds")
        .value
}

pub fn unit(position: u32, name: &str) -> NewUnit {
    NewUnit {
        year: YEAR,
        position,
        name: name.to_owned(),
        kind: UnitKind::Division,
        organisations: "12".to_owned(),
        members: "540".to_owned(),
        cadres: "8.5".to_owned(),
    }
}

pub fn nominee(unit_id: UnitId, category: Category, serial: u32, name: &str) -> NewNominee {
    let number = format!("26-{}-{serial:03}", category.letter());
    NewNominee {
        year: YEAR,
        category,
        serial,
        content: NomineeContent {
            unit_id,
            name: name.to_owned(),
            organisation: None,
            identity_key: name.to_owned(),
            search_key: format!("{name} {number}").to_lowercase(),
            file_id: None,
            sheet: None,
            row: None,
            facts: "{}".to_owned(),
            raw: "[]".to_owned(),
        },
        number,
        standing: Standing::Waiting,
        findings: String::new(),
    }
}

/// Opens the year with one unit and one nominee in it.
pub fn furnish(store: &mut Store) -> (UnitId, NomineeId) {
    act(store, |w| {
        w.years().insert(&Year {
            year: YEAR,
            opened_on: day(1, 5),
            is_sample: true,
        })?;
        let unit_id = w.units().insert(&unit(1, "海港区总工会"))?;
        let nominee_id = w
            .nominees()
            .insert(&nominee(unit_id, Category::Worker, 1, "王晓明"))?;
        Ok((unit_id, nominee_id))
    })
}

pub fn furnished() -> (Store, UnitId, NomineeId) {
    let mut store = Store::in_memory().expect("a store in memory");
    let (unit_id, nominee_id) = furnish(&mut store);
    (store, unit_id, nominee_id)
}

/// A furnished file, closed, in a folder that goes with it.
pub fn furnished_file() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("选树台.db");
    furnish(&mut Store::open(&path).expect("a new file"));
    (folder, path)
}

/// The file as another program would open it.
pub fn behind_the_back(path: &Path) -> Connection {
    Connection::open(path).expect("a plain SQLite file")
}

pub fn count(conn: &Connection, sql: &str) -> i64 {
    conn.query_row(sql, [], |row| row.get(0)).expect("a count")
}

/// Why the store does not do it.
pub fn refusal<T: std::fmt::Debug>(
    store: &mut Store,
    work: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>,
) -> StoreError {
    store.act(action("录入"), work).expect_err("refused")
}
