//! Bringing a file's schema up to this program's, and refusing a file from a later one.

use rusqlite::{Connection, TransactionBehavior};

/// Each script brings the file from its index to the next version (`user_version`).
const SCRIPTS: &[&str] = &[include_str!("../migrations/0001_first_year.sql")];

/// "Xuan" in ASCII, SQLite's mark of whose file this is (`application_id`).
pub(crate) const APPLICATION_ID: i32 = 0x5875_616E;

/// The newest schema version this program knows.
pub(crate) fn known_version() -> u32 {
    u32::try_from(SCRIPTS.len()).unwrap_or(u32::MAX)
}

/// Runs what the file at version `from` still lacks, each script in a transaction of its own.
pub(crate) fn bring_up_to_date(conn: &mut Connection, from: u32) -> rusqlite::Result<()> {
    for (version, script) in (1..=known_version()).zip(SCRIPTS) {
        if version <= from {
            continue;
        }
        let step = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        step.execute_batch(script)?;
        step.pragma_update(None, "application_id", APPLICATION_ID)?;
        step.pragma_update(None, "user_version", version)?;
        step.commit()?;
    }
    Ok(())
}
