//! Papers for work inside the office: 资格审查表, 推荐对象档案, labels. They wait for no decision.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use calamine::Reader as _;
use rules::personal_number::personal_numbers;
use serde_json::{Value, json};

use crate::county::{FIRST, import, look_at, nominee_named, opened, table};
use crate::office::{Office, array};

pub fn shown(office: &Office, args: Value) -> printing::Inspected {
    let paper = office.call("print.preview", args);
    let bytes = STANDARD.decode(paper["base64"].as_str().expect("a paper"));
    printing::inspected(&bytes.expect("bytes")).expect("a PDF")
}

fn lines(paper: &printing::Inspected) -> Vec<&str> {
    let pages = paper.pages.iter();
    pages
        .flat_map(|page| &page.lines)
        .map(String::as_str)
        .collect()
}

/// All that stands on a paper, cell after cell, without spaces or turns.
pub fn flat(paper: &printing::Inspected) -> String {
    tight(&lines(paper).concat())
}

pub fn tight(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn only(form: &str, nominee: &Value) -> Value {
    json!({ "form": form, "part": { "part": "only", "nominees": [nominee] } })
}

fn nominees(office: &Office, filter: &Value) -> Vec<Value> {
    let mut args = json!({ "sort": "number", "descending": false, "offset": 0, "limit": 500 });
    for (key, value) in filter.as_object().expect("a filter") {
        args[key] = value.clone();
    }
    array(&office.call("nominee.list", args)["rows"])
}

pub fn document(office: &Office, form: &str) -> Value {
    let state = office.call("print.read", json!({}));
    array(&state["documents"])
        .into_iter()
        .find(|document| document["form"] == form)
        .expect("the form")
}

pub fn saving(office: &Office) {
    let folder = office.folder.path().join("out");
    std::fs::create_dir(&folder).expect("a folder");
    office.room.lock().expect("the room").save_to = Some(folder);
}

pub fn register(office: &Office) -> Vec<Value> {
    let page = office.call("print.register", json!({ "offset": 0, "limit": 50 }));
    array(&page["rows"])
}

#[test]
fn a_vetting_table_goes_through_every_condition_and_says_what_it_rests_on() {
    let office = Office::with_sample();
    for category in ["home", "small_home", "worker"] {
        for row in nominees(&office, &json!({ "category": category })) {
            let dossier = office.call("nominee.read", json!({ "id": row["id"] }));
            let text = flat(&shown(&office, only("vetting", &row["id"])));
            assert!(text.contains(&tight(row["unit"].as_str().expect("a unit"))));
            let mut waiting = 0;
            for condition in array(&dossier["conditions"]) {
                for part in ["article", "title", "figures", "remedy"] {
                    let part = condition[part].as_str().unwrap_or_default();
                    assert!(text.contains(&tight(part)), "{part} of {row}");
                }
                waiting += usize::from(condition["verdict"] == "waiting");
            }
            // What is open is ticked by hand.
            assert_eq!(text.matches("☐符合☐不符合").count(), waiting);
            assert!(text.contains("初审人（签字）") && text.contains("复核人（签字）"));
        }
    }
}

#[test]
fn a_reason_that_clears_a_doubt_and_a_return_stand_on_the_vetting_table() {
    let office = Office::with_sample();
    let doubted = nominees(&office, &json!({})).into_iter().find_map(|row| {
        let dossier = office.call("nominee.read", json!({ "id": row["id"] }));
        let conditions = array(&dossier["conditions"]);
        let soft = conditions
            .into_iter()
            .find(|one| one["verdict"] == "doubt" && one["soft"] == true);
        soft.map(|condition| (row["id"].clone(), condition["code"].clone()))
    });
    let (id, code) = doubted.expect("the sample has a doubt");
    let mark = json!({ "id": id, "code": code, "verdict": "override", "note": "确有突出事迹" });
    office.call("nominee.mark", mark);
    let vet = json!({ "ids": [id], "outcome": "returned", "reason": "请补公示件" });
    office.call("nominee.vet", vet);
    let text = flat(&shown(&office, only("vetting", &id)));
    assert!(text.contains("已说明理由：确有突出事迹"), "{text}");
    assert!(text.contains("退回补正：请补公示件"), "{text}");
}

#[test]
fn a_vetting_table_is_of_everybody_and_each_can_have_a_file() {
    let office = Office::with_sample();
    let everybody = nominees(&office, &json!({}));
    assert_eq!(document(&office, "vetting")["count"], everybody.len());
    saving(&office);
    let part = json!({ "part": "range", "from": 1, "to": 3 });
    let args = json!({ "form": "vetting", "part": part, "apart": true, "operator": "王芳" });
    let outcome = office.call("print.save", args);
    assert_eq!(outcome["files"], 3);
    let row = &register(&office)[0];
    assert_eq!(row["title"], "2026年度资格审查表");
    assert_eq!(row["part"], "第1–3号");
    assert_eq!(row["operator"], "王芳");
}

#[test]
fn a_dossier_holds_what_is_known_of_a_nominee_but_no_score_and_no_whole_personal_number() {
    let office = Office::in_publicity();
    office.set_today("2026-10-24");
    office.call("number.issue", json!({}));
    let row = nominees(
        &office,
        &json!({ "category": "worker", "vetting": "passed" }),
    )[0]
    .clone();
    let note = json!({ "nominee": row["id"], "text": "已电话核实，13800138000" });
    office.call("annotation.add", note);
    let dossier = office.call("nominee.read", json!({ "id": row["id"] }));
    let paper = shown(&office, only("dossiers", &row["id"]));
    let text = flat(&paper);
    for fact in array(&dossier["facts"]) {
        let value = tight(fact["value"].as_str().expect("a value"));
        let is_number = !personal_numbers(&value).is_empty();
        assert_eq!(text.contains(&value), !is_number, "{fact}");
    }
    for line in array(&dossier["fate"]) {
        assert!(
            text.contains(&tight(line.as_str().expect("a line"))),
            "{line}"
        );
    }
    for condition in array(&dossier["conditions"]) {
        assert!(text.contains(&tight(condition["title"].as_str().expect("a title"))));
    }
    assert!(text.contains("已电话核实，138＊＊＊＊00"), "{text}");
    for found in lines(&paper) {
        assert!(personal_numbers(found).is_empty(), "{found}");
    }
    let score = dossier["score"].as_str().expect("it was scored");
    assert!(!text.contains(score) && !text.contains("得分"), "{score}");
    assert_eq!(
        lines(&paper)
            .iter()
            .filter(|line| line.contains("内部资料"))
            .count(),
        paper.pages.len(),
        "every page says that it stays inside"
    );
}

#[test]
fn no_dossier_of_the_year_shows_a_personal_number_but_a_unions_credit_code() {
    let office = Office::with_sample();
    let paper = shown(&office, json!({ "form": "dossiers" }));
    assert!(paper.pages.len() >= nominees(&office, &json!({})).len());
    for line in lines(&paper) {
        for number in personal_numbers(line) {
            // Unions' codes begin with 81.
            assert!(number.masked().starts_with("81"), "{line}");
        }
    }
}

#[test]
fn every_unit_and_category_has_a_numbered_label_for_its_folder_and_its_box() {
    let office = Office::with_sample();
    let units = array(&office.call("unit.list", json!({})));
    let paper = shown(&office, json!({ "form": "labels" }));
    let folders = flat(&printing::Inspected {
        pages: paper
            .pages
            .into_iter()
            .take(units.len().div_ceil(14))
            .collect(),
        properties: Vec::new(),
    });
    for (at, unit) in units.iter().enumerate() {
        assert!(
            folders.contains(unit["name"].as_str().expect("a name")),
            "{unit}"
        );
        assert!(folders.contains(&format!("编号{:02}", at + 1)));
    }
    assert!(folders.contains("秦皇岛市优秀工会工作者"));
    assert_eq!(folders.matches("保管期限").count(), units.len() + 3);
}

#[test]
fn working_papers_wait_for_their_own_data_only() {
    let office = Office::on("2026-03-02");
    office.call("year.open", json!({ "year": 2026 }));
    for form in ["vetting", "dossiers"] {
        let missing = document(&office, form)["missing"].clone();
        assert!(
            missing[0]["what"]
                .as_str()
                .is_some_and(|what| what.contains("“申报”页导入")),
            "{missing}"
        );
        let error = office.refused("print.preview", json!({ "form": form }));
        assert_eq!(error.code, "gate_closed");
    }
    assert_eq!(document(&office, "labels")["missing"], json!([]));
    let office = Office::with_sample();
    for form in ["vetting", "dossiers", "sign_in", "labels"] {
        assert_eq!(document(&office, form)["missing"], json!([]), "{form}");
    }
}

#[test]
fn equal_records_make_equal_bytes() {
    let office = Office::with_sample();
    for form in ["vetting", "dossiers", "sign_in", "labels"] {
        let sha = |office: &Office| {
            office.call("print.preview", json!({ "form": form }))["sha256"].clone()
        };
        assert_eq!(sha(&office), sha(&office), "{form}");
    }
}

#[test]
fn a_character_no_font_has_stops_the_records_before_the_first_of_them() {
    let office = Office::with_sample().altered(|records| {
        let sql = "UPDATE nominee SET name = ?1 || name WHERE id = (SELECT min(id) FROM nominee)";
        records.execute(sql, ["\u{323AF}"]).expect("renamed");
    });
    saving(&office);
    for form in ["vetting", "dossiers"] {
        let error = office.refused("print.save", json!({ "form": form }));
        assert_eq!(error.code, "print_failed");
        assert!(error.message.contains("U+323AF"), "{}", error.message);
    }
    let documents = array(&office.call("print.read", json!({}))["documents"]);
    let vetting = documents.iter().find(|each| each["form"] == "vetting");
    let lacking = array(&vetting.expect("the form")["missing_characters"]);
    assert_eq!(lacking[0]["code"], "U+323AF");
}

#[test]
fn a_dossier_tells_the_story_and_lists_the_documents_that_came_with_it() {
    let office = opened();
    let files = [
        ("卢龙县.xlsx", table(&FIRST)),
        ("田大利事迹材料.pdf", b"%PDF-1.4 deeds".to_vec()),
    ];
    import(&office, &look_at(&office, &files));
    let id = nominee_named(&office, "田大利")["id"].clone();
    let text = flat(&shown(&office, only("dossiers", &id)));
    for wanted in [
        "田大利事迹材料.pdfPDF14B",
        "申报文件卢龙县.xlsx",
        "第3行",
        "还没有审议。",
    ] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
}

pub fn editable(office: &Office, args: Value) -> Vec<u8> {
    let paper = office.call("print.preview", args);
    let base64 = paper["base64"].as_str().expect("a file");
    STANDARD.decode(base64).expect("bytes")
}

#[test]
fn a_vetting_workbook_has_a_line_for_everybody_and_a_column_for_every_condition() {
    let office = Office::with_sample();
    let bytes = editable(&office, json!({ "form": "vetting", "format": "xlsx" }));
    let mut book: calamine::Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).expect("a workbook");
    for (category, title) in [("home", "模范职工之家"), ("worker", "优秀工会工作者")] {
        let rows = nominees(&office, &json!({ "category": category }));
        let sheet = book.worksheet_range(title).expect("the sheet");
        let cells: Vec<Vec<String>> = sheet
            .rows()
            .map(|row| row.iter().map(ToString::to_string).collect())
            .collect();
        let heads = &cells[1];
        for row in rows {
            let line = cells
                .iter()
                .find(|line| line[1] == row["number"])
                .expect("the nominee's line");
            let dossier = office.call("nominee.read", json!({ "id": row["id"] }));
            for condition in array(&dossier["conditions"]) {
                let word = match condition["verdict"].as_str().expect("a verdict") {
                    "met" => "符合",
                    "doubt" => "存疑",
                    "unmet" => "不符合",
                    "vetoed" => "一票否决",
                    _ => "待核查",
                };
                let title = condition["title"].as_str().expect("a title");
                let at = heads.iter().position(|head| head.ends_with(title));
                assert_eq!(line[at.expect("a column")], word, "{title} of {row}");
            }
        }
    }
}
