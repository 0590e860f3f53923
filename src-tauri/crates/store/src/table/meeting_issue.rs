//! Issues of a meeting's minutes (会议纪要): each freezes what the meeting did, and none is ever changed.

use chrono::NaiveDateTime;
use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::error::StoreError;
use crate::ids::{JournalId, MeetingId};

doors!(meeting_issues, MeetingIssues, MeetingIssuesChange);

const COLUMNS: &str = "meeting_id, issue, reason, sha256, journal_id, journal_hash, at";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingIssue {
    pub meeting_id: MeetingId,
    /// 第几次印发, from 1.
    pub issue: u32,
    /// Why it was issued again; empty for the first.
    pub reason: String,
    /// Of the frozen contents, kept as a blob.
    pub sha256: String,
    /// The newest journal row it stands on, and the first digits of that row's hash.
    pub journal_id: JournalId,
    pub journal_hash: String,
    pub at: NaiveDateTime,
}

impl MeetingIssue {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            meeting_id: row.get("meeting_id")?,
            issue: row.get("issue")?,
            reason: row.get("reason")?,
            sha256: row.get("sha256")?,
            journal_id: row.get("journal_id")?,
            journal_hash: row.get("journal_hash")?,
            at: row.get("at")?,
        })
    }
}

impl MeetingIssues<'_> {
    /// By number.
    pub fn of(&self, meeting: MeetingId) -> Result<Vec<MeetingIssue>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM meeting_issue WHERE meeting_id = ?1 ORDER BY issue");
        rows(self.conn, &sql, [meeting], MeetingIssue::from_row)
    }
}

impl MeetingIssuesChange<'_> {
    pub fn insert(&self, issue: &MeetingIssue) -> Result<(), StoreError> {
        let sql =
            format!("INSERT INTO meeting_issue ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        change(
            self.conn,
            &sql,
            params![
                issue.meeting_id,
                issue.issue,
                issue.reason,
                issue.sha256,
                issue.journal_id,
                issue.journal_hash,
                issue.at
            ],
        )?;
        Ok(())
    }
}
