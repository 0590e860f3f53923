//! 模范职工之家.

use rules::facts::{Facts, HomeFacts};
use rules::fraction::Fraction;

use super::{Nominee, RowReader, figures, remark};
use crate::aliases::Field;
use crate::batch::Action;
use crate::cell::{date, identity, name, normal, percent, phone, three_rates, yes_no};

#[must_use]
pub fn read(row: &mut RowReader<'_>) -> Nominee {
    let union = row.take(Field::UnitName, name::unit).unwrap_or_default();
    look_at_name(row, &union);
    let figures = figures::read(row);
    let facts = HomeFacts {
        union_chair: chair(row),
        credit_code: row.take(Field::CreditCode, identity::organisation),
        nature: row.text(Field::Nature),
        employees: figures.employees,
        members: figures.members,
        stated_member_rate: figures.stated_member_rate,
        online_rate: row.take(Field::OnlineRate, percent::percent),
        founded: printed_date(row, Field::Founded),
        elected: printed_date(row, Field::Elected),
        satisfaction: satisfaction(row),
        honours: row.statement(Field::Honours),
        publicity: row.publicity(),
        township: row.take(Field::Township, yes_no::yes_no),
        township_excellent: row.take(Field::TownshipGrade, yes_no::excellent),
        contact: row.take(Field::Contact, name::person),
        phone: row.take(Field::Phone, phone::phone),
        note: row.text(Field::Note),
        story: None,
    };
    Nominee {
        name: union,
        organisation: None,
        facts: Facts::Home(facts),
    }
}

fn chair(row: &mut RowReader<'_>) -> Option<String> {
    let chair = row.take(Field::UnionChair, name::person);
    chair.or_else(|| row.take(Field::Leader, name::person))
}

/// The title goes to a union, not to its employer, and not to a part of a union (Art. 4).
fn look_at_name(row: &mut RowReader<'_>, union: &str) {
    const PARTS: [&str; 4] = ["班组", "车间", "工会小组", "科室"];
    if union.is_empty() {
        return;
    }
    if PARTS.iter().any(|part| union.ends_with(part)) {
        let message = "像是车间、班组或工会小组，按第四条应申报模范职工小家，请核对类别";
        row.note(Field::UnitName, remark(Action::Warn, 40, message));
    } else if !is_union(union) {
        let message = "应写工会的全称（如“……工会委员会”），称号授予工会而不是单位，请核对";
        row.note(Field::UnitName, remark(Action::Warn, 38, message));
    }
}

fn is_union(name: &str) -> bool {
    let bare = name.trim_end_matches([')', '）']);
    [
        "工会",
        "工会委员会",
        "工会联合会",
        "工会联合委员会",
        "联合会",
    ]
    .iter()
    .any(|ending| bare.ends_with(ending))
}

fn printed_date(row: &mut RowReader<'_>, field: Field) -> Option<String> {
    let year = row.year;
    row.take(field, |cell| {
        date::before_end_of(year, date::date(cell)).map(date::PartialDate::printed)
    })
}

fn satisfaction(row: &mut RowReader<'_>) -> [Option<Fraction>; 3] {
    let year = row.year;
    let years = [year - 3, year - 2, year - 1];
    if let Some((field, order)) = column_of_all_years(row, years) {
        let rates = row.take(field, |cell| three_rates::three_years(cell, order));
        return rates.map_or([None; 3], |rates| rates.map(Some));
    }
    years.map(|year| row.take(Field::SatisfactionOf(year), percent::percent))
}

/// The one column for three years, and the years in the order its heading names them: 评家满意度（2025/2024/2023）.
fn column_of_all_years(row: &RowReader<'_>, years: [i32; 3]) -> Option<(Field, [i32; 3])> {
    let fields = std::iter::once(Field::Satisfaction).chain(years.map(Field::SatisfactionOf));
    fields.into_iter().find_map(|field| {
        let named = order_in(row.heading_of(field)?, years);
        match field {
            Field::Satisfaction => Some((field, named.unwrap_or(years))),
            _ => named.map(|order| (field, order)),
        }
    })
}

/// Of a heading that names all three, or the first and the last.
fn order_in(heading: &str, years: [i32; 3]) -> Option<[i32; 3]> {
    let heading = normal(heading);
    let named: Vec<i32> = heading
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
        .collect();
    let [oldest, middle, newest] = years;
    match named.as_slice() {
        [first, last] if [*first, *last] == [oldest, newest] => Some(years),
        [first, last] if [*first, *last] == [newest, oldest] => Some([newest, middle, oldest]),
        [first, second, third] => {
            let named = [*first, *second, *third];
            years
                .iter()
                .all(|year| named.contains(year))
                .then_some(named)
        }
        _ => None,
    }
}
