//! What a county sends: questions, corrections, forms and attachments.

use std::io::{Cursor, Write as _};

use editable::{ApprovalForm, FormField, FormRow, approval_form};
use serde_json::{Value, json};

use crate::county::{
    FIRST, Person, accept_all, adjust, counts, import, look_at, nominee_named, opened, person,
    table,
};
use crate::office::array;

#[test]
fn a_unit_nobody_knows_is_asked_for_once_and_the_answer_holds_for_all_its_rows() {
    let office = opened();
    let people = [
        Person {
            name: "苏明远",
            years: "8",
            unit: "卢龙工会",
        },
        Person {
            name: "田大利",
            years: "5",
            unit: "不知哪里",
        },
        Person {
            name: "赵立新",
            years: "6",
            unit: "不知哪里",
        },
    ];
    let preview = look_at(&office, &[("报送.xlsx", table(&people))]);
    assert_eq!(counts(&preview)[4], 3 - counts(&preview)[0], "{preview}");
    let asked: Vec<Value> = array(&preview["problems"])
        .into_iter()
        .filter(|problem| problem["unit_written"] == "不知哪里")
        .collect();
    assert_eq!(asked.len(), 1, "{preview}");
    let unit = array(&office.call("unit.list", json!({})))[0].clone();
    let preview = adjust(
        &office,
        &preview,
        &json!({ "units": [{ "written": "不知哪里", "unit": unit["id"] }] }),
    );
    let rows = array(&preview["rows"]);
    let settled = rows
        .iter()
        .filter(|row| row["unit"] == unit["name"])
        .count();
    assert_eq!(settled, 2, "{preview}");
}

#[test]
fn a_cell_put_right_in_the_preview_is_read_anew() {
    let office = opened();
    let people = [person("苏明远", "八九年"), person("田大利", "5")];
    let preview = look_at(&office, &[("卢龙县.xlsx", table(&people))]);
    let fixed = adjust(
        &office,
        &preview,
        &json!({ "cells": [{ "file": 0, "sheet": "优秀工会工作者", "cell": "G2", "text": "9" }] }),
    );
    let row = &array(&fixed["rows"])[0];
    assert_eq!(row["fields"]["从事工会工作年限"], "9", "{fixed}");
    import(&office, &fixed);
    assert_eq!(nominee_named(&office, "苏明远")["name"], "苏明远");
}

#[test]
fn every_nominee_keeps_its_source_to_the_cell_and_the_file_itself() {
    let office = opened();
    import(
        &office,
        &look_at(&office, &[("卢龙县.xlsx", table(&FIRST))]),
    );
    let source = nominee_named(&office, "田大利")["source"].clone();
    assert_eq!(
        (&source["file"], &source["sheet"], &source["row"]),
        (&json!("卢龙县.xlsx"), &json!("优秀工会工作者"), &json!(3))
    );
    let cells = array(&source["cells"]);
    assert!(
        cells.contains(&json!({ "header": "从事工会工作年限", "text": "5" })),
        "{source}"
    );
    assert_eq!(office.call("store.verify", json!({}))["flaws"], json!([]));
}

#[test]
fn attachments_are_filed_under_their_nominees_and_the_rest_waits_in_the_tray() {
    let office = opened();
    let preview = look_at(
        &office,
        &[
            ("卢龙县.xlsx", table(&FIRST)),
            ("田大利事迹材料.pdf", b"%PDF-1.4 deeds".to_vec()),
            ("会议纪要.pdf", b"%PDF-1.4 minutes".to_vec()),
        ],
    );
    assert_eq!(array(&preview["attachments"]).len(), 2, "{preview}");
    let outcome = import(&office, &preview);
    assert_eq!(outcome["attachments"], 2);
    let tray = array(&office.call("attachment.list", json!({})));
    assert_eq!(tray.len(), 1, "{tray:?}");
    assert_eq!(tray[0]["name"], "会议纪要.pdf");
    let id = nominee_named(&office, "田大利")["id"].clone();
    let his = array(&office.call("attachment.list", json!({ "nominee": id })));
    assert_eq!(his[0]["name"], "田大利事迹材料.pdf");
    let again = look_at(
        &office,
        &[("田大利事迹材料.pdf", b"%PDF-1.4 deeds".to_vec())],
    );
    assert_eq!(
        office
            .refused(
                "submission.import",
                json!({ "token": again["token"], "accept": "proposed" })
            )
            .code,
        "refused",
        "the same content is kept once"
    );
}

fn form_of(name: &str, years: &str) -> Vec<u8> {
    let field = |label: &str, value: &str| FormField {
        label: label.to_owned(),
        value: value.to_owned(),
        choices: Vec::new(),
    };
    let form = ApprovalForm {
        title: "秦皇岛市优秀工会工作者推荐审批表".into(),
        year_line: "推荐单位：卢龙县总工会".into(),
        rows: vec![
            FormRow::Fields(vec![field("姓名", name), field("性别", "男")]),
            FormRow::Fields(vec![field("工作单位及职务", "卢龙县某公司工会主席")]),
            FormRow::Fields(vec![
                field("工会职务", "主席"),
                field("从事工会工作年限", years),
            ]),
            FormRow::Wide(field("主要事迹", "略")),
        ],
        footer: Vec::new(),
    };
    approval_form(&form).expect("a form")
}

#[test]
fn a_form_is_compared_with_its_row_and_shown_side_by_side() {
    let office = opened();
    let preview = look_at(
        &office,
        &[
            ("卢龙县.xlsx", table(&FIRST)),
            ("田大利审批表.docx", form_of("田大利", "7")),
        ],
    );
    let forms = array(&preview["forms"]);
    assert_eq!(forms.len(), 1, "{preview}");
    assert_eq!(forms[0]["matched"], true);
    assert_eq!(
        forms[0]["differences"],
        json!([{ "field": "从事工会工作年限", "old": "5", "new": "7" }])
    );
    assert_eq!(counts(&preview)[0], 3, "the form adds nobody: {preview}");
    import(&office, &preview);
    let id = nominee_named(&office, "田大利")["id"].clone();
    let his = array(&office.call("attachment.list", json!({ "nominee": id })));
    assert_eq!(his.len(), 1, "the form is kept beside its nominee");
}

#[test]
fn a_form_without_a_row_is_only_imported_when_somebody_says_so() {
    let office = opened();
    let preview = look_at(&office, &[("审批表.docx", form_of("苏明远", "7"))]);
    assert_eq!(counts(&preview), [0, 0, 0, 0, 1, 0], "{preview}");
    let preview = accept_all(&office, &preview);
    assert_eq!(counts(&preview)[0], 1, "{preview}");
    import(&office, &preview);
    assert_eq!(nominee_named(&office, "苏明远")["unit"], "卢龙县总工会");
}

/// A .zip as older Chinese systems write it: the name in GBK, and no mark of UTF-8.
fn zipped_in_gbk(name: &str, content: &[u8]) -> Vec<u8> {
    let placeholder = "x".repeat(encoding_rs::GB18030.encode(name).0.len());
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive
        .start_file(
            placeholder.as_str(),
            zip::write::SimpleFileOptions::default(),
        )
        .expect("in memory");
    archive.write_all(content).expect("in memory");
    let mut bytes = archive.finish().expect("in memory").into_inner();
    let (from, to) = (placeholder.as_bytes(), encoding_rs::GB18030.encode(name).0);
    let places: Vec<usize> = bytes
        .windows(from.len())
        .enumerate()
        .filter(|(_, window)| *window == from)
        .map(|(at, _)| at)
        .collect();
    for at in places {
        bytes[at..at + to.len()].copy_from_slice(&to);
    }
    bytes
}

#[test]
fn trap_08_a_guessed_name_in_an_archive_is_asked_about_and_holds_no_row() {
    let office = opened();
    let archive = zipped_in_gbk("卢龙县/汇总表.xlsx", &table(&FIRST));
    let preview = look_at(&office, &[("报送材料.zip", archive)]);
    assert_eq!(
        preview["files"][0]["name"],
        "报送材料.zip/卢龙县/汇总表.xlsx"
    );
    let question = array(&preview["problems"])
        .into_iter()
        .find(|problem| problem["trap"] == 8)
        .expect("a question about the name");
    assert_eq!(question["action"], "ask");
    assert_eq!(question["proposed"], "卢龙县/汇总表.xlsx");
    assert_eq!(counts(&preview)[0], 3, "{preview}");
}

#[test]
fn two_forms_of_one_document_are_each_compared_with_their_own_row() {
    let office = opened();
    let both = joined(&form_of("田大利", "7"), &form_of("赵立新", "12"));
    let preview = look_at(
        &office,
        &[("卢龙县.xlsx", table(&FIRST)), ("审批表.docx", both)],
    );
    let named: Vec<Value> = array(&preview["forms"])
        .into_iter()
        .map(|form| form["differences"][0]["new"].clone())
        .collect();
    assert_eq!(named, [json!("7"), json!("12")], "{preview}");
}

/// The body of the second document behind that of the first.
fn joined(first: &[u8], second: &[u8]) -> Vec<u8> {
    let document = |bytes: &[u8]| {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes.to_vec())).expect("a document");
        let mut xml = String::new();
        let mut part = archive.by_name("word/document.xml").expect("its text");
        std::io::Read::read_to_string(&mut part, &mut xml).expect("UTF-8");
        xml
    };
    let (first_xml, second_xml) = (document(first), document(second));
    let start = second_xml.find("<w:body>").expect("a body") + "<w:body>".len();
    let end = second_xml.rfind("<w:sectPr").expect("a section");
    let whole = first_xml.replacen(
        "<w:sectPr",
        &format!("{}<w:sectPr", &second_xml[start..end]),
        1,
    );
    let mut source = zip::ZipArchive::new(Cursor::new(first.to_vec())).expect("a document");
    let mut target = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..source.len() {
        let mut part = source.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let plain = zip::write::SimpleFileOptions::default();
        target.start_file(name.as_str(), plain).expect("in memory");
        if name == "word/document.xml" {
            target.write_all(whole.as_bytes()).expect("in memory");
        } else {
            std::io::copy(&mut part, &mut target).expect("in memory");
        }
    }
    target.finish().expect("in memory").into_inner()
}
