//! 电子评分表 that are refused, each by a sentence of its own.

use serde_json::json;

use crate::judge_book::{
    CATEGORY, FIRST, faults, filled, handed_out, member, read, rewritten, rows, unscored,
    with_rubric,
};
use crate::office::Office;

#[test]
fn a_file_that_is_no_sheet_of_ours_is_refused_by_a_sentence() {
    let office = unscored();
    let other = rust_xlsxwriter::Workbook::new()
        .save_to_buffer()
        .expect("a workbook");
    let told = faults(&read(&office, &other));
    assert!(told.contains("不是本程序发出的电子评分表"), "{told}");
    let told = faults(&read(&office, b"%PDF-1.7"));
    assert!(told.contains("PDF"), "{told}");
}

#[test]
fn a_void_number_points_to_the_one_in_use() {
    let office = unscored();
    let old = filled(&handed_out(&office, 2), &[("E5", "90")]);
    handed_out(&office, 2);
    let told = faults(&read(&office, &old));
    assert!(told.contains("第 001 号已作废（重新发放）"), "{told}");
    assert!(told.contains("第 002 号"), "{told}");
}

#[test]
fn a_rubric_that_changed_refuses_the_sheet_by_both_versions() {
    let office = with_rubric();
    let bytes = filled(&handed_out(&office, 3), &[("E5", "18")]);
    let kept = office.call("rubric.list", json!({ "category": CATEGORY }))[0].clone();
    office.call(
        "rubric.save",
        json!({ "category": CATEGORY, "nature": "any", "title": "小家评分标准", "extra_cap": null, "items": kept["items"] }),
    );
    let told = faults(&read(&office, &bytes));
    assert!(told.contains("评分标准在发出之后改过"), "{told}");
    assert!(told.contains("小家评分标准（第2版）"), "{told}");
    assert!(told.contains("请重新发放"), "{told}");
}

#[test]
fn a_judge_who_was_replaced_is_named_with_the_new_one() {
    let office = unscored();
    let bytes = filled(&handed_out(&office, 2), &[("E5", "90")]);
    let judge = member(&office, 2);
    office.call(
        "member.rename",
        json!({ "id": judge["id"], "name": "接任人", "department": judge["department"] }),
    );
    let told = faults(&read(&office, &bytes));
    let name = judge["name"].as_str().unwrap_or_default();
    assert!(
        told.contains(&format!("是发给 {name} 的，2 号成员现在是 接任人")),
        "{told}"
    );
}

#[test]
fn a_nominee_that_left_the_agenda_is_named() {
    let office = unscored();
    let bytes = filled(&handed_out(&office, 2), &[("E5", "90")]);
    let first = rows(&office)[0].clone();
    office.call(
        "agenda.mark",
        json!({ "nominee": first["nominee"], "state": "struck", "reason": "材料不全" }),
    );
    let told = faults(&read(&office, &bytes));
    assert!(
        told.contains(first["number"].as_str().unwrap_or_default()),
        "{told}"
    );
    assert!(told.contains("已不在评审之列"), "{told}");
}

#[test]
fn a_row_that_was_moved_is_refused_by_its_number() {
    let office = unscored();
    let path = handed_out(&office, 2);
    // Rows one and two change places: their numbers are shared strings, their figures stay.
    let bytes = rewritten(&path, |xml| {
        let value = |place: &str| {
            let at = xml.find(&format!("<c r=\"{place}\"")).expect("a cell");
            let from = at + xml[at..].find("<v>").expect("a value");
            xml[from..at + xml[at..].find("</c>").expect("an end")].to_owned()
        };
        let (one, other) = (
            value(&format!("B{FIRST}")),
            value(&format!("B{}", FIRST + 1)),
        );
        xml.replacen(&one, "<v>?</v>", 1)
            .replacen(&other, &one, 1)
            .replacen("<v>?</v>", &other, 1)
    });
    let told = faults(&read(&office, &bytes));
    assert!(told.contains("第 5 行的编号应为"), "{told}");
}

#[test]
fn a_sheet_of_another_office_or_another_year_is_refused() {
    let office = unscored();
    let bytes = filled(&handed_out(&office, 2), &[("E5", "90")]);
    let elsewhere = unscored();
    let told = faults(&read(&elsewhere, &bytes));
    assert!(told.contains("登记簿中没有与它相符的"), "{told}");
    let later = Office::on("2027-03-01");
    later.call("year.open", json!({ "year": 2027 }));
    let told = faults(&read(&later, &bytes));
    assert!(
        told.contains("这是 2026 年度的评分表，现在办理的是 2027 年度"),
        "{told}"
    );
}

#[test]
fn after_the_deliberation_nothing_is_imported() {
    let office = unscored();
    let bytes = filled(&handed_out(&office, 2), &[("E5", "90")]);
    office.score_the_rest(CATEGORY);
    office.deliberate(CATEGORY);
    let told = faults(&read(&office, &bytes));
    assert!(told.contains("已经审议"), "{told}");
}

#[test]
fn nothing_is_imported_that_was_not_shown() {
    let office = unscored();
    let error = office.refused("score_sheet.import", json!({ "token": "none" }));
    assert_eq!(error.field.as_deref(), Some("token"));
}

#[test]
fn a_judge_who_is_not_in_the_room_scores_by_no_workbook_either() {
    let office = unscored();
    let bytes = filled(&handed_out(&office, 2), &[("E5", "90"), ("E6", "91")]);
    let meeting = json!({ "id": 0, "title": "评审会", "held_on": "2026-10-12", "place": "" });
    let id = office.call("meeting.save", meeting)[0]["id"].clone();
    office.call("meeting.open", json!({ "id": id }));
    let told = faults(&read(&office, &bytes));
    assert_eq!(told.matches("不在会场").count(), 1, "{told}");
    assert!(told.contains("点名"), "{told}");
}
