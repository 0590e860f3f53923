//! Who is 选树 in the end: the approved list, less those stopped by a sustained objection, plus the reserves that
//! moved up for them.

use std::collections::HashSet;

use rules::category::Category;
use store::code::{DecisionBody, Outcome};
use store::ids::NomineeId;
use store::table::nominee::Nominee;

use crate::error::DeskError;
use crate::year::YearReader;

/// The roster of one category by the party group's decision; empty before it.
pub(crate) fn roster(now: &YearReader<'_>, category: Category) -> Result<Vec<Nominee>, DeskError> {
    let Some(decision) =
        now.records
            .decisions()
            .find(now.year, category, DecisionBody::PartyGroup)?
    else {
        return Ok(Vec::new());
    };
    let stopped: HashSet<NomineeId> = now
        .records
        .withdrawals()
        .all(now.year)?
        .into_iter()
        .map(|row| row.nominee_id)
        .collect();
    let mut entries = now.records.decisions().entries(decision.id)?;
    entries.sort_by_key(|entry| entry.place);
    let of = |outcome: Outcome| -> Vec<NomineeId> {
        entries
            .iter()
            .filter(|entry| entry.outcome == outcome)
            .map(|entry| entry.nominee_id)
            .collect()
    };
    final_ids(&of(Outcome::Selected), &of(Outcome::Reserve), &stopped)
        .into_iter()
        .map(|id| {
            now.records
                .nominees()
                .get(id)?
                .ok_or_else(|| DeskError::not_found("名单上的推荐对象"))
        })
        .collect()
}

/// As many reserves move up, in their order, as selected ones were stopped.
fn final_ids<T: Copy + Eq + std::hash::Hash>(
    selected: &[T],
    reserves: &[T],
    stopped: &HashSet<T>,
) -> Vec<T> {
    let standing = selected.iter().filter(|id| !stopped.contains(id));
    let moved_up = reserves.iter().filter(|id| !stopped.contains(id));
    standing
        .chain(moved_up)
        .take(selected.len())
        .copied()
        .collect()
}

/// Categories in which somebody may still be selected: one whose nominees were all barred has nothing to decide.
pub(crate) fn contested(now: &YearReader<'_>) -> Result<Vec<Category>, DeskError> {
    Ok(now.records.nominees().categories_not_barred(now.year)?)
}

/// Categories the party group has still to decide; all of them when nothing was nominated yet.
pub(crate) fn unapproved(now: &YearReader<'_>) -> Result<Vec<Category>, DeskError> {
    let contested = contested(now)?;
    if contested.is_empty() {
        return Ok(Category::ALL.to_vec());
    }
    let mut open = Vec::new();
    for category in contested {
        if now
            .records
            .decisions()
            .find(now.year, category, DecisionBody::PartyGroup)?
            .is_none()
        {
            open.push(category);
        }
    }
    Ok(open)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::final_ids;

    #[test]
    fn the_first_reserve_moves_up_for_one_who_was_stopped() {
        assert_eq!(
            final_ids(&[1, 2, 3], &[4, 5], &HashSet::from([2])),
            [1, 3, 4]
        );
    }

    #[test]
    fn a_stopped_reserve_is_passed_over() {
        assert_eq!(final_ids(&[1, 2], &[4, 5], &HashSet::from([1, 4])), [2, 5]);
    }

    #[test]
    fn nobody_moves_up_while_nobody_is_stopped() {
        assert_eq!(final_ids(&[1, 2], &[4], &HashSet::new()), [1, 2]);
    }
}
