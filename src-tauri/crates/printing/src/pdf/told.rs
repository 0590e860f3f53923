//! What a content stream was told of colours, outlines and type: it keeps them until it is told otherwise.

use printpdf::{Color, Op, PdfFontHandle, Pt, Rgb};

use super::hundredths;
use crate::draw::{BLACK, Colour, MM_PER_PT};
use crate::embed::font_id;
use crate::fonts::FaceId;

/// Each answers with what is still to be told, if anything.
pub struct Told {
    fill: Colour,
    outline: Colour,
    /// Points.
    thickness: Option<f32>,
    tracking: f32,
    face: Option<(FaceId, f32)>,
}

/// What every page begins with, ISO 32000-1, 8.4.1; the default thickness is none of ours.
impl Default for Told {
    fn default() -> Self {
        Self {
            fill: BLACK,
            outline: BLACK,
            thickness: None,
            tracking: 0.0,
            face: None,
        }
    }
}

impl Told {
    pub fn filled(&mut self, colour: Colour) -> Option<Op> {
        let is_news = self.fill != colour;
        self.fill = colour;
        is_news.then(|| Op::SetFillColor { col: rgb(colour) })
    }

    pub fn outlined(&mut self, width: f32, colour: Colour) -> impl Iterator<Item = Op> {
        let points = hundredths(width / MM_PER_PT);
        let colour_is_news = self.outline != colour;
        let width_is_news = self.thickness != Some(points);
        self.outline = colour;
        self.thickness = Some(points);
        let colour = colour_is_news.then(|| Op::SetOutlineColor { col: rgb(colour) });
        let width = width_is_news.then_some(Op::SetOutlineThickness { pt: Pt(points) });
        colour.into_iter().chain(width)
    }

    pub fn tracked(&mut self, tracking: f32) -> Option<Op> {
        let multiplier = hundredths(tracking);
        let is_news = self.tracking.to_bits() != multiplier.to_bits();
        self.tracking = multiplier;
        is_news.then_some(Op::SetCharacterSpacing { multiplier })
    }

    pub fn faced(&mut self, face: FaceId, size: f32) -> Option<Op> {
        let size = hundredths(size);
        let is_news = self.face != Some((face, size));
        self.face = Some((face, size));
        is_news.then(|| Op::SetFont {
            font: PdfFontHandle::External(font_id(face)),
            size: Pt(size),
        })
    }
}

fn rgb(colour: Colour) -> Color {
    Color::Rgb(Rgb {
        r: colour.red,
        g: colour.green,
        b: colour.blue,
        icc_profile: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::{FontBook, Role};

    const RED: Colour = Colour { red: 1.0, ..BLACK };

    #[test]
    fn a_page_begins_black_and_is_told_of_a_colour_when_it_changes_and_when_it_changes_back() {
        let mut told = Told::default();
        let is_told: Vec<bool> = [BLACK, RED, RED, BLACK]
            .map(|colour| told.filled(colour).is_some())
            .to_vec();
        assert_eq!(is_told, [false, true, false, true]);
    }

    #[test]
    fn the_first_outline_is_told_its_thickness_and_the_next_what_is_other() {
        let mut told = Told::default();
        assert_eq!(told.outlined(0.2, BLACK).count(), 1);
        assert_eq!(told.outlined(0.2, BLACK).count(), 0);
        assert_eq!(told.outlined(0.5, RED).count(), 2);
    }

    #[test]
    fn a_face_is_told_again_where_its_size_is_another() {
        let mut told = Told::default();
        let text = FontBook::bundled().shape(Role::Body, "公");
        let face = text.expect("a common character")[0].face;
        assert!(told.faced(face, 16.0).is_some());
        assert!(told.faced(face, 16.0).is_none());
        assert!(told.faced(face, 14.0).is_some());
    }
}
