//! 复核录分: a second person types the judges' papers again. 评语 beside the scores.

use serde_json::{Value, json};

use crate::office::{Office, array};

/// The sample year with 模范职工小家 scored by a rubric: the first nominee by every judge, the rest by none.
fn itemised() -> Office {
    let office = Office::with_sample();
    office.hide("small_home");
    for row in rows(&office, "small_home") {
        for cell in array(&row["cells"]) {
            if cell["value"].is_string() {
                let place =
                    json!({ "nominee": row["nominee"], "member": cell["member"], "value": "" });
                office.call("score.enter", place);
            }
        }
    }
    office.call("rubric.use_sample", json!({ "category": "small_home" }));
    let nominee = rows(&office, "small_home")[0]["nominee"].clone();
    let sheet = office.call("review.items", json!({ "nominee": nominee }));
    for judge in array(&sheet["judges"]) {
        for (item, value) in array(&sheet["rows"]).iter().zip(GIVEN) {
            first(&office, &nominee, &judge["member"], &item["item"], value);
        }
    }
    office
}

const GIVEN: [&str; 5] = ["18", "19.5", "20", "17", "18.5"];

fn rows(office: &Office, category: &str) -> Vec<Value> {
    array(&office.call("review.read", json!({ "category": category }))["rows"])
}

fn first(office: &Office, nominee: &Value, member: &Value, item: &Value, value: &str) {
    office.call(
        "score.enter_item",
        json!({ "nominee": nominee, "member": member, "item": item, "value": value }),
    );
}

fn member(office: &Office, seat: usize) -> Value {
    array(&office.call("member.list", json!({})))[seat - 1]["id"].clone()
}

fn paper(office: &Office, category: &str, member: &Value) -> Value {
    office.call(
        "read_back.read",
        json!({ "category": category, "member": member }),
    )
}

fn place(row: &Value, member: &Value, cell: usize) -> Value {
    json!({ "nominee": row["nominee"], "member": member, "item": row["cells"][cell]["item"] })
}

fn with(place: &Value, more: Value) -> Value {
    let mut place = place.clone();
    let Value::Object(more) = more else {
        unreachable!("an object")
    };
    place.as_object_mut().expect("an object").extend(more);
    place
}

fn read(office: &Office, place: &Value, value: &str) -> Value {
    office.call(
        "read_back.enter",
        with(place, json!({ "value": value, "reader": "李四" })),
    )
}

fn settle(office: &Office, place: &Value, choice: &str) -> Value {
    office.call("read_back.settle", with(place, json!({ "choice": choice })))
}

fn first_row(paper: &Value) -> Value {
    paper["sheets"][0]["rows"][0].clone()
}

fn cell(paper: &Value, at: usize) -> Value {
    first_row(paper)["cells"][at].clone()
}

fn warning(office: &Office) -> Value {
    let all = office.call("read_back.progress", json!({}));
    array(&all)
        .into_iter()
        .find(|one| one["category"] == "small_home")
        .expect("the category")["warning"]
        .clone()
}

#[test]
fn what_was_typed_first_stays_hidden_until_the_second_figure_stands() {
    let office = itemised();
    let judge = member(&office, 3);
    let before = paper(&office, "small_home", &judge);
    assert_eq!(
        before["count"],
        json!({ "of": 5, "read": 0, "differing": 0 })
    );
    for value in GIVEN {
        assert!(!before.to_string().contains(&format!("\"{value}\"")));
    }
    assert_eq!(before["sheets"][0]["rows"][1]["shut"], "初录未齐");
    assert_eq!(warning(&office), Value::Null, "nobody reads back here");

    let after = read(&office, &place(&first_row(&before), &judge, 0), "１８．０");
    assert_eq!(
        cell(&after, 0),
        json!({ "item": cell(&before, 0)["item"], "state": "agrees", "second": "18", "first": null })
    );
    assert_eq!(
        after["count"],
        json!({ "of": 5, "read": 1, "differing": 0 })
    );
    assert!(
        warning(&office)
            .as_str()
            .is_some_and(|text| text.contains("还有 44 处没有复核"))
    );
}

#[test]
fn a_difference_is_shown_side_by_side_and_settled_for_the_first() {
    let office = itemised();
    let judge = member(&office, 7);
    let at = place(&first_row(&paper(&office, "small_home", &judge)), &judge, 1);
    let found = read(&office, &at, "15");
    let differing = cell(&found, 1);
    assert_eq!(
        (
            &differing["state"],
            &differing["first"],
            &differing["second"]
        ),
        (&json!("differs"), &json!("19.5"), &json!("15"))
    );
    assert!(
        warning(&office)
            .as_str()
            .is_some_and(|text| text.contains("7号有 1 处不一致没有定"))
    );
    let kept = settle(&office, &at, "first");
    assert_eq!(cell(&kept, 1)["state"], "kept");
    assert_eq!(kept["count"], json!({ "of": 5, "read": 1, "differing": 0 }));
    assert_eq!(
        rows(&office, "small_home")[0]["cells"][6]["value"],
        "93",
        "the score stands"
    );
    let again = office.refused("read_back.settle", with(&at, json!({ "choice": "second" })));
    assert!(
        again.message.contains("没有待定的不一致"),
        "{}",
        again.message
    );
    office.call("journal.undo", json!({}));
    let open = paper(&office, "small_home", &judge);
    assert_eq!(cell(&open, 1)["state"], "differs");
}

#[test]
fn settled_for_the_second_the_score_is_put_right_and_undo_brings_the_difference_back() {
    let office = itemised();
    let judge = member(&office, 7);
    let at = place(&first_row(&paper(&office, "small_home", &judge)), &judge, 1);
    read(&office, &at, "15");
    let settled = settle(&office, &at, "second");
    assert_eq!(cell(&settled, 1)["state"], "agrees");
    assert_eq!(
        rows(&office, "small_home")[0]["cells"][6]["value"],
        "88.5",
        "the total follows"
    );
    let journal = office.call("journal.list", json!({ "limit": 1 }));
    assert!(
        journal[0]["summary"]
            .as_str()
            .is_some_and(|text| text.contains("以复核为准"))
    );
    office.call("journal.undo", json!({}));
    assert_eq!(rows(&office, "small_home")[0]["cells"][6]["value"], "93");
    let open = paper(&office, "small_home", &judge);
    assert_eq!(cell(&open, 1)["state"], "differs");
    office.call("journal.undo", json!({}));
    let unread = paper(&office, "small_home", &judge);
    assert_eq!(cell(&unread, 1)["state"], "waiting");
}

#[test]
fn a_later_change_of_the_score_waits_for_another_reading() {
    let office = itemised();
    let judge = member(&office, 2);
    let row = first_row(&paper(&office, "small_home", &judge));
    let at = place(&row, &judge, 0);
    read(&office, &at, "18");
    first(
        &office,
        &row["nominee"],
        &judge,
        &row["cells"][0]["item"],
        "16",
    );
    let stale = paper(&office, "small_home", &judge);
    let cell_of = cell(&stale, 0);
    assert_eq!(
        (&cell_of["state"], &cell_of["second"], &cell_of["first"]),
        (&json!("stale"), &Value::Null, &Value::Null),
        "it is read blind again"
    );
    assert_eq!(stale["count"]["read"], 0);
    assert_eq!(cell(&read(&office, &at, "16"), 0)["state"], "agrees");
}

#[test]
fn a_blank_on_the_paper_is_a_reading_and_a_bad_figure_is_refused_with_its_range() {
    let office = itemised();
    let judge = member(&office, 1);
    let at = place(&first_row(&paper(&office, "small_home", &judge)), &judge, 1);
    let error = office.refused(
        "read_back.enter",
        with(&at, json!({ "value": "45", "reader": "李四" })),
    );
    assert_eq!(
        error.message,
        "1号成员“工会组织建设好”应为 0–20，步长 0.5；录入了 45。"
    );
    let error = office.refused(
        "read_back.enter",
        with(&at, json!({ "value": "15", "reader": " " })),
    );
    assert_eq!(error.field.as_deref(), Some("reader"));
    let blank = cell(&read(&office, &at, ""), 1);
    assert_eq!(
        (&blank["state"], &blank["second"]),
        (&json!("differs"), &json!(""))
    );
}

#[test]
fn without_a_rubric_the_single_figure_is_read_back() {
    let office = Office::with_sample();
    office.hide("worker");
    let judge = member(&office, 4);
    let row = rows(&office, "worker")
        .into_iter()
        .find(|row| row["cells"][3]["state"] == "counted")
        .expect("scored");
    let at = json!({ "nominee": row["nominee"], "member": judge, "item": 0 });
    let typed = row["cells"][3]["value"].as_str().expect("a score");
    let agreed = read(&office, &at, typed);
    assert_eq!(agreed["count"]["read"], 1);
    let off = if typed == "80" { "81" } else { "80" };
    read(&office, &at, off);
    settle(&office, &at, "second");
    let after = rows(&office, "worker")
        .into_iter()
        .find(|one| one["nominee"] == row["nominee"]);
    let value = after.expect("the row")["cells"][3]["value"].clone();
    assert!(
        value.as_str().is_some_and(|value| value.starts_with(off)),
        "{value}"
    );
}

#[test]
fn a_judge_says_something_to_an_item_and_it_stands_in_the_dossier() {
    let office = itemised();
    let judge = member(&office, 5);
    let row = rows(&office, "small_home")[0].clone();
    let sheet = office.call("review.items", json!({ "nominee": row["nominee"] }));
    let at =
        json!({ "nominee": row["nominee"], "member": judge, "item": sheet["rows"][2]["item"] });
    let said = office.call(
        "comment.say",
        with(&at, json!({ "text": " 台账 缺两月\n" })),
    );
    assert_eq!(
        (&said[0]["text"], &said[0]["title"], &said[0]["seat"]),
        (&json!("台账 缺两月"), &sheet["rows"][2]["title"], &json!(5))
    );
    let whole = json!({ "nominee": row["nominee"], "member": judge, "text": "总体较好" });
    office.call("comment.say", whole);
    let dossier = office.call("nominee.read", json!({ "id": row["nominee"] }));
    let titles: Vec<Value> = array(&dossier["comments"])
        .iter()
        .map(|one| one["title"].clone())
        .collect();
    assert_eq!(titles, [json!("总体"), sheet["rows"][2]["title"].clone()]);
    office.call("comment.say", with(&at, json!({ "text": "" })));
    let left = office.call("comment.list", json!({ "nominee": row["nominee"] }));
    assert_eq!(array(&left).len(), 1);
    office.call("journal.undo", json!({}));
    let back = office.call("comment.list", json!({ "nominee": row["nominee"] }));
    assert_eq!(array(&back).len(), 2);
    let long = "长".repeat(201);
    let error = office.refused("comment.say", with(&at, json!({ "text": long })));
    assert!(error.message.contains("最多 200 字"), "{}", error.message);
}

#[test]
fn what_was_revealed_is_still_read_back_and_put_right_once_it_is_taken_back() {
    let office = itemised();
    office.reveal("small_home");
    let judge = member(&office, 7);
    let row = first_row(&paper(&office, "small_home", &judge));
    let at = place(&row, &judge, 1);
    read(&office, &at, "15");
    office.call("comment.say", with(&at, json!({ "text": "台账缺两月" })));
    let error = office.refused("read_back.settle", with(&at, json!({ "choice": "second" })));
    assert!(error.message.contains("先收回亮分"), "{}", error.message);
    let why = json!({ "nominee": row["nominee"], "reason": "7号成员录错一分" });
    office.call("score.withdraw_reveal", why);
    let settled = settle(&office, &at, "second");
    assert_eq!(cell(&settled, 1)["state"], "agrees");
}

#[test]
fn an_open_difference_holds_up_no_deliberation_and_after_it_nothing_is_read_back_or_said() {
    let office = Office::with_sample();
    office.score_the_rest("worker");
    let judge = member(&office, 4);
    let row = rows(&office, "worker")
        .into_iter()
        .find(|row| row["cells"][3]["state"] == "counted")
        .expect("scored");
    let at = json!({ "nominee": row["nominee"], "member": judge, "item": 0 });
    assert_eq!(read(&office, &at, "1")["count"]["differing"], 1);
    office.deliberate("worker");
    for (name, more) in [
        ("read_back.enter", json!({ "value": "2", "reader": "李四" })),
        ("read_back.settle", json!({ "choice": "second" })),
    ] {
        let error = office.refused(name, with(&at, more));
        assert!(error.message.contains("已经审议"), "{}", error.message);
    }
    let said = json!({ "nominee": row["nominee"], "member": judge, "text": "好" });
    let error = office.refused("comment.say", said);
    assert!(error.message.contains("已经审议"), "{}", error.message);
    assert_eq!(paper(&office, "worker", &judge)["frozen"], true);
}

#[test]
fn who_is_recused_says_nothing_and_the_board_shows_no_comment() {
    let office = Office::with_sample();
    office.hide("home");
    let judge = member(&office, 5);
    let row = rows(&office, "home")[0].clone();
    let text = json!({ "nominee": row["nominee"], "member": judge, "text": "好" });
    office.call(
        "recusal.declare",
        json!({ "nominee": row["nominee"], "member": judge, "recused": true, "reason": "同单位" }),
    );
    let error = office.refused("comment.say", text.clone());
    assert!(error.message.contains("已经回避"), "{}", error.message);
    office.call("journal.undo", json!({}));
    office.call("comment.say", text.clone());
    let frame = office.call(
        "board.compose",
        json!({ "category": "home", "scene": "score", "nominee": row["nominee"], "revealed": 0 }),
    );
    assert!(!frame.to_string().contains("好\""));
}
