use crate::twin::twin;
use std::collections::HashMap;

use store::code::UnitKind as StoredKind;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::{
    Nothing, PerCategory,
    office::{Unit, UnitKind},
};
use crate::year::YearReader;

/// `unit.list`
pub fn list(desk: &Desk, _: &Nothing) -> Result<Vec<Unit>, DeskError> {
    desk.read(units)
}

/// The recommending units in the office's own order.
pub(crate) fn units(now: &YearReader<'_>) -> Result<Vec<Unit>, DeskError> {
    let mut aliases: HashMap<i64, Vec<String>> = HashMap::new();
    for alias in now.records.units().aliases(now.year)? {
        aliases
            .entry(alias.unit_id.0)
            .or_default()
            .push(alias.alias);
    }
    let mut quotas: HashMap<i64, PerCategory> = HashMap::new();
    for quota in now.records.units().quotas(now.year)? {
        *quotas
            .entry(quota.unit_id.0)
            .or_default()
            .at(quota.category.into()) = quota.seats;
    }
    let mut received: HashMap<i64, PerCategory> = HashMap::new();
    for count in now.records.nominees().counts_by_unit(now.year)? {
        *received
            .entry(count.unit_id.0)
            .or_default()
            .at(count.category.into()) = count.nominees;
    }
    let to_wire = |unit: store::table::unit::Unit| Unit {
        id: unit.id.0,
        kind: unit.content.kind.into(),
        aliases: aliases.remove(&unit.id.0).unwrap_or_default(),
        quota: quotas.remove(&unit.id.0).unwrap_or_default(),
        received: received.remove(&unit.id.0).unwrap_or_default(),
        name: unit.content.name,
        organisations: unit.content.organisations,
        members: unit.content.members,
        cadres: unit.content.cadres,
    };
    Ok(now
        .records
        .units()
        .all(now.year)?
        .into_iter()
        .map(to_wire)
        .collect())
}

twin!(StoredKind => UnitKind { Division, System, Direct });
twin!(UnitKind => StoredKind { Division, System, Direct });
