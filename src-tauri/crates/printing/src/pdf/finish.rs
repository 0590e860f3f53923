//! What printpdf leaves out or fills with chance: version, viewer preferences, Info, ID, what all pages share.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, text_string};
use sha2::{Digest, Sha256};

use crate::at_once;
use crate::draw::Drawing;
use crate::error::PrintError;

/// Stands in the file for its identifier until there is all that the identifier is of.
const UNIDENTIFIED: [u8; 16] = [0; 16];
/// Higher levels take longer and gain nothing on a page of text.
const LEVEL: u32 = 4;
/// What is each certificate's own is shorter: the two hundred bytes to be gained would take a sixth of a long run.
const LEAST: usize = 512;
/// What deflate adds where there is nothing to gain.
const LONGER_AT_MOST: usize = 64;
/// ` /Filter/FlateDecode` in bytes.
const ENTRY: usize = 19;

/// Which of the leading pages are none, but streams of all others.
#[derive(Clone, Copy)]
pub struct Common {
    pub lower: bool,
    pub upper: bool,
}

pub fn finish(
    mut document: Document,
    drawing: &Drawing,
    common: Common,
    shared: &BTreeMap<String, Vec<u16>>,
) -> Result<Vec<u8>, PrintError> {
    "1.7".clone_into(&mut document.version);
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    share(&mut document, &pages)?;
    lay_together(&mut document, &pages, common)?;
    for (font, glyphs) in shared {
        map_codes(&mut document, font, glyphs)?;
    }
    set_viewer_preferences(&mut document)?;
    let info = document.add_object(info(drawing));
    document.trailer.set("Info", Object::Reference(info));
    let id = Object::String(UNIDENTIFIED.into(), StringFormat::Hexadecimal);
    document
        .trailer
        .set("ID", Object::Array(vec![id.clone(), id]));
    compress(&mut document)?;
    let mut bytes = Vec::with_capacity(length_of(&document));
    document
        .save_to(&mut bytes)
        .map_err(|error| PrintError::Writing {
            reason: error.to_string(),
        })?;
    identify(&mut bytes);
    Ok(bytes)
}

/// About what the document comes to in bytes.
fn length_of(document: &Document) -> usize {
    /// Of an object that is no stream, with its line in the table of where each begins.
    const MOST_OBJECTS: usize = 250;
    let streams = document.objects.values();
    let streams = streams.filter_map(|object| object.as_stream().ok());
    let content: usize = streams.map(|stream| stream.content.len()).sum();
    content + document.objects.len() * MOST_OBJECTS
}

/// printpdf gives every page a resource dictionary of its own, equal to all others, and all boxes. A page has the
/// resources and the sheet of the tree it hangs on where it names none: ISO 32000-1, 7.7.3.4.
fn share(document: &mut Document, pages: &[ObjectId]) -> Result<(), PrintError> {
    let Some(first) = pages.first() else {
        return Ok(());
    };
    let tree = page(document, *first)?.get(b"Parent")?.as_reference()?;
    let resources = page(document, *first)?.get(b"Resources")?.clone();
    let sheet = page(document, *first)?.get(b"MediaBox")?.clone();
    let mut is_one_sheet = true;
    for id in pages {
        let page = page(document, *id)?;
        is_one_sheet &= page.get(b"MediaBox")? == &sheet;
        // Where no other box is named, each is the sheet as a whole: table 30.
        for lavish in [b"TrimBox".as_slice(), b"CropBox", b"Annots"] {
            page.remove(lavish);
        }
        let own = page.remove(b"Resources");
        // Nobody else names it: asking all objects for that, as lopdf's pruning does, takes a tenth of a long run.
        if let Some(own) = own.filter(|own| *own != resources) {
            document.objects.remove(&own.as_reference()?);
        }
    }
    page(document, tree)?.set("Resources", resources);
    if is_one_sheet {
        for id in pages {
            page(document, *id)?.remove(b"MediaBox");
        }
        page(document, tree)?.set("MediaBox", sheet);
    }
    Ok(())
}

/// Makes the streams of the leading pages those of all others, and takes these pages themselves away.
fn lay_together(
    document: &mut Document,
    pages: &[ObjectId],
    common: Common,
) -> Result<(), PrintError> {
    let leading = usize::from(common.lower) + usize::from(common.upper);
    let Some((leading, others)) = pages.split_at_checked(leading) else {
        return Ok(());
    };
    let mut streams = Vec::new();
    for id in leading {
        streams.push(page(document, *id)?.get(b"Contents")?.clone());
    }
    let own = usize::from(common.lower);
    for id in others {
        let page = page(document, *id)?;
        let mut all = streams.clone();
        all.insert(own, page.get(b"Contents")?.clone());
        page.set("Contents", all);
    }
    let Some(first) = leading.first() else {
        return Ok(());
    };
    let tree = page(document, *first)?.get(b"Parent")?.as_reference()?;
    let kids: Vec<Object> = others.iter().copied().map(Object::Reference).collect();
    let tree = page(document, tree)?;
    tree.set("Count", i64::try_from(kids.len()).unwrap_or(i64::MAX));
    tree.set("Kids", kids);
    for id in leading {
        document.objects.remove(id);
    }
    Ok(())
}

fn compress(document: &mut Document) -> Result<(), PrintError> {
    let streams = document.objects.values_mut();
    let streams = streams.filter_map(|object| object.as_stream_mut().ok());
    let mut plain: Vec<&mut Stream> = streams
        .filter(|stream| !stream.dict.has(b"Filter") && stream.content.len() >= LEAST)
        .collect();
    // One compressor for many streams: to make a new one takes longer than to compress a page.
    let begin = || Compress::new(Compression::new(LEVEL), true);
    let compressed = at_once::each(&plain, begin, |compressor, stream| {
        shorter(compressor, &stream.content)
    });
    for (stream, shorter) in plain.iter_mut().zip(compressed) {
        if let Some(shorter) = shorter? {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(shorter);
        }
    }
    Ok(())
}

/// Where it is worth it.
fn shorter(compressor: &mut Compress, content: &[u8]) -> Result<Option<Vec<u8>>, PrintError> {
    compressor.reset();
    let mut shorter = Vec::with_capacity(content.len() + LONGER_AT_MOST);
    let ended = compressor
        .compress_vec(content, &mut shorter, FlushCompress::Finish)
        .map_err(|error| PrintError::Writing {
            reason: error.to_string(),
        })?;
    let pays = ended == Status::StreamEnd && shorter.len() + ENTRY < content.len();
    Ok(pays.then_some(shorter))
}

/// printpdf takes codes for glyphs; where a glyph has two codes, the font says which is which.
fn map_codes(document: &mut Document, font: &str, glyphs: &[u16]) -> Result<(), PrintError> {
    let map: Vec<u8> = glyphs
        .iter()
        .flat_map(|glyph| glyph.to_be_bytes())
        .collect();
    let map = document.add_object(Stream::new(Dictionary::new(), map));
    for object in document.objects.values_mut() {
        let Ok(found) = object.as_dict_mut() else {
            continue;
        };
        let is_wanted = found
            .get(b"BaseFont")
            .and_then(Object::as_name)
            .is_ok_and(|name| name == font.as_bytes());
        if !is_wanted {
            continue;
        }
        for descendant in found.get_mut(b"DescendantFonts")?.as_array_mut()? {
            descendant
                .as_dict_mut()?
                .set("CIDToGIDMap", Object::Reference(map));
        }
    }
    Ok(())
}

fn set_viewer_preferences(document: &mut Document) -> Result<(), PrintError> {
    let mut preferences = Dictionary::new();
    // A certificate scaled by the print dialog no longer meets its stock, nor the seal its circle.
    preferences.set("PrintScaling", Object::Name(b"None".to_vec()));
    preferences.set("PickTrayByPDFSize", true);
    preferences.set("DisplayDocTitle", true);
    let catalog = document.catalog_mut()?;
    catalog.set("ViewerPreferences", preferences);
    catalog.set(
        "Lang",
        Object::String(b"zh-CN".to_vec(), StringFormat::Literal),
    );
    Ok(())
}

fn info(drawing: &Drawing) -> Dictionary {
    let date = Object::String(pdf_date(drawing.dated).into_bytes(), StringFormat::Literal);
    let mut info = Dictionary::new();
    info.set("Title", text_string(&drawing.title));
    info.set("Producer", text_string("选树台"));
    info.set("CreationDate", date.clone());
    info.set("ModDate", date);
    info
}

/// Midnight in Beijing time, ISO 32000-1, 7.9.4.
fn pdf_date(date: NaiveDate) -> String {
    format!(
        "D:{:04}{:02}{:02}000000+08'00'",
        date.year(),
        date.month(),
        date.day()
    )
}

/// From all that was written, so that equal documents are equal byte for byte.
fn identify(bytes: &mut [u8]) {
    let digest = Sha256::digest(&*bytes);
    let id: String = digest
        .iter()
        .take(UNIDENTIFIED.len())
        .map(|byte| format!("{byte:02X}"))
        .collect();
    let written = bytes.windows(3).rposition(|three| three == b"/ID");
    let Some(trailer) = written.and_then(|at| bytes.get_mut(at..)) else {
        return;
    };
    let mut from = 0;
    while let Some(blank) = trailer.get_mut(from..from + id.len()) {
        let is_blank = blank.iter().all(|digit| *digit == b'0');
        if is_blank {
            blank.copy_from_slice(id.as_bytes());
        }
        from += if is_blank { id.len() } else { 1 };
    }
}

fn page(document: &mut Document, id: ObjectId) -> Result<&mut Dictionary, PrintError> {
    Ok(document.get_object_mut(id)?.as_dict_mut()?)
}

impl From<lopdf::Error> for PrintError {
    fn from(error: lopdf::Error) -> PrintError {
        PrintError::Writing {
            reason: error.to_string(),
        }
    }
}
