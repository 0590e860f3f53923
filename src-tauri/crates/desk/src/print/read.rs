use std::collections::HashMap;

use rules::category::Category;
use store::table::issued_number::IssuedNumber as StoredNumber;

use super::form::{FORMS, title};
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
        })
    })
}

fn documents(now: &YearReader<'_>) -> Result<Vec<PrintDocument>, DeskError> {
    let mut printed: HashMap<String, String> = HashMap::new();
    // Newest first: the first of a form is its last run.
    for run in now.records.print_runs().all(now.year)? {
        printed
            .entry(run.content.form)
            .or_insert_with(|| moment(run.content.at));
    }
    FORMS
        .into_iter()
        .map(|form| {
            Ok(PrintDocument {
                form,
                title: title(now.year, form),
                description: form.description().to_owned(),
                group: form.group(),
                formats: form.formats().to_vec(),
                missing: to_wire(missing_for(now, form)?),
                count: entries(now, form)?,
                printed_at: printed.get(&code(&form)?).cloned(),
            })
        })
        .collect()
}

fn entries(now: &YearReader<'_>, form: Form) -> Result<u32, DeskError> {
    if form == Form::Notice {
        return match now.records.publicities().all(now.year)?.pop() {
            Some(newest) => Ok(count(nominees(now, newest.id)?.into_iter())),
            None => Ok(0),
        };
    }
    if form == Form::Call {
        return Ok(0);
    }
    let mut all = 0;
    for category in form.categories() {
        all += count(roster(now, *category)?.into_iter());
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
