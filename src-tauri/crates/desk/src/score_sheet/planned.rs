//! What importing a 电子评分表 would do, nominee by nominee.

use rules::fraction::Fraction;
use store::table::member::Member;
use store::table::nominee::Nominee;
use store::table::score_sheet::ScoreSheet;

use super::form::Form;
use crate::wire::score_sheet::JudgeRowState;

#[derive(Default)]
pub(crate) struct Plan {
    /// Whose sheet it is, and its number; empty when the file does not tell.
    pub title: String,
    /// Why nothing of it is taken: each names the place and the remedy.
    pub faults: Vec<String>,
    pub notes: Vec<String>,
    /// Whoever is on the sheet.
    pub named: Vec<Nominee>,
    /// Only without a fault.
    pub planned: Option<Planned>,
}

pub(crate) struct Planned {
    pub sheet: ScoreSheet,
    pub member: Member,
    pub form: Form,
    pub rows: Vec<PlannedRow>,
}

pub(crate) struct PlannedRow {
    pub nominee: Nominee,
    pub figures: Vec<Figure>,
    /// Why nothing is written, whatever the file says: 回避, or 已亮分.
    pub closed: Option<JudgeRowState>,
    pub note: String,
}

pub(crate) struct Figure {
    /// 0: the sheet as a whole.
    pub item: i64,
    pub title: String,
    /// In the file, as it would be kept.
    pub filed: Option<String>,
    /// In already.
    pub kept: Option<String>,
}

impl Figure {
    pub fn is_new(&self) -> bool {
        self.filed.is_some() && self.kept.is_none()
    }

    pub fn differs(&self) -> bool {
        match (&self.filed, &self.kept) {
            (Some(filed), Some(kept)) => !alike(filed, kept),
            (Some(_) | None, None) | (None, Some(_)) => false,
        }
    }
}

/// 94 and 94.0 are the same figure.
fn alike(one: &str, other: &str) -> bool {
    let value = |text| Fraction::parse_decimal(text).ok();
    one == other || value(one).is_some_and(|one| Some(one) == value(other))
}

impl PlannedRow {
    pub fn state(&self) -> JudgeRowState {
        let any = |what: fn(&Figure) -> bool| self.figures.iter().any(what);
        if let Some(closed) = self.closed {
            closed
        } else if any(Figure::differs) {
            JudgeRowState::Conflict
        } else if any(Figure::is_new) {
            JudgeRowState::New
        } else if any(|figure| figure.filed.is_some()) {
            JudgeRowState::Same
        } else {
            JudgeRowState::Blank
        }
    }

    /// What is written; `take`: also over what is in already.
    pub fn written(&self, take: bool) -> impl Iterator<Item = (&Figure, &str)> {
        let open = self.closed.is_none();
        self.figures
            .iter()
            .filter(move |figure| open && (figure.is_new() || (take && figure.differs())))
            .filter_map(|figure| Some((figure, figure.filed.as_deref()?)))
    }
}

impl Planned {
    pub fn in_state(&self, state: JudgeRowState) -> impl Iterator<Item = &PlannedRow> {
        self.rows.iter().filter(move |row| row.state() == state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(filed: Option<&str>, kept: Option<&str>) -> Figure {
        Figure {
            item: 0,
            title: "评分".into(),
            filed: filed.map(str::to_owned),
            kept: kept.map(str::to_owned),
        }
    }

    #[test]
    fn a_figure_written_with_more_decimals_is_no_other_figure() {
        assert!(!figure(Some("94"), Some("94.0")).differs());
        assert!(figure(Some("94"), Some("94.5")).differs());
    }

    #[test]
    fn a_blank_neither_differs_nor_writes() {
        let blank = figure(None, Some("94"));
        assert!(!blank.differs() && !blank.is_new());
    }
}
