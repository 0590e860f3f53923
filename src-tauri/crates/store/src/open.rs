//! Opening the office's file, or telling in plain words why not.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::act::Reader;
use crate::error::StoreError;
use crate::migrate::{APPLICATION_ID, bring_up_to_date, known_version};

/// Every SQLite file begins with these bytes (SQLite file format, 1.3).
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// What was written lies beside the records' file, as safe as in it, until the program is closed: nobody waits for a second copy of an
/// import. 64 MB at most.
const PAGES_BESIDE: u32 = 16_384;

/// Long enough for a closing program to finish its checkpoint, short enough that a second start answers at once.
const WAIT_FOR_THE_OTHER: Duration = Duration::from_millis(500);

const CACHED_STATEMENTS: usize = 128;

/// In KiB, negative as SQLite wants it. Holds a great import until it is committed, and the index of 100,000
/// nominees, so that no page is written, or read and decrypted, twice.
const CACHE_SIZE: i64 = -65_536;

/// The open file: the only writer, and the only reader.
pub struct Store {
    pub(crate) conn: Connection,
}

impl Store {
    /// Opens the file, making it when there is none (or an empty one), and brings its schema up to date.
    ///
    /// The file stays locked until the store is dropped. That serves twice: a second start is told that the program
    /// runs already, and a full disk leaves the records readable (a WAL file without the exclusive lock is not).
    ///
    /// # Errors
    /// [`StoreError::InUse`], [`StoreError::NotADatabase`], [`StoreError::Foreign`], [`StoreError::Newer`],
    /// [`StoreError::ReadOnlyFile`], [`StoreError::CannotOpen`], [`StoreError::CannotRead`],
    /// [`StoreError::DiskFull`]. A refused file is left as it was.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        refuse_what_is_no_database(path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn =
            Connection::open_with_flags(path, flags).map_err(|error| while_opening(path, error))?;
        if conn
            .is_readonly("main")
            .map_err(|error| while_opening(path, error))?
        {
            return Err(StoreError::ReadOnlyFile {
                path: path.to_owned(),
            });
        }
        lock(&conn).map_err(|error| while_opening(path, error))?;
        let version = accepted_version(&conn, path)?;
        prepare(conn, version).map_err(|error| while_opening(path, error))
    }

    /// A store that vanishes when dropped, for tests.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] when SQLite refuses to start.
    pub fn in_memory() -> Result<Self, StoreError> {
        Ok(prepare(Connection::open_in_memory()?, 0)?)
    }

    /// Looks at the records; nothing can be changed through a [`Reader`].
    pub fn read<T>(&self, look: impl FnOnce(&Reader<'_>) -> T) -> T {
        look(&Reader::new(&self.conn))
    }
}

fn refuse_what_is_no_database(path: &Path) -> Result<(), StoreError> {
    if !path.exists() {
        return Ok(());
    }
    if path.is_dir() {
        return Err(StoreError::NotADatabase {
            path: path.to_owned(),
        });
    }
    let mut head = Vec::with_capacity(MAGIC.len());
    File::open(path)
        .and_then(|file| file.take(16).read_to_end(&mut head))
        .map_err(|source| StoreError::CannotRead {
            path: path.to_owned(),
            source,
        })?;
    // An empty file is what a loss of power during the very first start leaves behind.
    if head.is_empty() || head == MAGIC {
        Ok(())
    } else {
        Err(StoreError::NotADatabase {
            path: path.to_owned(),
        })
    }
}

fn lock(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(WAIT_FOR_THE_OTHER)?;
    conn.pragma_update(None, "locking_mode", "EXCLUSIVE")
}

/// The schema version of a file this program may write to; reading it changes nothing.
fn accepted_version(conn: &Connection, path: &Path) -> Result<u32, StoreError> {
    let head = |pragma: &str| conn.pragma_query_value(None, pragma, |row| row.get::<_, i32>(0));
    let application_id = head("application_id").map_err(|error| while_opening(path, error))?;
    let version = head("user_version").map_err(|error| while_opening(path, error))?;
    let tables: i64 = conn
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(|error| while_opening(path, error))?;
    let is_new = application_id == 0 && version == 0 && tables == 0;
    if !is_new && application_id != APPLICATION_ID {
        return Err(StoreError::Foreign {
            path: path.to_owned(),
        });
    }
    let found = u32::try_from(version).map_err(|_| StoreError::Foreign {
        path: path.to_owned(),
    })?;
    if found > known_version() {
        return Err(StoreError::Newer {
            path: path.to_owned(),
            found,
            known: known_version(),
        });
    }
    Ok(found)
}

fn prepare(mut conn: Connection, version: u32) -> rusqlite::Result<Store> {
    conn.set_prepared_statement_cache_capacity(CACHED_STATEMENTS);
    conn.pragma_update(None, "journal_mode", "WAL")?;
    // NORMAL loses acknowledged writes when the power goes.
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "wal_autocheckpoint", PAGES_BESIDE)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "cache_size", CACHE_SIZE)?;
    bring_up_to_date(&mut conn, version)?;
    // Only a migration may write into the schema itself.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    Ok(Store { conn })
}

fn while_opening(path: &Path, error: rusqlite::Error) -> StoreError {
    let path = path.to_owned();
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::InUse { path },
        Some(ErrorCode::NotADatabase) => StoreError::NotADatabase { path },
        Some(ErrorCode::ReadOnly) => StoreError::ReadOnlyFile { path },
        Some(ErrorCode::CannotOpen) => StoreError::CannotOpen {
            path,
            source: error,
        },
        _ => error.into(),
    }
}
