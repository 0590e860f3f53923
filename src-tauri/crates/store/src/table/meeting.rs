//! The leading group's meetings (会议) of a year.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{change_one, doors, first, insert, rows};
use crate::code::{Code, MeetingState};
use crate::error::StoreError;
use crate::ids::MeetingId;

doors!(meetings, Meetings, MeetingsChange);

const COLUMNS: &str = "id, year, number, title, held_on, place, state";
const WHAT: &str = "会议";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMeeting {
    pub year: i32,
    /// 第几次会议, unique in the year.
    pub number: u32,
    pub title: String,
    pub held_on: NaiveDate,
    pub place: String,
    pub state: MeetingState,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    pub id: MeetingId,
    pub content: NewMeeting,
}

impl Meeting {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewMeeting {
                year: row.get("year")?,
                number: row.get("number")?,
                title: row.get("title")?,
                held_on: row.get("held_on")?,
                place: row.get("place")?,
                state: row.get::<_, Code<_>>("state")?.0,
            },
        })
    }
}

impl Meetings<'_> {
    /// By number.
    pub fn all(&self, year: i32) -> Result<Vec<Meeting>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM meeting WHERE year = ?1 ORDER BY number");
        rows(self.conn, &sql, [year], Meeting::from_row)
    }

    pub fn get(&self, id: MeetingId) -> Result<Option<Meeting>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM meeting WHERE id = ?1");
        first(self.conn, &sql, [id], Meeting::from_row)
    }
}

impl MeetingsChange<'_> {
    pub fn insert(&self, meeting: &NewMeeting) -> Result<MeetingId, StoreError> {
        let sql = "INSERT INTO meeting (year, number, title, held_on, place, state) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        insert(
            self.conn,
            sql,
            params![
                meeting.year,
                meeting.number,
                meeting.title,
                meeting.held_on,
                meeting.place,
                Code(meeting.state)
            ],
        )
    }

    /// Everything but the year.
    pub fn update(&self, meeting: &Meeting) -> Result<(), StoreError> {
        let sql = "UPDATE meeting SET number = ?2, title = ?3, held_on = ?4, place = ?5, \
                   state = ?6 WHERE id = ?1";
        let content = &meeting.content;
        change_one(
            self.conn,
            sql,
            params![
                meeting.id,
                content.number,
                content.title,
                content.held_on,
                content.place,
                Code(content.state)
            ],
            WHAT,
        )
    }

    /// Refused once anyone was called.
    pub fn delete(&self, id: MeetingId) -> Result<(), StoreError> {
        change_one(self.conn, "DELETE FROM meeting WHERE id = ?1", [id], WHAT)
    }
}
