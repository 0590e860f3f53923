//! Bringing a file's schema up to this program's, and refusing a file from a later one.

use rusqlite::{Connection, TransactionBehavior};

/// Each script brings the file from its index to the next version (`user_version`).
const SCRIPTS: &[&str] = &[
    include_str!("../migrations/0001_first_year.sql"),
    include_str!("../migrations/0002_intake.sql"),
    include_str!("../migrations/0005_board.sql"),
];

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_the_first_program_keeps_its_files_and_learns_to_withdraw() {
        let mut conn = Connection::open_in_memory().expect("a database");
        conn.execute_batch(SCRIPTS[0]).expect("the first schema");
        let before = "INSERT INTO year VALUES (2026, '2026-01-05', 0);
            INSERT INTO unit VALUES (1, 2026, 1, '海港区总工会', 'division', '1', '1', '1');
            INSERT INTO source_file VALUES (1, 2026, '海港区.xlsx', printf('%064d', 7), '2026-09-01T09:00:00', x'504B');
            INSERT INTO nominee VALUES (1, 2026, 'home', 1, '26-J-001', 1, '某公司工会', NULL, 'passed', '', 'clear',
                'm', 'k', 's', 1, '之家', 4, '{}', '[]');";
        conn.execute_batch(before).expect("records of that time");
        bring_up_to_date(&mut conn, 1).expect("brought up to date");
        let kept: Vec<u8> = conn
            .query_row("SELECT bytes FROM blob", [], |row| row.get(0))
            .expect("the file's bytes");
        assert_eq!(kept, b"PK");
        conn.execute("UPDATE nominee SET vetting = 'withdrawn'", [])
            .expect("the check allows it");
        conn.execute("UPDATE nominee SET vetting = 'lost'", [])
            .expect_err("and nothing else that is new");
        let sound: String = conn
            .pragma_query_value(None, "integrity_check", |row| row.get(0))
            .expect("a check");
        assert_eq!(sound, "ok");
    }
}
