//! Outlines written as SVG path data, in absolute M, L, C and Z.

use crate::draw::{Corner, Spot};
use crate::error::PrintError;

/// The closed outlines of `data`, in its own units.
///
/// # Errors
/// `BrokenPath` naming the first word that is no part of such an outline.
pub fn outlines(data: &str) -> Result<Vec<Vec<Corner>>, PrintError> {
    let mut rings: Vec<Vec<Corner>> = Vec::new();
    let mut words = data.split_whitespace();
    while let Some(command) = words.next() {
        let points = match command {
            "M" | "L" => 1,
            "C" => 3,
            "Z" => 0,
            other => return Err(broken(other)),
        };
        if command == "M" {
            rings.push(Vec::new());
        }
        let ring = rings.last_mut().ok_or_else(|| broken(command))?;
        for place in 1..=points {
            let spot = Spot {
                x: number(&mut words, command)?,
                y: number(&mut words, command)?,
            };
            ring.push(Corner {
                spot,
                handle: place < points,
            });
        }
    }
    Ok(rings)
}

fn number<'d>(words: &mut impl Iterator<Item = &'d str>, after: &str) -> Result<f32, PrintError> {
    let word = words.next().ok_or_else(|| broken(after))?;
    word.parse().map_err(|_| broken(word))
}

fn broken(at: &str) -> PrintError {
    PrintError::BrokenPath { at: at.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_brings_two_handles_before_its_end() {
        let rings = outlines("M 0 0 C 1 0 2 1 2 2 L 0 2 Z M 5 5 L 6 5 L 6 6 Z").expect("a path");
        let handles = rings[0].iter().map(|corner| corner.handle);
        assert_eq!(
            handles.collect::<Vec<_>>(),
            [false, true, true, false, false]
        );
        assert_eq!(rings[1].len(), 3);
    }

    #[test]
    fn what_is_no_path_is_refused_where_it_breaks() {
        for (data, at) in [("M 0 x", "x"), ("Q 1 1", "Q"), ("L 1 1", "L"), ("M 1", "M")] {
            let at = at.to_owned();
            assert_eq!(outlines(data), Err(PrintError::BrokenPath { at }), "{data}");
        }
    }
}
