use std::collections::BTreeMap;

use rules::category::Category;
use rules::names::unplaced as unplaced_in;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::print::order::name_order;
use crate::wire::Nothing;
use crate::wire::printing::{PlacedCharacter, UnplacedCharacter, UnplacedCharacters};
use crate::year::YearReader;

/// `names.unplaced`
pub fn unplaced(desk: &Desk, _: &Nothing) -> Result<UnplacedCharacters, DeskError> {
    desk.read(state)
}

pub(crate) fn state(now: &YearReader<'_>) -> Result<UnplacedCharacters, DeskError> {
    let tables = now.names()?;
    let list_order = now.settings()?.wire.list_order;
    let all = now.records.nominees().all(now.year)?;
    let mut names: BTreeMap<char, Vec<String>> = BTreeMap::new();
    for category in Category::ALL {
        let Some(order) = name_order(list_order, category) else {
            continue;
        };
        for nominee in all.iter().filter(|one| one.category == category) {
            for letter in unplaced_in(&tables, order, &nominee.content.name) {
                names
                    .entry(letter)
                    .or_default()
                    .push(nominee.content.name.clone());
            }
        }
    }
    let unplaced = names.into_iter().map(|(letter, names)| UnplacedCharacter {
        character: letter.to_string(),
        code: format!("U+{:04X}", u32::from(letter)),
        needs_reading: !tables.is_read(letter),
        names,
    });
    let placed = now.records.character_places().all()?;
    let placed = placed.into_iter().map(|place| PlacedCharacter {
        character: place.character,
        behind: place.behind,
        reading: place.reading,
    });
    Ok(UnplacedCharacters {
        by_name: Category::ALL
            .into_iter()
            .any(|category| name_order(list_order, category).is_some()),
        unplaced: unplaced.collect(),
        placed: placed.collect(),
    })
}
