use rules::category::Category;
use rules::fraction::Fraction;
use store::ids::UnitId;
use store::table::unit::{NewUnit, Unit as StoredUnit, UnitQuota};

use super::list::units;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::PerCategory;
use crate::wire::office::{IdArgs, SaveUnitArgs, Unit};
use crate::year::YearWriter;

/// `unit.save`
pub fn save(desk: &mut Desk, args: &SaveUnitArgs) -> Result<Vec<Unit>, DeskError> {
    let name = args.name.trim();
    if name.is_empty() {
        return Err(DeskError::bad_input("name", "请填写推荐单位的全称。"));
    }
    for (field, text) in [
        ("organisations", &args.organisations),
        ("members", &args.members),
        ("cadres", &args.cadres),
    ] {
        measure(field, text)?;
    }
    let verb = if args.id.is_some() {
        "修改"
    } else {
        "增加"
    };
    desk.act("unit.save", format!("{verb}推荐单位：{name}"), |now| {
        let all = now.records.units().all(now.year)?;
        if all
            .iter()
            .any(|unit| unit.content.name == name && Some(unit.id.0) != args.id)
        {
            return Err(DeskError::bad_input(
                "name",
                format!("推荐单位“{name}”已经有了，请改用别的名称或修改原来那一行。"),
            ));
        }
        let position = all
            .iter()
            .map(|unit| unit.content.position)
            .max()
            .unwrap_or(0)
            + 1;
        let id = write(now, args, name, position)?;
        let aliases: Vec<String> = args
            .aliases
            .iter()
            .map(|alias| alias.trim().to_owned())
            .filter(|alias| !alias.is_empty())
            .collect();
        now.records.units().set_aliases(id, &aliases)?;
        write_quota(now, id, &args.quota)?;
        units(&now.reader())
    })
}

fn write(
    now: &YearWriter<'_>,
    args: &SaveUnitArgs,
    name: &str,
    position: u32,
) -> Result<UnitId, DeskError> {
    let mut content = NewUnit {
        year: now.year,
        position,
        name: name.to_owned(),
        kind: args.kind.into(),
        organisations: args.organisations.trim().to_owned(),
        members: args.members.trim().to_owned(),
        cadres: args.cadres.trim().to_owned(),
    };
    let Some(id) = args.id else {
        return Ok(now.records.units().insert(&content)?);
    };
    let before = now
        .records
        .units()
        .get(UnitId(id))?
        .ok_or_else(|| DeskError::not_found("这个推荐单位"))?;
    content.position = before.content.position;
    now.records.units().update(&StoredUnit {
        id: before.id,
        content,
    })?;
    Ok(before.id)
}

pub(crate) fn write_quota(
    now: &YearWriter<'_>,
    id: UnitId,
    quota: &PerCategory,
) -> Result<(), DeskError> {
    for category in Category::ALL {
        now.records.units().set_quota(UnitQuota {
            unit_id: id,
            category,
            seats: quota.get(category.into()),
        })?;
    }
    Ok(())
}

/// `unit.remove`
pub fn remove(desk: &mut Desk, args: &IdArgs) -> Result<Vec<Unit>, DeskError> {
    let unit = desk.read(|now| {
        now.records
            .units()
            .get(UnitId(args.id))?
            .ok_or_else(|| DeskError::not_found("这个推荐单位"))
    })?;
    desk.act(
        "unit.remove",
        format!("删除推荐单位：{}", unit.content.name),
        |now| {
            let received: u32 = now
                .records
                .nominees()
                .counts_by_unit(now.year)?
                .iter()
                .filter(|count| count.unit_id == unit.id)
                .map(|count| count.nominees)
                .sum();
            if received > 0 {
                return Err(DeskError::new(
                    "refused",
                    format!(
                        "“{}”已报送{received}件，不能删除。可以改名，或先撤销导入。",
                        unit.content.name
                    ),
                ));
            }
            now.records.units().delete(unit.id)?;
            units(&now.reader())
        },
    )
}

fn measure(field: &str, text: &str) -> Result<(), DeskError> {
    let valid = Fraction::parse_decimal(text).is_ok_and(|value| value >= Fraction::ZERO);
    if valid {
        Ok(())
    } else {
        Err(DeskError::bad_input(
            field,
            format!("“{text}”应是不小于 0 的数。"),
        ))
    }
}
