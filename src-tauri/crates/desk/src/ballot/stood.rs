//! What the newest round says of one nominee, for the room: figures alone, never who voted how.

use rules::ballot::{Standing, Verdict, decide};
use rules::category::Category;
use rules::ranking::Place;
use store::code::{BallotForm, BallotState};
use store::ids::NomineeId;
use store::table::ballot::{Ballot, BallotLine};

use super::terms::{lines, papers, terms, threshold_title};
use crate::error::DeskError;
use crate::wire::board::VoteCount;
use crate::year::YearReader;

pub(crate) struct Stood {
    /// 发出 while the papers are out, 收回 once they are counted.
    pub papers: u32,
    pub eligible: u32,
    pub threshold: String,
    pub count: Option<VoteCount>,
}

impl Stood {
    /// By the newest round whose papers are out or counted.
    pub fn of(
        now: &YearReader<'_>,
        category: Category,
        nominee: NomineeId,
    ) -> Result<Option<Self>, DeskError> {
        let rounds = now.records.ballots().all(now.year, category)?;
        for ballot in rounds.iter().rev() {
            if !matches!(ballot.state, BallotState::Issued | BallotState::Counted) {
                continue;
            }
            let kept = now.records.ballots().lines(ballot.id)?;
            if kept.iter().any(|line| line.nominee_id == nominee) {
                return Ok(Some(stood(ballot, &kept, nominee)));
            }
        }
        Ok(None)
    }
}

fn stood(ballot: &Ballot, kept: &[BallotLine], nominee: NomineeId) -> Stood {
    let content = &ballot.content;
    let recused = kept
        .iter()
        .find(|line| line.nominee_id == nominee)
        .map_or(0, |line| line.recused);
    let count = count(ballot, kept, nominee);
    let papers = papers(ballot);
    Stood {
        papers: match count {
            Some(_) => papers.returned.saturating_sub(recused),
            None => papers.issued.saturating_sub(recused),
        },
        eligible: content.present.saturating_sub(recused),
        threshold: threshold_title(content.threshold),
        count,
    }
}

fn count(ballot: &Ballot, kept: &[BallotLine], nominee: NomineeId) -> Option<VoteCount> {
    if ballot.state != BallotState::Counted {
        return None;
    }
    let lines = lines(kept);
    let line = lines.iter().find(|line| line.id == nominee)?;
    let decided = match decide(&terms(&ballot.content), &papers(ballot), &lines) {
        Verdict::Decided(decided) => decided,
        Verdict::Void { .. } | Verdict::Unreconciled => return None,
    };
    let standing = decided.rows.iter().find(|row| row.id == nominee)?;
    let choosing = ballot.content.form == BallotForm::Choose;
    Some(VoteCount {
        approve: line.approve,
        against: (!choosing).then_some(line.against),
        abstain: (!choosing).then_some(line.abstain),
        needed: standing.needed,
        passed: passed(standing, choosing),
    })
}

/// A choosing paper elects who stands within the places; of the tied nobody is elected yet.
fn passed(standing: &Standing<NomineeId>, choosing: bool) -> Option<bool> {
    if !choosing {
        return Some(standing.passed);
    }
    match standing.rank {
        Some((_, Place::Inside)) => Some(true),
        Some((_, Place::Tied)) => None,
        Some((_, Place::Outside)) | None => Some(false),
    }
}
