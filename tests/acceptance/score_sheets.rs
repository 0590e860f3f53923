//! 评分表 with numbers: handed out on paper or as workbooks, and kept in a register.

use std::io::Cursor;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use calamine::{Reader, SheetVisible, Xlsx};
use serde_json::{Value, json};

use crate::judge_book::{
    CATEGORY, handed_out, issued, member, part_of, read, rows, unscored, unscored_in, with_rubric,
};
use crate::office::array;

#[test]
fn a_preview_has_no_number_and_a_saved_sheet_has_one_of_its_own() {
    let office = unscored();
    let preview = office.call("score_sheet.paper", json!({ "category": CATEGORY }));
    assert!(preview["base64"].is_string());
    assert!(issued(&office).is_empty());
    let saved = office.call(
        "score_sheet.save",
        json!({ "category": CATEGORY, "medium": "paper" }),
    );
    assert_eq!(saved["numbers"][0], "评分表〔2026〕第 001 号");
    assert_eq!(array(&saved["numbers"]).len(), 9);
    let register = issued(&office);
    assert_eq!(register.len(), 9);
    assert!(register.iter().all(|sheet| sheet["standing"] == "in_use"));
    assert_eq!(register[8]["seat"], 1);
    assert_eq!(register[8]["nominees"], rows(&office).len());
    let error = office.refused("journal.undo", json!({}));
    assert!(!error.message.is_empty(), "what was handed out is sealed");
}

#[test]
fn a_dialog_that_was_cancelled_issues_no_number() {
    let office = unscored();
    office.room.lock().expect("the room").save_to = None;
    let saved = office.call(
        "score_sheet.save",
        json!({ "category": CATEGORY, "medium": "xlsx" }),
    );
    assert_eq!(
        (&saved["path"], &saved["numbers"]),
        (&Value::Null, &json!([]))
    );
    assert!(issued(&office).is_empty());
    let nowhere = office.folder.path().join("nowhere");
    office.room.lock().expect("the room").save_to = Some(nowhere);
    office.refused(
        "score_sheet.save",
        json!({ "category": CATEGORY, "medium": "paper" }),
    );
    assert!(issued(&office).is_empty(), "no file, no number");
}

#[test]
fn a_sheet_printed_again_gets_a_new_number_and_the_old_one_is_void() {
    let office = unscored();
    let paper =
        json!({ "category": CATEGORY, "medium": "paper", "member": member(&office, 3)["id"] });
    office.call("score_sheet.save", paper.clone());
    handed_out(&office, 3);
    let again = office.call("score_sheet.save", paper);
    assert_eq!(again["numbers"], json!(["评分表〔2026〕第 003 号"]));
    assert_eq!(again["voided"], 1);
    let standing: Vec<(Value, Value, Value)> = issued(&office)
        .iter()
        .map(|one| {
            (
                one["medium"].clone(),
                one["standing"].clone(),
                one["note"].clone(),
            )
        })
        .collect();
    assert_eq!(
        json!(standing),
        json!([
            ["paper", "in_use", ""],
            ["xlsx", "in_use", ""],
            ["paper", "void", "重印"]
        ])
    );
}

#[test]
fn a_paper_sheet_that_came_back_is_ticked_off_and_can_be_put_back() {
    let office = unscored();
    office.call(
        "score_sheet.save",
        json!({ "category": CATEGORY, "medium": "paper", "member": member(&office, 1)["id"] }),
    );
    let id = issued(&office)[0]["id"].clone();
    let back = office.call("score_sheet.collect", json!({ "id": id, "returned": true }));
    assert_eq!(back[0]["standing"], "returned");
    office.call("journal.undo", json!({}));
    assert_eq!(issued(&office)[0]["standing"], "in_use");
}

#[test]
fn a_workbook_has_the_rubric_in_its_heads_and_locks_all_but_the_figures() {
    let office = with_rubric();
    let path = handed_out(&office, 3);
    let mut book: Xlsx<_> = calamine::open_workbook(&path).expect("a workbook");
    let sheets: Vec<(String, SheetVisible)> = book
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible))
        .collect();
    assert_eq!(
        sheets,
        [
            ("评分表".to_owned(), SheetVisible::Visible),
            ("_xuanshu".to_owned(), SheetVisible::VeryHidden)
        ]
    );
    let range = book.worksheet_range("评分表").expect("a sheet");
    let text = |row: u32, column: u32| {
        let cell = range.get_value((row, column));
        cell.map(ToString::to_string).unwrap_or_default()
    };
    assert!(text(1, 0).contains("评分表〔2026〕第 001 号"));
    assert!(text(3, 4).contains("0–20，步长0.5"), "{}", text(3, 4));
    assert_eq!(text(3, 9), "合计");
    assert_eq!(
        text(4, 1),
        rows(&office)[0]["number"].as_str().expect("a number")
    );
    let formulas = book.worksheet_formula("评分表").expect("formulas");
    let total = formulas.get_value((4, 9)).cloned().unwrap_or_default();
    assert!(total.contains("SUM(E5,F5,G5,H5,I5)"), "{total}");
    let xml = String::from_utf8(part_of(&path, "xl/worksheets/sheet1.xml")).expect("text");
    for what in [
        "<sheetProtection sheet=\"1\"",
        "dataValidation",
        "state=\"frozen\"",
        "orientation=\"landscape\"",
    ] {
        assert!(xml.contains(what), "{what}");
    }
}

#[test]
fn a_workbook_holds_no_number_of_a_person() {
    let office = unscored();
    let saved = office.call(
        "score_sheet.save",
        json!({ "category": "worker", "medium": "xlsx", "member": member(&office, 1)["id"] }),
    );
    let path = PathBuf::from(saved["path"].as_str().expect("a path"));
    let texts = part_of(&path, "xl/sharedStrings.xml");
    let texts = String::from_utf8(texts).expect("text");
    let longest = texts
        .split(['<', '>'])
        .filter(|text| text.len() != 64)
        .flat_map(|text| text.split(|one: char| !one.is_ascii_digit()))
        .map(str::len)
        .max();
    assert!(longest.is_some_and(|digits| digits < 11), "{texts}");
}

#[test]
fn the_workbooks_of_all_judges_lie_in_one_archive_and_a_county_file_they_are_not() {
    let office = unscored();
    let saved = office.call(
        "score_sheet.save",
        json!({ "category": CATEGORY, "medium": "xlsx" }),
    );
    let path = PathBuf::from(saved["path"].as_str().expect("a path"));
    let archive = std::fs::read(&path).expect("an archive");
    let archive = zip::ZipArchive::new(Cursor::new(archive)).expect("an archive");
    assert_eq!(archive.len(), 9);
    assert!(
        archive
            .file_names()
            .all(|name| name.expect("a name").ends_with("（电子）.xlsx"))
    );
    let one = handed_out(&office, 1);
    let bytes = STANDARD.encode(std::fs::read(one).expect("a workbook"));
    let preview = office.call(
        "submission.preview",
        json!({ "files": [{ "name": "1号.xlsx", "base64": bytes }] }),
    );
    let reason = preview["files"][0]["reason"].as_str().unwrap_or_default();
    assert!(reason.contains("电子评分表"), "{preview}");
}

#[test]
fn sheets_opened_with_the_systems_program_are_numbered_too() {
    let office = unscored();
    let opened = office.call(
        "score_sheet.open",
        json!({ "category": CATEGORY, "medium": "paper", "member": member(&office, 4)["id"] }),
    );
    let path = PathBuf::from(opened["path"].as_str().expect("a path"));
    assert!(std::fs::read(path).expect("a paper").starts_with(b"%PDF"));
    assert_eq!(issued(&office)[0]["number"], "评分表〔2026〕第 001 号");
}

#[test]
fn where_kinds_of_units_have_rubrics_of_their_own_a_workbook_has_a_sheet_for_each() {
    let office = unscored_in("home");
    let kept = office.call("rubric.use_sample", json!({ "category": "home" }))[0].clone();
    office.call(
        "rubric.save",
        json!({ "category": "home", "nature": "enterprise", "title": "企业之家评分标准", "items": kept["items"] }),
    );
    let saved = office.call(
        "score_sheet.save",
        json!({ "category": "home", "medium": "xlsx", "member": member(&office, 1)["id"] }),
    );
    let path = PathBuf::from(saved["path"].as_str().expect("a path"));
    let book: Xlsx<_> = calamine::open_workbook(&path).expect("a workbook");
    assert_eq!(book.sheet_names(), ["评分表1", "评分表2", "_xuanshu"]);
    let reading = read(&office, &std::fs::read(&path).expect("a workbook"));
    let review = office.call("review.read", json!({ "category": "home" }));
    assert_eq!(
        array(&reading["rows"]).len(),
        array(&review["rows"]).len(),
        "everybody is on one of the two"
    );
}
