use super::*;

fn mark(code: &str, verdict: MarkVerdict, note: &str) -> Mark {
    Mark {
        code: code.to_owned(),
        verdict,
        note: note.to_owned(),
    }
}

fn after(facts: &Facts, marks: &[Mark], code: &str) -> Finding {
    findings(facts, &context(HOME_NAME), marks)
        .into_iter()
        .find(|finding| finding.code == code)
        .unwrap_or_else(|| panic!("no finding {code}"))
}

fn repeated() -> Facts {
    let honours = Some("2024年度秦皇岛市模范职工之家".to_owned());
    Facts::Home(HomeFacts {
        honours,
        ..good_home()
    })
}

#[test]
fn a_manual_condition_follows_the_last_tick() {
    let facts = Facts::Home(good_home());
    let code = "art5.6";
    let unmet = mark(code, MarkVerdict::Unmet, "上解不足");
    let met = mark(code, MarkVerdict::Met, "已补缴");
    let failed = after(&facts, &[met.clone(), unmet.clone()], code);
    assert_eq!(
        (failed.verdict, failed.figures.as_str()),
        (Verdict::Unmet, "上解不足")
    );
    let passed = after(&facts, &[unmet, met], code);
    assert_eq!((passed.verdict, passed.remedy), (Verdict::Met, None));
}

#[test]
fn a_veto_that_is_not_cleared_bars_whatever_else_is_met() {
    let facts = Facts::Home(good_home());
    let ctx = context(HOME_NAME);
    let mut marks = all_ticked(&findings(&facts, &ctx, &[]));
    marks.push(mark("art8.2", MarkVerdict::Unmet, "2025年11月发生一般事故"));
    let found = findings(&facts, &ctx, &marks);
    assert_eq!(standing(&found), Standing::Barred);
    assert_eq!(after(&facts, &marks, "art8.2").verdict, Verdict::Vetoed);
}

#[test]
fn a_soft_doubt_is_cleared_by_an_override_that_gives_its_reason() {
    let code = "art4.repeat";
    let silent = mark(code, MarkVerdict::Override, "  ");
    assert_eq!(after(&repeated(), &[silent], code).verdict, Verdict::Doubt);
    let reasoned = mark(code, MarkVerdict::Override, "连续三年新业态建会突出");
    let cleared = after(&repeated(), &[reasoned], code);
    assert_eq!(cleared.verdict, Verdict::Met);
    assert!(
        cleared
            .figures
            .ends_with("已说明理由：连续三年新业态建会突出")
    );
}

#[test]
fn no_mark_changes_what_hard_figures_decide() {
    let facts = Facts::Home(HomeFacts {
        members: Some(500),
        ..good_home()
    });
    let code = "art5.2.member_rate";
    let plain = after(&facts, &[], code);
    assert_eq!(plain.verdict, Verdict::Unmet);
    for verdict in MarkVerdict::ALL {
        assert_eq!(after(&facts, &[mark(code, verdict, "理由")], code), plain);
    }
}

#[test]
fn an_override_clears_neither_a_tick_nor_a_veto() {
    let facts = Facts::Home(good_home());
    for code in ["art5.6", "art8.1"] {
        let found = after(&facts, &[mark(code, MarkVerdict::Override, "理由")], code);
        assert_eq!(found.verdict, Verdict::Waiting);
    }
}
