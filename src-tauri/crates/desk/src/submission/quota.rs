use std::collections::HashMap;

use rules::category::Category;
use store::ids::UnitId;

use super::plan::{Fate, Plan};
use super::questions::{Names, own};
use crate::error::DeskError;
use crate::reading::order::Part;
use crate::unit::list::units;
use crate::unit::resolve::UnitNames;
use crate::wire::intake::{PreviewProblem, ProblemAction};
use crate::year::YearReader;

/// Trap 45: a county that sends more than its quota is told so, and no row is dropped.
pub(crate) fn over(
    now: &YearReader<'_>,
    parts: &[&Part],
    plan: &Plan,
    names: &UnitNames,
    problem_names: &mut Names,
) -> Result<Vec<PreviewProblem>, DeskError> {
    let sent = sent(parts, plan);
    if sent.is_empty() {
        return Ok(Vec::new());
    }
    let mut problems = Vec::new();
    for unit in units(now)? {
        for category in Category::ALL {
            let Some((new, part)) = sent.get(&(UnitId(unit.id), category)).copied() else {
                continue;
            };
            let (quota, total) = (
                unit.quota.get(category.into()),
                unit.received.get(category.into()) + new,
            );
            if quota == 0 || total <= quota {
                continue;
            }
            let message = format!(
                "{}报送{}{total}{measure}，超过名额{quota}{measure}。各行照常导入，请与推荐单位核实",
                names.name(UnitId(unit.id)),
                category.title(),
                measure = category.measure_word()
            );
            let file = parts.get(part).map_or("", |part| part.name());
            let mut problem = own(part, file, ProblemAction::Warn, 45, message, problem_names);
            problem.raw = total.to_string();
            problems.push(problem);
        }
    }
    Ok(problems)
}

/// Newcomers of each unit and category, and the part the first of them came in.
fn sent(parts: &[&Part], plan: &Plan) -> HashMap<(UnitId, Category), (u32, usize)> {
    let mut sent = HashMap::new();
    for one in plan.rows.iter().filter(|one| matches!(one.fate, Fate::New)) {
        let (Some(unit), Some(Part::Table(table))) = (one.unit, parts.get(one.part)) else {
            continue;
        };
        let category = table.rows[one.row].category();
        sent.entry((unit, category)).or_insert((0, one.part)).0 += 1;
    }
    sent
}
