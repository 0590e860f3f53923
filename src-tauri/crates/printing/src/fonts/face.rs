//! One face of a font file: which characters it draws, how wide, and what its marks leave blank.

use std::sync::{Arc, OnceLock};

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::raw::TableProvider as _;
use skrifa::string::StringId;
use skrifa::{FontRef, GlyphId, MetadataProvider, Tag};

use super::{FaceId, Glyph};

/// A font file's bytes, built in or read by whoever calls; this crate opens no file.
pub type FontProgram = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// One face of a font file that may hold several.
#[derive(Clone)]
pub struct FontFile {
    pub program: FontProgram,
    /// Which one of a collection (.ttc); 0 in a file of one.
    pub index: u32,
}

impl FontFile {
    /// Whether Chinese text can be set in it.
    #[must_use]
    pub fn draws_chinese(&self) -> bool {
        Face::read(FaceId::first_chosen(), self.clone())
            .glyph('国')
            .is_some()
    }

    pub(super) fn is(&self, other: &FontFile) -> bool {
        self.index == other.index && Arc::ptr_eq(&self.program, &other.program)
    }
}

pub struct Face {
    pub id: FaceId,
    pub file: FontFile,
    named: Option<&'static str>,
    /// A face nobody asks for a glyph is never parsed.
    parsed: OnceLock<Parsed>,
}

#[derive(Default)]
struct Parsed {
    name: String,
    units_per_em: u16,
    ascent: i16,
    descent: i16,
    is_outlined_in_cubics: bool,
    /// By character.
    characters: Vec<Drawn>,
}

#[derive(Clone, Copy)]
struct Drawn {
    character: char,
    glyph: u16,
    advance: u16,
    /// Left and right of the ink, in font units; known of marks only.
    blank: (i16, i16),
}

impl Face {
    pub(super) fn built_in(id: FaceId, name: &'static str, program: &'static [u8]) -> Face {
        Face {
            id,
            file: FontFile {
                program: Arc::new(program),
                index: 0,
            },
            named: Some(name),
            parsed: OnceLock::new(),
        }
    }

    pub(super) fn read(id: FaceId, file: FontFile) -> Face {
        Face {
            id,
            file,
            named: None,
            parsed: OnceLock::new(),
        }
    }

    pub fn data(&self) -> &[u8] {
        (*self.file.program).as_ref()
    }

    /// `PostScript` name written into the PDF.
    pub fn name(&self) -> &str {
        self.named.unwrap_or(&self.parsed().name)
    }

    pub fn units_per_em(&self) -> u16 {
        self.parsed().units_per_em
    }

    pub fn ascent(&self) -> i16 {
        self.parsed().ascent
    }

    pub fn descent(&self) -> i16 {
        self.parsed().descent
    }

    /// CFF: its glyphs are found by the charset, not by a map of the PDF.
    pub fn is_outlined_in_cubics(&self) -> bool {
        self.parsed().is_outlined_in_cubics
    }

    pub(super) fn glyph(&self, character: char) -> Option<Glyph> {
        let drawn = self.drawn(character)?;
        Some(Glyph {
            face: self.id,
            id: drawn.glyph,
            character,
            advance: self.in_em(f32::from(drawn.advance)),
            before: 0.0,
            after: 0.0,
        })
    }

    /// What the glyph leaves blank at its left and right, in em.
    pub fn blank(&self, glyph: &Glyph) -> (f32, f32) {
        let (left, right) = self
            .drawn(glyph.character)
            .map_or((0, 0), |drawn| drawn.blank);
        (self.in_em(f32::from(left)), self.in_em(f32::from(right)))
    }

    /// Advance in font units, as the PDF's width table wants it.
    pub fn advance_units(&self, glyph: &Glyph) -> u16 {
        self.drawn(glyph.character).map_or(0, |drawn| drawn.advance)
    }

    fn in_em(&self, units: f32) -> f32 {
        units / f32::from(self.units_per_em().max(1))
    }

    fn drawn(&self, character: char) -> Option<&Drawn> {
        let all = &self.parsed().characters;
        let at = all
            .binary_search_by_key(&character, |drawn| drawn.character)
            .ok()?;
        all.get(at)
    }

    fn parsed(&self) -> &Parsed {
        self.parsed
            .get_or_init(|| Parsed::of(self.data(), self.file.index).unwrap_or_default())
    }

    #[cfg(test)]
    pub(super) fn characters(&self) -> impl Iterator<Item = char> + '_ {
        self.parsed().characters.iter().map(|drawn| drawn.character)
    }
}

impl Parsed {
    /// `None` for bytes that are no font.
    fn of(data: &[u8], index: u32) -> Option<Parsed> {
        let font = FontRef::from_index(data, index).ok()?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let widths = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        Some(Parsed {
            name: postscript_name(&font),
            units_per_em: metrics.units_per_em,
            ascent: font_units(metrics.ascent),
            descent: font_units(metrics.descent),
            is_outlined_in_cubics: font.data_for_tag(Tag::new(b"CFF ")).is_some(),
            characters: characters(&font.charmap(), &widths, metrics.glyph_count.into()),
        })
    }
}

/// `about`: how many there may well be.
fn characters(charmap: &Charmap<'_>, widths: &GlyphMetrics<'_>, about: usize) -> Vec<Drawn> {
    let mut all = Vec::with_capacity(about);
    all.extend(
        charmap
            .mappings()
            .filter_map(|(code, glyph)| drawn(char::from_u32(code)?, glyph, widths)),
    );
    all.sort_by_key(|drawn| drawn.character);
    all.dedup_by_key(|drawn| drawn.character);
    all
}

fn drawn(character: char, glyph: GlyphId, widths: &GlyphMetrics<'_>) -> Option<Drawn> {
    let number = u16::try_from(glyph.to_u32())
        .ok()
        .filter(|number| *number != 0)?;
    let advance = widths.advance_width(glyph)?;
    let ink = Some(glyph)
        .filter(|_| crate::squeeze::is_mark(character))
        .and_then(|glyph| widths.bounds(glyph));
    Some(Drawn {
        character,
        glyph: number,
        advance: font_units(advance).unsigned_abs(),
        blank: ink.map_or((0, 0), |ink| {
            (font_units(ink.x_min), font_units(advance - ink.x_max))
        }),
    })
}

/// Printable ASCII without what ends a name in PDF; some Chinese fonts give theirs in Chinese.
fn postscript_name(font: &FontRef<'_>) -> String {
    let given = font
        .localized_strings(StringId::POSTSCRIPT_NAME)
        .english_or_first()
        .map(|name| name.to_string())
        .unwrap_or_default();
    let sound: String = given
        .chars()
        .filter(|c| c.is_ascii_graphic() && !"()<>[]{}/%#".contains(*c))
        .take(60)
        .collect();
    if sound.is_empty() {
        "Font".to_owned()
    } else {
        sound
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "TrueType stores these as i16; skrifa only widened them to f32"
)]
fn font_units(value: f32) -> i16 {
    value.round() as i16
}
