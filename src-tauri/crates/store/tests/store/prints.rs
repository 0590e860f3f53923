//! Numbers that are issued once, and what was printed.

use rules::category::Category;
use store::ids::NomineeId;
use store::table::issued_number::{NewIssuedNumber, Voided};
use store::table::print_run::NewPrintRun;
use store::table::print_run_entry::PrintRunEntry;
use store::{Store, StoreError};

use crate::records::{YEAR, act, behind_the_back, furnished, furnished_file, moment, refusal};

fn number(nominee_id: NomineeId, serial: u32) -> NewIssuedNumber {
    NewIssuedNumber {
        year: YEAR,
        category: Category::Worker,
        serial,
        nominee_id,
        text: format!("秦工优〔2026〕{serial:02}号"),
        issued_at: moment(),
    }
}

#[test]
fn a_voided_number_stays_and_its_nominee_gets_the_next() {
    let (mut store, _, id) = furnished();
    act(&mut store, |w| w.issued_numbers().insert(&number(id, 1)));
    let refused = refusal(&mut store, |w| w.issued_numbers().insert(&number(id, 2)));
    assert!(matches!(refused, StoreError::Duplicate(_)), "{refused:?}");
    let voided = Voided {
        at: moment(),
        reason: "姓名有误".to_owned(),
    };
    act(&mut store, |w| {
        w.issued_numbers().void(YEAR, Category::Worker, 1, &voided)
    });
    let next = store.read(|r| r.issued_numbers().next_serial(YEAR, Category::Worker));
    assert_eq!(next.expect("a serial"), 2);
    act(&mut store, |w| w.issued_numbers().insert(&number(id, 2)));
    let all = store
        .read(|r| r.issued_numbers().all(YEAR, Category::Worker))
        .expect("numbers");
    assert_eq!(all[0].voided, Some(voided.clone()));
    assert_eq!(
        store
            .read(|r| r.issued_numbers().of(id))
            .expect("read")
            .expect("a number")
            .content,
        number(id, 2)
    );
    let again = refusal(&mut store, |w| {
        w.issued_numbers().void(YEAR, Category::Worker, 1, &voided)
    });
    assert!(matches!(again, StoreError::Absent { .. }), "{again:?}");
}

#[test]
fn the_file_itself_refuses_to_lose_or_alter_an_issued_number() {
    let (_folder, path) = furnished_file();
    let mut store = Store::open(&path).expect("a store");
    let id = store.read(|r| r.nominees().all(YEAR)).expect("nominees")[0].id;
    act(&mut store, |w| w.issued_numbers().insert(&number(id, 1)));
    drop(store);
    let conn = behind_the_back(&path);
    assert!(conn.execute("DELETE FROM issued_number", []).is_err());
    assert!(
        conn.execute("UPDATE issued_number SET text = '另号'", [])
            .is_err()
    );
}

#[test]
fn what_was_printed_is_listed_newest_first() {
    let (mut store, ..) = furnished();
    let run = |form: &str| NewPrintRun {
        year: YEAR,
        form: form.to_owned(),
        operator: "办公室".to_owned(),
        reason: String::new(),
        part: "全部".to_owned(),
        format: "pdf".to_owned(),
        files: 1,
        copies: 1,
        sha256: "cd".repeat(32),
        at: moment(),
    };
    act(&mut store, |w| {
        w.print_runs().insert(&run("certificates"))?;
        w.print_runs().insert(&run("plaques"))
    });
    let runs = store.read(|r| r.print_runs().all(YEAR)).expect("runs");
    let forms: Vec<_> = runs.iter().map(|run| run.content.form.as_str()).collect();
    assert_eq!(forms, ["plaques", "certificates"]);
}

#[test]
fn the_newest_entry_of_a_nominee_on_a_form_is_found_whatever_runs_it_was_not_in() {
    let (mut store, _, nominee_id) = furnished();
    let run = NewPrintRun {
        year: YEAR,
        form: "certificates".to_owned(),
        operator: String::new(),
        reason: String::new(),
        part: "全部".to_owned(),
        format: "pdf".to_owned(),
        files: 1,
        copies: 1,
        sha256: "cd".repeat(32),
        at: moment(),
    };
    let entry = |run_id, fingerprint: &str| PrintRunEntry {
        run_id,
        place: 1,
        nominee_id,
        label: "示例".to_owned(),
        fingerprint: fingerprint.repeat(32),
    };
    act(&mut store, |w| {
        for fingerprint in ["aa", "bb"] {
            let run_id = w.print_runs().insert(&run)?;
            w.print_run_entries().insert(&entry(run_id, fingerprint))?;
        }
        w.print_runs().insert(&run)
    });
    let newest = |form: &str| {
        store
            .read(|r| r.print_run_entries().newest(YEAR, form))
            .expect("entries")
    };
    let found: Vec<String> = newest("certificates")
        .into_iter()
        .map(|one| one.fingerprint)
        .collect();
    assert_eq!(found, ["bb".repeat(32)]);
    assert_eq!(newest("plaques"), []);
}
