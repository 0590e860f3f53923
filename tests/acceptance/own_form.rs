//! Our own 填报包, filled in and sent back.

use std::io::{Cursor, Read as _, Write as _};

use intake::{Choices, SourceFile};
use serde_json::{Value, json};

use crate::office::{Office, array};

fn opened(year: i32) -> Office {
    let office = Office::on("2026-09-01");
    office.call("year.open", json!({ "year": year }));
    let folder = office.folder.path().join("out");
    std::fs::create_dir(&folder).expect("a folder");
    office.room.lock().expect("the room").save_to = Some(folder);
    office
}

/// The table of a unit's 填报包.
fn form(office: &Office, unit: &str) -> Vec<u8> {
    let id = array(&office.call("unit.list", json!({})))
        .into_iter()
        .find(|one| one["name"] == unit)
        .expect("a unit of the year")["id"]
        .clone();
    let outcome = office.call("filling_pack.save", json!({ "unit": id }));
    let bytes = std::fs::read(outcome["path"].as_str().expect("a path")).expect("the pack");
    let mut pack = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let table = (0..pack.len())
        .find(|at| {
            let file = pack.by_index(*at).expect("an entry");
            file.name().expect("a name").ends_with(".xlsx")
        })
        .expect("the table");
    let mut bytes = Vec::new();
    let mut file = pack.by_index(table).expect("an entry");
    file.read_to_end(&mut bytes).expect("its bytes");
    bytes
}

/// Types the texts into the first ruled row of a sheet, below their headings.
fn filled(form: &[u8], title: &str, texts: &[(&str, &str)]) -> Vec<u8> {
    let name = "form.xlsx";
    let source = SourceFile { name, bytes: form };
    let reading = intake::read_file(&source, 2026, &Choices::default(), &mut |_| true)
        .expect("nobody cancels");
    let at = reading
        .sheets
        .iter()
        .position(|sheet| sheet.name == title)
        .expect("the sheet");
    let sheet = &reading.sheets[at];
    let cells: Vec<(String, &str)> = texts
        .iter()
        .map(|(heading, text)| {
            let is_it = |known: &str| known.trim_end_matches('*') == *heading;
            let column = sheet.columns.iter().find(|one| is_it(&one.heading));
            let column = column.unwrap_or_else(|| panic!("no column {heading}"));
            (format!("{}{}", column.letter, sheet.header_row + 1), *text)
        })
        .collect();
    retyped(form, &format!("xl/worksheets/sheet{}.xml", at + 1), &cells)
}

fn retyped(book: &[u8], part: &str, cells: &[(String, &str)]) -> Vec<u8> {
    let mut source = zip::ZipArchive::new(Cursor::new(book)).expect("a workbook");
    let mut target = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..source.len() {
        let mut file = source.by_index(at).expect("a part");
        let name = file.name().expect("a name").into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("its bytes");
        if name == part {
            let mut xml = String::from_utf8(content).expect("UTF-8");
            for (cell, text) in cells {
                xml = typed(&xml, cell, text);
            }
            content = xml.into_bytes();
        }
        let plain = zip::write::SimpleFileOptions::default();
        target.start_file(name, plain).expect("in memory");
        target.write_all(&content).expect("in memory");
    }
    target.finish().expect("in memory").into_inner()
}

fn typed(xml: &str, cell: &str, text: &str) -> String {
    let start = xml
        .find(&format!("<c r=\"{cell}\""))
        .unwrap_or_else(|| panic!("no cell {cell}"));
    let end = start + xml[start..].find("/>").expect("a blank cell");
    let value = format!(" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    format!("{}{value}{}", &xml[..end], &xml[end + 2..])
}

const NOMINEE: [(&str, &str); 14] = [
    ("推荐单位", "海港区总工会"),
    ("姓名", "苏明远"),
    ("性别", "男"),
    ("民族", "满族"),
    ("出生年月", "1985.06"),
    ("工作单位及职务", "云岭机械有限公司工会主席"),
    ("工会职务", "主席"),
    ("从事工会工作年限", "8"),
    ("2023年测评等次", "满意"),
    ("2024年测评等次", "满意"),
    ("2025年测评等次", "满意"),
    ("公示起止", "2026.8.3-2026.8.10"),
    ("身份证号", "139900198506120011"),
    ("联系电话", "13900000001"),
];

fn sent_back(office: &Office, bytes: &[u8]) -> Value {
    let path = office.folder.path().join("海港区汇总表.xlsx");
    std::fs::write(&path, bytes).expect("written");
    office.room.lock().expect("the room").picked = vec![path];
    office.call("submission.pick", json!({}))
}

#[test]
fn our_own_form_filled_in_is_imported_without_a_single_question() {
    let office = opened(2026);
    let form = form(&office, "海港区总工会");
    let preview = sent_back(&office, &filled(&form, "优秀工会工作者", &NOMINEE));
    assert_eq!(preview["files"][0]["own_form"], true);
    let asked = json!({ "files": 0, "sheets": 0, "columns": 0, "rows": 0 });
    assert_eq!(preview["open"], asked, "{}", preview["problems"]);
    assert_eq!(preview["counts"]["new"], 1, "{preview}");
    assert_eq!(
        preview["problem_counts"]["warn"], 0,
        "{}",
        preview["problems"]
    );
    let token = json!({ "token": preview["token"] });
    assert_eq!(office.call("submission.import", token)["counts"]["new"], 1);
}

#[test]
fn a_form_of_another_year_waits_until_somebody_says_it_is_this_years() {
    let office = opened(2026);
    let of_last_year = form(&opened(2025), "海港区总工会");
    let texts = NOMINEE.map(|(heading, text)| match heading {
        "2023年测评等次" => ("2022年测评等次", text),
        other => (other, text),
    });
    let bytes = filled(&of_last_year, "优秀工会工作者", &texts[..8]);
    let preview = sent_back(&office, &bytes);
    let question = array(&preview["problems"])
        .into_iter()
        .find(|problem| problem["action"] == "ask" && problem["raw"] == "2025")
        .expect("a question about the year");
    assert_eq!(preview["counts"]["waiting"], 1, "{preview}");
    let all_proposed = json!({ "token": preview["token"], "accept": "proposed" });
    let refused = office.refused("submission.import", all_proposed);
    assert_eq!(
        refused.code, "refused",
        "no proposal takes last year's nominees in"
    );
    let answered = office.call(
        "submission.adjust",
        json!({ "token": preview["token"], "adjustments": { "accepted": [question["id"]] } }),
    );
    assert_eq!(answered["counts"]["new"], 1, "{answered}");
}
