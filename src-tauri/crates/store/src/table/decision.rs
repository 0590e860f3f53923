//! What the meetings decided, Art. 17: 审议 by the leading group, then 审定 by the party group.

use chrono::{NaiveDate, NaiveDateTime};
use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, change_one, doors, first, insert, rows};
use crate::code::{Code, DecisionBody, Outcome};
use crate::error::StoreError;
use crate::ids::{DecisionId, NomineeId};

doors!(decisions, Decisions, DecisionsChange);

const COLUMNS: &str = "id, year, category, body, held_on, note, at";
const WHAT: &str = "会议决定";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDecision {
    pub year: i32,
    pub category: Category,
    pub body: DecisionBody,
    pub held_on: NaiveDate,
    pub note: String,
    pub at: NaiveDateTime,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub id: DecisionId,
    pub content: NewDecision,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecisionEntry {
    pub nominee_id: NomineeId,
    pub outcome: Outcome,
    /// From 1, within the outcome: the first reserve moves up first.
    pub place: u32,
}

impl Decision {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewDecision {
                year: row.get("year")?,
                category: row.get::<_, Code<_>>("category")?.0,
                body: row.get::<_, Code<_>>("body")?.0,
                held_on: row.get("held_on")?,
                note: row.get("note")?,
                at: row.get("at")?,
            },
        })
    }
}

fn entry_from_row(row: &Row<'_>) -> rusqlite::Result<DecisionEntry> {
    Ok(DecisionEntry {
        nominee_id: row.get("nominee_id")?,
        outcome: row.get::<_, Code<_>>("outcome")?.0,
        place: row.get("place")?,
    })
}

impl Decisions<'_> {
    pub fn all(&self, year: i32) -> Result<Vec<Decision>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM decision WHERE year = ?1 ORDER BY category, body");
        rows(self.conn, &sql, [year], Decision::from_row)
    }

    pub fn find(
        &self,
        year: i32,
        category: Category,
        body: DecisionBody,
    ) -> Result<Option<Decision>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM decision WHERE year = ?1 AND category = ?2 AND body = ?3"
        );
        first(
            self.conn,
            &sql,
            params![year, Code(category), Code(body)],
            Decision::from_row,
        )
    }

    /// The selected, then the reserves, each by place.
    pub fn entries(&self, id: DecisionId) -> Result<Vec<DecisionEntry>, StoreError> {
        let sql = "SELECT nominee_id, outcome, place FROM decision_entry WHERE decision_id = ?1 \
                   ORDER BY outcome = 'reserve', place, nominee_id";
        rows(self.conn, sql, [id], entry_from_row)
    }
}

impl DecisionsChange<'_> {
    pub fn insert(
        &self,
        decision: &NewDecision,
        entries: &[DecisionEntry],
    ) -> Result<DecisionId, StoreError> {
        let sql = "INSERT INTO decision (year, category, body, held_on, note, at) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let id = insert(
            self.conn,
            sql,
            params![
                decision.year,
                Code(decision.category),
                Code(decision.body),
                decision.held_on,
                decision.note,
                decision.at
            ],
        )?;
        for entry in entries {
            let sql = "INSERT INTO decision_entry (decision_id, nominee_id, outcome, place) \
                       VALUES (?1, ?2, ?3, ?4)";
            let params = params![id, entry.nominee_id, Code(entry.outcome), entry.place];
            change(self.conn, sql, params)?;
        }
        Ok(id)
    }

    /// With its entries.
    pub fn delete(&self, id: DecisionId) -> Result<(), StoreError> {
        change(
            self.conn,
            "DELETE FROM decision_entry WHERE decision_id = ?1",
            [id],
        )?;
        change_one(self.conn, "DELETE FROM decision WHERE id = ?1", [id], WHAT)
    }
}
