//! Bringing a file's schema up to this program's, and refusing a file from a later one.

use rusqlite::{Connection, TransactionBehavior};

/// Each script brings the file from its index to the next version (`user_version`).
const SCRIPTS: &[&str] = &[
    include_str!("../migrations/0001_first_year.sql"),
    include_str!("../migrations/0002_intake.sql"),
    include_str!("../migrations/0003_committee.sql"),
    include_str!("../migrations/0004_ballot.sql"),
    include_str!("../migrations/0005_board.sql"),
    include_str!("../migrations/0006_annotation.sql"),
    include_str!("../migrations/0007_rubric.sql"),
    include_str!("../migrations/0008_minutes.sql"),
    include_str!("../migrations/0009_reveal.sql"),
    include_str!("../migrations/0010_score_sheet.sql"),
    include_str!("../migrations/0011_read_back.sql"),
    include_str!("../migrations/0012_threshold.sql"),
    include_str!("../migrations/0013_kept_page.sql"),
    include_str!("../migrations/0014_printing.sql"),
    include_str!("../migrations/0016_register.sql"),
    include_str!("../migrations/0017_screen.sql"),
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
    use rusqlite::session::Session;

    use super::*;
    use crate::journal::{Entry, append};

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

    #[test]
    fn notes_written_before_they_had_a_place_are_undone_both_ways() {
        let before = SCRIPTS
            .iter()
            .position(|script| script.contains("ALTER TABLE annotation"))
            .expect("the script that gives notes a place");
        let mut conn = Connection::open_in_memory().expect("a database");
        for script in &SCRIPTS[..before] {
            conn.execute_batch(script).expect("a schema");
        }
        let nominee = "INSERT INTO year VALUES (2026, '2026-01-05', 0);
            INSERT INTO unit VALUES (1, 2026, 1, '海港区总工会', 'division', '1', '1', '1');
            INSERT INTO nominee VALUES (1, 2026, 'home', 1, '26-J-001', 1, '某公司工会', NULL, 'passed', '', 'clear',
                'm', 'k', 's', NULL, NULL, NULL, '{}', '[]');
            INSERT INTO annotation VALUES (1, 1, '旧批注', '办公室', '2026-09-01T09:00:00');";
        conn.execute_batch(nominee).expect("records of that time");
        recorded(&conn, "DELETE FROM annotation");
        recorded(
            &conn,
            "INSERT INTO annotation VALUES (2, 1, '请补证', '办公室', '2026-09-02T09:00:00')",
        );
        let version = u32::try_from(before).expect("few scripts");
        bring_up_to_date(&mut conn, version).expect("brought up to date");
        let mut store = crate::Store { conn };
        let at = chrono::NaiveDateTime::default();
        store.undo(at, "办公室").expect("the note is taken away");
        store.undo(at, "办公室").expect("the older one comes back");
        let kept = store
            .read(|r| r.annotations().of(crate::ids::NomineeId(1)))
            .expect("the notes");
        let told: Vec<_> = kept
            .iter()
            .map(|note| (note.content.text.as_str(), note.content.audience))
            .collect();
        assert_eq!(told, [("旧批注", crate::code::NoteAudience::Office)]);
    }

    #[test]
    fn what_was_deliberated_before_there_was_a_reveal_counts_as_seen() {
        let before = SCRIPTS
            .iter()
            .position(|script| script.contains("CREATE TABLE reveal"))
            .expect("the script that brings the reveal");
        let mut conn = Connection::open_in_memory().expect("a database");
        for script in &SCRIPTS[..before] {
            conn.execute_batch(script).expect("a schema");
        }
        let records = "INSERT INTO year VALUES (2026, '2026-01-05', 0);
            INSERT INTO unit VALUES (1, 2026, 1, '海港区总工会', 'division', '1', '1', '1');
            INSERT INTO nominee VALUES (1, 2026, 'home', 1, '26-J-001', 1, '某公司工会', NULL, 'passed', '', 'clear',
                'm', 'k', 's', NULL, NULL, NULL, '{}', '[]');
            INSERT INTO nominee VALUES (2, 2026, 'worker', 1, '26-G-001', 1, '王秀兰', NULL, 'passed', '', 'clear',
                'm', 'k', 't', NULL, NULL, NULL, '{}', '[]');
            INSERT INTO member VALUES (1, 2026, 1, '张三', '组织部', 'head');
            INSERT INTO score VALUES (1, 1, '90', '2026-10-10T09:00:00');
            INSERT INTO score VALUES (2, 1, '90', '2026-10-10T09:00:00');
            INSERT INTO decision VALUES (1, 2026, 'home', 'leading_group', '2026-10-10', '', '2026-10-10T10:00:00');";
        conn.execute_batch(records).expect("records of that time");
        let version = u32::try_from(before).expect("few scripts");
        bring_up_to_date(&mut conn, version).expect("brought up to date");
        let store = crate::Store { conn };
        let seen = |category| {
            let kept = store.read(|r| r.reveals().all(2026, category));
            kept.expect("the reveals").len()
        };
        assert_eq!(seen(rules::category::Category::Home), 1);
        assert_eq!(seen(rules::category::Category::Worker), 0);
    }

    #[test]
    fn who_led_before_there_were_deputies_is_undone_to_and_one_can_be_named_since() {
        let before = SCRIPTS
            .iter()
            .position(|script| script.contains("'vice'"))
            .expect("the script that knows deputies");
        let mut conn = Connection::open_in_memory().expect("a database");
        for script in &SCRIPTS[..before] {
            conn.execute_batch(script).expect("a schema");
        }
        let members = "INSERT INTO year VALUES (2026, '2026-01-05', 0);
            INSERT INTO member VALUES (1, 2026, 1, '甲', '分管领导', 'head'), (2, 2026, 2, '乙', '组织部', 'member');";
        conn.execute_batch(members).expect("records of that time");
        recorded(
            &conn,
            "UPDATE member SET role = 'member' WHERE id = 1; UPDATE member SET role = 'head' WHERE id = 2",
        );
        let version = u32::try_from(before).expect("few scripts");
        bring_up_to_date(&mut conn, version).expect("brought up to date");
        conn.execute("UPDATE member SET role = 'chair'", [])
            .expect_err("a role nobody has");
        let sound: String = conn
            .pragma_query_value(None, "integrity_check", |row| row.get(0))
            .expect("a check");
        assert_eq!(sound, "ok");
        let mut store = crate::Store { conn };
        store
            .undo(chrono::NaiveDateTime::default(), "办公室")
            .expect("the first leads again");
        store
            .conn
            .execute("UPDATE member SET role = 'vice' WHERE id = 2", [])
            .expect("the check allows it");
        let members = store.read(|r| r.members().all(2026)).expect("the members");
        let roles: Vec<_> = members.iter().map(|one| one.content.role).collect();
        use crate::code::MemberRole::{Head, Vice};
        assert_eq!(roles, [Head, Vice]);
    }

    #[test]
    fn a_rubric_from_before_there_were_lines_has_none_and_its_acts_are_still_undone() {
        let before = SCRIPTS
            .iter()
            .position(|script| script.contains("ADD COLUMN pass_line"))
            .expect("the script that draws lines");
        let mut conn = Connection::open_in_memory().expect("a database");
        for script in &SCRIPTS[..before] {
            conn.execute_batch(script).expect("a schema");
        }
        let rubric = "INSERT INTO year VALUES (2026, '2026-01-05', 0);
            INSERT INTO rubric VALUES (1, 2026, 'home', 'any', 1, '旧标准', 0, '3');";
        conn.execute_batch(rubric).expect("records of that time");
        recorded(&conn, "UPDATE rubric SET version = 2, title = '新标准'");
        recorded(&conn, "DELETE FROM rubric");
        let version = u32::try_from(before).expect("few scripts");
        bring_up_to_date(&mut conn, version).expect("brought up to date");
        let mut store = crate::Store { conn };
        let at = chrono::NaiveDateTime::default();
        store.undo(at, "办公室").expect("it comes back");
        store.undo(at, "办公室").expect("as it was before");
        let all = store.read(|r| r.rubrics().all(2026, rules::category::Category::Home));
        let content = all.expect("the rubrics")[0].content.clone();
        assert_eq!((content.version, content.title.as_str()), (1, "旧标准"));
        assert_eq!((content.pass_line, content.pass_required), (None, false));
    }

    /// An act as a program of that time wrote it down.
    fn recorded(conn: &Connection, sql: &str) {
        let mut session = Session::new(conn).expect("a session");
        session.attach::<&str>(None).expect("every table");
        conn.execute_batch(sql).expect("the change");
        let mut changeset = Vec::new();
        session.changeset_strm(&mut changeset).expect("its record");
        drop(session);
        let action = crate::Action {
            name: "test.act",
            summary: "批注".to_owned(),
            at: chrono::NaiveDateTime::default(),
            actor: "办公室",
            undoable: true,
        };
        append(conn, &Entry::of(action, changeset)).expect("a journal row");
    }
}
