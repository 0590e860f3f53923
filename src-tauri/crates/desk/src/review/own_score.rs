//! 自评分: what a nominee gave itself, entered by the office beside the judges' columns. It counts for nothing.

use std::collections::HashMap;

use rules::points::Points;
use store::ids::{NomineeId, RubricItemId};
use store::table::self_score::SelfScore;

use super::freeze;
use super::items::{needed, no_rubric, place, sheet};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::find;
use crate::rubric::in_force::{InForce, kept_points};
use crate::wire::rubric::{EnterOwnArgs, ItemSheet};
use crate::year::YearReader;

/// `score.enter_own`
pub fn enter(desk: &mut Desk, args: &EnterOwnArgs) -> Result<ItemSheet, DeskError> {
    let (nominee, in_force) = desk.read(|now| {
        let nominee = find(now, args.nominee)?;
        freeze::refuse_when_frozen(now, nominee.category, "自评分")?;
        let in_force = needed(now, &nominee)?;
        Ok((nominee, in_force))
    })?;
    let (at, item) = place(&in_force, args.item)?;
    let (title, name) = (&item.content.title, &nominee.content.name);
    let given = match args.value.trim() {
        "" => None,
        typed => {
            let wrong = |error| DeskError::bad_input("value", format!("自评分{error}。"));
            Some(in_force.rules.items[at].accept(typed).map_err(wrong)?)
        }
    };
    let summary = match given {
        Some(given) => format!("登记 {name} 的“{title}”自评 {} 分", given.text()),
        None => format!("清除 {name} 的“{title}”自评分"),
    };
    desk.act("score.enter_own", summary, |now| {
        let own = now.records.self_scores();
        match given {
            Some(given) => own.set(&SelfScore {
                nominee_id: nominee.id,
                item_id: item.id,
                value: given.text(),
                at: now.at,
            })?,
            None => own.clear(nominee.id, item.id)?,
        }
        sheet(&now.reader(), &nominee)?.ok_or_else(no_rubric)
    })
}

/// What one nominee gave itself.
pub(super) struct Own(HashMap<RubricItemId, Points>);

impl Own {
    pub fn of_nominee(now: &YearReader<'_>, nominee: NomineeId) -> Result<Self, DeskError> {
        let kept = now.records.self_scores().of(nominee)?;
        kept.into_iter()
            .map(|one| Ok((one.item_id, kept_points(&one.value)?)))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    pub fn of(&self, item: RubricItemId) -> Option<String> {
        self.0.get(&item).map(|points| points.text())
    }

    /// As a judge's sheet is put together; nothing while a basic item is blank.
    pub fn total(&self, in_force: &InForce) -> Option<String> {
        let items = in_force.items.iter();
        let given: Vec<Option<Points>> = items.map(|item| self.0.get(&item.id).copied()).collect();
        let total = in_force.rules.total(&given)?;
        Some(total.total.text())
    }
}
