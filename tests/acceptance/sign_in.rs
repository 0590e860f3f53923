//! 签到表: whom it calls, and that saving it in a meeting stands in no undo's way.

use serde_json::{Value, json};

use crate::office::{Office, array};
use crate::working_papers::{document, editable, flat, register, saving, shown, tight};

fn convened(office: &Office) -> Value {
    let meeting =
        json!({ "id": 0, "title": "第一次评审会", "held_on": "2026-10-12", "place": "五楼会议室" });
    let id = office.call("meeting.save", meeting)[0]["id"].clone();
    office.call("meeting.open", json!({ "id": id }));
    id
}

fn call_roll(office: &Office, meeting: &Value, member: &Value, substitute: &str) {
    let post = if substitute.is_empty() { "" } else { "科长" };
    let args = json!({
        "meeting": meeting, "member": member["id"], "state": "present",
        "substitute_name": substitute, "substitute_post": post,
    });
    office.call("attendance.call", args);
}

#[test]
fn before_a_meeting_is_arranged_the_leading_group_signs_on_a_sheet_with_the_day_left_open() {
    let office = Office::with_sample();
    let text = flat(&shown(&office, json!({ "form": "sign_in" })));
    assert!(
        text.contains("模范职工之家选树领导小组会议签到表"),
        "{text}"
    );
    assert!(text.contains("______年____月____日"), "{text}");
    for member in array(&office.call("member.list", json!({}))) {
        for part in ["name", "department"] {
            assert!(text.contains(member[part].as_str().expect("a word")));
        }
    }
}

#[test]
fn the_sheet_of_a_meeting_names_day_place_quorum_and_who_sits_for_whom() {
    let office = Office::with_sample();
    let meeting = convened(&office);
    let second = array(&office.call("member.list", json!({})))[1].clone();
    call_roll(&office, &meeting, &second, "李四");
    let paper = shown(&office, json!({ "form": "sign_in" }));
    assert_eq!(paper.pages.len(), 1);
    let text = flat(&paper);
    for wanted in [
        "第一次评审会签到表",
        "2026年10月12日",
        "地点：五楼会议室",
        "9人；到会6人达到法定人数（三分之二以上",
        "李四替补",
        "列席人员",
        "工作人员",
    ] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
}

#[test]
fn a_sheet_saved_in_a_meeting_is_listed_without_a_reason_and_the_last_call_can_still_be_undone() {
    let office = Office::with_sample();
    saving(&office);
    let meeting = convened(&office);
    let first = array(&office.call("member.list", json!({})))[0].clone();
    call_roll(&office, &meeting, &first, "");
    for command in ["print.save", "print.open", "print.save"] {
        office.call(command, json!({ "form": "sign_in", "copies": 2 }));
    }
    let rows = register(&office);
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[0]["title"], "2026年度会议签到表");
    assert_eq!(rows[0]["copies"], 2);
    assert!(
        rows[0]["run"].is_null(),
        "it cannot be given again byte for byte"
    );
    let printed = document(&office, "sign_in");
    assert_eq!(printed["printed_at"], rows[0]["at"]);
    assert_eq!(printed["outward"], false);
    office.call("journal.undo", json!({}));
    let roll = office.call("attendance.read", json!({}));
    assert!(
        roll["rows"][0]["state"].is_null(),
        "the call was taken back"
    );
    assert_eq!(register(&office).len(), 3, "what was printed stays listed");
    assert_eq!(office.call("store.verify", json!({}))["flaws"], json!([]));
}

#[test]
fn a_sign_in_sheet_for_word_calls_the_same_people() {
    let office = Office::with_sample();
    convened(&office);
    let bytes = editable(&office, json!({ "form": "sign_in", "format": "docx" }));
    let read = editable::inspected(&bytes).expect("a document");
    let text: String = read.iter().map(|found| found.text.as_str()).collect();
    for member in array(&office.call("member.list", json!({}))) {
        assert!(tight(&text).contains(member["department"].as_str().expect("a word")));
    }
    for wanted in ["第一次评审会签到表", "五楼会议室", "列席人员", "签名"] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
}
