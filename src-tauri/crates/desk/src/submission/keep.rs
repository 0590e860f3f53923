//! What is kept of an import besides its rows.

use std::collections::HashMap;
use std::path::Path;

use store::ids::NomineeId;
use store::table::attachment::NewAttachment;

use super::arrivals::{Target, file_name};
use super::plan::Plan;
use crate::error::DeskError;
use crate::reading::order::Part;
use crate::year::YearWriter;

/// Files every new attachment under its nominee, or in the tray; how many.
pub(crate) fn attachments(
    now: &YearWriter<'_>,
    plan: &Plan,
    parts: &[&Part],
    written: &HashMap<usize, NomineeId>,
) -> Result<u32, DeskError> {
    let mut kept = 0;
    for planned in plan.attachments.iter().filter(|one| !one.already_kept) {
        let Some(Part::Attachment(attachment)) = parts.get(planned.part).copied() else {
            continue;
        };
        let bytes = read(&attachment.path, &attachment.name)?;
        now.records.blobs().keep(&attachment.sha256, &bytes)?;
        let name = file_name(&attachment.name);
        let folder = &attachment.name[..attachment.name.len() - name.len()];
        now.records.attachments().insert(&NewAttachment {
            year: now.year,
            unit_id: planned.unit,
            nominee_id: planned.target.and_then(|target| match target {
                Target::Nominee(id) => Some(id),
                Target::Row(at) => written.get(&at).copied(),
            }),
            name: name.to_owned(),
            folder: folder.trim_end_matches(['/', '\\']).to_owned(),
            sha256: attachment.sha256.clone(),
            size: u32::try_from(attachment.size).unwrap_or(u32::MAX),
            kind: attachment.kind.into(),
            arrived_at: now.at,
        })?;
        kept += 1;
    }
    Ok(kept)
}

/// A file as it was laid down when it was read.
pub(crate) fn read(path: &Path, name: &str) -> Result<Vec<u8>, DeskError> {
    std::fs::read(path).map_err(|error| {
        DeskError::new(
            "file",
            format!(
                "文件“{name}”的副本读不出来：{}。请重新选择文件再导入。",
                crate::files::reason(&error)
            ),
        )
    })
}
