//! The same person or union twice within one batch (Art. 4: 一般不重复推荐). Rows stay; both are named.

use crate::aliases::Field;
use crate::alike::{Acquaintances, Likeness};
use crate::batch::{Action, ColumnReading, FileReading, Problem, ReadRow};
use crate::cell::name::unit_key;
use crate::sheet::a1;

/// Adds a warning to the later of two rows that name the same.
pub fn mark_repeats(files: &mut [FileReading]) {
    for (file, problem) in repeats(files) {
        if let Some(reading) = files.get_mut(file) {
            reading.problems.push(problem);
        }
    }
}

#[derive(Clone, Copy)]
struct Place<'f> {
    file: &'f FileReading,
    row: &'f ReadRow,
}

impl Place<'_> {
    fn name_cell(self) -> Option<String> {
        let row = self.row;
        let sheet = self.file.sheets.iter().find(|one| one.name == row.sheet)?;
        let named = |column: &&ColumnReading| column.field.is_some_and(Field::is_name);
        let written = |column: &&ColumnReading| {
            row.raw
                .iter()
                .any(|(at, text)| *at == column.index && unit_key(text) == unit_key(&row.name))
        };
        let columns = || sheet.columns.iter().filter(named);
        let column = columns().find(written).or_else(|| columns().next())?;
        Some(a1(row.row.saturating_sub(1), column.index))
    }

    fn told(self) -> String {
        format!(
            "“{}”工作表“{}”第{}行“{}”",
            self.file.name, self.row.sheet, self.row.row, self.row.name
        )
    }
}

fn repeats(files: &[FileReading]) -> Vec<(usize, Problem)> {
    let met: Vec<(usize, Place<'_>, Likeness)> = files
        .iter()
        .enumerate()
        .flat_map(|(at, file)| file.rows.iter().map(move |row| (at, Place { file, row })))
        .map(|(at, place)| {
            let row = place.row;
            let likeness = Likeness::of(&row.name, row.organisation.as_deref(), &row.facts);
            (at, place, likeness)
        })
        .collect();
    let mut known = Acquaintances::default();
    for (_, place, likeness) in &met {
        known.chair(likeness, *place);
    }
    let mut found = Vec::new();
    for (at, place, likeness) in &met {
        for (alike, other) in known.meet(place.row.category, likeness, *place) {
            found.push((*at, warning(*place, alike.message(&other.told()))));
        }
    }
    found
}

fn warning(place: Place<'_>, message: String) -> Problem {
    let row = place.row;
    Problem {
        action: Action::Warn,
        trap: 42,
        sheet: row.sheet.clone(),
        row: Some(row.row),
        cell: place.name_cell(),
        raw: row.name.clone(),
        proposed: None,
        message,
    }
}
