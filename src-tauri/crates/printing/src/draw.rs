//! The draw list: what stands where on a page, for any backend.
//!
//! Lengths are millimetres from the upper left corner of the sheet, downwards; type sizes are points.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::fonts::Glyph;

/// One point (1/72 inch) in millimetres.
pub const MM_PER_PT: f32 = 25.4 / 72.0;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Colour {
    pub red: f32,
    pub green: f32,
    pub blue: f32,
}

impl Colour {
    pub fn of([red, green, blue]: [u8; 3]) -> Colour {
        let share = |part: u8| f32::from(part) / 255.0;
        Colour {
            red: share(red),
            green: share(green),
            blue: share(blue),
        }
    }
}

pub const BLACK: Colour = Colour {
    red: 0.0,
    green: 0.0,
    blue: 0.0,
};

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    pub x: f32,
    pub y: f32,
}

#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    /// Left end of the baseline.
    pub at: Spot,
    pub size: f32,
    /// Points added after every glyph; negative sets tighter.
    pub tracking: f32,
    pub colour: Colour,
    /// Shared by all pages on which the same text stands.
    pub glyphs: Arc<[Glyph]>,
}

impl TextRun {
    /// Each glyph with what brings the next one closer than its advance, in em: nothing, or less.
    pub fn shifts(&self) -> impl Iterator<Item = (&Glyph, f32)> {
        let next = self.glyphs.iter().skip(1).map(|glyph| glyph.before);
        let glyphs = self.glyphs.iter();
        glyphs
            .zip(next.chain(std::iter::once(0.0)))
            .map(|(glyph, before)| (glyph, glyph.after + before))
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    Text(TextRun),
    Line {
        from: Spot,
        to: Spot,
        width: f32,
        colour: Colour,
    },
    Rect {
        at: Spot,
        width: f32,
        height: f32,
        stroke: f32,
        colour: Colour,
    },
    /// Filled.
    Polygon {
        points: Vec<Spot>,
        colour: Colour,
    },
    /// Closed outlines with curves, filled.
    Shape {
        rings: Vec<Vec<Corner>>,
        colour: Colour,
    },
}

/// A point of an outline; two `handle`s before a point make the stretch to it a cubic curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Corner {
    pub spot: Spot,
    pub handle: bool,
}

impl Item {
    /// It hides what was drawn before it.
    pub fn is_filled(&self) -> bool {
        matches!(self, Item::Polygon { .. } | Item::Shape { .. })
    }

    #[must_use]
    pub fn moved(mut self, dx: f32, dy: f32) -> Item {
        let shift = |spot: &mut Spot| {
            spot.x += dx;
            spot.y += dy;
        };
        match &mut self {
            Item::Text(run) => shift(&mut run.at),
            Item::Line { from, to, .. } => {
                shift(from);
                shift(to);
            }
            Item::Rect { at, .. } => shift(at),
            Item::Polygon { points, .. } => points.iter_mut().for_each(shift),
            Item::Shape { rings, .. } => {
                let corners = rings.iter_mut().flatten();
                corners.for_each(|corner| shift(&mut corner.spot));
            }
        }
        self
    }
}

/// A finished document, ready for a backend.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    pub title: String,
    pub dated: NaiveDate,
    /// Stands on every page under its own items, and is stored once; of the first page's size.
    pub backdrop: Vec<Item>,
    pub pages: Vec<Page>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    pub width: f32,
    pub height: f32,
    pub items: Vec<Item>,
}

impl Page {
    /// Pages of one size.
    pub fn all(width: f32, height: f32, pages: Vec<Vec<Item>>) -> Vec<Page> {
        let page = |items| Page {
            width,
            height,
            items,
        };
        pages.into_iter().map(page).collect()
    }
}
