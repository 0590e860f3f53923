use chrono::NaiveDateTime;
use rules::category::Category;
use rules::threshold::Threshold;
use rusqlite::Row;

use crate::code::{BallotBase, BallotForm, BallotState, Code};
use crate::ids::BallotId;

pub(super) const COLUMNS: &str = "id, year, category, round, previous_id, title, form, at_most, secret, numerator, \
     denominator, inclusive, base, expected, present, tied_value, issued, returned, unreturned, valid, invalid, \
     scrutineers, tellers, state, reason, at";

/// The terms of a round, fixed when it is prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBallot {
    pub year: i32,
    pub category: Category,
    /// From 1 within the category.
    pub round: u32,
    /// The round this one follows.
    pub previous_id: Option<BallotId>,
    pub title: String,
    pub form: BallotForm,
    /// Of a choosing paper only.
    pub at_most: Option<u32>,
    pub secret: bool,
    pub threshold: Threshold,
    pub base: BallotBase,
    /// 应到
    pub expected: u32,
    /// 实到
    pub present: u32,
    /// The tied score, exact, when the round is to settle a tie on the cut line.
    pub tied_value: Option<String>,
    pub at: NaiveDateTime,
}

/// 发出, 收回, 未收回, 有效, 无效, as far as known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BallotPapers {
    pub issued: Option<u32>,
    pub returned: Option<u32>,
    pub unreturned: Option<u32>,
    pub valid: Option<u32>,
    pub invalid: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    pub id: BallotId,
    pub content: NewBallot,
    pub papers: BallotPapers,
    /// 监票人
    pub scrutineers: String,
    /// 计票人
    pub tellers: String,
    pub state: BallotState,
    /// Why it is void.
    pub reason: String,
}

impl Ballot {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewBallot {
                year: row.get("year")?,
                category: row.get::<_, Code<_>>("category")?.0,
                round: row.get("round")?,
                previous_id: row.get("previous_id")?,
                title: row.get("title")?,
                form: row.get::<_, Code<_>>("form")?.0,
                at_most: row.get("at_most")?,
                secret: row.get("secret")?,
                threshold: Threshold {
                    numerator: row.get("numerator")?,
                    denominator: row.get("denominator")?,
                    inclusive: row.get("inclusive")?,
                },
                base: row.get::<_, Code<_>>("base")?.0,
                expected: row.get("expected")?,
                present: row.get("present")?,
                tied_value: row.get("tied_value")?,
                at: row.get("at")?,
            },
            papers: BallotPapers {
                issued: row.get("issued")?,
                returned: row.get("returned")?,
                unreturned: row.get("unreturned")?,
                valid: row.get("valid")?,
                invalid: row.get("invalid")?,
            },
            scrutineers: row.get("scrutineers")?,
            tellers: row.get("tellers")?,
            state: row.get::<_, Code<_>>("state")?.0,
            reason: row.get("reason")?,
        })
    }
}
