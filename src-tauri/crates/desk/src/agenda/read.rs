use std::collections::BTreeSet;

use rules::agenda::recusal_changes;
use rules::category::Category;
use store::code::AgendaState as Stored;
use store::ids::MemberId;

use super::line::Line;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::review::freeze;
use crate::review::sheet::{Sheet, SheetRow};
use crate::twin::twin;
use crate::unit::resolve::UnitNames;
use crate::wire::committee::{Agenda, AgendaRow, AgendaState};
use crate::wire::review::CategoryArgs;
use crate::year::YearReader;

/// `agenda.read`
pub fn read(desk: &Desk, args: &CategoryArgs) -> Result<Agenda, DeskError> {
    desk.read(|now| agenda(now, args.category.into()))
}

pub(crate) fn agenda(now: &YearReader<'_>, category: Category) -> Result<Agenda, DeskError> {
    let sheet = Sheet::of(now, category)?;
    let line = Line::of(now, category)?;
    let units = UnitNames::of_year(now)?;
    let waiting: Vec<BTreeSet<MemberId>> = sheet
        .rows
        .iter()
        .filter(|row| line.state(row.nominee.id) == Stored::Waiting)
        .map(recused)
        .collect();
    let changes = recusal_changes(&waiting.iter().collect::<Vec<_>>());
    Ok(Agenda {
        category: category.into(),
        rows: sheet
            .rows
            .iter()
            .map(|row| AgendaRow {
                nominee: row.nominee.id.0,
                number: row.nominee.number.clone(),
                name: row.nominee.content.name.clone(),
                unit: units.name(row.nominee.content.unit_id).to_owned(),
                state: line.state(row.nominee.id).into(),
                reason: line.reason(row.nominee.id).to_owned(),
                recused: row
                    .cells
                    .iter()
                    .filter(|cell| cell.recused)
                    .map(|cell| cell.seat)
                    .collect(),
                scored: row.value.is_some(),
            })
            .collect(),
        changes: u32::try_from(changes).unwrap_or(u32::MAX),
        frozen: freeze::is_frozen(now, category)?,
    })
}

pub(crate) fn recused(row: &SheetRow) -> BTreeSet<MemberId> {
    row.cells
        .iter()
        .filter(|cell| cell.recused)
        .map(|cell| cell.member)
        .collect()
}

twin!(Stored => AgendaState { Waiting, Done, Held, Spare, Struck });
twin!(AgendaState => Stored { Waiting, Done, Held, Spare, Struck });
