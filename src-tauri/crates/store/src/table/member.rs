//! The leading group (领导小组), Art. 13: a head and eight departments.

use rusqlite::{Row, params};

use super::{change_one, doors, first, insert, rows};
use crate::code::{Code, MemberRole};
use crate::error::StoreError;
use crate::ids::MemberId;

doors!(members, Members, MembersChange);

const COLUMNS: &str = "id, year, seat, name, department, role";
const WHAT: &str = "领导小组成员";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMember {
    pub year: i32,
    /// From 1, unique in the year.
    pub seat: u32,
    pub name: String,
    pub department: String,
    pub role: MemberRole,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: MemberId,
    pub content: NewMember,
}

impl Member {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewMember {
                year: row.get("year")?,
                seat: row.get("seat")?,
                name: row.get("name")?,
                department: row.get("department")?,
                role: row.get::<_, Code<_>>("role")?.0,
            },
        })
    }
}

impl Members<'_> {
    /// By seat.
    pub fn all(&self, year: i32) -> Result<Vec<Member>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM member WHERE year = ?1 ORDER BY seat");
        rows(self.conn, &sql, [year], Member::from_row)
    }

    pub fn get(&self, id: MemberId) -> Result<Option<Member>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM member WHERE id = ?1");
        first(self.conn, &sql, [id], Member::from_row)
    }
}

impl MembersChange<'_> {
    pub fn insert(&self, member: &NewMember) -> Result<MemberId, StoreError> {
        let sql = "INSERT INTO member (year, seat, name, department, role) \
                   VALUES (?1, ?2, ?3, ?4, ?5)";
        insert(
            self.conn,
            sql,
            params![
                member.year,
                member.seat,
                member.name,
                member.department,
                Code(member.role)
            ],
        )
    }

    /// Everything but the year.
    pub fn update(&self, member: &Member) -> Result<(), StoreError> {
        let sql =
            "UPDATE member SET seat = ?2, name = ?3, department = ?4, role = ?5 WHERE id = ?1";
        let content = &member.content;
        change_one(
            self.conn,
            sql,
            params![
                member.id,
                content.seat,
                content.name,
                content.department,
                Code(content.role)
            ],
            WHAT,
        )
    }

    /// Refused once the member has scored or recused.
    pub fn delete(&self, id: MemberId) -> Result<(), StoreError> {
        change_one(self.conn, "DELETE FROM member WHERE id = ?1", [id], WHAT)
    }
}
