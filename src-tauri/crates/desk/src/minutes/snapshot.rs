//! What an issue freezes. It is kept as JSON by its hash, and every later printing of the issue is made from it.

use rules::category::Category;
use rules::ranking::Place;
use serde::{Deserialize, Serialize};
use store::code::DecisionBody;
use store::table::meeting::Meeting;

use super::results::ResultTable;
use crate::annotation::show;
use crate::attendance::read::roll_call;
use crate::ballot::list::rounds;
use crate::error::DeskError;
use crate::review::grade::Grades;
use crate::review::paper::results_now;
use crate::review::sheet::{Sheet, SheetRow};
use crate::tie::read::records;
use crate::wire::annotation::NoteAudience;
use crate::wire::ballot::{BallotRound, BallotStage, TieRecord};
use crate::wire::committee::RollCall;
use crate::year::YearReader;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Snapshot {
    pub union_name: String,
    pub roll: RollCall,
    pub categories: Vec<Judged>,
}

/// One category as the meeting left it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Judged {
    pub title: String,
    pub rule: String,
    pub seats: u32,
    pub recusals: Vec<Recused>,
    /// By rank; who has none follows.
    pub results: Vec<Outcome>,
    /// The first first.
    pub ties: Vec<TieRecord>,
    /// Counted and void rounds, the first first.
    pub ballots: Vec<BallotRound>,
    pub notes: Vec<Noted>,
    /// None in an issue from before it was frozen.
    #[serde(default)]
    pub table: Option<ResultTable>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Recused {
    pub nominee: String,
    pub member: String,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Outcome {
    pub rank: Option<u32>,
    pub number: String,
    pub name: String,
    pub figure: Option<String>,
    /// 线内, 线外, 未评齐…
    pub place: String,
    /// 达到优秀线… Left out where no line is drawn, so that what was frozen before there were lines still reads the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Noted {
    pub nominee: String,
    pub place: String,
    pub quote: String,
    pub text: String,
    pub by: String,
}

impl Snapshot {
    pub fn of(now: &YearReader<'_>, meeting: &Meeting) -> Result<Self, DeskError> {
        let mut categories = Vec::new();
        for category in Category::ALL {
            let judged = judged(now, meeting, category)?;
            categories.extend(judged);
        }
        Ok(Self {
            union_name: now.settings()?.wire.union_name.clone(),
            roll: roll_call(now, meeting)?,
            categories,
        })
    }

    /// Whether both tell the same. What an older program did not freeze is no difference.
    pub fn tells_the_same_as(&self, older: &Self) -> bool {
        let mut told = self.clone();
        for (one, old) in told.categories.iter_mut().zip(&older.categories) {
            if old.table.is_none() {
                one.table = None;
            }
        }
        told == *older
    }

    pub fn to_json(&self) -> Result<Vec<u8>, DeskError> {
        serde_json::to_vec(self).map_err(|error| DeskError::internal(&error))
    }

    pub fn from_json(bytes: &[u8]) -> Result<Self, DeskError> {
        serde_json::from_slice(bytes).map_err(|error| DeskError::internal(&error))
    }
}

/// Nothing of a category the meeting has not touched, or an earlier one has settled.
fn judged(
    now: &YearReader<'_>,
    meeting: &Meeting,
    category: Category,
) -> Result<Option<Judged>, DeskError> {
    let decisions = now.records.decisions();
    let decided = decisions.find(now.year, category, DecisionBody::LeadingGroup)?;
    if decided.is_some_and(|one| one.content.held_on < meeting.content.held_on) {
        return Ok(None);
    }
    let sheet = Sheet::of(now, category)?;
    let mut ballots = rounds(now, category)?.rounds;
    ballots.retain(|round| matches!(round.stage, BallotStage::Counted | BallotStage::Void));
    ballots.reverse();
    let has_scores = sheet.rows.iter().any(|row| row.entered > 0);
    if !has_scores && ballots.is_empty() {
        return Ok(None);
    }
    let mut ties = records(now, category, sheet.tie_resolved)?;
    ties.reverse();
    Ok(Some(Judged {
        title: category.title().to_owned(),
        rule: sheet.rule.title().to_owned(),
        seats: sheet.seats,
        recusals: recusals(now, &sheet)?,
        results: results(now, &sheet)?,
        ties,
        ballots,
        notes: notes(now, &sheet)?,
        table: Some(ResultTable::of(results_now(now, category)?)),
    }))
}

fn recusals(now: &YearReader<'_>, sheet: &Sheet) -> Result<Vec<Recused>, DeskError> {
    let all = now.records.recusals().all(now.year, sheet.category)?;
    Ok(all
        .into_iter()
        .filter_map(|one| {
            let row = sheet.row(one.nominee_id)?;
            let member = sheet.members.iter().find(|who| who.id == one.member_id)?;
            Some(Recused {
                nominee: row.nominee.content.name.clone(),
                member: member.content.name.clone(),
                reason: one.reason,
            })
        })
        .collect())
}

fn results(now: &YearReader<'_>, sheet: &Sheet) -> Result<Vec<Outcome>, DeskError> {
    let grades = Grades::of(now, sheet)?;
    let ranked = sheet.ranking.rows.iter();
    let ranked = ranked.filter_map(|one| sheet.row(one.id));
    let unranked = sheet.rows.iter();
    let unranked = unranked.filter(|row| sheet.ranked(row.nominee.id).is_none());
    ranked
        .chain(unranked)
        .map(|row| {
            Ok(Outcome {
                rank: sheet.ranked(row.nominee.id).map(|one| one.rank),
                number: row.nominee.number.clone(),
                name: row.nominee.content.name.clone(),
                figure: row.value_text(),
                place: with_early_closing(place(sheet, row), row),
                grade: grades.grade(row)?.map(|one| one.title().to_owned()),
            })
        })
        .collect()
}

fn place(sheet: &Sheet, row: &SheetRow) -> String {
    let ranked = sheet.ranked(row.nominee.id).map(|one| one.place);
    match ranked {
        _ if row.struck => "撤下".to_owned(),
        _ if !row.lacking.is_empty() => format!("缺必备条件：{}", row.lacking.join("、")),
        None if row.awaits_reveal() => "评齐，未亮分".to_owned(),
        None => "未评齐".to_owned(),
        // A cut line through half a ranking would mislead.
        Some(_) if !sheet.all_scored() => "本类未全部亮分，不划线".to_owned(),
        Some(Place::Inside) => "线内".to_owned(),
        Some(Place::Tied) => "同分".to_owned(),
        Some(Place::Outside) => "线外".to_owned(),
    }
}

fn with_early_closing(place: String, row: &SheetRow) -> String {
    match &row.closed_early {
        Some(reason) => format!(
            "{place}（{}/{} 人评分，提前收分：{reason}）",
            row.entered, row.expected
        ),
        None => place,
    }
}

fn notes(now: &YearReader<'_>, sheet: &Sheet) -> Result<Vec<Noted>, DeskError> {
    let mut kept = Vec::new();
    for row in &sheet.rows {
        let notes = show::of(now, &row.nominee)?;
        let for_meeting = notes
            .into_iter()
            .filter(|note| note.audience == NoteAudience::Meeting);
        kept.extend(for_meeting.map(|note| Noted {
            nominee: row.nominee.content.name.clone(),
            place: note.place_title,
            quote: note.quote,
            text: note.text,
            by: note.by,
        }));
    }
    Ok(kept)
}
