//! Ctrl+Z takes back what can be taken back, and stops at what has taken effect.

use serde_json::json;

use crate::office::{Office, array, sample_file};

#[test]
fn an_import_is_undone_whole() {
    let office = Office::on("2026-09-01");
    office.call("year.open", json!({ "year": 2026 }));
    office.room.lock().expect("the room").picked = vec![sample_file("卢龙县总工会.xls")];
    let preview = office.call("submission.pick", json!({}));
    office.call(
        "submission.import",
        json!({ "token": preview["token"], "accept": "proposed" }),
    );
    office.call("journal.undo", json!({}));
    let list = office.call(
        "nominee.list",
        json!({ "sort": "number", "descending": false, "offset": 0, "limit": 1 }),
    );
    assert_eq!(list["total"], 0);
    assert_eq!(
        office.call("submission.board", json!({}))["files"],
        json!([])
    );
    assert_eq!(office.call("store.verify", json!({}))["flaws"], json!([]));
}

#[test]
fn a_score_is_undone_to_what_stood_before() {
    let office = Office::with_sample();
    office.hide("home");
    let before = office.call("review.read", json!({ "category": "home" }))["rows"][0].clone();
    let cell = &before["cells"][0];
    office.call(
        "score.enter",
        json!({ "nominee": before["nominee"], "member": cell["member"], "value": "100" }),
    );
    office.call("journal.undo", json!({}));
    assert_eq!(
        office.call("review.read", json!({ "category": "home" }))["rows"][0],
        before
    );
}

#[test]
fn sending_to_the_board_is_no_change_that_undo_stops_at() {
    let office = Office::with_sample();
    office.hide("home");
    let row = office.call("review.read", json!({ "category": "home" }))["rows"][0].clone();
    office.call(
        "score.enter",
        json!({ "nominee": row["nominee"], "member": row["cells"][0]["member"], "value": "100" }),
    );
    office.call(
        "board.send",
        json!({ "category": "home", "scene": "score", "nominee": row["nominee"] }),
    );
    office.call("journal.undo", json!({}));
    let after = office.call("review.read", json!({ "category": "home" }))["rows"][0].clone();
    assert_eq!(after["cells"][0]["value"], row["cells"][0]["value"]);
}

#[test]
fn undo_stops_at_the_approval() {
    let office = Office::with_sample();
    office.score_the_rest("home");
    office.deliberate("home");
    office.approve("home");
    let error = office.refused("journal.undo", json!({}));
    assert_eq!(error.code, "store_sealed");
    assert!(
        array(&office.call("journal.list", json!({ "limit": 1 })))[0]["summary"]
            .as_str()
            .is_some_and(|line| line.contains("审定"))
    );
}
