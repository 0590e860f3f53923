//! 点名: who is in the room. A member without a row is not called yet.

use chrono::NaiveDateTime;
use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::code::{Code, Presence};
use crate::error::StoreError;
use crate::ids::{MeetingId, MemberId};

doors!(attendances, Attendances, AttendancesChange);

const COLUMNS: &str = "meeting_id, member_id, state, substitute_name, substitute_post, at";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance {
    pub meeting_id: MeetingId,
    pub member_id: MemberId,
    pub state: Presence,
    /// Who sits for the member, or empty.
    pub substitute_name: String,
    pub substitute_post: String,
    pub at: NaiveDateTime,
}

impl Attendance {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            meeting_id: row.get("meeting_id")?,
            member_id: row.get("member_id")?,
            state: row.get::<_, Code<_>>("state")?.0,
            substitute_name: row.get("substitute_name")?,
            substitute_post: row.get("substitute_post")?,
            at: row.get("at")?,
        })
    }
}

impl Attendances<'_> {
    pub fn of(&self, meeting: MeetingId) -> Result<Vec<Attendance>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM attendance WHERE meeting_id = ?1 ORDER BY member_id");
        rows(self.conn, &sql, [meeting], Attendance::from_row)
    }
}

impl AttendancesChange<'_> {
    pub fn set(&self, attendance: &Attendance) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO attendance ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
             ON CONFLICT (meeting_id, member_id) DO UPDATE SET state = excluded.state, \
             substitute_name = excluded.substitute_name, \
             substitute_post = excluded.substitute_post, at = excluded.at"
        );
        change(
            self.conn,
            &sql,
            params![
                attendance.meeting_id,
                attendance.member_id,
                Code(attendance.state),
                attendance.substitute_name,
                attendance.substitute_post,
                attendance.at
            ],
        )?;
        Ok(())
    }

    pub fn clear(&self, meeting: MeetingId, member: MemberId) -> Result<(), StoreError> {
        let sql = "DELETE FROM attendance WHERE meeting_id = ?1 AND member_id = ?2";
        change(self.conn, sql, params![meeting, member])?;
        Ok(())
    }
}
