//! Numbers of certificates and plaques (Art. 18): issued once, voided when wrong, never deleted.
//!
//! The act that issues or voids one is not undoable: the paper may have left the office.

use chrono::NaiveDateTime;
use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, change_one, doors, first, rows, value};
use crate::code::Code;
use crate::error::StoreError;
use crate::ids::NomineeId;

doors!(issued_numbers, IssuedNumbers, IssuedNumbersChange);

const COLUMNS: &str = "year, category, serial, nominee_id, text, issued_at, voided_at, void_reason";
const WHAT: &str = "有效的证书编号";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewIssuedNumber {
    pub year: i32,
    pub category: Category,
    /// From 1 without gaps; voided numbers keep theirs.
    pub serial: u32,
    pub nominee_id: NomineeId,
    /// As printed.
    pub text: String,
    pub issued_at: NaiveDateTime,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedNumber {
    pub content: NewIssuedNumber,
    pub voided: Option<Voided>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voided {
    pub at: NaiveDateTime,
    pub reason: String,
}

impl IssuedNumber {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let at: Option<NaiveDateTime> = row.get("voided_at")?;
        let reason: Option<String> = row.get("void_reason")?;
        Ok(Self {
            content: NewIssuedNumber {
                year: row.get("year")?,
                category: row.get::<_, Code<_>>("category")?.0,
                serial: row.get("serial")?,
                nominee_id: row.get("nominee_id")?,
                text: row.get("text")?,
                issued_at: row.get("issued_at")?,
            },
            voided: at.zip(reason).map(|(at, reason)| Voided { at, reason }),
        })
    }
}

impl IssuedNumbers<'_> {
    /// By serial, the voided ones among them.
    pub fn all(&self, year: i32, category: Category) -> Result<Vec<IssuedNumber>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM issued_number WHERE year = ?1 AND category = ?2 ORDER BY serial"
        );
        rows(
            self.conn,
            &sql,
            params![year, Code(category)],
            IssuedNumber::from_row,
        )
    }

    /// The number in force.
    pub fn of(&self, nominee: NomineeId) -> Result<Option<IssuedNumber>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM issued_number WHERE nominee_id = ?1 AND voided_at IS NULL"
        );
        first(self.conn, &sql, [nominee], IssuedNumber::from_row)
    }

    pub fn next_serial(&self, year: i32, category: Category) -> Result<u32, StoreError> {
        let sql = "SELECT coalesce(max(serial), 0) + 1 FROM issued_number WHERE year = ?1 AND category = ?2";
        value(self.conn, sql, params![year, Code(category)])
    }
}

impl IssuedNumbersChange<'_> {
    /// Refused as a duplicate when the nominee already holds a number in force.
    pub fn insert(&self, number: &NewIssuedNumber) -> Result<(), StoreError> {
        let sql = "INSERT INTO issued_number (year, category, serial, nominee_id, text, issued_at) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        change(
            self.conn,
            sql,
            params![
                number.year,
                Code(number.category),
                number.serial,
                number.nominee_id,
                number.text,
                number.issued_at
            ],
        )?;
        Ok(())
    }

    /// Once; a number already voided counts as absent.
    pub fn void(
        &self,
        year: i32,
        category: Category,
        serial: u32,
        voided: &Voided,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE issued_number SET voided_at = ?4, void_reason = ?5 \
                   WHERE year = ?1 AND category = ?2 AND serial = ?3 AND voided_at IS NULL";
        change_one(
            self.conn,
            sql,
            params![year, Code(category), serial, voided.at, voided.reason],
            WHAT,
        )
    }
}
