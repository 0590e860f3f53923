//! 模范职工小家.

use rules::facts::{Facts, SmallHomeFacts};

use super::{Nominee, RowReader, figures, remark};
use crate::aliases::Field;
use crate::batch::Action;
use crate::cell::{name, phone};

#[must_use]
pub fn read(row: &mut RowReader<'_>) -> Nominee {
    let own_column = row.has(Field::SmallHomeName);
    let field = if own_column {
        Field::SmallHomeName
    } else {
        Field::UnitName
    };
    let small_home = row.take(field, name::unit).unwrap_or_default();
    if small_home.ends_with("工会委员会") {
        let message = "以“工会委员会”结尾，像是基层工会，按第四条应申报模范职工之家，请核对类别";
        row.note(field, remark(Action::Warn, 40, message));
    }
    let parent = row.take(Field::ParentUnion, name::unit);
    let parent_union = match parent {
        None if own_column => row.take(Field::UnitName, name::unit),
        stated => stated,
    };
    let figures = figures::read(row);
    let leader = row.take(Field::Leader, name::person);
    let facts = SmallHomeFacts {
        parent_union: parent_union.clone(),
        leader: leader.or_else(|| row.take(Field::UnionChair, name::person)),
        kind: row.text(Field::SmallHomeKind),
        employees: figures.employees,
        members: figures.members,
        stated_member_rate: figures.stated_member_rate,
        honours: row.statement(Field::Honours),
        publicity: row.publicity(),
        contact: row.take(Field::Contact, name::person),
        phone: row.take(Field::Phone, phone::phone),
        note: row.text(Field::Note),
        story: None,
    };
    Nominee {
        name: small_home,
        organisation: parent_union,
        facts: Facts::SmallHome(facts),
    }
}
