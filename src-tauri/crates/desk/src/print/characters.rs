//! What no font can draw, known before a run.

use printing::missing_glyphs;
use store::table::nominee::Nominee;

use crate::nominee::organisation;
use crate::unit::resolve::UnitNames;
use crate::wire::printing::MissingCharacter;
use crate::year::YearReader;

/// Of everybody on a form, with all their characters.
pub(crate) fn missing_characters(
    now: &YearReader<'_>,
    units: &UnitNames,
    nominees: &[Nominee],
) -> Vec<MissingCharacter> {
    let mut all = Vec::new();
    for nominee in nominees {
        let name = nominee.content.name.as_str();
        let organisation = organisation(nominee);
        let unit = units.name(nominee.content.unit_id);
        let texts = [name, organisation.as_str(), unit];
        for (whose, character) in
            missing_glyphs(now.fonts(), texts.iter().map(|text| (name, *text)))
        {
            all.push(MissingCharacter {
                nominee: nominee.id.0,
                whose,
                character: character.to_string(),
                code: format!("U+{:04X}", u32::from(character)),
            });
        }
    }
    all
}
