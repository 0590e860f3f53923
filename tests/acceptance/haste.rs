//! What a hasty office does: changes its mind in the middle of the year, corrects, renames, opens the wrong year.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::office::{Office, array};

fn rows(office: &Office, filter: &Value) -> Vec<Value> {
    let mut args = json!({ "sort": "number", "descending": false, "offset": 0, "limit": 500 });
    for (key, value) in filter.as_object().expect("a filter") {
        args[key] = value.clone();
    }
    array(&office.call("nominee.list", args)["rows"])
}

fn found_by(office: &Office, search: &str) -> usize {
    rows(office, &json!({ "search": search })).len()
}

fn settings_with(office: &Office, key: &str, value: Value) -> Value {
    let mut settings = office.call("setting.read", json!({}));
    settings[key] = value;
    settings
}

fn first_passed(office: &Office, category: &str) -> Value {
    rows(
        office,
        &json!({ "category": category, "vetting": "passed" }),
    )[0]
    .clone()
}

/// A condition of the nominee that a person ticks.
fn ticked_condition(office: &Office, id: &Value) -> Value {
    array(&office.call("nominee.read", json!({ "id": id }))["conditions"])
        .into_iter()
        .find(|condition| condition["kind"] == "veto")
        .expect("Arts. 8 and 9 have vetoes")
}

#[test]
fn one_who_passed_and_is_vetoed_afterwards_is_looked_at_again_and_keeps_its_scores() {
    let office = Office::with_sample();
    let nominee = first_passed(&office, "home");
    let before = array(&office.call("review.read", json!({ "category": "home" }))["rows"]).len();
    let code = ticked_condition(&office, &nominee["id"])["code"].clone();
    let mark = |verdict: &str| json!({ "id": nominee["id"], "code": code, "verdict": verdict, "note": "应急管理部门复函" });
    let dossier = office.call("nominee.mark", mark("unmet"));
    assert_eq!(dossier["vetting"], "pending");
    assert!(
        dossier["vetting_reason"]
            .as_str()
            .is_some_and(|why| why.contains("复核")),
        "{dossier}"
    );
    let sheet = || array(&office.call("review.read", json!({ "category": "home" }))["rows"]);
    assert_eq!(sheet().len(), before - 1);
    office.call("nominee.mark", mark("met"));
    office.call(
        "nominee.vet",
        json!({ "ids": [nominee["id"]], "outcome": "passed" }),
    );
    let row = sheet()
        .into_iter()
        .find(|row| row["nominee"] == nominee["id"])
        .expect("back on the sheet");
    assert_ne!(row["entered"], 0);
}

#[test]
fn a_stricter_publicity_takes_the_passed_back_to_the_vetting() {
    let office = Office::with_sample();
    let passed = |office: &Office| rows(office, &json!({ "vetting": "passed" }));
    office.call(
        "setting.change",
        settings_with(&office, "strict_publicity", json!(true)),
    );
    for nominee in passed(&office) {
        let dossier = office.call("nominee.read", json!({ "id": nominee["id"] }));
        assert_eq!(dossier["standing"], "clear", "{}", nominee["number"]);
    }
}

#[test]
fn what_a_deliberation_rests_on_stands_still() {
    let office = Office::decided();
    let nominee = first_passed(&office, "worker");
    let code = ticked_condition(&office, &nominee["id"])["code"].clone();
    let mark = json!({ "id": nominee["id"], "code": code, "verdict": "unmet", "note": "来函" });
    assert_eq!(office.refused("nominee.mark", mark).code, "gate_closed");
    for (key, value) in [("score_rule", json!("sum")), ("score_max", json!("200"))] {
        let error = office.refused("setting.change", settings_with(&office, key, value));
        assert_eq!(error.code, "gate_closed", "{key}");
    }
}

#[test]
fn no_score_falls_off_a_changed_scale() {
    let office = Office::with_sample();
    let error = office.refused(
        "setting.change",
        settings_with(&office, "score_max", json!("10")),
    );
    assert_eq!(error.field.as_deref(), Some("score_max"));
    assert!(error.message.contains("已有评分"), "{}", error.message);
}

#[test]
fn a_number_pattern_stays_once_numbers_are_issued() {
    let office = Office::in_publicity();
    office.set_today("2026-10-24");
    office.call("number.issue", json!({}));
    let changed = settings_with(&office, "number_worker", json!("优{serial}"));
    let error = office.refused("setting.change", changed);
    assert_eq!(error.field.as_deref(), Some("number_worker"));
}

#[test]
fn two_categories_cannot_share_their_numbers() {
    let office = Office::with_sample();
    let pattern = office.call("setting.read", json!({}))["number_home"].clone();
    let error = office.refused(
        "setting.change",
        settings_with(&office, "number_worker", pattern),
    );
    assert_eq!(error.field.as_deref(), Some("number_worker"));
}

fn import_text(office: &Office, post: &str) {
    let text = format!(
        "推荐单位,姓名,工作单位及职务,工会职务,从事工会工作年限,曾获荣誉\n卢龙县总工会,田富,卢龙县某公司,{post},8,无\n"
    );
    let preview = office.call(
        "submission.preview",
        json!({ "files": [{ "name": "优秀工会工作者.csv", "base64": STANDARD.encode(text) }] }),
    );
    office.call(
        "submission.import",
        json!({ "token": preview["token"], "accept": "proposed" }),
    );
}

/// The unit as the page would save it.
fn to_save(office: &Office, name: &str) -> Value {
    let mut unit = array(&office.call("unit.list", json!({})))
        .into_iter()
        .find(|unit| unit["name"] == name)
        .expect("a unit of the year");
    unit.as_object_mut().expect("a unit").remove("received");
    unit
}

#[test]
fn a_nominee_sent_again_with_changes_is_still_found_by_its_number() {
    let office = Office::on("2026-09-01");
    office.call("year.open", json!({ "year": 2026 }));
    for post in ["工会干事", "工会副主席"] {
        import_text(&office, post);
        assert_eq!(found_by(&office, "26-g-001"), 1, "{post}");
        assert_eq!(found_by(&office, "tf"), 1, "{post}");
    }
}

#[test]
fn a_renamed_unit_is_searched_by_its_new_name_and_recognised_by_its_old_one() {
    let office = Office::on("2026-09-01");
    office.call("year.open", json!({ "year": 2026 }));
    import_text(&office, "工会干事");
    let mut unit = to_save(&office, "卢龙县总工会");
    unit["name"] = json!("卢龙市总工会");
    office.call("unit.save", unit);
    assert_eq!(found_by(&office, "卢龙市总"), 1);
    assert_eq!(found_by(&office, "26-g-001"), 1);
    import_text(&office, "工会副主席");
    assert_eq!(rows(&office, &json!({})).len(), 1);
}

#[test]
fn a_name_means_one_unit_only() {
    let office = Office::on("2026-09-01");
    office.call("year.open", json!({ "year": 2026 }));
    let unit = |name: &str, aliases: Value| json!({ "id": null, "name": name, "kind": "system", "aliases": aliases, "organisations": "0", "members": "0", "cadres": "0", "quota": { "home": 0, "small_home": 0, "worker": 0 } });
    let twice = office.refused("unit.save", unit("秦皇岛市海港区工会", json!([])));
    assert_eq!(twice.field.as_deref(), Some("name"));
    let alias = office.refused("unit.save", unit("某系统工会", json!(["昌黎县"])));
    assert_eq!(alias.field.as_deref(), Some("aliases"));
    assert!(alias.message.contains("昌黎县总工会"), "{}", alias.message);
    office.call("unit.save", unit("某系统工会", json!(["某系统", "某系统"])));
}

fn year(office: &Office) -> (Value, Value) {
    let frame = office.call("office.read", json!({}));
    (frame["year"].clone(), frame["is_sample"].clone())
}

#[test]
fn a_later_year_opened_by_mistake_gives_way_again() {
    let office = Office::on("2026-09-01");
    office.call("year.open", json!({ "year": 2026 }));
    import_text(&office, "工会干事");
    office.call("year.open", json!({ "year": 2027 }));
    assert_eq!(year(&office).0, json!(2027));
    assert_eq!(rows(&office, &json!({})).len(), 0);
    let error = office.refused("year.open", json!({ "year": 2025 }));
    assert!(error.message.contains("2027"), "{}", error.message);
    office.call("journal.undo", json!({}));
    assert_eq!(year(&office).0, json!(2026));
    assert_eq!(rows(&office, &json!({})).len(), 1);
}

#[test]
fn the_sample_stands_in_nobodys_way() {
    let mut office = Office::with_sample();
    office = office.restarted();
    assert_eq!(year(&office), (json!(2026), json!(true)));
    office.call("year.open", json!({ "year": 2026 }));
    assert_eq!(year(&office), (json!(2026), json!(false)));
    assert_eq!(rows(&office, &json!({})).len(), 0);
    import_text(&office, "工会干事");
    office = office.restarted();
    assert_eq!(year(&office), (json!(2026), json!(false)));
    assert_eq!(rows(&office, &json!({})).len(), 1);
    assert_eq!(office.refused("sample.open", json!({})).code, "refused");
}

#[test]
fn a_stale_page_cannot_move_a_unit_of_last_year() {
    let office = Office::on("2026-09-01");
    office.call("year.open", json!({ "year": 2026 }));
    let mut unit = to_save(&office, "卢龙县总工会");
    office.call("year.open", json!({ "year": 2027 }));
    unit["name"] = json!("另一个名字");
    assert_eq!(office.refused("unit.save", unit).code, "not_found");
}

#[test]
fn a_category_whose_nominees_were_all_barred_holds_nobody_up() {
    let office = Office::with_sample();
    let ids: Vec<Value> = rows(&office, &json!({ "category": "small_home" }))
        .iter()
        .map(|row| row["id"].clone())
        .collect();
    office.call(
        "nominee.vet",
        json!({ "ids": ids, "outcome": "barred", "reason": "均有一票否决事项" }),
    );
    let workers: Vec<Value> = rows(&office, &json!({ "category": "worker" }))
        .iter()
        .map(|row| row["id"].clone())
        .collect();
    office.call(
        "nominee.vet",
        json!({ "ids": workers, "outcome": "barred", "reason": "均不符合" }),
    );
    office.score_the_rest("home");
    office.deliberate("home");
    office.approve("home");
    office.set_today("2026-10-16");
    office.call("publicity.start", json!({ "posted": "2026-10-16" }));
    office.set_today("2026-10-24");
    assert_eq!(office.call("number.issue", json!({}))["issued"], 15);
    let error = office.refused("print.preview", json!({ "form": "certificates" }));
    assert!(error.message.contains("不需要印制"), "{}", error.message);
    let folder = office.folder.path().join("印");
    std::fs::create_dir(&folder).expect("a folder");
    office.room.lock().expect("the room").save_to = Some(folder);
    for form in ["plaques", "final_list"] {
        office.call("print.save", json!({ "form": form }));
    }
    let stages = array(&office.call("overview.read", json!({}))["stages"]);
    assert_eq!(stages.last().expect("stages")["state"], "done");
}

#[test]
fn an_objection_is_not_closed_tomorrow() {
    let office = Office::in_publicity();
    let nominee =
        office.call("publicity.read", json!({}))["notices"][0]["entries"][0]["nominee"].clone();
    let state = office.call("objection.record", json!({ "nominee": nominee, "received_on": "2026-10-16", "channel": "letter", "signed": false, "complainant": "", "gist": "反映情况" }));
    let id = state["notices"][0]["objections"][0]["id"].clone();
    let error = office.refused("objection.resolve", json!({ "id": id, "sustained": false, "conclusion": "查无实据", "resolved_on": "2026-10-17" }));
    assert_eq!(error.field.as_deref(), Some("resolved_on"));
}
