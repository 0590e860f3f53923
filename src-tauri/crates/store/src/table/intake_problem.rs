//! What a county still has to put right in a file of its.

use rusqlite::{Row, params};

use super::{doors, insert, rows};
use crate::code::{Code, ProblemAction};
use crate::error::StoreError;
use crate::ids::{FileId, NomineeId, ProblemId};

doors!(intake_problems, IntakeProblems, IntakeProblemsChange);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewIntakeProblem {
    pub file_id: FileId,
    pub nominee_id: Option<NomineeId>,
    pub action: ProblemAction,
    /// Number in the catalogue of traps; 0 for what the catalogue does not know.
    pub trap: u32,
    pub sheet: String,
    /// In A1 notation.
    pub cell: Option<String>,
    pub raw: String,
    pub proposed: Option<String>,
    pub message: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntakeProblem {
    pub id: ProblemId,
    pub content: NewIntakeProblem,
}

impl IntakeProblem {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewIntakeProblem {
                file_id: row.get("file_id")?,
                nominee_id: row.get("nominee_id")?,
                action: row.get::<_, Code<_>>("action")?.0,
                trap: row.get("trap")?,
                sheet: row.get("sheet")?,
                cell: row.get("cell")?,
                raw: row.get("raw")?,
                proposed: row.get("proposed")?,
                message: row.get("message")?,
            },
        })
    }
}

impl IntakeProblems<'_> {
    pub fn of_year(&self, year: i32) -> Result<Vec<IntakeProblem>, StoreError> {
        let sql = "SELECT intake_problem.* FROM intake_problem JOIN source_file ON source_file.id = file_id \
                   WHERE source_file.year = ?1 ORDER BY intake_problem.id";
        rows(self.conn, sql, [year], IntakeProblem::from_row)
    }
}

impl IntakeProblemsChange<'_> {
    pub fn insert(&self, problem: &NewIntakeProblem) -> Result<ProblemId, StoreError> {
        let sql = "INSERT INTO intake_problem (file_id, nominee_id, action, trap, sheet, cell, raw, proposed, message) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        insert(
            self.conn,
            sql,
            params![
                problem.file_id,
                problem.nominee_id,
                Code(problem.action),
                problem.trap,
                problem.sheet,
                problem.cell,
                problem.raw,
                problem.proposed,
                problem.message
            ],
        )
    }
}
