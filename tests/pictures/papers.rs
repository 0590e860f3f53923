//! The sample year from the notices of what is missing to the last document of the printing centre.

use std::sync::OnceLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::office::{Office, array};

pub struct Paper {
    pub name: String,
    pub bytes: Vec<u8>,
    /// Of the same call once more.
    pub bytes_again: Vec<u8>,
}

pub fn all() -> &'static [Paper] {
    static ALL: OnceLock<Vec<Paper>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut papers = of_the_meeting();
        papers.extend(of_the_printing_centre());
        papers
    })
}

/// Taken twice, by its file name and what tells it from others of that name.
fn paper(office: &Office, command: &str, args: &Value, apart: &str) -> Paper {
    let made = || {
        let made = office.call(command, args.clone());
        let base64 = made["base64"].as_str().expect("a paper").to_owned();
        (made, STANDARD.decode(base64).expect("bytes"))
    };
    let ((said, bytes), (_, bytes_again)) = (made(), made());
    let name = said["file_name"].as_str().expect("a name");
    Paper {
        name: format!("{}{apart}", name.trim_end_matches(".pdf")),
        bytes,
        bytes_again,
    }
}

fn of_the_meeting() -> Vec<Paper> {
    let office = Office::with_sample();
    let meeting = convened(&office);
    let mut papers = vec![
        notice(&office),
        paper(&office, "score_sheet.paper", &worker(), ""),
    ];
    papers.extend(of_a_ballot(&office));
    office.score_the_rest("worker");
    office.call("meeting.close", json!({ "id": meeting }));
    let results = json!({ "category": "worker", "paper": "results" });
    papers.push(paper(&office, "review.paper", &results, ""));
    papers.push(paper(
        &office,
        "minutes.preview",
        &json!({ "meeting": meeting }),
        "",
    ));
    papers
}

fn worker() -> Value {
    json!({ "category": "worker" })
}

fn convened(office: &Office) -> Value {
    let meeting =
        json!({ "id": 0, "title": "第一次评审会", "held_on": "2026-10-12", "place": "五楼会议室" });
    let id = office.call("meeting.save", meeting)[0]["id"].clone();
    office.call("meeting.open", json!({ "id": id }));
    for (seat, member) in (0..).zip(array(&office.call("member.list", json!({})))) {
        let state = if seat == 8 { "absent" } else { "present" };
        let call = json!({ "meeting": id, "member": member["id"], "state": state });
        office.call("attendance.call", call);
    }
    id
}

/// Of the first unit that owes something.
fn notice(office: &Office) -> Paper {
    let units = array(&office.call("unit.list", json!({})));
    let owing = units
        .iter()
        .find(|unit| office.call("notice.read", json!({ "unit": unit["id"] }))["empty"] == false)
        .expect("a unit of the sample owes something");
    let args = json!({ "unit": owing["id"], "format": "pdf" });
    paper(office, "notice.preview", &args, "")
}

/// Its papers one, two and four to a sheet, and the sheet its votes are counted on, before and after.
fn of_a_ballot(office: &Office) -> Vec<Paper> {
    let candidates = office.call("ballot.list", worker())["candidates"].clone();
    let among: Vec<Value> = array(&candidates)
        .iter()
        .take(6)
        .map(|one| one["nominee"].clone())
        .collect();
    let args = json!({ "category": "worker", "form": "each", "secret": true, "present": 8, "nominees": among });
    let round = office.call("ballot.prepare", args)["rounds"][0].clone();
    let id = &round["id"];
    office.call("ballot.issue", json!({ "ballot": id, "issued": 8 }));
    let mut papers: Vec<Paper> = [1, 2, 4]
        .iter()
        .map(|to_a_sheet| {
            let args = json!({ "ballot": id, "to_a_sheet": to_a_sheet });
            let apart = format!("-每页{to_a_sheet}张");
            paper(office, "ballot.preview", &args, &apart)
        })
        .collect();
    let tally = json!({ "ballot": id });
    papers.push(paper(office, "ballot.preview_tally", &tally, "-空白"));
    let votes: Vec<Value> = array(&round["rows"])
        .iter()
        .map(|row| {
            let recused = row["recused"].as_u64().expect("a number");
            json!({ "nominee": row["nominee"], "approve": 8 - recused })
        })
        .collect();
    let count = json!({
        "ballot": id, "returned": 8, "unreturned": 0, "valid": 8, "invalid": 0, "votes": votes,
        "scrutineers": "赵一", "tellers": "钱二、孙三",
    });
    office.call("ballot.close", count);
    papers.push(paper(office, "ballot.preview_tally", &tally, "-已计票"));
    papers
}

/// Whatever it lists: the walk must have brought the year so far that nothing is missing.
fn of_the_printing_centre() -> Vec<Paper> {
    let office = Office::in_publicity();
    office.set_today("2026-10-24");
    office.call("number.issue", json!({}));
    let documents = array(&office.call("print.read", json!({}))["documents"]);
    let mut papers: Vec<Paper> = documents
        .iter()
        .filter(|document| array(&document["formats"]).contains(&json!("pdf")))
        .map(|document| {
            assert_eq!(document["missing"], json!([]), "{}", document["title"]);
            paper(
                &office,
                "print.preview",
                &json!({ "form": document["form"] }),
                "",
            )
        })
        .collect();
    let overprint = json!({ "form": "certificates", "overprint": true });
    papers.push(paper(&office, "print.preview", &overprint, ""));
    let under_red_head = json!({ "form": "decision", "masthead": "printed", "document_number": "秦工发〔2026〕12号" });
    papers.push(paper(&office, "print.preview", &under_red_head, "-红头"));
    let bundled = json!({ "title": "", "body": "", "kai": "", "head": "" });
    papers.push(paper(&office, "font.preview", &bundled, ""));
    papers
}
