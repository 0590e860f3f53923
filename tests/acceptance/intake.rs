//! What a county sends, and sends again: versions, questions, corrections, forms and attachments.

use editable::{ApprovalForm, FormField, FormRow, approval_form};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

use crate::office::{Office, array, sample_file};

const HEADINGS: [&str; 9] = [
    "序号",
    "推荐单位",
    "姓名",
    "性别",
    "工作单位及职务",
    "工会职务",
    "从事工会工作年限",
    "测评等次",
    "备注",
];

struct Person {
    name: &'static str,
    years: &'static str,
    unit: &'static str,
}

const FIRST: [Person; 3] = [
    person("苏明远", "8"),
    person("田大利", "5"),
    person("赵立新", "11"),
];

const fn person(name: &'static str, years: &'static str) -> Person {
    Person {
        name,
        years,
        unit: "卢龙县总工会",
    }
}

fn table(people: &[Person]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("优秀工会工作者").expect("a name");
    let mut write = |row: u32, texts: &[&str]| {
        for (column, text) in (0_u16..).zip(texts) {
            sheet.write(row, column, *text).expect("a cell");
        }
    };
    write(0, &HEADINGS);
    for (row, one) in (1_u32..).zip(people) {
        let serial = row.to_string();
        write(
            row,
            &[
                &serial,
                one.unit,
                one.name,
                "男",
                "卢龙县某公司工会主席",
                "主席",
                one.years,
                "满意/满意/满意",
                "",
            ],
        );
    }
    workbook.save_to_buffer().expect("a workbook")
}

fn opened() -> Office {
    let office = Office::on("2026-09-01");
    office.call("year.open", json!({ "year": 2026 }));
    office
}

fn look_at(office: &Office, files: &[(&str, Vec<u8>)]) -> Value {
    let folder = office.folder.path().join("arrived");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let paths = files
        .iter()
        .map(|(name, bytes)| {
            let path = folder.join(name);
            std::fs::write(&path, bytes).expect("written");
            path
        })
        .collect();
    office.room.lock().expect("the room").picked = paths;
    office.call("submission.pick", json!({}))
}

fn adjust(office: &Office, preview: &Value, adjustments: &Value) -> Value {
    office.call(
        "submission.adjust",
        json!({ "token": preview["token"], "adjustments": adjustments }),
    )
}

fn import(office: &Office, preview: &Value) -> Value {
    office.call(
        "submission.import",
        json!({ "token": preview["token"], "accept": "proposed" }),
    )
}

fn counts(preview: &Value) -> [u64; 6] {
    [
        "new",
        "updated",
        "withdrawn",
        "unchanged",
        "waiting",
        "refused",
    ]
    .map(|key| preview["counts"][key].as_u64().expect("a count"))
}

fn nominee_named(office: &Office, name: &str) -> Value {
    let list =
        json!({ "search": name, "sort": "number", "descending": false, "offset": 0, "limit": 5 });
    let found = array(&office.call("nominee.list", list)["rows"]);
    let id = found.first().expect("a nominee of that name")["id"].clone();
    office.call("nominee.read", json!({ "id": id }))
}

/// Everything asked is answered as proposed.
fn accept_all(office: &Office, preview: &Value) -> Value {
    let asked: Vec<Value> = array(&preview["problems"])
        .into_iter()
        .filter(|problem| problem["action"] == "ask")
        .map(|problem| problem["id"].clone())
        .collect();
    adjust(office, preview, &json!({ "accepted": asked }))
}

#[test]
fn the_sample_files_imported_twice_change_nothing_the_second_time() {
    let office = opened();
    let folder = sample_file("");
    office.room.lock().expect("the room").picked = vec![folder];
    let first = office.call("submission.pick_folder", json!({}));
    import(&office, &first);
    let again = office.call("submission.pick_folder", json!({}));
    let [new, updated, withdrawn, unchanged, ..] = counts(&again);
    assert_eq!((new, updated, withdrawn), (0, 0, 0), "{again}");
    assert!(unchanged > 20);
    assert_eq!(
        office
            .refused(
                "submission.import",
                json!({ "token": again["token"], "accept": "proposed" })
            )
            .code,
        "refused"
    );
}

#[test]
fn a_changed_file_is_the_second_version_and_shows_exactly_its_changes() {
    let office = opened();
    import(
        &office,
        &look_at(&office, &[("卢龙县.xlsx", table(&FIRST))]),
    );
    let changed = [
        person("苏明远", "8"),
        person("田大利", "6"),
        person("赵立新", "11"),
    ];
    let preview = look_at(&office, &[("卢龙县.xlsx", table(&changed))]);
    assert_eq!(preview["files"][0]["version"], 2, "{preview}");
    let preview = accept_all(&office, &preview);
    assert_eq!(counts(&preview), [0, 1, 0, 2, 0, 0], "{preview}");
    let updated: Vec<Value> = array(&preview["rows"])
        .into_iter()
        .filter(|row| row["state"] == "updated")
        .collect();
    assert_eq!(updated[0]["name"], "田大利");
    let changes = array(&updated[0]["changes"]);
    assert_eq!(changes.len(), 1, "{changes:?}");
    assert_eq!(
        (&changes[0]["old"], &changes[0]["new"]),
        (&json!("5"), &json!("6"))
    );
    import(&office, &preview);
    assert_eq!(
        counts(&look_at(&office, &[("卢龙县.xlsx", table(&changed))]))[3],
        3
    );
}

#[test]
fn one_the_newer_version_leaves_out_is_withdrawn_only_when_somebody_agrees() {
    let office = opened();
    import(
        &office,
        &look_at(&office, &[("卢龙县.xlsx", table(&FIRST))]),
    );
    let fewer = [person("苏明远", "8"), person("田大利", "5")];
    let preview = look_at(&office, &[("卢龙县（改）.xlsx", table(&fewer))]);
    assert_eq!(counts(&preview)[2], 1, "{preview}");
    let refused = office.refused("submission.import", json!({ "token": preview["token"] }));
    assert_eq!(refused.code, "refused", "nothing was agreed to");
    assert_eq!(nominee_named(&office, "赵立新")["vetting"], "pending");
    let nominee = nominee_named(&office, "赵立新")["id"].clone();
    let preview = adjust(&office, &preview, &json!({ "withdrawn": [nominee] }));
    office.call("submission.import", json!({ "token": preview["token"] }));
    assert_eq!(nominee_named(&office, "赵立新")["vetting"], "withdrawn");
    let back = look_at(&office, &[("卢龙县3.xlsx", table(&FIRST))]);
    import(&office, &accept_all(&office, &back));
    assert_eq!(nominee_named(&office, "赵立新")["vetting"], "pending");
}

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

#[test]
fn trap_07_two_versions_in_one_go_are_asked_about_and_the_newer_counts() {
    let office = opened();
    let later = [
        person("苏明远", "9"),
        person("田大利", "5"),
        person("赵立新", "11"),
    ];
    let files = [
        ("卢龙县最终版.xlsx", table(&later)),
        ("卢龙县.xlsx", table(&FIRST)),
    ];
    let preview = look_at(&office, &files);
    assert_eq!(counts(&preview), [0, 0, 0, 0, 6, 0], "{preview}");
    let preview = accept_all(&office, &preview);
    assert_eq!(counts(&preview), [3, 0, 0, 0, 0, 3], "{preview}");
    import(&office, &preview);
    let facts = nominee_named(&office, "苏明远")["facts"].clone();
    assert!(facts.to_string().contains("\"9\""), "{facts}");
}

#[test]
fn trap_07_two_files_of_one_unit_with_other_nominees_are_no_rivals() {
    let office = opened();
    let files = [
        ("卢龙县一.xlsx", table(&FIRST[..1])),
        ("卢龙县二.xlsx", table(&FIRST[1..])),
    ];
    let preview = look_at(&office, &files);
    assert_eq!(counts(&preview), [3, 0, 0, 0, 0, 0]);
    import(&office, &preview);
    assert_eq!(counts(&look_at(&office, &files)), [0, 0, 0, 3, 0, 0]);
}
