//! Fonts of the office's computer, rare characters, and what a viewer copies out of a page.

use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use lopdf::{Document, Object};
use printing::{
    FontBook, FontChoice, FontFacts, FontFile, PrintError, Specimen, SpecimenFace, Unfit,
    font_facts, specimen,
};

fn stand_in(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures/fonts")
        .join(name)
}

fn bytes(name: &str) -> Vec<u8> {
    fs::read(stand_in(name)).expect("a stand-in font")
}

fn facts(name: &str) -> Vec<FontFacts> {
    font_facts(&mut Cursor::new(bytes(name))).expect("a font")
}

fn file(name: &str, index: u32) -> FontFile {
    FontFile {
        program: Arc::new(bytes(name)),
        index,
    }
}

fn page(text: &str) -> Specimen {
    let face = SpecimenFace {
        use_of_it: "正文".into(),
        family: "仿宋".into(),
    };
    Specimen {
        dated: NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day"),
        title: "字体样张".into(),
        faces: [face.clone(), face.clone(), face.clone(), face],
        samples: ["公示公告"; 4].map(String::from),
        rare_names: text.to_owned(),
    }
}

fn text(pdf: &[u8]) -> String {
    let document = Document::load_mem(pdf).expect("a PDF");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).expect("text with ToUnicode");
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The names of the embedded fonts, one for each font program in the file.
fn embedded(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).expect("a PDF");
    let dictionaries = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    dictionaries
        .filter(|found| found.has(b"FontFile2") || found.has(b"FontFile3"))
        .filter_map(|found| found.get(b"FontName").and_then(Object::as_name).ok())
        .map(|name| String::from_utf8_lossy(name).into_owned())
        .collect()
}

/// From every block that a living name was met in, and 少数民族 names with their dot.
const RARE_NAMES: &str = "张䶮 赵㛃 王𬱖 李𠅤明 龘喆堃 陈㵘 刘㙍 周䲟 吴𪟝 郑𫖯 冯𫍯 褚𫄧 \
    卫𬭎 蒋𬭶 沈𬬭 韩𬣙 杨𬤊 朱𬘡 秦𬳵 尤𬴊 许𬶍 何𬒈 吕𫞩 施𫠊 \
    张𠙶 孔𡐓 曹𢘐 严𣲗 华𤩽 金𥔲 魏𦈡 陶𧒽 姜𩽾 戚𰀁 谢𰃝 邹㸌犇骉 \
    喻燚鱻 阿依古丽·买买提 迪丽热巴·迪力木拉提 吾买尔江·艾则孜";

#[test]
fn forty_rare_names_come_back_from_the_page_in_every_role() {
    let names = RARE_NAMES.replace(' ', "　");
    let pdf = specimen(FontBook::bundled(), &page(&names)).expect("every name has its glyphs");
    let text = text(&pdf);
    for name in RARE_NAMES.split(' ') {
        assert_eq!(text.matches(name).count(), 4, "{name} in {text}");
    }
}

#[test]
fn characters_that_share_a_glyph_come_back_as_they_were_written() {
    let alike = "·•∙〈\u{2329}-\u{2011}–\u{2012}～\u{301C}·〈-";
    let pdf = specimen(FontBook::bundled(), &page(alike)).expect("all have glyphs");
    let text = text(&pdf);
    assert_eq!(text.matches(alike).count(), 4, "{text}");
}

#[test]
fn no_font_stands_twice_in_a_file() {
    let song = file("biaosong.ttf", 0);
    let choice = FontChoice {
        title: Some(song.clone()),
        head: Some(song.clone()),
        extra: vec![song],
        ..FontChoice::default()
    };
    let pdf = specimen(&FontBook::chosen(&choice), &page(RARE_NAMES)).expect("prints");
    let fonts = embedded(&pdf);
    let distinct: BTreeSet<&String> = fonts.iter().collect();
    assert_eq!(fonts.len(), distinct.len(), "{fonts:?}");
    let chosen = fonts.iter().filter(|name| name.starts_with("XSOWN"));
    assert_eq!(chosen.count(), 1, "{fonts:?}");
}

#[test]
fn a_chosen_face_draws_what_it_has_and_the_bundled_one_the_rest() {
    let choice = FontChoice {
        title: Some(file("biaosong.ttf", 0)),
        body: Some(file("fangsong.ttf", 0)),
        head: Some(file("hei.otf", 0)),
        kai: Some(file("pair.ttc", 1)),
        ..FontChoice::default()
    };
    let book = FontBook::chosen(&choice);
    let print = || specimen(&book, &page("公示名单，龘“张三”·李四")).expect("prints");
    let pdf = print();
    assert_eq!(text(&pdf).matches("公示名单，龘“张三”·李四").count(), 4);
    let fonts = embedded(&pdf);
    for name in [
        "FZXBSJW--GB1-0",
        "FangSong_GB2312",
        "StandInHei",
        "SomeKai",
        "NotoSerifSC-Black",
    ] {
        assert!(
            fonts.iter().any(|font| font.ends_with(name)),
            "{name} in {fonts:?}"
        );
    }
    assert!(pdf == print());
}

#[test]
fn a_font_of_the_extra_folder_draws_what_no_other_has() {
    const BEYOND: &str = "王\u{30003}";
    let refusal = specimen(FontBook::bundled(), &page(BEYOND));
    assert!(matches!(refusal, Err(PrintError::MissingGlyphs { .. })));
    let choice = FontChoice {
        extra: vec![file("extra.ttf", 0)],
        ..FontChoice::default()
    };
    let pdf = specimen(&FontBook::chosen(&choice), &page(BEYOND)).expect("the extra font has it");
    assert_eq!(text(&pdf).matches(BEYOND).count(), 4);
}

#[test]
fn a_font_file_that_is_broken_draws_nothing_and_stops_nothing() {
    let broken = file("broken.ttf", 0);
    assert!(!broken.draws_chinese());
    let choice = FontChoice {
        body: Some(broken),
        ..FontChoice::default()
    };
    specimen(&FontBook::chosen(&choice), &page("公示")).expect("the bundled face stands in");
}

#[test]
fn a_font_is_found_by_its_chinese_and_by_its_english_name() {
    let song = &facts("biaosong.ttf")[0];
    assert_eq!(song.family, "方正小标宋简体");
    assert!(song.is_called("方正小标宋简体") && song.is_called("fzxiaobiaosong-b05s"));
    assert!(!song.is_called("方正小标宋"));
    assert_eq!(facts("old.ttf")[0].family, "老黑体");
}

#[test]
fn every_face_of_a_collection_is_known_by_its_place() {
    let pair: Vec<(u32, String)> = facts("pair.ttc")
        .into_iter()
        .map(|face| (face.index, face.family))
        .collect();
    assert_eq!(pair, [(0, "某宋".to_owned()), (1, "某楷".to_owned())]);
}

#[test]
fn a_font_that_may_not_be_embedded_says_so() {
    assert_eq!(facts("locked.ttf")[0].unfit, Some(Unfit::Restricted));
    for name in ["biaosong.ttf", "hei.otf", "extra.ttf"] {
        assert_eq!(facts(name)[0].unfit, None, "{name}");
    }
}

#[test]
fn what_is_no_font_is_an_error_and_no_panic() {
    for name in ["broken.ttf", "make.py"] {
        let found = font_facts(&mut Cursor::new(bytes(name)));
        assert!(
            found.is_err() || found.is_ok_and(|faces| faces.is_empty()),
            "{name}"
        );
    }
}
