//! A kept round as the rules see it.

use crate::twin::twin;
use rules::ballot::{Base, Decided, Form, Line, Papers, Round, Terms, Verdict, decide};
use rules::threshold::Threshold;
use store::code::{BallotBase as KeptBase, BallotForm as KeptForm, BallotState};
use store::ids::NomineeId;
use store::table::ballot::{Ballot, BallotLine, NewBallot};

use crate::error::DeskError;
use crate::wire::ballot::{BallotBase, BallotForm, BallotStage, BallotThreshold};
use crate::year::YearReader;

pub(super) fn terms(ballot: &NewBallot) -> Terms {
    Terms {
        form: form(ballot),
        threshold: ballot.threshold,
        base: base(ballot),
        expected: ballot.expected,
        present: ballot.present,
    }
}

pub(super) fn form(ballot: &NewBallot) -> Form {
    match ballot.form {
        KeptForm::Each => Form::Each,
        KeptForm::Choose => Form::Choose {
            at_most: ballot.at_most.unwrap_or_default(),
        },
    }
}

pub(super) fn base(ballot: &NewBallot) -> Base {
    BallotBase::from(ballot.base).into()
}

pub(super) fn papers(ballot: &Ballot) -> Papers {
    let kept = &ballot.papers;
    Papers {
        issued: kept.issued.unwrap_or_default(),
        returned: kept.returned.unwrap_or_default(),
        unreturned: kept.unreturned.unwrap_or_default(),
        valid: kept.valid.unwrap_or_default(),
        invalid: kept.invalid.unwrap_or_default(),
    }
}

pub(super) fn lines(lines: &[BallotLine]) -> Vec<Line<NomineeId>> {
    lines
        .iter()
        .map(|line| Line {
            id: line.nominee_id,
            recused: line.recused,
            approve: line.approve,
            against: line.against,
            abstain: line.abstain,
        })
        .collect()
}

/// The result of a counted round.
pub(super) fn decided(
    now: &YearReader<'_>,
    ballot: &Ballot,
) -> Result<Option<Decided<NomineeId>>, DeskError> {
    if ballot.state != BallotState::Counted {
        return Ok(None);
    }
    let counted = lines(&now.records.ballots().lines(ballot.id)?);
    let verdict = decide(&terms(&ballot.content), &papers(ballot), &counted);
    Ok(match verdict {
        Verdict::Decided(decided) => Some(decided),
        Verdict::Void { .. } | Verdict::Unreconciled => None,
    })
}

/// The counted rounds on one tie, the first first; a void round left nothing.
pub(super) fn tied_rounds(
    now: &YearReader<'_>,
    last: &Ballot,
) -> Result<Vec<Round<NomineeId>>, DeskError> {
    let mut rounds = Vec::new();
    let mut next = Some(last.clone());
    while let Some(ballot) = next {
        if let Some(decided) = decided(now, &ballot)? {
            rounds.push(Round {
                places: ballot.content.at_most.unwrap_or_default(),
                decided,
            });
        }
        next = match ballot.content.previous_id {
            Some(previous) => now.records.ballots().get(previous)?,
            None => None,
        };
    }
    rounds.reverse();
    Ok(rounds)
}

/// 过半数（实到人数）
pub(super) fn rule_title(threshold: Threshold, base: Base) -> String {
    format!("{}（{}）", threshold_title(threshold), base.title())
}

pub(super) fn threshold_title(threshold: Threshold) -> String {
    if threshold == Threshold::over_half() {
        return "过半数".to_owned();
    }
    if threshold == Threshold::two_thirds() {
        return "三分之二以上".to_owned();
    }
    let share = format!("{}/{}", threshold.numerator, threshold.denominator);
    if threshold.inclusive {
        format!("{share} 以上")
    } else {
        format!("超过 {share}")
    }
}

impl From<BallotThreshold> for Threshold {
    fn from(threshold: BallotThreshold) -> Self {
        match threshold {
            BallotThreshold::OverHalf => Threshold::over_half(),
            BallotThreshold::TwoThirds => Threshold::two_thirds(),
        }
    }
}

twin!(KeptBase => BallotBase { Present, Expected, Valid });
twin!(BallotBase => KeptBase { Present, Expected, Valid });
twin!(BallotBase => Base { Present, Expected, Valid });
twin!(KeptForm => BallotForm { Each, Choose });
twin!(BallotForm => KeptForm { Each, Choose });
twin!(BallotState => BallotStage { Prepared, Issued, Counted, Void });
