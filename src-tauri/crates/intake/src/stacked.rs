//! Another table further down the same sheet: what stands under its header belongs in none of the columns above.

use rules::category::Category;

use crate::above;
use crate::aliases::{self, Field};
use crate::batch::{Action, DroppedRow, Problem};
use crate::choices::Choices;
use crate::header::{self, Header};
use crate::sheet::{Row, Sheet};
use crate::table;

/// More than any table has pages.
const MOST_HEADERS: usize = 500;

pub struct SecondTable {
    pub problem: Problem,
    pub rows: Vec<DroppedRow>,
}

/// Takes everything from a second table's header on out of the sheet.
pub fn cut_off(
    sheet: &mut Sheet,
    header: &Header,
    category: Option<Category>,
    choices: &Choices,
) -> Option<SecondTable> {
    let own = Own {
        header,
        category,
        choices,
    };
    let at = (0..sheet.rows.len())
        .filter(|at| own.is_below(&sheet.rows[*at]) && begins_with_a_heading(&sheet.rows[*at]))
        .take(MOST_HEADERS)
        .find(|at| own.ends_before(sheet, *at))?;
    let rows = sheet.rows.split_off(at);
    let (first, last) = (rows.first()?, rows.last()?);
    sheet.claimed_rows = sheet.claimed_rows.min(first.index);
    Some(SecondTable {
        problem: problem(&sheet.name, first, last),
        rows: rows
            .iter()
            .map(|row| DroppedRow {
                sheet: sheet.name.clone(),
                row: row.number(),
                text: row.joined(),
            })
            .collect(),
    })
}

fn problem(sheet: &str, first: &Row, last: &Row) -> Problem {
    Problem {
        action: Action::Refuse,
        trap: 10,
        sheet: sheet.to_owned(),
        row: Some(first.number()),
        raw: first.joined(),
        message: format!(
            "第{}行起是另一张表，第{}至{}行没有读入。请把两张表分成两个工作表，再重新报送",
            first.number(),
            first.number(),
            last.number()
        ),
        ..Problem::of_file()
    }
}

/// The table that is read.
struct Own<'h> {
    header: &'h Header,
    category: Option<Category>,
    choices: &'h Choices,
}

impl Own<'_> {
    fn is_below(&self, row: &Row) -> bool {
        row.index >= self.header.first_data_row()
    }

    fn ends_before(&self, sheet: &Sheet, at: usize) -> bool {
        let wordings = Choices {
            aliases: self.choices.aliases.clone(),
            ..Choices::default()
        };
        header::line_as_header(sheet, &sheet.rows[at], &wordings)
            .is_some_and(|other| !self.is_repeated_by(&other) || self.is_retitled(sheet, at))
    }

    /// The same header once more, as at the top of a printed page.
    fn is_repeated_by(&self, other: &Header) -> bool {
        let known = other.columns.iter().filter(|column| column.field.is_some());
        let same = known
            .clone()
            .filter(|column| self.header.field_at(column.index) == column.field);
        let renamed = known
            .clone()
            .filter(|column| column.field.is_some_and(Field::is_name))
            .any(|column| self.header.field_at(column.index) != column.field);
        !renamed && same.count() * 2 >= known.count()
    }

    /// A title of another category stands above the repeated header.
    fn is_retitled(&self, sheet: &Sheet, at: usize) -> bool {
        let titles = sheet.rows[..at].iter().rev();
        let named = titles
            .take_while(|row| above::is_preamble(row))
            .find_map(|row| table::category_in(&row.joined()));
        !self.header.has(Field::CategoryWord)
            && named.is_some_and(|named| self.category.is_some_and(|own| own != named))
    }
}

/// Most rows begin with a number, which is no heading.
fn begins_with_a_heading(row: &Row) -> bool {
    let Some(first) = row.cells.iter().find(|cell| !cell.is_blank()) else {
        return false;
    };
    !first.text.starts_with(|c: char| c.is_ascii_digit())
        && aliases::field_of(std::slice::from_ref(&first.text)).is_some()
}
