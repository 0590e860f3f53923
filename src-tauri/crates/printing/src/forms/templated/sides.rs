//! The room a line of a block covers on the sheet.

use super::super::template::{Block, Circle, Template};
use super::layout::Boxed;

/// Sides of a rectangle in mm.
#[derive(Clone, Copy)]
pub struct Sides {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

impl Sides {
    pub fn with(self, other: Sides) -> Sides {
        Sides {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    pub fn meets(self, circle: Circle) -> bool {
        let (x, y) = (mm(circle.x), mm(circle.y));
        let nearest_x = x.clamp(self.left, self.right.max(self.left));
        let nearest_y = y.clamp(self.top, self.bottom);
        (nearest_x - x).hypot(nearest_y - y) < mm_of(circle.radius)
    }

    pub fn is_off(self, template: &Template) -> bool {
        self.left < 0.0
            || self.top < 0.0
            || self.right > mm_of(template.width)
            || self.bottom > mm_of(template.height)
    }

    pub fn boxed(self, block: &Block, size: u32) -> Boxed {
        Boxed {
            block: block.id.clone(),
            x: hundredths(self.left),
            y: hundredths(self.top),
            width: hundredths(self.right - self.left),
            height: hundredths(self.bottom - self.top),
            size,
        }
    }
}

pub fn mm(hundredths: i32) -> f32 {
    hundredths as f32 / 100.0
}

pub fn mm_of(hundredths: u32) -> f32 {
    hundredths as f32 / 100.0
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a place on a sheet of paper is far within i32"
)]
fn hundredths(mm: f32) -> i32 {
    (mm * 100.0).round() as i32
}
