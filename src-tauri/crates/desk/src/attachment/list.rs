//! 附件: of one nominee, or those that still wait for one.

use store::ids::NomineeId;
use store::table::attachment::Attachment as Stored;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::find;
use crate::text::moment;
use crate::twin::twin;
use crate::unit::resolve::UnitNames;
use crate::wire::keeping::{Attachment, AttachmentKind, AttachmentsArgs};
use crate::year::YearReader;

/// `attachment.list`
pub fn list(desk: &Desk, args: &AttachmentsArgs) -> Result<Vec<Attachment>, DeskError> {
    desk.read(|now| listed(now, args.nominee))
}

pub(crate) fn listed(
    now: &YearReader<'_>,
    nominee: Option<i64>,
) -> Result<Vec<Attachment>, DeskError> {
    let stored = match nominee {
        Some(id) => {
            find(now, id)?;
            now.records.attachments().of_nominee(NomineeId(id))?
        }
        None => now.records.attachments().tray(now.year)?,
    };
    let units = UnitNames::of_year(now)?;
    stored
        .into_iter()
        .map(|one| to_wire(now, &units, one))
        .collect()
}

fn to_wire(now: &YearReader<'_>, units: &UnitNames, one: Stored) -> Result<Attachment, DeskError> {
    let content = one.content;
    let label = match content.nominee_id {
        Some(id) => Some(find(now, id.0)?.content.name),
        None => None,
    };
    Ok(Attachment {
        id: one.id.0,
        name: content.name,
        folder: content.folder,
        kind: content.kind.into(),
        size: content.size,
        arrived_at: moment(content.arrived_at),
        unit: content.unit_id.map(|id| units.name(id).to_owned()),
        nominee: content.nominee_id.map(|id| id.0),
        nominee_label: label,
    })
}

twin!(store::code::AttachmentKind => AttachmentKind { Pdf, Image, Docx, Other });
twin!(AttachmentKind => store::code::AttachmentKind { Pdf, Image, Docx, Other });
