//! What goes out to the counties: forms to fill in, lists of problems, notices of what is missing.

use std::io::{Cursor, Read as _};
use std::path::PathBuf;

use intake::{Choices, SheetRole, SourceFile};
use serde_json::{Value, json};

use crate::office::{Office, array, sample_file};

fn opened() -> Office {
    let office = Office::on("2026-09-01");
    office.call("year.open", json!({ "year": 2026 }));
    let folder = office.folder.path().join("out");
    std::fs::create_dir(&folder).expect("a folder");
    office.room.lock().expect("the room").save_to = Some(folder);
    office
}

fn unit(office: &Office, name: &str) -> Value {
    array(&office.call("unit.list", json!({})))
        .into_iter()
        .find(|unit| unit["name"] == name)
        .expect("a unit of the year")["id"]
        .clone()
}

fn saved(outcome: &Value) -> Vec<u8> {
    let path = PathBuf::from(outcome["path"].as_str().expect("a path"));
    std::fs::read(path).expect("the saved file")
}

fn unzipped(bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).expect("an entry");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("its bytes");
            let name = file.name().expect("a name in UTF-8").into_owned();
            (name, bytes)
        })
        .collect()
}

fn text_of_docx(bytes: Vec<u8>) -> String {
    let document = unzipped(bytes)
        .into_iter()
        .find(|(name, _)| name == "word/document.xml")
        .expect("a document");
    String::from_utf8(document.1).expect("UTF-8")
}

#[test]
fn our_own_form_comes_back_with_every_column_known_and_names_its_unit() {
    let office = opened();
    let id = unit(&office, "海港区总工会");
    let outcome = office.call("filling_pack.save", json!({ "unit": id }));
    let files = unzipped(saved(&outcome));
    assert_eq!(files.len(), 4, "one table and three forms");
    let (name, bytes) = files
        .iter()
        .find(|(name, _)| name.ends_with(".xlsx"))
        .expect("the table");
    let source = SourceFile { name, bytes };
    let reading = intake::read_file(&source, 2026, &Choices::default(), &mut |_| true)
        .expect("nobody cancels");
    let own = reading.own_form.as_ref().expect("our own form");
    assert_eq!((own.unit.as_str(), own.year), ("海港区总工会", 2026));
    let tables: Vec<_> = reading
        .sheets
        .iter()
        .filter(|sheet| matches!(sheet.role, SheetRole::Table { .. }))
        .collect();
    assert_eq!(tables.len(), 3, "{:?}", reading.sheets);
    for sheet in tables {
        let unknown: Vec<&str> = sheet
            .columns
            .iter()
            .filter(|column| column.field.is_none())
            .map(|column| column.heading.as_str())
            .collect();
        assert_eq!(unknown, [""; 0], "{}", sheet.name);
    }
}

#[test]
fn the_packs_of_all_units_come_in_one_archive_a_folder_each() {
    let office = opened();
    let outcome = office.call("filling_pack.save", json!({ "unit": null }));
    let files = unzipped(saved(&outcome));
    assert_eq!(files.len(), 9 * 4);
    assert!(
        files
            .iter()
            .any(|(name, _)| name.starts_with("昌黎县总工会/"))
    );
    let again = office.call("filling_pack.save", json!({ "unit": null }));
    assert_eq!(
        unzipped(saved(&again)),
        files,
        "the same data, the same bytes"
    );
}

#[test]
fn a_notice_asks_for_what_is_missing_in_pdf_and_in_word() {
    let office = opened();
    office.room.lock().expect("the room").picked =
        vec![sample_file("山海关区总工会（需退回）.xlsx")];
    let preview = office.call("submission.pick", json!({}));
    office.call(
        "submission.import",
        json!({ "token": preview["token"], "accept": "proposed" }),
    );
    let id = unit(&office, "山海关区总工会");
    let state = office.call("notice.read", json!({ "unit": id }));
    assert_eq!(state["empty"], false, "{state}");
    assert!(
        array(&state["lines"])
            .iter()
            .any(|line| line.as_str().is_some_and(|line| line.contains("身份证号"))),
        "{state}"
    );
    let pdf = office.call("notice.preview", json!({ "unit": id, "format": "pdf" }));
    assert_eq!(pdf["file_name"], "补正通知-山海关区总工会.pdf");
    let docx = office.call("notice.save", json!({ "unit": id, "format": "docx" }));
    let text = text_of_docx(saved(&docx));
    assert!(
        text.contains("山海关区总工会：") && text.contains("推荐审批表"),
        "{text}"
    );
    let longest = text
        .split(|c: char| !c.is_ascii_digit())
        .map(str::len)
        .max()
        .expect("some text");
    assert!(longest < 11, "a notice names nobody's number");
}

#[test]
fn a_unit_that_owes_nothing_gets_no_notice() {
    let office = opened();
    let id = unit(&office, "卢龙县总工会");
    assert_eq!(
        office.call("notice.read", json!({ "unit": id }))["empty"],
        true
    );
    let refused = office.refused("notice.save", json!({ "unit": id, "format": "pdf" }));
    assert_eq!(refused.code, "refused");
}

#[test]
fn the_list_of_problems_is_a_table_the_county_can_work_through() {
    let office = opened();
    office.room.lock().expect("the room").picked =
        vec![sample_file("山海关区总工会（需退回）.xlsx")];
    let preview = office.call("submission.pick", json!({}));
    let outcome = office.call(
        "submission.export_problems",
        json!({ "token": preview["token"] }),
    );
    let mut book: calamine::Xlsx<_> =
        calamine::Reader::new(Cursor::new(saved(&outcome))).expect("a workbook");
    let range = calamine::Reader::worksheet_range(&mut book, "问题清单").expect("its sheet");
    assert!(range.height() > 3);
    assert_eq!(
        range.get_value((1, 7)).map(ToString::to_string).as_deref(),
        Some("说明")
    );
}
