//! 仅改动: whose paper differs from what was last printed of it.

use std::collections::HashMap;

use store::ids::NomineeId;

use super::form::title;
use super::forms::recipients;
use super::paper::{made, only};
use crate::board::state::code;
use crate::error::DeskError;
use crate::wire::printing::{FormArgs, Part};
use crate::year::YearReader;

/// The same arguments with nobody in them but those that changed, or were never printed.
///
/// # Errors
/// `bad_input` when nothing changed.
pub(crate) fn resolved(now: &YearReader<'_>, args: &FormArgs) -> Result<FormArgs, DeskError> {
    if args.part != Some(Part::Changed) {
        return Ok(args.clone());
    }
    let title = title(now.year, args.form);
    if !args.form.is_by_nominee() {
        let why = format!("{title}是一份整的文件，不能只印改动的。请把范围改为“全部”。");
        return Err(DeskError::bad_input("part", why));
    }
    let printed: HashMap<NomineeId, String> = now
        .records
        .print_run_entries()
        .newest(now.year, &code(&args.form)?)?
        .into_iter()
        .map(|entry| (entry.nominee_id, entry.fingerprint))
        .collect();
    let present = fingerprints(now, args)?;
    let nominees: Vec<i64> = recipients(now, args, args.form.categories())?
        .into_iter()
        .filter(|nominee| {
            let fingerprint = present.get(&nominee.id);
            fingerprint.is_none() || fingerprint != printed.get(&nominee.id)
        })
        .map(|nominee| nominee.id.0)
        .collect();
    if nominees.is_empty() {
        let why = format!(
            "{title}印过以后没有改动，不需要再印。要再印同样的内容，请把范围改为“全部”或“第几到第几”。"
        );
        return Err(DeskError::bad_input("part", why));
    }
    Ok(only(args, nominees))
}

/// Of everybody whose paper can be set at all.
fn fingerprints(
    now: &YearReader<'_>,
    args: &FormArgs,
) -> Result<HashMap<NomineeId, String>, DeskError> {
    let of = |args: &FormArgs| made(now, args).map(|made| made.entries);
    let entries = match of(args) {
        Ok(entries) => entries,
        Err(_) => recipients(now, args, args.form.categories())?
            .into_iter()
            .filter_map(|nominee| of(&only(args, vec![nominee.id.0])).ok())
            .flatten()
            .collect(),
    };
    let pairs = entries
        .into_iter()
        .map(|entry| (entry.nominee, entry.fingerprint));
    Ok(pairs.collect())
}
