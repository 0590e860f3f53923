use rules::category::Category;
use store::ids::RubricId;

use super::list::rubrics;
use super::nature_title;
use super::save::refuse_in_use;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::office::IdArgs;
use crate::wire::rubric::Rubric;

/// `rubric.remove`: the nominees are scored with one figure again.
pub fn remove(desk: &mut Desk, args: &IdArgs) -> Result<Vec<Rubric>, DeskError> {
    let found = desk.read(|now| {
        for category in Category::ALL {
            let known = now.records.rubrics().all(now.year, category)?;
            if let Some(one) = known.into_iter().find(|one| one.id == RubricId(args.id)) {
                refuse_in_use(now, category, one.content.nature)?;
                return Ok(one);
            }
        }
        Err(DeskError::not_found("这份评分标准"))
    })?;
    let summary = format!(
        "删除{}评分标准（{}）",
        found.content.category.title(),
        nature_title(found.content.nature)
    );
    desk.act("rubric.remove", summary, |now| {
        now.records.rubrics().delete(found.id)?;
        rubrics(&now.reader(), found.content.category)
    })
}
