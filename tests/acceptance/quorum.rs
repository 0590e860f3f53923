//! With too few in the room nothing is decided; scores may still be keyed.

use serde_json::{Value, json};

use crate::office::{Office, array};

fn convened(office: &Office) -> Value {
    let meeting =
        json!({ "id": 0, "title": "第一次评审会", "held_on": "2026-10-12", "place": "五楼会议室" });
    let id = office.call("meeting.save", meeting)[0]["id"].clone();
    office.call("meeting.open", json!({ "id": id }));
    id
}

/// Calls the roll: the first `present` seats have come, the others are away.
fn called(office: &Office, meeting: &Value, present: usize) {
    for (index, member) in array(&office.call("member.list", json!({})))
        .iter()
        .enumerate()
    {
        let state = if index < present { "present" } else { "absent" };
        let call = json!({ "meeting": meeting, "member": member["id"], "state": state });
        office.call("attendance.call", call);
    }
}

fn rows(office: &Office) -> Vec<Value> {
    array(&office.call("review.read", json!({ "category": "worker" }))["rows"])
}

fn round(office: &Office, secret: bool) -> Value {
    json!({ "category": "worker", "form": "each", "secret": secret, "nominees": [rows(office)[0]["nominee"]] })
}

/// All workers scored one apart by whoever is in the room.
fn scored(office: &Office) {
    office.hide("worker");
    for (index, row) in rows(office).iter().enumerate() {
        for cell in array(&row["cells"])
            .iter()
            .filter(|cell| cell["state"] == "pending" || cell["state"] == "counted")
        {
            let args = json!({ "nominee": row["nominee"], "member": cell["member"], "value": (60 + index).to_string() });
            office.call("score.enter", args);
        }
    }
    office.reveal("worker");
}

fn refused(office: &Office, name: &str, args: Value) -> String {
    let error = office.refused(name, args);
    assert_eq!(error.code, "gate_closed");
    error.message
}

const TOO_FEW: &str =
    "会议到会 5 人，应到 9 人，法定人数须 6 人，还差 1 人；请补点名、请人替补，或改期再开";

#[test]
fn with_too_few_in_the_room_no_round_is_prepared_issued_or_counted() {
    let office = Office::with_sample();
    let meeting = convened(&office);
    called(&office, &meeting, 5);
    let message = refused(&office, "ballot.prepare", round(&office, true));
    assert!(message.starts_with("还不能准备票决："), "{message}");
    assert!(message.contains(TOO_FEW), "{message}");
    called(&office, &meeting, 6);
    let prepared = office.call("ballot.prepare", round(&office, true))["rounds"][0].clone();
    let issue = json!({ "ballot": prepared["id"], "issued": 6 });
    office.call("ballot.issue", issue);
    called(&office, &meeting, 5);
    let count = json!({
        "ballot": prepared["id"], "returned": 6, "valid": 6, "scrutineers": "赵一", "tellers": "钱二",
        "votes": [{ "nominee": prepared["rows"][0]["nominee"], "approve": 6 }],
    });
    let message = refused(&office, "ballot.close", count.clone());
    assert!(message.contains(TOO_FEW), "{message}");
    called(&office, &meeting, 6);
    let closed = office.call("ballot.close", count);
    assert_eq!(closed["rounds"][0]["stage"], "counted");
}

#[test]
fn scoring_goes_on_but_nothing_is_deliberated_nor_the_meeting_closed_with_results() {
    let office = Office::with_sample();
    let meeting = convened(&office);
    called(&office, &meeting, 5);
    office.call(
        "meeting.save",
        json!({ "id": meeting, "title": "第一次评审会", "held_on": "2026-10-12", "place": "" }),
    );
    scored(&office);
    let state = office.call("decision.read", json!({ "category": "worker" }));
    let missing = array(&state["missing_to_deliberate"]);
    assert!(
        missing.iter().any(|one| one["what"] == TOO_FEW),
        "{missing:?}"
    );
    let selected: Vec<Value> = array(&state["proposal"])
        .iter()
        .filter(|one| one["place"] == "inside")
        .map(|one| one["nominee"].clone())
        .collect();
    let deliberate = json!({ "category": "worker", "held_on": "2026-10-12", "selected": selected, "reserves": [] });
    let message = refused(&office, "decision.deliberate", deliberate.clone());
    assert!(message.contains(TOO_FEW), "{message}");
    let message = refused(&office, "meeting.close", json!({ "id": meeting }));
    assert!(message.contains(TOO_FEW), "{message}");
}

#[test]
fn a_meeting_that_came_to_nothing_for_want_of_a_quorum_can_be_closed() {
    let office = Office::with_sample();
    for category in ["home", "small_home", "worker"] {
        office.hide(category);
    }
    let before = rows(&office);
    for row in &before {
        for cell in array(&row["cells"]) {
            let clear = json!({ "nominee": row["nominee"], "member": cell["member"], "value": "" });
            office.call("score.enter", clear);
        }
    }
    for category in ["home", "small_home"] {
        for row in array(&office.call("review.read", json!({ "category": category }))["rows"]) {
            for cell in array(&row["cells"]) {
                let clear =
                    json!({ "nominee": row["nominee"], "member": cell["member"], "value": "" });
                office.call("score.enter", clear);
            }
        }
    }
    let meeting = convened(&office);
    called(&office, &meeting, 3);
    let closed = office.call("meeting.close", json!({ "id": meeting }));
    assert_eq!(closed[0]["state"], "closed");
}

#[test]
fn without_a_meeting_nobody_counts_the_room() {
    let office = Office::with_sample();
    let mut round = round(&office, true);
    round["present"] = json!(3);
    office.call("ballot.prepare", round);
}

#[test]
fn an_open_ballot_takes_no_paper_of_a_member_who_is_not_there() {
    let office = Office::with_sample();
    let meeting = convened(&office);
    called(&office, &meeting, 8);
    let prepared = office.call("ballot.prepare", round(&office, false))["rounds"][0].clone();
    office.call(
        "ballot.issue",
        json!({ "ballot": prepared["id"], "issued": 8 }),
    );
    let members = array(&office.call("member.list", json!({})));
    let papers = |seats: std::ops::Range<usize>| -> Vec<Value> {
        members[seats]
            .iter()
            .map(|one| json!({ "member": one["id"], "marks": [] }))
            .collect()
    };
    let count = |papers: Vec<Value>| json!({ "ballot": prepared["id"], "papers": papers, "scrutineers": "赵一", "tellers": "钱二" });
    let error = office.refused("ballot.count", count(papers(0..9)));
    assert_eq!(error.field.as_deref(), Some("papers"));
    let name = members[8]["name"].as_str().expect("a name");
    assert_eq!(
        error.message,
        format!(
            "9 号 {name} 缺席，不能有票。本人到会的，请先改点名；没有到会的，请去掉这张票，作为未收回。"
        )
    );
    let counted = office.call("ballot.count", count(papers(0..7)));
    assert_eq!(counted["figures"]["unreturned"], 1);
    // Whoever leaves after the vote leaves a paper behind.
    let left = json!({ "meeting": meeting, "member": members[0]["id"], "state": "left" });
    office.call("attendance.call", left);
    assert_eq!(
        office.call("ballot.count", count(papers(0..8)))["figures"]["returned"],
        8
    );
}
