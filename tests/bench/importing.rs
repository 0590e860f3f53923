use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::Duration;

use calamine::{Reader, Xlsx};
use intake::SourceFile;
use serde_json::json;

use crate::bare::{self, Copied};
use crate::county_file;
use crate::measure::{beside, timed};
use crate::office::{Office, database};
use crate::table;

const ROWS: u32 = 10_000;
const RUNS: usize = 11;

pub fn measure() {
    let bytes = county_file::write(ROWS);
    table::heading(&format!(
        "Importing {ROWS} rows × {} columns (.xlsx of {} kB)",
        county_file::COLUMNS,
        bytes.len() / 1000
    ));
    preview(&bytes);
    import(&bytes);
}

fn preview(bytes: &[u8]) {
    let calamine = || timed(|| read_cells(bytes));
    table::line(&beside(
        "intake::read",
        RUNS,
        || timed(|| read_rows(bytes)),
        "calamine reads the cells",
        calamine,
    ));
    let folder = tempfile::tempdir().expect("a folder");
    let office = begin_year(folder.path());
    office.pick(file_of(folder.path(), bytes));
    table::line(&beside(
        "submission.pick: read apart, planned, shown",
        RUNS,
        || timed(|| office.call("submission.pick", json!({}))),
        "calamine reads the cells",
        calamine,
    ));
}

fn file_of(folder: &Path, bytes: &[u8]) -> PathBuf {
    let path = folder.join(county_file::NAME);
    std::fs::write(&path, bytes).expect("the county's file is written");
    path
}

fn import(bytes: &[u8]) {
    let written = tempfile::tempdir().expect("a folder");
    import_into(written.path(), bytes);
    let copied = Copied::of(&database(written.path()), "nominee");
    for (with_indexes, floor_is) in [
        (false, "bare insert of the same rows, no indexes"),
        (true, "bare insert of the same rows, the same indexes"),
    ] {
        table::line(&beside(
            "submission.import",
            RUNS,
            || {
                let folder = tempfile::tempdir().expect("a folder");
                import_into(folder.path(), bytes)
            },
            floor_is,
            || insert_bare(&copied, with_indexes),
        ));
    }
}

fn read_cells(bytes: &[u8]) -> usize {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let range = workbook
        .worksheet_range_at(0)
        .expect("a sheet")
        .expect("its cells");
    range.height()
}

fn read_rows(bytes: &[u8]) -> intake::Batch {
    let file = SourceFile {
        name: county_file::NAME,
        bytes,
    };
    intake::read(&[file], 2026, &mut |_| true).expect("nobody cancels")
}

fn begin_year(folder: &Path) -> Office {
    let office = Office::open(folder);
    office.call("year.open", json!({ "year": 2026 }));
    office
}

fn import_into(folder: &Path, bytes: &[u8]) -> Duration {
    let office = begin_year(folder);
    office.pick(file_of(folder, bytes));
    let preview = office.call("submission.pick", json!({}));
    assert_eq!(
        preview["counts"]["new"], ROWS,
        "the county's file has no oddities"
    );
    timed(|| {
        office.call(
            "submission.import",
            json!({ "token": preview["token"], "accept": "proposed" }),
        )
    })
}

fn insert_bare(copied: &Copied, with_indexes: bool) -> Duration {
    let folder = tempfile::tempdir().expect("a folder");
    let mut conn = bare::open(&folder.path().join("bare.db"));
    copied.make_table(&conn);
    if with_indexes {
        copied.make_indexes(&conn);
    }
    timed(|| copied.insert(&mut conn))
}
