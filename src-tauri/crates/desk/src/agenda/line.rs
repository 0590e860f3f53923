//! Where each nominee stands. One that was never moved nor marked waits, after those that were, by number.

use std::collections::HashMap;

use rules::category::Category;
use store::code::{AgendaState, Vetting};
use store::ids::NomineeId;
use store::table::agenda_item::AgendaItem;
use store::table::nominee::Nominee;

use crate::error::DeskError;
use crate::year::YearReader;

pub(crate) struct Line {
    category: Category,
    items: HashMap<NomineeId, AgendaItem>,
}

impl Line {
    pub fn of(now: &YearReader<'_>, category: Category) -> Result<Self, DeskError> {
        let items = now.records.agenda_items().all(now.year, category)?;
        Ok(Self {
            category,
            items: items
                .into_iter()
                .map(|item| (item.nominee_id, item))
                .collect(),
        })
    }

    /// The nominees that passed the vetting, in their order.
    pub fn sorted(&self, now: &YearReader<'_>) -> Result<Vec<Nominee>, DeskError> {
        let mut passed = now
            .records
            .nominees()
            .vetted(now.year, self.category, Vetting::Passed)?;
        passed.sort_by_key(|nominee| {
            self.items
                .get(&nominee.id)
                .map_or(u32::MAX, |item| item.position)
        });
        Ok(passed)
    }

    pub fn state(&self, nominee: NomineeId) -> AgendaState {
        self.items
            .get(&nominee)
            .map_or(AgendaState::Waiting, |item| item.state)
    }

    pub fn reason(&self, nominee: NomineeId) -> &str {
        self.items
            .get(&nominee)
            .map_or("", |item| item.reason.as_str())
    }

    /// Why the nominee is off the agenda (撤下), when it is.
    pub fn struck(&self, nominee: NomineeId) -> Option<&str> {
        (self.state(nominee) == AgendaState::Struck).then(|| self.reason(nominee))
    }

    /// Whether the meeting comes to it when its turn is.
    pub fn is_taken(&self, nominee: NomineeId) -> bool {
        matches!(
            self.state(nominee),
            AgendaState::Waiting | AgendaState::Done
        )
    }
}
