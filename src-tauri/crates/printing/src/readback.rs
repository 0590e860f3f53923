//! Reads a finished PDF back: which text stands where, and how much is drawn besides text.

use lopdf::content::Content;
use lopdf::{Document, Encoding, Object, ObjectId};
use std::collections::BTreeMap;

use crate::draw::MM_PER_PT;
use crate::error::PrintError;

/// A stretch of text set in one go; millimetres from the upper left corner to the left end of its baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// From 1.
    pub page: u32,
    pub text: String,
    pub x: f32,
    pub y: f32,
    /// In points.
    pub size: f32,
}

const PAINTING: [&str; 10] = ["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh"];

/// # Errors
/// `Writing` when the bytes are no PDF of this program's making.
pub fn spots_of(pdf: &[u8]) -> Result<Vec<Found>, PrintError> {
    let document = Document::load_mem(pdf)?;
    let mut found = Vec::new();
    for (page, id) in document.get_pages() {
        found.extend(spots_on(&document, page, id)?);
    }
    Ok(found)
}

/// How many lines, outlines and pictures are painted on a page, counted from 1.
///
/// # Errors
/// `Writing` when the bytes are no PDF, or have no such page.
pub fn shapes_on(pdf: &[u8], page: u32) -> Result<usize, PrintError> {
    let document = Document::load_mem(pdf)?;
    let pages = document.get_pages();
    let id = pages.get(&page).ok_or_else(|| PrintError::Writing {
        reason: format!("没有第 {page} 页"),
    })?;
    let content = Content::decode(&document.get_page_content(*id))?;
    let painted = |operator: &str| PAINTING.contains(&operator) || operator == "Do";
    Ok(content
        .operations
        .iter()
        .filter(|operation| painted(&operation.operator))
        .count())
}

fn spots_on(document: &Document, page: u32, id: ObjectId) -> Result<Vec<Found>, PrintError> {
    let height = height_of(document, id)?;
    let encodings: BTreeMap<Vec<u8>, Encoding<'_>> = document
        .get_page_fonts(id)?
        .into_iter()
        .map(|(name, font)| Ok((name, font.get_font_encoding(document)?)))
        .collect::<Result<_, lopdf::Error>>()?;
    let mut found = Vec::new();
    let mut encoding = None;
    let mut size = 0.0;
    let mut at = (0.0, 0.0);
    for operation in Content::decode(&document.get_page_content(id))?.operations {
        let operands = &operation.operands;
        match (operation.operator.as_str(), operands.as_slice()) {
            ("Tf", [Object::Name(name), points]) => {
                encoding = encodings.get(name);
                size = points.as_float()?;
            }
            ("Tm", [.., x, y]) => at = (x.as_float()?, y.as_float()?),
            ("Tj" | "TJ", shown) => {
                let Some(encoding) = encoding else { continue };
                found.push(Found {
                    page,
                    text: decoded(encoding, shown)?,
                    x: at.0 * MM_PER_PT,
                    y: (height - at.1) * MM_PER_PT,
                    size,
                });
            }
            _ => {}
        }
    }
    Ok(found)
}

fn decoded(encoding: &Encoding<'_>, shown: &[Object]) -> Result<String, PrintError> {
    let mut text = String::new();
    for object in shown {
        match object {
            Object::String(bytes, _) => text.push_str(&Document::decode_text(encoding, bytes)?),
            Object::Array(parts) => text.push_str(&decoded(encoding, parts)?),
            _ => {}
        }
    }
    Ok(text)
}

/// In points.
fn height_of(document: &Document, page: ObjectId) -> Result<f32, PrintError> {
    let page = document.get_dictionary(page)?;
    let media = page.get(b"MediaBox")?.as_array()?;
    let sides = media.get(1).zip(media.get(3));
    let (bottom, top) = sides.ok_or_else(|| PrintError::Writing {
        reason: "页面没有大小".to_owned(),
    })?;
    Ok(top.as_float()? - bottom.as_float()?)
}
