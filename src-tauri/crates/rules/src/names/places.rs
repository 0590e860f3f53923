//! Characters that the stroke table lacks, where a person placed them (生僻字排位).

use std::collections::HashMap;

use super::order::{NameOrder, letters};
use super::spelling::is_han;
use super::tables::{NameTables, Rank, Reading, read_syllable};

/// A character that stands right behind another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CharacterPlace {
    character: char,
    behind: char,
    reading: Option<Reading>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlaceError {
    #[error("“{0}”不是汉字，不用排位。")]
    NotHan(char),
    #[error("“{0}”不能排在自己之后，请另选一个字。")]
    BehindItself(char),
    #[error("“{0}”在国家标准的笔画表中已有位置，不用排位。")]
    Known(char),
    #[error("“{0}”还没有位置，请选笔画表中有的字，或先给它排位。")]
    BehindUnknown(char),
    #[error("读音“{0}”无法识别，请写成带声调的拼音，如 yáng 或 yang2。")]
    Reading(String),
}

impl CharacterPlace {
    /// `reading`: pinyin with its tone as a mark or a digit; empty where nobody knows it.
    ///
    /// # Errors
    /// Of [`PlaceError`], what can be told without the tables.
    pub fn new(character: char, behind: char, reading: &str) -> Result<Self, PlaceError> {
        if let Some(other) = [character, behind].into_iter().find(|c| !is_han(*c)) {
            return Err(PlaceError::NotHan(other));
        }
        if character == behind {
            return Err(PlaceError::BehindItself(character));
        }
        let reading = match reading.trim() {
            "" => None,
            text => Some(read(text).ok_or_else(|| PlaceError::Reading(text.to_owned()))?),
        };
        Ok(Self {
            character,
            behind,
            reading,
        })
    }
}

fn read(text: &str) -> Option<Reading> {
    let text = text.to_lowercase().replace('v', "ü").replace("u:", "ü");
    let Some(digit) = text.chars().last().and_then(|last| last.to_digit(10)) else {
        return read_syllable(&text);
    };
    let plain = read_syllable(text.get(..text.len() - 1)?)?;
    let tone = u8::try_from(digit)
        .ok()
        .filter(|tone| (1..=5).contains(tone))?;
    (plain.tone == 5).then_some(Reading { tone, ..plain })
}

impl NameTables {
    /// The same tables, knowing these characters too. One behind an unknown character stays unknown.
    #[must_use]
    pub fn with_places(&self, places: &[CharacterPlace]) -> Self {
        let mut behind: HashMap<u32, Vec<char>> = HashMap::new();
        let mut waiting: Vec<&CharacterPlace> = places.iter().collect();
        loop {
            let before = waiting.len();
            waiting.retain(|place| !self.put(&mut behind, place));
            if waiting.len() == before {
                break;
            }
        }
        let ranked = behind.into_iter().flat_map(|(rank, letters)| {
            (1..)
                .zip(letters)
                .map(move |(place, letter)| (letter, (rank, place)))
        });
        let read = places
            .iter()
            .filter_map(|place| Some((place.character, place.reading.clone()?)));
        self.placed(ranked.collect::<HashMap<char, Rank>>(), read.collect())
    }

    /// Whether it found its place.
    fn put(&self, behind: &mut HashMap<u32, Vec<char>>, place: &CharacterPlace) -> bool {
        if let Some(rank) = self.listed(place.behind) {
            behind.entry(rank).or_default().insert(0, place.character);
            return true;
        }
        for letters in behind.values_mut() {
            if let Some(at) = letters.iter().position(|one| *one == place.behind) {
                letters.insert(at + 1, place.character);
                return true;
            }
        }
        false
    }

    /// Whether a place can be taken up, by tables that know the other places.
    ///
    /// # Errors
    /// `Known`, `BehindUnknown`, or `Reading` for what is no syllable.
    pub fn check(&self, place: &CharacterPlace) -> Result<(), PlaceError> {
        if self.listed(place.character).is_some() {
            return Err(PlaceError::Known(place.character));
        }
        if self.rank(place.behind).is_none() {
            return Err(PlaceError::BehindUnknown(place.behind));
        }
        match &place.reading {
            Some(reading) if !self.is_syllable(&reading.syllable) => {
                Err(PlaceError::Reading(reading.syllable.clone()))
            }
            _ => Ok(()),
        }
    }

    /// Whether anything is known of how it is read.
    pub fn is_read(&self, letter: char) -> bool {
        let name = letter.to_string();
        self.letters_with_readings(&name)
            .iter()
            .all(|(_, reading)| reading.is_some())
    }
}

/// The Han characters of a name that have no place in this order, each once.
pub fn unplaced(tables: &NameTables, order: NameOrder, name: &str) -> Vec<char> {
    let name = letters(name);
    let unknown = |(letter, reading): &(char, Option<Reading>)| match order {
        NameOrder::SurnameStrokes | NameOrder::NameStrokes => tables.rank(*letter).is_none(),
        NameOrder::Pinyin => reading.is_none(),
    };
    let mut found = Vec::new();
    for (letter, _) in tables
        .letters_with_readings(&name)
        .into_iter()
        .filter(unknown)
    {
        if is_han(letter) && !found.contains(&letter) {
            found.push(letter);
        }
    }
    found
}
