//! 证书版式 and 套打: laid down, tried, corrected for a printer, and printed.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use printing::{Found, shapes_on, spots_of};
use serde_json::{Value, json};

use crate::office::{Office, array};

fn pdf(preview: &Value) -> Vec<u8> {
    let bytes = STANDARD.decode(preview["base64"].as_str().expect("a paper"));
    bytes.expect("base64")
}

fn spots(preview: &Value) -> Vec<Found> {
    spots_of(&pdf(preview)).expect("a PDF")
}

fn text(preview: &Value) -> String {
    spots(preview).into_iter().map(|spot| spot.text).collect()
}

/// The program's own template, with one block changed.
fn content(office: &Office, block: &str, field: &str, value: Value) -> Value {
    let shelf = office.call("template.list", json!({}));
    let mut content = shelf["templates"][0]["content"].clone();
    let blocks = content["blocks"].as_array_mut().expect("blocks");
    let found = blocks.iter_mut().find(|each| each["id"] == block);
    found.expect("a block of the template")[field] = value;
    content
}

fn save(office: &Office, purpose: &str, name: &str, content: &Value) -> Value {
    let args = json!({ "id": null, "purpose": purpose, "name": name, "content": content });
    let shelf = office.call("template.save", args);
    let of_name = array(&shelf["templates"])
        .into_iter()
        .find(|each| each["name"] == name && each["purpose"] == purpose);
    of_name.expect("the saved one")["id"].clone()
}

/// Selected, public, numbered.
fn printable() -> Office {
    let office = Office::in_publicity();
    office.set_today("2026-10-30");
    office.call("number.issue", json!({}));
    office
}

fn near(found: f32, wanted: f32) -> bool {
    (found - wanted).abs() < 0.1
}

#[test]
fn a_template_is_laid_down_put_in_use_and_taken_back_by_undo() {
    let office = printable();
    let moved = content(&office, "姓名", "x", json!(7000));
    let id = save(&office, "certificate", "横版", &moved);
    let name_at = |office: &Office| {
        let paper = office.call("print.preview", json!({ "form": "certificates" }));
        let spots = spots(&paper);
        // The name is the one text set in 32 points.
        let name = spots.into_iter().find(|spot| near(spot.size, 32.0));
        name.expect("a name").x
    };
    assert!(near(name_at(&office), 50.0), "not in use yet");
    office.call(
        "template.use",
        json!({ "purpose": "certificate", "id": id }),
    );
    assert!(near(name_at(&office), 70.0));
    let shelf = office.call("template.list", json!({}));
    let overprints = array(&shelf["templates"]);
    let overprint = overprints
        .iter()
        .find(|each| each["purpose"] == "overprint");
    assert_eq!(overprint.expect("one at least")["content"], moved);
    office.call("journal.undo", json!({}));
    assert!(near(name_at(&office), 50.0));
    office.call("template.remove", json!({ "id": id }));
    let shelf = office.call("template.list", json!({}));
    assert_eq!(
        array(&shelf["templates"]).len(),
        2,
        "one of the program's own for each purpose"
    );
    assert!(
        array(&shelf["templates"])
            .iter()
            .all(|each| each["in_use"] == true)
    );
}

#[test]
fn an_overprint_carries_text_alone_where_the_printer_needs_it() {
    let office = printable();
    let moved = content(&office, "编号", "y", json!(18000));
    let id = save(&office, "overprint", "定制证芯", &moved);
    office.call("template.use", json!({ "purpose": "overprint", "id": id }));
    let printers = office.call(
        "printer.save",
        json!({ "id": null, "name": "三楼文印室", "dx": "1.5", "dy": "-0.5", "scale_x": "100.4", "scale_y": "99.7" }),
    );
    let profile = &printers[0]["id"];
    let number = |args: Value| {
        let paper = office.call("print.preview", args);
        assert_eq!(shapes_on(&pdf(&paper), 1).expect("a page"), 0);
        assert!(
            !text(&paper).contains("荣誉证书"),
            "is on the stock already"
        );
        let spots = spots(&paper);
        let number = spots.into_iter().find(|spot| spot.text.starts_with("编号"));
        number.expect("a number")
    };
    let plain = number(json!({ "form": "certificates", "overprint": true }));
    assert!(near(plain.x, 50.0) && near(plain.y, 180.0), "{plain:?}");
    let corrected =
        number(json!({ "form": "certificates", "overprint": true, "profile": profile }));
    assert!(near(corrected.x, 50.0 * 1.004 + 1.5), "{corrected:?}");
    assert!(near(corrected.y, 180.0 * 0.997 - 0.5), "{corrected:?}");
}

#[test]
fn a_trial_is_one_page_before_anything_is_decided_and_no_register_counts_it() {
    let office = Office::with_sample();
    let folder = office.folder.path().join("out");
    std::fs::create_dir(&folder).expect("a folder");
    office.room.lock().expect("the room").save_to = Some(folder);
    let whole = json!({ "form": "certificates", "overprint": true });
    assert_eq!(office.refused("print.preview", whole).code, "gate_closed");
    let trial = json!({ "form": "certificates", "overprint": true, "trial": true });
    let paper = office.call("print.preview", trial.clone());
    assert!(text(&paper).contains("张三"), "{}", text(&paper));
    assert_eq!(
        paper["file_name"],
        "2026年度优秀工会工作者证书（套打、试打）.pdf"
    );
    let calibration = json!({ "form": "calibration" });
    for args in [trial, calibration] {
        assert!(office.call("print.save", args)["path"].is_string());
    }
    let state = office.call("print.read", json!({}));
    assert!(
        array(&state["documents"])
            .iter()
            .all(|each| each["printed_at"].is_null())
    );
}

#[test]
fn a_trial_of_a_finished_year_is_the_first_who_will_be_printed() {
    let office = printable();
    let first = |args: Value| {
        let mut spots = spots(&office.call("print.preview", args));
        // What all pages share is drawn apart from what is one page's own.
        spots.sort_by(|one, two| (one.y, one.x).partial_cmp(&(two.y, two.x)).expect("places"));
        spots
    };
    let whole = first(json!({ "form": "certificates" }));
    let trial = first(json!({ "form": "certificates", "trial": true }));
    let page_one: Vec<Found> = whole.into_iter().filter(|spot| spot.page == 1).collect();
    assert_eq!(page_one, trial);
}

#[test]
fn the_page_is_shown_whatever_is_wrong_and_says_so_block_by_block() {
    let office = Office::with_sample();
    let preview = |content: Value| {
        let args = json!({ "content": content, "overprint": false, "sample": "long_name" });
        office.call("template.preview", args)
    };
    let sound = preview(content(&office, "姓名", "x", json!(5000)));
    assert_eq!(sound["faults"], json!([]));
    assert_eq!(array(&sound["boxes"]).len(), 7);
    let name = array(&sound["boxes"])
        .into_iter()
        .find(|each| each["block"] == "姓名");
    assert!(
        name.expect("a name")["size"].as_u64() < Some(320),
        "a long name shrinks"
    );
    let sealed = preview(content(&office, "编号", "x", json!(19000)));
    assert_eq!(sealed["faults"][0]["block"], "编号");
    assert!(
        sealed["faults"][0]["text"]
            .as_str()
            .is_some_and(|text| text.contains("盖章位置"))
    );
}

#[test]
fn what_is_no_template_is_refused_by_block_and_field() {
    let office = Office::with_sample();
    let refused = |block: &str, field: &str, value: Value| {
        let content = content(&office, block, field, value);
        let args =
            json!({ "id": null, "purpose": "certificate", "name": "横版", "content": content });
        let error = office.refused("template.save", args);
        assert!(error.message.contains(block), "{}", error.message);
        error.field.expect("a field")
    };
    assert_eq!(refused("姓名", "text", json!("{rank}")), "text");
    assert_eq!(refused("姓名", "size", json!(10)), "size");
    assert_eq!(refused("标题", "least", json!(600)), "least");
    assert_eq!(refused("称呼", "follows", json!("编号")), "follows");
    let sound = content(&office, "姓名", "x", json!(5000));
    let id = save(&office, "certificate", "横版", &sound);
    let twice = json!({ "id": null, "purpose": "certificate", "name": "横版", "content": sound });
    assert_eq!(
        office.refused("template.save", twice).field.as_deref(),
        Some("name")
    );
    let foreign = json!({ "purpose": "overprint", "id": id });
    assert_eq!(
        office.refused("template.use", foreign).field.as_deref(),
        Some("id")
    );
}

#[test]
fn the_calibration_page_is_as_large_as_the_stock_and_names_the_printer_it_is_corrected_for() {
    let office = Office::with_sample();
    let own = content(&office, "姓名", "x", json!(5000));
    let small = office.call(
        "template.resize",
        json!({ "content": own, "width": 26000, "height": 18500 }),
    );
    assert_eq!(small["blocks"][0]["size"], 472);
    let id = save(&office, "overprint", "16开证芯", &small);
    office.call("template.use", json!({ "purpose": "overprint", "id": id }));
    let plain = office.call("print.preview", json!({ "form": "calibration" }));
    assert!(text(&plain).contains("实际大小"));
    assert!(text(&plain).contains("260"));
    let printer = json!({ "id": null, "name": "三楼文印室", "dx": "0.5", "dy": "0", "scale_x": "100", "scale_y": "100" });
    let profile = office.call("printer.save", printer)[0]["id"].clone();
    let corrected = office.call(
        "print.preview",
        json!({ "form": "calibration", "profile": profile }),
    );
    assert!(text(&corrected).contains("三楼文印室"));
}

#[test]
fn a_name_that_does_not_fit_is_left_out_by_name_and_keeps_nobody_else_from_being_printed() {
    let office = printable();
    let mut narrow = content(&office, "姓名", "least", json!(320));
    let blocks = narrow["blocks"].as_array_mut().expect("blocks");
    let name = blocks.iter_mut().find(|each| each["id"] == "姓名");
    name.expect("a name")["width"] = json!(3600);
    let id = save(&office, "certificate", "窄栏", &narrow);
    office.call(
        "template.use",
        json!({ "purpose": "certificate", "id": id }),
    );
    let paper = office.call("print.preview", json!({ "form": "certificates" }));
    let missed: Vec<String> = array(&paper["missed"])
        .iter()
        .map(|each| each["what"].as_str().expect("whom").to_owned())
        .collect();
    assert_eq!(missed, ["古丽娜·艾山", "乌兰·巴图"]);
    assert!(text(&paper).contains("周𬱟") && text(&paper).contains("郝思嘉"));
    assert!(!text(&paper).contains("古丽娜"));
    let folder = office.folder.path().join("out");
    std::fs::create_dir(&folder).expect("a folder");
    office.room.lock().expect("the room").save_to = Some(folder);
    let run = office.call("print.save", json!({ "form": "certificates" }));
    assert_eq!(
        (&run["files"], &run["missed"]),
        (&json!(1), &paper["missed"])
    );
    assert!(run["path"].as_str().expect("a path").ends_with("证书.pdf"));
    office.call(
        "template.use",
        json!({ "purpose": "certificate", "id": null }),
    );
    let changed = json!({ "form": "certificates", "part": { "part": "changed" } });
    let rest = office.call("print.preview", changed);
    assert!(text(&rest).contains("古丽娜·艾山"), "owed since");
}
