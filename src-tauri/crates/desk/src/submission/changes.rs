//! A nominee as it stands beside the row of a newer file, field by field.

use std::collections::{BTreeMap, HashMap};

use rules::category::Category;
use rules::facts::Facts;
use store::code::Vetting;
use store::ids::UnitId;
use store::table::nominee::Nominee;

use crate::error::DeskError;
use crate::nominee::facts;
use crate::reading::order::PreparedRow;
use crate::unit::resolve::UnitNames;
use crate::wire::intake::FieldChange;

pub(crate) fn changes(
    year: i32,
    units: &UnitNames,
    before: &Nominee,
    after: &PreparedRow,
    unit: UnitId,
) -> Result<Vec<FieldChange>, DeskError> {
    let mut changes = Vec::new();
    let mut compare = |field: &str, old: &str, new: &str| {
        if old != new {
            changes.push(FieldChange {
                field: field.to_owned(),
                old: old.to_owned(),
                new: new.to_owned(),
            });
        }
    };
    compare("名称", &before.content.name, &after.name);
    compare(
        "所在单位",
        before.content.organisation.as_deref().unwrap_or_default(),
        after.organisation.as_deref().unwrap_or_default(),
    );
    compare(
        "推荐单位",
        units.name(before.content.unit_id),
        units.name(unit),
    );
    if before.vetting == Vetting::Withdrawn {
        compare("审核", "撤回", "重新推荐");
    }
    if before.content.facts != after.facts {
        let old = facts::from_json(before.category, &before.content.facts)?;
        let new = facts::from_json(before.category, &after.facts)?;
        for (field, old, new) in differing(&labelled(year, &old), &labelled(year, &new)) {
            compare(&field, &old, &new);
        }
        compare(
            "主要事迹",
            old.story().unwrap_or_default(),
            new.story().unwrap_or_default(),
        );
    }
    Ok(changes)
}

/// Label to value of what is stated.
pub(crate) fn stated(
    year: i32,
    category: Category,
    json: &str,
) -> Result<HashMap<String, String>, DeskError> {
    Ok(labelled(year, &facts::from_json(category, json)?))
}

fn labelled(year: i32, known: &Facts) -> HashMap<String, String> {
    facts::stated(known, year)
        .into_iter()
        .map(|fact| (fact.label, fact.value))
        .collect()
}

/// Fields in which two sides differ, by their labels.
pub(crate) fn differing(
    old: &HashMap<String, String>,
    new: &HashMap<String, String>,
) -> Vec<(String, String, String)> {
    let labels: BTreeMap<&String, ()> = old
        .keys()
        .chain(new.keys())
        .map(|label| (label, ()))
        .collect();
    let value = |side: &HashMap<String, String>, label: &String| {
        side.get(label).cloned().unwrap_or_default()
    };
    labels
        .into_keys()
        .map(|label| (label.clone(), value(old, label), value(new, label)))
        .filter(|(_, old, new)| old != new)
        .collect()
}
