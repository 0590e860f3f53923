//! Rounds of voting (票决): their terms, the nominees on the paper, and what the tellers counted.

mod count;
mod row;

use rules::category::Category;
use rusqlite::params;

use super::{change, change_one, doors, first, insert, rows};
use crate::code::{BallotState, Code};
use crate::error::StoreError;
use crate::ids::BallotId;

pub use count::{BallotLine, BallotVote};
pub use row::{Ballot, BallotPapers, NewBallot};

doors!(ballots, Ballots, BallotsChange);

const WHAT: &str = "这一轮票决";

impl Ballots<'_> {
    /// By round.
    pub fn all(&self, year: i32, category: Category) -> Result<Vec<Ballot>, StoreError> {
        let sql = format!(
            "SELECT {} FROM ballot WHERE year = ?1 AND category = ?2 ORDER BY round",
            row::COLUMNS
        );
        rows(
            self.conn,
            &sql,
            params![year, Code(category)],
            Ballot::from_row,
        )
    }

    pub fn get(&self, id: BallotId) -> Result<Option<Ballot>, StoreError> {
        let sql = format!("SELECT {} FROM ballot WHERE id = ?1", row::COLUMNS);
        first(self.conn, &sql, [id], Ballot::from_row)
    }
}

impl BallotsChange<'_> {
    /// A prepared round with its nominees in the order of the paper.
    pub fn insert(&self, ballot: &NewBallot, lines: &[BallotLine]) -> Result<BallotId, StoreError> {
        let sql = "INSERT INTO ballot (year, category, round, previous_id, title, form, at_most, secret, \
                   numerator, denominator, inclusive, base, expected, present, tied_value, state, at) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)";
        let id = insert(
            self.conn,
            sql,
            params![
                ballot.year,
                Code(ballot.category),
                ballot.round,
                ballot.previous_id,
                ballot.title,
                Code(ballot.form),
                ballot.at_most,
                ballot.secret,
                ballot.threshold.numerator,
                ballot.threshold.denominator,
                ballot.threshold.inclusive,
                Code(ballot.base),
                ballot.expected,
                ballot.present,
                ballot.tied_value,
                Code(BallotState::Prepared),
                ballot.at
            ],
        )?;
        for line in lines {
            self.insert_line(id, line)?;
        }
        Ok(id)
    }

    /// 发票
    pub fn issue(&self, id: BallotId, issued: u32) -> Result<(), StoreError> {
        let sql = "UPDATE ballot SET issued = ?2, state = ?3 WHERE id = ?1";
        change_one(
            self.conn,
            sql,
            params![id, issued, Code(BallotState::Issued)],
            WHAT,
        )
    }

    /// 作废
    pub fn make_void(&self, id: BallotId, reason: &str) -> Result<(), StoreError> {
        let sql = "UPDATE ballot SET state = ?2, reason = ?3 WHERE id = ?1";
        change_one(
            self.conn,
            sql,
            params![id, Code(BallotState::Void), reason],
            WHAT,
        )
    }

    /// The papers, who counted them, and the votes of each nominee.
    pub fn count(&self, ballot: &Ballot, lines: &[BallotLine]) -> Result<(), StoreError> {
        let sql = "UPDATE ballot SET issued = ?2, returned = ?3, unreturned = ?4, valid = ?5, invalid = ?6, \
                   scrutineers = ?7, tellers = ?8, state = ?9, reason = ?10 WHERE id = ?1";
        let papers = &ballot.papers;
        change_one(
            self.conn,
            sql,
            params![
                ballot.id,
                papers.issued,
                papers.returned,
                papers.unreturned,
                papers.valid,
                papers.invalid,
                ballot.scrutineers,
                ballot.tellers,
                Code(ballot.state),
                ballot.reason
            ],
            WHAT,
        )?;
        for line in lines {
            self.count_line(ballot.id, line)?;
        }
        Ok(())
    }

    /// With its lines and votes.
    pub fn delete(&self, id: BallotId) -> Result<(), StoreError> {
        for table in ["ballot_vote", "ballot_line"] {
            change(
                self.conn,
                &format!("DELETE FROM {table} WHERE ballot_id = ?1"),
                [id],
            )?;
        }
        change_one(self.conn, "DELETE FROM ballot WHERE id = ?1", [id], WHAT)
    }
}
