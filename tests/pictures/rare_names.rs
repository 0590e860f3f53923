//! Names whose characters most fonts lack, from every block the fallback faces reach, and names with a dot: each is
//! what was written when it is copied, and is drawn, in every role.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use lopdf::Object;
use printing::{
    Align, Certificate, CertificateRun, FontBook, Specimen, SpecimenFace, TableColumn, TablePaper,
    TableSheet, certificates, specimen, table_paper,
};

use crate::assert_none;
use crate::picture::{Kept, Picture};
use crate::poppler::{Pdf, Word};

/// As lines of two specimens, for each to fit on its page.
const NAMES: [&str; 2] = [
    "张䶮　赵㛃　王𬱖　李𠅤明　龘喆堃　陈㵘　周䲟　郑𫖯
施𫠊　张𠙶　戚𰀁　犇骉鱻　李㙦　孙𣲗　吴𤧛　韩𨭉
阿依古丽·买买提　迪丽热巴·迪力木拉提　林𪟝　魏頔",
    "何𪣻　许𫄧　沈𫍯　冯𫓯　蒋𫟹　杨𬀩　朱𬇙　秦𬍛　钱㸆
尤𬘓　吕𬣙　施𬭊　孔𬳵　曹𬶍　严𬸘　华𬺓　金𱑕　姜㛚
古丽娜尔·阿不都拉　罗桑·丹增嘉措　秋𮳼燊　袁𬻆",
];
/// In the order of a specimen.
const ROLES: [&str; 4] = ["标题", "正文", "楷体", "黑体"];
const LOOKED_AT: u32 = 144;
const KEPT_AT: u32 = 72;
const THOUSANDTHS_OF_POINT: usize = 72_000;
/// Of a character's square, at least so much is ink, and differs from any other character's.
const LEAST: usize = 14;

fn names() -> Vec<&'static str> {
    let names = NAMES.iter().flat_map(|names| names.split(['\n', '　']));
    names.collect()
}

/// The kept pictures of this module.
pub fn pictures() -> BTreeSet<String> {
    ROLES.map(picture_of).into_iter().collect()
}

fn picture_of(role: &str) -> String {
    format!("生僻字姓名-{role}.png")
}

fn dated() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 3).expect("a real day")
}

fn one_specimen(names: &str) -> Vec<u8> {
    let face = |role: &str| SpecimenFace {
        use_of_it: role.into(),
        family: "随程序".into(),
    };
    let page = Specimen {
        dated: dated(),
        title: "生僻字".into(),
        faces: ROLES.map(face),
        samples: ["样张"; 4].map(str::to_owned),
        rare_names: names.into(),
    };
    specimen(FontBook::bundled(), &page).expect("every name can be drawn")
}

/// The same page with the glyph that stands for “there is none” in every place.
fn undefined(pdf: &[u8]) -> Vec<u8> {
    fn undefine(operand: &mut Object) {
        match operand {
            Object::String(codes, _) => codes.fill(0),
            Object::Array(parts) => parts.iter_mut().for_each(undefine),
            _ => {}
        }
    }
    let mut document = lopdf::Document::load_mem(pdf).expect("a PDF");
    for page in document.get_pages().into_values() {
        let mut content = document.get_and_decode_page_content(page).expect("content");
        for operation in &mut content.operations {
            if ["Tj", "TJ"].contains(&operation.operator.as_str()) {
                operation.operands.iter_mut().for_each(undefine);
            }
        }
        let content = content.encode().expect("content");
        document
            .change_page_content(page, content)
            .expect("changed");
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("saved");
    bytes
}

/// Where a specimen has a name: once in each role, from above.
fn places(words: &[Word], name: &str) -> [Word; 4] {
    let mut found: Vec<Word> = words
        .iter()
        .filter(|word| word.text == name)
        .cloned()
        .collect();
    found.sort_by_key(|word| word.top);
    let count = found.len();
    found
        .try_into()
        .unwrap_or_else(|_| panic!("“{name}” is {count} times among {words:?}"))
}

/// The part of a page that a word takes up from its `from`th to its `to`th character.
fn cut(page: &Picture, at: u32, word: &Word, from: usize, to: usize) -> Picture {
    let points = |thousandths: usize| {
        thousandths * usize::try_from(at).expect("a resolution") / THOUSANDTHS_OF_POINT
    };
    let characters = word.text.chars().count();
    let edge = |at: usize| points(word.left + (word.right - word.left) * at / characters);
    let (left, right) = (edge(from), edge(to));
    let (top, bottom) = (points(word.top), points(word.bottom));
    page.part(left, top, right - left, bottom - top)
}

fn certificate(name: &str) -> Certificate {
    Certificate {
        number: "秦工优〔2026〕01号".into(),
        name: name.into(),
        honorific: "同志".into(),
        body: "被选树为2026年度秦皇岛市优秀工会工作者。".into(),
        closing: "特发此证，以资鼓励。".into(),
        issuer: "秦皇岛市总工会".into(),
        date: "2026年12月".into(),
    }
}

/// Each name in a row of its own, and eight of them in heads.
fn table() -> TablePaper {
    let column = |head: &str, width| TableColumn {
        head: head.into(),
        width,
        align: Align::Centre,
    };
    let sheet = |heads: &[&str]| TableSheet {
        title: "推荐对象".into(),
        numbered: None,
        lead: Vec::new(),
        columns: [
            column("姓名", None),
            column(heads[0], Some(700)),
            column(heads[1], Some(700)),
        ]
        .into(),
        rows: names()
            .iter()
            .map(|name| vec![(*name).into(), String::new(), String::new()])
            .collect(),
        foot: Vec::new(),
    };
    TablePaper {
        dated: dated(),
        title: "推荐对象".into(),
        sheets: names().chunks_exact(2).take(4).map(sheet).collect(),
    }
}

fn without_layout(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn forty_rare_names_are_in_the_text_of_every_paper_as_they_were_written() {
    let names = names();
    assert!(BTreeSet::from_iter(&names).len() >= 40);
    let book = FontBook::bundled();
    let run = CertificateRun {
        dated: dated(),
        certificates: names.iter().map(|name| certificate(name)).collect(),
    };
    let run = Pdf::of(&certificates(book, &run).expect("prints")).text();
    let pages: Vec<String> = run.split('\u{c}').map(without_layout).collect();
    let table = Pdf::of(&table_paper(book, &table()).expect("prints")).text();
    let table = without_layout(&table);
    for (page, name) in pages.iter().zip(&names) {
        assert!(
            page.contains(&format!("荣誉证书{name}同志：")),
            "{name} in {page}"
        );
        assert!(table.contains(name), "{name} in {table}");
    }
}

#[test]
fn every_character_of_forty_rare_names_is_drawn_in_every_role_and_as_no_other() {
    let mut faults = Vec::new();
    let mut drawn: Vec<(usize, char, Picture)> = Vec::new();
    for names in NAMES {
        let bytes = one_specimen(names);
        let words = Pdf::of(&bytes).words();
        let page = Pdf::of(&bytes).picture(1, LOOKED_AT);
        let blank = Pdf::of(&undefined(&bytes)).picture(1, LOOKED_AT);
        for name in names.split(['\n', '　']) {
            for (role, word) in places(&words, name).iter().enumerate() {
                for (at, character) in name.chars().enumerate() {
                    let seen = cut(&page, LOOKED_AT, word, at, at + 1);
                    let none = cut(&blank, LOOKED_AT, word, at, at + 1);
                    let least = if character == '·' {
                        4
                    } else {
                        seen.grey.len() / LEAST
                    };
                    if seen.ink() < least || seen.differing(&none) < least {
                        faults.push(format!(
                            "{character} of {name} is not drawn, {}",
                            ROLES[role]
                        ));
                    }
                    drawn.push((role, character, seen));
                }
            }
        }
    }
    faults.extend(twins(&drawn));
    assert_none(&faults);
}

/// Two characters that are drawn alike: one of them is a stand-in.
fn twins(drawn: &[(usize, char, Picture)]) -> Vec<String> {
    let mut twins = Vec::new();
    for (at, (role, character, seen)) in drawn.iter().enumerate() {
        for (other_role, other, twin) in &drawn[at + 1..] {
            let is_same_size = (seen.width, seen.height) == (twin.width, twin.height);
            if role == other_role
                && character != other
                && is_same_size
                && seen.differing(twin) < seen.grey.len() / LEAST
                && *character != '·'
            {
                twins.push(format!(
                    "{character} and {other} look alike, {}",
                    ROLES[*role]
                ));
            }
        }
    }
    twins
}

#[test]
fn forty_rare_names_look_in_each_role_as_they_did() {
    const WIDTH: usize = 440;
    const GAP: usize = 8;
    let specimens = NAMES.map(one_specimen);
    let pages = specimens.map(|bytes| {
        let file = Pdf::of(&bytes);
        (file.words(), file.picture(1, KEPT_AT))
    });
    let faults: Vec<String> = (0..ROLES.len())
        .filter_map(|role| {
            let mut sheet = Picture::blank(WIDTH, 220);
            let (mut left, mut top) = (GAP, GAP);
            for (names, (words, page)) in NAMES.iter().zip(&pages) {
                for name in names.split(['\n', '　']) {
                    let word = &places(words, name)[role];
                    let part = cut(page, KEPT_AT, word, 0, name.chars().count());
                    if left + part.width > WIDTH {
                        (left, top) = (GAP, top + part.height + GAP);
                    }
                    sheet.lay(left, top, &part);
                    left += part.width + GAP;
                }
            }
            Kept::folder()
                .compare(&picture_of(ROLES[role]), &sheet.coarse())
                .err()
        })
        .collect();
    assert_none(&faults);
}
