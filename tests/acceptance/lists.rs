//! The papers that leave the office as lists: in every format, in the order the office chose, a plaque as it is laid down.

use std::io::{Cursor, Read as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use calamine::{DataType as _, Reader as _, Xlsx};
use serde_json::{Value, json};

use crate::office::{Office, array};

fn ready_to_print() -> Office {
    let office = Office::in_publicity();
    office.set_today("2026-10-24");
    office.call("number.issue", json!({}));
    office
}

fn made(office: &Office, args: Value) -> Vec<u8> {
    let paper = office.call("print.preview", args);
    let base64 = paper["base64"].as_str().expect("a paper");
    STANDARD.decode(base64).expect("bytes")
}

fn change_setting(office: &Office, key: &str, value: &str) {
    let mut settings = office.call("setting.read", json!({}));
    settings[key] = json!(value);
    office.call("setting.change", settings);
}

/// All parts of an office file, one after another.
fn parts(bytes: Vec<u8>) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        part.read_to_string(&mut all).expect("UTF-8");
        all.push('\n');
    }
    all
}

fn page_sizes(bytes: &[u8]) -> Vec<(f32, f32)> {
    let tenths = |side: f32| (side * 10.0).round() / 10.0;
    let sheets = printing::sheets_of(bytes).expect("a PDF").into_iter();
    sheets
        .map(|(width, height)| (tenths(width), tenths(height)))
        .collect()
}

#[test]
fn every_document_comes_in_each_of_its_formats_the_same_bytes_twice() {
    let office = ready_to_print();
    let documents = array(&office.call("print.read", json!({}))["documents"]);
    assert!(documents.len() >= 7);
    for document in documents {
        assert_eq!(document["missing"], json!([]), "{document}");
        for format in array(&document["formats"]) {
            let args = json!({ "form": document["form"], "format": format });
            let bytes = made(&office, args.clone());
            assert_eq!(bytes, made(&office, args.clone()), "{args}");
            if format == "pdf" {
                assert!(bytes.starts_with(b"%PDF-1.7"), "{args}");
                continue;
            }
            let text = parts(bytes);
            assert!(text.contains("秦皇岛市模范职工之家"), "{args}");
            assert!(!text.contains(">办公室<"), "nobody's name stands in {args}");
        }
    }
}

#[test]
fn a_format_a_document_has_not_is_refused_by_name() {
    let office = ready_to_print();
    let error = office.refused(
        "print.preview",
        json!({ "form": "certificates", "format": "docx" }),
    );
    assert!(
        error.message.contains("没有 .docx 格式"),
        "{}",
        error.message
    );
}

#[test]
fn a_decision_counts_and_annexes_what_was_approved() {
    let office = ready_to_print();
    let text = parts(made(
        &office,
        json!({ "form": "decision", "format": "docx" }),
    ));
    for words in [
        "等15个单位为2026年度",
        "等15个集体为2026年度",
        "等10名同志为2026年度",
    ] {
        assert!(text.contains(words), "{words}");
    }
    for mark in ["附件1", "附件2", "附件3"] {
        assert!(text.contains(&format!(">{mark}<")), "{mark}");
    }
    change_setting(&office, "verb", "授予");
    let text = parts(made(
        &office,
        json!({ "form": "decision", "format": "docx" }),
    ));
    assert!(text.contains("“2026年度秦皇岛市模范职工之家”称号"));
}

#[test]
fn a_call_waits_for_the_quotas_and_then_needs_no_decision() {
    let office = Office::on("2026-03-02");
    office.call("year.open", json!({ "year": 2026 }));
    let error = office.refused("print.preview", json!({ "form": "call" }));
    assert!(
        error.message.contains("名额还没有分配"),
        "{}",
        error.message
    );
    let unit = office.call("unit.list", json!({}))[0]["id"].clone();
    let quota = json!({ "home": 2, "small_home": 1, "worker": 0 });
    office.call(
        "quota.save",
        json!({ "rows": [{ "unit": unit, "quota": quota }] }),
    );
    change_setting(&office, "submission_deadline", "2026-06-30");
    let text = parts(made(&office, json!({ "form": "call", "format": "docx" })));
    assert!(text.contains("请于2026年6月30日前"), "{text}");
    assert!(text.contains("名额分配表"));
}

#[test]
fn a_plaque_laid_down_on_its_own_stands_so_on_the_list_and_on_its_proof() {
    let office = ready_to_print();
    let faces = office.call("plaque.list", json!({}));
    let rows = array(&faces["rows"]);
    assert_eq!(rows.len(), 30);
    let nominee = rows[1]["nominee"].clone();
    let own = json!({ "nominees": [nominee], "size": "70×50厘米", "material": "铜板", "count": 2 });
    let faces = office.call("plaque.face", own);
    assert_eq!(faces["rows"][1]["own"], json!(true));
    assert_eq!(faces["rows"][0]["own"], json!(false));
    let sizes = page_sizes(&made(&office, json!({ "form": "plaque_proofs" })));
    assert_eq!(sizes[..3], [(600.0, 400.0), (700.0, 500.0), (600.0, 400.0)]);
    let book = made(&office, json!({ "form": "plaques", "format": "xlsx" }));
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(book)).expect("a workbook");
    let range = book.worksheet_range("奖牌").expect("the sheet");
    let second: Vec<String> = range
        .rows()
        .nth(3)
        .expect("the second plaque")
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(second[5..8], ["70×50厘米", "铜板", "2"], "{second:?}");
    let usual = json!({ "nominees": [nominee], "size": faces["size"], "material": faces["material"], "count": 1 });
    assert_eq!(
        office.call("plaque.face", usual)["rows"][1]["own"],
        json!(false)
    );
}

#[test]
fn a_size_that_makes_no_page_is_refused_where_it_is_typed_and_closes_only_the_proofs() {
    let office = ready_to_print();
    let nominee = office.call("plaque.list", json!({}))["rows"][0]["nominee"].clone();
    let args = json!({ "nominees": [nominee], "size": "大号", "material": "铜板", "count": 1 });
    let error = office.refused("plaque.face", args);
    assert_eq!(error.field.as_deref(), Some("size"));
    change_setting(&office, "plaque_size", "按惯例");
    let error = office.refused("print.preview", json!({ "form": "plaque_proofs" }));
    assert!(
        error.message.contains("“按惯例”无法识别"),
        "{}",
        error.message
    );
    made(&office, json!({ "form": "plaques" }));
}

#[test]
fn a_character_no_table_knows_is_told_and_placed_by_hand_and_the_place_can_be_taken_back() {
    let office = Office::with_sample();
    assert_eq!(
        office.call("names.unplaced", json!({}))["by_name"],
        json!(false)
    );
    change_setting(&office, "list_order", "surname_strokes");
    let list = json!({ "category": "worker", "sort": "number", "descending": false, "offset": 0, "limit": 100 });
    let names: Vec<Value> = array(&office.call("nominee.list", list)["rows"])
        .iter()
        .map(|row| row["name"].clone())
        .collect();
    let state = office.call("names.unplaced", json!({}));
    let unplaced = array(&state["unplaced"]);
    let rare = unplaced
        .first()
        .unwrap_or_else(|| panic!("no rare character among {names:?}"));
    let place =
        |behind: &str| json!({ "character": rare["character"], "behind": behind, "reading": "" });
    assert_eq!(
        office
            .refused("names.place", place("安然"))
            .field
            .as_deref(),
        Some("behind")
    );
    let placed = office.call("names.place", place("安"));
    assert_eq!(array(&placed["unplaced"]).len(), unplaced.len() - 1);
    assert_eq!(placed["placed"][0]["behind"], "安");
    office.call("journal.undo", json!({}));
    assert_eq!(office.call("names.unplaced", json!({})), state);
}

#[test]
fn the_table_of_results_comes_as_a_workbook_and_score_sheets_do_not() {
    let office = Office::with_sample();
    let paper = |paper: &str| json!({ "category": "worker", "paper": paper, "format": "xlsx" });
    let made = office.call("review.paper", paper("results"));
    assert!(
        made["file_name"]
            .as_str()
            .is_some_and(|name| name.ends_with("评审结果汇总表.xlsx"))
    );
    let bytes = STANDARD
        .decode(made["base64"].as_str().expect("a book"))
        .expect("bytes");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let range = book.worksheet_range("优秀工会工作者").expect("the sheet");
    assert!(range.rows().any(|row| {
        row.iter()
            .any(|cell| cell.as_string().as_deref() == Some("推荐对象"))
    }));
    assert_eq!(
        office
            .refused("review.paper", paper("score_sheets"))
            .field
            .as_deref(),
        Some("format")
    );
}

#[test]
fn a_decision_keeps_room_for_its_masthead_prints_it_or_goes_without() {
    let office = ready_to_print();
    let text = |args: Value| {
        let pdf = made(&office, args);
        let document = lopdf::Document::load_mem(&pdf).expect("a PDF");
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        let text = document.extract_text(&pages).expect("text");
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        (pages.len(), text)
    };
    let (room_pages, room) = text(json!({ "form": "decision" }));
    assert!(!room.contains("总工会文件") && room.contains("秦皇岛市总工会办公室2026年12月1日印发"));
    assert_eq!(room_pages % 2, 0, "版记 is on the back of the last sheet");
    let (pages, printed) = text(json!({
        "form": "decision", "masthead": "printed",
        "document_number": "秦工发〔2026〕12号", "copy_to": "市委办公室，市政府办公室",
    }));
    assert_eq!(pages, room_pages);
    assert!(printed.starts_with("秦皇岛市总工会文件秦工发〔2026〕12号关于选树"));
    assert!(printed.contains("抄送：市委办公室，市政府办公室。"));
    let (_, bare) = text(json!({ "form": "decision", "masthead": "none" }));
    assert!(bare.starts_with("关于选树") && !bare.contains("印发"));
    let long = json!({ "form": "decision", "document_number": "号".repeat(29) });
    let error = office.refused("print.preview", long);
    assert_eq!(error.field.as_deref(), Some("document_number"));
}
