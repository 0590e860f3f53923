//! SQLite alone, set as the store sets it, with nothing of ours around it.

use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

pub fn open(path: &Path) -> Connection {
    let conn = Connection::open(path).expect("the file opens");
    for (pragma, value) in [
        ("locking_mode", "EXCLUSIVE"),
        ("journal_mode", "WAL"),
        ("synchronous", "FULL"),
    ] {
        conn.pragma_update(None, pragma, value).expect("a pragma");
    }
    conn
}

/// One number the query answers with.
pub fn number(conn: &Connection, sql: &str) -> i64 {
    conn.query_row(sql, [], |row| row.get(0))
        .expect("one number")
}

/// A table with its rows, to be written down once more elsewhere.
pub struct Copied {
    table: String,
    indexes: Vec<String>,
    insert: String,
    rows: Vec<Vec<Value>>,
}

impl Copied {
    pub fn of(path: &Path, name: &str) -> Self {
        let conn = open(path);
        let schema = |kind: &str| -> Vec<String> {
            let sql = "SELECT sql FROM sqlite_schema WHERE tbl_name = ?1 AND type = ?2 AND sql IS NOT NULL";
            let mut statement = conn.prepare(sql).expect("a schema");
            let found = statement.query_map([name, kind], |row| row.get(0));
            let texts: rusqlite::Result<_> = found.and_then(Iterator::collect);
            texts.expect("a schema")
        };
        let mut statement = conn
            .prepare(&format!("SELECT * FROM {name}"))
            .expect("a table");
        let width = statement.column_count();
        let found = statement.query_map([], |row| (0..width).map(|at| row.get(at)).collect());
        let rows: rusqlite::Result<_> = found.and_then(Iterator::collect);
        let marks = vec!["?"; width].join(", ");
        Self {
            table: schema("table").remove(0),
            indexes: schema("index"),
            insert: format!("INSERT INTO {name} VALUES ({marks})"),
            rows: rows.expect("rows"),
        }
    }

    pub fn make_table(&self, conn: &Connection) {
        conn.execute_batch("PRAGMA foreign_keys = OFF")
            .and_then(|()| conn.execute_batch(&self.table))
            .expect("a table is made");
    }

    pub fn make_indexes(&self, conn: &Connection) {
        conn.execute_batch(&self.indexes.join(";"))
            .expect("the indexes are made");
    }

    /// Every row, in one transaction.
    pub fn insert(&self, conn: &mut Connection) {
        let transaction = conn.transaction().expect("a transaction");
        {
            let mut statement = transaction.prepare(&self.insert).expect("an insert");
            for row in &self.rows {
                statement
                    .execute(params_from_iter(row))
                    .expect("a row is written");
            }
        }
        transaction.commit().expect("the rows are kept");
    }
}
