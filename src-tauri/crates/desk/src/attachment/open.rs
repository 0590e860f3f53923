use store::ids::AttachmentId;

use crate::error::DeskError;
use crate::files::{make_folder, replace};
use crate::host::Host;
use crate::wire::Nothing;
use crate::wire::office::IdArgs;

/// `attachment.open`: a copy in the data folder, shown by the system's program.
pub fn open(host: &Host, args: &IdArgs) -> Result<Nothing, DeskError> {
    let (name, bytes, folder) = host.with_desk(|desk| {
        let (name, bytes) = desk.read(|now| {
            let one = now
                .records
                .attachments()
                .get(AttachmentId(args.id))?
                .ok_or_else(|| DeskError::not_found("这份附件"))?;
            let bytes = now
                .records
                .blobs()
                .bytes(&one.content.sha256)?
                .ok_or_else(|| DeskError::not_found("这份附件的内容"))?;
            Ok((one.content.name, bytes))
        })?;
        Ok((name, bytes, desk.data_dir.join("附件")))
    })?;
    make_folder(&folder)?;
    let path = folder.join(file_name(args.id, &name));
    replace(&path, &bytes)?;
    host.around().open_with_system(&path)?;
    Ok(Nothing {})
}

/// Two attachments of one name do not overwrite each other, and no name leads out of the folder.
fn file_name(id: i64, name: &str) -> String {
    let safe: String = name
        .chars()
        .map(|c| {
            if matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|') || c.is_control() {
                '_'
            } else {
                c
            }
        })
        .collect();
    format!("{id}-{safe}")
}
