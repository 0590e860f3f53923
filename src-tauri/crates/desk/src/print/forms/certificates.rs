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
use crate::wire::printing::{FormArgs, Missed};
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
    let printed = set(now, args, &template, sheets.clone())?;
    let is_printed = |place: usize| !printed.missed.iter().any(|missed| missed.sheet == place);
    let entries = (0..)
        .zip(nominees.iter().zip(&sheets))
        .filter(|(place, _)| is_printed(*place))
        .map(|(_, (nominee, sheet))| Entry::of(nominee, &(&template, args.is_overprint(), sheet)))
        .collect();
    Ok(Made {
        entries,
        missed: missed(&printed, &nominees),
        bytes: printed.pdf,
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

fn missed(printed: &Templated, nominees: &[Nominee]) -> Vec<Missed> {
    let one = |missed: &printing::Missed| Missed {
        what: nominees[missed.sheet].content.name.clone(),
        why: missed.why.to_string(),
    };
    printed.missed.iter().map(one).collect()
}
