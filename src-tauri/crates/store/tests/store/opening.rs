use std::fs;

use rusqlite::Connection;
use store::{Store, StoreError};

use crate::records::{YEAR, act, behind_the_back, furnish, furnished_file};

#[test]
fn what_was_written_is_there_after_closing_and_opening() {
    let (_folder, path) = furnished_file();
    let store = Store::open(&path).expect("the file opens again");
    let units = store.read(|r| r.units().all(YEAR)).expect("units");
    assert_eq!(units[0].content.name, "海港区总工会");
}

#[test]
fn a_second_start_is_told_that_the_program_runs_already() {
    let (_folder, path) = furnished_file();
    let first = Store::open(&path).expect("the first start");
    let refused = Store::open(&path)
        .err()
        .expect("the second start is refused");
    assert!(matches!(refused, StoreError::InUse { .. }), "{refused:?}");
    assert!(refused.to_string().contains("已在运行"));
    drop(first);
    Store::open(&path).expect("after closing it opens");
}

#[test]
fn a_second_start_is_refused_even_before_anything_was_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("new.db");
    let _first = Store::open(&path).expect("the first start");
    assert!(matches!(Store::open(&path), Err(StoreError::InUse { .. })));
}

#[test]
fn a_file_that_is_no_database_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("名册.xlsx");
    fs::write(&path, b"PK\x03\x04 not a database at all").expect("a file");
    let refused = Store::open(&path).err().expect("refused");
    assert!(
        matches!(refused, StoreError::NotADatabase { .. }),
        "{refused:?}"
    );
    assert!(refused.to_string().contains("名册.xlsx"));
    assert_eq!(
        fs::read(&path).expect("a file"),
        b"PK\x03\x04 not a database at all"
    );
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[test]
fn a_file_that_only_begins_like_a_database_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("broken.db");
    let bytes = [b"SQLite format 3\0".as_slice(), &[0xA5; 4096]].concat();
    fs::write(&path, &bytes).expect("a file");
    assert!(matches!(
        Store::open(&path),
        Err(StoreError::NotADatabase { .. })
    ));
    assert_eq!(fs::read(&path).expect("a file"), bytes);
}

#[test]
fn a_folder_in_the_files_place_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(matches!(
        Store::open(folder.path()),
        Err(StoreError::NotADatabase { .. })
    ));
}

#[test]
fn another_programs_database_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("other.db");
    Connection::open(&path)
        .and_then(|conn| conn.execute_batch("CREATE TABLE song (title TEXT)"))
        .expect("another program's database");
    let before = fs::read(&path).expect("a file");
    assert!(matches!(
        Store::open(&path),
        Err(StoreError::Foreign { .. })
    ));
    assert_eq!(fs::read(&path).expect("a file"), before);
}

#[test]
fn a_file_of_a_newer_program_is_refused_and_keeps_its_version() {
    let (_folder, path) = furnished_file();
    behind_the_back(&path)
        .pragma_update(None, "user_version", 99)
        .expect("a later version");
    let refused = Store::open(&path).err().expect("refused");
    assert!(
        matches!(
            refused,
            StoreError::Newer {
                found: 99,
                known: 3,
                ..
            }
        ),
        "{refused:?}"
    );
    let version: i64 = behind_the_back(&path)
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .expect("a version");
    assert_eq!(version, 99);
}

#[test]
fn an_empty_file_left_by_a_lost_first_start_becomes_a_store() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("empty.db");
    fs::write(&path, b"").expect("a file");
    furnish(&mut Store::open(&path).expect("a store"));
}

#[test]
fn a_missing_folder_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("没有").join("a.db");
    let refused = Store::open(&path).err().expect("refused");
    assert!(
        matches!(refused, StoreError::CannotOpen { .. }),
        "{refused:?}"
    );
    assert!(refused.to_string().contains("没有"));
}

#[test]
fn every_table_is_strict() {
    let (_folder, path) = furnished_file();
    let conn = behind_the_back(&path);
    let mut statement = conn
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'")
        .expect("a statement");
    let loose: Vec<String> = statement
        .query_map([], |row| row.get(0))
        .and_then(Iterator::collect)
        .expect("names");
    assert_eq!(loose, Vec::<String>::new());
    let wrong = conn.execute("UPDATE unit SET position = 'first'", []);
    assert!(wrong.is_err(), "an integer column took a word");
}

#[test]
fn a_reference_to_nothing_is_refused() {
    let (_folder, path) = furnished_file();
    let mut store = Store::open(&path).expect("a store");
    let nowhere = crate::records::nominee(
        store::ids::UnitId(999),
        rules::category::Category::Home,
        1,
        "某单位工会",
    );
    let refused = store
        .act(crate::records::action("录入"), |w| {
            w.nominees().insert(&nowhere)
        })
        .expect_err("refused");
    assert!(matches!(refused, StoreError::Referenced(_)), "{refused:?}");
    act(&mut store, |w| w.settings().set(YEAR, "verb", "选树"));
}
