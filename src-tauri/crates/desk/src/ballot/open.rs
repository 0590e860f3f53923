//! The papers of an open ballot (记名): known one by one, so that the desk counts them itself.

use crate::twin::twin;
use std::collections::HashSet;

use rules::ballot::{Choice, Line, Paper, Papers, Tally, tally};
use store::code::BallotChoice as KeptChoice;
use store::ids::{MemberId, NomineeId};
use store::table::ballot::{Ballot, BallotVote};

use super::terms::form;
use super::voters::refuse_from_outside;
use crate::error::DeskError;
use crate::wire::ballot::{BallotChoice, OpenPaper};
use crate::year::YearReader;

/// What the papers of a round add up to.
pub(super) fn counted(
    now: &YearReader<'_>,
    ballot: &Ballot,
    kept: &[Line<NomineeId>],
    given: &[OpenPaper],
) -> Result<(Papers, Vec<Line<NomineeId>>), DeskError> {
    refuse_strange(now, ballot, kept, given)?;
    refuse_from_outside(now, ballot, given)?;
    let recusals = now
        .records
        .recusals()
        .all(now.year, ballot.content.category)?;
    let papers: Vec<Paper<NomineeId>> = given
        .iter()
        .map(|paper| Paper {
            marks: paper
                .marks
                .iter()
                .map(|mark| (NomineeId(mark.nominee), mark.choice.into()))
                .collect(),
            recused: recusals
                .iter()
                .filter(|one| one.member_id == MemberId(paper.member))
                .map(|one| one.nominee_id)
                .collect(),
        })
        .collect();
    let among: Vec<NomineeId> = kept.iter().map(|line| line.id).collect();
    let form = form(&ballot.content);
    Ok(as_figures(ballot, kept, &tally(form, &among, &papers)))
}

fn as_figures(
    ballot: &Ballot,
    kept: &[Line<NomineeId>],
    tally: &Tally<NomineeId>,
) -> (Papers, Vec<Line<NomineeId>>) {
    let issued = ballot.papers.issued.unwrap_or_default();
    let returned = tally.valid.saturating_add(tally.invalid);
    let papers = Papers {
        issued,
        returned,
        unreturned: issued.saturating_sub(returned),
        valid: tally.valid,
        invalid: tally.invalid,
    };
    let choosing = ballot.content.at_most.is_some();
    let lines = kept
        .iter()
        .zip(&tally.lines)
        .map(|(line, (_, [approve, against, abstain]))| Line {
            approve: *approve,
            // A choosing paper asks only whom one wants.
            against: if choosing { 0 } else { *against },
            abstain: if choosing { 0 } else { *abstain },
            ..*line
        })
        .collect();
    (papers, lines)
}

fn refuse_strange(
    now: &YearReader<'_>,
    ballot: &Ballot,
    kept: &[Line<NomineeId>],
    given: &[OpenPaper],
) -> Result<(), DeskError> {
    if ballot.content.secret {
        return Err(DeskError::bad_input(
            "papers",
            "这一轮是无记名投票，不能按人录入，请只录入合计的票数。",
        ));
    }
    let members: HashSet<i64> = now
        .records
        .members()
        .all(now.year)?
        .iter()
        .map(|member| member.id.0)
        .collect();
    let mut seen = HashSet::new();
    for paper in given {
        if !members.contains(&paper.member) || !seen.insert(paper.member) {
            return Err(DeskError::bad_input(
                "papers",
                "每名成员只能有一张票，请刷新后重新录入。",
            ));
        }
        let on_paper = |id: i64| kept.iter().any(|line| line.id.0 == id);
        if paper.marks.iter().any(|mark| !on_paper(mark.nominee)) {
            return Err(DeskError::bad_input(
                "papers",
                "录入的票上有本轮没有的推荐对象，请刷新后重新录入。",
            ));
        }
    }
    Ok(())
}

/// The marks as they are kept.
pub(super) fn votes(given: &[OpenPaper]) -> Vec<BallotVote> {
    given
        .iter()
        .flat_map(|paper| {
            paper.marks.iter().map(|mark| BallotVote {
                member_id: MemberId(paper.member),
                nominee_id: NomineeId(mark.nominee),
                choice: mark.choice.into(),
            })
        })
        .collect()
}

twin!(BallotChoice => Choice { Approve, Against, Abstain });
twin!(BallotChoice => KeptChoice { Approve, Against, Abstain });
