use std::collections::HashSet;

use rules::ranking::{CutTie, Ranking};
use store::ids::NomineeId;

use crate::review::sheet::Sheet;

/// The tie on the cut line: another score or other seats make it another tie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tied {
    pub among: Vec<NomineeId>,
    pub seats: u32,
    /// The shared score, exact.
    pub value: String,
}

impl Tied {
    /// Of a complete sheet, settled or not.
    pub fn of(sheet: &Sheet) -> Option<Self> {
        let tie = sheet.tie.as_ref().filter(|_| sheet.all_scored())?;
        Self::from_rule(tie, &sheet.ranking)
    }

    /// Of a ranking as the scores left it, complete or not.
    pub fn on_line(ranking: &Ranking<NomineeId>) -> Option<Self> {
        Self::from_rule(ranking.tie.as_ref()?, ranking)
    }

    fn from_rule(tie: &CutTie<NomineeId>, ranking: &Ranking<NomineeId>) -> Option<Self> {
        let first = tie.among.first()?;
        let row = ranking.rows.iter().find(|row| row.id == *first)?;
        Some(Self {
            among: tie.among.clone(),
            seats: tie.seats,
            value: row.value.to_string(),
        })
    }

    /// Whether `order` holds exactly the tied, each once.
    pub fn is_among(&self, order: &[NomineeId]) -> bool {
        order.len() == self.among.len()
            && order.iter().collect::<HashSet<_>>() == self.among.iter().collect()
    }

    pub fn names(&self, sheet: &Sheet) -> Vec<String> {
        self.among
            .iter()
            .filter_map(|id| sheet.row(*id))
            .map(|row| row.nominee.content.name.clone())
            .collect()
    }

    /// What to say to an order of others.
    pub fn refusal(&self, sheet: &Sheet) -> String {
        let names = self.names(sheet);
        format!(
            "请把同分的 {} 个都排进去，每个一次：{}。",
            names.len(),
            names.join("、")
        )
    }
}
