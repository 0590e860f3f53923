//! Arts. 4–9 and 15 as findings.

mod home;
mod marks;
mod small_home;
mod worker;

use std::sync::LazyLock;

use rules::calendar::WorkCalendar;
use rules::condition::{
    Context, Finding, Kind, Mark, MarkVerdict, Standing, Verdict, findings, standing,
};
use rules::facts::{Facts, HomeFacts, SmallHomeFacts, UnitPublicity, WorkerFacts};

use crate::shipped::{calendar, day, decimal};

static CALENDAR: LazyLock<WorkCalendar> = LazyLock::new(calendar);
const REGULATION: &str = include_str!("regulation.zh.txt");

fn context(name: &str) -> Context<'_> {
    Context {
        year: 2026,
        calendar: &CALENDAR,
        name,
        organisation: None,
        strict_publicity: false,
    }
}

fn publicity(first: &str, last: &str) -> Option<UnitPublicity> {
    Some(UnitPublicity {
        first: day(first),
        last: day(last),
    })
}

fn good_home() -> HomeFacts {
    HomeFacts {
        employees: Some(600),
        members: Some(570),
        stated_member_rate: Some(decimal("95")),
        online_rate: Some(decimal("100")),
        satisfaction: [
            Some(decimal("95")),
            Some(decimal("90")),
            Some(decimal("99.5")),
        ],
        honours: Some("无".to_owned()),
        publicity: publicity("2026-08-03", "2026-08-10"),
        township: Some(false),
        ..HomeFacts::default()
    }
}

fn good_small_home() -> SmallHomeFacts {
    SmallHomeFacts {
        kind: Some("车间".to_owned()),
        honours: Some("无".to_owned()),
        publicity: publicity("2026-08-03", "2026-08-10"),
        ..SmallHomeFacts::default()
    }
}

fn good_worker() -> WorkerFacts {
    WorkerFacts {
        union_post: Some("工会副主席".to_owned()),
        union_since: Some(day("2020-03-01")),
        appraisal: [(); 3].map(|()| Some("满意".to_owned())),
        honours: Some("无".to_owned()),
        publicity: publicity("2026-08-03", "2026-08-10"),
        ..WorkerFacts::default()
    }
}

const HOME_NAME: &str = "秦皇岛市海港区云岭机械制造有限公司工会委员会";

fn good_facts() -> [(Facts, &'static str); 3] {
    [
        (Facts::Home(good_home()), HOME_NAME),
        (Facts::SmallHome(good_small_home()), "铸造车间职工小家"),
        (Facts::Worker(good_worker()), "田富"),
    ]
}

/// Every condition that a person ticks, ticked as met.
fn all_ticked(found: &[Finding]) -> Vec<Mark> {
    found
        .iter()
        .filter(|finding| finding.kind != Kind::Computed)
        .map(|finding| Mark {
            code: finding.code.to_owned(),
            verdict: MarkVerdict::Met,
            note: "材料齐全".to_owned(),
        })
        .collect()
}

fn one(facts: &Facts, ctx: &Context, code: &str) -> Finding {
    findings(facts, ctx, &[])
        .into_iter()
        .find(|finding| finding.code == code)
        .unwrap_or_else(|| panic!("no finding {code}"))
}

fn without_spaces(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

#[test]
fn every_quote_stands_in_the_regulation_word_for_word() {
    let regulation = without_spaces(REGULATION);
    for (facts, name) in good_facts() {
        for finding in findings(&facts, &context(name), &[]) {
            assert!(
                regulation.contains(&without_spaces(finding.quote)),
                "{}",
                finding.code
            );
        }
    }
}

#[test]
fn every_code_stands_once_and_names_its_article() {
    let numerals = [
        ("4", "四"),
        ("5", "五"),
        ("6", "六"),
        ("7", "七"),
        ("8", "八"),
        ("9", "九"),
        ("15", "十五"),
    ];
    for (facts, name) in good_facts() {
        let found = findings(&facts, &context(name), &[]);
        let mut codes: Vec<_> = found.iter().map(|finding| finding.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), found.len());
        for finding in found {
            let matching = numerals.iter().any(|(digit, numeral)| {
                finding.code.starts_with(&format!("art{digit}."))
                    && finding.article.starts_with(&format!("第{numeral}条"))
            });
            assert!(matching, "{} {}", finding.code, finding.article);
        }
    }
}

#[test]
fn a_good_nominee_waits_for_ticks_and_is_clear_after_them() {
    for (facts, name) in good_facts() {
        let ctx = context(name);
        let found = findings(&facts, &ctx, &[]);
        assert_eq!(standing(&found), Standing::Waiting);
        let computed = found
            .iter()
            .filter(|finding| finding.kind == Kind::Computed);
        for finding in computed {
            assert_eq!(
                finding.verdict,
                Verdict::Met,
                "{} {}",
                finding.code,
                finding.figures
            );
            assert!(!finding.figures.is_empty(), "{}", finding.code);
        }
        let ticked = findings(&facts, &ctx, &all_ticked(&found));
        assert_eq!(standing(&ticked), Standing::Clear);
    }
}

#[test]
fn what_is_not_stated_waits_with_a_remedy_and_never_fails() {
    let empty = [
        Facts::Home(HomeFacts::default()),
        Facts::SmallHome(SmallHomeFacts::default()),
        Facts::Worker(WorkerFacts::default()),
    ];
    for facts in empty {
        let found = findings(&facts, &context("某工会"), &[]);
        assert_eq!(standing(&found), Standing::Waiting);
        for finding in found {
            let open = finding.verdict == Verdict::Waiting;
            assert!(
                open || finding.verdict == Verdict::Met,
                "{} {:?}",
                finding.code,
                finding.verdict
            );
            assert_eq!(finding.remedy.is_some(), open, "{}", finding.code);
        }
    }
}

#[test]
fn units_have_the_seven_vetoes_and_cadres_the_four() {
    let vetoes = good_facts().map(|(facts, name)| {
        findings(&facts, &context(name), &[])
            .iter()
            .filter(|finding| finding.kind == Kind::Veto)
            .count()
    });
    assert_eq!(vetoes, [7, 7, 4]);
}
