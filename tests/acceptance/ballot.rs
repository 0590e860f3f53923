//! 票决 and the ties it settles, tried through the command table.

use serde_json::{Value, json};

use crate::office::{Office, array};

const CATEGORY: &str = "worker";

fn nominees(office: &Office) -> Vec<Value> {
    let list = office.call("ballot.list", json!({ "category": CATEGORY }));
    array(&list["candidates"])
        .iter()
        .map(|one| one["nominee"].clone())
        .collect()
}

/// A round over the first few of the category, its papers issued to all nine.
pub fn issued(
    office: &Office,
    form: &str,
    at_most: Option<u32>,
    secret: bool,
    among: usize,
) -> Value {
    let nominees = &nominees(office)[..among];
    let args = json!({ "category": CATEGORY, "form": form, "at_most": at_most, "secret": secret, "present": 9, "nominees": nominees });
    let list = office.call("ballot.prepare", args);
    let id = &list["rounds"][0]["id"];
    office.call("ballot.issue", json!({ "ballot": id, "issued": 9 }))["rounds"][0].clone()
}

/// The count sheet of nine good papers, `votes` being approvals and refusals by nominee.
pub fn sheet(round: &Value, votes: &[(u32, u32)]) -> Value {
    let votes: Vec<Value> = array(&round["rows"])
        .iter()
        .zip(votes)
        .map(|(row, (approve, against))| json!({ "nominee": row["nominee"], "approve": approve, "against": against }))
        .collect();
    json!({
        "ballot": round["id"], "returned": 9, "unreturned": 0, "valid": 9, "invalid": 0, "votes": votes,
        "scrutineers": "赵一", "tellers": "钱二、孙三",
    })
}

fn with(mut sheet: Value, changes: &[(&str, Value)]) -> Value {
    for (key, value) in changes {
        sheet[*key] = value.clone();
    }
    sheet
}

/// Three workers of one score for the last of ten seats.
fn tied(office: &Office) {
    office.hide(CATEGORY);
    let review = office.call("review.read", json!({ "category": CATEGORY }));
    let rows = array(&review["rows"]);
    let line = rows.len() - 10;
    for (index, row) in rows.iter().enumerate() {
        let value = if (line - 2..=line).contains(&index) {
            60 + line
        } else {
            60 + index
        };
        for cell in array(&row["cells"])
            .iter()
            .filter(|cell| cell["state"] != "recused")
        {
            office.call(
                "score.enter",
                json!({ "nominee": row["nominee"], "member": cell["member"], "value": value.to_string() }),
            );
        }
    }
    office.reveal(CATEGORY);
}

fn tie(office: &Office) -> Value {
    office.call("tie.read", json!({ "category": CATEGORY }))
}

fn tied_ids(office: &Office) -> Vec<Value> {
    array(&tie(office)["tied"])
        .iter()
        .map(|one| one["nominee"].clone())
        .collect()
}

#[test]
fn a_round_is_prepared_issued_counted_and_then_stands() {
    let office = Office::with_sample();
    let round = issued(&office, "each", None, true, 2);
    assert_eq!(round["stage"], "issued");
    let sheet = sheet(&round, &[(5, 4), (4, 5)]);
    let preview = office.call("ballot.count", sheet.clone());
    assert_eq!(preview["sound"], true);
    let closed = office.call("ballot.close", sheet.clone());
    let round = &closed["rounds"][0];
    assert_eq!(round["stage"], "counted");
    let rows = array(&round["count"]["rows"]);
    let passed: Vec<_> = rows.iter().map(|row| row["passed"].clone()).collect();
    assert_eq!(passed, [true, false]);
    assert_eq!(
        rows[0]["explanation"],
        "实到人数 9，过半数需 5 票，得 5 票，通过。"
    );
    assert_eq!(office.refused("ballot.close", sheet).code, "gate_closed");
    office.refused("journal.undo", json!({}));
}

#[test]
fn a_count_that_does_not_add_up_is_refused_by_name_and_keeps_nothing() {
    let office = Office::with_sample();
    let round = issued(&office, "each", None, true, 1);
    let wrong = with(sheet(&round, &[(5, 3)]), &[("invalid", json!(1))]);
    let error = office.refused("ballot.close", wrong);
    assert_eq!(error.code, "unreconciled");
    let name = round["rows"][0]["name"].as_str().expect("a name");
    assert!(
        error.message.contains("收回 9 ≠ 有效 9 ＋ 无效 1"),
        "{error}"
    );
    assert!(
        error
            .message
            .contains(&format!("{name}：同意 5 ＋ 不同意 3 ＋ 弃权 0 ≠ 应计 9")),
        "{error}"
    );
    let list = office.call("ballot.list", json!({ "category": CATEGORY }));
    assert_eq!(list["rounds"][0]["stage"], "issued");
}

#[test]
fn whoever_watched_and_counted_is_named() {
    let office = Office::with_sample();
    let round = issued(&office, "each", None, true, 1);
    for field in ["scrutineers", "tellers"] {
        let unsigned = with(sheet(&round, &[(9, 0)]), &[(field, json!("　"))]);
        let error = office.refused("ballot.close", unsigned);
        assert_eq!(error.field.as_deref(), Some(field));
    }
}

#[test]
fn more_returned_than_issued_voids_the_round_and_a_new_one_asks_the_same() {
    let office = Office::with_sample();
    let round = issued(&office, "choose", Some(1), true, 2);
    let excess = with(sheet(&round, &[(9, 0), (1, 0)]), &[("returned", json!(10))]);
    let preview = office.call("ballot.count", excess.clone());
    assert_eq!(preview["void"], "收回 10 张，多于发出 9 张，本轮投票无效");
    let list = office.call("ballot.close", excess);
    assert_eq!(list["rounds"][0]["stage"], "void");
    let next = json!({ "ballot": list["rounds"][0]["id"], "present": 9 });
    let list = office.call("ballot.next_round", next.clone());
    let again = &list["rounds"][0];
    assert_eq!((&again["round"], &again["follows"]), (&json!(2), &json!(1)));
    let of = |round: &Value| -> Vec<Value> {
        array(&round["rows"])
            .iter()
            .map(|row| row["nominee"].clone())
            .collect()
    };
    assert_eq!(of(again), of(&round));
    let error = office.refused("ballot.next_round", next);
    assert_eq!(error.code, "gate_closed");
}

#[test]
fn a_recused_member_lowers_what_that_nominee_needs() {
    let office = Office::with_sample();
    office.hide(CATEGORY);
    let nominee = nominees(&office)[0].clone();
    let members = office.call("member.list", json!({}));
    office.call("recusal.declare", json!({ "nominee": nominee, "member": members[1]["id"], "recused": true, "reason": "同单位" }));
    let round = issued(&office, "each", None, true, 2);
    assert_eq!(round["rows"][0]["recused"], 1);
    let list = office.call("ballot.close", sheet(&round, &[(5, 3), (5, 4)]));
    let rows = array(&list["rounds"][0]["count"]["rows"]);
    assert_eq!(
        rows[0]["explanation"],
        "实到人数 8（已减回避 1），过半数需 5 票，得 5 票，通过。"
    );
}

#[test]
fn an_open_ballot_is_counted_by_the_desk_and_too_many_choices_spoil_a_paper() {
    let office = Office::with_sample();
    let round = issued(&office, "choose", Some(1), false, 2);
    let members = array(&office.call("member.list", json!({})));
    let rows = array(&round["rows"]);
    let papers: Vec<Value> = members
        .iter()
        .enumerate()
        .map(|(index, member)| {
            let mut marks = vec![json!({ "nominee": rows[0]["nominee"], "choice": "approve" })];
            if index == 0 {
                marks.push(json!({ "nominee": rows[1]["nominee"], "choice": "approve" }));
            }
            json!({ "member": member["id"], "marks": marks })
        })
        .collect();
    let args = json!({ "ballot": round["id"], "papers": papers, "scrutineers": "赵一", "tellers": "钱二" });
    let count = office.call("ballot.count", args.clone());
    assert_eq!(
        count["figures"],
        json!({ "issued": 9, "returned": 9, "unreturned": 0, "valid": 8, "invalid": 1 })
    );
    let list = office.call("ballot.close", args);
    assert_eq!(list["rounds"][0]["count"]["rows"][0]["approve"], 8);
}

#[test]
fn a_round_can_be_taken_back_until_it_is_counted() {
    let office = Office::with_sample();
    issued(&office, "each", None, true, 1);
    for rounds in [1, 0] {
        office.call("journal.undo", json!({}));
        let list = office.call("ballot.list", json!({ "category": CATEGORY }));
        assert_eq!(array(&list["rounds"]).len(), rounds);
    }
}

#[test]
fn nothing_is_deliberated_while_papers_are_out() {
    let office = Office::with_sample();
    office.score_the_rest(CATEGORY);
    issued(&office, "each", None, true, 1);
    let error = office.refused(
        "decision.deliberate",
        json!({ "category": CATEGORY, "held_on": "2026-10-12", "selected": office.proposed(CATEGORY, "inside"), "reserves": [] }),
    );
    assert!(error.message.contains("第 1 轮票决还没有结束"), "{error}");
}

#[test]
fn two_rounds_of_voting_settle_a_tie() {
    let office = Office::with_sample();
    tied(&office);
    assert_eq!(tie(&office)["resolved"], false);
    let args = json!({ "category": CATEGORY, "form": "choose", "secret": true, "present": 9, "for_tie": true });
    let id = office.call("ballot.prepare", args)["rounds"][0]["id"].clone();
    let list = office.call("ballot.issue", json!({ "ballot": id, "issued": 9 }));
    let round = list["rounds"][0].clone();
    assert_eq!(round["at_most"], 1);
    assert_eq!(array(&round["rows"]).len(), 3);
    let list = office.call("ballot.close", sheet(&round, &[(4, 0), (4, 0), (1, 0)]));
    assert_eq!(
        list["rounds"][0]["count"]["outcome"],
        "没有人选出。还空 1 个名额，可再投一轮。"
    );
    assert_eq!(tie(&office)["resolved"], false);
    let next = json!({ "ballot": list["rounds"][0]["id"], "present": 9 });
    let id = office.call("ballot.next_round", next)["rounds"][0]["id"].clone();
    let list = office.call("ballot.issue", json!({ "ballot": id, "issued": 9 }));
    let winner = list["rounds"][0]["rows"][1]["nominee"].clone();
    office.call(
        "ballot.close",
        sheet(&list["rounds"][0], &[(3, 0), (6, 0), (0, 0)]),
    );
    let state = tie(&office);
    assert_eq!(state["resolved"], true);
    assert_eq!(state["records"][0]["method"], "revote");
    assert!(office.proposed(CATEGORY, "inside").contains(&winner));
}

#[test]
fn lots_drawn_before_witnesses_settle_a_tie_and_cannot_be_undone() {
    let office = Office::with_sample();
    tied(&office);
    let mut drawn = tied_ids(&office);
    drawn.rotate_left(1);
    let args = json!({ "category": CATEGORY, "drawn": drawn, "witnesses": "赵一、钱二" });
    let unwitnessed = with(args.clone(), &[("witnesses", json!(""))]);
    let error = office.refused("tie.draw", unwitnessed);
    assert_eq!(error.field.as_deref(), Some("witnesses"));
    let short = with(args.clone(), &[("drawn", json!(&drawn[..2]))]);
    office.refused("tie.draw", short);
    let state = office.call("tie.draw", args);
    assert_eq!(state["resolved"], true);
    assert_eq!(state["records"][0]["witnesses"], "赵一、钱二");
    assert!(office.proposed(CATEGORY, "inside").contains(&drawn[0]));
    office.refused("journal.undo", json!({}));
}

#[test]
fn a_settled_tie_is_open_again_once_the_tied_score_is_another() {
    let office = Office::with_sample();
    tied(&office);
    let drawn = tied_ids(&office);
    office.call(
        "tie.draw",
        json!({ "category": CATEGORY, "drawn": drawn, "witnesses": "赵一" }),
    );
    let before = tie(&office);
    office.hide(CATEGORY);
    let review = office.call("review.read", json!({ "category": CATEGORY }));
    let members = array(&review["rows"][0]["cells"]);
    for nominee in &drawn {
        for cell in &members {
            let score = json!({ "nominee": nominee, "member": cell["member"], "value": "66.5" });
            office.call("score.enter", score);
        }
    }
    office.reveal(CATEGORY);
    let after = tie(&office);
    assert_eq!(
        after["tied"].as_array().map(Vec::len),
        before["tied"].as_array().map(Vec::len)
    );
    assert_ne!(after["value"], before["value"]);
    assert_eq!(
        (&before["resolved"], &after["resolved"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(after["records"][0]["in_force"], false);
}

#[test]
fn a_priority_rule_settles_a_tie_or_says_why_it_cannot() {
    let office = Office::with_sample();
    tied(&office);
    let mut settings = office.call("setting.read", json!({}));
    settings["tie_priority"] = json!("members");
    office.call("setting.change", settings.clone());
    let error = office.refused("tie.apply_priority", json!({ "category": CATEGORY }));
    assert!(error.message.contains("不适用于优秀工会工作者"), "{error}");
    settings["tie_priority"] = json!("service");
    office.call("setting.change", settings);
    let state = tie(&office);
    if state["priority_refusal"].is_null() {
        let settled = office.call("tie.apply_priority", json!({ "category": CATEGORY }));
        assert_eq!(settled["resolved"], true);
        assert_eq!(settled["records"][0]["rule"], "从事工会工作年限长的优先");
        let first = &state["priority_order"][0];
        assert!(office.proposed(CATEGORY, "inside").contains(first));
    } else {
        let error = office.refused("tie.apply_priority", json!({ "category": CATEGORY }));
        assert_eq!(json!(error.message), state["priority_refusal"]);
    }
}

#[test]
fn the_papers_of_a_round_can_be_looked_at_and_saved_until_it_is_counted() {
    let office = Office::with_sample();
    let round = issued(&office, "each", None, true, 4);
    let four = json!({ "ballot": round["id"], "to_a_sheet": 4 });
    let preview = office.call("ballot.preview", four.clone());
    assert_eq!(preview["file_name"], "优秀工会工作者第1轮表决票.pdf");
    let folder = office.folder.path().to_owned();
    office.room.lock().expect("the room").save_to = Some(folder);
    let saved = office.call("ballot.save_papers", four.clone());
    let path = saved["path"].as_str().expect("a path");
    assert!(std::fs::read(path).expect("a file").starts_with(b"%PDF"));
    let three = json!({ "ballot": round["id"], "to_a_sheet": 3 });
    let error = office.refused("ballot.preview", three);
    assert_eq!(error.field.as_deref(), Some("to_a_sheet"));
    office.call("ballot.close", sheet(&round, &[(9, 0); 4]));
    assert_eq!(office.refused("ballot.preview", four).code, "gate_closed");
}
