//! The standard's own order, and characters placed by hand where it has none.

use std::sync::LazyLock;

use proptest::prelude::*;
use rules::names::{CharacterPlace, NameOrder, NameTables, PlaceError, sort, unplaced};

static TABLES: LazyLock<NameTables> = LazyLock::new(crate::shipped::name_tables);

const STANDARD: &str = include_str!("../../../../../assets/strokes/gb13000_stroke_rank.csv");
/// 434 surnames with strokes and stroke sequence, put together from another source.
const SURNAMES: &str = include_str!("surname_strokes.csv");

fn first_fields(csv: &str) -> Vec<String> {
    csv.lines()
        .skip(1)
        .filter_map(|line| line.split(',').next())
        .map(str::to_owned)
        .collect()
}

/// Of the 20,902 characters of GB 13000.1, the five the table has no row for: they are placed by hand.
const NOT_IN_IT: [char; 5] = ['兙', '桛', '瓰', '瓱', '瓼'];

/// Every place once, in an order that has nothing to do with the first.
fn shuffled(all: &[String], stride: usize) -> Vec<String> {
    (0..all.len())
        .map(|at| all[at * stride % all.len()].clone())
        .collect()
}

#[test]
fn all_characters_of_the_standard_come_back_in_its_order() {
    let standard = first_fields(STANDARD);
    assert_eq!(standard.len() + NOT_IN_IT.len(), 20_902);
    for (stride, order) in [
        (7_919, NameOrder::SurnameStrokes),
        (12_347, NameOrder::NameStrokes),
    ] {
        let sorted = sort(&TABLES, order, &shuffled(&standard, stride));
        let astray = sorted.names.iter().zip(&standard).find(|(a, b)| a != b);
        assert_eq!(astray, None);
        assert_eq!(sorted.names.len(), standard.len());
        assert!(sorted.unknown.is_empty());
        let missing: String = NOT_IN_IT.iter().collect();
        assert_eq!(unplaced(&TABLES, order, &missing), NOT_IN_IT);
    }
}

proptest! {
    #[test]
    fn surnames_of_a_second_witness_come_in_its_order(shuffled in Just(first_fields(SURNAMES)).prop_shuffle()) {
        let sorted = sort(&TABLES, NameOrder::SurnameStrokes, &shuffled);
        prop_assert_eq!(sorted.names, first_fields(SURNAMES));
    }
}

#[test]
fn the_second_witness_counts_strokes_and_their_sequence_upwards() {
    let counted: Vec<(u32, &str)> = SURNAMES
        .lines()
        .skip(1)
        .filter_map(|line| {
            let fields: Vec<&str> = line.split(',').collect();
            Some((fields.get(1)?.parse().ok()?, *fields.get(2)?))
        })
        .collect();
    assert!(counted.len() > 430);
    assert!(counted.is_sorted());
}

fn place(character: char, behind: char, reading: &str) -> CharacterPlace {
    CharacterPlace::new(character, behind, reading).expect("a place")
}

fn sorted(tables: &NameTables, order: NameOrder, names: &[&str]) -> Vec<String> {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    sort(tables, order, &names).names
}

#[test]
fn an_unknown_character_is_last_until_it_is_placed_right_behind_another() {
    let names = ["王𬱖", "王安", "王龙", "王鑫"];
    let strokes = NameOrder::NameStrokes;
    assert_eq!(
        sorted(&TABLES, strokes, &names),
        ["王龙", "王安", "王鑫", "王𬱖"]
    );
    let placed = TABLES.with_places(&[place('𬱖', '安', "")]);
    assert_eq!(
        sorted(&placed, strokes, &names),
        ["王龙", "王安", "王𬱖", "王鑫"]
    );
    assert!(unplaced(&placed, strokes, "王𬱖").is_empty());
}

#[test]
fn placed_characters_stand_behind_one_another_whatever_the_order_they_were_placed_in() {
    let places = [
        place('𠅤', '𬱖', ""),
        place('𬱖', '安', ""),
        place('𫍽', '安', ""),
    ];
    let placed = TABLES.with_places(&places);
    let names = ["𠅤", "𫍽", "𬱖", "安", "守"];
    let found = sorted(&placed, NameOrder::NameStrokes, &names);
    let at = |name: &str| found.iter().position(|one| one == name);
    assert_eq!(at("𠅤"), at("𬱖").map(|at| at + 1), "{found:?}");
    assert!(at("安") < at("𫍽") && at("安") < at("𬱖"), "{found:?}");
}

#[test]
fn two_characters_behind_each_other_stay_unknown() {
    let placed = TABLES.with_places(&[place('𠅤', '𬱖', ""), place('𬱖', '𠅤', "")]);
    assert_eq!(
        unplaced(&placed, NameOrder::NameStrokes, "王𬱖𠅤𬱖"),
        ['𬱖', '𠅤']
    );
}

#[test]
fn a_reading_given_by_hand_orders_by_sound() {
    let rare = ('\u{30000}'..='\u{323af}')
        .find(|letter| !TABLES.is_read(*letter))
        .expect("a character nobody reads");
    let name = format!("王{rare}");
    assert_eq!(unplaced(&TABLES, NameOrder::Pinyin, &name), [rare]);
    for reading in ["yǐng", "ying3", "YING3"] {
        let placed = TABLES.with_places(&[place(rare, '安', reading)]);
        assert!(unplaced(&placed, NameOrder::Pinyin, &name).is_empty());
        let names = ["王永", "王一", name.as_str()];
        assert_eq!(
            sorted(&placed, NameOrder::Pinyin, &names),
            ["王一", name.as_str(), "王永"]
        );
    }
}

#[test]
fn a_place_that_can_not_be_taken_up_is_refused_by_character() {
    let refused = |character, behind, reading| {
        CharacterPlace::new(character, behind, reading)
            .and_then(|place| TABLES.check(&place))
            .expect_err("refused")
    };
    assert_eq!(refused('安', '守', ""), PlaceError::Known('安'));
    assert_eq!(refused('𬱖', '𠅤', ""), PlaceError::BehindUnknown('𠅤'));
    assert_eq!(refused('𬱖', '𬱖', ""), PlaceError::BehindItself('𬱖'));
    assert_eq!(refused('𬱖', 'A', ""), PlaceError::NotHan('A'));
    for reading in ["hello", "yagn", "6", "yǐng3"] {
        assert!(
            matches!(refused('𬱖', '安', reading), PlaceError::Reading(_)),
            "{reading}"
        );
    }
}

#[test]
fn what_is_no_han_character_needs_no_place() {
    assert!(unplaced(&TABLES, NameOrder::NameStrokes, "第3分公司（A区）工会·").is_empty());
}
