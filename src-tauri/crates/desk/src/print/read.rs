use std::collections::HashMap;

use rules::category::Category;
use store::table::issued_number::IssuedNumber as StoredNumber;
use store::table::nominee::Nominee;

use super::characters::missing_characters;
use super::form::{FORMS, title};
use super::forms::everybody::everybody;
use super::gate::missing_for;
use crate::board::state::code;
use crate::decision::read::to_wire;
use crate::decision::roster::roster;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::number::issue::missing_to_issue;
use crate::number::pending::unnumbered;
use crate::publicity::read::nominees;
use crate::review::sheet::count;
use crate::text::moment;
use crate::unit::resolve::UnitNames;
use crate::wire::Nothing;
use crate::wire::printing::{Form, IssuedNumber, PrintDocument, PrintingState};
use crate::year::YearReader;

/// `print.read`
pub fn read(desk: &Desk, _: &Nothing) -> Result<PrintingState, DeskError> {
    desk.read(|now| {
        Ok(PrintingState {
            documents: documents(now)?,
            numbers: numbers(now)?,
            unnumbered: unnumbered(now)?,
            missing_to_issue: to_wire(missing_to_issue(now)?),
            operator: operator(now)?,
            font_troubles: now
                .chosen_fonts()
                .troubles
                .iter()
                .flatten()
                .cloned()
                .collect(),
        })
    })
}

fn documents(now: &YearReader<'_>) -> Result<Vec<PrintDocument>, DeskError> {
    let mut printed: HashMap<String, String> = HashMap::new();
    // Newest first: the first of a form is its last run.
    let outward = now.records.print_runs().all(now.year)?;
    let working = now.records.working_prints().all(now.year)?;
    for run in outward.into_iter().map(|run| run.content).chain(working) {
        printed.entry(run.form).or_insert_with(|| moment(run.at));
    }
    let units = UnitNames::of_year(now)?;
    FORMS
        .into_iter()
        .map(|form| {
            let named = named(now, form)?;
            Ok(PrintDocument {
                form,
                title: title(now.year, form),
                description: form.description().to_owned(),
                group: form.group(),
                formats: form.formats().to_vec(),
                missing: to_wire(missing_for(now, form)?),
                missing_characters: missing_characters(now, &units, &named),
                count: count(named.into_iter()),
                printed_at: printed.get(&code(&form)?).cloned(),
                by_nominee: form.is_by_nominee(),
                apart: form.can_be_apart(),
                outward: form.leaves_the_office(),
            })
        })
        .collect()
}

/// Who printed last will most likely print next.
fn operator(now: &YearReader<'_>) -> Result<String, DeskError> {
    let runs = now.records.print_runs().all(now.year)?;
    let mut operators = runs.into_iter().map(|run| run.content.operator);
    Ok(operators.find(|name| !name.is_empty()).unwrap_or_default())
}

/// Who stands on a form.
fn named(now: &YearReader<'_>, form: Form) -> Result<Vec<Nominee>, DeskError> {
    if form == Form::Notice {
        return match now.records.publicities().all(now.year)?.pop() {
            Some(newest) => nominees(now, newest.id),
            None => Ok(Vec::new()),
        };
    }
    if form.is_of_everybody() {
        return everybody(now);
    }
    if form == Form::Call {
        return Ok(Vec::new());
    }
    let mut all = Vec::new();
    for category in form.categories() {
        all.extend(roster(now, *category)?);
    }
    Ok(all)
}

fn numbers(now: &YearReader<'_>) -> Result<Vec<IssuedNumber>, DeskError> {
    let units = UnitNames::of_year(now)?;
    let one = |number: StoredNumber| -> Result<IssuedNumber, DeskError> {
        let nominee = now
            .records
            .nominees()
            .get(number.content.nominee_id)?
            .ok_or_else(|| DeskError::not_found("编号登记的对象"))?;
        Ok(IssuedNumber {
            category: number.content.category.into(),
            serial: number.content.serial,
            text: number.content.text,
            unit: units.name(nominee.content.unit_id).to_owned(),
            name: nominee.content.name,
            issued_at: moment(number.content.issued_at),
            voided: number.voided.map(|voided| voided.reason),
        })
    };
    let mut all = Vec::new();
    for category in Category::ALL {
        for number in now.records.issued_numbers().all(now.year, category)? {
            all.push(one(number)?);
        }
    }
    Ok(all)
}
