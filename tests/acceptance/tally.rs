//! 计票单 of a round, before and after it is counted.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::ballot::{issued, sheet};
use crate::office::Office;

fn tally(office: &Office, round: &Value) -> (Value, String) {
    let made = office.call("ballot.preview_tally", json!({ "ballot": round["id"] }));
    let bytes = STANDARD.decode(made["base64"].as_str().expect("a paper"));
    let document = lopdf::Document::load_mem(&bytes.expect("bytes")).expect("a PDF");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).expect("text");
    let text = text.chars().filter(|one| !one.is_whitespace()).collect();
    (made["file_name"].clone(), text)
}

#[test]
fn a_round_is_counted_on_paper_and_its_result_reported_on_the_same_sheet() {
    let office = Office::with_sample();
    let round = issued(&office, "each", None, true, 2);
    let (name, blank) = tally(&office, &round);
    assert_eq!(name, "优秀工会工作者第1轮计票单.pdf");
    for said in [
        "票01",
        "第1轮",
        "无记名投票",
        "发出＝收回＋未收回",
        "收回＝有效＋无效",
        "监票人：",
        "计票人：",
        "唱票人：",
    ] {
        assert!(blank.contains(said), "{said} is not in {blank}");
    }
    assert!(!blank.contains("通过："), "{blank}");
    office.call("ballot.close", sheet(&round, &[(5, 4), (4, 5)]));
    let (name, filled) = tally(&office, &round);
    assert_eq!(name, "优秀工会工作者第1轮计票结果报告单.pdf");
    let first = round["rows"][0]["name"].as_str().expect("a name");
    for said in [
        "监票人（赵一）：",
        "计票人（钱二、孙三）：",
        "收回9＝有效9＋无效0",
        "各推荐对象的票数相符",
        &format!("通过：{first}。"),
    ] {
        assert!(filled.contains(said), "{said} is not in {filled}");
    }
    let folder = office.folder.path().to_owned();
    office.room.lock().expect("the room").save_to = Some(folder);
    let saved = office.call("ballot.save_tally", json!({ "ballot": round["id"] }));
    let path = saved["path"].as_str().expect("a path");
    assert!(std::fs::read(path).expect("a file").starts_with(b"%PDF"));
}

#[test]
fn a_round_given_up_before_it_was_counted_has_no_sheet_to_print() {
    let office = Office::with_sample();
    let round = issued(&office, "choose", Some(1), false, 2);
    let (_, blank) = tally(&office, &round);
    assert!(
        blank.contains("得票（画“正”）") && blank.contains("不多于有效×1"),
        "{blank}"
    );
    office.call(
        "ballot.void",
        json!({ "ballot": round["id"], "reason": "停电" }),
    );
    let error = office.refused("ballot.preview_tally", json!({ "ballot": round["id"] }));
    assert!(error.message.contains("没有计票就作废了"), "{error}");
}
