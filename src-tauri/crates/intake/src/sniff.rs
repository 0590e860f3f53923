//! The kind of a file by its bytes. Extensions lie: .xls is often .xlsx, a web page, or plain text.

use std::io::{Cursor, Read};

use crate::ole::{self, Ole};
use crate::refusal::Refusal;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// .xlsx, .xlsm, and the newer .et of WPS.
    Workbook,
    /// .xls, and the older .et of WPS.
    OldWorkbook,
    /// .ods, .ots.
    OpenWorkbook,
    /// .csv, .tsv, .txt: separated by comma, tab or semicolon.
    Text,
}

const MOST_BYTES: usize = 64 << 20;
/// Twenty thousand rows of text, and ample cells in each.
const MOST_TEXT_BYTES: usize = 16 << 20;
const MOST_UNPACKED_BYTES: u64 = 512 << 20;

pub fn kind_of(name: &str, bytes: &[u8]) -> Result<Kind, Refusal> {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    if base.starts_with("~$") || base.starts_with(".~") {
        return Err(Refusal::OwnerFile);
    }
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooLarge);
    }
    if ole::is_ole(bytes) {
        return kind_of_ole(bytes);
    }
    if bytes.starts_with(b"PK") {
        return kind_of_zip(bytes);
    }
    if let Some(refusal) = other_signature(bytes) {
        return Err(refusal);
    }
    kind_of_text(bytes)
}

fn kind_of_ole(bytes: &[u8]) -> Result<Kind, Refusal> {
    let ole = Ole::open(bytes).ok_or(Refusal::Damaged)?;
    if ole.has("EncryptedPackage") {
        return Err(Refusal::Encrypted);
    }
    if ole.has("Workbook") || ole.has("Book") {
        return Ok(Kind::OldWorkbook);
    }
    if ole.has("WordDocument") {
        return Err(Refusal::OldWordDocument);
    }
    Err(Refusal::Unknown)
}

fn kind_of_zip(bytes: &[u8]) -> Result<Kind, Refusal> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let mut unpacked = 0_u64;
    let mut names = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(|_| Refusal::Damaged)?;
        unpacked = unpacked.saturating_add(part.size());
        names.push(
            String::from_utf8_lossy(part.name_raw())
                .to_ascii_lowercase()
                .replace('\\', "/"),
        );
    }
    if unpacked > MOST_UNPACKED_BYTES {
        return Err(Refusal::TooLarge);
    }
    let has = |suffix: &str| names.iter().any(|name| name.ends_with(suffix));
    if has("xl/workbook.xml") {
        Ok(Kind::Workbook)
    } else if has("xl/workbook.bin") {
        Err(Refusal::BinaryWorkbook)
    } else if has("word/document.xml") {
        Err(Refusal::WordDocument)
    } else if names.iter().any(|name| name == "encrypted-package") {
        Err(Refusal::Encrypted)
    } else if names.iter().any(|name| name == "mimetype") && has("content.xml") {
        kind_of_open_document(&mut archive)
    } else {
        Err(Refusal::Archive)
    }
}

fn kind_of_open_document(archive: &mut zip::ZipArchive<Cursor<&[u8]>>) -> Result<Kind, Refusal> {
    const LONGEST: u64 = 128;
    let mut kind = String::new();
    let part = archive.by_name("mimetype").map_err(|_| Refusal::Damaged)?;
    part.take(LONGEST)
        .read_to_string(&mut kind)
        .map_err(|_| Refusal::Damaged)?;
    if kind.contains("opendocument.spreadsheet") {
        Ok(Kind::OpenWorkbook)
    } else {
        Err(Refusal::OpenDocument)
    }
}

fn other_signature(bytes: &[u8]) -> Option<Refusal> {
    const SIGNATURES: [(&[u8], Refusal); 8] = [
        (b"Rar!", Refusal::Archive),
        (b"7z\xBC\xAF", Refusal::Archive),
        (b"\x1F\x8B", Refusal::Archive),
        (b"%PDF", Refusal::Picture),
        (b"\xFF\xD8\xFF", Refusal::Picture),
        (b"\x89PNG", Refusal::Picture),
        (b"GIF8", Refusal::Picture),
        (b"{\\rtf", Refusal::OldWordDocument),
    ];
    SIGNATURES
        .iter()
        .find(|(signature, _)| bytes.starts_with(signature))
        .map(|(_, refusal)| *refusal)
}

fn kind_of_text(bytes: &[u8]) -> Result<Kind, Refusal> {
    let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    if !utf16 && bytes.contains(&0) {
        return Err(Refusal::Unknown);
    }
    let start = String::from_utf8_lossy(bytes.get(..bytes.len().min(4096)).unwrap_or_default());
    let start = start
        .trim_start_matches(['\u{FEFF}', ' ', '\r', '\n', '\t'])
        .to_ascii_lowercase();
    if start.starts_with('<') || start.starts_with("mime-version") {
        return Err(Refusal::MarkupText);
    }
    if bytes.len() > MOST_TEXT_BYTES {
        return Err(Refusal::TooLarge);
    }
    Ok(Kind::Text)
}
