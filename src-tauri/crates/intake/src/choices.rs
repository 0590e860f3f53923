//! What the office decided about one file: nothing decided means everything is guessed, and asked about.

use serde::{Deserialize, Serialize};

use crate::aliases::Field;
use crate::sheet::{Cell, Sheet, parse_a1};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// The office's own wordings of headings on top of the built-in table: as written, and the [`Field`]'s code.
    pub aliases: Vec<(String, String)>,
    pub sheets: Vec<SheetChoice>,
    pub columns: Vec<ColumnChoice>,
    pub cells: Vec<CellFix>,
    /// Rows to leave out: sheet, and 1-based row.
    pub skipped_rows: Vec<(String, u32)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetChoice {
    pub sheet: String,
    /// `home`, `small_home` or `worker`; none: as the sheet's words say.
    pub category: Option<String>,
    pub read: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnChoice {
    pub sheet: String,
    /// 0-based.
    pub column: u32,
    /// A [`Field`]'s code; none keeps the column as other text.
    pub field: Option<String>,
}

/// A text in the place of what stood in a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellFix {
    pub sheet: String,
    /// In A1 notation.
    pub cell: String,
    pub text: String,
}

impl Choices {
    #[must_use]
    pub fn sheet(&self, name: &str) -> Option<&SheetChoice> {
        self.sheets.iter().rev().find(|one| one.sheet == name)
    }

    /// The column's field as chosen: `None` nothing chosen, `Some(None)` other text.
    #[must_use]
    pub fn column(&self, sheet: &str, column: u32) -> Option<Option<Field>> {
        self.columns
            .iter()
            .rev()
            .find(|one| one.sheet == sheet && one.column == column)
            .map(|one| one.field.as_deref().and_then(Field::from_code))
    }

    #[must_use]
    pub fn skips(&self, sheet: &str, row: u32) -> bool {
        self.skipped_rows
            .iter()
            .any(|(skipped, number)| skipped == sheet && *number == row)
    }

    /// Puts the corrected texts in their places; what stood there is told with each.
    pub(crate) fn put_right(&self, sheet: &mut Sheet) -> Vec<(u32, u32, String, String)> {
        let here: Vec<&CellFix> = self
            .cells
            .iter()
            .filter(|fix| fix.sheet == sheet.name)
            .collect();
        here.into_iter()
            .filter_map(|fix| {
                let (row, column) = parse_a1(&fix.cell)?;
                let before = sheet.replace(row, column, Cell::text(fix.text.clone()));
                Some((row, column, before, fix.text.clone()))
            })
            .collect()
    }
}
