use crate::twin::twin;
use std::collections::HashMap;

use chrono::NaiveDateTime;
use rules::ranking::Place as RulePlace;
use store::ids::NomineeId;

use super::freeze;
use super::sheet::{Cell, Sheet, SheetRow, count};
use crate::board::picture::masked;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::member::list::members;
use crate::nominee::changed::{last_change, last_changes};
use crate::nominee::organisation;
use crate::rubric::in_force::Known;
use crate::unit::resolve::UnitNames;
use crate::wire::board::{CellState, Masking};
use crate::wire::review::{CategoryArgs, CutTie, Place, Review, ReviewRow, ScoreCell};
use crate::year::YearReader;

/// `review.read`
pub fn read(desk: &Desk, args: &CategoryArgs) -> Result<Review, DeskError> {
    desk.read(|now| review(now, args.category.into()))
}

pub(crate) fn review(
    now: &YearReader<'_>,
    category: rules::category::Category,
) -> Result<Review, DeskError> {
    let settings = now.settings()?;
    let sheet = Sheet::of(now, category)?;
    let units = UnitNames::of_year(now)?;
    let notes = notes(now, &sheet)?;
    let changed = last_changes(now)?;
    let rubrics = Known::of(now, category)?;
    let position = now
        .records
        .review_positions()
        .get(now.year)?
        .filter(|position| position.category == category);
    Ok(Review {
        category: category.into(),
        title: settings.full_title(category),
        rule: settings.wire.score_rule,
        rule_title: sheet.rule.title().to_owned(),
        scale: format!(
            "0–{}，步长 {}",
            settings.wire.score_max, settings.wire.score_step
        ),
        seats: sheet.seats,
        members: members(now)?,
        rows: sheet
            .rows
            .iter()
            .map(|row| {
                let id = row.nominee.id;
                let aside = Aside {
                    annotations: notes.get(&id).copied().unwrap_or(0),
                    changed_since: scored_before(now, id, changed.get(&id).copied())?,
                    itemised: rubrics.for_nominee(&row.nominee)?.is_some(),
                };
                Ok(row_to_wire(&sheet, row, &units, &aside))
            })
            .collect::<Result<_, DeskError>>()?,
        complete: sheet.scored(),
        on_agenda: count(sheet.on_agenda()),
        unrevealed: sheet.unrevealed(),
        tie: tie_to_wire(&sheet),
        current: position
            .and_then(|position| position.nominee_id)
            .map(|id| id.0),
        frozen: freeze::is_frozen(now, category)?,
    })
}

fn notes(now: &YearReader<'_>, sheet: &Sheet) -> Result<HashMap<NomineeId, u32>, DeskError> {
    sheet
        .rows
        .iter()
        .map(|row| {
            Ok((
                row.nominee.id,
                count(now.records.annotations().of(row.nominee.id)?.into_iter()),
            ))
        })
        .collect()
}

/// One row of the sheet, as the console draws it.
pub(crate) fn one_row(
    now: &YearReader<'_>,
    category: rules::category::Category,
    nominee: NomineeId,
) -> Result<ReviewRow, DeskError> {
    let sheet = Sheet::of(now, category)?;
    let row = sheet
        .row(nominee)
        .ok_or_else(|| DeskError::not_found("这个推荐对象的评分行"))?;
    let aside = Aside {
        annotations: count(now.records.annotations().of(nominee)?.into_iter()),
        changed_since: scored_before(now, nominee, last_change(now, nominee)?)?,
        itemised: Known::of(now, category)?
            .for_nominee(&row.nominee)?
            .is_some(),
    };
    Ok(row_to_wire(&sheet, row, &UnitNames::of_year(now)?, &aside))
}

/// What stands beside the scores of a row.
struct Aside {
    annotations: u32,
    changed_since: bool,
    itemised: bool,
}

/// Whether any score was given before the nominee's newest change.
fn scored_before(
    now: &YearReader<'_>,
    nominee: NomineeId,
    changed: Option<NaiveDateTime>,
) -> Result<bool, DeskError> {
    let Some(changed) = changed else {
        return Ok(false);
    };
    let scores = now.records.scores().of(nominee)?;
    Ok(scores.iter().any(|score| score.at < changed))
}

fn row_to_wire(sheet: &Sheet, row: &SheetRow, units: &UnitNames, aside: &Aside) -> ReviewRow {
    let ranked = sheet.ranked(row.nominee.id);
    ReviewRow {
        nominee: row.nominee.id.0,
        number: row.nominee.number.clone(),
        name: row.nominee.content.name.clone(),
        masked: masked(&row.nominee, Masking::Surname),
        organisation: organisation(&row.nominee),
        unit: units.name(row.nominee.content.unit_id).to_owned(),
        cells: row.cells.iter().map(cell_to_wire).collect(),
        entered: row.entered,
        expected: row.expected,
        value: row.value_text(),
        exact: row.value.map(|value| value.to_string()),
        awaits_reveal: row.awaits_reveal(),
        closed_early: row.closed_early.clone(),
        explanation: sheet.explain(row),
        rank: ranked.map(|ranked| ranked.rank),
        // A cut line through half a ranking would mislead.
        place: ranked
            .filter(|_| sheet.all_scored())
            .map(|ranked| ranked.place.into()),
        annotations: aside.annotations,
        changed_since: aside.changed_since,
        itemised: aside.itemised,
        lacking: row.lacking.clone(),
    }
}

fn cell_to_wire(cell: &Cell) -> ScoreCell {
    ScoreCell {
        member: cell.member.0,
        seat: cell.seat,
        value: cell.text.clone(),
        state: cell.state(),
    }
}

impl Cell {
    pub fn state(&self) -> CellState {
        if self.recused {
            return CellState::Recused;
        }
        if self.absent {
            return CellState::Absent;
        }
        match (&self.text, self.dropped) {
            (None, _) => CellState::Pending,
            (Some(_), true) => CellState::Dropped,
            (Some(_), false) => CellState::Counted,
        }
    }
}

pub(crate) fn tie_to_wire(sheet: &Sheet) -> Option<CutTie> {
    let tie = sheet.tie.as_ref().filter(|_| sheet.all_scored())?;
    let names = tie
        .among
        .iter()
        .filter_map(|id| sheet.row(*id))
        .map(|row| row.nominee.content.name.clone())
        .collect();
    Some(CutTie {
        among: tie.among.iter().map(|id| id.0).collect(),
        names,
        seats: tie.seats,
        resolved: sheet.tie_resolved,
    })
}

twin!(RulePlace => Place { Inside, Tied, Outside });
