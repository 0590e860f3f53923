//! 版式: what the office lays down for its certificates; one of each purpose may be in use.

use chrono::NaiveDateTime;
use rusqlite::{Row, params};

use super::{change, change_one, doors, first, insert, rows};
use crate::code::{Code, PaperPurpose};
use crate::error::StoreError;
use crate::ids::PaperTemplateId;

doors!(paper_templates, PaperTemplates, PaperTemplatesChange);

const COLUMNS: &str = "id, year, purpose, name, content, in_use, at";
const WHAT: &str = "这份版式";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPaperTemplate {
    pub year: i32,
    pub purpose: PaperPurpose,
    pub name: String,
    /// `desk`'s own JSON.
    pub content: String,
    pub at: NaiveDateTime,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperTemplate {
    pub id: PaperTemplateId,
    pub content: NewPaperTemplate,
    pub in_use: bool,
}

impl PaperTemplate {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewPaperTemplate {
                year: row.get("year")?,
                purpose: row.get::<_, Code<_>>("purpose")?.0,
                name: row.get("name")?,
                content: row.get("content")?,
                at: row.get("at")?,
            },
            in_use: row.get("in_use")?,
        })
    }
}

impl PaperTemplates<'_> {
    /// By purpose, then as they were made.
    pub fn all(&self, year: i32) -> Result<Vec<PaperTemplate>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM paper_template WHERE year = ?1 ORDER BY purpose, id");
        rows(self.conn, &sql, [year], PaperTemplate::from_row)
    }

    pub fn get(&self, id: PaperTemplateId) -> Result<Option<PaperTemplate>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM paper_template WHERE id = ?1");
        first(self.conn, &sql, [id], PaperTemplate::from_row)
    }
}

impl PaperTemplatesChange<'_> {
    /// Not in use yet.
    pub fn insert(&self, template: &NewPaperTemplate) -> Result<PaperTemplateId, StoreError> {
        let sql = "INSERT INTO paper_template (year, purpose, name, content, in_use, at) VALUES (?1, ?2, ?3, ?4, 0, ?5)";
        insert(
            self.conn,
            sql,
            params![
                template.year,
                Code(template.purpose),
                template.name,
                template.content,
                template.at
            ],
        )
    }

    pub fn update(
        &self,
        id: PaperTemplateId,
        template: &NewPaperTemplate,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE paper_template SET name = ?2, content = ?3, at = ?4 WHERE id = ?1";
        let values = params![id, template.name, template.content, template.at];
        change_one(self.conn, sql, values, WHAT)
    }

    /// None: the program's own.
    pub fn put_in_use(
        &self,
        year: i32,
        purpose: PaperPurpose,
        id: Option<PaperTemplateId>,
    ) -> Result<(), StoreError> {
        change(
            self.conn,
            "UPDATE paper_template SET in_use = 0 WHERE year = ?1 AND purpose = ?2 AND in_use = 1",
            params![year, Code(purpose)],
        )?;
        let Some(id) = id else { return Ok(()) };
        let sql = "UPDATE paper_template SET in_use = 1 WHERE id = ?1";
        change_one(self.conn, sql, [id], WHAT)
    }

    pub fn delete(&self, id: PaperTemplateId) -> Result<(), StoreError> {
        let sql = "DELETE FROM paper_template WHERE id = ?1";
        change_one(self.conn, sql, [id], WHAT)
    }
}
