use proptest::prelude::*;
use rules::identity::{
    OrganisationKind, Sex, birth_date, check_organisation, check_person, organisation_kind, sex,
};

use crate::shipped::day;

const PERSON_WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/// By the standard's own words: the weighted sum with the check digit is 1 modulo 11.
fn with_check_digit(body: &str) -> String {
    let sum: u32 = body
        .chars()
        .zip(PERSON_WEIGHTS)
        .map(|(digit, weight)| digit.to_digit(10).expect("digits") * weight)
        .sum();
    let check = (0..11)
        .find(|check| (sum + check) % 11 == 1)
        .expect("one of eleven");
    let check = char::from_digit(check, 10).unwrap_or('X');
    format!("{body}{check}")
}

fn reason(value: &str) -> String {
    let checked = check_person(value);
    assert!(!checked.valid, "{value}");
    checked.reason.expect("an invalid number has a reason")
}

#[test]
fn the_examples_of_the_standard_are_valid() {
    for number in ["11010519491231002X", "440524188001010014"] {
        let checked = check_person(number);
        assert!(checked.valid && checked.reason.is_none(), "{number}");
    }
    assert_eq!(birth_date("11010519491231002X"), Some(day("1949-12-31")));
    assert_eq!(sex("11010519491231002X"), Some(Sex::Female));
    assert_eq!(sex("440524188001010014"), Some(Sex::Male));
}

#[test]
fn a_person_number_is_read_through_the_dirt_of_spreadsheets() {
    let dirty = [
        "'11010519491231002x",
        " 110105 19491231 002X\n",
        "１１０１０５１９４９１２３１００２Ｘ",
        "11010519491231002×",
        "11010519491231002Χ",
        "11010519491231002х",
        "\u{feff}110105\u{200b}19491231002X",
    ];
    for value in dirty {
        let checked = check_person(value);
        assert!(checked.valid, "{value}: {:?}", checked.reason);
        assert_eq!(checked.normalised, "11010519491231002X");
    }
}

#[test]
fn an_invalid_person_number_says_why() {
    assert!(reason("").contains("没有填写"));
    assert!(reason("110105491231002").contains("15位旧身份证号码"));
    assert!(reason("1101051949123100").contains("录入了16位"));
    assert!(reason("110105194912310021").contains("应为 X"));
    assert!(reason("1101051949123100AX").contains("全部是数字"));
    assert!(reason(&with_check_digit("13990019850230001")).contains("19850230"));
    assert!(reason(&with_check_digit("13990011850612001")).contains("11850612"));
    assert!(reason("身份证号码身份证号码身份证号码身份证").contains("全部是数字"));
}

#[test]
fn no_birth_date_or_sex_is_read_from_what_is_no_number() {
    assert_eq!(birth_date("张三"), None);
    assert_eq!(birth_date("一二三四五六"), None);
    assert_eq!(sex("12345678901234567"), None);
}

#[test]
fn the_letters_that_the_standard_never_uses_are_read_as_digits() {
    let checked = check_organisation("91110000600037341L");
    assert!(checked.valid, "{:?}", checked.reason);
    let checked = check_organisation(" 9iiioooo６ooo37341l");
    assert!(checked.valid, "{:?}", checked.reason);
    assert_eq!(checked.normalised, "91110000600037341L");
}

#[test]
fn an_invalid_organisation_code_says_why() {
    let reason = |value: &str| check_organisation(value).reason.unwrap_or_default();
    assert!(reason("").contains("没有填写"));
    assert!(reason("9111000060003734").contains("录入了16位"));
    assert!(reason("91110000600037341Z").contains("不使用字符“Z”"));
    assert!(reason("911100006000373412").contains("应为 L"));
}

#[test]
fn a_code_tells_a_union_from_its_employer() {
    assert_eq!(
        organisation_kind("81139900MC00000010"),
        OrganisationKind::Union
    );
    assert_eq!(
        organisation_kind("91110000600037341L"),
        OrganisationKind::Other
    );
    assert_eq!(organisation_kind(""), OrganisationKind::Other);
}

const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// By the standard: weights are 3^(i−1) modulo 31, and the sum with the check value is 0 modulo 31.
fn with_check_character(body: &str) -> String {
    let value = |letter: char| {
        ALPHABET
            .chars()
            .position(|known| known == letter)
            .expect("known")
    };
    let mut weight = 1;
    let mut sum = 0;
    for letter in body.chars() {
        sum += value(letter) * weight;
        weight = weight * 3 % 31;
    }
    let check = (0..31)
        .find(|check| (sum + check) % 31 == 0)
        .expect("one of 31");
    format!("{body}{}", ALPHABET.chars().nth(check).expect("in range"))
}

proptest! {
    #[test]
    fn a_number_made_by_the_standard_is_valid_and_any_other_digit_is_not(
        area in 100_000_u32..999_999, days in 0_i64..40_000, serial in 0_u32..1000,
        place in 0_usize..17, by in 1_u32..10,
    ) {
        let born = day("1900-01-01") + chrono::Duration::days(days);
        let number = with_check_digit(&format!("{area}{}{serial:03}", born.format("%Y%m%d")));
        prop_assert!(check_person(&number).valid);
        prop_assert_eq!(birth_date(&number), Some(born));
        let mut digits: Vec<char> = number.chars().collect();
        let changed = (digits[place].to_digit(10).expect("a digit") + by) % 10;
        digits[place] = char::from_digit(changed, 10).expect("a digit");
        prop_assert!(!check_person(&digits.into_iter().collect::<String>()).valid);
    }

    #[test]
    fn a_code_made_by_the_standard_is_valid_and_any_other_character_is_not(
        body in "[0-9ABCDEFGHJKLMNPQRTUWXY]{17}", place in 0_usize..17, by in 1_usize..31,
    ) {
        let code = with_check_character(&body);
        prop_assert!(check_organisation(&code).valid);
        let mut letters: Vec<char> = code.chars().collect();
        let old = ALPHABET.chars().position(|known| known == letters[place]).expect("known");
        letters[place] = ALPHABET.chars().nth((old + by) % 31).expect("in range");
        prop_assert!(!check_organisation(&letters.into_iter().collect::<String>()).valid);
    }

    #[test]
    fn no_text_whatever_upsets_the_checks(text in "\\PC{0,24}") {
        prop_assert_eq!(check_person(&text).valid, check_person(&text).reason.is_none());
        let checked = check_organisation(&text);
        prop_assert_eq!(checked.valid, checked.reason.is_none());
        birth_date(&text);
        sex(&text);
    }

    #[test]
    fn what_is_kept_is_kept_again_unchanged(text in "[ -~０-ｚ×Χх\u{200b}]{0,24}") {
        let person = check_person(&text);
        prop_assert_eq!(check_person(&person.normalised), person);
        let organisation = check_organisation(&text);
        prop_assert_eq!(check_organisation(&organisation.normalised), organisation);
    }
}
