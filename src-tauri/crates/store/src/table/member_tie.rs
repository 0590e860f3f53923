//! What a member of the leading group has to do with units, counties and people: the ground of a proposed recusal.

use rules::recusal::Bond;
use rusqlite::{Row, params};

use super::{change_one, doors, first, insert, rows};
use crate::code::Code;
use crate::error::StoreError;
use crate::ids::{MemberId, MemberTieId, UnitId};

doors!(member_ties, MemberTies, MemberTiesChange);

const COLUMNS: &str = "id, member_id, kind, unit_id, text, note";
const WHAT: &str = "成员的关联";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMemberTie {
    pub member_id: MemberId,
    pub bond: Bond,
    /// The county of a [`Bond::County`].
    pub unit_id: Option<UnitId>,
    /// The unit or person, by name.
    pub text: String,
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberTie {
    pub id: MemberTieId,
    pub content: NewMemberTie,
}

impl MemberTie {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewMemberTie {
                member_id: row.get("member_id")?,
                bond: row.get::<_, Code<_>>("kind")?.0,
                unit_id: row.get("unit_id")?,
                text: row.get("text")?,
                note: row.get("note")?,
            },
        })
    }
}

impl MemberTies<'_> {
    /// By seat, in the order they were noted.
    pub fn all(&self, year: i32) -> Result<Vec<MemberTie>, StoreError> {
        let columns = COLUMNS.replace("id, member_id", "member_tie.id AS id, member_id");
        let sql = format!(
            "SELECT {columns} FROM member_tie JOIN member ON member.id = member_id \
             WHERE year = ?1 ORDER BY seat, member_tie.id"
        );
        rows(self.conn, &sql, [year], MemberTie::from_row)
    }

    pub fn get(&self, id: MemberTieId) -> Result<Option<MemberTie>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM member_tie WHERE id = ?1");
        first(self.conn, &sql, [id], MemberTie::from_row)
    }
}

impl MemberTiesChange<'_> {
    pub fn insert(&self, tie: &NewMemberTie) -> Result<MemberTieId, StoreError> {
        let sql = "INSERT INTO member_tie (member_id, kind, unit_id, text, note) \
                   VALUES (?1, ?2, ?3, ?4, ?5)";
        insert(
            self.conn,
            sql,
            params![
                tie.member_id,
                Code(tie.bond),
                tie.unit_id,
                tie.text,
                tie.note
            ],
        )
    }

    pub fn delete(&self, id: MemberTieId) -> Result<(), StoreError> {
        change_one(
            self.conn,
            "DELETE FROM member_tie WHERE id = ?1",
            [id],
            WHAT,
        )
    }
}
