//! How each tie on the cut line was settled: by whom witnessed, by which rule, for which score and seats.

use chrono::NaiveDateTime;
use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, doors, insert, rows};
use crate::code::{Code, TieBreakMethod};
use crate::error::StoreError;
use crate::ids::{BallotId, NomineeId, TieRecordId};

doors!(tie_records, TieRecords, TieRecordsChange);

const COLUMNS: &str =
    "year, category, round, method, value, seats, witnesses, rule, ballot_id, reason, at";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTieRecord {
    pub year: i32,
    pub category: Category,
    /// From 1 within the category.
    pub round: u32,
    pub method: TieBreakMethod,
    /// The tied score, exact.
    pub value: String,
    /// Seats it was tied for.
    pub seats: u32,
    /// 见证人, as written.
    pub witnesses: String,
    /// The priority rule that was applied, in words.
    pub rule: String,
    pub ballot_id: Option<BallotId>,
    pub reason: String,
    pub at: NaiveDateTime,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieRecord {
    pub id: TieRecordId,
    pub content: NewTieRecord,
}

impl TieRecord {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewTieRecord {
                year: row.get("year")?,
                category: row.get::<_, Code<_>>("category")?.0,
                round: row.get("round")?,
                method: row.get::<_, Code<_>>("method")?.0,
                value: row.get("value")?,
                seats: row.get("seats")?,
                witnesses: row.get("witnesses")?,
                rule: row.get("rule")?,
                ballot_id: row.get("ballot_id")?,
                reason: row.get("reason")?,
                at: row.get("at")?,
            },
        })
    }
}

impl TieRecords<'_> {
    /// By round.
    pub fn all(&self, year: i32, category: Category) -> Result<Vec<TieRecord>, StoreError> {
        let sql = format!(
            "SELECT id, {COLUMNS} FROM tie_record WHERE year = ?1 AND category = ?2 ORDER BY round"
        );
        rows(
            self.conn,
            &sql,
            params![year, Code(category)],
            TieRecord::from_row,
        )
    }

    /// The tied, first first.
    pub fn order(&self, id: TieRecordId) -> Result<Vec<NomineeId>, StoreError> {
        let sql = "SELECT nominee_id FROM tie_record_entry WHERE tie_record_id = ?1 \
                   ORDER BY place, nominee_id";
        rows(self.conn, sql, [id], |row| row.get("nominee_id"))
    }
}

impl TieRecordsChange<'_> {
    pub fn insert(
        &self,
        record: &NewTieRecord,
        order: &[NomineeId],
    ) -> Result<TieRecordId, StoreError> {
        let sql = format!(
            "INSERT INTO tie_record ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
        );
        let id = insert(
            self.conn,
            &sql,
            params![
                record.year,
                Code(record.category),
                record.round,
                Code(record.method),
                record.value,
                record.seats,
                record.witnesses,
                record.rule,
                record.ballot_id,
                record.reason,
                record.at
            ],
        )?;
        for (place, nominee) in (1_u32..).zip(order) {
            let sql = "INSERT INTO tie_record_entry (tie_record_id, nominee_id, place) VALUES (?1, ?2, ?3)";
            change(self.conn, sql, params![id, nominee, place])?;
        }
        Ok(id)
    }
}
