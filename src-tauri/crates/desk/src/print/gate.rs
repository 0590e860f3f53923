//! What stands between the decisions and the paper.

use rules::gate::{
    Missing, OFFICE_SETTING, ORGANISATION_DEPARTMENT, Phase, PrintPublicity, PrintState, may_print,
};

use super::early::missing_before_decisions;
use crate::decision::roster::{roster, unapproved};
use crate::error::DeskError;
use crate::number::pending::unnumbered;
use crate::plaque::unreadable_size;
use crate::publicity::read::{phase, waiting};
use crate::review::sheet::count;
use crate::wire::printing::Form;
use crate::year::YearReader;

/// No certificate, plaque or final list before 审定 and an ended 公示 without an open objection.
pub(crate) fn missing_to_print(now: &YearReader<'_>) -> Result<Vec<Missing>, DeskError> {
    let unapproved = unapproved(now)?;
    // What no publicity covers matters only once one has been held.
    let publicity = publicity(now)?;
    let uncovered = if publicity == PrintPublicity::NotStarted {
        0
    } else {
        count(waiting(now)?.into_iter())
    };
    Ok(may_print(&PrintState {
        unapproved,
        publicity,
        uncovered,
        open_objections: now.records.objections().open_count(now.year)?,
    }))
}

/// All publicities together: the one that ends last decides.
fn publicity(now: &YearReader<'_>) -> Result<PrintPublicity, DeskError> {
    let notices = now.records.publicities().all(now.year)?;
    let mut last_running = None;
    for notice in &notices {
        if phase(now, notice)? != Phase::Ended {
            last_running = last_running.max(Some(notice.content.last_day));
        }
    }
    Ok(match last_running {
        Some(last) => PrintPublicity::Running { last },
        None if notices.is_empty() => PrintPublicity::NotStarted,
        None => PrintPublicity::Ended,
    })
}

/// What keeps one form from being printed.
pub(crate) fn missing_for(now: &YearReader<'_>, form: Form) -> Result<Vec<Missing>, DeskError> {
    if let Some(missing) = missing_before_decisions(now, form)? {
        return Ok(missing);
    }
    let mut missing = missing_to_print(now)?;
    if missing.is_empty() && is_empty(now, form)? {
        missing.push(lacking("名单上没有这一类对象，不需要印制"));
    }
    if missing.is_empty() && form == Form::PlaqueProofs {
        missing.extend(unreadable_size(now)?.map(|what| lacking(&what)));
    }
    if missing.is_empty() && shows_numbers(form) && unnumbered(now)? > 0 {
        missing.push(lacking("有对象尚未核发编号，请先在“编号登记”中核发编号"));
    }
    Ok(missing)
}

/// Nothing of a decision or an engraved plaque depends on the numbers.
fn shows_numbers(form: Form) -> bool {
    !matches!(form, Form::Decision | Form::PlaqueProofs)
}

/// Whether nobody on the roster gets this paper: a year may have been contested in one category only.
pub(crate) fn is_empty(now: &YearReader<'_>, form: Form) -> Result<bool, DeskError> {
    for category in form.categories() {
        if !roster(now, *category)?.is_empty() {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(super) fn lacking(what: &str) -> Missing {
    Missing {
        what: what.to_owned(),
        who: ORGANISATION_DEPARTMENT,
        article: OFFICE_SETTING,
    }
}
