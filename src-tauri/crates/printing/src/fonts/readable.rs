//! What of a text is drawn at all, and what no font can draw.

use super::{FontBook, Role};
use crate::error::PrintError;

/// The text as it can be drawn: without variation selectors, zero-width and control characters,
/// which have no glyph of their own and must not stop a run.
pub fn readable(text: &str) -> String {
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

/// The characters that no font has, each with whose text it stands in; for asking before a run. The
/// order is that of `texts`; a character repeated with one owner is named once.
pub fn missing_glyphs<'t>(
    book: &FontBook,
    texts: impl Iterator<Item = (&'t str, &'t str)>,
) -> Vec<(String, char)> {
    let mut missing = Vec::new();
    for (whose, text) in texts {
        for character in readable(text).chars() {
            // The last fallbacks, common to every role, hold all that the other faces have.
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

/// Stops a run before it draws anything, naming everybody and every character it would fail for.
pub fn refuse_missing<'t>(
    book: &FontBook,
    texts: impl Iterator<Item = (&'t str, &'t str)>,
) -> Result<(), PrintError> {
    let missing = missing_glyphs(book, texts);
    if missing.is_empty() {
        Ok(())
    } else {
        Err(PrintError::MissingGlyphs { missing })
    }
}
