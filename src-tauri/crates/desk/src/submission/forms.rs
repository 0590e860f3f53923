//! 推荐审批表 beside the 汇总表: the same nominee's two papers are compared; a form without a row is asked about.

use std::collections::HashMap;

use rules::category::Category;
use store::ids::NomineeId;

use super::changes::{differing, stated};
use super::held::tables;
use super::identity::tight;
use super::known::Known;
use super::plan::{Planning, sheet_name};
use super::questions::{Answers, Names, Waiting, own};
use crate::error::DeskError;
use crate::reading::order::{Part, PreparedRow, TablePart};
use crate::wire::intake::{FieldChange, FormCheck, PreviewProblem, ProblemAction};

#[derive(Clone, Copy)]
enum Counterpart {
    Row { part: usize, row: usize },
    Nominee(NomineeId),
}

/// The counterpart of each form, by its part and its place there: one document may hold several forms.
pub(crate) struct FormRows(HashMap<(usize, usize), Counterpart>);

impl FormRows {
    /// No row of a summary table is about the same nominee.
    pub fn stands_alone(&self, part: usize, row: usize) -> bool {
        !self.0.contains_key(&(part, row))
    }
}

pub(crate) fn sorted(parts: &[&Part], known: &Known) -> FormRows {
    let forms = tables(parts).filter(|(_, table)| table.form);
    let rows = forms.flat_map(|(at, table)| {
        let rows = table.rows.iter().enumerate();
        rows.map(move |(place, form)| ((at, place), form))
    });
    FormRows(
        rows.filter_map(|(at, form)| Some((at, counterpart(parts, known, form)?)))
            .collect(),
    )
}

fn counterpart(parts: &[&Part], known: &Known, form: &PreparedRow) -> Option<Counterpart> {
    let same_nominee = |row: &PreparedRow| row.identity_key == form.identity_key;
    let same_name = |row: &PreparedRow| tight(&row.name) == tight(&form.name);
    row_where(parts, form.category(), same_nominee)
        .or_else(|| known.same(form).map(Counterpart::Nominee))
        .or_else(|| row_where(parts, form.category(), same_name))
}

fn row_where(
    parts: &[&Part],
    category: Category,
    is_it: impl Fn(&PreparedRow) -> bool,
) -> Option<Counterpart> {
    tables(parts)
        .filter(|(_, table)| !table.form)
        .find_map(|(part, table)| {
            let row = table
                .rows
                .iter()
                .position(|row| row.category() == category && is_it(row))?;
            Some(Counterpart::Row { part, row })
        })
}

/// A form whose nominee no summary table names is only imported when a person says so.
pub(crate) fn ask_alone<'a>(
    planning: &mut Planning<'a>,
    answers: &Answers<'_>,
    names: &mut Names,
    waitings: &mut [(usize, &'a TablePart, Waiting<'a>)],
) {
    for (at, table, waiting) in waitings.iter_mut().filter(|(_, table, _)| table.form) {
        let alone = (0..)
            .zip(&table.rows)
            .filter(|(place, row)| planning.forms.stands_alone(*at, *place) && !row.name.is_empty())
            .map(|(_, row)| row);
        for row in alone {
            let question = new_by_form(*at, table, row, answers, names);
            if !question.accepted {
                waiting.row(sheet_name(table, row), row.row);
            }
            planning.plan.problems.push(question);
        }
    }
}

fn new_by_form(
    at: usize,
    table: &TablePart,
    row: &PreparedRow,
    answers: &Answers<'_>,
    names: &mut Names,
) -> PreviewProblem {
    let message = format!(
        "汇总表里没有“{}”，只有推荐审批表。确认后按审批表新增；也可以请推荐单位补到汇总表",
        row.name
    );
    let mut question = own(at, &table.name, ProblemAction::Ask, 0, message, names);
    question.raw.clone_from(&row.name);
    question.proposed = Some("按审批表新增".to_owned());
    question.accepted = answers.taken(&question.id, true);
    question
}

/// Compares each form with its row.
pub(crate) fn check(planning: &mut Planning<'_>, names: &mut Names) -> Result<(), DeskError> {
    for (at, table) in tables(planning.parts).filter(|(_, table)| table.form) {
        for (place, form) in table.rows.iter().enumerate() {
            let counterpart = planning.forms.0.get(&(at, place)).copied();
            let differences = match counterpart {
                Some(counterpart) => differences(planning, counterpart, form)?,
                None => Vec::new(),
            };
            if !differences.is_empty() {
                let problem = differs(at, table, form, &differences, names);
                planning.plan.problems.push(problem);
            }
            planning.plan.forms.push(FormCheck {
                file: table.name.clone(),
                category: form.category().into(),
                name: form.name.clone(),
                matched: counterpart.is_some(),
                differences,
            });
        }
    }
    Ok(())
}

fn differs(
    at: usize,
    table: &TablePart,
    form: &PreparedRow,
    differences: &[FieldChange],
    names: &mut Names,
) -> PreviewProblem {
    let message = format!(
        "“{}”的推荐审批表与汇总表不一致：{}。以汇总表为准导入，请与推荐单位核实",
        form.name,
        side_by_side(differences)
    );
    own(at, &table.name, ProblemAction::Warn, 0, message, names)
}

fn side_by_side(differences: &[FieldChange]) -> String {
    let told = |text: &str| {
        if text.is_empty() {
            "未填".to_owned()
        } else {
            format!("“{text}”")
        }
    };
    let each: Vec<String> = differences
        .iter()
        .map(|one| {
            format!(
                "{}（汇总表{}，审批表{}）",
                one.field,
                told(&one.old),
                told(&one.new)
            )
        })
        .collect();
    each.join("、")
}

/// What the form states, and the table states otherwise or not at all.
fn differences(
    planning: &Planning<'_>,
    counterpart: Counterpart,
    form: &PreparedRow,
) -> Result<Vec<FieldChange>, DeskError> {
    let year = planning.now.year;
    let facts = match counterpart {
        Counterpart::Nominee(id) => crate::nominee::find(planning.now, id.0)?.content.facts,
        Counterpart::Row { part, row } => match planning.parts.get(part) {
            Some(Part::Table(table)) => table.rows[row].facts.clone(),
            _ => return Ok(Vec::new()),
        },
    };
    let table = stated(year, form.category(), &facts)?;
    let said = stated(year, form.category(), &form.facts)?;
    Ok(differing(&table, &said)
        .into_iter()
        .filter(|(_, _, new)| !new.is_empty())
        .map(|(field, old, new)| FieldChange { field, old, new })
        .collect())
}
