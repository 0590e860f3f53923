use super::find;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::read::dossier;
use crate::wire::nominee::Dossier;
use crate::wire::office::IdArgs;

/// `annotation.remove`
pub fn remove(desk: &mut Desk, args: &IdArgs) -> Result<Dossier, DeskError> {
    desk.act("annotation.remove", "删除批注".into(), |now| {
        let note = find(&now.reader(), args.id)?;
        now.records.annotations().delete(note.id)?;
        dossier(&now.reader(), note.content.nominee_id.0)
    })
}
