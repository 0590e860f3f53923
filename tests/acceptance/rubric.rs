//! Scoring by a rubric: item by item, with what is 必备, and drafts that outlive the program.

use serde_json::{Value, json};

use crate::office::{Office, array};

/// The sample year with a category in which nobody has scored yet.
fn unscored() -> Office {
    let office = Office::with_sample();
    office.hide("small_home");
    for row in rows(&office) {
        for cell in array(&row["cells"]) {
            if cell["value"].is_string() {
                let place =
                    json!({ "nominee": row["nominee"], "member": cell["member"], "value": "" });
                office.call("score.enter", place);
            }
        }
    }
    office
}

fn rows(office: &Office) -> Vec<Value> {
    array(&office.call("review.read", json!({ "category": "small_home" }))["rows"])
}

fn sheet(office: &Office, row: &Value) -> Value {
    office.call("review.items", json!({ "nominee": row["nominee"] }))
}

fn judged(office: &Office, row: &Value, seat: usize, points: &[&str]) -> Value {
    let before = sheet(office, row);
    let mut after = before.clone();
    for (item, value) in array(&before["rows"]).iter().zip(points) {
        after = office.call(
            "score.enter_item",
            json!({
                "nominee": row["nominee"], "member": before["judges"][seat]["member"],
                "item": item["item"], "value": value,
            }),
        );
    }
    after
}

const GOOD: [&str; 5] = ["18", "19.5", "２０", "17", "18.5"];

#[test]
fn without_a_rubric_judges_give_one_figure_as_before() {
    let office = Office::with_sample();
    office.hide("small_home");
    let row = rows(&office)[0].clone();
    assert_eq!(row["itemised"], false);
    assert_eq!(sheet(&office, &row), Value::Null);
    let error = office.refused(
        "score.enter_item",
        json!({ "nominee": row["nominee"], "member": row["cells"][0]["member"], "item": 1, "value": "5" }),
    );
    assert!(error.message.contains("设置"), "{}", error.message);
}

#[test]
fn a_judges_figure_is_the_total_of_the_items_once_they_are_all_there() {
    let office = unscored();
    let kept = office.call("rubric.use_sample", json!({ "category": "small_home" }));
    assert_eq!(
        (&kept[0]["full_marks"], &kept[0]["sample"]),
        (&json!("100"), &json!(true))
    );
    let row = rows(&office)[0].clone();
    assert_eq!(row["itemised"], true);
    let half = judged(&office, &row, 2, &GOOD[..4]);
    assert_eq!(half["judges"][2]["total"], Value::Null);
    assert_eq!(half["judges"][2]["explanation"], "还有 1 项基本分没有录入");
    let whole = judged(&office, &row, 2, &GOOD);
    assert_eq!(whole["judges"][2]["total"], "93");
    assert_eq!(rows(&office)[0]["cells"][2]["value"], "93");
    office.call("journal.undo", json!({}));
    assert_eq!(rows(&office)[0]["cells"][2]["value"], Value::Null);
}

#[test]
fn a_figure_off_the_item_is_refused_with_its_range_and_a_total_cannot_be_keyed() {
    let office = unscored();
    office.call("rubric.use_sample", json!({ "category": "small_home" }));
    let row = rows(&office)[0].clone();
    let before = sheet(&office, &row);
    let member = &before["judges"][6]["member"];
    let error = office.refused(
        "score.enter_item",
        json!({
            "nominee": row["nominee"], "member": member, "item": before["rows"][1]["item"], "value": "45",
        }),
    );
    assert_eq!(
        error.message,
        "7号成员“工会组织建设好”应为 0–20，步长 0.5；录入了 45。"
    );
    let error = office.refused(
        "score.enter",
        json!({ "nominee": row["nominee"], "member": member, "value": "90" }),
    );
    assert!(error.message.contains("逐项评分"), "{}", error.message);
}

#[test]
fn the_first_score_freezes_the_rubric_and_clearing_it_opens_it_again() {
    let office = unscored();
    office.call("rubric.use_sample", json!({ "category": "small_home" }));
    let row = rows(&office)[0].clone();
    judged(&office, &row, 0, &GOOD[..1]);
    let kept = office.call("rubric.list", json!({ "category": "small_home" }));
    assert_eq!(kept[0]["frozen"], true);
    let mut next = json!({
        "category": "small_home", "nature": "any", "title": "小家评分标准", "extra_cap": "3",
        "items": kept[0]["items"],
    });
    let error = office.refused("rubric.save", next.clone());
    assert!(error.message.contains("已经开始评分"), "{}", error.message);
    judged(&office, &row, 0, &[""]);
    let saved = office.call("rubric.save", next.clone());
    assert_eq!(
        (
            &saved[0]["version"],
            &saved[0]["sample"],
            &saved[0]["title"]
        ),
        (&json!(2), &json!(false), &json!("小家评分标准"))
    );
    next["items"][0]["points"] = json!("0");
    let error = office.refused("rubric.save", next);
    assert!(error.message.contains("分值应大于 0"), "{}", error.message);
}

#[test]
fn whoever_lacks_what_is_required_is_out_of_the_ranking_whatever_the_figure() {
    let office = unscored();
    office.call("rubric.use_sample", json!({ "category": "small_home" }));
    for seat in 0..9 {
        judged(&office, &rows(&office)[0], seat, &GOOD);
    }
    office.reveal("small_home");
    let row = rows(&office)[0].clone();
    assert_eq!((&row["rank"], &row["value"]), (&json!(1), &json!("93.00")));
    let gate = sheet(&office, &row)["gates"][0].clone();
    let unmet = json!({ "nominee": row["nominee"], "item": gate["item"], "met": false });
    let error = office.refused("score.gate", unmet.clone());
    assert!(error.message.contains("理由"), "{}", error.message);
    let mut told = unmet;
    told["note"] = json!("负责人未经选举");
    office.call("score.gate", told);
    let after = rows(&office)[0].clone();
    assert_eq!(
        (&after["rank"], &after["lacking"]),
        (&Value::Null, &json!(["工会组织建设好"]))
    );
    let error = office.refused(
        "decision.deliberate",
        json!({
            "category": "small_home", "held_on": "2026-10-10",
            "selected": [row["nominee"]], "reserves": [], "note": "",
        }),
    );
    assert!(error.message.contains("必备条件"), "{}", error.message);
}

#[test]
fn what_was_being_typed_is_there_again_when_the_program_was_killed() {
    let office = unscored();
    let row = rows(&office)[0].clone();
    let draft = json!({
        "nominee": row["nominee"], "member": row["cells"][3]["member"], "item": null, "text": "9",
    });
    office.call("draft.keep", draft.clone());
    let office = office.restarted();
    assert_eq!(office.call("draft.list", json!({})), json!([draft]));
    let mut nothing = draft;
    nothing["text"] = json!("");
    office.call("draft.keep", nothing);
    assert_eq!(office.call("draft.list", json!({})), json!([]));
}

#[test]
fn what_a_nominee_gave_itself_stands_beside_the_judges_and_counts_for_nothing() {
    let office = unscored();
    office.call("rubric.use_sample", json!({ "category": "small_home" }));
    let row = rows(&office)[0].clone();
    let items = array(&sheet(&office, &row)["rows"]);
    let own = |item: &Value, value: &str| json!({ "nominee": row["nominee"], "item": item["item"], "value": value });
    let error = office.refused("score.enter_own", own(&items[1], "45"));
    assert_eq!(
        error.message,
        "自评分“工会组织建设好”应为 0–20，步长 0.5；录入了 45。"
    );
    for item in &items {
        office.call("score.enter_own", own(item, "２０"));
    }
    let told = sheet(&office, &row);
    assert_eq!(
        (&told["rows"][0]["own"], &told["own_total"]),
        (&json!("20"), &json!("100"))
    );
    for seat in 0..9 {
        judged(&office, &row, seat, &GOOD);
    }
    office.reveal("small_home");
    let review = rows(&office)[0].clone();
    assert_eq!(
        (&review["value"], &review["expected"]),
        (&json!("93.00"), &json!(9))
    );
    office.call("score.enter_own", own(&items[0], ""));
    let told = sheet(&office, &row);
    assert_eq!(
        (&told["rows"][0]["own"], &told["own_total"]),
        (&Value::Null, &Value::Null)
    );
    office.call("journal.undo", json!({}));
    assert_eq!(sheet(&office, &row)["own_total"], "100");
}
