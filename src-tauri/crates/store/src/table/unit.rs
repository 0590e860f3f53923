//! Recommending units (推荐单位), their other names, and their seats (名额).

use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, change_one, doors, first, insert, rows};
use crate::code::{Code, UnitKind};
use crate::error::StoreError;
use crate::ids::UnitId;

doors!(units, Units, UnitsChange);

const COLUMNS: &str = "id, year, position, name, kind, organisations, members, cadres";
const WHAT: &str = "推荐单位";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewUnit {
    pub year: i32,
    /// Place in the office's own order, from 1; gaps are allowed.
    pub position: u32,
    pub name: String,
    pub kind: UnitKind,
    /// Art. 12, last year's statistics: unions under it (工会组织数), an exact decimal.
    pub organisations: String,
    /// Art. 12: union members (会员数), an exact decimal.
    pub members: String,
    /// Art. 12: full-time and part-time union cadres (专兼职工会干部数), an exact decimal.
    pub cadres: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub id: UnitId,
    pub content: NewUnit,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitAlias {
    pub unit_id: UnitId,
    pub alias: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitQuota {
    pub unit_id: UnitId,
    pub category: Category,
    pub seats: u32,
}

impl Unit {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewUnit {
                year: row.get("year")?,
                position: row.get("position")?,
                name: row.get("name")?,
                kind: row.get::<_, Code<_>>("kind")?.0,
                organisations: row.get("organisations")?,
                members: row.get("members")?,
                cadres: row.get("cadres")?,
            },
        })
    }
}

fn alias_from_row(row: &Row<'_>) -> rusqlite::Result<UnitAlias> {
    Ok(UnitAlias {
        unit_id: row.get("unit_id")?,
        alias: row.get("alias")?,
    })
}

fn quota_from_row(row: &Row<'_>) -> rusqlite::Result<UnitQuota> {
    Ok(UnitQuota {
        unit_id: row.get("unit_id")?,
        category: row.get::<_, Code<_>>("category")?.0,
        seats: row.get("seats")?,
    })
}

impl Units<'_> {
    /// In the office's order.
    pub fn all(&self, year: i32) -> Result<Vec<Unit>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM unit WHERE year = ?1 ORDER BY position, id");
        rows(self.conn, &sql, [year], Unit::from_row)
    }

    pub fn get(&self, id: UnitId) -> Result<Option<Unit>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM unit WHERE id = ?1");
        first(self.conn, &sql, [id], Unit::from_row)
    }

    /// Every alias of the year's units.
    pub fn aliases(&self, year: i32) -> Result<Vec<UnitAlias>, StoreError> {
        let sql = "SELECT unit_id, alias FROM unit_alias JOIN unit ON unit.id = unit_id \
                   WHERE year = ?1 ORDER BY position, unit_id, alias";
        rows(self.conn, sql, [year], alias_from_row)
    }

    /// Every seat given out in the year; a unit without a row has none.
    pub fn quotas(&self, year: i32) -> Result<Vec<UnitQuota>, StoreError> {
        let sql = "SELECT unit_id, category, seats FROM unit_quota JOIN unit ON unit.id = unit_id \
                   WHERE year = ?1 ORDER BY category, position, unit_id";
        rows(self.conn, sql, [year], quota_from_row)
    }
}

impl UnitsChange<'_> {
    pub fn insert(&self, unit: &NewUnit) -> Result<UnitId, StoreError> {
        let sql = "INSERT INTO unit (year, position, name, kind, organisations, members, cadres) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        insert(
            self.conn,
            sql,
            params![
                unit.year,
                unit.position,
                unit.name,
                Code(unit.kind),
                unit.organisations,
                unit.members,
                unit.cadres
            ],
        )
    }

    /// Everything but the year.
    pub fn update(&self, unit: &Unit) -> Result<(), StoreError> {
        let sql = "UPDATE unit SET position = ?2, name = ?3, kind = ?4, organisations = ?5, members = ?6, \
                   cadres = ?7 WHERE id = ?1";
        let content = &unit.content;
        change_one(
            self.conn,
            sql,
            params![
                unit.id,
                content.position,
                content.name,
                Code(content.kind),
                content.organisations,
                content.members,
                content.cadres
            ],
            WHAT,
        )
    }

    /// With its aliases and seats; refused while a nominee names it.
    pub fn delete(&self, id: UnitId) -> Result<(), StoreError> {
        change(self.conn, "DELETE FROM unit_alias WHERE unit_id = ?1", [id])?;
        change(self.conn, "DELETE FROM unit_quota WHERE unit_id = ?1", [id])?;
        change_one(self.conn, "DELETE FROM unit WHERE id = ?1", [id], WHAT)
    }

    /// Gives the unit exactly these other names.
    pub fn set_aliases(&self, id: UnitId, aliases: &[String]) -> Result<(), StoreError> {
        change(self.conn, "DELETE FROM unit_alias WHERE unit_id = ?1", [id])?;
        for alias in aliases {
            let sql = "INSERT INTO unit_alias (unit_id, alias) VALUES (?1, ?2)";
            change(self.conn, sql, params![id, alias])?;
        }
        Ok(())
    }

    pub fn set_quota(&self, quota: UnitQuota) -> Result<(), StoreError> {
        let sql = "INSERT INTO unit_quota (unit_id, category, seats) VALUES (?1, ?2, ?3) \
                   ON CONFLICT (unit_id, category) DO UPDATE SET seats = excluded.seats";
        change(
            self.conn,
            sql,
            params![quota.unit_id, Code(quota.category), quota.seats],
        )?;
        Ok(())
    }
}
