use proptest::prelude::*;

use super::*;

fn home(change: impl FnOnce(&mut HomeFacts)) -> Facts {
    let mut facts = good_home();
    change(&mut facts);
    Facts::Home(facts)
}

fn verdict(facts: &Facts, code: &str) -> Verdict {
    one(facts, &context(HOME_NAME), code).verdict
}

const MEMBER_RATE: &str = "art5.2.member_rate";
const PUBLICITY: &str = "art15.publicity";

fn member_rate(employees: u32, members: u32, stated: Option<&str>) -> Finding {
    let facts = home(|home| {
        home.employees = Some(employees);
        home.members = Some(members);
        home.stated_member_rate = stated.map(decimal);
    });
    one(&facts, &context(HOME_NAME), MEMBER_RATE)
}

#[test]
fn the_member_rate_is_computed_anew_and_ninety_itself_is_enough() {
    let at_ninety = member_rate(600, 540, None);
    assert_eq!(at_ninety.verdict, Verdict::Met);
    assert_eq!(at_ninety.figures, "会员540人 ÷ 职工600人 = 90.00%");
    let under = member_rate(600, 539, Some("95"));
    assert_eq!((under.verdict, under.soft), (Verdict::Unmet, false));
    assert!(under.figures.ends_with("不足90%"));
    // 89.9995 % prints as 90.00 %, and is still under it.
    assert_eq!(member_rate(200_000, 179_999, None).verdict, Verdict::Unmet);
}

#[test]
fn a_stated_rate_off_by_more_than_half_a_point_is_doubtful() {
    assert_eq!(member_rate(600, 540, Some("90.5")).verdict, Verdict::Met);
    assert_eq!(member_rate(600, 540, Some("89.5")).verdict, Verdict::Met);
    let off = member_rate(600, 540, Some("90.51"));
    assert_eq!((off.verdict, off.soft), (Verdict::Doubt, true));
    assert!(
        off.remedy
            .is_some_and(|remedy| remedy.contains("县区总工会"))
    );
    assert_eq!(member_rate(600, 540, Some("89.49")).verdict, Verdict::Doubt);
}

#[test]
fn more_members_than_employees_are_doubtful_and_no_employees_wait() {
    assert_eq!(member_rate(600, 601, None).verdict, Verdict::Doubt);
    assert_eq!(member_rate(0, 0, None).verdict, Verdict::Waiting);
    let half_stated = home(|home| home.employees = None);
    let finding = one(&half_stated, &context(HOME_NAME), MEMBER_RATE);
    assert_eq!(finding.remedy.as_deref(), Some("请县区总工会补报职工人数"));
}

#[test]
fn online_membership_must_be_whole() {
    let online = |rate: &str| {
        verdict(
            &home(|home| home.online_rate = Some(decimal(rate))),
            "art5.2.online_rate",
        )
    };
    assert_eq!(online("100.0"), Verdict::Met);
    assert_eq!(online("99.99"), Verdict::Unmet);
    assert_eq!(online("100.1"), Verdict::Doubt);
}

#[test]
fn each_of_the_three_years_must_satisfy_by_itself() {
    let satisfaction = |rates: [Option<&str>; 3]| {
        let facts = home(|home| home.satisfaction = rates.map(|rate| rate.map(decimal)));
        one(&facts, &context(HOME_NAME), "art5.5.satisfaction")
    };
    assert_eq!(
        satisfaction([Some("90"), Some("90"), Some("90")]).verdict,
        Verdict::Met
    );
    let low = satisfaction([Some("95"), Some("86"), None]);
    assert_eq!(low.verdict, Verdict::Unmet);
    assert_eq!(low.figures, "2023年95%、2024年86%、2025年未填报");
    assert_eq!(
        satisfaction([Some("95"), None, Some("95")]).verdict,
        Verdict::Waiting
    );
    assert_eq!(
        satisfaction([Some("95"), Some("950"), Some("95")]).verdict,
        Verdict::Doubt
    );
}

#[test]
fn only_a_township_union_needs_the_excellent_grade() {
    let township = |is, excellent| {
        verdict(
            &home(|home| (home.township, home.township_excellent) = (is, excellent)),
            "art5.township",
        )
    };
    assert_eq!(township(Some(false), None), Verdict::Met);
    assert_eq!(township(Some(true), Some(true)), Verdict::Met);
    assert_eq!(township(Some(true), Some(false)), Verdict::Unmet);
    assert_eq!(township(Some(true), None), Verdict::Waiting);
    assert_eq!(township(None, None), Verdict::Met);
    let unstated = home(|home| home.township = None);
    let named = one(&unstated, &context("昌黎县云岭镇总工会"), "art5.township");
    assert_eq!(named.verdict, Verdict::Waiting);
}

#[test]
fn a_title_of_the_province_ends_it_and_one_of_the_city_is_doubtful() {
    let honoured = |text: &str| home(|home| home.honours = Some(text.to_owned()));
    let both = |text: &str| {
        let facts = honoured(text);
        (
            verdict(&facts, "art4.higher_title"),
            verdict(&facts, "art4.repeat"),
        )
    };
    assert_eq!(
        both("2022年河北省模范职工之家"),
        (Verdict::Unmet, Verdict::Met)
    );
    assert_eq!(
        both("2024年度秦皇岛市模范职工之家"),
        (Verdict::Met, Verdict::Doubt)
    );
    assert_eq!(
        both("2024年度秦皇岛市模范职工小家"),
        (Verdict::Met, Verdict::Met)
    );
    assert_eq!(
        both("海港区模范职工之家、秦皇岛市五一劳动奖状"),
        (Verdict::Met, Verdict::Met)
    );
    assert_eq!(both("2021年模范职工之家"), (Verdict::Doubt, Verdict::Met));
    let hard = one(
        &honoured("全国模范职工之家"),
        &context(HOME_NAME),
        "art4.higher_title",
    );
    assert!(!hard.soft && hard.figures.contains("全国模范职工之家"));
}

#[test]
fn unstated_honours_are_left_to_a_persons_tick() {
    let facts = home(|home| home.honours = None);
    let finding = one(&facts, &context(HOME_NAME), "art4.higher_title");
    assert_eq!(
        (finding.kind, finding.verdict),
        (Kind::Manual, Verdict::Waiting)
    );
}

#[test]
fn a_home_that_is_a_workshop_or_names_no_union_is_doubtful() {
    let scope = |name: &str| one(&home(|_| ()), &context(name), "art4.scope").verdict;
    assert_eq!(scope(HOME_NAME), Verdict::Met);
    assert_eq!(scope("云岭公司铸造车间工会小组"), Verdict::Doubt);
    assert_eq!(scope("云岭机械制造有限公司"), Verdict::Doubt);
}

fn publicised(first: &str, last: &str, strict: bool) -> Finding {
    let facts = home(|home| home.publicity = publicity(first, last));
    let ctx = Context {
        strict_publicity: strict,
        ..context(HOME_NAME)
    };
    one(&facts, &ctx, PUBLICITY)
}

#[test]
fn five_working_days_after_the_first_are_enough_either_way() {
    for strict in [false, true] {
        assert_eq!(
            publicised("2026-08-03", "2026-08-10", strict).verdict,
            Verdict::Met
        );
        // Posted on a Saturday: the first day is no working day.
        assert_eq!(
            publicised("2026-08-01", "2026-08-07", strict).verdict,
            Verdict::Met
        );
    }
}

#[test]
fn five_days_that_need_the_first_are_noted_or_refused_by_setting() {
    let lenient = publicised("2026-08-03", "2026-08-07", false);
    assert_eq!(lenient.verdict, Verdict::Met);
    assert_eq!(
        lenient.figures,
        "公示2026-08-03至2026-08-07，首日计入5个工作日，按次日起算仅4日"
    );
    let strict = publicised("2026-08-03", "2026-08-07", true);
    assert_eq!(strict.verdict, Verdict::Unmet);
    assert!(strict.figures.contains("本单位设定"));
}

#[test]
fn four_days_fail_and_holidays_do_not_count() {
    assert_eq!(
        publicised("2026-08-03", "2026-08-06", false).verdict,
        Verdict::Unmet
    );
    assert_eq!(
        publicised("2026-09-28", "2026-10-08", false).verdict,
        Verdict::Unmet
    );
    assert_eq!(
        publicised("2026-09-28", "2026-10-09", false).verdict,
        Verdict::Met
    );
}

#[test]
fn a_publicity_that_cannot_be_counted_waits_with_the_reason() {
    let unknown = publicised("2027-03-01", "2027-03-08", false);
    assert_eq!(unknown.verdict, Verdict::Waiting);
    assert!(
        unknown
            .remedy
            .is_some_and(|remedy| remedy.contains("2027年"))
    );
    assert_eq!(
        publicised("2026-08-10", "2026-08-03", false).verdict,
        Verdict::Waiting
    );
}

proptest! {
    #[test]
    fn the_member_rate_is_unmet_exactly_below_nine_tenths(employees in 1_u32..5000, members in 0_u32..5000) {
        let finding = member_rate(employees, members, None);
        let enough = u64::from(members) * 10 >= u64::from(employees) * 9;
        prop_assert_eq!(finding.verdict == Verdict::Unmet, !enough);
    }
}
