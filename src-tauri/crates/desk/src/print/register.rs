//! 印制登记簿: what left the office, who printed it, when, how many, and why again.

use std::path::PathBuf;

use serde_json::Value;
use store::ids::PrintRunId;
use store::table::print_run::NewPrintRun;
use store::table::print_run_entry::PrintRunEntry;
use store::table::print_run_file::PrintRunFile;

use super::form::title;
use super::paper::Paper;
use super::preview::sha256;
use super::run::Facts;
use crate::board::state::code;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::text::moment;
use crate::wire::printing::Form;
use crate::wire::register::{RegisterArgs, RegisterPage, RegisterRow};
use crate::year::{YearReader, YearWriter};

/// What has left for paper can't be taken back by Ctrl+Z: the register is sealed. Papers for work inside the office
/// are listed only, and stand in no undo's way.
pub(crate) fn register(
    desk: &mut Desk,
    facts: &Facts,
    written: &[(PathBuf, Paper)],
) -> Result<(), DeskError> {
    if written.is_empty() || !facts.is_registered {
        return Ok(());
    }
    if !facts.form.leaves_the_office() {
        return desk.position("print", |now| {
            let run = run(now, facts, written)?;
            Ok(now.records.working_prints().insert(&run)?)
        });
    }
    let copies = match facts.copies {
        1 => String::new(),
        copies => format!("，{copies}份"),
    };
    let summary = format!("印制{}（{}{copies}）", facts.title, facts.part);
    desk.seal("print", summary, |now| keep(now, facts, written))
}

fn run(
    now: &YearWriter<'_>,
    facts: &Facts,
    written: &[(PathBuf, Paper)],
) -> Result<NewPrintRun, DeskError> {
    let hash = match written {
        [(_, paper)] => sha256(&paper.bytes),
        several => {
            let all = several.iter().flat_map(|(_, paper)| paper.bytes.iter());
            sha256(&all.copied().collect::<Vec<u8>>())
        }
    };
    Ok(NewPrintRun {
        year: now.year,
        form: code(&facts.form)?,
        copies: facts.copies,
        operator: facts.operator.clone(),
        reason: facts.reason.clone(),
        part: facts.part.clone(),
        format: facts.format.extension().to_owned(),
        files: u32::try_from(written.len()).unwrap_or(u32::MAX),
        sha256: hash,
        at: now.at,
    })
}

fn keep(
    now: &YearWriter<'_>,
    facts: &Facts,
    written: &[(PathBuf, Paper)],
) -> Result<(), DeskError> {
    let run_id = now
        .records
        .print_runs()
        .insert(&run(now, facts, written)?)?;
    let entries = written.iter().flat_map(|(_, paper)| &paper.entries);
    for (place, entry) in (1..).zip(entries) {
        now.records.print_run_entries().insert(&PrintRunEntry {
            run_id,
            place,
            nominee_id: entry.nominee,
            label: entry.label.clone(),
            fingerprint: entry.fingerprint.clone(),
        })?;
    }
    for (place, (_, paper)) in (1..).zip(written) {
        let hash = sha256(&paper.bytes);
        now.records.blobs().keep(&hash, &paper.bytes)?;
        now.records.print_run_files().insert(&PrintRunFile {
            run_id,
            place,
            name: paper.file_name.clone(),
            sha256: hash,
        })?;
    }
    Ok(())
}

/// `print.register`
pub fn read(desk: &Desk, args: &RegisterArgs) -> Result<RegisterPage, DeskError> {
    desk.read(|now| {
        let form = args.form.map(|form| code(&form)).transpose()?;
        let outward = now.records.print_runs().all(now.year)?;
        let outward = outward.into_iter().map(|run| (Some(run.id), run.content));
        let working = now.records.working_prints().all(now.year)?;
        let mut runs: Vec<(Option<PrintRunId>, NewPrintRun)> = outward
            .chain(working.into_iter().map(|run| (None, run)))
            .filter(|(_, run)| form.as_ref().is_none_or(|form| run.form == *form))
            .collect();
        // Stable: of one moment the newest stays first.
        runs.sort_by_key(|(_, run)| std::cmp::Reverse(run.at));
        let total = u32::try_from(runs.len()).unwrap_or(u32::MAX);
        let taken = runs
            .into_iter()
            .skip(usize::try_from(args.offset).unwrap_or(usize::MAX))
            .take(usize::try_from(args.limit).unwrap_or(usize::MAX));
        let rows = taken
            .map(|(id, run)| row(now, id, run))
            .collect::<Result<_, DeskError>>()?;
        Ok(RegisterPage { rows, total })
    })
}

fn row(
    now: &YearReader<'_>,
    id: Option<PrintRunId>,
    run: NewPrintRun,
) -> Result<RegisterRow, DeskError> {
    Ok(RegisterRow {
        kept: id.map(|id| is_kept(now, id)).transpose()?.unwrap_or(false),
        run: id.map(|id| id.0),
        title: form_of(&run.form).map_or(run.form, |form| title(now.year, form)),
        part: run.part,
        format: run.format,
        copies: run.copies,
        files: run.files,
        operator: run.operator,
        reason: run.reason,
        at: moment(run.at),
        sha256: run.sha256,
    })
}

/// Whether every file of the run can be had again.
fn is_kept(now: &YearReader<'_>, id: PrintRunId) -> Result<bool, DeskError> {
    let files = now.records.print_run_files().of(id)?;
    for file in &files {
        if !now.records.blobs().has(&file.sha256)? {
            return Ok(false);
        }
    }
    Ok(!files.is_empty())
}

pub(crate) fn form_of(code: &str) -> Option<Form> {
    serde_json::from_value(Value::String(code.to_owned())).ok()
}
