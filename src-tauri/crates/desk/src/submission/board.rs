//! 报送进度: recommending unit × category, with what is owed.

use std::collections::{HashMap, HashSet};

use rules::category::Category;
use store::ids::{FileId, UnitId};
use store::table::submission::Submission;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::text::moment;
use crate::unit::list::units;
use crate::wire::Nothing;
use crate::wire::keeping::{BoardRow, Delivery, DeliveryCell, SubmissionBoard, SubmittedFile};
use crate::wire::office::Unit;
use crate::year::YearReader;

/// `submission.board`
pub fn board(desk: &Desk, _: &Nothing) -> Result<SubmissionBoard, DeskError> {
    desk.read(|now| {
        let units = units(now)?;
        let state = State::of(now)?;
        let tray = now.records.attachments().tray(now.year)?;
        Ok(SubmissionBoard {
            silent: units
                .iter()
                .filter(|unit| unit.received.total() == 0)
                .map(|unit| unit.name.clone())
                .collect(),
            files: state.files(now, &units)?,
            rows: units.into_iter().map(|unit| state.row(unit)).collect(),
            deadline: now.settings()?.wire.submission_deadline,
            tray: crate::review::sheet::count(tray.iter()),
        })
    })
}

/// What the cells are made of, looked up once.
struct State {
    submissions: Vec<Submission>,
    /// When each file came, as ISO days.
    arrived: HashMap<FileId, String>,
    deadline: String,
    /// Problems that wait for the county, by file.
    open: HashMap<FileId, u32>,
    /// Papers that are not complete, by unit and category.
    papers: HashMap<(UnitId, Category), u32>,
}

impl State {
    fn of(now: &YearReader<'_>) -> Result<Self, DeskError> {
        let mut open = HashMap::new();
        for problem in now.records.intake_problems().of_year(now.year)? {
            if problem.content.action != store::code::ProblemAction::Warn {
                *open.entry(problem.content.file_id).or_default() += 1;
            }
        }
        Ok(Self {
            submissions: now.records.submissions().of_year(now.year)?,
            arrived: now
                .records
                .source_files()
                .all(now.year)?
                .into_iter()
                .map(|file| (file.id, file.imported_at.date().to_string()))
                .collect(),
            deadline: now.settings()?.wire.submission_deadline,
            open,
            papers: crate::paper::read::missing_of_year(now)?,
        })
    }

    fn row(&self, unit: Unit) -> BoardRow {
        BoardRow {
            home: self.cell(&unit, Category::Home),
            small_home: self.cell(&unit, Category::SmallHome),
            worker: self.cell(&unit, Category::Worker),
            unit: unit.id,
            name: unit.name,
            quota: unit.quota,
            received: unit.received,
        }
    }

    fn cell(&self, unit: &Unit, category: Category) -> DeliveryCell {
        let id = UnitId(unit.id);
        let (quota, received) = (
            unit.quota.get(category.into()),
            unit.received.get(category.into()),
        );
        let newest = newest(&self.submissions, id, category);
        let late = newest
            .iter()
            .filter_map(|one| self.arrived.get(&one.file))
            .any(|day| !self.deadline.is_empty() && *day > self.deadline);
        DeliveryCell {
            delivery: delivery(quota, received),
            quota,
            received,
            version: newest.first().map_or(0, |one| one.version),
            late,
            open: newest
                .iter()
                .filter_map(|one| self.open.get(&one.file))
                .sum(),
            papers_missing: self.papers.get(&(id, category)).copied().unwrap_or(0),
        }
    }

    fn files(&self, now: &YearReader<'_>, units: &[Unit]) -> Result<Vec<SubmittedFile>, DeskError> {
        let nominees: HashMap<FileId, u32> = now
            .records
            .nominees()
            .counts_by_file(now.year)?
            .into_iter()
            .collect();
        let to_wire = |file: store::table::source_file::SourceFile| SubmittedFile {
            id: file.id.0,
            nominees: nominees.get(&file.id).copied().unwrap_or(0),
            versions: self.versions(file.id, units),
            name: file.name,
            imported_at: moment(file.imported_at),
            sha256: file.sha256,
        };
        Ok(now
            .records
            .source_files()
            .all(now.year)?
            .into_iter()
            .map(to_wire)
            .collect())
    }

    fn versions(&self, file: FileId, units: &[Unit]) -> Vec<String> {
        let mut told = HashSet::new();
        self.submissions
            .iter()
            .filter(|one| one.file == file)
            .map(|one| {
                let unit = units.iter().find(|unit| unit.id == one.unit.0);
                format!(
                    "{} {} 第{}版",
                    unit.map_or("", |unit| unit.name.as_str()),
                    one.category.title(),
                    one.version
                )
            })
            .filter(|text| told.insert(text.clone()))
            .collect()
    }
}

/// The files of the newest version; those of older ones are settled by it.
pub(crate) fn newest(
    submissions: &[Submission],
    unit: UnitId,
    category: Category,
) -> Vec<&Submission> {
    let of_unit = |one: &&Submission| one.unit == unit && one.category == category;
    let last = submissions
        .iter()
        .filter(of_unit)
        .map(|one| one.version)
        .max();
    submissions
        .iter()
        .filter(of_unit)
        .filter(|one| Some(one.version) == last)
        .collect()
}

fn delivery(quota: u32, received: u32) -> Delivery {
    match (quota, received) {
        (_, 0) => Delivery::None,
        (0, _) => Delivery::Complete,
        (quota, received) if received > quota => Delivery::Over,
        (quota, received) if received < quota => Delivery::Partial,
        _ => Delivery::Complete,
    }
}
