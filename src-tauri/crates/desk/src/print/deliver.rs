//! Hands a run to a folder or to the system's viewer.

use std::path::PathBuf;

use super::hand_over::laid_out;
use super::job::{Done, Job, all_made};
use super::paper::Paper;
use super::register::register;
use super::run::{Facts, Plan, planned};
use super::waiting::Waiting;
use crate::error::DeskError;
use crate::files::make_folder;
use crate::host::Host;
use crate::wire::Nothing;
use crate::wire::register::{RunOutcome, SaveArgs};

/// `print.save`
pub fn save(host: &Host, args: &SaveArgs) -> Result<RunOutcome, DeskError> {
    match plan(host, args)? {
        Plan::Merged(facts, paper) => {
            let Some(path) = host.around().save_as(&paper.file_name)? else {
                return Ok(RunOutcome::default());
            };
            delivered(host, Some(facts), vec![Job::made(path, paper)])
        }
        Plan::Apart(facts, ones) => {
            let Some(folder) = chosen_folder(host, &facts.title)? else {
                return Ok(RunOutcome::default());
            };
            let into = |one| Job::for_one(host, one, &folder);
            delivered(host, Some(facts), ones.into_iter().map(into).collect())
        }
    }
}

/// `print.open`: with the system's program, to be printed from there.
pub fn open(host: &Host, args: &SaveArgs) -> Result<RunOutcome, DeskError> {
    let merged = SaveArgs {
        apart: None,
        ..args.clone()
    };
    let Plan::Merged(facts, paper) = plan(host, &merged)? else {
        return Ok(RunOutcome::default());
    };
    let path = laid_out(host, &paper.file_name, &paper.bytes)?;
    let missed = paper.missed.clone();
    let facts = facts.lacking(missed.len());
    host.with_desk(|desk| register(desk, &facts, &[(path.clone(), paper)]))?;
    host.around().open_with_system(&path)?;
    Ok(RunOutcome {
        path: Some(path.display().to_string()),
        files: 1,
        missed,
        again: false,
    })
}

/// `print.again`: the same bytes to the same places.
pub fn again(host: &Host, _: &Nothing) -> Result<RunOutcome, DeskError> {
    let waiting = host.with_desk(|desk| Ok(desk.waiting.take()))?;
    match waiting {
        Some(waiting) => delivered(host, waiting.facts, all_made(waiting.files)),
        None => Err(DeskError::new(
            "not_found",
            "没有等着再写一次的文件：它已经写成，或程序重新打开过。请重新点“另存为”。",
        )),
    }
}

fn plan(host: &Host, args: &SaveArgs) -> Result<Plan, DeskError> {
    host.with_desk(|desk| {
        desk.waiting = None;
        desk.read(|now| planned(now, args))
    })
}

/// Where many files go, in a folder of their own.
pub(crate) fn chosen_folder(host: &Host, title: &str) -> Result<Option<PathBuf>, DeskError> {
    let asked = format!("选择存放“{title}”的文件夹");
    let Some(chosen) = host.around().choose_folder(&asked)? else {
        return Ok(None);
    };
    let folder = chosen.join(title);
    make_folder(&folder)?;
    Ok(Some(folder))
}

/// A file that can't be made or written is named, and stops no other; one that can't be written is kept for another try.
/// Each is written before the next is made, so that a run can be stopped between two.
///
/// # Errors
/// `unwritten` when it was the only one.
pub(crate) fn delivered(
    host: &Host,
    facts: Option<Facts>,
    jobs: Vec<Job<'_>>,
) -> Result<RunOutcome, DeskError> {
    let is_single = jobs.len() == 1;
    let Done {
        written,
        unwritten,
        missed,
        failure,
    } = if is_single {
        let mut done = Done::default();
        jobs.into_iter().for_each(|job| done.take(job));
        done
    } else {
        one_by_one(host, jobs)
    };
    let outcome = RunOutcome {
        path: place(&written, is_single),
        files: u32::try_from(written.len()).unwrap_or(u32::MAX),
        missed,
        again: !unwritten.is_empty(),
    };
    host.with_desk(|desk| {
        if let Some(facts) = &facts {
            register(desk, &facts.lacking(outcome.missed.len()), &written)?;
        }
        desk.waiting = (!unwritten.is_empty()).then_some(Waiting {
            facts,
            files: unwritten,
        });
        Ok(())
    })?;
    match failure.filter(|_| is_single) {
        // It waits: the page offers another try.
        Some(error) => Err(DeskError::new("unwritten", error.message)),
        None => Ok(outcome),
    }
}

/// Until the last, or until somebody stops it.
fn one_by_one(host: &Host, jobs: Vec<Job<'_>>) -> Done {
    let mut done = Done::default();
    let _begun = host
        .printing()
        .begin(u32::try_from(jobs.len()).unwrap_or(u32::MAX));
    for (number, job) in (1..).zip(jobs) {
        if host.printing().stopped() {
            done.leave(job);
            continue;
        }
        host.printing().file(&job.name, number);
        done.take(job);
    }
    done
}

/// The file, or the folder of several.
fn place(written: &[(PathBuf, Paper)], is_single: bool) -> Option<String> {
    let (first, _) = written.first()?;
    let place = first.parent().filter(|_| !is_single).unwrap_or(first);
    Some(place.display().to_string())
}
