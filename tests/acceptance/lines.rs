//! 合格线 and 优秀线: shown beside every figure, and a bar to selection where the rubric says so.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::office::{Office, array};

fn rows(office: &Office) -> Vec<Value> {
    array(&office.call("review.read", json!({ "category": "small_home" }))["rows"])
}

fn rubric(pass_required: bool) -> Value {
    json!({
        "category": "small_home", "nature": "any", "title": "小家评分标准",
        "pass_line": "７５", "honours_line": "90", "pass_required": pass_required,
        "items": [{ "section": "总评", "title": "总评", "kind": "basic", "points": "100", "step": "0.5", "required": false, "guide": "" }],
    })
}

/// The sample year with nobody scored, and a rubric of one item with lines at 75 and 90.
fn unscored(pass_required: bool) -> Office {
    let office = Office::with_sample();
    office.hide("small_home");
    for row in rows(&office) {
        for cell in array(&row["cells"]) {
            let place = json!({ "nominee": row["nominee"], "member": cell["member"], "value": "" });
            office.call("score.enter", place);
        }
    }
    office.call("rubric.save", rubric(pass_required));
    office
}

fn items(office: &Office, row: &Value) -> Value {
    office.call("review.items", json!({ "nominee": row["nominee"] }))
}

fn score(office: &Office, row: &Value, value: &str) {
    let sheet = items(office, row);
    for judge in array(&sheet["judges"])
        .iter()
        .filter(|judge| judge["state"] != "recused")
    {
        let entry = json!({
            "nominee": row["nominee"], "member": judge["member"], "item": sheet["rows"][0]["item"], "value": value,
        });
        office.call("score.enter_item", entry);
    }
}

/// The first below the 合格线, the second above the 优秀线, the others between.
fn scored(office: &Office) {
    for (index, row) in rows(office).iter().enumerate() {
        let value = match index {
            0 => "74.5".to_owned(),
            1 => "95".to_owned(),
            other => (75.0 + other as f64 * 0.5).to_string(),
        };
        score(office, row, &value);
    }
    office.reveal("small_home");
}

fn proposal(office: &Office) -> Vec<Value> {
    array(&office.call("decision.read", json!({ "category": "small_home" }))["proposal"])
}

fn deliberate(office: &Office, selected: &[&Value]) -> Value {
    json!({ "category": "small_home", "held_on": office.call("office.read", json!({}))["today"], "selected": selected, "reserves": [] })
}

#[test]
fn lines_that_make_no_sense_are_refused_with_the_line() {
    let office = unscored(false);
    let with = |field: &str, value: Value| {
        let mut rubric = rubric(true);
        rubric[field] = value;
        office.refused("rubric.save", rubric)
    };
    assert_eq!(
        with("pass_line", json!("120")).message,
        "合格线 120 高于满分 100，没有人能达到。"
    );
    assert_eq!(
        with("honours_line", json!("75")).message,
        "优秀线 75 应高于合格线 75。"
    );
    let error = with("pass_line", json!(""));
    assert!(error.message.contains("请先填合格线"), "{error}");
    assert_eq!(
        with("honours_line", json!("很高")).field.as_deref(),
        Some("honours_line")
    );
    let kept = office.call("rubric.list", json!({ "category": "small_home" }));
    assert_eq!(kept[0]["pass_line"], "75");
}

#[test]
fn a_figure_is_held_against_the_lines_only_once_there_is_one() {
    let office = unscored(false);
    let row = &rows(&office)[0];
    assert_eq!(items(&office, row)["lines"], "合格线 75，优秀线 90。");
    score(&office, row, "90");
    assert_eq!(items(&office, row)["lines"], "合格线 75，优秀线 90。");
    office.reveal("small_home");
    assert_eq!(
        items(&office, row)["lines"],
        "合格线 75，优秀线 90；得分 90.00，达到优秀线。"
    );
}

#[test]
fn every_place_that_shows_a_figure_to_the_office_shows_how_it_lies_to_the_lines() {
    let office = unscored(false);
    scored(&office);
    let grades = |list: &[Value]| -> Vec<(Value, Value)> {
        let of = |id: &Value| list.iter().find(|one| one["nominee"] == *id);
        rows(&office)
            .iter()
            .take(3)
            .filter_map(|row| of(&row["nominee"]))
            .map(|one| (one["grade"].clone(), one["barred"].clone()))
            .collect()
    };
    let proposed = grades(&proposal(&office));
    let no = json!(false);
    assert_eq!(
        proposed,
        [
            (json!("below"), no.clone()),
            (json!("honours"), no.clone()),
            (json!("pass"), no)
        ]
    );
    let statistics = office.call("review.statistics", json!({ "category": "small_home" }));
    let told = grades(&array(&statistics["nominees"]));
    assert_eq!(
        told.iter().map(|(grade, _)| grade).collect::<Vec<_>>(),
        ["below", "honours", "pass"]
    );
    let paper = office.call(
        "review.paper",
        json!({ "category": "small_home", "paper": "results" }),
    );
    let text = text(&paper);
    for said in ["等次", "达到优秀线", "达到合格线", "未达合格线"] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
}

fn text(paper: &Value) -> String {
    let bytes = STANDARD
        .decode(paper["base64"].as_str().expect("a paper"))
        .expect("bytes");
    let document = lopdf::Document::load_mem(&bytes).expect("a PDF");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).expect("text");
    text.chars().filter(|one| !one.is_whitespace()).collect()
}

#[test]
fn who_is_below_the_line_is_selected_only_where_the_rubric_lets_it() {
    let strict = unscored(true);
    scored(&strict);
    let below = rows(&strict)[0].clone();
    let proposed = proposal(&strict);
    let barred: Vec<&Value> = proposed
        .iter()
        .filter(|one| one["barred"] == true)
        .collect();
    assert_eq!(barred.len(), 1);
    assert_eq!(barred[0]["nominee"], below["nominee"]);
    let error = strict.refused(
        "decision.deliberate",
        deliberate(&strict, &[&below["nominee"]]),
    );
    assert_eq!(error.code, "gate_closed");
    let name = below["name"].as_str().expect("a name");
    assert!(
        error
            .message
            .contains(&format!("“{name}”得分 74.50，低于合格线 75，")),
        "{error}"
    );
    let lenient = unscored(false);
    scored(&lenient);
    let below = rows(&lenient)[0]["nominee"].clone();
    let state = lenient.call("decision.deliberate", deliberate(&lenient, &[&below]));
    assert_eq!(state["deliberated"]["entries"][0]["nominee"], below);
}
