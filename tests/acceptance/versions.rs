//! A county sends again: the same file, a newer one, two at once.

use std::io::Cursor;

use serde_json::{Value, json};

use crate::county::{
    FIRST, Person, accept_all, adjust, counts, import, look_at, nominee_named, opened, person,
    table,
};
use crate::office::{Office, array, sample_file};

#[test]
fn the_sample_files_imported_twice_change_nothing_the_second_time() {
    let office = opened();
    let folder = sample_file("");
    office.room.lock().expect("the room").picked = vec![folder];
    let first = office.call("submission.pick_folder", json!({}));
    import(&office, &first);
    let again = office.call("submission.pick_folder", json!({}));
    let [new, updated, withdrawn, unchanged, ..] = counts(&again);
    assert_eq!((new, updated, withdrawn), (0, 0, 0), "{again}");
    assert!(unchanged > 20);
    assert_eq!(
        office
            .refused(
                "submission.import",
                json!({ "token": again["token"], "accept": "proposed" })
            )
            .code,
        "refused"
    );
}

#[test]
fn a_changed_file_is_the_second_version_and_shows_exactly_its_changes() {
    let office = opened();
    import(
        &office,
        &look_at(&office, &[("卢龙县.xlsx", table(&FIRST))]),
    );
    let changed = [
        person("苏明远", "8"),
        person("田大利", "6"),
        person("赵立新", "11"),
    ];
    let preview = look_at(&office, &[("卢龙县.xlsx", table(&changed))]);
    assert_eq!(preview["files"][0]["version"], 2, "{preview}");
    let preview = accept_all(&office, &preview);
    assert_eq!(counts(&preview), [0, 1, 0, 2, 0, 0], "{preview}");
    let updated: Vec<Value> = array(&preview["rows"])
        .into_iter()
        .filter(|row| row["state"] == "updated")
        .collect();
    assert_eq!(updated[0]["name"], "田大利");
    let changes = array(&updated[0]["changes"]);
    assert_eq!(changes.len(), 1, "{changes:?}");
    assert_eq!(
        (&changes[0]["old"], &changes[0]["new"]),
        (&json!("5"), &json!("6"))
    );
    import(&office, &preview);
    let again = look_at(&office, &[("卢龙县.xlsx", table(&changed))]);
    assert_eq!(counts(&again), [0, 0, 0, 3, 0, 0], "{again}");
}

#[test]
fn one_the_newer_version_leaves_out_is_withdrawn_only_when_somebody_agrees() {
    let office = opened();
    import(
        &office,
        &look_at(&office, &[("卢龙县.xlsx", table(&FIRST))]),
    );
    let fewer = [person("苏明远", "8"), person("田大利", "5")];
    let preview = look_at(&office, &[("卢龙县（改）.xlsx", table(&fewer))]);
    assert_eq!(counts(&preview)[2], 1, "{preview}");
    let refused = office.refused("submission.import", json!({ "token": preview["token"] }));
    assert_eq!(refused.code, "refused", "nothing was agreed to");
    assert_eq!(nominee_named(&office, "赵立新")["vetting"], "pending");
    let nominee = nominee_named(&office, "赵立新")["id"].clone();
    let preview = adjust(&office, &preview, &json!({ "withdrawn": [nominee] }));
    office.call("submission.import", json!({ "token": preview["token"] }));
    assert_eq!(nominee_named(&office, "赵立新")["vetting"], "withdrawn");
    let back = look_at(&office, &[("卢龙县3.xlsx", table(&FIRST))]);
    import(&office, &accept_all(&office, &back));
    assert_eq!(nominee_named(&office, "赵立新")["vetting"], "pending");
}

#[test]
fn trap_07_two_versions_in_one_go_are_asked_about_and_the_newer_counts() {
    let office = opened();
    let later = [
        person("苏明远", "9"),
        person("田大利", "5"),
        person("赵立新", "11"),
    ];
    let files = [
        ("卢龙县最终版.xlsx", table(&later)),
        ("卢龙县.xlsx", table(&FIRST)),
    ];
    let preview = look_at(&office, &files);
    assert_eq!(counts(&preview), [0, 0, 0, 0, 6, 0], "{preview}");
    let preview = accept_all(&office, &preview);
    assert_eq!(counts(&preview), [3, 0, 0, 0, 0, 3], "{preview}");
    import(&office, &preview);
    let facts = nominee_named(&office, "苏明远")["facts"].clone();
    assert!(facts.to_string().contains("\"9\""), "{facts}");
}

#[test]
fn trap_07_two_files_of_one_unit_with_other_nominees_are_no_rivals() {
    let office = opened();
    let files = [
        ("卢龙县一.xlsx", table(&FIRST[..1])),
        ("卢龙县二.xlsx", table(&FIRST[1..])),
    ];
    let preview = look_at(&office, &files);
    assert_eq!(counts(&preview), [3, 0, 0, 0, 0, 0]);
    import(&office, &preview);
    assert_eq!(counts(&look_at(&office, &files)), [0, 0, 0, 3, 0, 0]);
}

fn warnings(preview: &Value, trap: u32) -> Vec<String> {
    array(&preview["problems"])
        .into_iter()
        .filter(|problem| problem["action"] == "warn" && problem["trap"] == trap)
        .map(|problem| problem["message"].as_str().expect("a message").to_owned())
        .collect()
}

#[test]
fn trap_42_one_person_of_two_counties_is_told_with_both_places() {
    let office = opened();
    let elsewhere = [Person {
        unit: "昌黎县总工会",
        ..person("苏明远", "8")
    }];
    let files = [
        ("卢龙县.xlsx", table(&FIRST)),
        ("昌黎县.xlsx", table(&elsewhere)),
    ];
    let told = warnings(&look_at(&office, &files), 42);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("卢龙县.xlsx") && told[0].contains("第2行"));
}

#[test]
fn trap_42_one_who_was_recommended_in_another_year_is_told_with_the_year() {
    let office = Office::on("2026-09-01");
    office.call("year.open", json!({ "year": 2025 }));
    let file = [("卢龙县.xlsx", table(&FIRST[..1]))];
    import(&office, &look_at(&office, &file));
    office.call("year.open", json!({ "year": 2026 }));
    let told = warnings(&look_at(&office, &file), 42);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("2025年度"), "{told:?}");
}

#[test]
fn a_file_saved_once_more_without_a_change_asks_nothing() {
    let office = opened();
    let bytes = table(&FIRST);
    import(
        &office,
        &look_at(&office, &[("卢龙县.xlsx", bytes.clone())]),
    );
    let saved_again = saved_at_another_time(&bytes);
    let again = look_at(&office, &[("卢龙县.xlsx", saved_again)]);
    assert_eq!(counts(&again), [0, 0, 0, 3, 0, 0], "{again}");
    assert_eq!(again["open"]["files"], 0, "{again}");
}

/// Other bytes, the same content.
fn saved_at_another_time(bytes: &[u8]) -> Vec<u8> {
    let mut source = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut target = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..source.len() {
        let mut part = source.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        target
            .start_file(name, zip::write::SimpleFileOptions::default())
            .expect("in memory");
        std::io::copy(&mut part, &mut target).expect("in memory");
    }
    target.set_comment("2026-09-02").expect("a short comment");
    target.finish().expect("in memory").into_inner()
}
