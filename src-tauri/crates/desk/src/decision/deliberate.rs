//! 第十七条 “……提请模范职工之家选树领导小组审议通过后”.

use std::collections::HashSet;

use chrono::NaiveDate;
use rules::category::Category;
use store::code::{DecisionBody, Outcome};
use store::ids::NomineeId;
use store::table::decision::{DecisionEntry, NewDecision};

use super::read::{Standing, missing_to_deliberate, state};
use crate::ballot::refuse_under_way;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::office::founding::from_one;
use crate::review::{
    freeze,
    grade::Grades,
    sheet::{Sheet, count},
};
use crate::text::date;
use crate::wire::decision::{DecisionState, DeliberateArgs};
use crate::year::YearReader;

/// `decision.deliberate`
pub fn deliberate(desk: &mut Desk, args: &DeliberateArgs) -> Result<DecisionState, DeskError> {
    let category: Category = args.category.into();
    let held_on = meeting_date(desk, &args.held_on)?;
    desk.read(|now| refuse_unsound(now, category, args))?;
    let summary = format!(
        "{}审议通过 {} {}",
        category.title(),
        args.selected.len(),
        category.measure_word()
    );
    desk.act("decision.deliberate", summary, |now| {
        let decision = NewDecision {
            year: now.year,
            category,
            body: DecisionBody::LeadingGroup,
            held_on,
            note: args.note.trim().to_owned(),
            at: now.at,
        };
        let entries: Vec<DecisionEntry> = entries(&args.selected, Outcome::Selected)
            .chain(entries(&args.reserves, Outcome::Reserve))
            .collect();
        now.records.decisions().insert(&decision, &entries)?;
        state(&now.reader(), category)
    })
}

fn entries(ids: &[i64], outcome: Outcome) -> impl Iterator<Item = DecisionEntry> {
    ids.iter()
        .enumerate()
        .map(move |(index, id)| DecisionEntry {
            nominee_id: NomineeId(*id),
            outcome,
            place: from_one(index),
        })
}

/// A meeting that is recorded has been held.
pub(crate) fn meeting_date(desk: &Desk, text: &str) -> Result<NaiveDate, DeskError> {
    let held_on = date("held_on", text)?;
    if held_on > desk.today() {
        return Err(DeskError::bad_input(
            "held_on",
            "会议日期在今天之后。请在会议开过之后记录。",
        ));
    }
    Ok(held_on)
}

fn refuse_unsound(
    now: &YearReader<'_>,
    category: Category,
    args: &DeliberateArgs,
) -> Result<(), DeskError> {
    freeze::refuse_when_frozen(now, category, "审议结果")?;
    refuse_under_way(now, category, "记录审议")?;
    let sheet = Sheet::of(now, category)?;
    let mut chosen = args.selected.iter().chain(&args.reserves);
    let lacking = chosen.find_map(|id| {
        let row = sheet.row(NomineeId(*id))?;
        (!row.lacking.is_empty()).then_some(row)
    });
    if let Some(row) = lacking {
        return Err(DeskError::bad_input(
            "selected",
            format!(
                "“{}”的必备条件“{}”未达到，不能入选或候补，请重新勾选。",
                row.nominee.content.name,
                row.lacking.join("”“")
            ),
        ));
    }
    let standing = Standing::of(now)?;
    let mut missing = missing_to_deliberate(&standing, &sheet, count(args.selected.iter()));
    let grades = Grades::of(now, &sheet)?;
    for id in args.selected.iter().chain(&args.reserves) {
        if let Some(row) = sheet.row(NomineeId(*id)) {
            missing.extend(grades.missing(row)?);
        }
    }
    if !missing.is_empty() {
        return Err(DeskError::gate_closed(
            &format!("记录{}的审议", category.title()),
            &missing,
        ));
    }
    let mut seen = HashSet::new();
    for id in args.selected.iter().chain(&args.reserves) {
        if sheet.row(NomineeId(*id)).is_none_or(|row| row.struck) {
            return Err(DeskError::bad_input(
                "selected",
                "名单里有不属于本类、没有通过资格审查或已从议程撤下的推荐对象，请重新勾选。",
            ));
        }
        if !seen.insert(*id) {
            return Err(DeskError::bad_input(
                "reserves",
                "同一个推荐对象出现了两次：入选的不能再作候补，请重新勾选。",
            ));
        }
    }
    Ok(())
}
