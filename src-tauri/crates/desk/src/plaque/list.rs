use super::{CATEGORIES, Faces};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::print::order::in_list_order;
use crate::wire::Nothing;
use crate::wire::printing::{PlaqueFace, PlaqueFaces};
use crate::year::YearReader;

/// `plaque.list`
pub fn list(desk: &Desk, _: &Nothing) -> Result<PlaqueFaces, DeskError> {
    desk.read(listed)
}

pub(crate) fn listed(now: &YearReader<'_>) -> Result<PlaqueFaces, DeskError> {
    let settings = now.settings()?;
    let faces = Faces::of_year(now, &settings)?;
    let mut rows = Vec::new();
    for category in CATEGORIES {
        for nominee in in_list_order(now, category)? {
            let face = faces.of(&nominee);
            rows.push(PlaqueFace {
                nominee: nominee.id.0,
                category: category.into(),
                name: nominee.content.name,
                lines: face.lines,
                size: face.size,
                material: face.material,
                count: face.count,
                own: face.own,
            });
        }
    }
    Ok(PlaqueFaces {
        rows,
        size: settings.wire.plaque_size.clone(),
        material: settings.wire.plaque_material.clone(),
    })
}
