//! What the orders look up: rank by strokes, and how characters are read in names.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use pinyin::ToPinyin;

/// A pinyin syllable without its tone, and the tone: 1–4, 5 for the neutral one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Reading {
    pub syllable: String,
    pub tone: u8,
}

/// Stroke ranks (GB 13000.1 字符集汉字字序（笔画序）规范, GF 3003-1999) and the readings of surnames that
/// differ from the usual reading of their character.
///
/// Cheap to copy: the copy shares what is large.
#[derive(Clone, Debug)]
pub struct NameTables {
    ranks: Arc<HashMap<char, u32>>,
    surnames: Arc<HashMap<String, Vec<Reading>>>,
    placed_ranks: HashMap<char, Rank>,
    placed_readings: HashMap<char, Reading>,
}

/// The place in the standard's table, and how far behind it a person placed what the table lacks.
pub(super) type Rank = (u32, u32);

/// `line` counts from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameTableError {
    #[error("笔画表第{line}行“{text}”无法识别，请恢复程序自带的笔画表")]
    Rank { line: usize, text: String },
    #[error("姓氏读音表第{line}行“{text}”无法识别，请恢复程序自带的姓氏读音表")]
    Surname { line: usize, text: String },
}

impl NameTables {
    /// `stroke_rank_csv`: `char,rank,…`; `surname_readings_csv`: `surname,surname_reading,…` with tone marks,
    /// alternatives separated by `|`, of which the first is used. Both begin with a header line.
    ///
    /// # Errors
    /// A line that does not read so.
    pub fn parse(
        stroke_rank_csv: &str,
        surname_readings_csv: &str,
    ) -> Result<Self, NameTableError> {
        let mut ranks = HashMap::new();
        for (line, text) in data_lines(stroke_rank_csv) {
            let (letter, rank) = parse_rank(text).ok_or_else(|| NameTableError::Rank {
                line,
                text: text.to_owned(),
            })?;
            ranks.insert(letter, rank);
        }
        let syllables = known_syllables(&ranks);
        let mut surnames = HashMap::new();
        for (line, text) in data_lines(surname_readings_csv) {
            let (surname, readings) =
                parse_surname(text, &syllables).ok_or_else(|| NameTableError::Surname {
                    line,
                    text: text.to_owned(),
                })?;
            surnames.insert(surname, readings);
        }
        Ok(Self {
            ranks: Arc::new(ranks),
            surnames: Arc::new(surnames),
            placed_ranks: HashMap::new(),
            placed_readings: HashMap::new(),
        })
    }

    pub(super) fn rank(&self, letter: char) -> Option<Rank> {
        self.listed(letter)
            .map(|rank| (rank, 0))
            .or_else(|| self.placed_ranks.get(&letter).copied())
    }

    /// The rank in the standard's own table.
    pub(super) fn listed(&self, letter: char) -> Option<u32> {
        self.ranks.get(&letter).copied()
    }

    pub(super) fn placed(
        &self,
        placed_ranks: HashMap<char, Rank>,
        placed_readings: HashMap<char, Reading>,
    ) -> Self {
        Self {
            placed_ranks,
            placed_readings,
            ..self.clone()
        }
    }

    pub(super) fn is_syllable(&self, text: &str) -> bool {
        known_syllables(&self.ranks).contains(text)
    }

    /// Each character with its reading; at the beginning of the name as a surname.
    pub(super) fn letters_with_readings(&self, name: &str) -> Vec<(char, Option<Reading>)> {
        let letters: Vec<char> = name.chars().collect();
        let surname = self.surname_readings(&letters);
        letters
            .into_iter()
            .enumerate()
            .map(|(place, letter)| {
                let by_hand = || self.placed_readings.get(&letter).cloned();
                let reading = surname.get(place).cloned().or_else(by_hand);
                let reading = reading.or_else(|| usual(letter));
                (letter, reading)
            })
            .collect()
    }

    /// A listed compound surname goes before a single one, if a given name follows it.
    fn surname_readings(&self, letters: &[char]) -> &[Reading] {
        let listed = |length: usize| {
            let surname: String = letters.get(..length)?.iter().collect();
            self.surnames.get(&surname)
        };
        let compound = if letters.len() > 2 { listed(2) } else { None };
        compound.or_else(|| listed(1)).map_or(&[], Vec::as_slice)
    }
}

fn usual(letter: char) -> Option<Reading> {
    letter
        .to_pinyin()
        .map(|pinyin| split_tone_digit(pinyin.with_tone_num_end()))
}

fn split_tone_digit(text: &str) -> Reading {
    let digit = text.bytes().last().filter(u8::is_ascii_digit);
    Reading {
        syllable: text
            .trim_end_matches(|letter: char| letter.is_ascii_digit())
            .to_owned(),
        tone: digit.map_or(5, |digit| digit - b'0'),
    }
}

fn data_lines(csv: &str) -> impl Iterator<Item = (usize, &str)> {
    csv.lines()
        .enumerate()
        .skip(1)
        .map(|(index, line)| (index + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty())
}

fn parse_rank(line: &str) -> Option<(char, u32)> {
    let mut fields = line.split(',');
    let mut letters = fields.next()?.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    Some((letter, fields.next()?.parse().ok()?))
}

fn parse_surname(line: &str, syllables: &BTreeSet<&str>) -> Option<(String, Vec<Reading>)> {
    let mut fields = line.split(',');
    let surname = fields.next()?;
    let reading = fields.next()?.split('|').next()?;
    let readings = split_reading(reading, surname.chars().count(), syllables)?;
    Some((surname.to_owned(), readings))
}

/// Every syllable that some character of the table is read with.
fn known_syllables(ranks: &HashMap<char, u32>) -> BTreeSet<&'static str> {
    ranks
        .keys()
        .filter_map(ToPinyin::to_pinyin)
        .map(pinyin::Pinyin::plain)
        .collect()
}

/// "Xiānyú" as two syllables, where the only way to cut it leaves known syllables on both sides.
fn split_reading(
    text: &str,
    characters: usize,
    syllables: &BTreeSet<&str>,
) -> Option<Vec<Reading>> {
    let text = text.to_lowercase();
    match characters {
        1 => Some(vec![read_syllable(&text)?]),
        2 => text.char_indices().skip(1).find_map(|(cut, _)| {
            let (first, second) = text.split_at(cut);
            let both = [read_syllable(first)?, read_syllable(second)?];
            both.iter()
                .all(|reading| syllables.contains(reading.syllable.as_str()))
                .then(|| both.to_vec())
        }),
        _ => None,
    }
}

/// Vowels by tone: place modulo 4 gives the tone.
const TONED: &str = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
const PLAIN: [char; 6] = ['a', 'e', 'i', 'o', 'u', 'ü'];

/// A syllable that carries at most one tone mark.
pub(super) fn read_syllable(text: &str) -> Option<Reading> {
    let mut tone = None;
    let mut syllable = String::new();
    for letter in text.chars() {
        match TONED.chars().position(|toned| toned == letter) {
            Some(place) => {
                let number = u8::try_from(place % 4).ok()? + 1;
                if tone.replace(number).is_some() {
                    return None;
                }
                syllable.push(*PLAIN.get(place / 4)?);
            }
            None if letter.is_ascii_lowercase() || letter == 'ü' => syllable.push(letter),
            None => return None,
        }
    }
    (!syllable.is_empty()).then(|| Reading {
        syllable,
        tone: tone.unwrap_or(5),
    })
}
