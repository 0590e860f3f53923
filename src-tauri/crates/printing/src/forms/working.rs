//! What papers for work inside the office have in common.

use crate::draw::{BLACK, Colour, Item, Spot};
use crate::fonts::Role;
use crate::measure::Type;
use crate::page::Sheet;

/// A4 with narrower margins than an official document's; the wider one is at the binding.
pub const WORKING: Sheet = Sheet {
    width: 210.0,
    height: 297.0,
    top: 20.0,
    left: 25.0,
    area_width: 165.0,
    area_height: 254.0,
};

/// 小二号: a form's title.
pub const FORM_TITLE: Type = Type::new(Role::Title, 18.0);
pub const LEAST_TITLE: f32 = 11.0;

const RULE: f32 = 0.18;
pub const FRAME: f32 = 0.35;

pub fn boxed((x, y): (f32, f32), (width, height): (f32, f32), stroke: f32) -> Item {
    coloured_box((x, y), (width, height), stroke, BLACK)
}

pub fn coloured_box(
    (x, y): (f32, f32),
    (width, height): (f32, f32),
    stroke: f32,
    colour: Colour,
) -> Item {
    Item::Rect {
        at: Spot { x, y },
        width,
        height,
        stroke,
        colour,
    }
}

pub fn upright_rule(x: f32, from: f32, to: f32) -> Item {
    Item::Line {
        from: Spot { x, y: from },
        to: Spot { x, y: to },
        width: RULE,
        colour: BLACK,
    }
}

pub fn level_rule(from: f32, to: f32, y: f32) -> Item {
    Item::Line {
        from: Spot { x: from, y },
        to: Spot { x: to, y },
        width: RULE,
        colour: BLACK,
    }
}
