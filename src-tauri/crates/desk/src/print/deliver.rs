//! Hands a finished paper to a folder or to the system's viewer, and writes it into the print register.

use std::path::Path;

use store::table::print_run::NewPrintRun;
use store::table::print_run_entry::PrintRunEntry;

use super::paper::{Paper, paper};
use super::preview::sha256;
use crate::board::state::code;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::files::{make_folder, replace};
use crate::host::Host;
use crate::wire::printing::{Form, FormArgs, SaveOutcome};

/// `print.save`
pub fn save(host: &Host, args: &FormArgs) -> Result<SaveOutcome, DeskError> {
    let paper = host.with_desk(|desk| desk.read(|now| paper(now, args)))?;
    let Some(path) = host.around().save_as(&paper.file_name)? else {
        return Ok(SaveOutcome { path: None });
    };
    deliver(host, args, &paper, &path)
}

/// `print.open`
pub fn open(host: &Host, args: &FormArgs) -> Result<SaveOutcome, DeskError> {
    let (paper, folder) = host.with_desk(|desk| {
        Ok((
            desk.read(|now| paper(now, args))?,
            desk.data_dir.join("印制"),
        ))
    })?;
    make_folder(&folder)?;
    let path = folder.join(&paper.file_name);
    let outcome = deliver(host, args, &paper, &path)?;
    host.around().open_with_system(&path)?;
    Ok(outcome)
}

fn deliver(
    host: &Host,
    args: &FormArgs,
    paper: &Paper,
    path: &Path,
) -> Result<SaveOutcome, DeskError> {
    replace(path, &paper.bytes)?;
    if args.is_registered() {
        host.with_desk(|desk| register(desk, args.form, paper))?;
    }
    Ok(SaveOutcome {
        path: Some(path.display().to_string()),
    })
}

/// What has left for paper can't be taken back by Ctrl+Z: the register is sealed.
fn register(desk: &mut Desk, form: Form, paper: &Paper) -> Result<(), DeskError> {
    desk.seal("print", format!("印制{}", paper.title), |now| {
        let run_id = now.records.print_runs().insert(&NewPrintRun {
            year: now.year,
            form: code(&form)?,
            copies: 1,
            operator: String::new(),
            reason: String::new(),
            part: "全部".into(),
            format: paper.format.extension().to_owned(),
            files: 1,
            sha256: sha256(&paper.bytes),
            at: now.at,
        })?;
        for (place, entry) in (1..).zip(&paper.entries) {
            now.records.print_run_entries().insert(&PrintRunEntry {
                run_id,
                place,
                nominee_id: entry.nominee,
                label: entry.label.clone(),
                fingerprint: entry.fingerprint.clone(),
            })?;
        }
        Ok(())
    })
}
