use store::table::annotation::NewAnnotation;

use super::{author, find, said};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::read::dossier;
use crate::twin::twin;
use crate::wire::annotation::{EditAnnotationArgs, NoteAudience};
use crate::wire::nominee::Dossier;

/// `annotation.edit`: it bears the name and the hour of who wrote it last; the journal keeps what it said.
pub fn edit(desk: &mut Desk, args: &EditAnnotationArgs) -> Result<Dossier, DeskError> {
    let text = said(&args.text)?;
    let by = author(args.by.as_deref());
    let before = desk.read(|now| find(now, args.id))?;
    let name = desk.read(|now| crate::nominee::find(now, before.content.nominee_id.0))?;
    let summary = format!("修改对 {} 的批注", name.content.name);
    desk.act("annotation.edit", summary, |now| {
        let note = NewAnnotation {
            audience: args.audience.into(),
            text,
            by,
            at: now.at,
            ..before.content
        };
        now.records.annotations().update(before.id, &note)?;
        dossier(&now.reader(), note.nominee_id.0)
    })
}

twin!(NoteAudience => store::code::NoteAudience { Office, Meeting });
