//! 亮分: totals are seen together or not at all.

use serde_json::{Value, json};

use crate::office::{Office, array};

fn open_row(office: &Office) -> Value {
    let rows = array(&office.call("review.read", json!({ "category": "worker" }))["rows"]);
    rows.last().expect("a nominee nobody scored").clone()
}

fn row(office: &Office, nominee: &Value) -> Value {
    let rows = array(&office.call("review.read", json!({ "category": "worker" }))["rows"]);
    let found = rows.into_iter().find(|row| row["nominee"] == *nominee);
    found.expect("the row")
}

fn score(office: &Office, nominee: &Value, seats: usize) {
    for cell in array(&row(office, nominee)["cells"]).iter().take(seats) {
        let score = json!({ "nominee": nominee, "member": cell["member"], "value": (90 + cell["seat"].as_u64().expect("a seat") % 2).to_string() });
        office.call("score.enter", score);
    }
}

#[test]
fn a_full_row_tells_its_figure_to_nobody_before_it_is_revealed() {
    let office = Office::with_sample();
    let nominee = open_row(&office)["nominee"].clone();
    score(&office, &nominee, 9);
    let full = row(&office, &nominee);
    assert_eq!(
        (&full["value"], &full["exact"], &full["rank"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert_eq!(full["awaits_reveal"], true);
    let scene = json!({ "category": "worker", "scene": "score", "nominee": nominee });
    let board = office.call("board.compose", scene.clone())["body"].clone();
    assert_eq!(board["value"], Value::Null);
    assert!(
        array(&board["cells"])
            .iter()
            .all(|cell| cell["value"].is_null())
    );
    let dossier = office.call("nominee.read", json!({ "id": nominee }));
    assert_eq!(dossier["score"], Value::Null);

    let shown = office.call("score.reveal", json!({ "nominee": nominee }));
    assert_eq!(shown["value"], "90.57");
    let board = office.call("board.compose", scene)["body"].clone();
    assert_eq!(board["value"], "90.57");
}

#[test]
fn the_chair_closes_before_the_last_score_only_with_a_reason_that_stays_with_the_figure() {
    let office = Office::with_sample();
    let nominee = open_row(&office)["nominee"].clone();
    score(&office, &nominee, 8);
    let error = office.refused("score.reveal", json!({ "nominee": nominee }));
    assert_eq!(error.field.as_deref(), Some("early_reason"));
    assert!(error.message.contains("8/9"), "{}", error.message);
    let early = json!({ "nominee": nominee, "early_reason": "9号临时离场" });
    let shown = office.call("score.reveal", early);
    assert_eq!(shown["value"], "90.50");
    assert_eq!(shown["closed_early"], "9号临时离场");
    let said = shown["explanation"].as_str().unwrap_or_default();
    assert!(said.contains("提前收分：9号临时离场"), "{said}");
}

#[test]
fn nothing_is_closed_early_that_nobody_scored() {
    let office = Office::with_sample();
    let nominee = open_row(&office)["nominee"].clone();
    let early = json!({ "nominee": nominee, "early_reason": "不等了" });
    let error = office.refused("score.reveal", early);
    assert_eq!(error.code, "gate_closed");
}

#[test]
fn what_all_have_seen_is_put_right_only_after_it_was_taken_back_with_a_reason() {
    let office = Office::with_sample();
    let nominee = open_row(&office)["nominee"].clone();
    score(&office, &nominee, 9);
    office.call("score.reveal", json!({ "nominee": nominee }));
    let member = row(&office, &nominee)["cells"][0]["member"].clone();
    let better = json!({ "nominee": nominee, "member": member, "value": "99" });
    let error = office.refused("score.enter", better.clone());
    assert!(error.message.contains("收回亮分"), "{}", error.message);
    let silent = office.refused(
        "score.withdraw_reveal",
        json!({ "nominee": nominee, "reason": " " }),
    );
    assert_eq!(silent.field.as_deref(), Some("reason"));
    let back = json!({ "nominee": nominee, "reason": "1号录错" });
    assert_eq!(
        office.call("score.withdraw_reveal", back)["value"],
        Value::Null
    );
    office.call("score.enter", better);
    assert_eq!(
        office.call("score.reveal", json!({ "nominee": nominee }))["value"],
        "90.57"
    );
}

#[test]
fn a_reveal_is_not_undone_for_the_room_has_seen_it() {
    let office = Office::with_sample();
    let nominee = open_row(&office)["nominee"].clone();
    score(&office, &nominee, 9);
    office.call("score.reveal", json!({ "nominee": nominee }));
    assert_eq!(
        office.refused("journal.undo", json!({})).code,
        "store_sealed"
    );
}

#[test]
fn a_figure_that_became_another_one_is_hidden_until_it_is_revealed_anew() {
    let office = Office::with_sample();
    let revealed = office.call("review.read", json!({ "category": "home" }));
    assert_eq!(revealed["unrevealed"], 0);
    let mut settings = office.call("setting.read", json!({}));
    settings["score_rule"] = json!("sum");
    office.call("setting.change", settings);
    let other = office.call("review.read", json!({ "category": "home" }));
    assert_eq!(other["unrevealed"], other["on_agenda"]);
    let shown = office.call("score.reveal_all", json!({ "category": "home" }));
    assert_eq!(shown["unrevealed"], 0);
    assert_eq!(
        office
            .refused("score.reveal_all", json!({ "category": "home" }))
            .code,
        "gate_closed"
    );
}

#[test]
fn neither_the_ranking_nor_the_statistics_nor_the_deliberation_know_what_is_hidden() {
    let office = Office::with_sample();
    office.score_the_rest("worker");
    let nominee = open_row(&office)["nominee"].clone();
    office.call(
        "score.withdraw_reveal",
        json!({ "nominee": nominee, "reason": "复核" }),
    );
    let category = json!({ "category": "worker" });
    let told = office.refused("review.statistics", category.clone());
    assert!(
        told.message.contains("1 个推荐对象已评齐、还没有亮分"),
        "{}",
        told.message
    );
    let ranking =
        json!({ "category": "worker", "scene": "ranking", "nominee": null, "revealed": 1 });
    office.refused("board.compose", ranking);
    let state = office.call("decision.read", category);
    assert_eq!(state["proposal"], json!([]));
    let missing = state["missing_to_deliberate"].to_string();
    assert!(missing.contains("还没有亮分"), "{missing}");
}
