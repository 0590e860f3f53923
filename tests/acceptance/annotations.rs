//! 批注: where they stand, who may see them, and that the room never does.

use serde_json::{Value, json};

use crate::county::{accept_all, import, look_at, nominee_named, opened};
use crate::office::{Office, array};

const STORY: &str = "\"第一段：建会以来从无欠费。\n第二段：连续三年开展集体协商。\"";

/// A nominee with 主要事迹 of two paragraphs.
fn with_story() -> (Office, Value) {
    let office = opened();
    let table = format!(
        "优秀工会工作者\n推荐单位,姓名,性别,工会职务,主要事迹\n卢龙县总工会,苏明远,男,主席,{STORY}\n"
    );
    let preview = look_at(&office, &[("卢龙县.csv", table.into_bytes())]);
    let preview = accept_all(&office, &preview);
    import(&office, &preview);
    let dossier = nominee_named(&office, "苏明远");
    (office, dossier)
}

fn notes(dossier: &Value) -> Vec<Value> {
    array(&dossier["annotations"])
}

#[test]
fn a_note_stands_on_a_field_a_condition_a_passage_or_the_nominee_itself() {
    let (office, dossier) = with_story();
    let id = &dossier["id"];
    assert!(
        dossier["story"]
            .as_str()
            .is_some_and(|story| story.contains("第二段")),
        "{dossier}"
    );
    let condition = &dossier["conditions"][0];
    let add = |more: Value| {
        let mut args = json!({ "nominee": id, "text": "请核实" });
        for (key, value) in more.as_object().expect("an object") {
            args[key] = value.clone();
        }
        office.attempt("annotation.add", args)
    };
    add(json!({})).expect("on the nominee");
    add(json!({ "target": "field", "place": "union_post", "by": "张 三" })).expect("on a field");
    add(json!({ "target": "condition", "place": condition["code"] })).expect("on a condition");
    let quote = "从无欠费。\n\n第二段";
    let told = add(json!({ "target": "passage", "quote": quote, "audience": "meeting" }))
        .expect("on a passage");
    let told = notes(&told);
    let of = |key: &str| {
        told.iter()
            .map(|note| note[key].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of("place_title"),
        [
            json!(""),
            json!("工会职务"),
            condition["title"].clone(),
            json!("主要事迹")
        ]
    );
    assert_eq!(of("by"), ["办公室", "张 三", "办公室", "办公室"]);
    assert_eq!(of("audience"), ["office", "office", "office", "meeting"]);
    for (args, field) in [
        (json!({ "target": "field", "place": "salary" }), "place"),
        (json!({ "target": "condition", "place": "art99" }), "place"),
        (json!({ "target": "passage", "quote": "没有写过" }), "quote"),
        (json!({ "text": " " }), "text"),
    ] {
        let refused = add(args).expect_err("refused");
        assert_eq!(refused.field.as_deref(), Some(field));
    }
}

#[test]
fn a_note_is_edited_found_and_taken_back_step_by_step() {
    let (office, dossier) = with_story();
    let added = office.call(
        "annotation.add",
        json!({ "nominee": dossier["id"], "text": "请核对学历", "by": "李四" }),
    );
    let id = notes(&added)[0]["id"].clone();
    let edited = office.call(
        "annotation.edit",
        json!({ "id": id, "text": "学历已核对", "audience": "meeting", "by": "王五" }),
    );
    assert_eq!(notes(&edited)[0]["text"], "学历已核对");
    assert_eq!(
        edited["note_author"], "王五",
        "the name is proposed the next time"
    );
    let found = |words: &str| {
        array(&office.call("annotation.search", json!({ "search": words, "limit": 20 })))
    };
    assert_eq!(found("已核")[0]["name"], "苏明远");
    assert_eq!(found("smy 王五").len(), 1, "initials, and who wrote it");
    assert_eq!(found("请核").len(), 0);
    let short = office.refused("annotation.search", json!({ "search": "核", "limit": 20 }));
    assert!(short.message.contains("两个字"), "{short:?}");
    office.call("journal.undo", json!({}));
    assert_eq!(found("请核").len(), 1);
    office.call("annotation.remove", json!({ "id": id }));
    assert_eq!(found("请核").len(), 0);
    office.call("journal.undo", json!({}));
    office.call("journal.undo", json!({}));
    let dossier = office.call("nominee.read", json!({ "id": dossier["id"] }));
    assert_eq!(notes(&dossier), Vec::<Value>::new());
}

#[test]
fn a_passage_that_a_newer_version_changed_is_said_to_be_gone() {
    let (office, dossier) = with_story();
    let quote = json!({ "nominee": dossier["id"], "text": "请附合同", "target": "passage", "quote": "集体协商" });
    office.call("annotation.add", quote);
    let table = "优秀工会工作者\n推荐单位,姓名,性别,工会职务,主要事迹\n卢龙县总工会,苏明远,男,主席,另写一段\n";
    let preview = look_at(&office, &[("卢龙县.csv", table.as_bytes().to_vec())]);
    let preview = accept_all(&office, &preview);
    import(&office, &preview);
    let dossier = office.call("nominee.read", json!({ "id": dossier["id"] }));
    assert_eq!(dossier["story"], "另写一段");
    assert_eq!(notes(&dossier)[0]["quote"], "集体协商");
    assert_eq!(notes(&dossier)[0]["quote_gone"], true);
    assert_eq!(dossier["changes"][0]["field"], "主要事迹");
}

#[test]
fn no_frame_of_the_board_holds_a_word_of_any_note_whomever_it_is_for() {
    let office = Office::with_sample();
    let review = office.call("review.read", json!({ "category": "worker" }));
    let nominee = &review["rows"][0]["nominee"];
    for audience in ["office", "meeting"] {
        let note = json!({ "nominee": nominee, "text": "批注暗号", "by": "记录人暗号", "audience": audience });
        office.call("annotation.add", note);
    }
    office.score_the_rest("worker");
    for scene in ["title", "nominee", "score", "ranking"] {
        let sent =
            json!({ "category": "worker", "scene": scene, "nominee": nominee, "revealed": 99 });
        office.call("board.compose", sent.clone());
        office.call("board.send", sent);
    }
    for masking in ["full", "surname", "number"] {
        office.call("board.look", json!({ "masking": masking, "theme": "dark" }));
    }
    let room = office.room.lock().expect("the room");
    assert!(room.frames.len() >= 7);
    for frame in &room.frames {
        let frame = serde_json::to_string(frame).expect("JSON");
        assert!(!frame.contains("暗号"), "{frame}");
    }
}
