//! The orders in which lists of names are printed (排序).

use super::normalise_name;
use super::tables::{NameTables, Rank};

/// How a list of persons is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameOrder {
    /// 按姓氏笔画: a two-character name leaves its middle slot empty, 田富 before 田大利.
    SurnameStrokes,
    /// 按姓名笔画: strictly character by character, 田大利 before 田富.
    NameStrokes,
    /// 按拼音: by syllable, tone, then strokes, character by character.
    Pinyin,
}

impl NameOrder {
    pub const ALL: [NameOrder; 3] = [
        NameOrder::SurnameStrokes,
        NameOrder::NameStrokes,
        NameOrder::Pinyin,
    ];

    pub fn code(self) -> &'static str {
        match self {
            NameOrder::SurnameStrokes => "surname_strokes",
            NameOrder::NameStrokes => "name_strokes",
            NameOrder::Pinyin => "pinyin",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }

    pub fn title(self) -> &'static str {
        match self {
            NameOrder::SurnameStrokes => "按姓氏笔画",
            NameOrder::NameStrokes => "按姓名笔画",
            NameOrder::Pinyin => "按拼音",
        }
    }
}

/// One place of a name, ordered: nothing, then what the tables know, then the rest.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Slot {
    Empty,
    Stroke(Rank),
    Sound {
        syllable: String,
        tone: u8,
        rank: Rank,
    },
    Unknown(char),
}

/// Orders names; keys of different orders do not compare meaningfully.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameKey(Vec<Slot>);

impl NameKey {
    /// Whether the name holds a character that the tables lack, to be placed by hand.
    pub fn has_unknown(&self) -> bool {
        self.0.iter().any(|slot| matches!(slot, Slot::Unknown(_)))
    }
}

/// A list in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorted {
    pub names: Vec<String>,
    /// Names holding a character that the table lacks, in the order given; such a character sorts last.
    pub unknown: Vec<String>,
}

/// Orders the names as they are written; equal ones keep their order.
pub fn sort(tables: &NameTables, order: NameOrder, names: &[String]) -> Sorted {
    let mut keyed: Vec<(NameKey, &String)> = names
        .iter()
        .map(|name| (sort_key(tables, order, name), name))
        .collect();
    let unknown = keyed
        .iter()
        .filter(|(key, _)| key.has_unknown())
        .map(|(_, name)| (*name).clone())
        .collect();
    keyed.sort_by(|(a, _), (b, _)| a.cmp(b));
    Sorted {
        names: keyed.into_iter().map(|(_, name)| name.clone()).collect(),
        unknown,
    }
}

/// The key by which [`sort`] orders; spaces, the middle dot (·) and variation selectors do not count.
pub fn sort_key(tables: &NameTables, order: NameOrder, name: &str) -> NameKey {
    let name = letters(name);
    let mut slots: Vec<Slot> = match order {
        NameOrder::SurnameStrokes | NameOrder::NameStrokes => name
            .chars()
            .map(|letter| by_strokes(tables, letter))
            .collect(),
        NameOrder::Pinyin => by_sound(tables, &name),
    };
    if order == NameOrder::SurnameStrokes && slots.len() == 2 {
        slots.insert(1, Slot::Empty);
    }
    NameKey(slots)
}

/// What of a name counts for its order.
pub(super) fn letters(name: &str) -> String {
    normalise_name(name)
        .chars()
        .filter(|letter| {
            !letter.is_whitespace() && *letter != '·' && !is_variation_selector(*letter)
        })
        .collect()
}

fn is_variation_selector(letter: char) -> bool {
    matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

fn by_strokes(tables: &NameTables, letter: char) -> Slot {
    tables
        .rank(letter)
        .map_or(Slot::Unknown(letter), Slot::Stroke)
}

/// A character that is read but has no rank goes after those with the same sound.
fn by_sound(tables: &NameTables, name: &str) -> Vec<Slot> {
    tables
        .letters_with_readings(name)
        .into_iter()
        .map(|(letter, reading)| match reading {
            Some(reading) => Slot::Sound {
                syllable: reading.syllable,
                tone: reading.tone,
                rank: tables.rank(letter).unwrap_or((u32::MAX, 0)),
            },
            None => Slot::Unknown(letter),
        })
        .collect()
}
