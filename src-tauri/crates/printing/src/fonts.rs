//! The faces a paper is set in, and which of them draws a character.
//!
//! Fallback order, character by character: the face the office chose for the role, the bundled face of
//! the role, 霞鹜文楷 (all of URO, Extension A, GBK), 花园明朝B (Extensions B–F), then the extra fonts
//! this computer has. A character beyond them is refused by name, never drawn as an empty box.

mod bundled;
mod face;
mod facts;
mod readable;

use std::sync::{Arc, OnceLock};

pub use face::{Face, FontFile, FontProgram};
pub use facts::{FontFacts, Unfit, font_facts};
pub use readable::{missing_glyphs, readable, refuse_missing};

use crate::error::PrintError;
use crate::squeeze::squeeze;

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
    /// 宋体: page numbers. No font is chosen for it.
    Number,
}

/// The place of a face in its book; the bundled ones stand first in every book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FaceId(u8);

impl FaceId {
    const fn first_chosen() -> FaceId {
        FaceId(6)
    }

    /// Six capitals as for a subset tag, fixed: byte-identical runs depend on them.
    pub fn tag(self) -> String {
        match bundled::TAGS.get(usize::from(self.0)) {
            Some(tag) => (*tag).to_owned(),
            None => format!("XSOWN{}", char::from(b'A' + self.0 % 26)),
        }
    }
}

/// One character ready to be placed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    pub face: FaceId,
    pub id: u16,
    pub character: char,
    /// In em, at the glyph's own size.
    pub advance: f32,
    /// Added before and after it, in em: negative where marks are set closer.
    pub before: f32,
    pub after: f32,
}

impl Glyph {
    /// Spaces only move the next glyph on.
    pub fn has_ink(&self) -> bool {
        !self.character.is_whitespace()
    }

    /// The room it takes up, in em.
    pub fn room(&self) -> f32 {
        self.before + self.advance + self.after
    }
}

/// The fonts the office wants instead of the bundled ones.
#[derive(Clone, Default)]
pub struct FontChoice {
    pub title: Option<FontFile>,
    pub body: Option<FontFile>,
    pub kai: Option<FontFile>,
    pub head: Option<FontFile>,
    /// Asked last, for what no other face has.
    pub extra: Vec<FontFile>,
}

/// Which face draws which character of which role.
pub struct FontBook {
    faces: Vec<Arc<Face>>,
    /// The chosen face of each role.
    own: [Option<FaceId>; 4],
    last: Vec<FaceId>,
}

/// Width of U+3000 and of the space bar's space, in em: both are gaps, not ink.
const FULL_WIDTH_SPACE: f32 = 1.0;
const NARROW_SPACE: f32 = 0.5;
/// More fonts than this in the folder for extra ones are not asked.
const MOST_EXTRA: usize = 20;

impl FontBook {
    /// The book of the faces built into the program.
    #[must_use]
    pub fn bundled() -> &'static FontBook {
        static BOOK: OnceLock<FontBook> = OnceLock::new();
        BOOK.get_or_init(|| FontBook::chosen(&FontChoice::default()))
    }

    /// The bundled faces and those of `choice`. A face that can't be read draws nothing: the next in
    /// the order of fallback stands in for it.
    #[must_use]
    pub fn chosen(choice: &FontChoice) -> FontBook {
        let mut book = FontBook {
            faces: bundled::faces().to_vec(),
            own: [None; 4],
            last: Vec::new(),
        };
        let roles = [&choice.title, &choice.body, &choice.kai, &choice.head];
        book.own = roles.map(|file| file.as_ref().map(|file| book.admit(file)));
        let extra = choice.extra.iter().take(MOST_EXTRA);
        let extra: Vec<FaceId> = extra.map(|file| book.admit(file)).collect();
        // One chosen for another role still beats a refusal.
        book.last = extra
            .into_iter()
            .chain(book.own.into_iter().flatten())
            .collect();
        book
    }

    /// A face chosen twice stands in the book, and so in a file, once.
    fn admit(&mut self, file: &FontFile) -> FaceId {
        if let Some(face) = self.faces.iter().find(|face| face.file.is(file)) {
            return face.id;
        }
        let id = FaceId(u8::try_from(self.faces.len()).unwrap_or(u8::MAX));
        self.faces.push(Arc::new(Face::read(id, file.clone())));
        id
    }

    pub(crate) fn face(&self, id: FaceId) -> &Face {
        &self.faces[usize::from(id.0)]
    }

    /// One glyph for each character of `readable(text)`; marks that meet share their blank.
    ///
    /// # Errors
    /// `MissingGlyphs` naming `text` itself and every character of it that no face has.
    pub(crate) fn shape(&self, role: Role, text: &str) -> Result<Vec<Glyph>, PrintError> {
        let text = readable(text);
        let glyphs: Option<Vec<Glyph>> = text.chars().map(|c| self.glyph(role, c)).collect();
        let Some(mut glyphs) = glyphs else {
            refuse_missing(self, std::iter::once((text.as_str(), text.as_str())))?;
            return Err(PrintError::MissingGlyphs {
                missing: Vec::new(),
            });
        };
        squeeze(self, &mut glyphs);
        Ok(glyphs)
    }

    fn own_of(&self, role: Role) -> Option<FaceId> {
        match role {
            Role::Title => self.own[0],
            Role::Body => self.own[1],
            Role::Kai => self.own[2],
            Role::Head => self.own[3],
            Role::Number => None,
        }
    }

    fn glyph(&self, role: Role, character: char) -> Option<Glyph> {
        if character.is_whitespace() {
            return Some(gap(character));
        }
        let own = self
            .own_of(role)
            .and_then(|id| self.face(id).glyph(character))
            .filter(is_as_wide_as_text);
        own.or_else(|| {
            [
                bundled::face_of(role, character),
                bundled::KAI,
                bundled::RARE,
            ]
            .into_iter()
            .chain(self.last.iter().copied())
            .find_map(|id| self.face(id).glyph(character))
        })
    }
}

/// Marks that Chinese text wants at full width, and many fonts draw for Latin text.
fn is_as_wide_as_text(glyph: &Glyph) -> bool {
    !"·“”‘’…—".contains(glyph.character) || (glyph.advance - 1.0).abs() < 0.05
}

fn gap(character: char) -> Glyph {
    let advance = if character == '\u{3000}' {
        FULL_WIDTH_SPACE
    } else {
        NARROW_SPACE
    };
    Glyph {
        face: bundled::FANGSONG,
        id: 0,
        character,
        advance,
        before: 0.0,
        after: 0.0,
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
        assert_eq!(faces[0], bundled::FANGSONG);
        assert_ne!(faces[2], bundled::FANGSONG);
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
        for id in [bundled::SONG, bundled::FANGSONG, bundled::HEI] {
            for character in book.face(id).characters() {
                // U+2024, a leader dot for tables of contents, is the one exception.
                if character != '\u{2024}' {
                    let text = character.to_string();
                    let missing = missing_glyphs(book, [("", text.as_str())].into_iter());
                    assert!(missing.is_empty(), "{character:?} of {id:?}");
                }
            }
        }
    }

    #[test]
    fn every_bundled_face_is_a_sound_font() {
        for face in bundled::faces() {
            assert!(face.units_per_em() > 0, "{}", face.name());
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
