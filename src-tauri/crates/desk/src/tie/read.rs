use crate::twin::twin;
use rules::category::Category;
use store::code::TieBreakMethod;
use store::ids::NomineeId;

use super::priority::{self, figure};
use super::tied::Tied;
use crate::ballot::under_way;
use crate::board::picture::masked;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::{find, organisation};
use crate::review::freeze;
use crate::review::sheet::{Sheet, SheetRow};
use crate::text::moment;
use crate::unit::resolve::UnitNames;
use crate::wire::ballot::{TieRecord, TieState, TiedNominee};
use crate::wire::board::Masking;
use crate::wire::review::{CategoryArgs, TieMethod};
use crate::year::YearReader;

/// `tie.read`
pub fn read(desk: &Desk, args: &CategoryArgs) -> Result<TieState, DeskError> {
    desk.read(|now| state(now, args.category.into()))
}

pub(super) fn state(now: &YearReader<'_>, category: Category) -> Result<TieState, DeskError> {
    let sheet = Sheet::of(now, category)?;
    let settings = now.settings()?;
    let rule = settings.wire.tie_priority;
    let tied = Tied::of(&sheet);
    let (priority_order, priority_refusal) = match &tied {
        None => (Vec::new(), None),
        Some(tied) => match priority::order(now, category, tied, rule)? {
            Ok(order) => (order.iter().map(|id| id.0).collect(), None),
            Err(why) => (Vec::new(), Some(why)),
        },
    };
    let rows = match &tied {
        None => Vec::new(),
        Some(tied) => tied_rows(now, &sheet, tied, rule)?,
    };
    Ok(TieState {
        category: category.into(),
        title: settings.full_title(category),
        seats: tied.as_ref().map_or(0, |tied| tied.seats),
        value: value_text(&sheet, tied.as_ref()),
        tied: rows,
        resolved: sheet.tie_resolved,
        frozen: freeze::is_frozen(now, category)?,
        priority: priority::title(rule).to_owned(),
        priority_order,
        priority_refusal,
        voting: under_way(now, category)?.is_some_and(|one| one.content.tied_value.is_some()),
        records: records(now, category, sheet.tie_resolved)?,
    })
}

fn value_text(sheet: &Sheet, tied: Option<&Tied>) -> String {
    tied.and_then(|tied| sheet.row(*tied.among.first()?))
        .and_then(SheetRow::value_text)
        .unwrap_or_default()
}

fn tied_rows(
    now: &YearReader<'_>,
    sheet: &Sheet,
    tied: &Tied,
    rule: crate::wire::ballot::TiePriority,
) -> Result<Vec<TiedNominee>, DeskError> {
    let units = UnitNames::of_year(now)?;
    let one = |id: &NomineeId| {
        let row = sheet
            .row(*id)
            .ok_or_else(|| DeskError::not_found("同分的推荐对象"))?;
        Ok(TiedNominee {
            nominee: id.0,
            number: row.nominee.number.clone(),
            name: row.nominee.content.name.clone(),
            masked: masked(&row.nominee, Masking::Surname),
            organisation: organisation(&row.nominee),
            unit: units.name(row.nominee.content.unit_id).to_owned(),
            figure: figure(now, &row.nominee, rule)?,
        })
    };
    tied.among.iter().map(one).collect()
}

/// Newest first.
pub(crate) fn records(
    now: &YearReader<'_>,
    category: Category,
    resolved: bool,
) -> Result<Vec<TieRecord>, DeskError> {
    let kept = now.records.tie_records().all(now.year, category)?;
    let newest = kept.last().map(|record| record.id);
    kept.into_iter()
        .rev()
        .map(|record| {
            let names = now
                .records
                .tie_records()
                .order(record.id)?
                .into_iter()
                .map(|id| Ok(find(now, id.0)?.content.name))
                .collect::<Result<_, DeskError>>()?;
            Ok(TieRecord {
                round: record.content.round,
                method: record.content.method.into(),
                order: names,
                seats: record.content.seats,
                witnesses: record.content.witnesses,
                rule: record.content.rule,
                reason: record.content.reason,
                at: moment(record.content.at),
                in_force: resolved && Some(record.id) == newest,
            })
        })
        .collect()
}

twin!(TieBreakMethod => TieMethod { Lots, Revote, Priority });
