//! A meeting is closed, and its minutes say what it did, as often as they are issued.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::office::{Office, array};

/// A meeting whose roll is called but for the last seat.
fn convened(office: &Office) -> Value {
    let meeting =
        json!({ "id": 0, "title": "第一次评审会", "held_on": "2026-10-12", "place": "五楼会议室" });
    let id = office.call("meeting.save", meeting)[0]["id"].clone();
    office.call("meeting.open", json!({ "id": id }));
    let members = array(&office.call("member.list", json!({})));
    for member in members.iter().take(8) {
        call_roll(office, &id, &member["id"], "present");
    }
    id
}

fn call_roll(office: &Office, meeting: &Value, member: &Value, state: &str) {
    let call = json!({ "meeting": meeting, "member": member, "state": state });
    office.call("attendance.call", call);
}

fn last_is_absent(office: &Office, meeting: &Value) {
    let members = array(&office.call("member.list", json!({})));
    call_roll(office, meeting, &members[8]["id"], "absent");
}

fn workers(office: &Office) -> Vec<Value> {
    let review = office.call("review.read", json!({ "category": "worker" }));
    array(&review["rows"])
}

fn score(office: &Office, row: &Value, value: usize) {
    let cells = array(&row["cells"]);
    let open = cells
        .iter()
        .filter(|cell| cell["state"] != "recused" && cell["state"] != "absent");
    for cell in open {
        let args = json!({ "nominee": row["nominee"], "member": cell["member"], "value": value.to_string() });
        office.call("score.enter", args);
    }
}

/// All workers scored one apart; with `tie`, three share the score of the cut line.
fn scored(office: &Office, tie: bool) {
    office.hide("worker");
    let rows = workers(office);
    let line = rows.len() - 10;
    for (index, row) in rows.iter().enumerate() {
        let is_tied = tie && (line - 2..=line).contains(&index);
        score(office, row, if is_tied { 60 + line } else { 60 + index });
    }
    office.reveal("worker");
}

fn text(office: &Office, args: Value) -> String {
    read(&office.call("minutes.preview", args))
}

fn results(office: &Office) -> String {
    let args = json!({ "category": "worker", "paper": "results" });
    read(&office.call("review.paper", args))
}

fn read(made: &Value) -> String {
    let bytes = STANDARD.decode(made["base64"].as_str().expect("a paper"));
    let bytes = bytes.expect("bytes");
    let document = lopdf::Document::load_mem(&bytes).expect("a PDF");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).expect("text");
    text.chars().filter(|one| !one.is_whitespace()).collect()
}

fn refusal(office: &Office, meeting: &Value) -> String {
    let error = office.refused("meeting.close", json!({ "id": meeting }));
    assert_eq!(error.code, "gate_closed");
    error.message
}

#[test]
fn a_meeting_is_not_closed_before_the_roll_is_called() {
    let office = Office::with_sample();
    let meeting = convened(&office);
    let message = refusal(&office, &meeting);
    assert!(message.contains("还有 1 人没有点名"), "{message}");
    last_is_absent(&office, &meeting);
    let closed = office.call("meeting.close", json!({ "id": meeting }));
    assert_eq!(closed[0]["state"], "closed");
    office.refused("journal.undo", json!({}));
    assert!(refusal(&office, &meeting).contains("已经结束"));
}

#[test]
fn a_meeting_is_not_closed_while_a_round_is_out() {
    let office = Office::with_sample();
    let meeting = convened(&office);
    last_is_absent(&office, &meeting);
    let nominees = [&workers(&office)[0]["nominee"]];
    let round = json!({ "category": "worker", "form": "each", "secret": true, "present": 8, "nominees": nominees });
    let ballot = office.call("ballot.prepare", round)["rounds"][0]["id"].clone();
    office.call("ballot.issue", json!({ "ballot": ballot, "issued": 8 }));
    let message = refusal(&office, &meeting);
    assert!(message.contains("第 1 轮票决已经发票"), "{message}");
}

#[test]
fn a_meeting_is_not_closed_over_an_open_tie_and_its_minutes_say_how_it_was_settled() {
    let office = Office::with_sample();
    let meeting = convened(&office);
    last_is_absent(&office, &meeting);
    scored(&office, true);
    let message = refusal(&office, &meeting);
    assert!(message.contains("同分，还没有定序"), "{message}");
    let tied = array(&office.call("tie.read", json!({ "category": "worker" }))["tied"]);
    let drawn: Vec<&Value> = tied.iter().map(|one| &one["nominee"]).collect();
    let lots = json!({ "category": "worker", "drawn": drawn, "witnesses": "赵一、钱二" });
    office.call("tie.draw", lots);
    office.call("meeting.close", json!({ "id": meeting }));
    let minutes = text(&office, json!({ "meeting": meeting }));
    assert!(minutes.contains("以抽签定序"), "{minutes}");
    assert!(minutes.contains("见证人：赵一、钱二"), "{minutes}");
}

#[test]
fn the_minutes_name_who_came_who_left_for_whom_the_votes_and_the_journal() {
    let office = Office::with_sample();
    let meeting = convened(&office);
    last_is_absent(&office, &meeting);
    let members = array(&office.call("member.list", json!({})));
    let deputy = json!({ "id": members[4]["id"], "role": "vice" });
    office.call("member.appoint", deputy);
    let first = workers(&office)[0].clone();
    let recusal = json!({ "nominee": first["nominee"], "member": first["cells"][1]["member"], "recused": true, "reason": "同单位" });
    office.call("recusal.declare", recusal);
    let note =
        json!({ "nominee": first["nominee"], "text": "请核对获奖年份", "audience": "meeting" });
    office.call("annotation.add", note);
    let private = json!({ "nominee": first["nominee"], "text": "电话已打" });
    office.call("annotation.add", private);
    scored(&office, false);
    voted(&office, &first);
    office.call("meeting.close", json!({ "id": meeting }));
    let issued = office.call("minutes.list", json!({ "id": meeting }))[0].clone();
    let minutes = text(&office, json!({ "meeting": meeting }));
    let named = |at: usize| members[at]["name"].as_str().expect("a name");
    let hash = format!("校验{}", issued["hash"].as_str().expect("a hash"));
    let number = format!("操作记录第{}号", issued["journal"]);
    for said in [
        "第一次评审会会议纪要",
        "时间：2026年10月12日",
        "地点：五楼会议室",
        "应到9人，实到8人，缺席1人",
        "原因：同单位",
        "名额10",
        &format!(
            "实到：{}（组长）、{}（副组长）、{}、",
            named(0),
            named(4),
            named(1)
        ),
        "第1名",
        "线内",
        "发出8张，收回8张，有效7张，无效1张",
        "监票人：赵一。计票人：钱二。",
        "请核对获奖年份",
        "第1次印发。",
        "主持人：",
        &hash,
        &number,
    ] {
        assert!(minutes.contains(said), "{said} is not in {minutes}");
    }
    assert!(!minutes.contains("电话已打"));
}

/// A round with one spoiled paper.
fn voted(office: &Office, row: &Value) {
    let round = json!({ "category": "worker", "form": "each", "secret": true, "present": 8, "nominees": [row["nominee"]] });
    let round = office.call("ballot.prepare", round)["rounds"][0].clone();
    let recused = round["rows"][0]["recused"].as_u64().expect("a number");
    let ballot = &round["id"];
    office.call("ballot.issue", json!({ "ballot": ballot, "issued": 8 }));
    let votes = json!([{ "nominee": row["nominee"], "approve": 7 - recused }]);
    let count = json!({
        "ballot": ballot, "returned": 8, "unreturned": 0, "valid": 7, "invalid": 1, "votes": votes,
        "scrutineers": "赵一", "tellers": "钱二",
    });
    office.call("ballot.close", count);
}

#[test]
fn a_later_change_is_issued_again_with_its_reason_and_the_first_issue_stays() {
    let office = Office::with_sample();
    let meeting = convened(&office);
    let early = json!({ "meeting": meeting, "reason": "更正" });
    assert!(
        office
            .refused("meeting.reissue", early)
            .message
            .contains("还没有结束")
    );
    last_is_absent(&office, &meeting);
    scored(&office, false);
    office.call("meeting.close", json!({ "id": meeting }));
    let first = text(&office, json!({ "meeting": meeting }));
    let again = json!({ "meeting": meeting, "reason": "更正一处分数" });
    let unchanged = office.refused("meeting.reissue", again.clone());
    assert!(unchanged.message.contains("没有变化"), "{unchanged}");
    let changed = workers(&office)[0].clone();
    let taken_back = json!({ "nominee": changed["nominee"], "reason": "更正一处分数" });
    office.call("score.withdraw_reveal", taken_back);
    score(&office, &changed, 99);
    let gate = json!({ "category": "worker" });
    let hidden = office.call("decision.read", gate.clone())["missing_to_deliberate"].to_string();
    assert!(hidden.contains("重新印发会议纪要"), "{hidden}");
    office.reveal("worker");
    let listed = office.call("minutes.list", json!({ "id": meeting }));
    assert_eq!(listed[0]["outdated"], true);
    let silent = json!({ "meeting": meeting, "reason": " " });
    assert_eq!(
        office.refused("meeting.reissue", silent).field.as_deref(),
        Some("reason")
    );
    let issues = array(&office.call("meeting.reissue", again));
    let numbers: Vec<&Value> = issues.iter().map(|one| &one["issue"]).collect();
    assert_eq!(numbers, [2, 1]);
    let second = text(&office, json!({ "meeting": meeting }));
    assert!(
        second.contains("第2次印发，原因：更正一处分数。"),
        "{second}"
    );
    assert_eq!(
        text(&office, json!({ "meeting": meeting, "issue": 1 })),
        first
    );
    let outdated: Vec<&Value> = issues.iter().map(|one| &one["outdated"]).collect();
    assert_eq!(outdated, [false, false]);
    let open = office.call("decision.read", gate)["missing_to_deliberate"].to_string();
    assert!(!open.contains("重新印发"), "{open}");
}

#[test]
fn the_table_of_results_says_what_the_closed_meeting_left_until_it_is_issued_again() {
    let office = Office::with_sample();
    let meeting = convened(&office);
    last_is_absent(&office, &meeting);
    scored(&office, false);
    office.call("meeting.close", json!({ "id": meeting }));
    let table = || results(&office);
    let frozen = table();
    assert!(frozen.contains("会议纪要第1次印发"), "{frozen}");
    let changed = workers(&office)[0].clone();
    let taken_back = json!({ "nominee": changed["nominee"], "reason": "更正一处分数" });
    office.call("score.withdraw_reveal", taken_back);
    score(&office, &changed, 99);
    office.reveal("worker");
    assert_eq!(table(), frozen);
    let again = json!({ "meeting": meeting, "reason": "更正一处分数" });
    office.call("meeting.reissue", again);
    let second = table();
    assert!(second.contains("会议纪要第2次印发"), "{second}");
    assert!(second.contains("99.00"), "{second}");
}

#[test]
fn a_later_meeting_does_not_repeat_what_an_earlier_one_settled() {
    let office = Office::with_sample();
    office.score_the_rest("home");
    office.deliberate("home");
    office.set_today("2026-10-20");
    let later = json!({ "id": 0, "title": "第二次评审会", "held_on": "2026-10-20", "place": "" });
    let id = office.call("meeting.save", later)[0]["id"].clone();
    office.call("meeting.open", json!({ "id": id }));
    for member in array(&office.call("member.list", json!({}))) {
        call_roll(&office, &id, &member["id"], "present");
    }
    office.call("meeting.close", json!({ "id": id }));
    let minutes = text(&office, json!({ "meeting": id }));
    assert!(!minutes.contains("模范职工之家"), "{minutes}");
    assert!(minutes.contains("模范职工小家"), "{minutes}");
}
