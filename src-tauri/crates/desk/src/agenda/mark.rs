use store::code::Vetting;
use store::table::agenda_item::AgendaItem;

use super::line::Line;
use super::read::agenda;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::find;
use crate::office::founding::from_one;
use crate::review::freeze;
use crate::wire::committee::{Agenda, AgendaState, MarkAgendaArgs};

/// `agenda.mark`: 暂缓 and 备选 come later, 撤下 leaves the ranking; scores already given stay on file.
pub fn mark(desk: &mut Desk, args: &MarkAgendaArgs) -> Result<Agenda, DeskError> {
    let reason = args.reason.trim().to_owned();
    if args.state == AgendaState::Struck && reason.is_empty() {
        return Err(DeskError::bad_input(
            "reason",
            "请写明撤下的原因（如：推荐单位撤回），会议纪要要写。",
        ));
    }
    let nominee = desk.read(|now| {
        let nominee = find(now, args.nominee)?;
        freeze::refuse_when_frozen(now, nominee.category, "议程")?;
        if nominee.vetting != Vetting::Passed {
            let why = format!(
                "“{}”还没有通过资格审查，不在议程上。请组织部先完成审核（第十七条）。",
                nominee.content.name
            );
            return Err(DeskError::new("gate_closed", why));
        }
        Ok(nominee)
    })?;
    let summary = format!("议程：{} {}", nominee.content.name, word(args.state));
    desk.act("agenda.mark", summary, |now| {
        let line = Line::of(&now.reader(), nominee.category)?;
        // The whole order is written: a single row with a place would come before all that have none.
        for (index, one) in line.sorted(&now.reader())?.iter().enumerate() {
            let is_this = one.id == nominee.id;
            now.records.agenda_items().set(&AgendaItem {
                nominee_id: one.id,
                position: from_one(index),
                state: if is_this {
                    args.state.into()
                } else {
                    line.state(one.id)
                },
                reason: if is_this {
                    reason.clone()
                } else {
                    line.reason(one.id).to_owned()
                },
            })?;
        }
        agenda(&now.reader(), nominee.category)
    })
}

fn word(state: AgendaState) -> &'static str {
    match state {
        AgendaState::Waiting => "待议",
        AgendaState::Done => "已议",
        AgendaState::Held => "暂缓",
        AgendaState::Spare => "备选",
        AgendaState::Struck => "撤下",
    }
}
