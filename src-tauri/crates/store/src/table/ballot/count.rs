use rusqlite::{Row, params};

use super::{Ballots, BallotsChange, WHAT};
use crate::code::{BallotChoice, Code};
use crate::error::StoreError;
use crate::ids::{BallotId, MemberId, NomineeId};
use crate::table::{change, change_one, rows};

/// One nominee on the paper, and the votes counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BallotLine {
    pub nominee_id: NomineeId,
    /// On the paper, from 1.
    pub place: u32,
    /// Members who may not vote on this nominee.
    pub recused: u32,
    pub approve: u32,
    pub against: u32,
    pub abstain: u32,
}

/// What one member voted on one nominee, of an open ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BallotVote {
    pub member_id: MemberId,
    pub nominee_id: NomineeId,
    pub choice: BallotChoice,
}

impl BallotLine {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            nominee_id: row.get("nominee_id")?,
            place: row.get("place")?,
            recused: row.get("recused")?,
            approve: row.get("approve")?,
            against: row.get("against")?,
            abstain: row.get("abstain")?,
        })
    }
}

impl BallotVote {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            member_id: row.get("member_id")?,
            nominee_id: row.get("nominee_id")?,
            choice: row.get::<_, Code<_>>("choice")?.0,
        })
    }
}

impl Ballots<'_> {
    /// In the order of the paper.
    pub fn lines(&self, id: BallotId) -> Result<Vec<BallotLine>, StoreError> {
        let sql = "SELECT nominee_id, place, recused, approve, against, abstain FROM ballot_line \
                   WHERE ballot_id = ?1 ORDER BY place, nominee_id";
        rows(self.conn, sql, [id], BallotLine::from_row)
    }

    pub fn votes(&self, id: BallotId) -> Result<Vec<BallotVote>, StoreError> {
        let sql = "SELECT member_id, nominee_id, choice FROM ballot_vote WHERE ballot_id = ?1 \
                   ORDER BY member_id, nominee_id";
        rows(self.conn, sql, [id], BallotVote::from_row)
    }
}

impl BallotsChange<'_> {
    pub(super) fn insert_line(&self, id: BallotId, line: &BallotLine) -> Result<(), StoreError> {
        let sql = "INSERT INTO ballot_line (ballot_id, nominee_id, place, recused, approve, against, abstain) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        change(
            self.conn,
            sql,
            params![
                id,
                line.nominee_id,
                line.place,
                line.recused,
                line.approve,
                line.against,
                line.abstain
            ],
        )?;
        Ok(())
    }

    pub(super) fn count_line(&self, id: BallotId, line: &BallotLine) -> Result<(), StoreError> {
        let sql = "UPDATE ballot_line SET approve = ?3, against = ?4, abstain = ?5 \
                   WHERE ballot_id = ?1 AND nominee_id = ?2";
        change_one(
            self.conn,
            sql,
            params![
                id,
                line.nominee_id,
                line.approve,
                line.against,
                line.abstain
            ],
            WHAT,
        )
    }

    /// Replaces the member's earlier vote on the nominee.
    pub fn vote(&self, id: BallotId, vote: &BallotVote) -> Result<(), StoreError> {
        let sql = "INSERT INTO ballot_vote (ballot_id, member_id, nominee_id, choice) VALUES (?1, ?2, ?3, ?4) \
                   ON CONFLICT (ballot_id, member_id, nominee_id) DO UPDATE SET choice = excluded.choice";
        change(
            self.conn,
            sql,
            params![id, vote.member_id, vote.nominee_id, Code(vote.choice)],
        )?;
        Ok(())
    }
}
