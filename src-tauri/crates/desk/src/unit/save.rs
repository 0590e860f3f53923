use rules::category::Category;
use rules::fraction::Fraction;
use store::ids::UnitId;
use store::table::unit::{NewUnit, Unit as StoredUnit, UnitQuota};

use super::find;
use super::list::units;
use super::resolve::{UnitNames, key};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::search_key;
use crate::wire::PerCategory;
use crate::wire::office::{IdArgs, SaveUnitArgs, Unit};
use crate::year::{YearReader, YearWriter};

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
        let position = all
            .iter()
            .map(|unit| unit.content.position)
            .max()
            .unwrap_or(0)
            + 1;
        let before = args.id.map(|id| find(&now.reader(), id)).transpose()?;
        let aliases = aliases(args, name, before.as_ref());
        refuse_names_of_others(&now.reader(), args.id, name, &aliases)?;
        let id = write(now, args, name, position, before.as_ref())?;
        now.records.units().set_aliases(id, &aliases)?;
        if before.is_some_and(|before| before.content.name != name) {
            renew_search(now, id, name)?;
        }
        write_quota(now, id, &args.quota)?;
        units(&now.reader())
    })
}

/// The other names, each once. The name it had before stays among them: counties go on writing it.
fn aliases(args: &SaveUnitArgs, name: &str, before: Option<&StoredUnit>) -> Vec<String> {
    let earlier = before
        .map(|before| before.content.name.as_str())
        .filter(|earlier| key(earlier) != key(name));
    let mut aliases: Vec<String> = Vec::new();
    for alias in args.aliases.iter().map(|alias| alias.trim()).chain(earlier) {
        if !alias.is_empty() && !aliases.iter().any(|kept| kept == alias) {
            aliases.push(alias.to_owned());
        }
    }
    aliases
}

/// A name that means two units would hand one county's nominees to the other.
fn refuse_names_of_others(
    now: &YearReader<'_>,
    id: Option<i64>,
    name: &str,
    aliases: &[String],
) -> Result<(), DeskError> {
    let units = UnitNames::of_year(now)?;
    let named = [("name", name)].into_iter();
    for (field, text) in named.chain(aliases.iter().map(|alias| ("aliases", alias.as_str()))) {
        if let Some(other) = units.resolve(text).filter(|found| Some(found.0) != id) {
            return Err(DeskError::bad_input(
                field,
                format!(
                    "“{text}”已经是“{}”的名称或别名，导入时分不清。请改用别的写法，或先从那个单位删去这个别名。",
                    units.name(other)
                ),
            ));
        }
    }
    Ok(())
}

/// Nominees are found by the name of their unit.
fn renew_search(now: &YearWriter<'_>, unit: UnitId, name: &str) -> Result<(), DeskError> {
    let all = now.records.nominees().all(now.year)?;
    for nominee in all
        .into_iter()
        .filter(|nominee| nominee.content.unit_id == unit)
    {
        let mut content = nominee.content;
        content.search_key = search_key(&content, name, &nominee.number);
        now.records
            .nominees()
            .update_content(nominee.id, &content)?;
    }
    Ok(())
}

fn write(
    now: &YearWriter<'_>,
    args: &SaveUnitArgs,
    name: &str,
    position: u32,
    before: Option<&StoredUnit>,
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
    let Some(before) = before else {
        return Ok(now.records.units().insert(&content)?);
    };
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
    let unit = desk.read(|now| find(now, args.id))?;
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
