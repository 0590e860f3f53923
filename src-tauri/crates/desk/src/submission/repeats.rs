//! Who is recommended twice (trap 42, Art. 4: 一般不重复推荐): among all files, against the records, and against other
//! years. It only warns.

use intake::{Acquaintances, Likeness};
use store::code::Vetting;
use store::table::nominee::Nominee;

use super::plan::{Planning, sheet_name};
use super::questions::{Names, Place, of_row};
use super::versions;
use crate::error::DeskError;
use crate::nominee::facts;
use crate::reading::order::{PreparedRow, TablePart};
use crate::wire::intake::ProblemAction;

#[derive(Clone, Copy)]
enum Met<'a> {
    Row(&'a TablePart, &'a PreparedRow),
    Record(&'a Nominee),
}

pub(crate) fn warn(planning: &mut Planning<'_>, names: &mut Names) -> Result<(), DeskError> {
    let records = records(planning)?;
    let rows = rows(planning);
    let mut known = Acquaintances::default();
    for (likeness, nominee) in &records {
        known.chair(likeness, Met::Record(nominee));
        known.meet(nominee.category, likeness, Met::Record(nominee));
    }
    for (_, table, row) in &rows {
        known.chair(&row.likeness, Met::Row(table, row));
    }
    for (at, table, row) in rows {
        for (alike, other) in known.meet(row.category(), &row.likeness, Met::Row(table, row)) {
            let message = alike.message(&told(planning, other));
            let place = Place {
                category: row.category(),
                sheet: sheet_name(table, row),
                row: row.row,
            };
            let mut problem = of_row(at, table, place, ProblemAction::Warn, 42, names);
            problem.message = message;
            problem.raw.clone_from(&row.name);
            planning.plan.problems.push(problem);
        }
    }
    Ok(())
}

/// Of every year; but not those the files bring again.
fn records(planning: &Planning<'_>) -> Result<Vec<(Likeness, Nominee)>, DeskError> {
    let again = versions::met(planning);
    let mut records = Vec::new();
    for year in planning.now.records.years().all()? {
        for nominee in planning.now.records.nominees().all(year.year)? {
            if again.contains(&nominee.id) || nominee.vetting == Vetting::Withdrawn {
                continue;
            }
            let content = &nominee.content;
            let facts = facts::from_json(nominee.category, &content.facts)?;
            let likeness = Likeness::of(&content.name, content.organisation.as_deref(), &facts);
            records.push((likeness, nominee));
        }
    }
    Ok(records)
}

/// A form repeats its row, and an older file what the newer says: neither is a repetition.
fn rows<'a>(planning: &Planning<'a>) -> Vec<(usize, &'a TablePart, &'a PreparedRow)> {
    let superseded = |one: &super::plan::Planned, row: &PreparedRow| {
        one.unit.is_some_and(|unit| {
            let newer = planning.superseded.by(one.part, unit, row.category());
            newer.is_some()
        })
    };
    planning
        .plan
        .rows
        .iter()
        .filter_map(|one| {
            let (table, row) = planning.row_of(one)?;
            (!superseded(one, row)).then_some((one.part, table, row))
        })
        .collect()
}

fn told(planning: &Planning<'_>, met: Met<'_>) -> String {
    match met {
        Met::Row(table, row) => format!(
            "“{}”工作表“{}”第{}行“{}”",
            table.name,
            sheet_name(table, row),
            row.row,
            row.name
        ),
        Met::Record(nominee) => {
            let year = if nominee.year == planning.now.year {
                "已导入".to_owned()
            } else {
                format!("{}年度", nominee.year)
            };
            format!("{year}的 {}“{}”", nominee.number, nominee.content.name)
        }
    }
}
