use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use intake::{Action, FileReading, FileStatus, Problem, SourceFile};
use rules::category::Category;
use store::ids::UnitId;

use super::held::{HeldFile, HeldPreview};
use super::plan::{Fate, Planned, plan};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::print::preview::sha256;
use crate::surroundings::PickedFile;
use crate::unit::list::units;
use crate::unit::resolve::UnitNames;
use crate::wire::PerCategory;
use crate::wire::intake::{
    FileState, Preview, PreviewArgs, PreviewFile, PreviewProblem, PreviewRow, ProblemAction,
    RowCounts, RowState,
};
use crate::year::YearReader;

/// `submission.preview`
pub fn preview(desk: &mut Desk, args: &PreviewArgs) -> Result<Preview, DeskError> {
    let decode = |file: &crate::wire::intake::UploadedFile| {
        let bytes = STANDARD.decode(&file.base64).map_err(|_| {
            DeskError::bad_input(
                "files",
                format!("文件“{}”没有传完整，请重新拖入。", file.name),
            )
        })?;
        Ok(PickedFile {
            name: file.name.clone(),
            bytes,
        })
    };
    let files = args
        .files
        .iter()
        .map(decode)
        .collect::<Result<Vec<_>, DeskError>>()?;
    preview_files(desk, files)
}

/// Reads the files, holds them, and tells what importing them would do. Nothing is written.
pub fn preview_files(desk: &mut Desk, files: Vec<PickedFile>) -> Result<Preview, DeskError> {
    if files.is_empty() {
        return Err(DeskError::bad_input(
            "files",
            "没有选中文件。请选择县区报来的汇总表（.xlsx .xls .et .csv）。",
        ));
    }
    let year = desk.year()?;
    let sources: Vec<SourceFile<'_>> = files
        .iter()
        .map(|file| SourceFile {
            name: &file.name,
            bytes: &file.bytes,
        })
        .collect();
    let batch = intake::read(&sources, year, &mut |_| true)
        .map_err(|cancelled| DeskError::new("cancelled", cancelled.to_string()))?;
    let token = sha256(
        batch
            .files
            .iter()
            .map(|file| file.sha256.as_str())
            .collect::<String>()
            .as_bytes(),
    );
    let held = files
        .into_iter()
        .zip(batch.files)
        .map(|(file, reading)| HeldFile {
            bytes: file.bytes,
            reading,
        })
        .collect();
    let held = HeldPreview { token, files: held };
    let shown = desk.read(|now| shown(now, &held))?;
    desk.held = Some(held);
    Ok(shown)
}

fn shown(now: &YearReader<'_>, held: &HeldPreview) -> Result<Preview, DeskError> {
    let planned = plan(now, &held.files)?;
    let units = UnitNames::of_year(now)?;
    let mut problems: Vec<PreviewProblem> = held
        .files
        .iter()
        .flat_map(|file| {
            file.reading
                .problems
                .iter()
                .map(|problem| problem_to_wire(&file.reading, problem))
        })
        .collect();
    problems.extend(over_quota(now, &planned, held)?);
    problems.sort_by_key(|problem| problem.action);
    Ok(Preview {
        token: held.token.clone(),
        files: held
            .files
            .iter()
            .enumerate()
            .map(|(index, file)| file_to_wire(now, index, &file.reading, &planned, &units))
            .collect::<Result<_, _>>()?,
        rows: planned
            .iter()
            .map(|one| row_to_wire(one, &held.files[one.file].reading, &units))
            .collect(),
        counts: counts(&planned),
        problems,
    })
}

pub(crate) fn counts(planned: &[Planned<'_>]) -> RowCounts {
    let mut counts = RowCounts {
        new: 0,
        updated: 0,
        unchanged: 0,
        refused: 0,
    };
    for one in planned {
        match one.fate {
            Fate::New => counts.new += 1,
            Fate::Updated { .. } => counts.updated += 1,
            Fate::Unchanged => counts.unchanged += 1,
            Fate::Refused { .. } => counts.refused += 1,
        }
    }
    counts
}

fn file_to_wire(
    now: &YearReader<'_>,
    index: usize,
    reading: &FileReading,
    planned: &[Planned<'_>],
    units: &UnitNames,
) -> Result<PreviewFile, DeskError> {
    let mut rows = PerCategory::default();
    let mut unit: Option<UnitId> = reading
        .declared_unit
        .as_deref()
        .and_then(|written| units.resolve(written));
    for one in planned.iter().filter(|one| one.file == index) {
        *rows.at(one.row.category.into()) += 1;
        unit = unit.or(one.unit);
    }
    let (state, reason) = match &reading.status {
        FileStatus::Read => (FileState::Read, None),
        FileStatus::Refused { reason } => (FileState::Refused, Some(reason.clone())),
    };
    Ok(PreviewFile {
        name: reading.name.clone(),
        state,
        reason,
        unit: unit.map(|id| units.name(id).to_owned()),
        rows,
        ignored_sheets: reading.ignored_sheets.clone(),
        dropped_rows: reading
            .dropped_rows
            .iter()
            .map(|dropped| format!("{} 第{}行：{}", dropped.sheet, dropped.row, dropped.text))
            .collect(),
        already_imported: now
            .records
            .source_files()
            .with_sha256(now.year, &reading.sha256)?
            .is_some(),
    })
}

fn row_to_wire(one: &Planned<'_>, reading: &FileReading, units: &UnitNames) -> PreviewRow {
    let (state, changes, reason) = match &one.fate {
        Fate::New => (RowState::New, Vec::new(), None),
        Fate::Updated { changes, .. } => (RowState::Updated, changes.clone(), None),
        Fate::Unchanged => (RowState::Unchanged, Vec::new(), None),
        Fate::Refused { reason } => (RowState::Refused, Vec::new(), Some(reason.clone())),
    };
    PreviewRow {
        state,
        category: one.row.category.into(),
        name: one.row.name.clone(),
        organisation: one.row.organisation.clone().unwrap_or_default(),
        unit: one
            .unit
            .map(|id| units.name(id).to_owned())
            .unwrap_or_default(),
        file: reading.name.clone(),
        sheet: one.row.sheet.clone(),
        row: one.row.row,
        changes,
        reason,
    }
}

fn problem_to_wire(reading: &FileReading, problem: &Problem) -> PreviewProblem {
    PreviewProblem {
        action: match problem.action {
            Action::Refuse => ProblemAction::Refuse,
            Action::Ask => ProblemAction::Ask,
            Action::Warn => ProblemAction::Warn,
            Action::Fix => ProblemAction::Fix,
        },
        trap: u32::from(problem.trap),
        file: reading.name.clone(),
        sheet: problem.sheet.clone(),
        cell: problem.cell.clone(),
        raw: problem.raw.clone(),
        proposed: problem.proposed.clone(),
        message: problem.message.clone(),
    }
}

/// Trap 45: a county that sends more than its quota is told so, and no row is dropped.
fn over_quota(
    now: &YearReader<'_>,
    planned: &[Planned<'_>],
    held: &HeldPreview,
) -> Result<Vec<PreviewProblem>, DeskError> {
    let mut sent: HashMap<(UnitId, Category), (u32, usize)> = HashMap::new();
    for one in planned.iter().filter(|one| matches!(one.fate, Fate::New)) {
        let Some(unit) = one.unit else { continue };
        sent.entry((unit, one.row.category))
            .or_insert((0, one.file))
            .0 += 1;
    }
    let mut problems = Vec::new();
    for unit in units(now)? {
        for category in Category::ALL {
            let Some((new, file)) = sent.get(&(UnitId(unit.id), category)).copied() else {
                continue;
            };
            let (quota, total) = (
                unit.quota.get(category.into()),
                unit.received.get(category.into()) + new,
            );
            if quota > 0 && total > quota {
                problems.push(PreviewProblem {
                    action: ProblemAction::Warn,
                    trap: 45,
                    file: held.files[file].reading.name.clone(),
                    sheet: String::new(),
                    cell: None,
                    raw: total.to_string(),
                    proposed: None,
                    message: format!(
                        "{}报送{} {total}{}，超过名额 {quota}。各行照常导入，请与推荐单位核实。",
                        unit.name,
                        category.title(),
                        category.measure_word()
                    ),
                });
            }
        }
    }
    Ok(problems)
}
