//! Reads a finished PDF back: which text stands where, and how much is drawn besides text.

use lopdf::content::Content;
use lopdf::{Document, Object, ObjectId};

use crate::draw::MM_PER_PT;
use crate::error::PrintError;
use crate::inspect::{Line, read};

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
    let (_, height) = size_of(document, id)?;
    let (_, set) = read(document, id)?;
    let found = |text: Line| Found {
        page,
        text: text.text,
        x: text.x * MM_PER_PT,
        y: (height - text.y) * MM_PER_PT,
        size: text.size,
    };
    Ok(set.into_iter().map(found).collect())
}

/// Width and height of every page, in millimetres.
///
/// # Errors
/// `Writing` when the bytes are no PDF, or a page has no size.
pub fn sheets_of(pdf: &[u8]) -> Result<Vec<(f32, f32)>, PrintError> {
    let document = Document::load_mem(pdf)?;
    let pages = document.get_pages().into_values();
    pages
        .map(|page| {
            let (width, height) = size_of(&document, page)?;
            Ok((width * MM_PER_PT, height * MM_PER_PT))
        })
        .collect()
}

/// In points; a page that names no size has that of the tree it hangs on.
fn size_of(document: &Document, node: ObjectId) -> Result<(f32, f32), PrintError> {
    let dictionary = document.get_dictionary(node)?;
    let Ok(sides) = dictionary.get(b"MediaBox") else {
        return size_of(document, dictionary.get(b"Parent")?.as_reference()?);
    };
    let [left, bottom, right, top] = sides.as_array()?.as_slice() else {
        return Err(PrintError::Writing {
            reason: "页面没有大小".to_owned(),
        });
    };
    let length =
        |from: &Object, to: &Object| Ok::<_, PrintError>(to.as_float()? - from.as_float()?);
    Ok((length(left, right)?, length(bottom, top)?))
}
