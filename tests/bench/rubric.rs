//! The same with a rubric in force: every judge's sheet added up from its items, every figure, and the ranking.

use std::path::Path;

use rules::category::Category;
use rules::fraction::Fraction;
use rules::points::Points;
use rules::ranking::{Ranking, rank};
use rules::rubric::{Item, ItemKind, Rubric};
use rules::score::{Rule, summarise};
use rusqlite::Connection;
use serde_json::{Value, json};
use store::code::{RubricItemKind, RubricNature};
use store::table::rubric::{NewRubric, NewRubricItem};
use store::table::score_item::ScoreItem;
use store::{Store, StoreError};

use crate::bare;
use crate::measure::{beside, timed};
use crate::office::{Office, database, morning};
use crate::review::{JUDGES, NOMINEES, RUNS, SEATS, fill, filling};
use crate::table;

const ITEMS: usize = 12;
const EXTRA_CAP: i64 = 6;

/// In halves, by nominee, judge and item.
type Given = Vec<Vec<Vec<i64>>>;

pub fn measure() {
    table::heading(&format!(
        "The same from {ITEMS} items a sheet ({} points)",
        NOMINEES * JUDGES * ITEMS
    ));
    let rubric = rubric();
    let given = given();
    let sheets: Vec<Vec<Vec<Option<Points>>>> = in_points(&given);
    table::line(&beside(
        "every sheet, every figure, and the ranking",
        RUNS,
        || timed(|| ranked(&rubric, &sheets)),
        "the sums in i64, sorted",
        || timed(|| sorted_sums(&given)),
    ));
    commands(&rubric, &given);
}

/// From the records to the answer, as the window asks for it.
fn commands(rubric: &Rubric, given: &Given) {
    let folder = tempfile::tempdir().expect("a folder");
    Office::open(folder.path()).call("year.open", json!({ "year": 2026 }));
    let totals: Vec<Vec<i64>> = given.iter().map(|sheets| totals(sheets)).collect();
    fill(&database(folder.path()), &totals);
    fill_items(&database(folder.path()), rubric, given);
    let copy = folder.path().join("copy.db");
    std::fs::copy(database(folder.path()), &copy).expect("the file is copied");
    let office = Office::open(folder.path());
    let conn: Connection = bare::open(&copy);
    let over_all = || timed(|| bare::number(&conn, "SELECT sum(length(value)) FROM score"));
    let key = Key::of(&office);
    let (nominee, member, item) = (&key.nominee, &key.member, &key.item);
    let update = format!(
        "UPDATE score_item SET value = 9.5 - value \
         WHERE (nominee_id, member_id, item_id) = ({nominee}, {member}, {item})"
    );
    table::line(&beside(
        "review.read, from the records",
        RUNS,
        || timed(|| office.call("review.read", json!({ "category": "worker" }))),
        "SELECT over the scores",
        over_all,
    ));
    let mut run = 0;
    table::line(&beside(
        "score.enter_item: one key, saved and put together",
        RUNS,
        || {
            run += 1;
            timed(|| office.call("score.enter_item", key.args(run)))
        },
        "SQLite changes that one row",
        || timed(|| conn.execute(&update, []).expect("a row is changed")),
    ));
}

fn fill_items(path: &Path, rubric: &Rubric, given: &Given) {
    let mut store = Store::open(path).expect("the records open");
    let filled = store.act(filling(), |records| {
        let rubric_id = records.rubrics().insert(&NewRubric {
            pass_line: None,
            honours_line: None,
            pass_required: false,
            year: 2026,
            category: Category::Worker,
            nature: RubricNature::Any,
            version: 1,
            title: "评分标准".into(),
            is_sample: false,
            extra_cap: rubric.extra_cap.map(Points::text),
        })?;
        let mut items = Vec::new();
        for (position, item) in (1..).zip(&rubric.items) {
            items.push(records.rubrics().insert_item(&NewRubricItem {
                rubric_id,
                position,
                section: item.section.clone(),
                title: item.title.clone(),
                kind: match item.kind {
                    ItemKind::Basic => RubricItemKind::Basic,
                    ItemKind::Extra => RubricItemKind::Extra,
                    ItemKind::Deduction => RubricItemKind::Deduction,
                },
                points: item.points.text(),
                step: item.step.text(),
                required: item.required,
                guide: String::new(),
            })?);
        }
        let members = records.members().all(2026)?;
        let nominees = records.nominees().all(2026)?;
        for (nominee, sheets) in nominees.iter().zip(given) {
            for (member, sheet) in members.iter().zip(sheets) {
                for (item_id, count) in items.iter().zip(sheet) {
                    records.score_items().set(&ScoreItem {
                        nominee_id: nominee.id,
                        member_id: member.id,
                        item_id: *item_id,
                        value: halves(*count).text(),
                        at: morning(),
                    })?;
                }
            }
        }
        Ok::<_, StoreError>(())
    });
    filled.expect("the items are written");
}

/// A cell to score again and again.
struct Key {
    nominee: Value,
    member: Value,
    item: Value,
}

impl Key {
    fn of(office: &Office) -> Self {
        let review = office.call("review.read", json!({ "category": "worker" }));
        let nominee = review["rows"][0]["nominee"].clone();
        let sheet = office.call("review.items", json!({ "nominee": nominee }));
        Self {
            nominee,
            member: sheet["judges"][0]["member"].clone(),
            item: sheet["rows"][0]["item"].clone(),
        }
    }

    fn args(&self, run: usize) -> Value {
        let value = (run % 9).to_string();
        json!({ "nominee": self.nominee, "member": self.member, "item": self.item, "value": value })
    }
}

fn ranked(rubric: &Rubric, sheets: &[Vec<Vec<Option<Points>>>]) -> Ranking<usize> {
    let figure = |judges: &Vec<Vec<Option<Points>>>| {
        let totals = judges
            .iter()
            .map(|given| rubric.total(given).expect("a whole sheet").total.fraction());
        let totals: Vec<Fraction> = totals.collect();
        summarise(Rule::TrimmedMean, &totals).expect("enough").value
    };
    let figures: Vec<(usize, Fraction)> = sheets.iter().map(figure).enumerate().collect();
    rank(&figures, SEATS)
}

fn sorted_sums(given: &Given) -> Vec<i64> {
    let mut sums: Vec<i64> = given
        .iter()
        .map(|sheets| totals(sheets).iter().sum())
        .collect();
    sums.sort_unstable();
    sums
}

/// Each judge's total in halves: what the rubric makes of the items.
fn totals(sheets: &[Vec<i64>]) -> Vec<i64> {
    let total = |items: &Vec<i64>| {
        let extra: i64 = items[9..11].iter().sum();
        items[..9].iter().sum::<i64>() + extra.min(EXTRA_CAP) - items[11]
    };
    sheets.iter().map(total).collect()
}

fn given() -> Given {
    let item = |nominee: usize, judge: usize, item: usize| {
        let mixed = (nominee * 7_919 + judge * 104_729 + item * 1_299_709) % 7;
        let least = if item < 9 { 13 } else { 0 };
        least + i64::try_from(mixed).expect("few")
    };
    let sheet =
        |nominee: usize, judge: usize| (0..ITEMS).map(|at| item(nominee, judge, at)).collect();
    (0..NOMINEES)
        .map(|nominee| (0..JUDGES).map(|judge| sheet(nominee, judge)).collect())
        .collect()
}

fn halves(count: i64) -> Points {
    let text = Fraction::new(i128::from(count), 2)
        .expect("a figure")
        .to_exact_text();
    Points::parse(&text).expect("points")
}

fn in_points(given: &Given) -> Vec<Vec<Vec<Option<Points>>>> {
    let sheet = |items: &Vec<i64>| items.iter().map(|count| Some(halves(*count))).collect();
    given
        .iter()
        .map(|sheets| sheets.iter().map(sheet).collect())
        .collect()
}

/// Nine basic items, two extras under a cap, one deduction.
fn rubric() -> Rubric {
    let kind = |at: usize| match at {
        0..9 => ItemKind::Basic,
        9 | 10 => ItemKind::Extra,
        _ => ItemKind::Deduction,
    };
    let item = |at: usize| Item {
        section: "一".into(),
        title: format!("项目{at}"),
        kind: kind(at),
        points: halves(20),
        step: halves(1),
        required: false,
    };
    Rubric {
        items: (0..ITEMS).map(item).collect(),
        extra_cap: Some(halves(EXTRA_CAP)),
    }
}
