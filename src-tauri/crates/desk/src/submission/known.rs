//! Which nominee on record a row is about: the one of its identity; else, within the same recommending unit, the one that a
//! correction leaves recognisable. Its number, checks and scores stay with it.

use std::collections::{HashMap, HashSet};

use intake::Likeness;
use rules::category::Category;
use store::ids::{NomineeId, UnitId};

use super::held::tables;
use crate::error::DeskError;
use crate::nominee::facts;
use crate::reading::order::{Part, PreparedRow};
use crate::year::YearReader;

pub(crate) struct Known {
    by_identity: HashMap<Category, HashMap<String, NomineeId>>,
    by_trace: HashMap<(Category, UnitId, String), Vec<NomineeId>>,
    /// Recognised by their identity in these files: no other row can be about them.
    taken: HashSet<NomineeId>,
}

impl Known {
    pub fn of(now: &YearReader<'_>, parts: &[&Part]) -> Result<Self, DeskError> {
        let mut known = Self {
            by_identity: HashMap::new(),
            by_trace: HashMap::new(),
            taken: HashSet::new(),
        };
        for nominee in now.records.nominees().all(now.year)? {
            let content = &nominee.content;
            let facts = facts::from_json(nominee.category, &content.facts)?;
            let likeness = Likeness::of(&content.name, content.organisation.as_deref(), &facts);
            if let Some(trace) = likeness.trace() {
                let place = (nominee.category, content.unit_id, trace);
                known.by_trace.entry(place).or_default().push(nominee.id);
            }
            known
                .by_identity
                .entry(nominee.category)
                .or_default()
                .insert(nominee.content.identity_key, nominee.id);
        }
        known.taken = tables(parts)
            .flat_map(|(_, table)| &table.rows)
            .filter_map(|row| known.same(row))
            .collect();
        Ok(known)
    }

    /// By identity alone.
    pub fn same(&self, row: &PreparedRow) -> Option<NomineeId> {
        let of_category = self.by_identity.get(&row.category())?;
        of_category.get(&row.identity_key).copied()
    }

    pub fn find(&self, row: &PreparedRow, unit: UnitId) -> Option<NomineeId> {
        self.same(row).or_else(|| self.corrected(row, unit))
    }

    /// Only where there is no doubt: one candidate, and no other row about it.
    fn corrected(&self, row: &PreparedRow, unit: UnitId) -> Option<NomineeId> {
        if self.by_trace.is_empty() {
            return None;
        }
        let place = (row.category(), unit, row.likeness.trace()?);
        match self.by_trace.get(&place)?.as_slice() {
            [only] if !self.taken.contains(only) => Some(*only),
            _ => None,
        }
    }
}
