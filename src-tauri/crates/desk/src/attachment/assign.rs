use store::ids::{AttachmentId, NomineeId};

use super::list::listed;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::find;
use crate::wire::keeping::{AssignAttachmentArgs, Attachment};
use crate::wire::office::IdArgs;

/// `attachment.assign`: the tray afterwards.
pub fn assign(desk: &mut Desk, args: &AssignAttachmentArgs) -> Result<Vec<Attachment>, DeskError> {
    let to = match args.nominee {
        Some(id) => desk.read(|now| Ok(format!("归到“{}”", find(now, id)?.content.name)))?,
        None => "放回待归附件".to_owned(),
    };
    let summary = format!("{} 份附件{to}", args.ids.len());
    desk.act("attachment.assign", summary, |now| {
        for id in &args.ids {
            now.records
                .attachments()
                .assign(AttachmentId(*id), args.nominee.map(NomineeId))?;
        }
        listed(&now.reader(), None)
    })
}

/// `attachment.remove`: its content stays in the file, so that undoing brings it back.
pub fn remove(desk: &mut Desk, args: &IdArgs) -> Result<Vec<Attachment>, DeskError> {
    let id = AttachmentId(args.id);
    let one = desk.read(|now| {
        now.records
            .attachments()
            .get(id)?
            .ok_or_else(|| DeskError::not_found("这份附件"))
    })?;
    let summary = format!("删去附件“{}”", one.content.name);
    desk.act("attachment.remove", summary, |now| {
        now.records.attachments().delete(id)?;
        listed(&now.reader(), None)
    })
}
