use std::sync::LazyLock;

use proptest::prelude::*;
use rules::names::{
    Masking, NameOrder, NameTableError, NameTables, initials, mask, normalise_name, sort, spaced,
};

static TABLES: LazyLock<NameTables> = LazyLock::new(crate::shipped::name_tables);

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn sorted(order: NameOrder, names: &[&str]) -> Vec<String> {
    sort(&TABLES, order, &owned(names)).names
}

#[test]
fn by_surname_strokes_a_two_character_name_comes_first() {
    let names = ["田大利", "田富", "丁一"];
    assert_eq!(
        sorted(NameOrder::SurnameStrokes, &names),
        ["丁一", "田富", "田大利"]
    );
}

#[test]
fn by_name_strokes_every_character_counts_as_it_stands() {
    let names = ["田富", "田大利", "丁一"];
    assert_eq!(
        sorted(NameOrder::NameStrokes, &names),
        ["丁一", "田大利", "田富"]
    );
}

#[test]
fn surnames_of_equal_strokes_follow_the_national_standard() {
    // Seven strokes each; their first strokes are 横, 撇, 点 in this order.
    let names = ["沈一", "何一", "李一"];
    assert_eq!(
        sorted(NameOrder::SurnameStrokes, &names),
        ["李一", "何一", "沈一"]
    );
}

#[test]
fn by_pinyin_surnames_are_read_as_surnames() {
    // Shàn, not dān; zēng, not céng; Wànsì would come after Wáng, Mòqí comes before.
    let names = ["曾丽", "单刚", "王强", "万俟春", "邓超", "程亮"];
    let expected = ["程亮", "邓超", "万俟春", "单刚", "王强", "曾丽"];
    assert_eq!(sorted(NameOrder::Pinyin, &names), expected);
}

#[test]
fn by_pinyin_tone_goes_before_strokes_and_one_surname_stays_together() {
    // Wàn; Wāng before Wáng; 张 and 章 are both Zhāng, 张 with fewer strokes.
    let names = ["汪安", "王志", "汪一", "王安", "万安"];
    assert_eq!(
        sorted(NameOrder::Pinyin, &names),
        ["万安", "汪安", "汪一", "王安", "王志"]
    );
    assert_eq!(
        sorted(NameOrder::Pinyin, &["张二", "张一", "章一"]),
        ["张二", "张一", "章一"]
    );
}

#[test]
fn a_character_that_no_table_knows_sorts_last_and_is_told() {
    let names = owned(&["𠮷田", "龘一", "丁\u{e000}", "丁龘"]);
    let list = sort(&TABLES, NameOrder::NameStrokes, &names);
    assert_eq!(list.names, owned(&["丁龘", "丁\u{e000}", "龘一", "𠮷田"]));
    assert_eq!(list.unknown, owned(&["𠮷田", "丁\u{e000}"]));
}

#[test]
fn dots_and_spaces_do_not_count_and_names_come_back_as_written() {
    let names = ["丁 二", "丁一", "阿·丁", "阿丙"];
    let expected = ["丁一", "丁 二", "阿·丁", "阿丙"];
    assert_eq!(sorted(NameOrder::NameStrokes, &names), expected);
}

#[test]
fn initials_serve_search() {
    assert_eq!(initials(&TABLES, "王晓明"), "wxm");
    assert_eq!(initials(&TABLES, "单雄信"), "sxx");
    assert_eq!(initials(&TABLES, "尉迟恭"), "ycg");
    assert_eq!(initials(&TABLES, "阿卜杜·热合曼"), "abdrhm");
    assert_eq!(initials(&TABLES, "Smith 李3"), "smithl3");
}

#[test]
fn a_mask_shows_the_surname_and_hides_the_length() {
    let surname = |name: &str| mask(name, Masking::SurnameOnly);
    assert_eq!(surname("刘洋"), "刘\u{ff0a}\u{ff0a}");
    assert_eq!(surname("刘 小洋"), "刘＊＊");
    assert_eq!(surname("欧阳修"), "欧阳＊＊");
    assert_eq!(surname("司马"), "司＊＊");
    assert_eq!(surname("买买提·艾力"), "买＊＊");
    assert_eq!(surname("𠮷野"), "𠮷＊＊");
    assert_eq!(surname(""), "");
    assert_eq!(mask("刘洋", Masking::FullName), "刘洋");
    assert_eq!(mask("刘洋", Masking::NumberOnly), "");
}

#[test]
fn two_han_characters_are_set_apart_on_paper() {
    assert_eq!(spaced("田富"), "田\u{3000}富");
    assert_eq!(spaced("田　富"), "田\u{3000}富");
    assert_eq!(spaced("田大利"), "田大利");
    assert_eq!(spaced("Li"), "Li");
}

#[test]
fn trap_34_a_name_without_latin_letters_loses_its_spaces() {
    for name in [
        "张 三",
        "张\u{3000}三",
        "张\u{a0}三",
        "张\u{200b}三\n",
        " 张三 ",
    ] {
        assert_eq!(normalise_name(name), "张三");
    }
    assert_eq!(normalise_name("John  Smith "), "John Smith");
}

#[test]
fn trap_35_every_dot_of_a_minority_name_becomes_the_middle_dot() {
    for dot in [
        "\u{b7}", "\u{2022}", "\u{30fb}", "\u{ff0e}", ".", "\u{2027}", " · ", "\u{ff65}",
    ] {
        assert_eq!(
            normalise_name(&format!("买买提{dot}艾力")),
            "买买提\u{b7}艾力",
            "{dot}"
        );
    }
    assert_eq!(normalise_name("J. Smith"), "J. Smith");
}

#[test]
fn trap_37_compatibility_shapes_are_mapped_and_variants_are_kept() {
    assert_eq!(normalise_name("\u{f9b4}\u{2f00}"), "領一");
    for name in ["王喆", "王堃", "李昇", "凃山"] {
        assert_eq!(normalise_name(name), name);
    }
}

#[test]
fn a_damaged_table_is_refused_with_its_line() {
    let ranks = NameTables::parse("char,rank\n一,1\n丁,x\n", "surname\n").map(|_| ());
    let text = "丁,x".to_owned();
    assert_eq!(ranks, Err(NameTableError::Rank { line: 3, text }));
    let surnames = NameTables::parse("char,rank\n一,1\n", "surname\n单,Sh4n\n").map(|_| ());
    assert!(matches!(
        surnames,
        Err(NameTableError::Surname { line: 2, .. })
    ));
}

#[test]
fn an_accent_that_stood_apart_joins_its_letter_at_once() {
    assert_eq!(normalise_name("Â´"), "Ấ");
    assert_eq!(normalise_name("a\u{200b}\u{301} 中"), "á中");
}

proptest! {
    #[test]
    fn sorting_keeps_every_name_and_sorts_again_to_the_same(
        names in prop::collection::vec("[一-龥]{2,4}", 0..12),
    ) {
        for order in NameOrder::ALL {
            let once = sort(&TABLES, order, &names).names;
            prop_assert_eq!(&sort(&TABLES, order, &once).names, &once);
            let (mut before, mut after) = (names.clone(), once);
            before.sort();
            after.sort();
            prop_assert_eq!(before, after);
        }
    }

    #[test]
    fn normalising_twice_changes_nothing_more(name in "\\PC{0,12}") {
        let once = normalise_name(&name);
        prop_assert_eq!(normalise_name(&once), once);
    }
}
