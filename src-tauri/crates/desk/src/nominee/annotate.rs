use store::ids::AnnotationId;
use store::table::annotation::NewAnnotation;

use super::{find, read::dossier};
use crate::desk::{ACTOR, Desk};
use crate::error::DeskError;
use crate::wire::nominee::{AnnotateArgs, Dossier};
use crate::wire::office::IdArgs;

/// `annotation.add`
pub fn add(desk: &mut Desk, args: &AnnotateArgs) -> Result<Dossier, DeskError> {
    let text = args.text.trim();
    if text.is_empty() {
        return Err(DeskError::bad_input("text", "批注不能是空的，请写几个字。"));
    }
    let name = desk.read(|now| Ok(find(now, args.nominee)?.content.name))?;
    desk.act("annotation.add", format!("批注 {name}"), |now| {
        let nominee = find(&now.reader(), args.nominee)?;
        now.records.annotations().insert(&NewAnnotation {
            nominee_id: nominee.id,
            text: text.to_owned(),
            by: ACTOR.to_owned(),
            at: now.at,
        })?;
        dossier(&now.reader(), args.nominee)
    })
}

/// `annotation.remove`
pub fn remove(desk: &mut Desk, args: &IdArgs) -> Result<Dossier, DeskError> {
    desk.act("annotation.remove", "删除批注".into(), |now| {
        let note = now
            .records
            .annotations()
            .get(AnnotationId(args.id))?
            .ok_or_else(|| DeskError::not_found("这条批注"))?;
        now.records.annotations().delete(note.id)?;
        dossier(&now.reader(), note.content.nominee_id.0)
    })
}
