//! Papers in the fonts of the office's own computer, and names no font has.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::office::{Office, array};

/// In no font the program brings.
const BEYOND: char = '\u{30003}';

fn install(office: &Office, file: &str) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/fonts");
    let folder = extra_folder(office);
    fs::create_dir_all(&folder).expect("a folder");
    fs::copy(from.join(file), folder.join(file)).expect("copied");
}

fn extra_folder(office: &Office) -> PathBuf {
    office.folder.path().join("data/补充字库")
}

fn choose(office: &Office, field: &str, family: &str) -> Value {
    let mut settings = office.call("setting.read", json!({}));
    settings[field] = json!(family);
    settings
}

fn holds(pdf: &Value, name: &str) -> bool {
    let bytes = STANDARD
        .decode(pdf["base64"].as_str().expect("a paper"))
        .expect("base64");
    bytes
        .windows(name.len())
        .any(|window| window == name.as_bytes())
}

fn notice(office: &Office) -> Value {
    office.call("print.preview", json!({ "form": "notice" }))
}

#[test]
fn a_chosen_font_sets_every_paper_until_the_choice_is_undone() {
    let office = Office::in_publicity();
    let before = notice(&office);
    assert!(!holds(&before, "FZXBSJW"));
    install(&office, "biaosong.ttf");
    office.call(
        "setting.change",
        choose(&office, "font_title", "方正小标宋简体"),
    );
    assert!(holds(&notice(&office), "FZXBSJW"));
    office.call("journal.undo", json!({}));
    assert_eq!(notice(&office)["sha256"], before["sha256"]);
}

#[test]
fn a_font_that_is_gone_leaves_the_papers_in_the_bundled_one_and_says_so() {
    let office = Office::in_publicity();
    let before = notice(&office);
    install(&office, "biaosong.ttf");
    office.call(
        "setting.change",
        choose(&office, "font_title", "方正小标宋简体"),
    );
    fs::remove_file(extra_folder(&office).join("biaosong.ttf")).expect("removed");
    assert_eq!(notice(&office)["sha256"], before["sha256"]);
    let troubles = office.call("print.read", json!({}))["font_troubles"].clone();
    assert_eq!(
        troubles,
        json!(["标题（小标宋）：这台电脑没有安装字体“方正小标宋简体”，已改用随程序的字体"])
    );
}

#[test]
fn fonts_are_listed_with_the_usual_ones_first_and_with_their_licences() {
    let office = Office::in_publicity();
    for file in [
        "biaosong.ttf",
        "locked.ttf",
        "old.ttf",
        "broken.ttf",
        "pair.ttc",
    ] {
        install(&office, file);
    }
    let list = office.call("font.list", json!({}));
    let candidates = array(&list["roles"][0]["candidates"]);
    assert_eq!(candidates[0]["family"], "方正小标宋简体");
    assert_eq!(candidates[0]["is_usual"], true);
    let locked = candidates
        .iter()
        .find(|candidate| candidate["family"] == "禁用楷体")
        .expect("listed");
    assert_eq!(locked["refusal"], "许可不允许嵌入文件");
    assert_eq!(array(&list["licences"]).len(), 4);
    for licence in array(&list["licences"]) {
        assert!(
            licence["text"]
                .as_str()
                .is_some_and(|text| text.len() > 1000)
        );
    }
}

#[test]
fn a_font_that_may_not_be_embedded_can_t_be_chosen() {
    let office = Office::in_publicity();
    install(&office, "locked.ttf");
    let error = office.refused("setting.change", choose(&office, "font_kai", "禁用楷体"));
    assert!(
        error.message.contains("许可不允许嵌入文件"),
        "{}",
        error.message
    );
}

#[test]
fn the_specimen_shows_a_font_before_it_is_chosen() {
    let office = Office::in_publicity();
    install(&office, "fangsong.ttf");
    let page = office.call(
        "font.preview",
        json!({ "title": "", "body": "仿宋_GB2312", "kai": "", "head": "" }),
    );
    assert!(holds(&page, "FangSong_GB2312"));
    assert_eq!(office.call("setting.read", json!({}))["font_body"], "");
}

#[test]
fn everybody_with_a_character_no_font_has_is_named_before_the_run_and_printed_once_a_font_has_it() {
    let office = Office::in_publicity().altered(|records| {
        let sql = "UPDATE nominee SET name = ?1 || substr(name, 2)";
        records.execute(sql, [BEYOND.to_string()]).expect("renamed");
    });
    let document = |office: &Office| {
        let state = office.call("print.read", json!({}));
        array(&state["documents"])
            .into_iter()
            .find(|document| document["form"] == "notice")
            .expect("the notice")
    };
    let found = document(&office);
    let missing = array(&found["missing_characters"]);
    assert_eq!(json!(missing.len()), found["count"]);
    assert_eq!(missing[0]["code"], "U+30003");
    let error = office.refused("print.preview", json!({ "form": "notice" }));
    // A name of two characters is spaced on the paper.
    let told = error.message.replace('\u{3000}', "");
    for one in &missing {
        let whose = one["whose"].as_str().expect("a name");
        assert!(told.contains(whose), "{whose} in {told}");
    }
    install(&office, "extra.ttf");
    assert_eq!(document(&office)["missing_characters"], json!([]));
    notice(&office);
}
