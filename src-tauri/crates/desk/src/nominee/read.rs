use crate::twin::twin;
use std::collections::HashMap;

use rules::condition::{
    Finding, Kind, MarkVerdict as RuleMark, Standing as RuleStanding, standing,
};
use store::table::mark::Mark as StoredMark;
use store::table::nominee::Nominee;

use super::{facts, fate, find, organisation, standing::judged};
use crate::annotation;
use crate::comment;
use crate::desk::{ACTOR, Desk};
use crate::error::DeskError;
use crate::reading::raw::RawSheet;
use crate::review::sheet::{Sheet, SheetRow};
use crate::text::moment;
use crate::unit::resolve::UnitNames;
use crate::wire::nominee::{
    Condition, ConditionKind, Dossier, Fact, Mark, MarkVerdict, Source, SourceCell, Standing,
    VersionChange,
};
use crate::wire::office::IdArgs;
use crate::year::YearReader;

/// `nominee.read`
pub fn read(desk: &Desk, args: &IdArgs) -> Result<Dossier, DeskError> {
    desk.read(|now| dossier(now, args.id))
}

/// Everything the office knows of one nominee.
pub(crate) fn dossier(now: &YearReader<'_>, id: i64) -> Result<Dossier, DeskError> {
    let nominee = find(now, id)?;
    let settings = now.settings()?;
    let found = judged(now, &nominee, settings.wire.strict_publicity)?;
    let sheet = Sheet::of(now, nominee.category)?;
    let scored = sheet.row(nominee.id);
    Ok(Dossier {
        id: nominee.id.0,
        number: nominee.number.clone(),
        category: nominee.category.into(),
        category_title: nominee.category.title().to_owned(),
        name: nominee.content.name.clone(),
        organisation: organisation(&nominee),
        unit: UnitNames::of_year(now)?
            .name(nominee.content.unit_id)
            .to_owned(),
        vetting: nominee.vetting.into(),
        vetting_reason: nominee.vetting_reason.clone(),
        standing: standing(&found).into(),
        facts: stated(now, &nominee)?,
        story: story(&nominee)?,
        conditions: conditions(now, &nominee, found)?,
        source: source(now, &nominee)?,
        changes: changes(now, &nominee)?,
        annotations: annotation::show::of(now, &nominee)?,
        comments: comment::list::of(now, &nominee)?,
        note_author: note_author(now)?,
        score: scored.and_then(SheetRow::value_text),
        score_detail: scored
            .filter(|row| row.value.is_some())
            .map(|row| sheet.explain(row)),
        fate: fate::of(now, &nominee)?,
    })
}

pub(crate) fn stated(now: &YearReader<'_>, nominee: &Nominee) -> Result<Vec<Fact>, DeskError> {
    let known = facts::from_json(nominee.category, &nominee.content.facts)?;
    let to_wire = |fact: facts::StatedFact| Fact {
        key: fact.key.to_owned(),
        label: fact.label,
        value: fact.value,
        personal: fact.personal,
    };
    Ok(facts::stated(&known, now.year)
        .into_iter()
        .map(to_wire)
        .collect())
}

pub(crate) fn story(nominee: &Nominee) -> Result<Option<String>, DeskError> {
    let known = facts::from_json(nominee.category, &nominee.content.facts)?;
    Ok(known.story().map(str::to_owned))
}

fn note_author(now: &YearReader<'_>) -> Result<String, DeskError> {
    let newest = now.records.annotations().newest_author(now.year)?;
    Ok(newest.unwrap_or_else(|| ACTOR.to_owned()))
}

fn conditions(
    now: &YearReader<'_>,
    nominee: &Nominee,
    found: Vec<Finding>,
) -> Result<Vec<Condition>, DeskError> {
    let mut marks: HashMap<String, StoredMark> = now
        .records
        .marks()
        .of(nominee.id)?
        .into_iter()
        .map(|mark| (mark.code.clone(), mark))
        .collect();
    let changed = super::changed::last_change(now, nominee.id)?;
    let to_wire = |finding: Finding| Condition {
        changed_since: marks
            .get(finding.code)
            .is_some_and(|mark| changed.is_some_and(|at| at > mark.at)),
        mark: marks.remove(finding.code).map(|mark| Mark {
            verdict: mark.verdict.into(),
            note: mark.note,
            at: moment(mark.at),
        }),
        code: finding.code.to_owned(),
        article: finding.article.to_owned(),
        title: finding.title.to_owned(),
        quote: finding.quote.to_owned(),
        kind: finding.kind.into(),
        soft: finding.soft,
        verdict: finding.verdict.into(),
        figures: finding.figures,
        remedy: finding.remedy,
    };
    Ok(found.into_iter().map(to_wire).collect())
}

pub(crate) fn source(now: &YearReader<'_>, nominee: &Nominee) -> Result<Option<Source>, DeskError> {
    let content = &nominee.content;
    let Some(file) = content
        .file_id
        .map(|id| now.records.source_files().get(id))
        .transpose()?
        .flatten()
    else {
        return Ok(None);
    };
    let sheet = content.sheet.clone().unwrap_or_default();
    let row = content.row.unwrap_or_default();
    let cells = match now.records.row_texts().cells(&file.sha256, &sheet)? {
        Some(packed) => RawSheet::unpack(&packed)?.row(row),
        None => kept_with_the_row(&content.raw)?,
    };
    Ok(Some(Source {
        file: file.name,
        sheet,
        row,
        sha256: file.sha256,
        imported_at: moment(file.imported_at),
        cells: cells
            .into_iter()
            .map(|(header, text)| SourceCell { header, text })
            .collect(),
    }))
}

/// Files imported by the first program left the cells with each nominee.
fn kept_with_the_row(raw: &str) -> Result<Vec<(String, String)>, DeskError> {
    if raw.is_empty() {
        return Ok(Vec::new());
    }
    serde_json::from_str(raw).map_err(|error| DeskError::internal(&error))
}

pub(crate) fn changes(
    now: &YearReader<'_>,
    nominee: &Nominee,
) -> Result<Vec<VersionChange>, DeskError> {
    let files = now.records.source_files().all(now.year)?;
    let file = |id| {
        files
            .iter()
            .find(|file| Some(file.id) == id)
            .map_or_else(String::new, |file| file.name.clone())
    };
    let to_wire = |change: store::table::nominee_change::NomineeChange| VersionChange {
        file: file(change.file_id),
        at: moment(change.at),
        field: change.field,
        old: change.old,
        new: change.new,
    };
    Ok(now
        .records
        .nominee_changes()
        .of_nominee(nominee.id)?
        .into_iter()
        .map(to_wire)
        .collect())
}

twin!(Kind => ConditionKind { Computed, Manual, Veto });
twin!(RuleStanding => Standing { Clear, Waiting, Barred });
twin!(RuleMark => MarkVerdict { Met, Unmet, Override });
twin!(MarkVerdict => RuleMark { Met, Unmet, Override });
