//! The journal: every act in order, each row bound to the one before it.

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

use crate::act::{Action, Reader};
use crate::error::StoreError;
use crate::ids::JournalId;

pub(crate) type Hash = [u8; 32];

/// What the first row is bound to.
pub(crate) const BEFORE_THE_FIRST: Hash = [0; 32];

const COLUMNS: &str = "id, at, actor, action, summary, undoable, undoes, \
    EXISTS (SELECT 1 FROM journal AS later WHERE later.undoes = journal.id) AS undone";

/// One act, as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalRow {
    pub id: JournalId,
    pub at: NaiveDateTime,
    pub actor: String,
    pub action: String,
    pub summary: String,
    pub undoable: bool,
    /// The row whose act this one took back.
    pub undoes: Option<JournalId>,
    /// Whether a later row took this one back.
    pub undone: bool,
}

impl JournalRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            at: row.get("at")?,
            actor: row.get("actor")?,
            action: row.get("action")?,
            summary: row.get("summary")?,
            undoable: row.get("undoable")?,
            undoes: row.get("undoes")?,
            undone: row.get("undone")?,
        })
    }
}

/// Where the journal stood: its newest row, and the first digits of that row's hash, short enough to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEnd {
    pub id: JournalId,
    pub short_hash: String,
}

/// A row about to be written, or read back to be checked.
pub(crate) struct Entry {
    pub at: NaiveDateTime,
    pub actor: String,
    pub action: String,
    pub summary: String,
    pub undoable: bool,
    pub changeset: Vec<u8>,
    pub undoes: Option<JournalId>,
}

impl Entry {
    pub fn of(action: Action<'_>, changeset: Vec<u8>) -> Self {
        Self {
            at: action.at,
            actor: action.actor.to_owned(),
            action: action.name.to_owned(),
            summary: action.summary,
            undoable: action.undoable,
            changeset,
            undoes: None,
        }
    }

    /// SHA-256 over the previous row's hash, then every field with its length before it, so that no two different
    /// rows can spell the same bytes.
    pub fn hash(&self, id: JournalId, previous: &Hash) -> Hash {
        let id = id.to_string();
        let at = self.at.format("%F %T%.f").to_string();
        let undoes = self
            .undoes
            .map(|undone| undone.to_string())
            .unwrap_or_default();
        let undoable: &[u8] = if self.undoable { b"1" } else { b"0" };
        let fields: [&[u8]; 8] = [
            id.as_bytes(),
            at.as_bytes(),
            self.actor.as_bytes(),
            self.action.as_bytes(),
            self.summary.as_bytes(),
            undoable,
            undoes.as_bytes(),
            &self.changeset,
        ];
        let mut digest = Sha256::new();
        digest.update(previous);
        for field in fields {
            digest.update(field.len().to_string());
            digest.update(b":");
            digest.update(field);
        }
        digest.finalize().into()
    }
}

/// Writes the row that follows the newest one.
pub(crate) fn append(conn: &Connection, entry: &Entry) -> Result<JournalId, StoreError> {
    let newest: Option<(i64, Hash)> = conn
        .prepare_cached("SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (last, previous) = newest.unwrap_or((0, BEFORE_THE_FIRST));
    let id = JournalId(last + 1);
    conn.prepare_cached(
        "INSERT INTO journal (id, at, actor, action, summary, undoable, changeset, undoes, prev_hash, hash) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        id,
        entry.at,
        entry.actor,
        entry.action,
        entry.summary,
        entry.undoable,
        entry.changeset,
        entry.undoes,
        previous,
        entry.hash(id, &previous),
    ])?;
    Ok(id)
}

/// Reading the journal.
pub struct Journal<'c> {
    conn: &'c Connection,
}

impl<'c> Reader<'c> {
    #[must_use]
    pub fn journal(&self) -> Journal<'c> {
        Journal { conn: self.conn }
    }
}

impl Journal<'_> {
    /// The newest rows first, at most `limit`, older than `before` when given.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn recent(
        &self,
        before: Option<JournalId>,
        limit: u32,
    ) -> Result<Vec<JournalRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM journal WHERE ?1 IS NULL OR id < ?1 ORDER BY id DESC LIMIT ?2"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(params![before, limit], JournalRow::from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The newest act that still stands: neither taken back nor itself a taking back.
    /// Undo would take this one, if it is undoable.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn newest_standing(&self) -> Result<Option<JournalRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM journal \
             WHERE undoes IS NULL AND id NOT IN (SELECT undoes FROM journal WHERE undoes IS NOT NULL) \
             ORDER BY id DESC LIMIT 1"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        Ok(statement.query_row([], JournalRow::from_row).optional()?)
    }

    /// # Errors
    /// When the file cannot be read.
    pub fn end(&self) -> Result<Option<JournalEnd>, StoreError> {
        let sql = "SELECT id, lower(substr(hex(hash), 1, 8)) AS short_hash FROM journal ORDER BY id DESC LIMIT 1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let end = statement.query_row([], |row| {
            Ok(JournalEnd {
                id: row.get("id")?,
                short_hash: row.get("short_hash")?,
            })
        });
        Ok(end.optional()?)
    }
}
