//! The bundled faces and which of them draws a character.
//!
//! Fallback order: the role's own face, then 霞鹜文楷 (all of URO, Extension A, GBK), then 花园明朝B
//! (Extensions B–F). A character beyond them is refused by name, never drawn as an empty box.

use std::sync::OnceLock;

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

use crate::error::PrintError;

/// What a text is for; GB/T 9704-2012 names the typeface of each part of a document by its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// 小标宋: titles.
    Title,
    /// 仿宋: body text.
    Body,
    /// 楷体: names, second-level heads.
    Kai,
    /// 黑体: first-level heads, table heads.
    Head,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaceId {
    Song,
    Fangsong,
    Kai,
    Hei,
    Rare,
}

/// One character ready to be placed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    pub face: FaceId,
    pub id: u16,
    pub character: char,
    /// In em, at the glyph's own size.
    pub advance: f32,
}

impl Glyph {
    /// Spaces only move the next glyph on.
    pub fn has_ink(&self) -> bool {
        !self.character.is_whitespace()
    }
}

pub struct Face {
    pub id: FaceId,
    /// `PostScript` name written into the PDF.
    pub name: &'static str,
    pub data: &'static [u8],
    pub units_per_em: u16,
    pub ascent: i16,
    pub descent: i16,
    charmap: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
}

/// All faces, parsed once for the life of the program.
pub struct FontBook {
    faces: [Face; 5],
}

const SONG: &[u8] = include_bytes!("../../../../assets/fonts/NotoSerifSC_900Black.8105.ttf");
const FANGSONG: &[u8] =
    include_bytes!("../../../../assets/fonts/LXGWZhuqueFangsong-Regular.8105.ttf");
const KAI: &[u8] = include_bytes!("../../../../assets/fonts/LXGWWenKai-Regular.ttf");
const HEI: &[u8] = include_bytes!("../../../../assets/fonts/NotoSansSC_700Bold.8105.ttf");
const RARE: &[u8] = include_bytes!("../../../../assets/fonts/HanaMinB.ttf");

/// Width of U+3000 and of the space bar's space, in em: both are gaps, not ink.
const FULL_WIDTH_SPACE: f32 = 1.0;
const NARROW_SPACE: f32 = 0.5;

impl FontBook {
    /// The faces built into the program.
    ///
    /// # Panics
    /// When the program was built with a damaged font file; a test of this crate parses all five.
    #[must_use]
    pub fn bundled() -> &'static FontBook {
        static BOOK: OnceLock<FontBook> = OnceLock::new();
        BOOK.get_or_init(|| FontBook {
            faces: [
                Face::parse(FaceId::Song, "NotoSerifSC-Black", SONG),
                Face::parse(FaceId::Fangsong, "ZhuqueFangsong", FANGSONG),
                Face::parse(FaceId::Kai, "LXGWWenKai", KAI),
                Face::parse(FaceId::Hei, "NotoSansSC-Bold", HEI),
                Face::parse(FaceId::Rare, "HanaMinB", RARE),
            ],
        })
    }

    pub(crate) fn face(&self, id: FaceId) -> &Face {
        &self.faces[id as usize]
    }

    /// One glyph for each character of `readable(text)`.
    ///
    /// # Errors
    /// `MissingGlyph` naming `text` itself and its first character that no face has.
    pub(crate) fn shape(&self, role: Role, text: &str) -> Result<Vec<Glyph>, PrintError> {
        readable(text)
            .chars()
            .map(|character| {
                self.glyph(role, character)
                    .ok_or_else(|| PrintError::MissingGlyph {
                        text: text.to_owned(),
                        character,
                    })
            })
            .collect()
    }

    fn glyph(&self, role: Role, character: char) -> Option<Glyph> {
        if character.is_whitespace() {
            return Some(gap(character));
        }
        chain(role, character)
            .into_iter()
            .find_map(|id| self.face(id).glyph(character))
    }
}

impl Face {
    fn parse(id: FaceId, name: &'static str, data: &'static [u8]) -> Face {
        let font = FontRef::new(data).expect("a bundled font is a well-formed TrueType file");
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        Face {
            id,
            name,
            data,
            units_per_em: metrics.units_per_em,
            ascent: font_units(metrics.ascent),
            descent: font_units(metrics.descent),
            charmap: font.charmap(),
            metrics: font.glyph_metrics(Size::unscaled(), LocationRef::default()),
        }
    }

    fn glyph(&self, character: char) -> Option<Glyph> {
        let found = self.charmap.map(character)?;
        let id = u16::try_from(found.to_u32()).ok().filter(|id| *id != 0)?;
        Some(Glyph {
            face: self.id,
            id,
            character,
            advance: self.metrics.advance_width(found)? / f32::from(self.units_per_em),
        })
    }

    /// Advance in font units, as the PDF's width table wants it.
    pub fn advance_units(&self, glyph: &Glyph) -> u16 {
        font_units(glyph.advance * f32::from(self.units_per_em)).unsigned_abs()
    }
}

fn gap(character: char) -> Glyph {
    let advance = if character == '\u{3000}' {
        FULL_WIDTH_SPACE
    } else {
        NARROW_SPACE
    };
    Glyph {
        face: FaceId::Fangsong,
        id: 0,
        character,
        advance,
    }
}

fn chain(role: Role, character: char) -> [FaceId; 3] {
    let own = match role {
        // Only the 仿宋 face has it at full width, as a name needs it.
        _ if character == '·' => FaceId::Fangsong,
        Role::Title => FaceId::Song,
        // The 仿宋 face draws 1 like a Roman I, so that 12月 reads as I2月.
        Role::Body if character.is_ascii_alphanumeric() => FaceId::Kai,
        Role::Body => FaceId::Fangsong,
        Role::Head => FaceId::Hei,
        // 文楷 draws these at half width, as for Latin text.
        Role::Kai if matches!(character, '“' | '”' | '‘' | '’' | '…' | '—') => {
            FaceId::Fangsong
        }
        Role::Kai => FaceId::Kai,
    };
    [own, FaceId::Kai, FaceId::Rare]
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "TrueType stores these as i16; skrifa only widened them to f32"
)]
fn font_units(value: f32) -> i16 {
    value.round() as i16
}

/// The text as it can be drawn: without variation selectors, zero-width and control characters,
/// which have no glyph of their own and must not stop a run.
pub(crate) fn readable(text: &str) -> String {
    text.chars().filter(|c| !is_invisible(*c)).collect()
}

fn is_invisible(character: char) -> bool {
    (character.is_control() && !character.is_whitespace())
        || matches!(
            character,
            '\u{00AD}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2060}'
                | '\u{FEFF}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{E0100}'..='\u{E01EF}'
        )
}

/// The characters that no bundled font has, each with whose text it stands in; for asking before a
/// run. The order is that of `texts`; a character repeated in one text is named once.
pub fn missing_glyphs<'t>(
    book: &FontBook,
    texts: impl Iterator<Item = (&'t str, &'t str)>,
) -> Vec<(String, char)> {
    let mut missing = Vec::new();
    for (whose, text) in texts {
        for character in readable(text).chars() {
            // 文楷 and 花园明朝B hold all that the other faces have, so this role speaks for every role.
            if book.glyph(Role::Kai, character).is_none() {
                let entry = (whose.to_owned(), character);
                if !missing.contains(&entry) {
                    missing.push(entry);
                }
            }
        }
    }
    missing
}

/// Stops a run before it draws anything.
pub(crate) fn refuse_missing<'t>(
    book: &FontBook,
    texts: impl Iterator<Item = (&'t str, &'t str)>,
) -> Result<(), PrintError> {
    match missing_glyphs(book, texts).into_iter().next() {
        Some((text, character)) => Err(PrintError::MissingGlyph { text, character }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_draws_common_punctuation_and_quotes_at_full_width() {
        for role in [Role::Title, Role::Body, Role::Kai, Role::Head] {
            let glyphs = FontBook::bundled()
                .shape(role, "国“”‘’·，。（）《》〔〕、；：")
                .expect("all faces have these");
            for glyph in glyphs {
                assert!(
                    (glyph.advance - 1.0).abs() < 0.01,
                    "{role:?} {} is {} em",
                    glyph.character,
                    glyph.advance
                );
            }
        }
    }

    #[test]
    fn rare_names_fall_back_until_a_face_has_them() {
        let faces: Vec<FaceId> = FontBook::bundled()
            .shape(Role::Body, "张䶮𪚥")
            .expect("all in the chain")
            .iter()
            .map(|glyph| glyph.face)
            .collect();
        assert_eq!(faces[0], FaceId::Fangsong);
        assert_ne!(faces[2], FaceId::Fangsong);
    }

    #[test]
    fn a_character_in_no_face_is_named_with_its_owner_once() {
        let texts = [("李四", "李四"), ("王五", "王\u{323AF}\u{323AF}")];
        assert_eq!(
            missing_glyphs(FontBook::bundled(), texts.into_iter()),
            vec![("王五".to_owned(), '\u{323AF}')]
        );
    }

    #[test]
    fn the_fallback_faces_hold_every_han_character_and_mark_of_the_others() {
        let book = FontBook::bundled();
        for id in [FaceId::Song, FaceId::Fangsong, FaceId::Hei] {
            for (code, _) in book.face(id).charmap.mappings() {
                let text = char::from_u32(code).map(String::from).unwrap_or_default();
                // U+2024, a leader dot for tables of contents, is the one exception.
                if text != "\u{2024}" {
                    let missing = missing_glyphs(book, [("", text.as_str())].into_iter());
                    assert!(missing.is_empty(), "U+{code:04X} of {id:?}");
                }
            }
        }
    }

    #[test]
    fn variation_selectors_and_zero_width_characters_do_not_stop_a_run() {
        let glyphs = FontBook::bundled()
            .shape(Role::Body, "葛\u{E0100}\u{200B}某")
            .expect("invisible characters are stripped");
        assert_eq!(glyphs.len(), 2);
    }
}
