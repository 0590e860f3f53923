//! What a certificate carries besides its text: a laurel that is nobody's emblem, a flourish, or the office's own outline.

use super::border::flourish;
use super::template::{Figure, Ornament};
use crate::draw::{Colour, Corner, Item, Spot};
use crate::error::PrintError;
use crate::path::outlines;

const LAUREL: &str = include_str!("../../../../../assets/emblems/laurel.svgpath");

pub fn ornament(ornament: &Ornament) -> Result<Vec<Item>, PrintError> {
    let centre = Spot {
        x: mm(ornament.x),
        y: mm(ornament.y),
    };
    let width = ornament.width as f32 / 100.0;
    match &ornament.figure {
        Figure::Flourish => Ok(flourish(centre.x, centre.y, width)),
        Figure::Laurel => shape(LAUREL, centre, width, ornament.colour),
        Figure::Path(data) => shape(data, centre, width, ornament.colour),
    }
}

/// As wide as asked, with the middle of what it covers on `centre`.
fn shape(data: &str, centre: Spot, width: f32, colour: [u8; 3]) -> Result<Vec<Item>, PrintError> {
    let rings = outlines(data)?;
    let spots = || rings.iter().flatten().map(|corner| corner.spot);
    let (left, right) = reach(spots().map(|spot| spot.x));
    let (top, bottom) = reach(spots().map(|spot| spot.y));
    if right <= left {
        return Err(PrintError::BrokenPath {
            at: data.chars().take(20).collect(),
        });
    }
    let scale = width / (right - left);
    let placed = |corner: &Corner| Corner {
        spot: Spot {
            x: centre.x + (corner.spot.x - f32::midpoint(left, right)) * scale,
            y: centre.y + (corner.spot.y - f32::midpoint(top, bottom)) * scale,
        },
        ..*corner
    };
    Ok(vec![Item::Shape {
        rings: rings
            .iter()
            .map(|ring| ring.iter().map(placed).collect())
            .collect(),
        colour: Colour::of(colour),
    }])
}

fn reach(values: impl Iterator<Item = f32>) -> (f32, f32) {
    values.fold((f32::MAX, f32::MIN), |(least, most), value| {
        (least.min(value), most.max(value))
    })
}

fn mm(hundredths: i32) -> f32 {
    hundredths as f32 / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_laurel_is_as_wide_as_asked_and_stands_on_its_centre() {
        let laurel = Ornament {
            figure: Figure::Laurel,
            x: 14850,
            y: 3200,
            width: 1600,
            colour: [196, 153, 69],
        };
        let items = ornament(&laurel).expect("the program's own path");
        let Some(Item::Shape { rings, .. }) = items.first() else {
            panic!("a laurel is one shape");
        };
        let (left, right) = reach(rings.iter().flatten().map(|corner| corner.spot.x));
        assert!((right - left - 16.0).abs() < 0.01, "{left} to {right}");
        assert!((f32::midpoint(left, right) - 148.5).abs() < 0.01);
    }
}
