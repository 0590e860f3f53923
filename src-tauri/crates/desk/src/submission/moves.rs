//! A nominee that another unit recommends now (trap 42): it goes over only when a person says so.

use store::ids::UnitId;

use super::plan::{Fate, Planning, sheet_name};
use super::questions::{Answers, Names, Place, of_row};
use crate::error::DeskError;
use crate::reading::order::PreparedRow;
use crate::wire::intake::ProblemAction;

impl Planning<'_> {
    pub fn keep_unit(
        &mut self,
        at: usize,
        row: &PreparedRow,
        unit: Option<UnitId>,
        fate: Fate,
        answers: &Answers<'_>,
        names: &mut Names,
    ) -> Result<Fate, DeskError> {
        let (Some(table), Some(unit), Fate::Updated { id, .. }) = (self.table(at), unit, &fate)
        else {
            return Ok(fate);
        };
        let before = crate::nominee::find(self.now, id.0)?;
        if before.content.unit_id == unit {
            return Ok(fate);
        }
        let place = Place {
            sheet: sheet_name(table, row),
            row: row.row,
        };
        let mut question = of_row(at, table, place, ProblemAction::Ask, 42, names);
        question.raw.clone_from(&row.name);
        question.message = format!(
            "“{}”已由{}推荐（{}）。确认后改由{}推荐；不确认则保持原样",
            row.name,
            self.units.name(before.content.unit_id),
            before.number,
            self.units.name(unit),
        );
        question.accepted = answers.taken(&question.id, false);
        let accepted = question.accepted;
        self.plan.problems.push(question);
        Ok(if accepted {
            fate
        } else {
            fate.waiting("已由其他单位推荐，请先确认")
        })
    }
}
