use rules::calendar::{Counting, window};
use rules::category::Category;
use rules::gate::{
    ApprovalState, DeliberationState, Missing, Phase, PrintPublicity, PrintState, PublicityState,
    may_approve, may_deliberate, may_print, may_publicise, publicity_phase,
};

use crate::shipped::{calendar, day};

fn ready_to_deliberate() -> DeliberationState {
    DeliberationState {
        category: Category::Worker,
        passed: 18,
        unscored: 0,
        unrevealed: 0,
        unresolved_tie: false,
        outdated_minutes: None,
        selected: 10,
        quota: 10,
    }
}

fn only(missing: &[Missing]) -> (&str, &str, &str) {
    let [one] = missing else {
        panic!("one thing should be missing: {missing:?}");
    };
    (&one.what, one.who, one.article)
}

#[test]
fn a_full_and_scored_list_may_be_deliberated() {
    assert_eq!(may_deliberate(&ready_to_deliberate()), []);
}

#[test]
fn deliberation_wants_vetted_and_scored_nominees_without_an_open_tie() {
    let unscored = DeliberationState {
        unscored: 2,
        ..ready_to_deliberate()
    };
    let expected = (
        "优秀工会工作者有2名推荐对象评分不全，请补齐评分",
        "领导小组",
        "本单位设定",
    );
    assert_eq!(only(&may_deliberate(&unscored)), expected);
    let unseen = DeliberationState {
        unrevealed: 1,
        ..ready_to_deliberate()
    };
    assert!(only(&may_deliberate(&unseen)).0.contains("请先亮分"));
    let changed = DeliberationState {
        outdated_minutes: Some("第一次评审会".into()),
        ..ready_to_deliberate()
    };
    assert!(
        only(&may_deliberate(&changed))
            .0
            .contains("重新印发会议纪要")
    );
    let tied = DeliberationState {
        unresolved_tie: true,
        ..ready_to_deliberate()
    };
    assert!(only(&may_deliberate(&tied)).0.contains("同分"));
    let nobody = DeliberationState {
        passed: 0,
        selected: 0,
        ..ready_to_deliberate()
    };
    let missing = may_deliberate(&nobody);
    assert_eq!(missing.len(), 2);
    assert_eq!(missing[0].who, "市总组织部");
}

#[test]
fn nothing_is_approved_before_deliberation_or_beyond_the_quota() {
    let ready = ApprovalState {
        category: Category::Home,
        deliberated: true,
        selected: 15,
        quota: 15,
    };
    assert_eq!(may_approve(&ready), []);
    let early = ApprovalState {
        deliberated: false,
        ..ready
    };
    assert_eq!(only(&may_approve(&early)).2, "第十七条");
    let many = ApprovalState {
        selected: 16,
        ..ready
    };
    let expected = (
        "模范职工之家拟选16个，超出名额15个，请调减",
        "市总党组",
        "第十一条",
    );
    assert_eq!(only(&may_approve(&many)), expected);
    let none = ApprovalState {
        selected: 0,
        ..ready
    };
    assert!(only(&may_approve(&none)).0.contains("还没有拟入选"));
}

#[test]
fn publicity_wants_every_category_approved_and_something_new_to_say() {
    let ready = PublicityState {
        unapproved: vec![],
        already_running: false,
        nothing_new: false,
    };
    assert_eq!(may_publicise(&ready), []);
    let early = PublicityState {
        unapproved: vec![Category::SmallHome],
        ..ready.clone()
    };
    let (what, who, article) = (
        "模范职工小家尚未经市总工会党组会议审定，请先录入审定结果",
        "市总党组",
        "第十七条",
    );
    assert_eq!(only(&may_publicise(&early)), (what, who, article));
    let busy = PublicityState {
        already_running: true,
        nothing_new: true,
        ..ready
    };
    assert_eq!(may_publicise(&busy).len(), 2);
}

#[test]
fn nothing_is_printed_before_the_publicity_has_ended_without_open_objections() {
    let ready = PrintState {
        unapproved: vec![],
        publicity: PrintPublicity::Ended,
        uncovered: 0,
        open_objections: 0,
    };
    assert_eq!(may_print(&ready), []);
    let during = |publicity| {
        may_print(&PrintState {
            publicity,
            ..ready.clone()
        })
    };
    let running = during(PrintPublicity::Running {
        last: day("2026-12-09"),
    });
    assert_eq!(
        only(&running).0,
        "公示尚未期满，最后一日为2026年12月9日，次日起方可印制"
    );
    assert!(
        only(&during(PrintPublicity::NotStarted))
            .0
            .contains("尚未公示")
    );
    assert!(
        only(&during(PrintPublicity::Unknown { year: 2027 }))
            .0
            .contains("2027年")
    );
    let contested = PrintState {
        open_objections: 1,
        uncovered: 1,
        ..ready.clone()
    };
    assert_eq!(may_print(&contested).len(), 2);
    let unapproved = PrintState {
        unapproved: Category::ALL.to_vec(),
        ..ready
    };
    assert_eq!(may_print(&unapproved).len(), 3);
}

#[test]
fn a_publicity_ends_on_the_day_after_its_last() {
    let window = window(&calendar(), day("2026-09-24"), 5, Counting::NextDay).expect("known");
    let on = |date: &str| publicity_phase(&window, day(date));
    assert_eq!(on("2026-09-24"), Phase::Before);
    assert_eq!(
        on("2026-09-28"),
        Phase::Running {
            day: 1,
            of: 5,
            left: 4
        }
    );
    assert_eq!(
        on("2026-10-03"),
        Phase::Running {
            day: 3,
            of: 5,
            left: 2
        }
    );
    assert_eq!(
        on("2026-10-09"),
        Phase::Running {
            day: 5,
            of: 5,
            left: 0
        }
    );
    assert_eq!(on("2026-10-10"), Phase::Ended);
}
