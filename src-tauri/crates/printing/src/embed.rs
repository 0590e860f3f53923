//! Only the glyphs a document draws go into it: a whole face is 2 to 30 MB.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontId, FontMetrics, ParsedFont, PdfFont};
use subsetter::GlyphRemapper;

use crate::draw::{Drawing, Item};
use crate::error::PrintError;
use crate::fonts::{Face, FaceId, FontBook, Glyph};

/// The faces of one document, each reduced to its used glyphs and renumbered.
pub struct Embedded {
    remappers: BTreeMap<FaceId, GlyphRemapper>,
    pub fonts: BTreeMap<FontId, PdfFont>,
}

impl Embedded {
    /// # Errors
    /// `BrokenFont` when a bundled face cannot be cut.
    pub fn for_drawing(book: &FontBook, drawing: &Drawing) -> Result<Embedded, PrintError> {
        let mut remappers = BTreeMap::new();
        let mut fonts = BTreeMap::new();
        for (face_id, glyphs) in used_glyphs(book, drawing) {
            let mut remapper = GlyphRemapper::new();
            for (glyph, _) in &glyphs {
                remapper.remap(*glyph);
            }
            let face = book.face(face_id);
            fonts.insert(font_id(face_id), cut(face, &glyphs, &remapper)?);
            remappers.insert(face_id, remapper);
        }
        Ok(Embedded { remappers, fonts })
    }

    /// The glyph's number in the embedded face.
    pub fn number(&self, glyph: &Glyph) -> Option<u16> {
        self.remappers.get(&glyph.face)?.get(glyph.id)
    }
}

/// Fixed names, six capitals as for a subset tag: byte-identical runs depend on them.
pub fn font_id(face: FaceId) -> FontId {
    let name = match face {
        FaceId::Song => "XSSONG",
        FaceId::Fangsong => "XSFANG",
        FaceId::Kai => "XSKAIT",
        FaceId::Hei => "XSHEIT",
        FaceId::Rare => "XSRARE",
    };
    FontId(name.to_owned())
}

/// For each face its glyphs in ascending order with their advances in font units.
fn used_glyphs(book: &FontBook, drawing: &Drawing) -> BTreeMap<FaceId, BTreeSet<(u16, u16)>> {
    let mut used: BTreeMap<FaceId, BTreeSet<(u16, u16)>> = BTreeMap::new();
    let items = drawing
        .backdrop
        .iter()
        .chain(drawing.pages.iter().flat_map(|page| &page.items));
    for item in items {
        if let Item::Text(run) = item {
            for glyph in run.glyphs.iter().filter(|glyph| glyph.has_ink()) {
                let advance = book.face(glyph.face).advance_units(glyph);
                used.entry(glyph.face)
                    .or_default()
                    .insert((glyph.id, advance));
            }
        }
    }
    used
}

fn cut(
    face: &Face,
    glyphs: &BTreeSet<(u16, u16)>,
    remapper: &GlyphRemapper,
) -> Result<PdfFont, PrintError> {
    let program =
        subsetter::subset(face.data, 0, remapper).map_err(|error| PrintError::BrokenFont {
            face: face.name,
            reason: error.to_string(),
        })?;
    let widths = glyphs
        .iter()
        .filter_map(|(glyph, advance)| Some((remapper.get(*glyph)?, *advance)))
        .collect();
    let tag = font_id(face.id).0;
    Ok(PdfFont::new(ParsedFont::with_glyph_data(
        program,
        0,
        Some(format!("{tag}+{}", face.name)),
        BTreeMap::new(),
        widths,
        face.units_per_em,
        FontMetrics {
            ascent: face.ascent,
            descent: face.descent,
        },
    )))
}
