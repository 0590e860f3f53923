//! What arrives besides tables: archives, forms, scans. An archive is gone through entry by entry, never laid out whole.

use std::io::{Cursor, Read};
use std::ops::ControlFlow;

use encoding_rs::GB18030;

use crate::batch::{Action, Problem};
use crate::refusal::Refusal;
use crate::sniff;
use crate::sources::called;

/// What a file is by its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// A summary table (汇总表) in any of the kinds that are read.
    Table,
    /// A Word document (.docx): perhaps a 推荐审批表, in any case an attachment.
    Form,
    /// A .zip of other files.
    Archive,
    Attachment(AttachmentForm),
    Refused(Refusal),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachmentForm {
    Pdf,
    Image,
    Docx,
    Other,
}

#[must_use]
pub fn kind_of_arrival(name: &str, bytes: &[u8]) -> Arrival {
    if let Some(form) = attachment(bytes) {
        return Arrival::Attachment(form);
    }
    match sniff::kind_of(name, bytes) {
        Ok(_) => Arrival::Table,
        Err(Refusal::WordDocument) if bytes.starts_with(b"PK") => Arrival::Form,
        Err(Refusal::Archive) if bytes.starts_with(b"PK") => Arrival::Archive,
        Err(refusal) => Arrival::Refused(refusal),
    }
}

fn attachment(bytes: &[u8]) -> Option<AttachmentForm> {
    const SIGNATURES: [(&[u8], AttachmentForm); 8] = [
        (b"%PDF", AttachmentForm::Pdf),
        (b"\xFF\xD8\xFF", AttachmentForm::Image),
        (b"\x89PNG", AttachmentForm::Image),
        (b"GIF8", AttachmentForm::Image),
        (b"BM", AttachmentForm::Image),
        (b"II*\0", AttachmentForm::Image),
        (b"MM\0*", AttachmentForm::Image),
        (b"OFD", AttachmentForm::Other),
    ];
    SIGNATURES
        .iter()
        .find(|(signature, _)| bytes.starts_with(signature))
        .map(|(_, form)| *form)
}

/// One file of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// With its folders, separated by `/`; never above the archive's own root.
    pub path: String,
    pub bytes: Vec<u8>,
    /// The archive does not say in which encoding its names are; this one was read as GB18030.
    pub name_guessed: bool,
}

impl Entry {
    /// Whether its name was read right, where that was guessed.
    #[must_use]
    pub fn question(&self) -> Option<Problem> {
        self.name_guessed.then(|| Problem {
            action: Action::Ask,
            trap: TRAP,
            raw: called(GB18030).to_owned(),
            proposed: Some(self.path.clone()),
            message: format!(
                "压缩包没有注明文件名的编码，按“{}”读作“{}”，请核对",
                called(GB18030),
                self.path
            ),
            ..Problem::of_file()
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unpacked {
    Entry(Entry),
    Refused {
        path: String,
        trap: u8,
        reason: String,
    },
}

/// How much an archive may hold. Bytes are counted as they come out, whatever the archive says of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub most_entries: usize,
    pub most_entry_bytes: u64,
    pub most_total_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            most_entries: 5_000,
            most_entry_bytes: 64 << 20,
            most_total_bytes: 1 << 30,
        }
    }
}

const TRAP: u8 = 8;

/// Gives each file of a .zip, one after the other. Names without the UTF-8 mark are read as GB18030.
///
/// # Errors
/// A [`Refusal`] when the archive's list of contents cannot be read or is too long.
pub fn unpack(
    bytes: &[u8],
    limits: &Limits,
    each: &mut dyn FnMut(Unpacked) -> ControlFlow<()>,
) -> Result<(), Refusal> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    if archive.len() > limits.most_entries {
        return Err(Refusal::TooLarge);
    }
    let mut left = limits.most_total_bytes;
    for index in 0..archive.len() {
        let Some(unpacked) = one(&mut archive, index, limits.most_entry_bytes.min(left)) else {
            continue;
        };
        if let Unpacked::Entry(entry) = &unpacked {
            left = left.saturating_sub(u64::try_from(entry.bytes.len()).unwrap_or(u64::MAX));
        }
        if each(unpacked).is_break() {
            break;
        }
    }
    Ok(())
}

/// None for folders and what systems leave behind.
fn one(archive: &mut zip::ZipArchive<Cursor<&[u8]>>, index: usize, most: u64) -> Option<Unpacked> {
    let refused = |path: String, reason: &str| {
        Some(Unpacked::Refused {
            path,
            trap: TRAP,
            reason: reason.to_owned(),
        })
    };
    let (name, name_guessed) = match archive.by_index_raw(index) {
        Ok(entry) if entry.is_dir() => return None,
        Ok(entry) => name_of(entry.name_raw()),
        Err(_) => {
            return refused(
                format!("第{}个文件", index + 1),
                "压缩包中的这个文件已损坏，没有读入。请让报送单位重新压缩发送",
            );
        }
    };
    let Some(path) = clean(&name) else {
        return refused(
            name,
            "文件名指向压缩包之外，可能有害，没有读入。请让报送单位重新压缩发送",
        );
    };
    if is_litter(&path) {
        return None;
    }
    let mut entry = match archive.by_index(index) {
        Ok(entry) => entry,
        Err(zip::result::ZipError::UnsupportedArchive(what)) if what.contains("assword") => {
            return refused(path, "压缩包设有密码，没有读入。请去掉密码重新压缩");
        }
        Err(_) => {
            return refused(
                path,
                "压缩包中的这个文件读不出来，没有读入。请让报送单位重新压缩发送",
            );
        }
    };
    let mut bytes = Vec::new();
    match entry.by_ref().take(most + 1).read_to_end(&mut bytes) {
        Ok(read) if u64::try_from(read).unwrap_or(u64::MAX) > most => refused(
            path,
            "解压后过大，不像一个单位的材料，没有读入。请单独报送这个文件",
        ),
        Ok(_) => Some(Unpacked::Entry(Entry {
            path,
            bytes,
            name_guessed,
        })),
        Err(_) => refused(
            path,
            "压缩包中的这个文件已损坏，没有读入。请让报送单位重新压缩发送",
        ),
    }
}

/// The name, and whether its encoding was guessed: UTF-8 where the bytes are it; what Chinese systems wrote before is
/// GB18030, of which a few short names could be either.
fn name_of(raw: &[u8]) -> (String, bool) {
    let could_be_either = |name: &str| !name.is_ascii() && name.chars().all(|c| c < '\u{800}');
    match std::str::from_utf8(raw) {
        Ok(name) if !could_be_either(name) => (name.to_owned(), false),
        _ => (
            GB18030.decode_without_bom_handling(raw).0.into_owned(),
            true,
        ),
    }
}

/// A path that stays inside; none for one that climbs out, starts at a root or holds what no file name may.
fn clean(name: &str) -> Option<String> {
    let name = name.replace('\\', "/");
    let harmful = |part: &&str| *part == ".." || part.contains([':', '\0']);
    if name.starts_with('/') || name.split('/').any(|part| harmful(&part)) {
        return None;
    }
    let parts: Vec<&str> = name
        .split('/')
        .filter(|part| !part.is_empty() && *part != ".")
        .collect();
    (!parts.is_empty()).then(|| parts.join("/"))
}

fn is_litter(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    path.starts_with("__MACOSX/")
        || matches!(name, ".DS_Store" | "Thumbs.db" | "desktop.ini")
        || name.starts_with("~$")
        || name.starts_with(".~")
}
