//! Builders: a county's table, and what the office does with it.

use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

use crate::office::{Office, array};

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

pub struct Person {
    pub name: &'static str,
    pub years: &'static str,
    pub unit: &'static str,
}

pub const FIRST: [Person; 3] = [
    person("苏明远", "8"),
    person("田大利", "5"),
    person("赵立新", "11"),
];

pub const fn person(name: &'static str, years: &'static str) -> Person {
    Person {
        name,
        years,
        unit: "卢龙县总工会",
    }
}

pub fn table(people: &[Person]) -> Vec<u8> {
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

pub fn opened() -> Office {
    let office = Office::on("2026-09-01");
    office.call("year.open", json!({ "year": 2026 }));
    office
}

pub fn look_at(office: &Office, files: &[(&str, Vec<u8>)]) -> Value {
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

pub fn adjust(office: &Office, preview: &Value, adjustments: &Value) -> Value {
    office.call(
        "submission.adjust",
        json!({ "token": preview["token"], "adjustments": adjustments }),
    )
}

pub fn import(office: &Office, preview: &Value) -> Value {
    office.call(
        "submission.import",
        json!({ "token": preview["token"], "accept": "proposed" }),
    )
}

pub fn counts(preview: &Value) -> [u64; 6] {
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

pub fn nominee_named(office: &Office, name: &str) -> Value {
    let list =
        json!({ "search": name, "sort": "number", "descending": false, "offset": 0, "limit": 5 });
    let found = array(&office.call("nominee.list", list)["rows"]);
    let id = found.first().expect("a nominee of that name")["id"].clone();
    office.call("nominee.read", json!({ "id": id }))
}

/// Everything asked is answered as proposed.
pub fn accept_all(office: &Office, preview: &Value) -> Value {
    let asked: Vec<Value> = array(&preview["problems"])
        .into_iter()
        .filter(|problem| problem["action"] == "ask")
        .map(|problem| problem["id"].clone())
        .collect();
    adjust(office, preview, &json!({ "accepted": asked }))
}
