//! The road itself.

use serde_json::json;

use crate::office::{Office, array, sample_file};

#[test]
fn a_year_opens_with_the_divisions_of_the_city_and_nine_members() {
    let office = Office::on("2026-03-02");
    assert!(office.call("office.read", json!({}))["year"].is_null());
    office.call("year.open", json!({ "year": 2026 }));
    assert_eq!(array(&office.call("unit.list", json!({}))).len(), 9);
    assert_eq!(array(&office.call("member.list", json!({}))).len(), 9);
    let seats: Vec<_> = array(&office.call("overview.read", json!({}))["categories"])
        .iter()
        .map(|category| category["seats"].clone())
        .collect();
    assert_eq!(seats, [15, 15, 10]);
}

#[test]
fn a_preview_writes_nothing_and_the_import_writes_what_was_previewed() {
    let office = Office::on("2026-09-01");
    office.call("year.open", json!({ "year": 2026 }));
    office.room.lock().expect("the room").picked =
        vec![sample_file("海港区总工会-模范职工之家汇总表.xlsx")];
    let preview = office.call("submission.pick", json!({}));
    let new = preview["counts"]["new"].as_u64().expect("a count");
    assert!(new > 0);
    let all = json!({ "sort": "number", "descending": false, "offset": 0, "limit": 100 });
    assert_eq!(office.call("nominee.list", all.clone())["total"], 0);
    let outcome = office.call(
        "submission.import",
        json!({ "token": preview["token"], "accept": "proposed" }),
    );
    assert_eq!(outcome["counts"], preview["counts"]);
    assert_eq!(office.call("nominee.list", all)["total"], new);
}

#[test]
fn the_file_to_be_returned_imports_its_good_rows_and_says_why_it_refuses_the_others() {
    let office = Office::on("2026-09-01");
    office.call("year.open", json!({ "year": 2026 }));
    office.room.lock().expect("the room").picked =
        vec![sample_file("山海关区总工会（需退回）.xlsx")];
    let preview = office.call("submission.pick", json!({}));
    let refused: Vec<_> = array(&preview["rows"])
        .into_iter()
        .filter(|row| row["state"] == "refused")
        .collect();
    assert!(!refused.is_empty());
    assert!(
        refused.iter().all(|row| row["reason"]
            .as_str()
            .is_some_and(|reason| !reason.is_empty())),
        "{refused:#?}"
    );
    let problems = array(&preview["problems"]);
    let id_as_number = problems
        .iter()
        .find(|problem| problem["trap"] == 22)
        .expect("an ID number that arrived as a number");
    assert!(
        id_as_number["cell"]
            .as_str()
            .is_some_and(|cell| cell.starts_with(char::is_alphabetic))
    );
    assert_eq!(
        id_as_number["proposed"],
        json!(null),
        "a lost ID number is never repaired"
    );
}

#[test]
fn a_cancelled_dialog_is_no_preview_and_no_error() {
    let office = Office::on("2026-09-01");
    office.call("year.open", json!({ "year": 2026 }));
    assert!(office.call("submission.pick", json!({})).is_null());
}

#[test]
fn a_search_by_pinyin_initials_finds_a_person() {
    let office = Office::with_sample();
    let found = office.call(
        "nominee.list",
        json!({ "search": "smy", "sort": "number", "descending": false, "offset": 0, "limit": 10 }),
    );
    assert!(
        array(&found["rows"])
            .iter()
            .any(|row| row["name"] == "苏明远"),
        "{found}"
    );
}

#[test]
fn a_dossier_shows_the_figures_behind_a_computed_condition_and_its_article() {
    let office = Office::with_sample();
    let list = office.call("nominee.list", json!({ "category": "home", "sort": "number", "descending": false, "offset": 0, "limit": 1 }));
    let dossier = office.call("nominee.read", json!({ "id": list["rows"][0]["id"] }));
    let rate = array(&dossier["conditions"])
        .into_iter()
        .find(|condition| condition["code"] == "art5.2.member_rate")
        .expect("the member rate");
    assert_eq!(rate["kind"], "computed");
    assert!(
        rate["article"]
            .as_str()
            .is_some_and(|article| article.contains("第五条"))
    );
    assert!(
        rate["figures"]
            .as_str()
            .is_some_and(|figures| figures.contains('÷')),
        "{rate}"
    );
}

#[test]
fn the_whole_road_ends_in_papers_with_numbers_that_stay() {
    let office = Office::in_publicity();
    office.set_today("2026-10-24");
    let issued = office.call("number.issue", json!({}))["issued"].clone();
    assert_eq!(issued, 40);
    let numbers = office.call("print.read", json!({}))["numbers"].clone();
    assert_eq!(office.refused("number.issue", json!({})).code, "refused");
    for form in ["notice", "certificates", "plaques", "final_list"] {
        office.room.lock().expect("the room").save_to = Some(office.folder.path().to_owned());
        let path = office.call("print.save", json!({ "form": form }))["path"]
            .as_str()
            .expect("a path")
            .to_owned();
        assert!(std::fs::read(path).expect("a PDF").starts_with(b"%PDF-1.7"));
    }
    assert_eq!(office.call("print.read", json!({}))["numbers"], numbers);
    let stages = array(&office.call("overview.read", json!({}))["stages"]);
    assert!(
        stages.iter().all(|stage| stage["state"] == "done"),
        "{stages:#?}"
    );
    assert_eq!(office.call("store.verify", json!({}))["flaws"], json!([]));
}

#[test]
fn the_board_shows_nothing_that_was_not_sent_and_never_a_personal_number() {
    let office = Office::with_sample();
    let review = office.call("review.read", json!({ "category": "worker" }));
    let open = array(&review["rows"])
        .into_iter()
        .find(|row| row["value"].is_null())
        .expect("a nominee not fully scored");
    let scene = json!({ "category": "worker", "scene": "score", "nominee": open["nominee"] });
    office.call("board.send", scene);
    let sent = office.room.lock().expect("the room").frames.len();
    for cell in array(&open["cells"]) {
        office.call(
            "score.enter",
            json!({ "nominee": open["nominee"], "member": cell["member"], "value": "９０．５" }),
        );
    }
    let room = office.room.lock().expect("the room");
    assert_eq!(
        room.frames.len(),
        sent,
        "entering scores changes nothing on the board"
    );
    let frame = serde_json::to_string(room.frames.last().expect("a frame")).expect("JSON");
    assert!(!frame.contains("90.5"));
    let digits = frame
        .split(|c: char| !c.is_ascii_digit())
        .map(str::len)
        .max()
        .unwrap_or(0);
    assert!(digits < 11, "no telephone or identity number: {frame}");
}

#[test]
fn a_person_is_masked_on_the_board_as_the_office_chose() {
    let office = Office::with_sample();
    let review = office.call("review.read", json!({ "category": "worker" }));
    let row = array(&review["rows"])
        .into_iter()
        .find(|row| row["name"] == "苏明远")
        .expect("a nominee");
    let scene = json!({ "category": "worker", "scene": "nominee", "nominee": row["nominee"] });
    assert_eq!(
        office.call("board.compose", scene.clone())["body"]["name"],
        "苏＊＊"
    );
    office.call("board.look", json!({ "masking": "full", "theme": "light" }));
    assert_eq!(
        office.call("board.compose", scene)["body"]["name"],
        "苏明远"
    );
}
