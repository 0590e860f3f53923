//! Notes (批注) written on a nominee, one of its fields, a passage of its 主要事迹 or a condition.

use chrono::NaiveDateTime;
use rusqlite::types::Value;
use rusqlite::{Row, params, params_from_iter};

use super::{change_one, doors, first, insert, rows};
use crate::code::{Code, NoteAudience, NoteTarget};
use crate::error::StoreError;
use crate::ids::{AnnotationId, NomineeId};

doors!(annotations, Annotations, AnnotationsChange);

const COLUMNS: &str = "annotation.id, nominee_id, target, place, quote, audience, text, by, at";
const WHAT: &str = "批注";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnnotation {
    pub nominee_id: NomineeId,
    pub target: NoteTarget,
    /// The key of the field, or the code of the condition.
    pub place: String,
    /// The passage as it read when the note was written.
    pub quote: String,
    pub audience: NoteAudience,
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
                target: row.get::<_, Code<_>>("target")?.0,
                place: row.get("place")?,
                quote: row.get("quote")?,
                audience: row.get::<_, Code<_>>("audience")?.0,
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

    /// Newest first, those in which every word occurs: in the note, in its quotation, or in what the nominee is
    /// searched by.
    pub fn search(
        &self,
        year: i32,
        words: &[String],
        limit: u32,
    ) -> Result<Vec<Annotation>, StoreError> {
        let place = "lower(text || char(10) || quote || char(10) || by) || char(10) || search_key";
        let mut sql = format!(
            "SELECT {COLUMNS} FROM annotation JOIN nominee ON nominee.id = nominee_id WHERE year = ?"
        );
        let mut values: Vec<Value> = vec![i64::from(year).into()];
        for word in words {
            sql.push_str(&format!(" AND instr({place}, ?) > 0"));
            values.push(word.to_lowercase().into());
        }
        sql.push_str(" ORDER BY annotation.id DESC LIMIT ?");
        values.push(i64::from(limit).into());
        rows(
            self.conn,
            &sql,
            params_from_iter(values),
            Annotation::from_row,
        )
    }

    /// Who wrote the newest note of the year.
    pub fn newest_author(&self, year: i32) -> Result<Option<String>, StoreError> {
        let sql = "SELECT by FROM annotation JOIN nominee ON nominee.id = nominee_id WHERE year = ?1 \
             ORDER BY annotation.id DESC LIMIT 1";
        first(self.conn, sql, [year], |row| row.get(0))
    }
}

impl AnnotationsChange<'_> {
    pub fn insert(&self, note: &NewAnnotation) -> Result<AnnotationId, StoreError> {
        let sql = "INSERT INTO annotation (nominee_id, target, place, quote, audience, text, by, at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        insert(
            self.conn,
            sql,
            params![
                note.nominee_id,
                Code(note.target),
                note.place,
                note.quote,
                Code(note.audience),
                note.text,
                note.by,
                note.at
            ],
        )
    }

    /// What it says, for whom, by whom and when; where it stands stays.
    pub fn update(&self, id: AnnotationId, note: &NewAnnotation) -> Result<(), StoreError> {
        let sql = "UPDATE annotation SET audience = ?2, text = ?3, by = ?4, at = ?5 WHERE id = ?1";
        change_one(
            self.conn,
            sql,
            params![id, Code(note.audience), note.text, note.by, note.at],
            WHAT,
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
