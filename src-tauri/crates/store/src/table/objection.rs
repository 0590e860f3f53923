//! Objections (异议) raised in a publicity. Kept confidential: never projected, never printed on a public form.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Row, params};

use super::{change_one, doors, first, insert, rows, value};
use crate::code::{Channel, Code, ObjectionState};
use crate::error::StoreError;
use crate::ids::{NomineeId, ObjectionId, PublicityId};

doors!(objections, Objections, ObjectionsChange);

const COLUMNS: &str = "id, publicity_id, nominee_id, received_on, channel, signed, complainant, gist, \
    state, conclusion, resolved_on, at";
const WHAT: &str = "异议";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewObjection {
    pub publicity_id: PublicityId,
    pub nominee_id: NomineeId,
    /// By post, the date of the postmark.
    pub received_on: NaiveDate,
    pub channel: Channel,
    /// Under a real name or a unit's seal (实名).
    pub signed: bool,
    pub complainant: String,
    pub gist: String,
    pub at: NaiveDateTime,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    pub id: ObjectionId,
    pub content: NewObjection,
    pub state: ObjectionState,
    /// Empty while open.
    pub conclusion: String,
    /// None while open.
    pub resolved_on: Option<NaiveDate>,
}

impl Objection {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewObjection {
                publicity_id: row.get("publicity_id")?,
                nominee_id: row.get("nominee_id")?,
                received_on: row.get("received_on")?,
                channel: row.get::<_, Code<_>>("channel")?.0,
                signed: row.get("signed")?,
                complainant: row.get("complainant")?,
                gist: row.get("gist")?,
                at: row.get("at")?,
            },
            state: row.get::<_, Code<_>>("state")?.0,
            conclusion: row.get("conclusion")?,
            resolved_on: row.get("resolved_on")?,
        })
    }
}

impl Objections<'_> {
    /// Oldest first.
    pub fn all(&self, year: i32) -> Result<Vec<Objection>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM objection WHERE publicity_id IN (SELECT id FROM publicity WHERE year = ?1) \
             ORDER BY id"
        );
        rows(self.conn, &sql, [year], Objection::from_row)
    }

    pub fn get(&self, id: ObjectionId) -> Result<Option<Objection>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM objection WHERE id = ?1");
        first(self.conn, &sql, [id], Objection::from_row)
    }

    /// How many are still open.
    pub fn open_count(&self, year: i32) -> Result<u32, StoreError> {
        let sql = "SELECT count(*) FROM objection WHERE state = 'open' \
                   AND publicity_id IN (SELECT id FROM publicity WHERE year = ?1)";
        value(self.conn, sql, [year])
    }
}

impl ObjectionsChange<'_> {
    /// Open, without a conclusion.
    pub fn insert(&self, objection: &NewObjection) -> Result<ObjectionId, StoreError> {
        let sql = "INSERT INTO objection (publicity_id, nominee_id, received_on, channel, signed, complainant, \
                   gist, state, conclusion, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'open', '', ?8)";
        insert(
            self.conn,
            sql,
            params![
                objection.publicity_id,
                objection.nominee_id,
                objection.received_on,
                Code(objection.channel),
                objection.signed,
                objection.complainant,
                objection.gist,
                objection.at
            ],
        )
    }

    /// Closes an open objection; one already closed counts as absent.
    pub fn resolve(
        &self,
        id: ObjectionId,
        sustained: bool,
        conclusion: &str,
        resolved_on: NaiveDate,
    ) -> Result<(), StoreError> {
        let state = if sustained {
            ObjectionState::Sustained
        } else {
            ObjectionState::Rejected
        };
        let sql = "UPDATE objection SET state = ?2, conclusion = ?3, resolved_on = ?4 \
                   WHERE id = ?1 AND state = 'open'";
        change_one(
            self.conn,
            sql,
            params![id, Code(state), conclusion, resolved_on],
            "待核查的异议",
        )
    }

    /// For an entry keyed by mistake.
    pub fn delete(&self, id: ObjectionId) -> Result<(), StoreError> {
        change_one(self.conn, "DELETE FROM objection WHERE id = ?1", [id], WHAT)
    }
}
