use super::*;

fn scope(kind: Option<&str>, name: &str) -> Verdict {
    let facts = SmallHomeFacts {
        kind: kind.map(str::to_owned),
        ..good_small_home()
    };
    one(&Facts::SmallHome(facts), &context(name), "art4.scope").verdict
}

#[test]
fn a_small_home_belongs_below_a_basic_level_union() {
    assert_eq!(scope(Some("班组"), "第一生产班"), Verdict::Met);
    assert_eq!(scope(Some("分公司"), "云岭公司工会委员会"), Verdict::Met);
    assert_eq!(scope(None, "铸造车间工会小组"), Verdict::Met);
    assert_eq!(
        scope(None, "云岭机械制造有限公司工会委员会"),
        Verdict::Doubt
    );
    assert_eq!(scope(Some("总公司"), "云岭集团"), Verdict::Doubt);
    assert_eq!(scope(None, "先锋号"), Verdict::Waiting);
}

#[test]
fn the_five_items_of_article_6_are_all_ticked_by_people() {
    let found = findings(
        &Facts::SmallHome(good_small_home()),
        &context("铸造车间"),
        &[],
    );
    let items: Vec<_> = found
        .iter()
        .filter(|finding| finding.code.starts_with("art6."))
        .collect();
    assert_eq!(items.len(), 5);
    assert!(items.iter().all(|finding| finding.kind == Kind::Manual));
}

#[test]
fn a_title_of_a_home_in_the_city_does_not_count_as_a_repeated_small_home() {
    let repeat = |honours: &str| {
        let facts = SmallHomeFacts {
            honours: Some(honours.to_owned()),
            ..good_small_home()
        };
        one(
            &Facts::SmallHome(facts),
            &context("铸造车间"),
            "art4.repeat",
        )
        .verdict
    };
    assert_eq!(repeat("秦皇岛市模范职工之家"), Verdict::Met);
    assert_eq!(repeat("秦皇岛市模范职工小家"), Verdict::Doubt);
}
