//! 为何再印: a paper that left the office once leaves it again only with a reason in the register.

use std::collections::HashSet;

use store::ids::NomineeId;
use store::table::nominee::Nominee;
use store::table::print_run::PrintRun;

use super::run::Facts;
use crate::board::state::code;
use crate::error::DeskError;
use crate::text::moment;
use crate::wire::printing::Part;
use crate::year::YearReader;

/// The reason as the register keeps it; empty for the first run.
///
/// # Errors
/// `bad_input` on `reason` naming the earlier run, when none is given.
pub(crate) fn must_say_why(
    now: &YearReader<'_>,
    facts: &Facts,
    part: Option<&Part>,
    nominees: &[Nominee],
) -> Result<String, DeskError> {
    let is_kept = facts.is_registered && facts.form.leaves_the_office();
    if !facts.reason.is_empty() || !is_kept {
        return Ok(facts.reason.clone());
    }
    let Some(earlier) = printed_before(now, facts, nominees)? else {
        return Ok(String::new());
    };
    if part == Some(&Part::Changed) {
        return Ok("内容有改动".to_owned());
    }
    let at = moment(earlier.content.at);
    let by = match earlier.content.operator.as_str() {
        "" => String::new(),
        operator => format!("，经办人{operator}"),
    };
    let why = format!(
        "“{}”已于 {} 印过（{}{by}）。请在“事由”中写明为何再印，例如“份数不够”“原件损毁”。",
        facts.title,
        &at[..16],
        earlier.content.part
    );
    Err(DeskError::bad_input("reason", why))
}

/// The newest run of the form in this format that was for any of them.
fn printed_before(
    now: &YearReader<'_>,
    facts: &Facts,
    nominees: &[Nominee],
) -> Result<Option<PrintRun>, DeskError> {
    let (form, format) = (code(&facts.form)?, facts.format.extension());
    let wanted: HashSet<NomineeId> = nominees.iter().map(|nominee| nominee.id).collect();
    for run in now.records.print_runs().all(now.year)? {
        if run.content.form != form || run.content.format != format {
            continue;
        }
        let entries = now.records.print_run_entries().of(run.id)?;
        let is_for_all = entries.is_empty() || wanted.is_empty();
        if is_for_all || entries.iter().any(|one| wanted.contains(&one.nominee_id)) {
            return Ok(Some(run));
        }
    }
    Ok(None)
}
