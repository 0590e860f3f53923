//! Notes (批注) written on a nominee during the review.

use chrono::NaiveDateTime;
use rusqlite::{Row, params};

use super::{change_one, doors, first, insert, rows};
use crate::error::StoreError;
use crate::ids::{AnnotationId, NomineeId};

doors!(annotations, Annotations, AnnotationsChange);

const COLUMNS: &str = "id, nominee_id, text, by, at";
const WHAT: &str = "批注";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnnotation {
    pub nominee_id: NomineeId,
    pub text: String,
    pub by: String,
    pub at: NaiveDateTime,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    pub id: AnnotationId,
    pub content: NewAnnotation,
}

impl Annotation {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewAnnotation {
                nominee_id: row.get("nominee_id")?,
                text: row.get("text")?,
                by: row.get("by")?,
                at: row.get("at")?,
            },
        })
    }
}

impl Annotations<'_> {
    /// Oldest first.
    pub fn of(&self, nominee: NomineeId) -> Result<Vec<Annotation>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM annotation WHERE nominee_id = ?1 ORDER BY id");
        rows(self.conn, &sql, [nominee], Annotation::from_row)
    }

    pub fn get(&self, id: AnnotationId) -> Result<Option<Annotation>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM annotation WHERE id = ?1");
        first(self.conn, &sql, [id], Annotation::from_row)
    }
}

impl AnnotationsChange<'_> {
    pub fn insert(&self, note: &NewAnnotation) -> Result<AnnotationId, StoreError> {
        let sql = "INSERT INTO annotation (nominee_id, text, by, at) VALUES (?1, ?2, ?3, ?4)";
        insert(
            self.conn,
            sql,
            params![note.nominee_id, note.text, note.by, note.at],
        )
    }

    pub fn delete(&self, id: AnnotationId) -> Result<(), StoreError> {
        change_one(
            self.conn,
            "DELETE FROM annotation WHERE id = ?1",
            [id],
            WHAT,
        )
    }
}
