//! How wide a text is, and which size makes it fit.

use std::sync::Arc;

use crate::draw::{BLACK, Colour, Item, MM_PER_PT, Spot, TextRun};
use crate::error::PrintError;
use crate::fonts::{FontBook, Glyph, Role, readable};
use crate::linebreak::break_lines_at_marks;
use crate::squeeze::{end_blank, end_blanks};

/// A typeface role at a size in points, with the points added after each glyph.
#[derive(Debug, Clone, Copy)]
pub struct Type {
    pub role: Role,
    pub size: f32,
    pub tracking: f32,
    pub colour: Colour,
}

impl Type {
    pub const fn new(role: Role, size: f32) -> Type {
        Type {
            role,
            size,
            tracking: 0.0,
            colour: BLACK,
        }
    }

    pub const fn tracked(self, tracking: f32) -> Type {
        Type { tracking, ..self }
    }

    pub const fn coloured(self, colour: Colour) -> Type {
        Type { colour, ..self }
    }

    /// Room each glyph takes up, in mm.
    pub fn pitches(self, glyphs: &[Glyph]) -> Vec<f32> {
        glyphs
            .iter()
            .map(|glyph| (glyph.room() * self.size + self.tracking) * MM_PER_PT)
            .collect()
    }

    /// From the first glyph's left to the last glyph's right, in mm.
    pub fn width(self, glyphs: &[Glyph]) -> f32 {
        let whole: f32 = self.pitches(glyphs).iter().sum();
        if glyphs.is_empty() {
            0.0
        } else {
            whole - self.tracking * MM_PER_PT
        }
    }

    /// The same without what a mark at the end leaves blank, which may reach over an edge.
    pub fn width_to_ink(self, book: &FontBook, glyphs: &[Glyph]) -> f32 {
        let blank = glyphs.last().map_or(0.0, |last| end_blank(book, last));
        self.width(glyphs) - blank * self.size * MM_PER_PT
    }

    /// The lines of a text; `first` and `rest` are the room of the first and of the later ones, in mm.
    pub fn lines(
        self,
        book: &FontBook,
        text: &str,
        first: f32,
        rest: f32,
    ) -> Result<Vec<String>, PrintError> {
        let text = readable(text);
        let glyphs = book.shape(self.role, &text)?;
        let blanks: Vec<f32> = end_blanks(book, &glyphs)
            .into_iter()
            .map(|blank| blank * self.size * MM_PER_PT)
            .collect();
        let lines = break_lines_at_marks(&text, &self.pitches(&glyphs), &blanks, first, rest);
        Ok(lines.into_iter().map(str::to_owned).collect())
    }

    pub fn width_of(self, book: &FontBook, text: &str) -> Result<f32, PrintError> {
        Ok(self.width(&book.shape(self.role, text)?))
    }

    pub fn at_left(
        self,
        book: &FontBook,
        text: &str,
        x: f32,
        baseline: f32,
    ) -> Result<Item, PrintError> {
        Ok(self.run(book.shape(self.role, text)?.into(), x, baseline))
    }

    /// Of glyphs that are shaped already; `x` is the left end of the baseline.
    pub fn run(self, glyphs: Arc<[Glyph]>, x: f32, baseline: f32) -> Item {
        Item::Text(TextRun {
            at: Spot { x, y: baseline },
            size: self.size,
            tracking: self.tracking,
            colour: self.colour,
            glyphs,
        })
    }

    pub fn centred(
        self,
        book: &FontBook,
        text: &str,
        centre: f32,
        baseline: f32,
    ) -> Result<Item, PrintError> {
        let width = self.width_of(book, text)?;
        self.at_left(book, text, centre - width / 2.0, baseline)
    }

    /// The same type, smaller where that is needed for `text` to fit `room` mm.
    ///
    /// # Errors
    /// `TooLong` when it would have to be smaller than `least` points.
    pub fn shrunk_to(
        self,
        book: &FontBook,
        text: &str,
        room: f32,
        least: f32,
        place: &'static str,
    ) -> Result<Type, PrintError> {
        let width = self.width_of(book, text)?;
        if width <= room {
            return Ok(self);
        }
        let scale = room / width;
        let shrunk = Type {
            size: self.size * scale,
            tracking: self.tracking * scale,
            ..self
        };
        if shrunk.size < least {
            return Err(PrintError::TooLong {
                text: text.to_owned(),
                place,
            });
        }
        Ok(shrunk)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixteen_point_han_text_is_as_wide_as_its_characters() {
        let width = Type::new(Role::Body, 16.0)
            .width_of(FontBook::bundled(), "公示公告名单")
            .expect("common characters");
        assert!((width - 6.0 * 16.0 * MM_PER_PT).abs() < 0.1, "{width} mm");
    }

    #[test]
    fn a_text_too_wide_shrinks_to_exactly_its_room() {
        let book = FontBook::bundled();
        let name = "阿依古丽·买买提·吐尔逊江";
        let fitted = Type::new(Role::Kai, 30.0)
            .shrunk_to(book, name, 80.0, 12.0, "姓名处")
            .expect("fits above the least size");
        let width = fitted.width_of(book, name).expect("common characters");
        assert!((width - 80.0).abs() < 0.1, "{width} mm");
    }

    #[test]
    fn a_text_that_would_become_illegible_is_refused_by_name() {
        let refusal = Type::new(Role::Kai, 30.0).shrunk_to(
            FontBook::bundled(),
            "很长的姓名",
            5.0,
            12.0,
            "姓名处",
        );
        assert_eq!(
            refusal.err(),
            Some(PrintError::TooLong {
                text: "很长的姓名".to_owned(),
                place: "姓名处",
            })
        );
    }
}
