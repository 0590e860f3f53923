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
/// Between one spiral's start and the next one's, as near as an even number of them allows.
const SPIRAL_STEP: f32 = 5.65;
/// Of the sheet the lengths above are for, A4.
const SHORT_SIDE: f32 = 210.0;

/// Everything that stands on each certificate alike, for a sheet of `width` × `height` mm. The band grows and shrinks
/// with the sheet; its spirals stay square.
pub fn border(width: f32, height: f32) -> Vec<Item> {
    let unit = (width.min(height) / SHORT_SIDE).clamp(0.5, 2.0);
    let frame = |inset: f32, stroke: f32, colour: Colour| {
        let inset = inset * unit;
        Item::Rect {
            at: Spot { x: inset, y: inset },
            width: width - 2.0 * inset,
            height: height - 2.0 * inset,
            stroke: stroke * unit,
            colour,
        }
    };
    let mut items = vec![
        frame(9.5, 1.6, RED),
        frame(11.6, 0.35, GOLD),
        frame(20.1, 0.35, GOLD),
        frame(21.6, 0.7, RED),
    ];
    items.extend(fret(width, height, unit));
    items
}

fn fret(width: f32, height: f32, unit: f32) -> Vec<Item> {
    let inset = FRET_INSET * unit;
    let side = SPIRAL_SIDE * unit;
    let (columns, across) = spread(width - 2.0 * inset - side, SPIRAL_STEP * unit);
    let (rows, down) = spread(height - 2.0 * inset - side, SPIRAL_STEP * unit);
    let bottom = height - inset - side;
    let right = width - inset - side;
    let mut items = Vec::new();
    for column in 0..columns {
        let x = inset + f32::from(column) * across;
        let mirrored = column >= columns / 2;
        items.extend(spiral(x, inset, side, mirrored, false));
        items.extend(spiral(x, bottom, side, mirrored, true));
    }
    for row in 1..rows - 1 {
        let y = inset + f32::from(row) * down;
        let mirrored = row >= rows / 2;
        items.extend(spiral(inset, y, side, false, mirrored));
        items.extend(spiral(right, y, side, true, mirrored));
    }
    items
}

/// How many spirals a side takes, and the step between them. Even, so that each side mirrors itself about its middle.
fn spread(length: f32, step: f32) -> (u8, f32) {
    let mut gaps: u8 = 1;
    while gaps < u8::MAX - 2 && f32::from(gaps + 1) * step <= length {
        gaps += 2;
    }
    (gaps + 1, length / f32::from(gaps))
}

fn spiral(x: f32, y: f32, side: f32, flip_x: bool, flip_y: bool) -> impl Iterator<Item = Item> {
    let cell = side / SPIRAL_COLUMNS;
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

/// A lozenge between two tapering rules, `width` mm from tip to tip.
pub fn flourish(centre: f32, y: f32, width: f32) -> Vec<Item> {
    let reach = width / 2.0;
    let lozenge = reach * 0.0327;
    let taper = |side: f32| Item::Polygon {
        points: vec![
            Spot {
                x: centre + side * reach * 0.077,
                y: y - reach * 0.0067,
            },
            Spot {
                x: centre + side * reach,
                y,
            },
            Spot {
                x: centre + side * reach * 0.077,
                y: y + reach * 0.0067,
            },
        ],
        colour: GOLD,
    };
    let corner = |dx: f32, dy: f32| Spot {
        x: centre + dx * lozenge,
        y: y + dy * lozenge,
    };
    let lozenge = Item::Polygon {
        points: vec![
            corner(0.0, -1.0),
            corner(1.0, 0.0),
            corner(0.0, 1.0),
            corner(-1.0, 0.0),
        ],
        colour: RED,
    };
    vec![taper(-1.0), taper(1.0), lozenge]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_of_a4_keeps_its_48_by_32_spirals() {
        let inner = |length: f32| length - 2.0 * FRET_INSET - SPIRAL_SIDE;
        assert_eq!(spread(inner(297.0), SPIRAL_STEP).0, 48);
        assert_eq!(spread(inner(210.0), SPIRAL_STEP).0, 32);
    }

    #[test]
    fn spirals_of_any_sheet_neither_touch_nor_drift_apart() {
        for length in [60.0, 105.0, 148.0, 185.0, 260.0, 297.0, 420.0] {
            let (count, step) = spread(length, SPIRAL_STEP);
            assert_eq!(count % 2, 0, "{length} mm");
            assert!(step > SPIRAL_SIDE + 0.3, "{step} of {length} mm");
            assert!(step < SPIRAL_SIDE * 1.6, "{step} of {length} mm");
        }
    }
}
