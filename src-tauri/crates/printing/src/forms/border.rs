//! The frame of a certificate: a red band, gold lines, and between them a fret (回纹).

use crate::draw::{Colour, Item, Spot};

pub const RED: Colour = Colour {
    red: 0.70,
    green: 0.09,
    blue: 0.11,
};

pub const GOLD: Colour = Colour {
    red: 0.77,
    green: 0.60,
    blue: 0.27,
};

/// One spiral of the fret on a 7 × 7 grid: column, row, columns, rows of each bar.
const SPIRAL: [(f32, f32, f32, f32); 7] = [
    (0.0, 0.0, 7.0, 1.0),
    (6.0, 1.0, 1.0, 5.0),
    (0.0, 6.0, 7.0, 1.0),
    (0.0, 2.0, 1.0, 4.0),
    (1.0, 2.0, 4.0, 1.0),
    (4.0, 3.0, 1.0, 1.0),
    (2.0, 4.0, 3.0, 1.0),
];
const SPIRAL_COLUMNS: f32 = 7.0;
/// Side of one spiral in mm.
const SPIRAL_SIDE: f32 = 4.55;
const FRET_INSET: f32 = 13.6;
/// Even, so that each side mirrors itself about its middle.
const SPIRALS_ACROSS: u8 = 48;
const SPIRALS_DOWN: u8 = 32;

/// Everything that stands on each certificate alike, for a sheet of `width` × `height` mm.
pub fn border(width: f32, height: f32) -> Vec<Item> {
    let frame = |inset: f32, stroke: f32, colour: Colour| Item::Rect {
        at: Spot { x: inset, y: inset },
        width: width - 2.0 * inset,
        height: height - 2.0 * inset,
        stroke,
        colour,
    };
    let mut items = vec![
        frame(9.5, 1.6, RED),
        frame(11.6, 0.35, GOLD),
        frame(20.1, 0.35, GOLD),
        frame(21.6, 0.7, RED),
    ];
    items.extend(fret(width, height));
    items
}

fn fret(width: f32, height: f32) -> Vec<Item> {
    let step =
        |length: f32, count: u8| (length - 2.0 * FRET_INSET - SPIRAL_SIDE) / f32::from(count - 1);
    let (across, down) = (step(width, SPIRALS_ACROSS), step(height, SPIRALS_DOWN));
    let bottom = height - FRET_INSET - SPIRAL_SIDE;
    let right = width - FRET_INSET - SPIRAL_SIDE;
    let mut items = Vec::new();
    for column in 0..SPIRALS_ACROSS {
        let x = FRET_INSET + f32::from(column) * across;
        let mirrored = column >= SPIRALS_ACROSS / 2;
        items.extend(spiral(x, FRET_INSET, mirrored, false));
        items.extend(spiral(x, bottom, mirrored, true));
    }
    for row in 1..SPIRALS_DOWN - 1 {
        let y = FRET_INSET + f32::from(row) * down;
        let mirrored = row >= SPIRALS_DOWN / 2;
        items.extend(spiral(FRET_INSET, y, false, mirrored));
        items.extend(spiral(right, y, true, mirrored));
    }
    items
}

fn spiral(x: f32, y: f32, flip_x: bool, flip_y: bool) -> impl Iterator<Item = Item> {
    let cell = SPIRAL_SIDE / SPIRAL_COLUMNS;
    let placed = move |start: f32, length: f32, flip: bool| {
        cell * if flip {
            SPIRAL_COLUMNS - start - length
        } else {
            start
        }
    };
    SPIRAL.into_iter().map(move |(column, row, columns, rows)| {
        bar(
            x + placed(column, columns, flip_x),
            y + placed(row, rows, flip_y),
            columns * cell,
            rows * cell,
        )
    })
}

fn bar(x: f32, y: f32, width: f32, height: f32) -> Item {
    Item::Polygon {
        points: vec![
            Spot { x, y },
            Spot { x: x + width, y },
            Spot {
                x: x + width,
                y: y + height,
            },
            Spot { x, y: y + height },
        ],
        colour: GOLD,
    }
}

/// A lozenge between two tapering rules, under the title.
pub fn flourish(centre: f32, y: f32) -> Vec<Item> {
    const HALF_LOZENGE: f32 = 1.7;
    const GAP: f32 = 4.0;
    const REACH: f32 = 52.0;
    const HALF_RULE: f32 = 0.35;
    let taper = |side: f32| Item::Polygon {
        points: vec![
            Spot {
                x: centre + side * GAP,
                y: y - HALF_RULE,
            },
            Spot {
                x: centre + side * REACH,
                y,
            },
            Spot {
                x: centre + side * GAP,
                y: y + HALF_RULE,
            },
        ],
        colour: GOLD,
    };
    let lozenge = Item::Polygon {
        points: vec![
            Spot {
                x: centre,
                y: y - HALF_LOZENGE,
            },
            Spot {
                x: centre + HALF_LOZENGE,
                y,
            },
            Spot {
                x: centre,
                y: y + HALF_LOZENGE,
            },
            Spot {
                x: centre - HALF_LOZENGE,
                y,
            },
        ],
        colour: RED,
    };
    vec![taper(-1.0), taper(1.0), lozenge]
}
