//! What came beside the tables: scans, photographs, forms.

use chrono::NaiveDateTime;
use rusqlite::{Row, params};

use super::{change_one, doors, first, insert, rows};
use crate::code::{AttachmentKind, Code};
use crate::error::StoreError;
use crate::ids::{AttachmentId, NomineeId, UnitId};

doors!(attachments, Attachments, AttachmentsChange);

const WHAT: &str = "附件";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAttachment {
    pub year: i32,
    pub unit_id: Option<UnitId>,
    /// None: in the tray.
    pub nominee_id: Option<NomineeId>,
    pub name: String,
    /// The folders and the archive it came in.
    pub folder: String,
    /// Its content is kept under this name, once.
    pub sha256: String,
    /// Bytes.
    pub size: u32,
    pub kind: AttachmentKind,
    pub arrived_at: NaiveDateTime,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub id: AttachmentId,
    pub content: NewAttachment,
}

impl Attachment {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewAttachment {
                year: row.get("year")?,
                unit_id: row.get("unit_id")?,
                nominee_id: row.get("nominee_id")?,
                name: row.get("name")?,
                folder: row.get("folder")?,
                sha256: row.get("sha256")?,
                size: row.get("size")?,
                kind: row.get::<_, Code<_>>("kind")?.0,
                arrived_at: row.get("arrived_at")?,
            },
        })
    }
}

impl Attachments<'_> {
    pub fn all(&self, year: i32) -> Result<Vec<Attachment>, StoreError> {
        let sql = "SELECT * FROM attachment WHERE year = ?1 ORDER BY folder, name, id";
        rows(self.conn, sql, [year], Attachment::from_row)
    }

    pub fn of_nominee(&self, nominee: NomineeId) -> Result<Vec<Attachment>, StoreError> {
        let sql = "SELECT * FROM attachment WHERE nominee_id = ?1 ORDER BY folder, name, id";
        rows(self.conn, sql, [nominee], Attachment::from_row)
    }

    /// Those of no nominee.
    pub fn tray(&self, year: i32) -> Result<Vec<Attachment>, StoreError> {
        let sql = "SELECT * FROM attachment WHERE year = ?1 AND nominee_id IS NULL ORDER BY folder, name, id";
        rows(self.conn, sql, [year], Attachment::from_row)
    }

    pub fn get(&self, id: AttachmentId) -> Result<Option<Attachment>, StoreError> {
        let sql = "SELECT * FROM attachment WHERE id = ?1";
        first(self.conn, sql, [id], Attachment::from_row)
    }
}

impl AttachmentsChange<'_> {
    pub fn insert(&self, one: &NewAttachment) -> Result<AttachmentId, StoreError> {
        let sql = "INSERT INTO attachment (year, unit_id, nominee_id, name, folder, sha256, size, kind, arrived_at) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        insert(
            self.conn,
            sql,
            params![
                one.year,
                one.unit_id,
                one.nominee_id,
                one.name,
                one.folder,
                one.sha256,
                one.size,
                Code(one.kind),
                one.arrived_at
            ],
        )
    }

    /// `None`: back to the tray.
    pub fn assign(&self, id: AttachmentId, nominee: Option<NomineeId>) -> Result<(), StoreError> {
        let sql = "UPDATE attachment SET nominee_id = ?2 WHERE id = ?1";
        change_one(self.conn, sql, params![id, nominee], WHAT)
    }

    pub fn delete(&self, id: AttachmentId) -> Result<(), StoreError> {
        change_one(
            self.conn,
            "DELETE FROM attachment WHERE id = ?1",
            [id],
            WHAT,
        )
    }
}
