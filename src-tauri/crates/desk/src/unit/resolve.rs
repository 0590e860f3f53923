//! 推荐单位 is written in many ways (trap 39): 海港区, 海港区总工会, 秦皇岛市海港区总工会 are one unit.

use std::collections::HashMap;

use store::ids::UnitId;

use crate::error::DeskError;
use crate::year::YearReader;

/// Every name and alias of the year's units, by comparison key.
pub(crate) struct UnitNames {
    by_key: HashMap<String, UnitId>,
    names: HashMap<UnitId, String>,
}

impl UnitNames {
    pub fn of_year(now: &YearReader<'_>) -> Result<Self, DeskError> {
        let mut by_key = HashMap::new();
        let mut names = HashMap::new();
        for alias in now.records.units().aliases(now.year)? {
            by_key.insert(key(&alias.alias), alias.unit_id);
        }
        // A unit's own name wins over another's alias.
        for unit in now.records.units().all(now.year)? {
            by_key.insert(key(&unit.content.name), unit.id);
            names.insert(unit.id, unit.content.name);
        }
        Ok(Self { by_key, names })
    }

    pub fn resolve(&self, written: &str) -> Option<UnitId> {
        self.by_key.get(&key(written)).copied()
    }

    /// The unit a file's name or folder names: the longest key it contains, if no other is as long.
    pub fn named_in(&self, text: &str) -> Option<UnitId> {
        const SHORTEST: usize = 2;
        let tight: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let length = |key: &str| key.chars().count();
        let contained: Vec<(&String, &UnitId)> = self
            .by_key
            .iter()
            .filter(|(key, _)| length(key) >= SHORTEST && tight.contains(key.as_str()))
            .collect();
        let longest = contained.iter().map(|(key, _)| length(key)).max()?;
        let mut longest = contained
            .iter()
            .filter(|(key, _)| length(key) == longest)
            .map(|(_, unit)| **unit);
        let first = longest.next()?;
        longest.all(|other| other == first).then_some(first)
    }

    pub fn name(&self, id: UnitId) -> &str {
        self.names.get(&id).map_or("", String::as_str)
    }
}

/// What two ways to write one unit have in common.
pub(crate) fn key(written: &str) -> String {
    let tight: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    let tight = without_seal(&tight);
    let short = tight.strip_prefix("秦皇岛市").unwrap_or(tight);
    short
        .strip_suffix("总工会")
        .or_else(|| short.strip_suffix("工会"))
        .unwrap_or(short)
        .to_owned()
}

/// Forms leave the place of the seal behind the name: （盖章）.
fn without_seal(name: &str) -> &str {
    ["（盖章）", "(盖章)", "（章）", "(章)", "（公章）", "(公章)"]
        .iter()
        .find_map(|seal| name.strip_suffix(seal))
        .unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn the_many_ways_to_write_a_district_union_have_one_key() {
        for written in [
            "海港区",
            "海港区总工会",
            "秦皇岛市海港区总工会",
            " 海港区 总工会",
            "海港区总工会（盖章）",
            "海港区总工会 (公章)",
        ] {
            assert_eq!(key(written), "海港区");
        }
    }

    #[test]
    fn the_new_area_and_the_district_of_beidaihe_stay_two() {
        assert_ne!(key("北戴河新区总工会"), key("北戴河区总工会"));
    }
}
