use std::path::Path;

use rules::category::Category;
use store::Store;
use store::table::issued_number::NewIssuedNumber;
use store::table::print_run::NewPrintRun;
use store::table::print_run_file::PrintRunFile;

use crate::records::{YEAR, act, behind_the_back, furnished_file, moment, nominee, sealing, unit};

fn flaws(path: &Path) -> Vec<String> {
    let store = Store::open(path).expect("a store");
    store
        .verify()
        .expect("verified")
        .into_iter()
        .map(|flaw| flaw.what)
        .collect()
}

/// A file with three acts in its journal.
fn three_acts() -> (tempfile::TempDir, std::path::PathBuf) {
    let (folder, path) = furnished_file();
    let mut store = Store::open(&path).expect("a store");
    act(&mut store, |w| w.units().insert(&unit(2, "山海关区总工会")));
    act(&mut store, |w| w.units().insert(&unit(3, "抚宁区总工会")));
    (folder, path)
}

fn tamper(path: &Path, sql: &str) {
    behind_the_back(path)
        .execute_batch(&format!(
            "PRAGMA foreign_keys = OFF; DROP TRIGGER journal_is_not_edited; \
             DROP TRIGGER journal_is_not_deleted; DROP TRIGGER issued_number_stays; {sql}"
        ))
        .expect("tampered");
}

#[test]
fn a_sound_file_has_no_flaws() {
    let (_folder, path) = three_acts();
    assert_eq!(flaws(&path), Vec::<String>::new());
}

#[test]
fn the_journal_refuses_to_be_edited_or_shortened() {
    let (_folder, path) = three_acts();
    let conn = behind_the_back(&path);
    assert!(
        conn.execute("UPDATE journal SET actor = '别人'", [])
            .is_err()
    );
    assert!(conn.execute("DELETE FROM journal", []).is_err());
}

#[test]
fn an_edited_journal_row_is_found_whichever_field_was_edited() {
    for edit in [
        "at = '2026-01-01 00:00:00'",
        "actor = '别人'",
        "action = 'unit.delete'",
        "summary = '什么也没做'",
        "undoable = 0",
        "changeset = x'00'",
        "undoes = 1",
    ] {
        let (_folder, path) = three_acts();
        tamper(&path, &format!("UPDATE journal SET {edit} WHERE id = 2"));
        let found = flaws(&path);
        assert!(
            found.iter().any(|what| what.contains("第 2 条")),
            "{edit}: {found:?}"
        );
    }
}

#[test]
fn a_row_rewritten_with_a_hash_of_its_own_no_longer_fits_the_next() {
    let (_folder, path) = three_acts();
    tamper(&path, "UPDATE journal SET hash = zeroblob(32) WHERE id = 2");
    let found = flaws(&path);
    assert!(
        found
            .iter()
            .any(|what| what.contains("第 3 条与前一条不衔接")),
        "{found:?}"
    );
}

#[test]
fn a_deleted_journal_row_is_found() {
    let (_folder, path) = three_acts();
    tamper(&path, "DELETE FROM journal WHERE id = 2");
    let found = flaws(&path);
    assert!(
        found.iter().any(|what| what.contains("不衔接")),
        "{found:?}"
    );
}

#[test]
fn a_reference_to_nothing_is_found() {
    let (_folder, path) = three_acts();
    tamper(&path, "DELETE FROM unit WHERE position = 1");
    let found = flaws(&path);
    assert!(
        found
            .iter()
            .any(|what| what.contains("nominee") && what.contains("unit")),
        "{found:?}"
    );
}

#[test]
fn a_number_missing_from_the_row_is_found() {
    let (_folder, path) = furnished_file();
    let mut store = Store::open(&path).expect("a store");
    store
        .act(sealing("编发证书编号"), |w| {
            let unit_id = w.units().all(YEAR)?[0].id;
            for serial in 2..=4 {
                let id =
                    w.nominees()
                        .insert(&nominee(unit_id, Category::Worker, serial, "某某"))?;
                w.issued_numbers().insert(&NewIssuedNumber {
                    year: YEAR,
                    category: Category::Worker,
                    serial: serial - 1,
                    nominee_id: id,
                    text: format!("秦工优〔2026〕{serial:02}号"),
                    issued_at: moment(),
                })?;
            }
            Ok::<_, store::StoreError>(())
        })
        .expect("an act");
    drop(store);
    assert_eq!(flaws(&path), Vec::<String>::new());
    tamper(&path, "DELETE FROM issued_number WHERE serial = 2");
    let found = flaws(&path);
    assert!(
        found
            .iter()
            .any(|what| what.contains("优秀工会工作者的证书编号不连续")),
        "{found:?}"
    );
}

/// SHA-256 of the three letters abc.
const OF_ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

fn one_paper() -> (tempfile::TempDir, std::path::PathBuf) {
    let (folder, path) = furnished_file();
    let mut store = Store::open(&path).expect("a store");
    act(&mut store, |w| {
        let run_id = w.print_runs().insert(&NewPrintRun {
            year: YEAR,
            form: "final_list".to_owned(),
            operator: "王芳".to_owned(),
            reason: String::new(),
            part: "全部".to_owned(),
            format: "pdf".to_owned(),
            files: 1,
            copies: 1,
            sha256: OF_ABC.to_owned(),
            at: moment(),
        })?;
        w.blobs().keep(OF_ABC, b"abc")?;
        w.print_run_files().insert(&PrintRunFile {
            run_id,
            place: 1,
            name: "名单.pdf".to_owned(),
            sha256: OF_ABC.to_owned(),
        })
    });
    (folder, path)
}

#[test]
fn a_paper_whose_bytes_are_gone_or_altered_is_found() {
    let (_folder, path) = one_paper();
    assert_eq!(flaws(&path), Vec::<String>::new());
    for (change, told) in [
        ("UPDATE blob SET bytes = x'6162'", "被改动过"),
        ("DELETE FROM blob", "没有存档"),
    ] {
        behind_the_back(&path)
            .execute_batch(change)
            .expect("tampered");
        let found = flaws(&path);
        assert!(
            found.len() == 1 && found[0].contains("“名单.pdf”") && found[0].contains(told),
            "{found:?}"
        );
    }
}
