//! 打印机校正: what corrects a printer of the office, whatever the year.

use chrono::NaiveDateTime;
use rusqlite::{Row, params};

use super::{change_one, doors, first, insert, rows};
use crate::error::StoreError;
use crate::ids::PrinterProfileId;

doors!(printer_profiles, PrinterProfiles, PrinterProfilesChange);

const COLUMNS: &str = "id, name, dx_um, dy_um, scale_x_ppm, scale_y_ppm, at";
const WHAT: &str = "这台打印机的校正";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPrinterProfile {
    pub name: String,
    /// Thousandths of a millimetre, to the right and downwards.
    pub dx_um: i32,
    pub dy_um: i32,
    /// Millionths.
    pub scale_x_ppm: u32,
    pub scale_y_ppm: u32,
    pub at: NaiveDateTime,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrinterProfile {
    pub id: PrinterProfileId,
    pub content: NewPrinterProfile,
}

impl PrinterProfile {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewPrinterProfile {
                name: row.get("name")?,
                dx_um: row.get("dx_um")?,
                dy_um: row.get("dy_um")?,
                scale_x_ppm: row.get("scale_x_ppm")?,
                scale_y_ppm: row.get("scale_y_ppm")?,
                at: row.get("at")?,
            },
        })
    }
}

impl PrinterProfiles<'_> {
    pub fn all(&self) -> Result<Vec<PrinterProfile>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM printer_profile ORDER BY id");
        rows(self.conn, &sql, [], PrinterProfile::from_row)
    }

    pub fn get(&self, id: PrinterProfileId) -> Result<Option<PrinterProfile>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM printer_profile WHERE id = ?1");
        first(self.conn, &sql, [id], PrinterProfile::from_row)
    }
}

impl PrinterProfilesChange<'_> {
    pub fn insert(&self, profile: &NewPrinterProfile) -> Result<PrinterProfileId, StoreError> {
        let sql = "INSERT INTO printer_profile (name, dx_um, dy_um, scale_x_ppm, scale_y_ppm, at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        insert(
            self.conn,
            sql,
            params![
                profile.name,
                profile.dx_um,
                profile.dy_um,
                profile.scale_x_ppm,
                profile.scale_y_ppm,
                profile.at
            ],
        )
    }

    pub fn update(
        &self,
        id: PrinterProfileId,
        profile: &NewPrinterProfile,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE printer_profile SET name = ?2, dx_um = ?3, dy_um = ?4, scale_x_ppm = ?5, \
             scale_y_ppm = ?6, at = ?7 WHERE id = ?1";
        let values = params![
            id,
            profile.name,
            profile.dx_um,
            profile.dy_um,
            profile.scale_x_ppm,
            profile.scale_y_ppm,
            profile.at
        ];
        change_one(self.conn, sql, values, WHAT)
    }

    pub fn delete(&self, id: PrinterProfileId) -> Result<(), StoreError> {
        let sql = "DELETE FROM printer_profile WHERE id = ?1";
        change_one(self.conn, sql, [id], WHAT)
    }
}
