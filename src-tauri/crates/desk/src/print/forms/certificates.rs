//! 证书: a page for everybody on the roster, by the template in force; or their text alone onto stock (套打).

use printing::{Mode, Sheet, Template, Templated, TemplatedRun, templated};
use rules::category::Category;
use store::table::nominee::Nominee;

use super::recipients;
use crate::error::DeskError;
use crate::print::gate;
use crate::print::paper::{Entry, Made};
use crate::printer::profile_of;
use crate::template::fields::{sheet_of, sheet_of_sample};
use crate::template::in_force::asked_for;
use crate::wire::printing::FormArgs;
use crate::wire::template::TemplateSample;
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    if args.is_trial() {
        return trial(now, args);
    }
    let nominees = recipients(now, args, &[Category::Worker])?;
    let sheets: Vec<Sheet> = nominees
        .iter()
        .map(|nominee| sheet_of(now, nominee))
        .collect::<Result<_, _>>()?;
    let template = asked_for(now, args)?;
    let entries = nominees
        .iter()
        .zip(&sheets)
        .map(|(nominee, sheet)| Entry::of(nominee, &(&template, args.is_overprint(), sheet)))
        .collect();
    let printed = set(now, args, &template, sheets)?;
    refuse_missed(&printed, &nominees)?;
    Ok(Made {
        entries,
        ..Made::of(printed.pdf)
    })
}

/// The first who would be printed; before anybody can be, a name that is nobody's.
fn trial(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let may_print = gate::missing_for(now, args.form)?.is_empty();
    let first = if may_print {
        let nominees = recipients(now, args, &[Category::Worker])?;
        nominees.into_iter().next()
    } else {
        None
    };
    let sheet = match first {
        Some(nominee) => sheet_of(now, &nominee)?,
        None => sheet_of_sample(now, TemplateSample::TwoCharacters)?,
    };
    let template = asked_for(now, args)?;
    Ok(Made::of(set(now, args, &template, vec![sheet])?.pdf))
}

fn set(
    now: &YearReader<'_>,
    args: &FormArgs,
    template: &Template,
    sheets: Vec<Sheet>,
) -> Result<Templated, DeskError> {
    let run = TemplatedRun {
        title: "荣誉证书".to_owned(),
        dated: now.settings()?.issue_date,
        template,
        sheets,
        mode: if args.is_overprint() {
            Mode::Overprint
        } else {
            Mode::Whole
        },
        profile: profile_of(now, args.profile)?,
    };
    Ok(templated(now.fonts(), &run)?)
}

/// A run that leaves somebody out would pass for a whole one: all who are missed are named first.
fn refuse_missed(printed: &Templated, nominees: &[Nominee]) -> Result<(), DeskError> {
    let missed: Vec<String> = printed
        .missed
        .iter()
        .map(|missed| {
            let name = &nominees[missed.sheet].content.name;
            format!("{name}：{}", missed.why)
        })
        .collect();
    if missed.is_empty() {
        return Ok(());
    }
    Err(DeskError::new("print_failed", missed.join("\n")))
}
