//! Recommended collectives and persons (推荐对象).

mod counts;
mod listing;

pub use counts::UnitCount;
pub use listing::{FacetCounts, NomineePage, NomineeQuery, NomineeRow, NomineeSort};

use rules::category::Category;
use rules::condition::Standing;
use rusqlite::{Row, params};

use super::{change_one, doors, first, insert, rows, value};
use crate::code::{Code, Vetting};
use crate::error::StoreError;
use crate::ids::{FileId, NomineeId, UnitId};

doors!(nominees, Nominees, NomineesChange);

const COLUMNS: &str = "id, year, category, serial, number, unit_id, name, organisation, vetting, \
    vetting_reason, standing, findings, identity_key, search_key, file_id, sheet, row, facts, raw";
const WHAT: &str = "推荐对象";

/// What a county file, or a person at the desk, says about a nominee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NomineeContent {
    pub unit_id: UnitId,
    /// The union's, the small home's or the person's.
    pub name: String,
    pub organisation: Option<String>,
    /// Tells the same nominee in two files: an ID number, or a normalised name.
    pub identity_key: String,
    /// Lower case; every word searched for must be found in it.
    pub search_key: String,
    pub file_id: Option<FileId>,
    pub sheet: Option<String>,
    /// From 1, as spreadsheets count.
    pub row: Option<u32>,
    /// JSON, `desk`'s own.
    pub facts: String,
    /// JSON, `desk`'s own: the cells as they were.
    pub raw: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNominee {
    pub year: i32,
    pub category: Category,
    /// From 1 in its year and category.
    pub serial: u32,
    /// As people read it: `26-J-001`.
    pub number: String,
    pub content: NomineeContent,
    /// What the conditions come to; `desk` keeps it up to date.
    pub standing: Standing,
    /// One letter a condition, for the bars of the grid; `desk`'s own.
    pub findings: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Nominee {
    pub id: NomineeId,
    pub year: i32,
    pub category: Category,
    pub serial: u32,
    pub number: String,
    pub content: NomineeContent,
    pub vetting: Vetting,
    pub vetting_reason: String,
    /// What the conditions came to when last judged.
    pub standing: Standing,
    /// As in [`NewNominee`].
    pub findings: String,
}

impl Nominee {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            year: row.get("year")?,
            category: row.get::<_, Code<_>>("category")?.0,
            serial: row.get("serial")?,
            number: row.get("number")?,
            content: NomineeContent {
                unit_id: row.get("unit_id")?,
                name: row.get("name")?,
                organisation: row.get("organisation")?,
                identity_key: row.get("identity_key")?,
                search_key: row.get("search_key")?,
                file_id: row.get("file_id")?,
                sheet: row.get("sheet")?,
                row: row.get("row")?,
                facts: row.get("facts")?,
                raw: row.get("raw")?,
            },
            vetting: row.get::<_, Code<_>>("vetting")?.0,
            vetting_reason: row.get("vetting_reason")?,
            standing: row.get::<_, Code<_>>("standing")?.0,
            findings: row.get("findings")?,
        })
    }
}

impl Nominees<'_> {
    pub fn get(&self, id: NomineeId) -> Result<Option<Nominee>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM nominee WHERE id = ?1");
        first(self.conn, &sql, [id], Nominee::from_row)
    }

    /// Whole rows of the year, by number.
    pub fn all(&self, year: i32) -> Result<Vec<Nominee>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM nominee WHERE year = ?1 ORDER BY category, serial");
        rows(self.conn, &sql, [year], Nominee::from_row)
    }

    /// Whole rows of those in a category that the vetting left so, by number. Only their rows are read; the others
    /// are told by the index.
    pub fn vetted(
        &self,
        year: i32,
        category: Category,
        vetting: Vetting,
    ) -> Result<Vec<Nominee>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM nominee INDEXED BY nominee_listing \
             WHERE year = ?1 AND category = ?2 AND vetting = ?3 ORDER BY serial"
        );
        rows(
            self.conn,
            &sql,
            params![year, Code(category), Code(vetting)],
            Nominee::from_row,
        )
    }

    /// Those of the category that share the identity; more than one only when people let a duplicate in.
    pub fn find_by_identity(
        &self,
        year: i32,
        category: Category,
        identity_key: &str,
    ) -> Result<Vec<Nominee>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM nominee WHERE year = ?1 AND category = ?2 AND identity_key = ?3 ORDER BY serial"
        );
        rows(
            self.conn,
            &sql,
            params![year, Code(category), identity_key],
            Nominee::from_row,
        )
    }

    pub fn next_serial(&self, year: i32, category: Category) -> Result<u32, StoreError> {
        let sql =
            "SELECT coalesce(max(serial), 0) + 1 FROM nominee WHERE year = ?1 AND category = ?2";
        value(self.conn, sql, params![year, Code(category)])
    }
}

impl NomineesChange<'_> {
    /// Not yet vetted.
    pub fn insert(&self, nominee: &NewNominee) -> Result<NomineeId, StoreError> {
        let sql = "INSERT INTO nominee (year, category, serial, number, unit_id, name, organisation, vetting, \
                   vetting_reason, standing, findings, identity_key, search_key, file_id, sheet, row, facts, raw) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'pending', '', ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) \
                  ";
        let content = &nominee.content;
        insert(
            self.conn,
            sql,
            params![
                nominee.year,
                Code(nominee.category),
                nominee.serial,
                nominee.number,
                content.unit_id,
                content.name,
                content.organisation,
                Code(nominee.standing),
                nominee.findings,
                content.identity_key,
                content.search_key,
                content.file_id,
                content.sheet,
                content.row,
                content.facts,
                content.raw
            ],
        )
    }

    /// What is said about the nominee; its number, vetting and standing stay.
    pub fn update_content(
        &self,
        id: NomineeId,
        content: &NomineeContent,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE nominee SET unit_id = ?2, name = ?3, organisation = ?4, identity_key = ?5, \
                   search_key = ?6, file_id = ?7, sheet = ?8, row = ?9, facts = ?10, raw = ?11 WHERE id = ?1";
        change_one(
            self.conn,
            sql,
            params![
                id,
                content.unit_id,
                content.name,
                content.organisation,
                content.identity_key,
                content.search_key,
                content.file_id,
                content.sheet,
                content.row,
                content.facts,
                content.raw
            ],
            WHAT,
        )
    }

    pub fn update_vetting(
        &self,
        id: NomineeId,
        vetting: Vetting,
        reason: &str,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE nominee SET vetting = ?2, vetting_reason = ?3 WHERE id = ?1";
        change_one(self.conn, sql, params![id, Code(vetting), reason], WHAT)
    }

    /// What the conditions came to.
    pub fn update_cache(
        &self,
        id: NomineeId,
        standing: Standing,
        findings: &str,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE nominee SET standing = ?2, findings = ?3 WHERE id = ?1";
        change_one(self.conn, sql, params![id, Code(standing), findings], WHAT)
    }

    /// Refused while marks, scores, notes or decisions hang on the nominee.
    pub fn delete(&self, id: NomineeId) -> Result<(), StoreError> {
        change_one(self.conn, "DELETE FROM nominee WHERE id = ?1", [id], WHAT)
    }
}
