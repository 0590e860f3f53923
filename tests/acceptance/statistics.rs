//! 统计 for the chair: shut until every score is in, exact from then on, and never on the board.

use serde_json::{Value, json};

use crate::office::{Office, array};

fn statistics(office: &Office, category: &str) -> Value {
    office.call("review.statistics", json!({ "category": category }))
}

/// All of the category scored: the members agree on everybody, but the first who turns the order round.
fn scored_with_a_contrary_first_member() -> Office {
    let office = Office::with_sample();
    office.hide("worker");
    let review = office.call("review.read", json!({ "category": "worker" }));
    for (index, row) in array(&review["rows"]).iter().enumerate() {
        for cell in array(&row["cells"]) {
            let value = if cell["seat"] == 1 {
                80 - index
            } else {
                60 + index
            };
            let score = json!({ "nominee": row["nominee"], "member": cell["member"], "value": value.to_string() });
            office.call("score.enter", score);
        }
    }
    office.reveal("worker");
    office
}

#[test]
fn there_is_no_statistic_before_the_last_score_is_in() {
    let office = Office::with_sample();
    let refused = office.refused("review.statistics", json!({ "category": "worker" }));
    assert_eq!(refused.code, "gate_closed");
    assert!(
        refused.message.contains("全部亮分后才有统计"),
        "{refused:?}"
    );
    office.score_the_rest("worker");
    assert!(!array(&statistics(&office, "worker")["nominees"]).is_empty());
}

#[test]
fn spreads_means_and_agreement_are_told_with_how_they_came_about() {
    let office = scored_with_a_contrary_first_member();
    let told = statistics(&office, "worker");
    let nominees = array(&told["nominees"]);
    let variance_falls = nominees
        .windows(2)
        .all(|two| text(&two[0]["deviation"]) >= text(&two[1]["deviation"]));
    assert!(variance_falls, "greatest disagreement first");
    let first = &nominees[0];
    assert!(how(&first["range"]).contains("最高"), "{first}");
    assert!(how(&first["deviation"]).contains("开平方"), "{first}");
    let dots = array(&first["dots"]);
    assert!(
        dots.iter()
            .all(|dot| dot["at"].as_u64().is_some_and(|at| at <= 1000)),
        "{first}"
    );
    let judges = array(&told["judges"]);
    assert_eq!(judges.len(), 9);
    assert_eq!(
        judges[0]["tau"]["text"], "-1.00",
        "the first turned the order round"
    );
    assert_eq!(judges[0]["tau_at"], -1000);
    assert!(how(&judges[1]["tau"]).contains("肯德尔"), "{}", judges[1]);
}

#[test]
fn the_cut_line_without_each_member_and_by_the_other_rules_is_told_in_words() {
    let office = scored_with_a_contrary_first_member();
    let told = statistics(&office, "worker");
    let without = array(&told["without"]);
    assert_eq!(without.len(), 9);
    assert_eq!(without[0]["words"], "去掉1号成员，入选名单不变");
    assert_eq!(array(&told["other_rules"]).len(), 2);
    let rules = array(&told["rules"]);
    let in_force: Vec<_> = rules
        .iter()
        .filter(|rule| rule["in_force"] == true)
        .collect();
    assert_eq!(in_force.len(), 1);
    assert_eq!(in_force[0]["title"], told["rule_title"]);
    let place = rules
        .iter()
        .position(|rule| rule["in_force"] == true)
        .expect("a rule");
    let review = office.call("review.read", json!({ "category": "worker" }));
    for row in array(&told["by_rule"]) {
        let shown = array(&review["rows"])
            .into_iter()
            .find(|one| one["nominee"] == row["nominee"])
            .expect("a row");
        assert_eq!(row["ranks"][place]["rank"], shown["rank"]);
        assert_eq!(row["ranks"][place]["value"]["text"], shown["value"]);
        assert!(how(&row["ranks"][place]["value"]).contains("去掉"), "{row}");
    }
}

#[test]
fn a_member_on_whom_the_cut_line_hangs_is_told_with_who_enters_and_leaves() {
    let office = Office::with_sample();
    let mut settings = office.call("setting.read", json!({}));
    settings["score_rule"] = json!("sum");
    office.call("setting.change", settings);
    office.hide("worker");
    let review = office.call("review.read", json!({ "category": "worker" }));
    let rows = array(&review["rows"]);
    let seats = usize::try_from(review["seats"].as_u64().expect("seats")).expect("few");
    for (index, row) in rows.iter().enumerate() {
        for cell in array(&row["cells"]) {
            // The first member alone carries the first outside over the line.
            let carried = index == seats && cell["seat"] == 1;
            let value = if carried { 100 } else { 90 - index };
            let score = json!({ "nominee": row["nominee"], "member": cell["member"], "value": value.to_string() });
            office.call("score.enter", score);
        }
    }
    office.reveal("worker");
    let name = |index: usize| rows[index]["name"].as_str().expect("a name");
    let told = statistics(&office, "worker");
    let words: Vec<Value> = array(&told["without"])
        .iter()
        .map(|scenario| scenario["words"].clone())
        .collect();
    let (enters, leaves) = (name(seats - 1), name(seats));
    assert_eq!(words[0], format!("去掉1号成员，{enters}进入，{leaves}退出"));
    for (seat, words) in (2..).zip(&words[1..]) {
        assert_eq!(*words, format!("去掉{seat}号成员，入选名单不变"));
    }
}

#[test]
fn the_board_cannot_be_asked_for_statistics() {
    let office = scored_with_a_contrary_first_member();
    statistics(&office, "worker");
    assert!(office.room.lock().expect("the room").frames.is_empty());
    let scene = json!({ "category": "worker", "scene": "statistics" });
    assert_eq!(office.refused("board.compose", scene).code, "bad_arguments");
}

fn text(figure: &Value) -> f64 {
    let text = figure["text"].as_str().expect("a figure");
    text.parse().expect("a number")
}

fn how(figure: &Value) -> String {
    figure["how"]
        .as_str()
        .expect("how it came about")
        .to_owned()
}
