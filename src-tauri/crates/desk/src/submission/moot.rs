//! Questions nothing hangs on: about rows that are on record just as they are read. A file that comes once more asks
//! nothing.

use std::collections::HashMap;

use super::plan::{Fate, Planning, sheet_name};
use super::questions::is_open;

type Rows<'a> = HashMap<(usize, &'a str, u32), bool>;

pub(crate) fn answer(planning: &mut Planning<'_>) {
    if !planning.plan.problems.iter().any(is_open) {
        return;
    }
    let unchanged: Rows<'_> = planning
        .plan
        .rows
        .iter()
        .filter_map(|one| {
            let (table, row) = planning.row_of(one)?;
            let is_unchanged = matches!(one.fate, Fate::Unchanged { .. });
            Some(((one.part, sheet_name(table, row), row.row), is_unchanged))
        })
        .collect();
    for problem in planning.plan.problems.iter_mut().filter(|one| is_open(one)) {
        let part = usize::try_from(problem.file_index).unwrap_or(usize::MAX);
        let own = problem
            .row
            .and_then(|row| unchanged.get(&(part, problem.sheet.as_str(), row)));
        problem.accepted = match own {
            Some(unchanged) => *unchanged,
            None => all(&unchanged, part, &problem.sheet),
        };
    }
}

/// Of a sheet; of all sheets when it has no name.
fn all(rows: &Rows<'_>, part: usize, sheet: &str) -> bool {
    let mut of_it = rows
        .iter()
        .filter(|((at, of, _), _)| *at == part && (sheet.is_empty() || *of == sheet))
        .peekable();
    of_it.peek().is_some() && of_it.all(|(_, unchanged)| *unchanged)
}
