//! What the regulation puts between two steps holds in the core, and says what is missing and who can supply it.

use serde_json::{Value, json};

use crate::office::{Office, array};

fn first_id(office: &Office, vetting: &str) -> Value {
    let found = office.call("nominee.list", json!({ "vetting": vetting, "sort": "number", "descending": false, "offset": 0, "limit": 1 }));
    found["rows"][0]["id"].clone()
}

#[test]
fn nobody_is_scored_before_passing_the_vetting() {
    let office = Office::with_sample();
    let member = office.call("member.list", json!({}))[0]["id"].clone();
    let error = office.refused(
        "score.enter",
        json!({ "nominee": first_id(&office, "pending"), "member": member, "value": "90" }),
    );
    assert_eq!(error.code, "gate_closed");
    assert!(
        error.message.contains("组织部") && error.message.contains("第十七条"),
        "{}",
        error.message
    );
}

#[test]
fn one_who_misses_a_hard_condition_cannot_pass_and_is_named_with_it() {
    let office = Office::with_sample();
    let outcome = office.call(
        "nominee.vet",
        json!({ "ids": [first_id(&office, "pending")], "outcome": "passed" }),
    );
    assert_eq!(outcome["changed"], 0);
    assert!(
        outcome["refused"][0]["why"]
            .as_str()
            .is_some_and(|why| why.contains("第")),
        "{outcome}"
    );
}

#[test]
fn a_computed_condition_is_not_ticked_away() {
    let office = Office::with_sample();
    let args = json!({ "id": first_id(&office, "passed"), "code": "art15.publicity", "verdict": "met", "note": "看着行" });
    assert_eq!(
        office.refused("nominee.mark", args).field.as_deref(),
        Some("verdict")
    );
}

#[test]
fn no_deliberation_while_scores_are_missing() {
    let office = Office::with_sample();
    let selected: Vec<Value> =
        array(&office.call("review.read", json!({ "category": "worker" }))["rows"])
            .iter()
            .take(10)
            .map(|row| row["nominee"].clone())
            .collect();
    let error = office.refused("decision.deliberate", json!({ "category": "worker", "held_on": "2026-10-12", "selected": selected, "reserves": [] }));
    assert_eq!(error.code, "gate_closed");
    assert!(error.message.contains("评分不全"), "{}", error.message);
}

#[test]
fn a_list_longer_than_the_quota_of_article_11_is_refused() {
    let office = Office::with_sample();
    office.score_the_rest("worker");
    let mut selected = office.proposed("worker", "inside");
    selected.extend(office.proposed("worker", "outside").into_iter().take(1));
    assert_eq!(selected.len(), 11);
    let error = office.refused("decision.deliberate", json!({ "category": "worker", "held_on": "2026-10-12", "selected": selected, "reserves": [] }));
    assert!(error.message.contains("第十一条"), "{}", error.message);
}

#[test]
fn no_approval_before_the_deliberation_and_none_dated_before_it() {
    let office = Office::with_sample();
    let error = office.refused(
        "decision.approve",
        json!({ "category": "home", "held_on": "2026-10-12" }),
    );
    assert!(error.message.contains("领导小组"), "{}", error.message);
    office.score_the_rest("home");
    office.deliberate("home");
    let error = office.refused(
        "decision.approve",
        json!({ "category": "home", "held_on": "2026-10-11" }),
    );
    assert_eq!(error.field.as_deref(), Some("held_on"));
}

#[test]
fn scores_stand_still_after_the_deliberation() {
    let office = Office::with_sample();
    office.score_the_rest("home");
    office.deliberate("home");
    let row = office.call("review.read", json!({ "category": "home" }))["rows"][0].clone();
    let error = office.refused(
        "score.enter",
        json!({ "nominee": row["nominee"], "member": row["cells"][0]["member"], "value": "100" }),
    );
    assert_eq!(error.code, "gate_closed");
}

#[test]
fn no_publicity_before_every_category_is_approved() {
    let office = Office::with_sample();
    let error = office.refused("publicity.start", json!({ "posted": "2026-10-16" }));
    assert_eq!(error.code, "gate_closed");
    assert!(error.message.contains("市总党组"), "{}", error.message);
}

#[test]
fn a_publicity_that_would_leave_the_known_calendar_is_not_started() {
    let office = Office::decided();
    office.set_today("2026-12-28");
    assert_eq!(
        office
            .refused("publicity.start", json!({ "posted": "2026-12-28" }))
            .code,
        "calendar_unknown"
    );
}

#[test]
fn no_certificate_on_the_last_day_of_the_publicity_and_one_on_the_day_after() {
    let office = Office::in_publicity();
    office.set_today("2026-10-23");
    let error = office.refused("number.issue", json!({}));
    assert_eq!(error.code, "gate_closed");
    assert!(
        error.message.contains("2026年10月23日"),
        "{}",
        error.message
    );
    office.set_today("2026-10-24");
    assert_eq!(office.call("number.issue", json!({}))["issued"], 40);
}

fn objection(office: &Office) -> (Value, Value) {
    let entry = array(&office.call("publicity.read", json!({}))["notices"][0]["entries"])
        .into_iter()
        .find(|entry| entry["category"] == "worker");
    let nominee = entry.expect("a person in the publicity")["nominee"].clone();
    let args = json!({ "nominee": nominee, "received_on": "2026-10-16", "channel": "letter", "signed": true, "complainant": "某人", "gist": "反映情况" });
    let state = office.call("objection.record", args);
    (nominee, state["notices"][0]["objections"][0]["id"].clone())
}

#[test]
fn an_open_objection_keeps_the_numbers_back_until_it_is_closed() {
    let office = Office::in_publicity();
    let (_, id) = objection(&office);
    office.set_today("2026-10-24");
    let error = office.refused("number.issue", json!({}));
    assert!(error.message.contains("异议"), "{}", error.message);
    office.call("objection.resolve", json!({ "id": id, "sustained": false, "conclusion": "查无实据", "resolved_on": "2026-10-24" }));
    assert_eq!(office.call("number.issue", json!({}))["issued"], 40);
}

#[test]
fn a_sustained_objection_stops_the_nominee_and_the_first_reserve_waits_for_a_publicity_of_its_own()
{
    let office = Office::in_publicity();
    let reserve = office.proposed("worker", "outside")[0].clone();
    let (stopped, id) = objection(&office);
    office.set_today("2026-10-19");
    office.call("objection.resolve", json!({ "id": id, "sustained": true, "conclusion": "经核查属实", "resolved_on": "2026-10-19" }));
    office.set_today("2026-10-24");
    let waiting = array(&office.call("publicity.read", json!({}))["waiting"]);
    assert_eq!(
        waiting
            .iter()
            .map(|entry| entry["nominee"].clone())
            .collect::<Vec<_>>(),
        [reserve]
    );
    assert_eq!(
        office.refused("number.issue", json!({})).code,
        "gate_closed"
    );
    office.call("publicity.start", json!({ "posted": "2026-10-24" }));
    office.set_today("2026-11-02");
    office.call("number.issue", json!({}));
    let fate = office.call("nominee.read", json!({ "id": stopped }))["fate"].to_string();
    assert!(
        fate.contains("取消") && !fate.contains("核发编号"),
        "{fate}"
    );
}

#[test]
fn a_meeting_of_tomorrow_is_not_recorded_today() {
    let office = Office::with_sample();
    office.score_the_rest("home");
    let selected = office.proposed("home", "inside");
    let error = office.refused("decision.deliberate", json!({ "category": "home", "held_on": "2026-10-13", "selected": selected, "reserves": [] }));
    assert_eq!(error.field.as_deref(), Some("held_on"));
}

#[test]
fn what_blocks_each_stage_names_who_can_supply_it() {
    let office = Office::with_sample();
    let stages = array(&office.call("overview.read", json!({}))["stages"]);
    let blocked: Vec<&Value> = stages
        .iter()
        .filter(|stage| stage["state"] != "done")
        .collect();
    assert!(!blocked.is_empty());
    for stage in blocked {
        for missing in array(&stage["missing"]) {
            assert!(
                missing["who"].as_str().is_some_and(|who| !who.is_empty()),
                "{stage}"
            );
        }
    }
}
