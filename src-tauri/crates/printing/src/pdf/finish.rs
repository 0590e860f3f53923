//! What printpdf leaves out or fills with chance: version, viewer preferences, Info, ID, the backdrop.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, text_string};
use sha2::{Digest, Sha256};

use crate::draw::Drawing;
use crate::error::PrintError;

pub fn finish(
    mut document: Document,
    drawing: &Drawing,
    shared: &BTreeMap<String, Vec<u16>>,
) -> Result<Vec<u8>, PrintError> {
    "1.7".clone_into(&mut document.version);
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    share_resources(&mut document, &pages)?;
    if !drawing.backdrop.is_empty() {
        lay_under(&mut document, &pages)?;
    }
    for (font, glyphs) in shared {
        map_codes(&mut document, font, glyphs)?;
    }
    set_viewer_preferences(&mut document)?;
    let info = document.add_object(info(drawing));
    document.trailer.set("Info", Object::Reference(info));
    document.prune_objects();
    document.renumber_objects();
    let id = identifier(&document);
    document
        .trailer
        .set("ID", Object::Array(vec![id.clone(), id]));
    document.compress();
    let mut bytes = Vec::new();
    document
        .save_to(&mut bytes)
        .map_err(|error| PrintError::Writing {
            reason: error.to_string(),
        })?;
    Ok(bytes)
}

/// printpdf gives every page an equal resource dictionary of its own.
fn share_resources(document: &mut Document, pages: &[ObjectId]) -> Result<(), PrintError> {
    let Some(first) = pages.first() else {
        return Ok(());
    };
    let resources = page(document, *first)?.get(b"Resources")?.clone();
    for id in pages {
        let page = page(document, *id)?;
        page.set("Resources", resources.clone());
        page.remove(b"Annots");
    }
    Ok(())
}

/// Makes the first page's stream the lower one of all others, and takes the page itself away.
fn lay_under(document: &mut Document, pages: &[ObjectId]) -> Result<(), PrintError> {
    let Some((backdrop, others)) = pages.split_first() else {
        return Ok(());
    };
    let under = page(document, *backdrop)?.get(b"Contents")?.clone();
    for id in others {
        let page = page(document, *id)?;
        let own = page.get(b"Contents")?.clone();
        page.set("Contents", Object::Array(vec![under.clone(), own]));
    }
    let tree = page(document, *backdrop)?.get(b"Parent")?.as_reference()?;
    let kids: Vec<Object> = others.iter().copied().map(Object::Reference).collect();
    let tree = page(document, tree)?;
    tree.set("Count", i64::try_from(kids.len()).unwrap_or(i64::MAX));
    tree.set("Kids", kids);
    Ok(())
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

/// From what the document holds, so that equal documents are equal byte for byte.
fn identifier(document: &Document) -> Object {
    let mut digest = Sha256::new();
    for object in document.objects.values() {
        match object {
            Object::Stream(stream) => digest.update(&stream.content),
            other => digest.update(format!("{other:?}")),
        }
    }
    Object::String(digest.finalize()[..16].to_vec(), StringFormat::Hexadecimal)
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
