//! 优秀工会工作者.

use chrono::NaiveDate;
use rules::facts::{Facts, WorkerFacts};
use rules::identity as number;

use super::{Nominee, RowReader};
use crate::aliases::Field;
use crate::batch::Action;
use crate::cell::{Outcome, background, date, identity, is_absent, name, narrow, phone};
use crate::sheet::Cell;

#[must_use]
pub fn read(row: &mut RowReader<'_>) -> Nominee {
    let named = if row.has(Field::PersonName) {
        Field::PersonName
    } else {
        Field::UnitName
    };
    let person = row.take(named, name::person).unwrap_or_default();
    let id_number = row.take(Field::IdNumber, identity::person);
    let place = place_of_work(row, named);
    let post = full_post(place.as_deref(), row.text(Field::Post));
    let facts = WorkerFacts {
        sex: sex(row, id_number.as_deref()),
        ethnicity: row.take(Field::Ethnicity, background::ethnicity),
        born: born(row, id_number.as_deref()),
        party: row.take(Field::Party, background::party),
        education: row.take(Field::Education, background::education),
        post: post.clone(),
        union_post: row.text(Field::UnionPost),
        union_since: union_since(row),
        union_years: row.take(Field::UnionYears, date::years),
        id_number,
        appraisal: appraisal(row),
        honours: row.statement(Field::Honours),
        publicity: row.publicity(),
        phone: row.take(Field::Phone, phone::phone),
        note: row.text(Field::Note),
        story: None,
    };
    Nominee {
        name: person,
        organisation: place.or(post),
        facts: Facts::Worker(facts),
    }
}

fn place_of_work(row: &mut RowReader<'_>, named: Field) -> Option<String> {
    let place = row.take(Field::WorkPlace, name::unit);
    place.or_else(|| match named {
        Field::PersonName => row.take(Field::UnitName, name::unit),
        _ => None,
    })
}

/// 工作单位及职务, also where the two stand in two columns.
fn full_post(place: Option<&str>, post: Option<String>) -> Option<String> {
    match (place, post) {
        (Some(place), Some(post)) if !post.contains(place) => Some(format!("{place}{post}")),
        (_, post) => post,
    }
}

fn sex(row: &mut RowReader<'_>, id_number: Option<&str>) -> Option<String> {
    let stated = row.take(Field::Sex, background::sex)?;
    if let Some(note) = id_number.and_then(|number| background::sex_against(&stated, number)) {
        row.note(Field::Sex, note);
    }
    Some(stated)
}

fn born(row: &mut RowReader<'_>, id_number: Option<&str>) -> Option<String> {
    let birth = id_number.and_then(number::birth_date);
    let stated = row
        .take(Field::Born, |cell| {
            let read = date::date(cell);
            let settled = birth.and_then(|birth| date::settled_by_birth(&read, birth));
            date::with_month_of_birth(settled.unwrap_or(read), birth)
        })
        .map(date::PartialDate::printed)?;
    if let Some(note) = id_number.and_then(|number| background::birth_against(&stated, number)) {
        row.note(Field::Born, note);
    }
    Some(stated)
}

fn union_since(row: &mut RowReader<'_>) -> Option<NaiveDate> {
    let year = row.year;
    let since = row.take(Field::UnionSince, |cell| {
        date::before_end_of(year, date::since(cell))
    });
    since.and_then(date::PartialDate::first_day)
}

/// 近三年测评等次, oldest first: three columns, or one cell with three grades or one for all years.
fn appraisal(row: &mut RowReader<'_>) -> [Option<String>; 3] {
    if row.has(Field::Appraisal) {
        let grades = row.take(Field::Appraisal, grades);
        return grades.map_or([None, None, None], |grades| grades.map(Some));
    }
    let year = row.year;
    [year - 3, year - 2, year - 1].map(|year| row.text(Field::AppraisalOf(year)))
}

fn grades(cell: &Cell) -> Outcome<[String; 3]> {
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    let text = narrow(&cell.text);
    let parts: Vec<String> = text
        .split(['/', '、', ',', '，', ';', '；'])
        .map(|part| grade(part).to_owned())
        .filter(|part| !part.is_empty())
        .collect();
    match <[String; 3]>::try_from(parts) {
        Ok(three) => Outcome::read(three),
        Err(parts) => match parts.as_slice() {
            [one] if !one.chars().any(|c| c.is_ascii_digit()) => {
                for_all_years(one, text.contains(['均', '都', '全', '三']))
            }
            _ => Outcome::refused(32, "应分别写明近三年的测评等次，例如“满意/满意/满意”"),
        },
    }
}

fn for_all_years(grade: &str, said: bool) -> Outcome<[String; 3]> {
    let read = Outcome::read([grade, grade, grade].map(str::to_owned));
    if said {
        return read;
    }
    let message = format!("近三年只写了一个等次，按三年均为“{grade}”读入，请确认");
    let proposed = format!("{grade}/{grade}/{grade}");
    read.noting(Action::Ask, 41, Some(proposed), message)
}

/// 2023年满意 and 三年均为满意 both say 满意.
fn grade(part: &str) -> &str {
    part.trim_start_matches(|c: char| {
        c.is_ascii_digit() || matches!(c, '年' | ':' | '三' | '近' | '均' | '都' | '为' | '全')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_grades_or_one_for_all_years_are_read_from_one_cell() {
        let read = |text: &str| grades(&Cell::text(text.to_owned())).value;
        let satisfied = || ["满意", "满意", "满意"].map(str::to_owned);
        for text in [
            "满意",
            "均为满意",
            "三年均为满意",
            "满意/满意/满意",
            "2023年满意、2024年满意、2025年满意",
        ] {
            assert_eq!(read(text), Some(satisfied()), "{text}");
        }
        assert_eq!(
            read("满意/基本满意/满意"),
            Some(["满意", "基本满意", "满意"].map(str::to_owned))
        );
        assert_eq!(read("满意/满意"), None);
        let asked = |text: &str| grades(&Cell::text(text.to_owned())).notes.len();
        assert_eq!((asked("满意"), asked("均为满意")), (1, 0));
    }
}
