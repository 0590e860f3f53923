//! What a font file says of itself, read from its few small tables without the outlines: a system has
//! hundreds of fonts of many megabytes each.

use std::collections::BTreeMap;
use std::io::{self, Error, ErrorKind, Read, Seek, SeekFrom};

use skrifa::raw::tables::name::{Name, NameRecord};
use skrifa::raw::{FontData, FontRead as _};

/// One face of a font file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontFacts {
    pub index: u32,
    /// The family's name, in Chinese where the font gives one.
    pub family: String,
    /// Every family and full name in every language, to be found by.
    pub names: Vec<String>,
    /// Made for simplified Chinese.
    pub is_chinese: bool,
    pub unfit: Option<Unfit>,
}

impl FontFacts {
    /// By any of its names, letters of either case.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let wanted = name.trim().to_lowercase();
        self.names.iter().any(|own| own.to_lowercase() == wanted)
    }
}

/// Why papers can't be set in a font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// fsType 2: its maker does not allow it in a file.
    Restricted,
    /// fsType 0x100: only whole, which is up to 30 MB a paper.
    OnlyWhole,
    /// A variable font, of which only one weight would be drawn.
    Variable,
    /// Pictures instead of outlines.
    NoOutlines,
}

const MOST_FACES: u32 = 64;
const MOST_TABLES: u16 = 128;
const MOST_NAME_BYTES: u32 = 1 << 20;
const OS2_BYTES: u32 = 100;

const FAMILY: u16 = 1;
const FULL_NAME: u16 = 4;
const TYPOGRAPHIC_FAMILY: u16 = 16;

/// The faces of one file; one that is broken is left out.
///
/// # Errors
/// The file can't be read, or is no TrueType or OpenType font.
pub fn font_facts(file: &mut (impl Read + Seek)) -> io::Result<Vec<FontFacts>> {
    let offsets = face_offsets(file)?;
    Ok((0..)
        .zip(offsets)
        .filter_map(|(index, offset)| facts(file, index, offset).ok())
        .collect())
}

fn face_offsets(file: &mut (impl Read + Seek)) -> io::Result<Vec<u32>> {
    let head = bytes(file, 0, 12)?;
    match &head[..4] {
        b"ttcf" => {
            let count = long(&head, 8).min(MOST_FACES);
            let table = bytes(file, 12, count * 4)?;
            Ok((0..)
                .step_by(4)
                .take(table.len() / 4)
                .map(|at| long(&table, at))
                .collect())
        }
        b"\0\x01\0\0" | b"OTTO" | b"true" => Ok(vec![0]),
        _ => Err(Error::from(ErrorKind::InvalidData)),
    }
}

fn facts(file: &mut (impl Read + Seek), index: u32, offset: u32) -> io::Result<FontFacts> {
    let tables = tables(file, offset)?;
    let &(at, length) = tables.get(b"name").ok_or(ErrorKind::InvalidData)?;
    let names = named(&bytes(file, at, length.min(MOST_NAME_BYTES))?)?;
    let os2 = match tables.get(b"OS/2") {
        Some((at, length)) => bytes(file, *at, (*length).min(OS2_BYTES))?,
        None => Vec::new(),
    };
    let family = [
        (TYPOGRAPHIC_FAMILY, true),
        (FAMILY, true),
        (TYPOGRAPHIC_FAMILY, false),
        (FAMILY, false),
    ]
    .into_iter()
    .find_map(|wanted| {
        names
            .iter()
            .find(|name| (name.kind, name.is_chinese) == wanted)
    })
    .ok_or(ErrorKind::InvalidData)?
    .text
    .clone();
    Ok(FontFacts {
        index,
        family,
        is_chinese: names.iter().any(|name| name.is_chinese) || is_for_simplified_chinese(&os2),
        unfit: unfit(&tables, &os2),
        names: names.into_iter().map(|name| name.text).collect(),
    })
}

type Tables = BTreeMap<[u8; 4], (u32, u32)>;

fn tables(file: &mut (impl Read + Seek), offset: u32) -> io::Result<Tables> {
    let head = bytes(file, offset, 12)?;
    let count = short(&head, 4).min(MOST_TABLES);
    let directory = bytes(file, offset.saturating_add(12), u32::from(count) * 16)?;
    Ok(directory
        .chunks_exact(16)
        .map(|entry| {
            let tag = [entry[0], entry[1], entry[2], entry[3]];
            (tag, (long(entry, 8), long(entry, 12)))
        })
        .collect())
}

fn unfit(tables: &Tables, os2: &[u8]) -> Option<Unfit> {
    const LEVEL: u16 = 0x000F;
    const RESTRICTED: u16 = 0x0002;
    const ONLY_WHOLE: u16 = 0x0100;
    const ONLY_PICTURES: u16 = 0x0200;
    let allowed = if os2.len() >= 10 { short(os2, 8) } else { 0 };
    let has_outlines = tables.contains_key(b"glyf") || tables.contains_key(b"CFF ");
    if allowed & LEVEL == RESTRICTED {
        Some(Unfit::Restricted)
    } else if tables.contains_key(b"fvar") {
        Some(Unfit::Variable)
    } else if !has_outlines || allowed & ONLY_PICTURES != 0 {
        Some(Unfit::NoOutlines)
    } else if allowed & ONLY_WHOLE != 0 {
        Some(Unfit::OnlyWhole)
    } else {
        None
    }
}

/// Bit 18 of the code pages: PRC and Singapore.
fn is_for_simplified_chinese(os2: &[u8]) -> bool {
    os2.len() >= 82 && short(os2, 0) >= 1 && long(os2, 78) & (1 << 18) != 0
}

struct Called {
    kind: u16,
    is_chinese: bool,
    text: String,
}

fn named(table: &[u8]) -> io::Result<Vec<Called>> {
    let name = Name::read(FontData::new(table)).map_err(|_| ErrorKind::InvalidData)?;
    let kinds = [FAMILY, FULL_NAME, TYPOGRAPHIC_FAMILY];
    Ok(name
        .name_record()
        .iter()
        .filter(|record| kinds.contains(&record.name_id().to_u16()))
        .filter_map(|record| {
            let text = text_of(record, name.string_data())?.trim().to_owned();
            (!text.is_empty()).then(|| Called {
                kind: record.name_id().to_u16(),
                is_chinese: is_in_chinese(record),
                text,
            })
        })
        .collect())
}

/// Old Chinese fonts keep some names in GBK.
fn text_of(record: &NameRecord, strings: FontData<'_>) -> Option<String> {
    match (record.platform_id(), record.encoding_id()) {
        (3, 3) | (1, 25) => {
            let start = usize::try_from(record.string_offset().to_u32()).ok()?;
            let raw = strings
                .as_bytes()
                .get(start..start + usize::from(record.length()))?;
            // Single bytes stand in two.
            let packed: Vec<u8> = raw.iter().copied().filter(|byte| *byte != 0).collect();
            encoding_rs::GBK
                .decode_without_bom_handling_and_without_replacement(&packed)
                .map(std::borrow::Cow::into_owned)
        }
        (0, _) | (1, 0) | (3, 0 | 1 | 10) => Some(record.string(strings).ok()?.to_string()),
        _ => None,
    }
}

fn is_in_chinese(record: &NameRecord) -> bool {
    const WINDOWS: [u16; 3] = [0x0804, 0x1004, 0x0404];
    const MACINTOSH: [u16; 2] = [33, 19];
    match record.platform_id() {
        3 => WINDOWS.contains(&record.language_id()),
        1 => MACINTOSH.contains(&record.language_id()),
        _ => false,
    }
}

fn bytes(file: &mut (impl Read + Seek), at: u32, length: u32) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(u64::from(at)))?;
    let mut read = Vec::new();
    file.take(u64::from(length)).read_to_end(&mut read)?;
    if read.len() as u64 == u64::from(length) {
        Ok(read)
    } else {
        Err(Error::from(ErrorKind::UnexpectedEof))
    }
}

fn short(bytes: &[u8], at: usize) -> u16 {
    u16::from_be_bytes([bytes[at], bytes[at + 1]])
}

fn long(bytes: &[u8], at: usize) -> u32 {
    u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}
