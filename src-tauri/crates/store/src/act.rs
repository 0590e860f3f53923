//! The one door through which anything is changed.

use std::ops::Deref;

use chrono::NaiveDateTime;
use rusqlite::session::Session;
use rusqlite::{Connection, TransactionBehavior};

use crate::error::StoreError;
use crate::ids::JournalId;
use crate::journal::{self, Entry};
use crate::open::Store;

/// Looks at the records. Each table is a method: `reader.units().all(2026)`.
pub struct Reader<'c> {
    pub(crate) conn: &'c Connection,
}

impl<'c> Reader<'c> {
    pub(crate) fn new(conn: &'c Connection) -> Self {
        Self { conn }
    }
}

/// Looks at and changes the records; exists only inside [`Store::act`].
pub struct Writer<'c> {
    reader: Reader<'c>,
}

impl<'c> Deref for Writer<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Self::Target {
        &self.reader
    }
}

/// What someone is about to do.
#[derive(Clone, Debug)]
pub struct Action<'a> {
    /// The command's name, for programs: `nominee.vet`.
    pub name: &'a str,
    /// What is done, for people, in Chinese: it is shown in the journal and when undoing.
    pub summary: String,
    /// The moment, in the office's own time.
    pub at: NaiveDateTime,
    pub actor: &'a str,
    /// False for what takes effect outside the program (numbers issued, forms printed): it seals what stands before it.
    pub undoable: bool,
}

/// The work's outcome, and its journal row when anything changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acted<T> {
    pub value: T,
    pub journal: Option<JournalId>,
}

/// The meeting's bookmarks and what the board shows are no records, and contents kept by their hash are not copied into
/// the journal: see `review_position`, `board_state`, `score_draft`, `kept_page`, `blob`, `row_text`,
/// `working_print` and `screen`.
fn is_record(table: &str) -> bool {
    !matches!(
        table,
        "review_position"
            | "board_state"
            | "score_draft"
            | "kept_page"
            | "blob"
            | "row_text"
            | "working_print"
            | "screen"
    )
}

impl Store {
    /// Does the work and writes its journal row in one transaction; on an error or a panic nothing is left of either.
    /// Work that changes nothing leaves no journal row.
    ///
    /// The exclusive borrow makes an act within an act, or one behind a [`Reader`], impossible to write:
    ///
    /// ```compile_fail,E0501
    /// # use store::{Acted, Action, Store, StoreError};
    /// fn nested(store: &mut Store, outer: Action<'_>, inner: Action<'_>) -> Result<Acted<()>, StoreError> {
    ///     store.act(outer, |_| store.act(inner, |_| Ok::<_, StoreError>(())).map(drop))
    /// }
    /// ```
    ///
    /// ```compile_fail,E0599
    /// fn unrecorded(store: &store::Store) {
    ///     store.read(|reader| reader.settings().set(2026, "theme", "night"));
    /// }
    /// ```
    ///
    /// # Errors
    /// Whatever the work returns; [`StoreError`] when the records cannot be written.
    pub fn act<T, E>(
        &mut self,
        action: Action<'_>,
        work: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<Acted<T>, E>
    where
        E: From<StoreError>,
    {
        let sql = |error: rusqlite::Error| E::from(StoreError::from(error));
        let transaction = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(sql)?;
        let mut session = Session::new(&transaction).map_err(sql)?;
        session.table_filter(Some(is_record));
        session.attach::<&str>(None).map_err(sql)?;
        let writer = Writer {
            reader: Reader::new(&transaction),
        };
        let value = work(&writer)?;
        let mut changeset = Vec::new();
        session.changeset_strm(&mut changeset).map_err(sql)?;
        drop(session);
        if changeset.is_empty() {
            transaction.commit().map_err(sql)?;
            return Ok(Acted {
                value,
                journal: None,
            });
        }
        let id = journal::append(&transaction, &Entry::of(action, changeset))?;
        transaction.commit().map_err(sql)?;
        Ok(Acted {
            value,
            journal: Some(id),
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::table::year::Year;

    fn year(year: i32) -> Year {
        let opened_on = NaiveDate::from_ymd_opt(year, 1, 5).expect("a real day");
        Year {
            year,
            opened_on,
            is_sample: false,
        }
    }

    fn opening(year: i32) -> Action<'static> {
        let at = NaiveDate::from_ymd_opt(year, 1, 5).and_then(|day| day.and_hms_opt(8, 0, 0));
        Action {
            name: "year.open",
            summary: format!("开启{year}年度"),
            at: at.expect("a real moment"),
            actor: "经办人",
            undoable: true,
        }
    }

    #[test]
    fn a_full_disk_takes_the_act_back_says_so_and_leaves_the_records_readable() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = Store::open(&folder.path().join("a.db")).expect("a new file");
        store
            .act(opening(2026), |w| w.years().insert(&year(2026)))
            .expect("an act");
        let pages: i64 = store
            .conn
            .pragma_query_value(None, "page_count", |row| row.get(0))
            .expect("a page count");
        store
            .conn
            .pragma_update(None, "max_page_count", pages)
            .expect("the disk is full from here");
        let long = "事迹".repeat(100_000);
        let refused = store
            .act(opening(2027), |w| {
                w.years().insert(&year(2027))?;
                w.settings().set(2027, "notice", &long)
            })
            .expect_err("refused");
        assert!(matches!(refused, StoreError::DiskFull), "{refused:?}");
        assert!(refused.to_string().contains("磁盘空间已满"));
        let years = store.read(|r| r.years().all()).expect("years");
        assert_eq!(years, [year(2026)]);
    }

    #[test]
    fn every_acknowledged_act_is_on_the_disk_before_the_next() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(&folder.path().join("a.db")).expect("a new file");
        let synchronous: i64 = store
            .conn
            .pragma_query_value(None, "synchronous", |row| row.get(0))
            .expect("a pragma");
        let journal_mode: String = store
            .conn
            .pragma_query_value(None, "journal_mode", |row| row.get(0))
            .expect("a pragma");
        assert_eq!((synchronous, journal_mode.as_str()), (2, "wal"));
    }
}
