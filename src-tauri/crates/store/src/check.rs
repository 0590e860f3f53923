//! Looking the whole file over: pages, references, journal, numbers, papers.

use chrono::NaiveDateTime;
use rusqlite::{Connection, Row};
use sha2::{Digest as _, Sha256};

use crate::error::StoreError;
use crate::ids::JournalId;
use crate::journal::{BEFORE_THE_FIRST, Entry, Hash};
use crate::open::Store;

/// Something found wrong, told in Chinese.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    pub what: String,
}

impl Store {
    /// Every flaw found; an empty list is a sound file. Reads all of it and changes nothing.
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn verify(&self) -> Result<Vec<Flaw>, StoreError> {
        let mut found = damaged_pages(&self.conn)?;
        found.extend(dangling_references(&self.conn)?);
        found.extend(broken_journal(&self.conn)?);
        found.extend(missing_numbers(&self.conn)?);
        found.extend(damaged_papers(&self.conn)?);
        Ok(found.into_iter().map(|what| Flaw { what }).collect())
    }
}

fn damaged_pages(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare("PRAGMA integrity_check")?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
    let lines: Vec<String> = lines.collect::<rusqlite::Result<_>>()?;
    Ok(lines
        .into_iter()
        .filter(|line| line != "ok")
        .map(|line| format!("数据文件内部结构有误：{line}"))
        .collect())
}

fn dangling_references(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare(
        "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY \"table\", parent",
    )?;
    let rows = statement.query_map([], |row| {
        let (table, parent, count): (String, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(format!(
            "表 {table} 有 {count} 条记录所指的 {parent} 不存在"
        ))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

struct Chained {
    id: JournalId,
    entry: Entry,
    previous: Hash,
    hash: Hash,
}

impl Chained {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            entry: Entry {
                at: row.get("at")?,
                actor: row.get("actor")?,
                action: row.get("action")?,
                summary: row.get("summary")?,
                undoable: row.get("undoable")?,
                changeset: row.get("changeset")?,
                undoes: row.get("undoes")?,
            },
            previous: row.get("prev_hash")?,
            hash: row.get("hash")?,
        })
    }
}

fn broken_journal(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare(
        "SELECT id, at, actor, action, summary, undoable, changeset, undoes, prev_hash, hash FROM journal ORDER BY id",
    )?;
    let rows = statement.query_map([], Chained::from_row)?;
    let mut flaws = Vec::new();
    let mut expected = JournalId(1);
    let mut previous = BEFORE_THE_FIRST;
    for row in rows {
        let row = row?;
        if row.id != expected || row.previous != previous {
            flaws.push(format!(
                "操作记录第 {} 条与前一条不衔接：其前有记录被删除或改动",
                row.id
            ));
        }
        if row.entry.hash(row.id, &row.previous) != row.hash {
            flaws.push(format!(
                "操作记录第 {} 条（{}）被改动过",
                row.id, row.entry.summary
            ));
        }
        expected = JournalId(row.id.0 + 1);
        previous = row.hash;
    }
    Ok(flaws)
}

/// Numbers run from 1 without a gap in each year and category; SQLite itself holds that none is given twice.
fn missing_numbers(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare(
        "SELECT year, category, count(*), max(serial) FROM issued_number \
         GROUP BY year, category HAVING max(serial) <> count(*)",
    )?;
    let rows = statement.query_map([], |row| {
        let year: i32 = row.get(0)?;
        let category: String = row.get(1)?;
        let (count, highest): (i64, i64) = (row.get(2)?, row.get(3)?);
        let title = rules::category::Category::from_code(&category)
            .map_or(category, |known| known.title().to_owned());
        Ok(format!(
            "{year} 年{title}的证书编号不连续：最大序号 {highest}，只登记了 {count} 个"
        ))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What left the office can be had again byte for byte.
fn damaged_papers(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare(
        "SELECT file.name, run.at, file.sha256, blob.bytes FROM print_run_file AS file \
         JOIN print_run AS run ON run.id = file.run_id \
         LEFT JOIN blob ON blob.sha256 = file.sha256 ORDER BY file.run_id, file.place",
    )?;
    let mut rows = statement.query([])?;
    let mut flaws = Vec::new();
    while let Some(row) = rows.next()? {
        let (name, at): (String, NaiveDateTime) = (row.get(0)?, row.get(1)?);
        let expected: String = row.get(2)?;
        let paper = format!("{} 印制的“{name}”", at.format("%Y-%m-%d %H:%M"));
        match row.get::<_, Option<Vec<u8>>>(3)? {
            None => flaws.push(format!("{paper}没有存档，不能原样补印")),
            Some(bytes) if hexadecimal(&bytes) != expected => {
                flaws.push(format!("{paper}的存档被改动过"));
            }
            Some(_) => {}
        }
    }
    Ok(flaws)
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
