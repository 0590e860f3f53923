use proptest::prelude::*;
use rules::personal_number::{
    NumberKind, holds_personal_number, personal_numbers, without_personal_numbers,
};

fn kinds(text: &str) -> Vec<NumberKind> {
    let found = personal_numbers(text);
    found.into_iter().map(|number| number.kind).collect()
}

#[test]
fn a_public_text_with_eleven_digits_in_a_row_holds_a_personal_number() {
    assert!(holds_personal_number("联系人手机13900000001"));
    assert!(holds_personal_number("１３９００００００01"));
    assert!(!holds_personal_number("2024年度先进，会员1234567890人"));
}

#[test]
fn numbers_are_found_however_they_are_written() {
    for text in [
        "11010519491231002X",
        "身份证110105194912310021号",
        "１１０１０５１９４９１２３１００２Ｘ",
        "11010519491231002×",
        "110105 19491231 002X",
        "110105-1949-1231-002 X",
        "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
        "811300001068345678",
    ] {
        assert_eq!(kinds(text), [NumberKind::Identity], "{text}");
    }
    for text in [
        "13800138000",
        "138 0013 8000",
        "电话：138-0013-8000。",
        "+86 138\u{a0}0013\u{a0}8000",
        "138.0013.8000",
        "１３８　００１３　８０００",
        "1 3 8 0 0 1 3 8 0 0 0",
        "138\u{200b}00138000",
        "03353668000",
    ] {
        assert_eq!(kinds(text), [NumberKind::Mobile], "{text}");
    }
}

#[test]
fn an_organisations_code_with_letters_is_known_by_its_check_character() {
    assert_eq!(kinds("代码91350100M000100Y43。"), [NumberKind::Identity]);
    assert!(kinds("编号91350100M000100Y44").is_empty());
}

#[test]
fn what_an_office_prints_every_day_is_none() {
    for text in [
        "0335-3668000",
        "联系电话：0335-3668000、0335-3668001",
        "公示时间：2026年10月16日至2026年10月23日",
        "2026-10-16 2026-10-23",
        "1949.10.1-2026.11.27",
        "15 13 20 11 12 1 8 9",
        "秦工优〔2026〕01号",
        "6222021380012345678",
        "600×400 mm",
        "D:20261201000000+08'00'",
    ] {
        assert!(kinds(text).is_empty(), "{text}");
    }
}

#[test]
fn a_number_is_shown_with_its_middle_hidden() {
    assert_eq!(
        personal_numbers("138 0013 8000")[0].masked(),
        "138＊＊＊＊＊＊00"
    );
}

#[test]
fn a_text_keeps_all_but_its_numbers() {
    assert_eq!(
        without_personal_numbers("王芳 138 0013 8000，李强11010519491231002X"),
        "王芳 ＊＊＊，李强＊＊＊"
    );
    assert_eq!(
        without_personal_numbers("录入了1101051949123100"),
        "录入了＊＊＊"
    );
}

proptest! {
    #[test]
    fn a_mobile_number_is_found_wherever_it_stands(
        before in "[一-龥，。（、：]{0,6}", number in "1[3-9][0-9]{9}", after in "[一-龥，。）、]{0,6}",
        separator in "[ \u{a0}\u{3000}.-]{0,2}", wide in any::<bool>(),
    ) {
        let spaced = [&number[..3], &number[3..7], &number[7..]].join(&separator);
        let shown: String = if wide { widened(&spaced) } else { spaced };
        let text = format!("{before}{shown}{after}");
        prop_assert_eq!(kinds(&text), [NumberKind::Mobile]);
        let left = without_personal_numbers(&text);
        prop_assert_eq!(left, format!("{before}＊＊＊{after}"));
    }

    #[test]
    fn eighteen_in_a_row_are_found_and_nineteen_are_not(
        before in "[一-龥 ，：]{0,4}", number in "[0-9]{17}[0-9Xx]", more in "[0-9]",
    ) {
        prop_assert_eq!(kinds(&format!("{before}{number}。")), [NumberKind::Identity]);
        if !number.ends_with(['X', 'x']) {
            let longer = format!("{before}{number}{more}");
            prop_assert!(kinds(&longer).is_empty());
        }
    }

    #[test]
    fn ten_digits_are_nobodys_and_what_is_left_holds_none(text in "[一-龥0-9Xx０-９ .-]{0,40}") {
        let left = without_personal_numbers(&text);
        prop_assert!(!holds_personal_number(&left) || left.contains("＊＊＊"));
        if text.chars().filter(|c| c.is_numeric()).count() <= 10 {
            prop_assert!(personal_numbers(&text).is_empty());
        }
    }
}

fn widened(text: &str) -> String {
    let wide = |c: char| char::from_u32(u32::from(c) + 0xFEE0).expect("a full-width digit");
    text.chars()
        .map(|c| if c.is_ascii_digit() { wide(c) } else { c })
        .collect()
}
