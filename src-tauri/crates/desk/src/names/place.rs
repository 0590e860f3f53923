//! Where characters stand that the standard's stroke table lacks: the office knows, the program keeps it.

use rules::names::CharacterPlace;
use store::Reader;
use store::table::character_place::CharacterPlace as Stored;

use super::unplaced::state;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::reference;
use crate::wire::printing::{CharacterArgs, PlaceCharacterArgs, UnplacedCharacters};

/// `names.place`
pub fn place(desk: &mut Desk, args: &PlaceCharacterArgs) -> Result<UnplacedCharacters, DeskError> {
    let character = single("character", &args.character)?;
    let behind = single("behind", &args.behind)?;
    let place = CharacterPlace::new(character, behind, &args.reading)
        .map_err(|error| DeskError::bad_input("behind", error.to_string()))?;
    let summary = format!("生僻字“{character}”排在“{behind}”之后");
    desk.act("names.place", summary, |now| {
        let others = now.records.character_places().all()?;
        let others: Vec<CharacterPlace> = others
            .iter()
            .filter(|other| other.character != args.character.trim())
            .filter_map(kept)
            .collect();
        reference::names()
            .with_places(&others)
            .check(&place)
            .map_err(|error| DeskError::bad_input("behind", error.to_string()))?;
        now.records.character_places().set(&Stored {
            character: character.to_string(),
            behind: behind.to_string(),
            reading: args.reading.trim().to_owned(),
            at: now.at,
        })?;
        state(&now.reader())
    })
}

/// `names.unplace`
pub fn unplace(desk: &mut Desk, args: &CharacterArgs) -> Result<UnplacedCharacters, DeskError> {
    let summary = format!("取消生僻字“{}”的排位", args.character);
    desk.act("names.unplace", summary, |now| {
        now.records.character_places().remove(&args.character)?;
        state(&now.reader())
    })
}

fn single(field: &str, text: &str) -> Result<char, DeskError> {
    let mut letters = text.trim().chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => Ok(letter),
        _ => Err(DeskError::bad_input(field, "请只填一个字。")),
    }
}

fn kept(stored: &Stored) -> Option<CharacterPlace> {
    let character = single("character", &stored.character).ok()?;
    let behind = single("behind", &stored.behind).ok()?;
    CharacterPlace::new(character, behind, &stored.reading).ok()
}

/// In the order they were placed.
pub(crate) fn kept_places(records: &Reader<'_>) -> Result<Vec<CharacterPlace>, DeskError> {
    let stored = records.character_places().all()?;
    Ok(stored.iter().filter_map(kept).collect())
}
