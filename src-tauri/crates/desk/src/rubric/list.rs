use rules::category::Category;
use store::table::rubric::RubricItem as StoredItem;

use super::in_force::InForce;
use super::nature_title;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::review::CategoryArgs;
use crate::wire::rubric::{Rubric, RubricItem};
use crate::year::YearReader;

/// `rubric.list`
pub fn list(desk: &Desk, args: &CategoryArgs) -> Result<Vec<Rubric>, DeskError> {
    desk.read(|now| rubrics(now, args.category.into()))
}

pub(crate) fn rubrics(now: &YearReader<'_>, category: Category) -> Result<Vec<Rubric>, DeskError> {
    let known = now.records.rubrics().all(now.year, category)?;
    known
        .iter()
        .map(|rubric| {
            let read = InForce::read(now, rubric)?;
            let content = &rubric.content;
            Ok(Rubric {
                id: rubric.id.0,
                category: category.into(),
                nature: content.nature.into(),
                nature_title: nature_title(content.nature).to_owned(),
                version: content.version,
                title: content.title.clone(),
                sample: content.is_sample,
                extra_cap: content.extra_cap.clone(),
                pass_line: content.pass_line.clone(),
                honours_line: content.honours_line.clone(),
                pass_required: content.pass_required,
                full_marks: read.rules.full_marks().text(),
                items: read.items.into_iter().map(to_wire).collect(),
                frozen: now.records.rubrics().is_used(rubric.id)?,
            })
        })
        .collect()
}

fn to_wire(item: StoredItem) -> RubricItem {
    RubricItem {
        section: item.content.section,
        title: item.content.title,
        kind: item.content.kind.into(),
        points: item.content.points,
        step: item.content.step,
        required: item.content.required,
        guide: item.content.guide,
    }
}
