//! Builders: a judge's workbook as it was handed out, filled in, and read back.

use std::collections::HashMap;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::office::{Office, array};

pub const CATEGORY: &str = "small_home";
/// The first nominee's row in a workbook.
pub const FIRST: usize = 5;

/// The sample year with a category in which nobody has scored yet, and a folder to save to.
pub fn unscored() -> Office {
    unscored_in(CATEGORY)
}

pub fn unscored_in(category: &str) -> Office {
    let office = Office::with_sample();
    office.hide(category);
    let review = office.call("review.read", json!({ "category": category }));
    for row in array(&review["rows"]) {
        for cell in array(&row["cells"]) {
            if cell["value"].is_string() {
                let place =
                    json!({ "nominee": row["nominee"], "member": cell["member"], "value": "" });
                office.call("score.enter", place);
            }
        }
    }
    let folder = office.folder.path().join("out");
    std::fs::create_dir(&folder).expect("a folder");
    office.room.lock().expect("the room").save_to = Some(folder);
    office
}

pub fn with_rubric() -> Office {
    let office = unscored();
    office.call("rubric.use_sample", json!({ "category": CATEGORY }));
    office
}

pub fn rows(office: &Office) -> Vec<Value> {
    array(&office.call("review.read", json!({ "category": CATEGORY }))["rows"])
}

pub fn member(office: &Office, seat: usize) -> Value {
    office.call("member.list", json!({}))[seat - 1].clone()
}

pub fn issued(office: &Office) -> Vec<Value> {
    array(&office.call("score_sheet.list", json!({ "category": CATEGORY })))
}

/// The workbook of the judge on a seat, as it was handed out.
pub fn handed_out(office: &Office, seat: usize) -> PathBuf {
    let saved = office.call(
        "score_sheet.save",
        json!({ "category": CATEGORY, "medium": "xlsx", "member": member(office, seat)["id"] }),
    );
    PathBuf::from(saved["path"].as_str().expect("a path"))
}

/// The same with cells filled in, as a spreadsheet program saves it.
pub fn filled(path: &Path, cells: &[(&str, &str)]) -> Vec<u8> {
    rewritten(path, |xml| {
        let mut xml = xml.to_owned();
        for (place, text) in cells {
            let begin = format!("<c r=\"{place}\"");
            let at = xml
                .find(&begin)
                .unwrap_or_else(|| panic!("no cell {place}"));
            let end = at + xml[at..].find("/>").expect("an empty cell");
            let style = xml[at + begin.len()..end].to_owned();
            let cell = if text.parse::<f64>().is_ok() {
                format!("{begin}{style}><v>{text}</v></c>")
            } else {
                format!("{begin}{style} t=\"inlineStr\"><is><t>{text}</t></is></c>")
            };
            xml.replace_range(at..end + 2, &cell);
        }
        xml
    })
}

/// The workbook with its first sheet rewritten.
pub fn rewritten(path: &Path, change: impl Fn(&str) -> String) -> Vec<u8> {
    let bytes = std::fs::read(path).expect("a workbook");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut copy = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("inflated");
        let name = part.name().expect("a name").into_owned();
        if name == "xl/worksheets/sheet1.xml" {
            content = change(std::str::from_utf8(&content).expect("text")).into_bytes();
        }
        let options = zip::write::SimpleFileOptions::default();
        copy.start_file(name, options).expect("a part");
        copy.write_all(&content).expect("deflated");
    }
    copy.finish().expect("an archive").into_inner()
}

pub fn read(office: &Office, bytes: &[u8]) -> Value {
    let file = json!({ "name": "3号.xlsx", "base64": STANDARD.encode(bytes) });
    office.call("score_sheet.preview", json!({ "files": [file] }))[0].clone()
}

pub fn faults(reading: &Value) -> String {
    assert_eq!(array(&reading["rows"]).len(), 0, "{reading}");
    array(&reading["faults"])
        .iter()
        .filter_map(Value::as_str)
        .collect::<Vec<_>>()
        .join("\n")
}

pub fn import(office: &Office, reading: &Value, choices: &Value) -> Value {
    office.call(
        "score_sheet.import",
        json!({ "token": reading["token"], "choices": choices }),
    )
}

/// The judge's figures on the sheet of the category, by the nominee's number.
pub fn given(office: &Office, seat: usize) -> HashMap<String, String> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    rows(office)
        .iter()
        .filter_map(|row| {
            Some((
                text(&row["number"])?,
                text(&row["cells"][seat - 1]["value"])?,
            ))
        })
        .collect()
}

pub fn last_act(office: &Office) -> String {
    let lines = office.call("journal.list", json!({ "limit": 1 }));
    lines[0]["summary"].as_str().unwrap_or_default().to_owned()
}

pub fn part_of(path: &Path, name: &str) -> Vec<u8> {
    let bytes = std::fs::read(path).expect("a workbook");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut content = Vec::new();
    let mut part = archive.by_name(name).expect("the part");
    part.read_to_end(&mut content).expect("inflated");
    content
}
