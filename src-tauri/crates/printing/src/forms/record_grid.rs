//! Labels and what is stated under them, two to a row; and the boxes people sign in.

use super::working::{WORKING, level_rule, upright_rule};
use crate::draw::Item;
use crate::error::PrintError;
use crate::fonts::{FontBook, Role};
use crate::measure::Type;

/// 五号.
const SIZE: f32 = 10.5;
const LABEL: Type = Type::new(Role::Head, SIZE);
const VALUE: Type = Type::new(Role::Body, SIZE);
const LABEL_WIDTH: f32 = 30.5;
const PADDING: f32 = 1.6;
const LEADING: f32 = 5.4;
/// What takes more lines than this in half a row gets a row for itself.
const MOST_LINES_BESIDE: usize = 2;

/// A label and its value.
pub type Fact = (String, String);

/// Facts that stand beside each other, and how high they are.
pub struct FactRow {
    cells: Vec<FactCell>,
    pub height: f32,
}

struct FactCell {
    label: Vec<String>,
    value: Vec<String>,
    value_width: f32,
}

/// In the order of `facts`; whichever is short shares its row with the short one behind it.
pub fn fact_rows(book: &FontBook, facts: &[Fact]) -> Result<Vec<FactRow>, PrintError> {
    let half = WORKING.area_width / 2.0 - LABEL_WIDTH;
    let mut rows = Vec::new();
    let mut at = 0;
    while let Some(fact) = facts.get(at) {
        let is_short = |fact: &Fact| -> Result<bool, PrintError> {
            Ok(value_lines(book, &fact.1, half)?.len() <= MOST_LINES_BESIDE)
        };
        let beside = match facts.get(at + 1) {
            Some(next) if is_short(fact)? && is_short(next)? => Some(next),
            _ => None,
        };
        let (together, width) = match beside {
            Some(next) => (vec![fact, next], half),
            None => (vec![fact], WORKING.area_width - LABEL_WIDTH),
        };
        at += together.len();
        rows.push(FactRow::of(book, &together, width)?);
    }
    Ok(rows)
}

fn value_lines(book: &FontBook, text: &str, width: f32) -> Result<Vec<String>, PrintError> {
    let room = width - 2.0 * PADDING;
    let mut lines = Vec::new();
    for part in text.lines() {
        lines.extend(VALUE.lines(book, part, room, room)?);
    }
    Ok(lines)
}

impl FactRow {
    fn of(book: &FontBook, facts: &[&Fact], value_width: f32) -> Result<FactRow, PrintError> {
        let room = LABEL_WIDTH - 2.0 * PADDING;
        let mut cells = Vec::new();
        for (label, value) in facts {
            cells.push(FactCell {
                label: LABEL.lines(book, label, room, room)?,
                value: value_lines(book, value, value_width)?,
                value_width,
            });
        }
        let counts = cells
            .iter()
            .map(|cell| cell.label.len().max(cell.value.len()));
        let lines = counts.max().unwrap_or(0).max(1);
        Ok(FactRow {
            cells,
            height: lines as f32 * LEADING + 2.0 * PADDING,
        })
    }

    /// The row's top at `y`: its texts, the rules between its cells and the one under it.
    pub fn draw(&self, book: &FontBook, y: f32) -> Result<Vec<Item>, PrintError> {
        let mut items = Vec::new();
        let mut x = WORKING.left;
        for cell in &self.cells {
            for (line, middle) in self.middles(&cell.label, y) {
                let centre = x + LABEL_WIDTH / 2.0;
                items.push(LABEL.centred(book, line, centre, middle + LABEL.baseline())?);
            }
            if x > WORKING.left {
                items.push(upright_rule(x, y, y + self.height));
            }
            x += LABEL_WIDTH;
            items.push(upright_rule(x, y, y + self.height));
            for (line, middle) in self.middles(&cell.value, y) {
                items.push(VALUE.at_left(book, line, x + PADDING, middle + VALUE.baseline())?);
            }
            x += cell.value_width;
        }
        let bottom = y + self.height;
        items.push(level_rule(WORKING.left, WORKING.right(), bottom));
        Ok(items)
    }

    /// Each line with its middle, the whole in the middle of the row.
    fn middles<'l>(&self, lines: &'l [String], y: f32) -> impl Iterator<Item = (&'l str, f32)> {
        let block = lines.len() as f32 * LEADING;
        let first = y + (self.height - block) / 2.0 + LEADING / 2.0;
        let middle =
            move |(at, line): (usize, &'l String)| (line.as_str(), first + at as f32 * LEADING);
        lines.iter().enumerate().map(middle)
    }
}

/// Room to sign in, and for the seal of an office.
pub const SIGNING_HEIGHT: f32 = 25.0;
const DAY: &str = "年　　月　　日";

/// A box for each of `signers`, who signs under the title and writes the day himself.
pub fn signing_boxes(book: &FontBook, signers: &[String], y: f32) -> Result<Vec<Item>, PrintError> {
    const INSET: f32 = 2.4;
    let width = WORKING.area_width / signers.len().max(1) as f32;
    let mut items = Vec::new();
    for (at, signer) in signers.iter().enumerate() {
        let x = WORKING.left + at as f32 * width;
        if at > 0 {
            items.push(upright_rule(x, y, y + SIGNING_HEIGHT));
        }
        let first = y + INSET + LEADING / 2.0;
        items.push(VALUE.at_left(book, signer, x + INSET, first + VALUE.baseline())?);
        let day_left = x + width - INSET - VALUE.width_of(book, DAY)?;
        let last = y + SIGNING_HEIGHT - INSET - LEADING / 2.0;
        items.push(VALUE.at_left(book, DAY, day_left, last + VALUE.baseline())?);
    }
    Ok(items)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(label: &str, value: &str) -> Fact {
        (label.to_owned(), value.to_owned())
    }

    #[test]
    fn short_facts_share_a_row_and_a_long_one_has_its_own() {
        let long = "曾获荣誉".repeat(20);
        let facts = [
            fact("性别", "女"),
            fact("民族", "汉族"),
            fact("曾获荣誉", &long),
            fact("备注", ""),
        ];
        let rows = fact_rows(FontBook::bundled(), &facts).expect("common text");
        let counts: Vec<usize> = rows.iter().map(|row| row.cells.len()).collect();
        assert_eq!(counts, [2, 1, 1]);
        assert!(rows[1].height > rows[0].height);
    }

    #[test]
    fn a_row_is_ruled_between_its_cells_and_as_broad_as_the_type_area() {
        let facts = [
            fact("性别", "女"),
            fact("民族", "汉族"),
            fact("备注", &"无".repeat(90)),
        ];
        let book = FontBook::bundled();
        let uprights = fact_rows(book, &facts).expect("common text");
        let counts = uprights.iter().map(|row| {
            let drawn = row.draw(book, 50.0).expect("common text");
            let rules = drawn.iter().filter_map(|item| match item {
                Item::Line { from, to, .. } => Some((to.x - from.x, to.y - from.y)),
                _ => None,
            });
            let rules: Vec<(f32, f32)> = rules.collect();
            let level = rules.iter().map(|(across, _)| *across).fold(0.0, f32::max);
            assert!((level - WORKING.area_width).abs() < 0.001, "{level}");
            rules.iter().filter(|(_, down)| *down > 0.0).count()
        });
        assert_eq!(counts.collect::<Vec<_>>(), [3, 1]);
    }
}
