//! Putting the agenda in order: one nominee to a place, or all that wait so that fewest members come and go.

use rules::agenda::fewest_recusal_changes;
use store::code::AgendaState;
use store::ids::NomineeId;
use store::table::agenda_item::AgendaItem;

use super::line::Line;
use super::read::{agenda, recused};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::find;
use crate::review::freeze;
use crate::review::sheet::Sheet;
use crate::wire::committee::{Agenda, MoveAgendaArgs};
use crate::wire::review::CategoryArgs;
use crate::year::YearWriter;

/// `agenda.move`
pub fn shift(desk: &mut Desk, args: &MoveAgendaArgs) -> Result<Agenda, DeskError> {
    let (nominee, order) = desk.read(|now| {
        let nominee = find(now, args.nominee)?;
        freeze::refuse_when_frozen(now, nominee.category, "议程")?;
        let line = Line::of(now, nominee.category)?;
        let mut order: Vec<NomineeId> = line.sorted(now)?.iter().map(|one| one.id).collect();
        let from = order
            .iter()
            .position(|id| *id == nominee.id)
            .ok_or_else(|| DeskError::not_found("这个推荐对象的议程"))?;
        order.remove(from);
        let to = usize::try_from(args.to.saturating_sub(1)).unwrap_or(usize::MAX);
        order.insert(to.min(order.len()), nominee.id);
        Ok((nominee, order))
    })?;
    let summary = format!("议程：{} 移到第 {} 项", nominee.content.name, args.to);
    desk.act("agenda.move", summary, |now| {
        write(now, nominee.category, &order)?;
        agenda(&now.reader(), nominee.category)
    })
}

/// `agenda.order`: those that wait change places among themselves; the rest stay where they are.
pub fn order(desk: &mut Desk, args: &CategoryArgs) -> Result<Agenda, DeskError> {
    let category = args.category.into();
    let order = desk.read(|now| {
        freeze::refuse_when_frozen(now, category, "议程")?;
        let line = Line::of(now, category)?;
        let sheet = Sheet::of(now, category)?;
        let mut order: Vec<NomineeId> = sheet.rows.iter().map(|row| row.nominee.id).collect();
        let places: Vec<usize> = (0..order.len())
            .filter(|place| line.state(order[*place]) == AgendaState::Waiting)
            .collect();
        let sets: Vec<_> = places
            .iter()
            .map(|place| recused(&sheet.rows[*place]))
            .collect();
        let waiting: Vec<NomineeId> = places.iter().map(|place| order[*place]).collect();
        for (place, from) in places.iter().zip(fewest_recusal_changes(&sets)) {
            order[*place] = waiting[from];
        }
        Ok(order)
    })?;
    let summary = format!("{}议程按回避进出最少排序", category.title());
    desk.act("agenda.order", summary, |now| {
        write(now, category, &order)?;
        agenda(&now.reader(), category)
    })
}

fn write(
    now: &YearWriter<'_>,
    category: rules::category::Category,
    order: &[NomineeId],
) -> Result<(), DeskError> {
    let line = Line::of(&now.reader(), category)?;
    for (position, nominee_id) in (1..).zip(order) {
        now.records.agenda_items().set(&AgendaItem {
            nominee_id: *nominee_id,
            position,
            state: line.state(*nominee_id),
            reason: line.reason(*nominee_id).to_owned(),
        })?;
    }
    Ok(())
}
