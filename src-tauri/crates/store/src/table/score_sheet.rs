//! 评分表 handed to the judges: each has a number of its own, and keeps it when it is void.

use chrono::NaiveDateTime;
use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, change_one, doors, first, insert, rows, value};
use crate::code::{Code, SheetMedium};
use crate::error::StoreError;
use crate::ids::{MemberId, NomineeId, ScoreSheetId};

doors!(score_sheets, ScoreSheets, ScoreSheetsChange);

const COLUMNS: &str =
    "year, number, category, member_id, judge, medium, rubric, form, agenda, sha256, at";
const STANDING: &str = "returned_at, voided_at, void_reason";
const WHAT: &str = "评分表";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewScoreSheet {
    pub year: i32,
    pub number: u32,
    pub category: Category,
    pub member_id: MemberId,
    /// Who sat there when it was made.
    pub judge: String,
    pub medium: SheetMedium,
    /// What it is scored by, in words.
    pub rubric: String,
    /// SHA-256 of what it is scored by.
    pub form: String,
    /// SHA-256 of who is on it, in which order.
    pub agenda: String,
    /// Of the file it was written to.
    pub sha256: String,
    pub at: NaiveDateTime,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreSheet {
    pub id: ScoreSheetId,
    pub content: NewScoreSheet,
    pub returned_at: Option<NaiveDateTime>,
    pub voided: Option<Voided>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voided {
    pub at: NaiveDateTime,
    pub reason: String,
}

impl ScoreSheet {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let voided_at: Option<NaiveDateTime> = row.get("voided_at")?;
        let reason: String = row.get("void_reason")?;
        Ok(Self {
            id: row.get("id")?,
            content: NewScoreSheet {
                year: row.get("year")?,
                number: row.get("number")?,
                category: row.get::<_, Code<_>>("category")?.0,
                member_id: row.get("member_id")?,
                judge: row.get("judge")?,
                medium: row.get::<_, Code<_>>("medium")?.0,
                rubric: row.get("rubric")?,
                form: row.get("form")?,
                agenda: row.get("agenda")?,
                sha256: row.get("sha256")?,
                at: row.get("at")?,
            },
            returned_at: row.get("returned_at")?,
            voided: voided_at.map(|at| Voided { at, reason }),
        })
    }
}

impl ScoreSheets<'_> {
    /// By number.
    pub fn all(&self, year: i32, category: Category) -> Result<Vec<ScoreSheet>, StoreError> {
        let sql = format!(
            "SELECT id, {COLUMNS}, {STANDING} FROM score_sheet WHERE year = ?1 AND category = ?2 ORDER BY number"
        );
        rows(
            self.conn,
            &sql,
            params![year, Code(category)],
            ScoreSheet::from_row,
        )
    }

    pub fn get(&self, id: ScoreSheetId) -> Result<Option<ScoreSheet>, StoreError> {
        let sql = format!("SELECT id, {COLUMNS}, {STANDING} FROM score_sheet WHERE id = ?1");
        first(self.conn, &sql, [id], ScoreSheet::from_row)
    }

    pub fn numbered(&self, year: i32, number: u32) -> Result<Option<ScoreSheet>, StoreError> {
        let sql = format!(
            "SELECT id, {COLUMNS}, {STANDING} FROM score_sheet WHERE year = ?1 AND number = ?2"
        );
        first(self.conn, &sql, params![year, number], ScoreSheet::from_row)
    }

    /// The number after the last that was ever issued in the year.
    pub fn next_number(&self, year: i32) -> Result<u32, StoreError> {
        let sql = "SELECT COALESCE(MAX(number), 0) + 1 FROM score_sheet WHERE year = ?1";
        value(self.conn, sql, [year])
    }

    /// Who is on it, in the order of the sheet.
    pub fn lines(&self, id: ScoreSheetId) -> Result<Vec<NomineeId>, StoreError> {
        let sql =
            "SELECT nominee_id FROM score_sheet_line WHERE score_sheet_id = ?1 ORDER BY place";
        rows(self.conn, sql, [id], |row| row.get(0))
    }
}

impl ScoreSheetsChange<'_> {
    pub fn insert(
        &self,
        sheet: &NewScoreSheet,
        nominees: &[NomineeId],
    ) -> Result<ScoreSheetId, StoreError> {
        let sql = format!(
            "INSERT INTO score_sheet ({COLUMNS}, void_reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, '')"
        );
        let id = insert(
            self.look.conn,
            &sql,
            params![
                sheet.year,
                sheet.number,
                Code(sheet.category),
                sheet.member_id,
                sheet.judge,
                Code(sheet.medium),
                sheet.rubric,
                sheet.form,
                sheet.agenda,
                sheet.sha256,
                sheet.at
            ],
        )?;
        let line =
            "INSERT INTO score_sheet_line (score_sheet_id, nominee_id, place) VALUES (?1, ?2, ?3)";
        for (place, nominee) in (1_u32..).zip(nominees) {
            change(self.look.conn, line, params![id, nominee, place])?;
        }
        Ok(id)
    }

    /// 作废: the number stays in the register.
    pub fn make_void(&self, id: ScoreSheetId, voided: &Voided) -> Result<(), StoreError> {
        let sql = "UPDATE score_sheet SET voided_at = ?2, void_reason = ?3 WHERE id = ?1 AND voided_at IS NULL";
        change_one(
            self.look.conn,
            sql,
            params![id, voided.at, voided.reason],
            WHAT,
        )
    }

    /// 回收, or taken back by mistake.
    pub fn set_returned(
        &self,
        id: ScoreSheetId,
        at: Option<NaiveDateTime>,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE score_sheet SET returned_at = ?2 WHERE id = ?1";
        change_one(self.look.conn, sql, params![id, at], WHAT)
    }
}
