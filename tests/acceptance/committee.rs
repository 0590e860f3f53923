//! The leading group meets: a roll is called, members leave for whom they are tied to, the agenda moves.

use serde_json::{Value, json};

use crate::office::{Office, array};

fn member(office: &Office, seat: usize) -> Value {
    array(&office.call("member.list", json!({})))[seat - 1]["id"].clone()
}

fn convened(office: &Office) -> Value {
    let meeting =
        json!({ "id": 0, "title": "第一次评审会", "held_on": "2026-10-12", "place": "五楼会议室" });
    let id = office.call("meeting.save", meeting)[0]["id"].clone();
    office.call("meeting.open", json!({ "id": id }));
    id
}

fn call_roll(office: &Office, meeting: &Value, seat: usize, state: &str) -> Value {
    office.call(
        "attendance.call",
        json!({ "meeting": meeting, "member": member(office, seat), "state": state }),
    )
}

/// A meeting where the member of `away` is absent and all others have come.
fn without(office: &Office, away: usize) -> Value {
    let meeting = convened(office);
    for seat in 1..=9 {
        let state = if seat == away { "absent" } else { "present" };
        call_roll(office, &meeting, seat, state);
    }
    meeting
}

fn rows(office: &Office, category: &str) -> Vec<Value> {
    array(&office.call("review.read", json!({ "category": category }))["rows"])
}

fn agenda(office: &Office) -> Vec<Value> {
    array(&office.call("agenda.read", json!({ "category": "worker" }))["rows"])
}

fn names(rows: &[Value]) -> Vec<&str> {
    rows.iter().filter_map(|row| row["name"].as_str()).collect()
}

#[test]
fn a_planned_meeting_changes_no_figure() {
    let office = Office::with_sample();
    let before = rows(&office, "home");
    let meeting = json!({ "id": 0, "title": "第一次评审会", "held_on": "2026-10-12", "place": "" });
    office.call("meeting.save", meeting);
    assert_eq!(rows(&office, "home"), before);
    assert!(office.call("attendance.read", json!({})).is_null());
}

#[test]
fn a_roll_call_says_when_there_is_a_quorum() {
    let office = Office::with_sample();
    let meeting = convened(&office);
    for seat in 1..=5 {
        let roll = call_roll(&office, &meeting, seat, "present");
        assert_eq!(roll["met"], false);
    }
    let roll = call_roll(&office, &meeting, 6, "late");
    assert_eq!(roll["words"], "出席 6/9，达到法定人数");
    let roll = call_roll(&office, &meeting, 6, "left");
    assert_eq!(roll["words"], "出席 5/9，未达法定人数（须 6 人）");
    let mut settings = office.call("setting.read", json!({}));
    settings["quorum"] = json!("over_half");
    office.call("setting.change", settings);
    let roll = office.call("attendance.read", json!({}));
    assert_eq!(roll["met"], true);
}

#[test]
fn one_absent_is_no_denominator_and_scores_nothing() {
    let office = Office::with_sample();
    without(&office, 9);
    let row = rows(&office, "worker").pop().expect("a row");
    assert_eq!((&row["entered"], &row["expected"]), (&json!(0), &json!(8)));
    assert_eq!(row["cells"][8]["state"], "absent");
    let score = json!({ "nominee": row["nominee"], "member": member(&office, 9), "value": "90" });
    let error = office.refused("score.enter", score);
    assert_eq!(error.code, "gate_closed");
    assert!(error.message.contains("点名"), "{}", error.message);
    for seat in 1..=8 {
        let score =
            json!({ "nominee": row["nominee"], "member": member(&office, seat), "value": "90" });
        office.call("score.enter", score);
    }
    office.reveal("worker");
    let row = rows(&office, "worker").pop().expect("a row");
    assert_eq!(row["value"], "90.00");
    let explanation = row["explanation"].as_str().unwrap_or_default();
    assert!(explanation.contains("1 人缺席"), "{explanation}");
}

#[test]
fn no_row_is_full_before_the_roll_is() {
    let office = Office::with_sample();
    let open = rows(&office, "worker").pop().expect("a row");
    for seat in 1..=3 {
        let score =
            json!({ "nominee": open["nominee"], "member": member(&office, seat), "value": "90" });
        office.call("score.enter", score);
    }
    let meeting = convened(&office);
    let row = rows(&office, "worker").pop().expect("a row");
    assert_eq!((&row["entered"], &row["expected"]), (&json!(3), &json!(9)));
    let score = json!({ "nominee": open["nominee"], "member": member(&office, 4), "value": "90" });
    assert_eq!(
        office.refused("score.enter", score.clone()).code,
        "gate_closed"
    );
    call_roll(&office, &meeting, 4, "late");
    office.call("score.enter", score);
}

#[test]
fn who_left_keeps_what_was_scored_and_owes_no_more() {
    let office = Office::with_sample();
    let meeting = without(&office, 9);
    let open = rows(&office, "worker").pop().expect("a row");
    let score = json!({ "nominee": open["nominee"], "member": member(&office, 3), "value": "88" });
    office.call("score.enter", score);
    call_roll(&office, &meeting, 3, "left");
    let all = rows(&office, "worker");
    let scored = all.last().expect("a row");
    assert_eq!(scored["cells"][2]["state"], "counted");
    assert_eq!(scored["expected"], 8);
    let untouched = &all[all.len() - 2];
    assert_eq!(untouched["cells"][2]["state"], "absent");
    assert_eq!(untouched["expected"], 7);
}

#[test]
fn a_substitute_is_named_and_sits_for_a_member_who_is_not_absent() {
    let office = Office::with_sample();
    let meeting = convened(&office);
    let seat = member(&office, 4);
    let call = |state: &str, name: &str| json!({ "meeting": meeting, "member": seat, "state": state, "substitute_name": name, "substitute_post": "副部长" });
    let error = office.refused("attendance.call", call("absent", "赵甲"));
    assert_eq!(error.field.as_deref(), Some("substitute_name"));
    office.refused("attendance.call", call("present", " "));
    let roll = office.call("attendance.call", call("present", "赵甲"));
    assert_eq!(roll["rows"][3]["substitute_name"], "赵甲");
    assert_eq!(roll["present"], 1);
}

#[test]
fn a_call_is_taken_back_by_undo() {
    let office = Office::with_sample();
    let meeting = convened(&office);
    call_roll(&office, &meeting, 1, "present");
    office.call("journal.undo", json!({}));
    let roll = office.call("attendance.read", json!({}));
    assert_eq!(roll["uncalled"], 9);
    office.call("journal.undo", json!({}));
    assert!(office.call("attendance.read", json!({})).is_null());
}

#[test]
fn only_one_meeting_is_open_and_none_is_called_before_it_is() {
    let office = Office::with_sample();
    convened(&office);
    let second = json!({ "id": 0, "title": "第二次评审会", "held_on": "2026-10-13", "place": "" });
    let second = office.call("meeting.save", second)[1]["id"].clone();
    let error = office.refused("meeting.open", json!({ "id": second }));
    assert!(error.message.contains("第一次评审会"), "{}", error.message);
    let call = json!({ "meeting": second, "member": member(&office, 1), "state": "present" });
    assert_eq!(office.refused("attendance.call", call).code, "gate_closed");
    office.call("meeting.remove", json!({ "id": second }));
}

#[test]
fn a_later_roll_call_leaves_what_was_decided_as_it_was() {
    let office = Office::decided();
    let before = rows(&office, "home");
    office.set_today("2026-10-14");
    let later = json!({ "id": 0, "title": "补充会议", "held_on": "2026-10-14", "place": "" });
    let id = office.call("meeting.save", later)[0]["id"].clone();
    office.call("meeting.open", json!({ "id": id }));
    call_roll(&office, &id, 2, "absent");
    assert_eq!(rows(&office, "home"), before);
}

fn outlook(office: &Office, at: usize) -> Value {
    office.call("recusal.outlook", json!({ "category": "worker" }))[at].clone()
}

#[test]
fn the_agenda_says_who_leaves_who_stays_away_and_who_comes_back() {
    let office = Office::with_sample();
    office.hide("worker");
    let all = rows(&office, "worker");
    let recuse = |at: usize, seat: usize| {
        let args = json!({ "nominee": all[at]["nominee"], "member": member(&office, seat), "recused": true, "reason": "同单位" });
        office.call("recusal.declare", args);
    };
    recuse(0, 3);
    recuse(0, 4);
    recuse(1, 4);
    recuse(1, 5);
    let second = outlook(&office, 1);
    let seats = |kind: &str| -> Vec<Value> {
        array(&second[kind])
            .iter()
            .map(|one| one["seat"].clone())
            .collect()
    };
    assert_eq!(seats("newly"), [json!(5)]);
    assert_eq!(seats("still"), [json!(4)]);
    assert_eq!(seats("no_longer"), [json!(3)]);
}

#[test]
fn an_item_moves_and_the_sheet_and_the_board_follow() {
    let office = Office::with_sample();
    let before = agenda(&office);
    let third = &before[2];
    office.call(
        "agenda.move",
        json!({ "nominee": third["nominee"], "to": 1 }),
    );
    let after = rows(&office, "worker");
    assert_eq!(after[0]["nominee"], third["nominee"]);
    assert_eq!(after[1]["nominee"], before[0]["nominee"]);
    let compose = json!({ "category": "worker", "scene": "nominee", "nominee": third["nominee"] });
    let frame = office.call("board.compose", compose);
    assert_eq!(frame["progress"]["current"], 1);
    office.call("journal.undo", json!({}));
    assert_eq!(agenda(&office), before);
}

#[test]
fn ordering_brings_those_together_for_whom_the_same_members_leave() {
    let office = Office::with_sample();
    office.hide("worker");
    let before = agenda(&office);
    for at in [1, 4, 7] {
        let args = json!({ "nominee": before[at]["nominee"], "member": member(&office, 6), "recused": true, "reason": "同单位" });
        office.call("recusal.declare", args);
    }
    let changes = || office.call("agenda.read", json!({ "category": "worker" }))["changes"].clone();
    assert_eq!(changes(), 6);
    office.call("agenda.order", json!({ "category": "worker" }));
    assert_eq!(changes(), 1);
    let order = agenda(&office);
    let mut sorted = names(&order);
    let mut known = names(&before);
    sorted.sort_unstable();
    known.sort_unstable();
    assert_eq!(sorted, known);
}

#[test]
fn a_struck_nominee_waits_for_no_score_and_is_not_ranked() {
    let office = Office::with_sample();
    let first = agenda(&office)[0].clone();
    let mark =
        |reason: &str| json!({ "nominee": first["nominee"], "state": "struck", "reason": reason });
    let error = office.refused("agenda.mark", mark(""));
    assert_eq!(error.field.as_deref(), Some("reason"));
    office.call("agenda.mark", mark("推荐单位撤回"));
    office.score_the_rest("worker");
    let decision = office.call("decision.read", json!({ "category": "worker" }));
    assert_eq!(decision["missing_to_deliberate"], json!([]));
    let proposal = array(&decision["proposal"]);
    assert_eq!(proposal.len(), agenda(&office).len() - 1);
    assert!(
        proposal
            .iter()
            .all(|row| row["nominee"] != first["nominee"])
    );
    let selected = json!({ "category": "worker", "held_on": "2026-10-12", "selected": [first["nominee"]], "reserves": [] });
    assert_eq!(
        office
            .refused("decision.deliberate", selected)
            .field
            .as_deref(),
        Some("selected")
    );
}

#[test]
fn an_item_put_off_keeps_its_place_and_the_agenda_stands_still_once_decided() {
    let office = Office::with_sample();
    let second = agenda(&office)[1].clone();
    office.call(
        "agenda.mark",
        json!({ "nominee": second["nominee"], "state": "held" }),
    );
    assert_eq!(agenda(&office)[1]["state"], "held");
    assert_eq!(agenda(&office)[1]["nominee"], second["nominee"]);
    office.score_the_rest("worker");
    office.deliberate("worker");
    let back = json!({ "nominee": second["nominee"], "state": "waiting" });
    assert_eq!(office.refused("agenda.mark", back).code, "gate_closed");
}

/// A round over the first two workers, prepared without saying who is there.
fn prepare(office: &Office, told: &Value) -> Value {
    let nominees: Vec<Value> = rows(office, "worker")[..2]
        .iter()
        .map(|row| row["nominee"].clone())
        .collect();
    json!({ "category": "worker", "form": "each", "secret": true, "present": told, "nominees": nominees })
}

#[test]
fn a_ballot_takes_who_is_there_from_the_roll_and_nobody_types_it() {
    let office = Office::with_sample();
    let unsaid = prepare(&office, &Value::Null);
    let error = office.refused("ballot.prepare", unsaid.clone());
    assert_eq!(error.field.as_deref(), Some("present"));
    let meeting = convened(&office);
    let error = office.refused("ballot.prepare", unsaid.clone());
    assert!(error.message.contains("点名"), "{error:?}");
    for seat in 1..=9 {
        let state = if seat == 9 { "absent" } else { "present" };
        call_roll(&office, &meeting, seat, state);
    }
    let other = prepare(&office, &json!(9));
    let error = office.refused("ballot.prepare", other);
    assert!(error.message.contains("点名实到 8 人"), "{error:?}");
    let list = office.call("ballot.prepare", unsaid);
    assert_eq!(list["present"], 8);
    let round = &list["rounds"][0];
    assert_eq!(
        (&round["expected"], &round["present"]),
        (&json!(9), &json!(8))
    );
}

#[test]
fn one_who_is_absent_takes_no_paper_away_by_a_recusal() {
    let office = Office::with_sample();
    office.hide("worker");
    let nominee = rows(&office, "worker")[0]["nominee"].clone();
    let recused = |office: &Office, seat| {
        let args = json!({ "nominee": nominee, "member": member(office, seat), "recused": true, "reason": "同单位" });
        office.call("recusal.declare", args);
    };
    recused(&office, 8);
    recused(&office, 9);
    without(&office, 9);
    let list = office.call("ballot.prepare", prepare(&office, &Value::Null));
    assert_eq!(list["rounds"][0]["rows"][0]["recused"], 1);
}

#[test]
fn papers_prepared_for_another_room_are_not_given_out() {
    let office = Office::with_sample();
    let meeting = without(&office, 9);
    let list = office.call("ballot.prepare", prepare(&office, &Value::Null));
    let issue = json!({ "ballot": list["rounds"][0]["id"], "issued": 8 });
    call_roll(&office, &meeting, 8, "left");
    let error = office.refused("ballot.issue", issue.clone());
    assert!(error.message.contains("重新准备"), "{error:?}");
    call_roll(&office, &meeting, 8, "present");
    let list = office.call("ballot.issue", issue);
    assert_eq!(list["rounds"][0]["stage"], "issued");
}
