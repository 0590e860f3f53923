//! Where characters stand that the stroke table does not know, as the office placed them.

use chrono::NaiveDateTime;
use rusqlite::{Row, params};

use super::{change, doors, rows};
use crate::error::StoreError;

doors!(character_places, CharacterPlaces, CharacterPlacesChange);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CharacterPlace {
    /// One character.
    pub character: String,
    /// The character it stands right behind.
    pub behind: String,
    /// With its tone mark; empty where none was given.
    pub reading: String,
    pub at: NaiveDateTime,
}

impl CharacterPlace {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            character: row.get("character")?,
            behind: row.get("behind")?,
            reading: row.get("reading")?,
            at: row.get("at")?,
        })
    }
}

impl CharacterPlaces<'_> {
    /// In the order they were placed.
    pub fn all(&self) -> Result<Vec<CharacterPlace>, StoreError> {
        let sql =
            "SELECT character, behind, reading, at FROM character_place ORDER BY at, character";
        rows(self.conn, sql, [], CharacterPlace::from_row)
    }
}

impl CharacterPlacesChange<'_> {
    pub fn set(&self, place: &CharacterPlace) -> Result<(), StoreError> {
        let sql = "INSERT INTO character_place (character, behind, reading, at) VALUES (?1, ?2, ?3, ?4) \
                   ON CONFLICT (character) DO UPDATE SET behind = excluded.behind, reading = excluded.reading, \
                   at = excluded.at";
        let values = params![place.character, place.behind, place.reading, place.at];
        change(self.conn, sql, values).map(drop)
    }

    pub fn remove(&self, character: &str) -> Result<(), StoreError> {
        let sql = "DELETE FROM character_place WHERE character = ?1";
        change(self.conn, sql, [character]).map(drop)
    }
}
