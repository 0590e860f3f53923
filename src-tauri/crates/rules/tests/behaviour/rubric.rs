use proptest::prelude::*;
use rules::fraction::Fraction;
use rules::points::Points;
use rules::rubric::{Item, ItemKind, Rubric, RubricError, UnitNature};

fn points(text: &str) -> Points {
    Points::parse(text).expect("points")
}

fn item(title: &str, kind: ItemKind, most: &str) -> Item {
    Item {
        section: "一".into(),
        title: title.into(),
        kind,
        points: points(most),
        step: points("0.5"),
        required: false,
    }
}

fn sample() -> Rubric {
    Rubric {
        items: vec![
            item("政治引领", ItemKind::Basic, "60"),
            item("组织与制度", ItemKind::Basic, "40"),
            item("特色工作", ItemKind::Extra, "5"),
            item("抽查不达标", ItemKind::Deduction, "4"),
        ],
        extra_cap: Some(points("3")),
    }
}

#[test]
fn what_is_keyed_for_an_item_is_taken_or_refused_with_its_range() {
    let item = item("组织与制度", ItemKind::Basic, "25");
    assert_eq!(item.accept("１８．５").map(Points::text), Ok("18.5".into()));
    let told = |text: &str| item.accept(text).expect_err("refused").to_string();
    assert_eq!(told("45"), "“组织与制度”应为 0–25，步长 0.5；录入了 45");
    assert_eq!(told("18.3"), "“组织与制度”应为 0–25，步长 0.5；录入了 18.3");
    assert!(told("优").starts_with("“组织与制度”应为 0–25，步长 0.5；"));
    assert!(told("-1").contains("-1"));
}

#[test]
fn extras_count_up_to_their_cap_and_deductions_take_from_the_whole() {
    let given = ["55", "38.5", "4.5", "1"].map(|text| Some(points(text)));
    let total = sample().total(&given).expect("complete");
    assert_eq!(total.basic.text(), "93.5");
    assert_eq!(
        (total.extra.text(), total.extra_counted.text()),
        ("4.5".into(), "3".into())
    );
    assert_eq!(total.total.text(), "95.5");
}

#[test]
fn a_sheet_waits_for_its_basic_items_and_for_nothing_else() {
    let half = [Some(points("55")), None, Some(points("1")), None];
    assert_eq!(sample().total(&half), None);
    let basic = [Some(points("55")), Some(points("40")), None, None];
    assert_eq!(
        sample().total(&basic).map(|total| total.total.text()),
        Some("95".into())
    );
    let poor = [
        Some(points("0")),
        Some(points("1")),
        None,
        Some(points("4")),
    ];
    assert_eq!(
        sample().total(&poor).map(|total| total.total),
        Some(Points::ZERO)
    );
}

#[test]
fn a_rubric_nobody_could_score_by_is_refused_by_name() {
    let mut rubric = sample();
    rubric.items[2].required = true;
    let told = rubric.check().expect_err("refused").to_string();
    assert_eq!(told, "“特色工作”是加分项，不能设为必备");
    rubric.items.retain(|item| item.kind != ItemKind::Basic);
    rubric.items[0].required = false;
    assert_eq!(rubric.check(), Err(RubricError::NoBasicItem));
    rubric.items[0].step = points("3");
    assert!(
        rubric
            .check()
            .expect_err("refused")
            .to_string()
            .contains("步长 3")
    );
    assert_eq!(sample().check(), Ok(()));
}

#[test]
fn the_kind_of_a_unit_is_read_from_what_the_county_wrote_if_it_is_clear() {
    assert_eq!(UnitNature::of("国有企业"), Some(UnitNature::Enterprise));
    assert_eq!(UnitNature::of("事业单位"), Some(UnitNature::Institution));
    assert_eq!(UnitNature::of("机关事业"), None);
    assert_eq!(UnitNature::of("其他"), None);
}

proptest! {
    #[test]
    fn a_total_is_what_exact_arithmetic_makes_of_it(
        raw in prop::collection::vec((0_u8..3, 0_i64..60_000, 0_i64..60_000), 1..15),
        cap in prop::option::of(0_i64..20_000),
    ) {
        let thousandths = |number: i64| Fraction::new(i128::from(number), 1_000).expect("a figure");
        let of = |number: i64| points(&thousandths(number).to_exact_text());
        let kinds = [ItemKind::Basic, ItemKind::Extra, ItemKind::Deduction];
        let items = raw.iter().map(|(kind, most, _)| Item {
            points: of(*most),
            ..item("项", kinds[usize::from(*kind)], "1")
        });
        let rubric = Rubric { items: items.collect(), extra_cap: cap.map(of) };
        let given: Vec<Option<Points>> = raw.iter().map(|(_, _, given)| Some(of(*given))).collect();
        let sum = |wanted: u8| -> i64 {
            raw.iter().filter(|(kind, ..)| *kind == wanted).map(|(_, _, given)| given).sum()
        };
        let extra = cap.map_or(sum(1), |cap| sum(1).min(cap));
        let expected = (sum(0) + extra - sum(2)).max(0);
        let total = rubric.total(&given).expect("complete");
        prop_assert_eq!(total.total.fraction(), thousandths(expected));
    }

    #[test]
    fn points_are_printed_as_they_were_read(number in 0_i64..1_000_000_000) {
        let text = Fraction::new(i128::from(number), 1_000).expect("a figure").to_exact_text();
        prop_assert_eq!(points(&text).text(), text);
    }
}
