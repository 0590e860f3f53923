//! A held preview as the page draws it.

use std::collections::BTreeMap;

use intake::{SheetReading, SheetRole};
use rules::category::Category;

use super::arrivals::file_name;
use super::changes::stated;
use super::held::HeldPreview;
use super::own_forms;
use super::plan::{Fate, Planned, sheet_name};
use super::questions;
use super::versions::Withdrawal;
use crate::error::DeskError;
use crate::heading::list::options;
use crate::reading::order::{AttachmentPart, Part, TablePart};
use crate::unit::resolve::UnitNames;
use crate::wire::PerCategory;
use crate::wire::intake::{
    FileKind, FileState, Preview, PreviewAttachment, PreviewColumn, PreviewFile, PreviewRow,
    PreviewSheet, RowState,
};
use crate::year::YearReader;

/// So many rows and problems come with the preview; the pages of the rest are asked for.
const FIRST: usize = 200;

pub(crate) fn preview(now: &YearReader<'_>, held: &HeldPreview) -> Result<Preview, DeskError> {
    let showing = Showing::of(now, held)?;
    let plan = &held.plan;
    Ok(Preview {
        token: held.token.clone(),
        files: showing.files(now)?,
        rows: showing.rows(None, 0, FIRST).0,
        problems: plan.problems.iter().take(FIRST).cloned().collect(),
        counts: plan.counts(),
        problem_counts: questions::counts(&plan.problems),
        open: questions::open(&plan.problems),
        withdrawing: crate::review::sheet::count(plan.withdrawn()),
        forms: plan.forms.clone(),
        attachments: showing.attachments(),
        fields: options(now.year),
        adjustments: held.adjustments.clone(),
    })
}

pub(crate) struct Showing<'h> {
    held: &'h HeldPreview,
    parts: Vec<&'h Part>,
    units: UnitNames,
    year: i32,
}

impl<'h> Showing<'h> {
    pub fn of(now: &YearReader<'_>, held: &'h HeldPreview) -> Result<Self, DeskError> {
        Ok(Self {
            held,
            parts: held.parts().collect(),
            units: UnitNames::of_year(now)?,
            year: now.year,
        })
    }

    /// A page of the rows, withdrawn nominees after those of the files, and how many there are.
    pub fn rows(
        &self,
        state: Option<RowState>,
        offset: usize,
        limit: usize,
    ) -> (Vec<PreviewRow>, usize) {
        let plan = &self.held.plan;
        let wanted = |one: RowState| state.is_none_or(|state| state == one);
        let of_files = plan
            .rows
            .iter()
            .filter(|one| wanted(one.fate.state()))
            .count();
        let withdrawn = if wanted(RowState::Withdrawn) {
            plan.withdrawals.len()
        } else {
            0
        };
        let rows = plan
            .rows
            .iter()
            .filter(|one| wanted(one.fate.state()))
            .skip(offset)
            .filter_map(|one| self.row(one));
        let left = plan
            .withdrawals
            .iter()
            .take(withdrawn)
            .skip(offset.saturating_sub(of_files))
            .map(|one| self.withdrawal(one));
        (rows.chain(left).take(limit).collect(), of_files + withdrawn)
    }

    fn row(&self, one: &Planned) -> Option<PreviewRow> {
        let Some(Part::Table(table)) = self.parts.get(one.part) else {
            return None;
        };
        let row = table.rows.get(one.row)?;
        let (changes, reason, nominee) = match &one.fate {
            Fate::New => (Vec::new(), None, None),
            Fate::Updated { id, changes } => (changes.clone(), None, Some(id.0)),
            Fate::Unchanged { id } => (Vec::new(), None, Some(id.0)),
            Fate::Waiting {
                reason,
                nominee,
                changes,
            } => (
                changes.clone(),
                Some(reason.clone()),
                nominee.map(|id| id.0),
            ),
            Fate::Refused { reason } => (Vec::new(), Some(reason.clone()), None),
        };
        Some(PreviewRow {
            state: one.fate.state(),
            category: row.category().into(),
            name: row.name.clone(),
            organisation: row.organisation.clone().unwrap_or_default(),
            unit: one
                .unit
                .map(|id| self.units.name(id).to_owned())
                .unwrap_or_default(),
            file: table.name.clone(),
            file_index: index(one.part),
            sheet: sheet_name(table, row).to_owned(),
            row: row.row,
            changes,
            reason,
            nominee,
            fields: stated(self.year, row.category(), &row.facts)
                .unwrap_or_default()
                .into_iter()
                .collect(),
        })
    }

    fn withdrawal(&self, one: &Withdrawal) -> PreviewRow {
        PreviewRow {
            state: RowState::Withdrawn,
            category: one.category.into(),
            name: one.name.clone(),
            organisation: one.organisation.clone(),
            unit: self.units.name(one.unit).to_owned(),
            file: self
                .parts
                .get(one.part)
                .map_or_else(String::new, |part| part.name().to_owned()),
            file_index: index(one.part),
            sheet: String::new(),
            row: 0,
            changes: Vec::new(),
            reason: Some(format!("新版中没有（{}）", one.number)),
            nominee: Some(one.nominee.0),
            fields: BTreeMap::new(),
        }
    }

    fn files(&self, now: &YearReader<'_>) -> Result<Vec<PreviewFile>, DeskError> {
        self.parts
            .iter()
            .enumerate()
            .map(|(at, part)| match part {
                Part::Table(table) => self.table(now, at, table),
                Part::Attachment(_) | Part::JudgeSheet(_) => Ok(PreviewFile {
                    kind: FileKind::Attachment,
                    ..bare(at, part.name())
                }),
                Part::Refused { name, reason, .. } => Ok(PreviewFile {
                    state: FileState::Refused,
                    reason: Some(reason.clone()),
                    ..bare(at, name)
                }),
            })
            .collect()
    }

    fn table(
        &self,
        now: &YearReader<'_>,
        at: usize,
        table: &TablePart,
    ) -> Result<PreviewFile, DeskError> {
        let mut rows = PerCategory::default();
        for row in &table.rows {
            *rows.at(row.category().into()) += 1;
        }
        let unit = self
            .held
            .plan
            .rows
            .iter()
            .filter(|one| one.part == at)
            .find_map(|one| one.unit);
        let version = self
            .held
            .plan
            .versions
            .iter()
            .filter(|version| version.part == at)
            .max_by_key(|version| version.number);
        let already_imported = now
            .records
            .source_files()
            .with_sha256(now.year, &table.sha256)?
            .is_some();
        Ok(PreviewFile {
            kind: if table.form {
                FileKind::Form
            } else {
                FileKind::Table
            },
            state: match table.refused {
                Some(_) => FileState::Refused,
                None => FileState::Read,
            },
            reason: table.refused.clone(),
            unit: unit.map(|id| self.units.name(id).to_owned()),
            rows,
            sheets: table
                .sheets
                .iter()
                .map(|sheet| sheet_to_wire(table, sheet))
                .collect(),
            dropped_rows: table
                .dropped_rows
                .iter()
                .map(|dropped| format!("{} 第{}行：{}", dropped.sheet, dropped.row, dropped.text))
                .collect(),
            already_imported,
            own_form: own_forms::is_ours(table),
            remembered: self.held.remembered.contains(&table.name),
            version: version.map_or(1, |version| version.number),
            follows: version.and_then(|version| version.follows.clone()),
            ..bare(at, &table.name)
        })
    }

    fn attachments(&self) -> Vec<PreviewAttachment> {
        let to_wire = |planned: &super::arrivals::PlannedAttachment| {
            let Some(Part::Attachment(attachment)) = self.parts.get(planned.part) else {
                return None;
            };
            Some(attachment_to_wire(attachment, planned))
        };
        self.held
            .plan
            .attachments
            .iter()
            .filter_map(to_wire)
            .collect()
    }
}

fn attachment_to_wire(
    attachment: &AttachmentPart,
    planned: &super::arrivals::PlannedAttachment,
) -> PreviewAttachment {
    let name = file_name(&attachment.name);
    PreviewAttachment {
        folder: attachment.name[..attachment.name.len() - name.len()]
            .trim_end_matches(['/', '\\'])
            .to_owned(),
        name: name.to_owned(),
        kind: attachment.kind,
        size: u32::try_from(attachment.size).unwrap_or(u32::MAX),
        nominee: planned.label.clone(),
        already_kept: planned.already_kept,
    }
}

fn bare(at: usize, name: &str) -> PreviewFile {
    PreviewFile {
        index: index(at),
        name: name.to_owned(),
        kind: FileKind::Table,
        state: FileState::Read,
        reason: None,
        unit: None,
        rows: PerCategory::default(),
        sheets: Vec::new(),
        dropped_rows: Vec::new(),
        already_imported: false,
        own_form: false,
        remembered: false,
        version: 1,
        follows: None,
    }
}

fn sheet_to_wire(table: &TablePart, sheet: &SheetReading) -> PreviewSheet {
    let (read, category) = match sheet.role {
        SheetRole::Table { category } => (true, category),
        SheetRole::Ignored => (false, None),
    };
    let place = table.sheets.iter().position(|one| one.name == sheet.name);
    PreviewSheet {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        read,
        category: category.map(Category::into),
        rows: crate::review::sheet::count(
            table
                .rows
                .iter()
                .filter(|row| usize::try_from(row.sheet).ok() == place),
        ),
        header_row: sheet.header_row,
        columns: sheet
            .columns
            .iter()
            .map(|column| PreviewColumn {
                column: column.index,
                letter: column.letter.clone(),
                heading: column.heading.clone(),
                field: column.field.map(intake::Field::code),
                examples: column.examples.clone(),
            })
            .collect(),
    }
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
