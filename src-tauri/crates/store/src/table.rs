//! One file a table: its row, its columns written once, and what can be read and changed.
//!
//! Every method fails with [`StoreError`](crate::StoreError) as [`error`](crate::error) describes it: reading when the file cannot be
//! read; writing also when a constraint of the schema is broken or the row to change is not there.

pub mod agenda_item;
pub mod annotation;
pub mod attachment;
pub mod attendance;
pub mod ballot;
pub mod blob;
pub mod board_state;
pub mod character_place;
pub mod column_memory;
pub mod decision;
pub mod heading_alias;
pub mod intake_problem;
pub mod issued_number;
pub mod kept_page;
pub mod mark;
pub mod meeting;
pub mod meeting_issue;
pub mod member;
pub mod member_tie;
pub mod nominee;
pub mod nominee_change;
pub mod objection;
pub mod paper;
pub mod paper_template;
pub mod plaque_face;
pub mod print_run;
pub mod print_run_entry;
pub mod print_run_file;
pub mod printer_profile;
pub mod publicity;
pub mod recusal;
pub mod recusal_dismissed;
pub mod reveal;
pub mod review_position;
pub mod row_text;
pub mod rubric;
pub mod score;
pub mod score_comment;
pub mod score_draft;
pub mod score_item;
pub mod score_second;
pub mod score_sheet;
pub mod screen;
pub mod self_score;
pub mod setting;
pub mod source_file;
pub mod submission;
pub mod tie_break;
pub mod tie_record;
pub mod unit;
pub mod withdrawn;
pub mod working_print;
pub mod year;

use rusqlite::{Connection, OptionalExtension, Params, Row};

use crate::error::StoreError;

/// The two doors to a table: `reader.NOUN()` looks, `writer.NOUN()` looks and changes.
macro_rules! doors {
    ($noun:ident, $Look:ident, $Change:ident) => {
        /// Reading.
        pub struct $Look<'c> {
            conn: &'c rusqlite::Connection,
        }

        /// Reading and changing.
        pub struct $Change<'c> {
            look: $Look<'c>,
        }

        impl<'c> std::ops::Deref for $Change<'c> {
            type Target = $Look<'c>;

            fn deref(&self) -> &Self::Target {
                &self.look
            }
        }

        impl<'c> crate::act::Reader<'c> {
            #[must_use]
            pub fn $noun(&self) -> $Look<'c> {
                $Look { conn: self.conn }
            }
        }

        impl<'c> crate::act::Writer<'c> {
            #[must_use]
            pub fn $noun(&self) -> $Change<'c> {
                $Change {
                    look: $Look { conn: self.conn },
                }
            }
        }
    };
}
pub(crate) use doors;

type FromRow<T> = fn(&Row<'_>) -> rusqlite::Result<T>;

fn rows<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    from_row: FromRow<T>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(params, from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn first<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    from_row: FromRow<T>,
) -> Result<Option<T>, StoreError> {
    Ok(conn
        .prepare_cached(sql)?
        .query_row(params, from_row)
        .optional()?)
}

/// A single value the query always answers with.
fn value<T: rusqlite::types::FromSql>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
) -> Result<T, StoreError> {
    Ok(conn
        .prepare_cached(sql)?
        .query_row(params, |row| row.get(0))?)
}

/// Runs a change that may touch any number of rows, and tells how many.
fn change(conn: &Connection, sql: &str, params: impl Params) -> Result<usize, StoreError> {
    Ok(conn.prepare_cached(sql)?.execute(params)?)
}

/// Runs a change that must touch a row; `what` names it to people when it is not there.
fn change_one(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    what: &'static str,
) -> Result<(), StoreError> {
    match change(conn, sql, params)? {
        0 => Err(StoreError::Absent { what }),
        _ => Ok(()),
    }
}

/// Inserts one row and gives its `id`.
fn insert<Id: From<i64>>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
) -> Result<Id, StoreError> {
    conn.prepare_cached(sql)?.execute(params)?;
    Ok(conn.last_insert_rowid().into())
}
