//! The order in which a category's nominees stand on the printed papers.

use super::sheet::{Sheet, SheetRow};
use crate::error::DeskError;
use crate::rubric::in_force::InForce;
use crate::year::YearReader;

/// Nominees scored by the same rubric, or by none: one sheet of a judge's paper.
pub(crate) type Group<'s> = (Option<InForce>, Vec<&'s SheetRow>);

pub(crate) fn by_rubric<'s>(
    now: &YearReader<'_>,
    sheet: &'s Sheet,
) -> Result<Vec<Group<'s>>, DeskError> {
    let mut groups: Vec<Group<'s>> = Vec::new();
    for row in &sheet.rows {
        let rubric = InForce::of(now, &row.nominee)?;
        let id = rubric.as_ref().map(|one| one.rubric.id);
        let known = groups
            .iter_mut()
            .find(|(other, _)| other.as_ref().map(|one| one.rubric.id) == id);
        match known {
            Some((_, rows)) => rows.push(row),
            None => groups.push((rubric, vec![row])),
        }
    }
    Ok(groups)
}
