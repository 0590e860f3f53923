//! What a key press in the meeting sets going: every figure of a category put together anew, ranked, and the chair's
//! statistics of it.

use std::path::Path;

use rules::category::Category;
use rules::condition::Standing;
use rules::fraction::Fraction;
use rules::number::nominee_number;
use rules::ranking::{Ranking, rank};
use rules::score::{Rule, summarise};
use rules::statistics::{Panel, ScoredNominee};
use rusqlite::Connection;
use serde_json::json;
use store::code::{MemberRole, Vetting};
use store::table::member::NewMember;
use store::table::nominee::{NewNominee, NomineeContent};
use store::table::score::Score;
use store::{Action, Store, StoreError};

use crate::bare;
use crate::measure::{beside, timed};
use crate::office::{Office, database, morning};
use crate::table;

pub const NOMINEES: usize = 300;
pub const JUDGES: usize = 15;
pub const SEATS: u32 = 15;
pub const RUNS: usize = 25;
/// Scores are given in halves.
const STEP: i64 = 2;
const FLOOR: &str = "the sums in i64, sorted";

pub fn measure() {
    table::heading(&format!(
        "Scores of {NOMINEES} nominees by {JUDGES} members put together anew"
    ));
    let scores = scores();
    let sheet: Vec<Vec<Fraction>> = scores.iter().map(|row| fractions(row)).collect();
    table::line(&beside(
        "every figure (trimmed mean), and the ranking",
        RUNS,
        || timed(|| ranked(&sheet)),
        FLOOR,
        || timed(|| sorted_sums(&scores, 1)),
    ));
    let panel = panel(&sheet);
    table::line(&beside(
        "the same in whole numbers of one unit",
        RUNS,
        || timed(|| panel.ranking(Rule::TrimmedMean, None, SEATS)),
        FLOOR,
        || timed(|| sorted_sums(&scores, 1)),
    ));
    let rankings = Rule::ALL.len() + JUDGES;
    table::line(&beside(
        format!("all statistics, with {rankings} rankings"),
        RUNS,
        || timed(|| statistics(&sheet)),
        "the sums as often in i64, sorted",
        || timed(|| sorted_sums(&scores, rankings)),
    ));
    commands(&scores);
}

/// From the records to the answer, as the window asks for it.
fn commands(scores: &[Vec<i64>]) {
    let folder = tempfile::tempdir().expect("a folder");
    Office::open(folder.path()).call("year.open", json!({ "year": 2026 }));
    fill(&database(folder.path()), scores);
    let copy = folder.path().join("copy.db");
    std::fs::copy(database(folder.path()), &copy).expect("the file is copied");
    let office = Office::open(folder.path());
    // A figure counts once it is revealed.
    office.call("score.reveal_all", json!({ "category": "worker" }));
    let conn: Connection = bare::open(&copy);
    let sql = "SELECT sum(length(value)) FROM score";
    for command in ["review.read", "review.statistics"] {
        table::line(&beside(
            format!("{command}, from the records"),
            RUNS,
            || timed(|| office.call(command, json!({ "category": "worker" }))),
            "SELECT over the scores",
            || timed(|| bare::number(&conn, sql)),
        ));
    }
}

fn ranked(sheet: &[Vec<Fraction>]) -> Ranking<usize> {
    let figures: Vec<(usize, Fraction)> = sheet
        .iter()
        .enumerate()
        .map(|(id, row)| {
            let summary = summarise(Rule::TrimmedMean, row).expect("enough scores");
            (id, summary.value)
        })
        .collect();
    rank(&figures, SEATS)
}

fn panel(sheet: &[Vec<Fraction>]) -> Panel<usize> {
    let nominees: Vec<ScoredNominee<usize>> = sheet
        .iter()
        .enumerate()
        .map(|(id, row)| ScoredNominee {
            id,
            scores: row.iter().copied().map(Some).collect(),
        })
        .collect();
    Panel::of(JUDGES, &nominees).expect("scores with one unit")
}

/// Everything that `review.statistics` asks of the rules.
fn statistics(sheet: &[Vec<Fraction>]) -> usize {
    let panel = panel(sheet);
    let order = panel
        .ranking(Rule::TrimmedMean, None, SEATS)
        .expect("enough scores");
    let rules = Rule::ALL.map(|rule| panel.ranking(rule, None, SEATS));
    let without: Vec<_> = (0..JUDGES)
        .map(|judge| panel.ranking(Rule::TrimmedMean, Some(judge), SEATS))
        .collect();
    let means: Vec<_> = (0..JUDGES).map(|judge| panel.judge_mean(judge)).collect();
    panel.by_disagreement().len()
        + panel.agreements(&order).len()
        + rules.len()
        + without.len()
        + means.len()
}

fn sorted_sums(scores: &[Vec<i64>], times: usize) -> Vec<i64> {
    let mut sums = Vec::new();
    for _ in 0..times {
        sums = scores.iter().map(|row| row.iter().sum()).collect();
        sums.sort_unstable();
        std::hint::black_box(&sums);
    }
    sums
}

/// In halves: what no two runs may differ in.
fn scores() -> Vec<Vec<i64>> {
    let score = |nominee: usize, judge: usize| {
        let mixed = (nominee * 7_919 + judge * 104_729) % 61;
        i64::try_from(140 + mixed).expect("few")
    };
    (0..NOMINEES)
        .map(|nominee| (0..JUDGES).map(|judge| score(nominee, judge)).collect())
        .collect()
}

fn fractions(row: &[i64]) -> Vec<Fraction> {
    let in_points = |score: &i64| Fraction::new(i128::from(*score), i128::from(STEP));
    row.iter().filter_map(in_points).collect()
}

pub fn filling() -> Action<'static> {
    Action {
        name: "bench.fill",
        summary: "三百个推荐对象的评分".into(),
        at: morning(),
        actor: "办公室",
        undoable: true,
    }
}

pub fn fill(path: &Path, scores: &[Vec<i64>]) {
    let mut store = Store::open(path).expect("the records open");
    let filled = store.act(filling(), |records| {
        let seated = records.members().all(2026)?.len();
        for seat in seated + 1..=JUDGES {
            records.members().insert(&member(seat))?;
        }
        let members = records.members().all(2026)?;
        let unit = records.units().all(2026)?[0].id;
        for (index, row) in scores.iter().enumerate() {
            let nominee_id = records.nominees().insert(&nominee(index, unit))?;
            let nominees = records.nominees();
            nominees.update_vetting(nominee_id, Vetting::Passed, "")?;
            for (member, score) in members.iter().zip(fractions(row)) {
                records.scores().set(&Score {
                    nominee_id,
                    member_id: member.id,
                    value: score.to_exact_text(),
                    at: morning(),
                })?;
            }
        }
        Ok::<_, StoreError>(())
    });
    filled.expect("the scores are written");
}

fn member(seat: usize) -> NewMember {
    NewMember {
        year: 2026,
        seat: u32::try_from(seat).expect("few"),
        name: format!("成员{seat}"),
        department: "组织部".into(),
        role: MemberRole::Member,
    }
}

fn nominee(index: usize, unit_id: store::ids::UnitId) -> NewNominee {
    let serial = u32::try_from(index + 1).expect("few nominees");
    let number = nominee_number(2026, Category::Worker, serial);
    let name = format!("推荐对象{serial}");
    NewNominee {
        year: 2026,
        category: Category::Worker,
        serial,
        content: NomineeContent {
            unit_id,
            identity_key: name.clone(),
            search_key: name.clone(),
            name,
            organisation: None,
            file_id: None,
            sheet: None,
            row: None,
            facts: "{}".into(),
            raw: String::new(),
        },
        number,
        standing: Standing::Clear,
        findings: "mmmm".into(),
    }
}
