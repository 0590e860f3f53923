//! 电子评分表 that come back: shown, decided on, and written whole.

use std::collections::HashMap;

use calamine::{Reader, Xlsx};
use serde_json::{Value, json};

use crate::judge_book::{
    faults, filled, given, handed_out, import, issued, last_act, member, read, rows, unscored,
    with_rubric,
};
use crate::office::array;

#[test]
fn what_a_judge_filled_in_is_shown_written_once_and_taken_back_at_once() {
    let office = with_rubric();
    let path = handed_out(&office, 3);
    let bytes = filled(
        &path,
        &[
            ("E5", "18"),
            ("F5", "19.5"),
            ("G5", "20"),
            ("H5", "17"),
            ("I5", "18.5"),
            ("E6", "１２"),
        ],
    );
    let reading = read(&office, &bytes);
    assert_eq!(reading["faults"], json!([]));
    let states: Vec<Value> = array(&reading["rows"])[..3]
        .iter()
        .map(|row| row["state"].clone())
        .collect();
    assert_eq!(states, ["new", "new", "blank"]);
    assert_eq!(
        (&reading["writes"], &reading["conflicts"]),
        (&json!(2), &json!(0))
    );
    assert!(
        reading["rows"][1]["note"]
            .as_str()
            .is_some_and(|note| note.contains("还有 4 项"))
    );
    assert!(given(&office, 3).is_empty(), "a preview writes nothing");

    let told = import(&office, &reading, &json!([]));
    assert_eq!(told["told"], "导入3号成员的电子评分表：2个对象");
    assert_eq!(last_act(&office), "导入3号成员的电子评分表：2个对象");
    let number = rows(&office)[0]["number"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    assert_eq!(
        given(&office, 3),
        HashMap::from([(number, "93".to_owned())])
    );
    assert_eq!(issued(&office)[0]["standing"], "returned");

    let again = read(&office, &bytes);
    assert_eq!(
        (&again["returned"], &again["writes"]),
        (&json!(true), &json!(0))
    );
    let told = import(&office, &again, &json!([]));
    assert!(
        told["told"]
            .as_str()
            .is_some_and(|told| told.starts_with("没有要写入的内容")),
        "{told}"
    );

    office.call("journal.undo", json!({}));
    assert!(given(&office, 3).is_empty());
    assert_eq!(issued(&office)[0]["standing"], "in_use");
}

#[test]
fn without_a_rubric_one_figure_comes_back_and_a_blank_stays_blank() {
    let office = unscored();
    let path = handed_out(&office, 2);
    let reading = read(&office, &filled(&path, &[("E5", "92.5")]));
    import(&office, &reading, &json!([]));
    assert_eq!(
        given(&office, 2).into_values().collect::<Vec<_>>(),
        ["92.5"]
    );
}

#[test]
fn what_differs_from_the_scores_already_in_waits_for_a_person_to_choose() {
    let office = unscored();
    let path = handed_out(&office, 2);
    let judge = member(&office, 2)["id"].clone();
    let nominees: Vec<Value> = rows(&office)
        .iter()
        .map(|row| row["nominee"].clone())
        .collect();
    for (at, value) in [(0, "90"), (1, "88.0"), (2, "70")] {
        office.call(
            "score.enter",
            json!({ "nominee": nominees[at], "member": judge, "value": value }),
        );
    }
    let reading = read(
        &office,
        &filled(
            &path,
            &[("E5", "92.5"), ("E6", "88"), ("E7", "75"), ("E8", "81")],
        ),
    );
    let states: Vec<Value> = array(&reading["rows"])[..4]
        .iter()
        .map(|row| row["state"].clone())
        .collect();
    assert_eq!(states, ["conflict", "same", "conflict", "new"]);
    let error = office.refused("score_sheet.import", json!({ "token": reading["token"] }));
    assert!(error.message.contains("保留已录入"), "{}", error.message);
    assert_eq!(error.field.as_deref(), Some("choices"));
    import(
        &office,
        &reading,
        &json!([{ "nominee": nominees[0], "take": true }, { "nominee": nominees[2], "take": false }]),
    );
    let values: Vec<Value> = rows(&office)[..4]
        .iter()
        .map(|row| row["cells"][1]["value"].clone())
        .collect();
    assert_eq!(values[0], "92.5");
    assert_eq!(values[2], "70.0");
    assert_eq!(values[3], "81.0");
}

#[test]
fn every_bad_figure_is_named_by_cell_judge_and_nominee_and_nothing_of_the_file_is_written() {
    let office = with_rubric();
    let path = handed_out(&office, 3);
    let bytes = filled(
        &path,
        &[
            ("E5", "18"),
            ("F5", "45"),
            ("G6", "10.3"),
            ("H6", "良好"),
            ("I7", "回避"),
        ],
    );
    let reading = read(&office, &bytes);
    let told = faults(&reading);
    let name = member(&office, 3)["name"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let first = rows(&office)[0].clone();
    let (number, nominee) = (
        first["number"].as_str().unwrap_or_default(),
        first["name"].as_str().unwrap_or_default(),
    );
    assert!(
        told.contains(&format!("单元格 F5（工作表“评分表”）：3号 {name} 给 {number} {nominee} 的“工会组织建设好”应为 0–20，步长 0.5；录入了 45")),
        "{told}"
    );
    for place in ["单元格 G6", "单元格 H6", "单元格 I7"] {
        assert!(told.contains(place), "{place}: {told}");
    }
    assert!(told.contains("没有登记回避"), "{told}");
    let error = office.refused("score_sheet.import", json!({ "token": reading["token"] }));
    assert_eq!(error.code, "refused");
    assert!(given(&office, 3).is_empty());
}

#[test]
fn a_recused_judges_row_is_shut_and_nothing_is_taken_from_it() {
    let office = unscored();
    let (nominee, judge) = (
        rows(&office)[0]["nominee"].clone(),
        member(&office, 2)["id"].clone(),
    );
    let early = handed_out(&office, 2);
    let early = filled(&early, &[("E5", "90")]);
    office.call(
        "recusal.declare",
        json!({ "nominee": nominee, "member": judge, "recused": true, "reason": "同单位" }),
    );
    let reading = read(&office, &early);
    assert_eq!(reading["rows"][0]["state"], "shut");
    assert!(
        reading["rows"][0]["note"]
            .as_str()
            .is_some_and(|note| note.contains("回避"))
    );
    assert_eq!(reading["writes"], 0);

    let late = handed_out(&office, 2);
    let mut book: Xlsx<_> = calamine::open_workbook(&late).expect("a workbook");
    let range = book.worksheet_range("评分表").expect("a sheet");
    let cell = range.get_value((4, 4)).map(ToString::to_string);
    assert_eq!(cell.as_deref(), Some("回避"));
    let reading = read(&office, &filled(&late, &[("E6", "90")]));
    let states: Vec<Value> = array(&reading["rows"])[..2]
        .iter()
        .map(|row| row["state"].clone())
        .collect();
    assert_eq!(states, ["shut", "new"]);
}

#[test]
fn a_figure_that_everybody_saw_stands_whatever_the_file_says() {
    let office = unscored();
    let bytes = filled(&handed_out(&office, 2), &[("E5", "92.5"), ("E6", "88")]);
    let first = rows(&office)[0].clone();
    for cell in array(&first["cells"]) {
        office.call(
            "score.enter",
            json!({ "nominee": first["nominee"], "member": cell["member"], "value": "90" }),
        );
    }
    office.call("score.reveal", json!({ "nominee": first["nominee"] }));
    let reading = read(&office, &bytes);
    let states: Vec<Value> = array(&reading["rows"])[..2]
        .iter()
        .map(|row| row["state"].clone())
        .collect();
    assert_eq!(states, ["revealed", "new"]);
    import(&office, &reading, &json!([]));
    assert_eq!(rows(&office)[0]["cells"][1]["value"], "90.0");
    assert_eq!(rows(&office)[1]["cells"][1]["value"], "88.0");
}
