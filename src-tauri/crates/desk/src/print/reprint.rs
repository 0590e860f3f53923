//! 原样补印: the bytes that left the office, once more, whatever the records say by now.

use store::ids::PrintRunId;
use store::table::print_run::PrintRun;

use super::deliver::{chosen_folder, delivered};
use super::form::title;
use super::job::Job;
use super::paper::{Entry, Paper};
use super::preview::sha256;
use super::register::form_of;
use super::run::Facts;
use crate::error::DeskError;
use crate::host::Host;
use crate::wire::printing::FileFormat;
use crate::wire::register::{ReprintArgs, RunOutcome};
use crate::year::YearReader;

/// `print.reprint`
pub fn reprint(host: &Host, args: &ReprintArgs) -> Result<RunOutcome, DeskError> {
    let reason = args.reason.trim();
    if reason.is_empty() {
        return Err(DeskError::bad_input(
            "reason",
            "请写明为何再印，例如“原件损毁”。",
        ));
    }
    let (facts, papers) = host.with_desk(|desk| {
        desk.waiting = None;
        desk.read(|now| archived(now, args, reason))
    })?;
    let mut jobs = Vec::new();
    if let [paper] = &papers[..] {
        let Some(path) = host.around().save_as(&paper.file_name)? else {
            return Ok(RunOutcome::default());
        };
        jobs.extend(
            papers
                .into_iter()
                .map(|paper| Job::made(path.clone(), paper)),
        );
    } else {
        let Some(folder) = chosen_folder(host, &facts.title)? else {
            return Ok(RunOutcome::default());
        };
        let into = |paper: Paper| Job::made(folder.join(&paper.file_name), paper);
        jobs.extend(papers.into_iter().map(into));
    }
    delivered(host, Some(facts), jobs)
}

fn archived(
    now: &YearReader<'_>,
    args: &ReprintArgs,
    reason: &str,
) -> Result<(Facts, Vec<Paper>), DeskError> {
    let run = now
        .records
        .print_runs()
        .get(PrintRunId(args.run))?
        .filter(|run| run.content.year == now.year)
        .ok_or_else(|| DeskError::not_found("登记簿中的这一次印制"))?;
    let form = form_of(&run.content.form).ok_or_else(|| DeskError::not_found("这种文件"))?;
    let facts = Facts {
        form,
        title: title(now.year, form),
        part: match run.content.part.strip_prefix(AGAIN) {
            Some(_) => run.content.part.clone(),
            None => format!("{AGAIN}{}", run.content.part),
        },
        format: format_of(&run.content.format),
        copies: args.copies.max(1),
        operator: args.operator.trim().to_owned(),
        reason: reason.to_owned(),
        is_registered: true,
    };
    Ok((facts, papers(now, &run)?))
}

const AGAIN: &str = "原样补印，";

fn papers(now: &YearReader<'_>, run: &PrintRun) -> Result<Vec<Paper>, DeskError> {
    let files = now.records.print_run_files().of(run.id)?;
    let entries = now.records.print_run_entries().of(run.id)?;
    let mut entries = entries.into_iter().map(|entry| Entry {
        nominee: entry.nominee_id,
        label: entry.label,
        fingerprint: entry.fingerprint,
    });
    let is_apart = files.len() > 1;
    let mut papers = Vec::new();
    for file in files {
        let bytes = now.records.blobs().bytes(&file.sha256)?;
        let bytes = bytes.filter(|bytes| sha256(bytes) == file.sha256);
        papers.push(Paper {
            bytes: bytes.ok_or_else(|| damaged(&file.name))?,
            file_name: file.name,
            entries: if is_apart {
                entries.next().into_iter().collect()
            } else {
                entries.by_ref().collect()
            },
            missed: Vec::new(),
        });
    }
    if papers.is_empty() {
        return Err(DeskError::new(
            "not_kept",
            "这一次印制是旧版程序登记的，没有存档，不能原样补印。请在文件页重新印制。",
        ));
    }
    Ok(papers)
}

fn damaged(name: &str) -> DeskError {
    DeskError::new(
        "archive",
        format!(
            "“{name}”的存档与登记的校验值不同，没有补印。请用最近的备份恢复，或在文件页重新印制。"
        ),
    )
}

fn format_of(extension: &str) -> FileFormat {
    let all = [FileFormat::Pdf, FileFormat::Docx, FileFormat::Xlsx];
    let found = all.into_iter().find(|one| one.extension() == extension);
    found.unwrap_or_default()
}
