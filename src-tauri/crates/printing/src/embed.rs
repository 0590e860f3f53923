//! Only the glyphs a document draws go into it: a whole face is 2 to 30 MB.
//!
//! A code of the file stands for one glyph and one character: a glyph two characters share (· and •) has
//! two codes, so that each comes back as what was written. So has a mark that is set closer (标点挤压) and elsewhere is
//! not: its code says how wide it is, and a reader finds no overlap to take for the end of a line.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontId, FontMetrics, ParsedFont, PdfFont};
use subsetter::GlyphRemapper;

use crate::draw::Item;
use crate::error::PrintError;
use crate::fonts::{Face, FaceId, FontBook, Glyph};

/// The faces of one document, each reduced to its used glyphs and renumbered.
pub struct Embedded {
    codes: BTreeMap<FaceId, Codes>,
    pub fonts: BTreeMap<FontId, PdfFont>,
    /// `BaseFont` → the glyph of each code, where some glyph has two.
    pub shared: BTreeMap<String, Vec<u16>>,
}

impl Embedded {
    /// # Errors
    /// `BrokenFont` when a face cannot be cut.
    pub fn for_items<'i>(
        book: &FontBook,
        items: impl Iterator<Item = &'i Item>,
    ) -> Result<Embedded, PrintError> {
        let mut embedded = Embedded {
            codes: BTreeMap::new(),
            fonts: BTreeMap::new(),
            shared: BTreeMap::new(),
        };
        for (face_id, used) in used_glyphs(book, items) {
            let face = book.face(face_id);
            let codes = Codes::of(&used, face.is_outlined_in_cubics());
            let name = format!("{}+{}", face_id.tag(), face.name());
            embedded
                .fonts
                .insert(font_id(face_id), cut(face, &name, &used, &codes)?);
            if let Some(glyphs) = codes.shared_glyphs() {
                embedded.shared.insert(name, glyphs);
            }
            embedded.codes.insert(face_id, codes);
        }
        Ok(embedded)
    }

    /// What stands for the glyph in the file, where the next one comes closer by `shift`, as [`TextRun::shifts`] has it.
    pub fn code(&self, glyph: &Glyph, shift: f32) -> Option<u16> {
        let codes = self.codes.get(&glyph.face)?;
        let shift = if codes.say_widths { shift } else { 0.0 };
        codes.by_use.get(&Use::of(glyph, shift)).copied()
    }

    /// Whether the glyph's own code brings the next one where it belongs.
    pub fn leads(&self, glyph: &Glyph) -> bool {
        let codes = self.codes.get(&glyph.face);
        codes.is_some_and(|codes| codes.say_widths)
    }
}

/// Fixed: byte-identical runs depend on it.
pub fn font_id(face: FaceId) -> FontId {
    FontId(face.tag())
}

/// A glyph with the character it stands for, and how much closer the next one comes, in thousandths of an em.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Use {
    glyph: u16,
    character: char,
    narrower: u16,
}

impl Use {
    fn of(glyph: &Glyph, shift: f32) -> Use {
        Use {
            glyph: glyph.id,
            character: glyph.character,
            narrower: thousandths(-shift),
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a part of an em, never more than one"
)]
fn thousandths(em: f32) -> u16 {
    (em.clamp(0.0, 1.0) * 1000.0).round() as u16
}

/// With the width of each in font units.
type Used = BTreeMap<Use, u16>;

struct Codes {
    remapper: GlyphRemapper,
    by_use: BTreeMap<Use, u16>,
    /// The new glyph of each code, from 0.
    glyphs: Vec<u16>,
    /// Whether a glyph may have codes of several widths.
    say_widths: bool,
}

impl Codes {
    /// A glyph's first use has the glyph's new number for a code; further ones follow behind all
    /// glyphs. A CFF font finds glyphs by its own charset: there all uses share the code.
    fn of(used: &Used, is_cff: bool) -> Codes {
        let mut remapper = GlyphRemapper::new();
        let distinct: BTreeSet<u16> = used.keys().map(|one| one.glyph).collect();
        for glyph in &distinct {
            remapper.remap(*glyph);
        }
        let mut glyphs: Vec<u16> = (0..remapper.num_gids()).collect();
        let mut by_use = BTreeMap::new();
        let mut last = None;
        for one in used.keys() {
            let Some(new) = remapper.get(one.glyph) else {
                continue;
            };
            let mut code = new;
            if last == Some(one.glyph) && !is_cff {
                code = u16::try_from(glyphs.len()).unwrap_or(new);
                glyphs.push(new);
            }
            by_use.insert(*one, code);
            last = Some(one.glyph);
        }
        Codes {
            remapper,
            by_use,
            glyphs,
            say_widths: !is_cff,
        }
    }

    fn shared_glyphs(&self) -> Option<Vec<u16>> {
        let is_plain = self.glyphs.len() == usize::from(self.remapper.num_gids());
        (!is_plain).then(|| self.glyphs.clone())
    }
}

/// The glyphs of each face in ascending order.
fn used_glyphs<'i>(
    book: &FontBook,
    items: impl Iterator<Item = &'i Item>,
) -> BTreeMap<FaceId, Used> {
    let mut used: BTreeMap<FaceId, Used> = BTreeMap::new();
    for item in items {
        if let Item::Text(run) = item {
            for (glyph, shift) in run.shifts().filter(|(glyph, _)| glyph.has_ink()) {
                let face = book.face(glyph.face);
                let shift = if face.is_outlined_in_cubics() {
                    0.0
                } else {
                    shift
                };
                let one = Use::of(glyph, shift);
                used.entry(glyph.face)
                    .or_default()
                    .entry(one)
                    .or_insert_with(|| width(face, glyph, one.narrower));
            }
        }
    }
    used
}

fn width(face: &Face, glyph: &Glyph, narrower: u16) -> u16 {
    let less = u32::from(narrower) * u32::from(face.units_per_em()) / 1000;
    let advance = u32::from(face.advance_units(glyph));
    u16::try_from(advance.saturating_sub(less)).unwrap_or(u16::MAX)
}

fn cut(face: &Face, name: &str, used: &Used, codes: &Codes) -> Result<PdfFont, PrintError> {
    let program =
        subsetter::subset(face.data(), face.file.index, &codes.remapper).map_err(|error| {
            PrintError::BrokenFont {
                face: face.name().to_owned(),
                reason: error.to_string(),
            }
        })?;
    let widths = codes
        .by_use
        .iter()
        .filter_map(|(key, code)| Some((*code, *used.get(key)?)))
        .collect();
    Ok(PdfFont::new(ParsedFont::with_glyph_data(
        program,
        0,
        Some(name.to_owned()),
        BTreeMap::new(),
        widths,
        face.units_per_em(),
        FontMetrics {
            ascent: face.ascent(),
            descent: face.descent(),
        },
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(of: &[(u16, char)]) -> Used {
        let one = |(glyph, character): &(u16, char)| Use {
            glyph: *glyph,
            character: *character,
            narrower: 0,
        };
        of.iter().map(|key| (one(key), 1000)).collect()
    }

    #[test]
    fn a_glyph_of_two_characters_has_a_code_for_each() {
        let codes = Codes::of(&used(&[(7, '·'), (7, '•'), (9, '公')]), false);
        let distinct: BTreeSet<u16> = codes.by_use.values().copied().collect();
        assert_eq!(distinct.len(), 3);
        assert_eq!(codes.shared_glyphs(), Some(vec![0, 1, 2, 1]));
    }

    #[test]
    fn a_face_without_shared_glyphs_needs_no_map() {
        let codes = Codes::of(&used(&[(7, '·'), (9, '公')]), false);
        assert_eq!(codes.shared_glyphs(), None);
    }
}
