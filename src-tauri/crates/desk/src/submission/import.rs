use std::collections::HashMap;

use intake::ReadRow;
use rules::category::Category;
use rules::number::nominee_number;
use store::code::Vetting;
use store::ids::{FileId, NomineeId};
use store::table::nominee::{NewNominee, Nominee, NomineeContent};
use store::table::source_file::NewSourceFile;

use super::held::{HeldFile, HeldPreview};
use super::plan::{Fate, Planned, plan};
use super::preview::counts;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::{find, search_key, standing};
use crate::unit::resolve::UnitNames;
use crate::wire::intake::{ImportArgs, ImportOutcome};
use crate::year::YearWriter;

/// `submission.import`: all rows in one transaction, or none.
pub fn import(desk: &mut Desk, args: &ImportArgs) -> Result<ImportOutcome, DeskError> {
    let held = desk
        .held
        .take_if(|held| held.token == args.token)
        .ok_or_else(|| {
            DeskError::bad_input(
                "token",
                "这次预览已经过期（后来又读了别的文件）。请重新选择文件。",
            )
        })?;
    let outcome = commit(desk, &held);
    if outcome.is_err() {
        desk.held = Some(held);
    }
    outcome
}

fn commit(desk: &mut Desk, held: &HeldPreview) -> Result<ImportOutcome, DeskError> {
    let planned = desk.read(|now| plan(now, &held.files))?;
    let counts = counts(&planned);
    if counts.new + counts.updated == 0 {
        return Err(DeskError::new(
            "refused",
            "这些文件里没有可以导入的新内容：都已导入过，或都被退回。请看预览中的说明。",
        ));
    }
    let summary = format!(
        "导入 {} 个文件：新增 {}，更新 {}",
        held.files.len(),
        counts.new,
        counts.updated
    );
    desk.act("submission.import", summary, |now| {
        let mut writing = Writing::begin(now)?;
        for one in planned {
            writing.row(one, held)?;
        }
        Ok(ImportOutcome {
            counts,
            files: writing.files(),
        })
    })
}

/// The import under way: what would otherwise be looked up again for every row.
struct Writing<'a> {
    now: &'a YearWriter<'a>,
    strict_publicity: bool,
    units: UnitNames,
    serials: HashMap<Category, u32>,
    kept: HashMap<usize, FileId>,
}

impl<'a> Writing<'a> {
    fn begin(now: &'a YearWriter<'a>) -> Result<Self, DeskError> {
        let mut serials = HashMap::new();
        for category in Category::ALL {
            serials.insert(
                category,
                now.records.nominees().next_serial(now.year, category)?,
            );
        }
        Ok(Self {
            now,
            strict_publicity: now.reader().settings()?.wire.strict_publicity,
            units: UnitNames::of_year(&now.reader())?,
            serials,
            kept: HashMap::new(),
        })
    }

    fn files(&self) -> u32 {
        crate::review::sheet::count(self.kept.keys())
    }

    fn row(&mut self, one: Planned<'_>, held: &HeldPreview) -> Result<(), DeskError> {
        let mut content = one.content;
        match one.fate {
            Fate::Unchanged | Fate::Refused { .. } => Ok(()),
            Fate::New => {
                content.file_id = Some(self.file(one.file, &held.files[one.file])?);
                let new = self.newcomer(one.row, content);
                self.now.records.nominees().insert(&new)?;
                Ok(())
            }
            Fate::Updated { id, .. } => {
                content.file_id = Some(self.file(one.file, &held.files[one.file])?);
                self.update(id, content)
            }
        }
    }

    fn newcomer(&mut self, row: &ReadRow, mut content: NomineeContent) -> NewNominee {
        let category = row.category;
        let (standing, findings) =
            standing::of_newcomer(self.now.year, &content, &row.facts, self.strict_publicity);
        let next = self.serials.entry(category).or_insert(1);
        let serial = *next;
        *next += 1;
        let number = nominee_number(self.now.year, category, serial);
        content.search_key = self.search_key(&content, &number);
        NewNominee {
            year: self.now.year,
            category,
            serial,
            number,
            content,
            standing,
            findings,
        }
    }

    fn search_key(&self, content: &NomineeContent, number: &str) -> String {
        search_key(content, self.units.name(content.unit_id), number)
    }

    fn update(&self, id: NomineeId, mut content: NomineeContent) -> Result<(), DeskError> {
        let before = find(&self.now.reader(), id.0)?;
        content.search_key = self.search_key(&content, &before.number);
        self.now.records.nominees().update_content(id, &content)?;
        let nominee = Nominee { content, ..before };
        self.look_again(&nominee)?;
        standing::refresh(self.now, &nominee, self.strict_publicity)?;
        Ok(())
    }

    /// What was passed on an older version is looked at again; marks and scores are kept.
    fn look_again(&self, nominee: &Nominee) -> Result<(), DeskError> {
        if nominee.vetting == Vetting::Passed {
            self.now.records.nominees().update_vetting(
                nominee.id,
                Vetting::Pending,
                "重新报送的内容有变化，请复核",
            )?;
        }
        Ok(())
    }

    /// The file is kept whole, once, when the first of its rows is written.
    fn file(&mut self, index: usize, file: &HeldFile) -> Result<FileId, DeskError> {
        if let Some(id) = self.kept.get(&index) {
            return Ok(*id);
        }
        let reading = &file.reading;
        let id = match self
            .now
            .records
            .source_files()
            .with_sha256(self.now.year, &reading.sha256)?
        {
            Some(known) => known.id,
            None => self.now.records.source_files().insert(NewSourceFile {
                year: self.now.year,
                name: &reading.name,
                sha256: &reading.sha256,
                imported_at: self.now.at,
                bytes: &file.bytes,
            })?,
        };
        self.kept.insert(index, id);
        Ok(id)
    }
}
