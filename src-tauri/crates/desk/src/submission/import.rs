use std::collections::HashMap;

use rules::category::Category;
use rules::number::nominee_number;
use store::code::Vetting;
use store::ids::{FileId, NomineeId};
use store::table::intake_problem::NewIntakeProblem;
use store::table::nominee::{NewNominee, Nominee, NomineeContent};
use store::table::nominee_change::NomineeChange;
use store::table::source_file::NewSourceFile;
use store::table::submission::Submission;

use super::held::HeldPreview;
use super::judging::{self, Judged};
use super::plan::{Fate, Plan, Planned, plan, sheet_name};
use super::{keep, memory};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::host::Host;
use crate::nominee::{find, search_key_of, standing};
use crate::reading::order::{Pack, Part, PreparedRow, TablePart};
use crate::under_way::UnderWay;
use crate::unit::resolve::UnitNames;
use crate::wire::intake::{
    Accept, FieldChange, ImportArgs, ImportOutcome, PreviewProblem, ProblemAction,
};
use crate::year::YearWriter;

/// `submission.import`: all rows in one transaction, or none.
pub fn import(host: &Host, args: &ImportArgs) -> Result<ImportOutcome, DeskError> {
    let _begun = host.reading().begin(1);
    host.with_desk(|desk| import_held(desk, args, host.reading()))
}

pub(crate) fn import_held(
    desk: &mut Desk,
    args: &ImportArgs,
    under_way: &UnderWay,
) -> Result<ImportOutcome, DeskError> {
    let mut held = desk
        .held
        .take_if(|held| held.token == args.token)
        .ok_or_else(HeldPreview::stale)?;
    let outcome =
        planned(desk, &mut held, args.accept).and_then(|()| commit(desk, &held, under_way));
    if outcome.is_err() {
        desk.held = Some(held);
    }
    outcome
}

/// The records may have changed since the preview was shown.
fn planned(desk: &Desk, held: &mut HeldPreview, accept: Accept) -> Result<(), DeskError> {
    let parts: Vec<&Part> = held.inputs.iter().flat_map(|input| &input.parts).collect();
    let fresh = desk.read(|now| plan(now, &parts, &held.remembered, &held.adjustments, accept))?;
    drop(parts);
    held.plan = fresh;
    Ok(())
}

fn commit(
    desk: &mut Desk,
    held: &HeldPreview,
    under_way: &UnderWay,
) -> Result<ImportOutcome, DeskError> {
    let plan = &held.plan;
    let mut counts = plan.counts();
    counts.withdrawn = crate::review::sheet::count(plan.withdrawn());
    let arriving = plan.attachments.iter().any(|one| !one.already_kept);
    if counts.new + counts.updated + counts.withdrawn == 0 && !arriving {
        return Err(DeskError::new(
            "refused",
            "这些文件里没有可以导入的新内容：都已导入过、有待确认，或都被退回。请看预览中的说明。",
        ));
    }
    let summary = format!(
        "导入 {} 个文件：新增 {}，更新 {}，撤回 {}",
        held.inputs.len(),
        counts.new,
        counts.updated,
        counts.withdrawn
    );
    let (year, strict_publicity) =
        desk.read(|now| Ok((now.year, now.settings()?.wire.strict_publicity)))?;
    std::thread::scope(|scope| {
        let judged = judging::ahead(scope, year, strict_publicity, newcomers(held));
        desk.act("submission.import", summary, |now| {
            let mut writing = Writing::begin(now, held, under_way, judged)?;
            for (at, one) in plan.rows.iter().enumerate() {
                writing.row(at, one)?;
            }
            writing.withdrawals(plan)?;
            writing.versions(plan)?;
            writing.problems(plan)?;
            let attachments = keep::attachments(now, plan, &writing.parts, &writing.written)?;
            Ok(ImportOutcome {
                counts,
                files: crate::review::sheet::count(writing.files.keys()),
                attachments,
            })
        })
    })
}

fn newcomers(held: &HeldPreview) -> Vec<&PreparedRow> {
    let parts: Vec<&Part> = held.parts().collect();
    let rows = held.plan.rows.iter();
    rows.filter(|one| matches!(one.fate, Fate::New))
        .filter_map(|one| match parts.get(one.part) {
            Some(Part::Table(table)) => table.rows.get(one.row),
            _ => None,
        })
        .collect()
}

/// So often the page's wish to stop is looked at.
const ROWS_BETWEEN_GLANCES: usize = 200;

/// The import under way: what would otherwise be looked up again for every row.
struct Writing<'a> {
    now: &'a YearWriter<'a>,
    under_way: &'a UnderWay,
    parts: Vec<&'a Part>,
    /// Of the newcomers, in their order.
    judged: Judged,
    strict_publicity: bool,
    units: UnitNames,
    serials: HashMap<Category, u32>,
    files: HashMap<usize, FileId>,
    /// Nominees by their row of the plan.
    written: HashMap<usize, NomineeId>,
}

impl<'a> Writing<'a> {
    fn begin(
        now: &'a YearWriter<'a>,
        held: &'a HeldPreview,
        under_way: &'a UnderWay,
        judged: Judged,
    ) -> Result<Self, DeskError> {
        let mut serials = HashMap::new();
        for category in Category::ALL {
            serials.insert(
                category,
                now.records.nominees().next_serial(now.year, category)?,
            );
        }
        Ok(Self {
            now,
            under_way,
            parts: held.parts().collect(),
            judged,
            strict_publicity: now.reader().settings()?.wire.strict_publicity,
            units: UnitNames::of_year(&now.reader())?,
            serials,
            files: HashMap::new(),
            written: HashMap::new(),
        })
    }

    fn table(&self, part: usize) -> Option<&'a TablePart> {
        match self.parts.get(part) {
            Some(Part::Table(table)) => Some(table),
            _ => None,
        }
    }

    fn row(&mut self, at: usize, one: &Planned) -> Result<(), DeskError> {
        if at.is_multiple_of(ROWS_BETWEEN_GLANCES) {
            self.under_way.rows(u32::try_from(at).unwrap_or(u32::MAX));
            if self.under_way.stopped() {
                return Err(UnderWay::cancelled());
            }
        }
        let Some(table) = self.table(one.part) else {
            return Ok(());
        };
        let row = &table.rows[one.row];
        match &one.fate {
            Fate::Waiting { .. } | Fate::Refused { .. } => Ok(()),
            Fate::Unchanged { id } => {
                self.written.insert(at, *id);
                Ok(())
            }
            Fate::New => {
                let content = self.content(one, table, row)?;
                let id = self.newcomer(row, content)?;
                self.written.insert(at, id);
                Ok(())
            }
            Fate::Updated { id, changes } => {
                let content = self.content(one, table, row)?;
                self.written.insert(at, *id);
                self.update(*id, content, changes)
            }
        }
    }

    fn content(
        &mut self,
        one: &Planned,
        table: &TablePart,
        row: &PreparedRow,
    ) -> Result<NomineeContent, DeskError> {
        let unit_id = one
            .unit
            .ok_or_else(|| DeskError::internal(&"没有推荐单位的行不会写入"))?;
        Ok(NomineeContent {
            unit_id,
            name: row.name.clone(),
            identity_key: row.identity_key.clone(),
            // Written with the number, which a new nominee gets when it is imported.
            search_key: String::new(),
            organisation: row.organisation.clone(),
            file_id: Some(self.file(one.part, table)?),
            sheet: Some(sheet_name(table, row).to_owned()),
            row: Some(row.row),
            facts: row.facts.clone(),
            raw: String::new(),
        })
    }

    fn newcomer(
        &mut self,
        row: &PreparedRow,
        mut content: NomineeContent,
    ) -> Result<NomineeId, DeskError> {
        let category = row.category();
        let next = self.serials.entry(category).or_insert(1);
        let serial = *next;
        *next += 1;
        let number = nominee_number(self.now.year, category, serial);
        let judged = self.judged.next()?;
        content.search_key = search_key_of(
            &content,
            &judged.initials,
            self.units.name(content.unit_id),
            &number,
        );
        Ok(self.now.records.nominees().insert(&NewNominee {
            year: self.now.year,
            category,
            serial,
            number,
            content,
            standing: judged.standing,
            findings: judged.findings,
        })?)
    }

    fn update(
        &self,
        id: NomineeId,
        mut content: NomineeContent,
        changes: &[FieldChange],
    ) -> Result<(), DeskError> {
        let before = find(&self.now.reader(), id.0)?;
        content.search_key =
            crate::nominee::search_key(&content, self.units.name(content.unit_id), &before.number);
        for change in changes {
            self.now.records.nominee_changes().insert(&NomineeChange {
                nominee_id: id,
                file_id: content.file_id,
                field: change.field.clone(),
                old: change.old.clone(),
                new: change.new.clone(),
                at: self.now.at,
            })?;
        }
        self.now.records.nominees().update_content(id, &content)?;
        let nominee = Nominee { content, ..before };
        self.look_again(&nominee)?;
        standing::refresh(self.now, &nominee, self.strict_publicity)?;
        Ok(())
    }

    /// What was decided on other facts is looked at again.
    fn look_again(&self, nominee: &Nominee) -> Result<(), DeskError> {
        let reason = match nominee.vetting {
            Vetting::Passed => "重新报送的内容有变化，请复核",
            Vetting::Withdrawn => "推荐单位在新版中重新推荐",
            Vetting::Pending | Vetting::Returned | Vetting::Barred => return Ok(()),
        };
        self.now
            .records
            .nominees()
            .update_vetting(nominee.id, Vetting::Pending, reason)?;
        Ok(())
    }

    fn withdrawals(&mut self, plan: &Plan) -> Result<(), DeskError> {
        for one in plan.withdrawn() {
            let file = self.parts.get(one.part).map_or("", |part| part.name());
            let reason = format!("推荐单位在新版（{file}）中撤回");
            self.now
                .records
                .nominees()
                .update_vetting(one.nominee, Vetting::Withdrawn, &reason)?;
        }
        Ok(())
    }

    fn versions(&mut self, plan: &Plan) -> Result<(), DeskError> {
        for version in plan.versions.iter().filter(|version| !version.known) {
            let Some(file) = self.files.get(&version.part).copied() else {
                continue;
            };
            self.now.records.submissions().insert(&Submission {
                file,
                unit: version.unit,
                category: version.category,
                version: version.number,
            })?;
            if let Some(table) = self.table(version.part) {
                memory::keep(self.now, version.unit, table)?;
            }
        }
        Ok(())
    }

    /// What a county still has to put right is kept with its file.
    fn problems(&self, plan: &Plan) -> Result<(), DeskError> {
        for problem in &plan.problems {
            let part = usize::try_from(problem.file_index).unwrap_or(usize::MAX);
            let (Some(file), Some(action)) = (self.files.get(&part), kept(problem)) else {
                continue;
            };
            self.now
                .records
                .intake_problems()
                .insert(&NewIntakeProblem {
                    file_id: *file,
                    nominee_id: None,
                    action,
                    trap: problem.trap,
                    sheet: problem.sheet.clone(),
                    cell: problem.cell.clone(),
                    raw: problem.raw.clone(),
                    proposed: problem.proposed.clone(),
                    message: problem.message.clone(),
                })?;
        }
        Ok(())
    }

    /// The file is kept whole, once, with the cells of its rows as they stood.
    fn file(&mut self, part: usize, table: &TablePart) -> Result<FileId, DeskError> {
        if let Some(id) = self.files.get(&part) {
            return Ok(*id);
        }
        let records = &self.now.records;
        let known = records
            .source_files()
            .with_sha256(self.now.year, &table.sha256)?;
        let id = match known {
            Some(known) => known.id,
            None => records.source_files().insert(NewSourceFile {
                year: self.now.year,
                name: &table.name,
                sha256: &table.sha256,
                imported_at: self.now.at,
                bytes: &keep::read(&table.path, &table.name)?,
            })?,
        };
        for Pack { sheet, path } in &table.raw {
            let cells = keep::read(path, &table.name)?;
            records.row_texts().keep(&table.sha256, sheet, &cells)?;
        }
        self.files.insert(part, id);
        Ok(id)
    }
}

fn kept(problem: &PreviewProblem) -> Option<store::code::ProblemAction> {
    use store::code::ProblemAction as Stored;
    match problem.action {
        ProblemAction::Refuse => Some(Stored::Refuse),
        ProblemAction::Ask if !problem.accepted => Some(Stored::Ask),
        ProblemAction::Warn => Some(Stored::Warn),
        ProblemAction::Ask | ProblemAction::Fix => None,
    }
}
