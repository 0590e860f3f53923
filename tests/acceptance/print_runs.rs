//! Runs of the printing centre: parts, files apart, why again, another try, the register, the archive, voided numbers.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::office::{Office, array};

/// With numbers issued, and a folder to save to.
fn ready() -> Office {
    let office = Office::in_publicity();
    office.set_today("2026-10-24");
    office.call("number.issue", json!({}));
    let folder = out(&office);
    std::fs::create_dir(&folder).expect("a folder");
    office.room.lock().expect("the room").save_to = Some(folder);
    office
}

fn out(office: &Office) -> PathBuf {
    office.folder.path().join("out")
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn register(office: &Office) -> Vec<Value> {
    let page = office.call("print.register", json!({ "offset": 0, "limit": 50 }));
    array(&page["rows"])
}

fn bytes(outcome: &Value) -> Vec<u8> {
    std::fs::read(outcome["path"].as_str().expect("a path")).expect("the file")
}

#[test]
fn a_run_of_single_files_is_named_by_serial_number_and_name() {
    let office = ready();
    let args = json!({ "form": "certificates", "apart": true, "copies": 2, "operator": "王芳" });
    let outcome = office.call("print.save", args);
    assert_eq!(outcome["files"], 10);
    assert_eq!(outcome["missed"], json!([]));
    let folder = PathBuf::from(outcome["path"].as_str().expect("a folder"));
    let names = names_in(&folder);
    assert_eq!(names.len(), 10);
    assert!(
        names[0].starts_with("01-秦工优〔2026〕01号-") && names[0].ends_with(".pdf"),
        "{names:?}"
    );
    let rows = register(&office);
    assert_eq!(rows[0]["files"], 10);
    assert_eq!(rows[0]["copies"], 2);
    assert_eq!(rows[0]["operator"], "王芳");
    assert_eq!(rows[0]["part"], "全部10个对象");
    assert_eq!(rows[0]["kept"], true);
    assert_eq!(office.call("print.read", json!({}))["operator"], "王芳");
    assert_eq!(office.call("store.verify", json!({}))["flaws"], json!([]));
}

#[test]
fn a_range_is_printed_and_a_list_is_not_taken_apart() {
    let office = ready();
    let part = json!({ "part": "range", "from": 2, "to": 3 });
    office.call(
        "print.save",
        json!({ "form": "certificates", "part": part }),
    );
    assert_eq!(register(&office)[0]["part"], "第2–3号");
    let part = json!({ "part": "range", "from": 4, "to": 4 });
    let apart = json!({ "form": "certificates", "part": part, "apart": true });
    office.call("print.save", apart);
    let names = names_in(&out(&office).join("2026年度优秀工会工作者证书"));
    assert!(names[0].starts_with("04-"), "{names:?}");
    let changed = json!({ "form": "final_list", "part": { "part": "changed" } });
    assert_eq!(
        office.refused("print.save", changed).field.as_deref(),
        Some("part")
    );
    let error = office.refused("print.save", json!({ "form": "final_list", "apart": true }));
    assert_eq!(error.field.as_deref(), Some("apart"));
    let error = office.refused("print.save", json!({ "form": "final_list", "copies": 0 }));
    assert_eq!(error.field.as_deref(), Some("copies"));
}

#[test]
fn what_was_printed_is_printed_again_only_with_a_reason() {
    let office = ready();
    let save = |args: Value| office.attempt("print.save", args);
    save(json!({ "form": "final_list", "operator": "王芳" })).expect("the first");
    let error = save(json!({ "form": "final_list" })).expect_err("no reason");
    assert_eq!(error.field.as_deref(), Some("reason"));
    assert!(
        error.message.contains("2026-10-24 09:00") && error.message.contains("王芳"),
        "{}",
        error.message
    );
    save(json!({ "form": "final_list", "reason": " 份数不够 " })).expect("the second");
    assert_eq!(register(&office)[0]["reason"], "份数不够");
    // Whoever was not in the first run needs no reason.
    let range = |from: u32| json!({ "form": "certificates", "part": { "part": "range", "from": from, "to": from } });
    save(range(1)).expect("the first");
    save(range(2)).expect("another");
    assert_eq!(
        save(range(1)).expect_err("again").field.as_deref(),
        Some("reason")
    );
}

#[test]
fn only_what_changed_is_printed() {
    let office = ready();
    let changed = json!({ "form": "plaques", "part": { "part": "changed" } });
    office.call("print.save", changed.clone());
    assert_eq!(register(&office)[0]["part"], "仅改动的30个对象");
    let error = office.refused("print.save", changed.clone());
    assert!(error.message.contains("没有改动"), "{}", error.message);
    let mut settings = office.call("setting.read", json!({}));
    settings["plaque_material"] = json!("铜板");
    office.call("setting.change", settings);
    office.call("print.save", changed);
    let row = &register(&office)[0];
    assert_eq!(row["part"], "仅改动的30个对象");
    assert_eq!(row["reason"], "内容有改动");
}

#[test]
fn a_file_that_cannot_be_written_is_named_and_written_at_the_next_try_with_the_same_bytes() {
    let office = ready();
    let folder = out(&office).join("2026年度优秀工会工作者证书");
    let preview = office.call("print.preview", json!({ "form": "final_list" }));
    let list = out(&office).join("2026年度选树名单.pdf");
    std::fs::create_dir(&list).expect("in the way");
    let error = office.refused("print.save", json!({ "form": "final_list" }));
    assert_eq!(error.code, "unwritten");
    assert!(error.message.contains("2026年度选树名单.pdf"));
    assert!(register(&office).is_empty(), "nothing left the office");
    std::fs::remove_dir(&list).expect("out of the way");
    let outcome = office.call("print.again", json!({}));
    assert_eq!(outcome["path"], list.display().to_string());
    assert_eq!(register(&office)[0]["sha256"], preview["sha256"]);
    assert_eq!(office.refused("print.again", json!({})).code, "not_found");

    // One of many stops no other.
    let args = json!({ "form": "certificates", "apart": true });
    let all = office.call("print.save", args);
    let third = names_in(&folder)[2].clone();
    std::fs::remove_dir_all(&folder).expect("ours");
    std::fs::create_dir_all(folder.join(&third)).expect("in the way");
    assert_eq!(all["files"], 10);
    let args = json!({ "form": "certificates", "apart": true, "reason": "换了纸" });
    let outcome = office.call("print.save", args);
    assert_eq!(outcome["files"], 9);
    assert_eq!(outcome["missed"][0]["what"], third.as_str());
    assert_eq!(outcome["again"], true);
    std::fs::remove_dir(folder.join(&third)).expect("out of the way");
    let outcome = office.call("print.again", json!({}));
    assert_eq!(outcome["files"], 1);
    assert!(folder.join(&third).is_file());
}

#[test]
fn a_long_run_tells_how_far_it_is_and_stops_between_two_files() {
    let office = ready();
    let save = |more: Value| {
        let mut args = json!({ "form": "certificates", "apart": true });
        args.as_object_mut()
            .expect("an object")
            .extend(more.as_object().expect("an object").clone());
        office.call("print.save", args)
    };
    let outcome = std::thread::scope(|scope| {
        let run = scope.spawn(|| save(json!({})));
        let told = loop {
            let told = office.call("print.progress", json!({}));
            if told["file_number"].as_u64() >= Some(2) {
                break told;
            }
            assert!(!run.is_finished(), "it ran unseen");
            std::thread::yield_now();
        };
        office.call("print.stop", json!({}));
        assert_eq!(told["files"], 10);
        assert_ne!(told["file"], "");
        run.join().expect("the run ends")
    });
    let written = outcome["files"].as_u64().expect("a number");
    assert!((2..10).contains(&written), "{written}");
    let left = array(&outcome["missed"]);
    assert_eq!(written + left.len() as u64, 10);
    assert!(left[0]["why"].as_str().expect("words").contains("仅改动"));
    let folder = PathBuf::from(outcome["path"].as_str().expect("a folder"));
    assert_eq!(names_in(&folder).len() as u64, written, "nothing half done");
    let row = register(&office)[0].clone();
    assert_eq!(row["files"], written);
    assert_eq!(row["part"], format!("全部10个对象，缺{}个", left.len()));
    assert_eq!(office.call("print.progress", json!({}))["running"], false);

    let rest = save(json!({ "part": { "part": "changed" }, "reason": "接着印" }));
    assert_eq!(rest["missed"], json!([]));
    assert_eq!(names_in(&folder).len(), 10);
}

#[test]
fn other_papers_are_written_at_the_next_try_too() {
    let office = Office::with_sample();
    office.room.lock().expect("the room").save_to = Some(office.folder.path().to_owned());
    let unit = array(&office.call("unit.list", json!({})))[0]["id"].clone();
    let args = json!({ "unit": unit });
    let first = office.call("filling_pack.save", args.clone());
    let path = PathBuf::from(first["path"].as_str().expect("a path"));
    std::fs::remove_file(&path).expect("ours");
    std::fs::create_dir(&path).expect("in the way");
    assert_eq!(office.refused("filling_pack.save", args).code, "unwritten");
    std::fs::remove_dir(&path).expect("out of the way");
    let outcome = office.call("print.again", json!({}));
    assert_eq!(outcome["path"], first["path"]);
    assert!(path.is_file());
}

#[test]
fn the_same_bytes_are_had_again_whatever_changed_since() {
    let office = ready();
    let first = office.call("print.save", json!({ "form": "plaques" }));
    let printed = bytes(&first);
    let run = register(&office)[0]["run"].clone();
    let mut settings = office.call("setting.read", json!({}));
    settings["plaque_material"] = json!("铜板");
    office.call("setting.change", settings);
    let office = office.restarted();
    let folder = out(&office);
    office.room.lock().expect("the room").save_to = Some(folder);
    let args =
        |reason: &str| json!({ "run": run, "copies": 1, "operator": "李强", "reason": reason });
    let error = office.refused("print.reprint", args(" "));
    assert_eq!(error.field.as_deref(), Some("reason"));
    let again = office.call("print.reprint", args("原件损毁"));
    assert_eq!(bytes(&again), printed);
    let row = &register(&office)[0];
    assert_eq!(row["part"], "原样补印，全部30个对象");
    assert_eq!(row["operator"], "李强");
    assert_eq!(row["reason"], "原件损毁");
    assert_eq!(office.call("store.verify", json!({}))["flaws"], json!([]));
    let undo = office.attempt("journal.undo", json!({}));
    assert!(undo.is_err(), "what left the office is not taken back");
}

#[test]
fn a_voided_number_stays_in_sight_and_the_next_one_is_given() {
    let office = ready();
    let numbers = array(&office.call("print.read", json!({}))["numbers"]);
    let of_workers = |numbers: &[Value]| -> Vec<Value> {
        let workers = numbers.iter().filter(|one| one["category"] == "worker");
        workers.cloned().collect()
    };
    let first = of_workers(&numbers)[0].clone();
    let args =
        |reason: &str| json!({ "category": "worker", "serial": first["serial"], "reason": reason });
    let error = office.refused("number.void", args(""));
    assert_eq!(error.field.as_deref(), Some("reason"));
    let state = office.call("number.void", args("写错名字，已收回"));
    assert_eq!(state["unnumbered"], 1);
    assert_eq!(office.refused("number.void", args("再来")).code, "refused");
    assert_eq!(
        office
            .refused("print.preview", json!({ "form": "certificates" }))
            .code,
        "gate_closed"
    );
    office.call("number.issue", json!({}));
    let numbers = of_workers(&array(&office.call("print.read", json!({}))["numbers"]));
    assert_eq!(numbers[0]["voided"], "写错名字，已收回");
    let last = numbers.last().expect("numbers");
    assert_eq!(last["serial"], 11);
    assert_eq!(last["name"], first["name"]);
    assert_eq!(office.call("store.verify", json!({}))["flaws"], json!([]));
}

#[test]
fn no_public_paper_shows_a_personal_number_on_the_screen_or_on_disk() {
    let office = ready();
    let mut settings = office.call("setting.read", json!({}));
    let mut with_contact = |contact: &str| {
        settings["contact"] = json!(contact);
        office.call("setting.change", settings.clone());
    };
    for contact in [
        "王芳 138 0013 8000",
        "电话１３８００１３８０００",
        "身份证 110105 19491231 002X",
    ] {
        with_contact(contact);
        for command in ["print.preview", "print.save", "print.open"] {
            let error = office.refused(command, json!({ "form": "notice" }));
            assert_eq!(error.code, "personal_number", "{contact}");
            assert!(
                error.message.contains("2026年度公示公告.pdf")
                    && error.message.contains("页有")
                    && error.message.contains("＊＊＊"),
                "{}",
                error.message
            );
            assert!(!error.message.contains(contact), "{}", error.message);
        }
    }
    assert!(names_in(&out(&office)).is_empty());
    with_contact("办公室，电话：0335-3668000");
    office.call("print.save", json!({ "form": "notice" }));
}
