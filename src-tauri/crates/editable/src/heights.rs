//! How high a row must be for all of its text to be seen, in points. Not every program that opens a workbook finds out
//! by itself.

const LINE: u16 = 17;
/// Above and below the text.
const ROOM: u16 = 7;
/// The highest row Excel has.
const MOST: u16 = 409;

/// What a column of so many units, each a digit of Calibri 11, holds of 11 points.
pub fn half_characters(units: u16) -> u16 {
    units * 19 / 20
}

/// Of cells with the width of their columns in half characters.
pub fn row_height<'t>(cells: impl Iterator<Item = (&'t str, u16)>, least: u16) -> u16 {
    let lines = cells.map(|(text, width)| lines(text, width)).max();
    lines
        .unwrap_or(1)
        .saturating_mul(LINE)
        .saturating_add(ROOM)
        .clamp(least, MOST)
}

fn lines(text: &str, width: u16) -> u16 {
    text.split('\n').map(|line| turned(line, width)).sum()
}

fn turned(line: &str, width: u16) -> u16 {
    let (mut lines, mut taken) = (1_u16, 0);
    for character in line.chars() {
        let own = if character.is_ascii() { 1 } else { 2 };
        taken += own;
        if taken > width && taken > own {
            lines = lines.saturating_add(1);
            taken = own;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEAST: u16 = 24;

    fn height(cells: &[(&str, u16)]) -> u16 {
        row_height(cells.iter().copied(), LEAST)
    }

    #[test]
    fn a_row_is_as_high_as_its_highest_cell() {
        let of = |text| height(&[("1", 6), (text, 12)]);
        assert_eq!(of("一行"), LEAST);
        assert_eq!(of("恰好六个汉字"), LEAST);
        assert_eq!(of("多于六个汉字的"), 2 * LINE + ROOM);
        assert_eq!(of("第一行\n第二行\n第三行"), 3 * LINE + ROOM);
    }

    #[test]
    fn a_text_too_long_for_any_row_has_the_highest_there_is() {
        assert_eq!(height(&[(&"长".repeat(99), 2)]), MOST);
        assert_eq!(height(&[(&"长".repeat(70_000), 1)]), MOST);
    }
}
