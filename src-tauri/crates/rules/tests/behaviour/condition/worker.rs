use super::*;

fn worker(change: impl FnOnce(&mut WorkerFacts)) -> Facts {
    let mut facts = good_worker();
    change(&mut facts);
    Facts::Worker(facts)
}

fn years(since: Option<&str>, stated: Option<u32>) -> Finding {
    let facts = worker(|worker| {
        worker.union_since = since.map(day);
        worker.union_years = stated;
    });
    one(&facts, &context("田富"), "art4.years")
}

#[test]
fn three_years_of_union_work_count_to_the_end_of_the_selection_year() {
    let enough = years(Some("2023-12-01"), None);
    assert_eq!(enough.verdict, Verdict::Met);
    assert_eq!(enough.figures, "自2023年12月起，截至2026年12月满3年");
    let short = years(Some("2024-01-01"), None);
    assert_eq!((short.verdict, short.soft), (Verdict::Unmet, false));
    assert_eq!(years(None, Some(3)).verdict, Verdict::Met);
    assert_eq!(years(None, Some(2)).verdict, Verdict::Unmet);
    assert_eq!(years(None, None).verdict, Verdict::Waiting);
}

#[test]
fn years_that_contradict_the_beginning_are_doubtful() {
    assert_eq!(years(Some("2016-05-01"), Some(9)).verdict, Verdict::Met);
    assert_eq!(years(Some("2016-05-01"), Some(3)).verdict, Verdict::Doubt);
    assert_eq!(years(Some("2027-05-01"), Some(5)).verdict, Verdict::Doubt);
    assert_eq!(years(Some("2025-05-01"), Some(8)).verdict, Verdict::Unmet);
}

fn appraised(post: &str, grades: [Option<&str>; 3]) -> Finding {
    let facts = worker(|worker| {
        worker.union_post = Some(post.to_owned());
        worker.appraisal = grades.map(|grade| grade.map(str::to_owned));
    });
    one(&facts, &context("田富"), "art7.4.appraisal")
}

#[test]
fn chairs_and_vice_chairs_need_three_satisfied_years() {
    let good = Some("满意");
    assert_eq!(appraised("工会主席", [good; 3]).verdict, Verdict::Met);
    let low = appraised("工会副主席", [good, Some("基本满意"), None]);
    assert_eq!(low.verdict, Verdict::Unmet);
    assert_eq!(low.figures, "2023年满意、2024年基本满意、2025年未填报");
    assert_eq!(
        appraised("主席", [good, good, Some("不满意")]).verdict,
        Verdict::Unmet
    );
    assert_eq!(
        appraised("主席", [good, None, good]).verdict,
        Verdict::Waiting
    );
    assert_eq!(
        appraised("主席", [good, good, Some("优秀")]).verdict,
        Verdict::Doubt
    );
}

#[test]
fn other_cadres_are_not_appraised() {
    let finding = appraised("专职工会干事", [None; 3]);
    assert_eq!(finding.verdict, Verdict::Met);
    assert!(finding.figures.contains("不适用"));
}

#[test]
fn a_chair_of_a_district_federation_is_no_chair_of_a_grass_roots_union() {
    let facts = worker(|worker| {
        worker.union_post = Some("副主席".to_owned());
        worker.appraisal = [None, None, None];
    });
    let of = |organisation| {
        let ctx = Context {
            organisation: Some(organisation),
            ..context("田富")
        };
        one(&facts, &ctx, "art7.4.appraisal").verdict
    };
    assert_eq!(of("昌黎县总工会"), Verdict::Met);
    assert_eq!(of("昌黎县某公司工会"), Verdict::Waiting);
    assert_eq!(of("昌黎县某镇总工会"), Verdict::Waiting);
}

#[test]
fn a_provincial_title_of_the_union_is_not_taken_for_the_persons_own() {
    let higher = |honours: &str| {
        let facts = worker(|worker| worker.honours = Some(honours.to_owned()));
        let found = one(&facts, &context("田富"), "art4.higher_title");
        (found.verdict, found.soft)
    };
    assert_eq!(
        higher("所在工会获河北省模范职工之家"),
        (Verdict::Doubt, true)
    );
    assert_eq!(higher("河北省优秀工会工作者"), (Verdict::Unmet, false));
    assert_eq!(
        higher("秦皇岛市优秀工会工作者 河北省优秀工会工作者"),
        (Verdict::Unmet, false)
    );
}

#[test]
fn a_publicity_of_another_year_is_doubtful() {
    let facts = worker(|worker| worker.publicity = publicity("2023-08-03", "2023-08-15"));
    let found = one(&facts, &context("田富"), "art15.publicity");
    assert_eq!((found.verdict, found.soft), (Verdict::Doubt, true));
    assert!(found.figures.contains("2026年"), "{}", found.figures);
}
