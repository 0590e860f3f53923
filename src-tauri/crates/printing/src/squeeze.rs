//! 标点挤压: a full-width mark is half blank, and two that meet need not both keep their blank.
//!
//! What a mark leaves blank is measured in its face, so that no ink ever touches.

use crate::fonts::{FontBook, Glyph};

const OPENING: &str = "（〈《「『【〔〖“‘";
const CLOSING: &str = "、。，．：；！？）〉》」』】〕〗”’";

/// The blank taken from one mark, in em, at most; and what stays between its ink and the next.
const HALF: f32 = 0.5;
const LEAST_BLANK: f32 = 0.04;

pub fn is_mark(character: char) -> bool {
    is_opening(character) || is_closing(character)
}

fn is_opening(character: char) -> bool {
    OPENING.contains(character)
}

fn is_closing(character: char) -> bool {
    CLOSING.contains(character)
}

/// Sets marks that meet closer: 》。 ”， ：“ （《.
pub fn squeeze(book: &FontBook, glyphs: &mut [Glyph]) {
    for at in 1..glyphs.len() {
        let (first, second) = (glyphs[at - 1].character, glyphs[at].character);
        if is_closing(first) && is_mark(second) {
            glyphs[at - 1].after = -right_half(book, &glyphs[at - 1]);
        } else if is_opening(first) && is_opening(second) {
            glyphs[at].before = -left_half(book, &glyphs[at]);
        }
    }
}

/// How much less room, in em, each glyph needs where a line ends with it.
pub fn end_blanks(book: &FontBook, glyphs: &[Glyph]) -> Vec<f32> {
    glyphs.iter().map(|glyph| end_blank(book, glyph)).collect()
}

pub fn end_blank(book: &FontBook, glyph: &Glyph) -> f32 {
    if is_closing(glyph.character) {
        right_half(book, glyph) + glyph.after
    } else {
        0.0
    }
}

fn right_half(book: &FontBook, glyph: &Glyph) -> f32 {
    half(glyph, book.face(glyph.face).blank(glyph).1)
}

fn left_half(book: &FontBook, glyph: &Glyph) -> f32 {
    half(glyph, book.face(glyph.face).blank(glyph).0)
}

/// Nothing of a mark that is not full width: it stands close already.
fn half(glyph: &Glyph, blank: f32) -> f32 {
    if glyph.advance < 0.9 {
        0.0
    } else {
        (blank - LEAST_BLANK).clamp(0.0, HALF)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::Role;
    use proptest::prelude::*;

    const ROLES: [Role; 4] = [Role::Title, Role::Body, Role::Kai, Role::Head];

    fn shaped(role: Role, text: &str) -> Vec<Glyph> {
        FontBook::bundled()
            .shape(role, text)
            .expect("common characters")
    }

    fn width(glyphs: &[Glyph]) -> f32 {
        glyphs.iter().map(Glyph::room).sum()
    }

    #[test]
    fn two_marks_that_meet_take_one_and_a_half_characters() {
        for role in ROLES {
            for pair in ["》。", "”，", "：“", "（《", "。”", "）、"] {
                let room = width(&shaped(role, pair));
                assert!((1.45..1.75).contains(&room), "{role:?} {pair}: {room} em");
            }
        }
    }

    #[test]
    fn a_mark_between_characters_keeps_its_full_width() {
        for role in ROLES {
            let room = width(&shaped(role, "公，示（名）单"));
            assert!((room - 7.0).abs() < 0.05, "{role:?}: {room} em");
        }
    }

    proptest! {
        #[test]
        fn no_ink_ever_overlaps(text in "[公示，。、：；（）《》“”‘’〔〕]{1,40}") {
            let book = FontBook::bundled();
            for role in ROLES {
                let glyphs = shaped(role, &text);
                for pair in glyphs.windows(2) {
                    let right = book.face(pair[0].face).blank(&pair[0]).1;
                    let left = book.face(pair[1].face).blank(&pair[1]).0;
                    let between = right + pair[0].after + pair[1].before + left;
                    let squeezed = pair[0].after + pair[1].before < 0.0;
                    prop_assert!(!squeezed || between > 0.0, "{:?}", pair);
                }
            }
        }

        #[test]
        fn squeezing_never_widens_and_never_takes_more_than_half(text in "[公示，。、：；（）《》“”]{1,40}") {
            for glyph in shaped(Role::Body, &text) {
                prop_assert!((-HALF..=0.0).contains(&glyph.after));
                prop_assert!((-HALF..=0.0).contains(&glyph.before));
            }
        }
    }
}
