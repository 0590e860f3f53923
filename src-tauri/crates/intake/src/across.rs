//! The same person or union twice within one batch (Art. 4: 一般不重复推荐). Rows stay; both are named.

use std::collections::HashMap;

use rules::category::Category;
use rules::facts::Facts;

use crate::aliases::Field;
use crate::batch::{Action, ColumnReading, FileReading, Problem, ReadRow};
use crate::cell::name::unit_key;
use crate::sheet::a1;

/// Adds a warning to the later of two rows that name the same.
pub fn mark_repeats(files: &mut [FileReading]) {
    let found = repeats(files);
    for (file, problem) in found {
        if let Some(reading) = files.get_mut(file) {
            reading.problems.push(problem);
        }
    }
}

#[derive(Clone, Copy)]
struct Place<'f> {
    file: &'f FileReading,
    row: &'f ReadRow,
}

impl Place<'_> {
    fn name_cell(self) -> Option<String> {
        let row = self.row;
        let sheet = self.file.sheets.iter().find(|one| one.name == row.sheet)?;
        let named = |column: &&ColumnReading| column.field.is_some_and(Field::is_name);
        let written = |column: &&ColumnReading| {
            row.raw
                .iter()
                .any(|(at, text)| *at == column.index && unit_key(text) == unit_key(&row.name))
        };
        let columns = || sheet.columns.iter().filter(named);
        let column = columns().find(written).or_else(|| columns().next())?;
        Some(a1(row.row.saturating_sub(1), column.index))
    }

    fn told(self) -> String {
        format!(
            "“{}”工作表“{}”第{}行“{}”",
            self.file.name, self.row.sheet, self.row.row, self.row.name
        )
    }
}

fn repeats(files: &[FileReading]) -> Vec<(usize, Problem)> {
    let mut people: HashMap<&str, Place<'_>> = HashMap::new();
    let mut codes: HashMap<&str, Place<'_>> = HashMap::new();
    let mut names: HashMap<(Category, String), Place<'_>> = HashMap::new();
    let mut collectives: HashMap<String, Place<'_>> = HashMap::new();
    let has = |category| {
        let mut rows = files.iter().flat_map(|file| &file.rows);
        rows.any(|row| row.category == category)
    };
    // What only two categories together can show is not looked for where there is one.
    let chairs = if has(Category::Worker) {
        chairs(files)
    } else {
        Chairs::new()
    };
    let mixed = has(Category::Home) && has(Category::SmallHome);
    let mut found = Vec::new();
    for (index, file) in files.iter().enumerate() {
        for row in &file.rows {
            let here = Place { file, row };
            let mut told = |message: String| found.push((index, warning(here, message)));
            let known = number_of(row).and_then(|number| people.insert(number, here));
            if let Some(other) = known {
                told(format!(
                    "身份证号与{}相同，请核对是否重复推荐",
                    other.told()
                ));
            }
            if let Some(other) = code_of(row).and_then(|code| codes.insert(code, here)) {
                told(format!("统一社会信用代码与{}相同，请核对", other.told()));
            }
            if let Some(other) = key_of(row)
                .and_then(|key| names.insert(key, here))
                .filter(|_| known.is_none())
            {
                told(format!(
                    "与{}像是同一推荐对象，请核对是否重复推荐",
                    other.told()
                ));
            }
            if let Some(other) = Some(row)
                .filter(|_| mixed)
                .and_then(collective_of)
                .and_then(|key| collectives.insert(key, here))
                .filter(|other| other.row.category != row.category)
            {
                told(format!(
                    "与{}同名而类别不同（{}、{}），请核对是否重复推荐",
                    other.told(),
                    other.row.category.title(),
                    row.category.title()
                ));
            }
            if let Some(home) = home_chaired_by(row, &chairs) {
                told(format!(
                    "与{}的工会主席同名同单位，请核对是否重复推荐",
                    home.told()
                ));
            }
        }
    }
    found
}

fn number_of(row: &ReadRow) -> Option<&str> {
    match &row.facts {
        Facts::Worker(facts) => facts.id_number.as_deref(),
        Facts::Home(_) | Facts::SmallHome(_) => None,
    }
}

fn code_of(row: &ReadRow) -> Option<&str> {
    match &row.facts {
        Facts::Home(facts) => facts.credit_code.as_deref(),
        Facts::SmallHome(_) | Facts::Worker(_) => None,
    }
}

/// A small home's or person's name means something only within its union.
fn key_of(row: &ReadRow) -> Option<(Category, String)> {
    if row.name.is_empty() {
        return None;
    }
    let within = row
        .organisation
        .as_deref()
        .map(unit_key)
        .unwrap_or_default();
    Some((
        row.category,
        format!("{}\u{0}{within}", unit_key(&row.name)),
    ))
}

fn collective_of(row: &ReadRow) -> Option<String> {
    let key = unit_key(&row.name);
    (row.category != Category::Worker && !key.is_empty()).then_some(key)
}

type Chairs<'f> = HashMap<&'f str, Vec<(String, Place<'f>)>>;

fn chairs(files: &[FileReading]) -> Chairs<'_> {
    let mut chairs: Chairs<'_> = HashMap::new();
    for file in files {
        for row in &file.rows {
            if let Facts::Home(facts) = &row.facts
                && let Some(chair) = facts.union_chair.as_deref()
            {
                chairs
                    .entry(chair)
                    .or_default()
                    .push((unit_key(&row.name), Place { file, row }));
            }
        }
    }
    chairs
}

fn home_chaired_by<'f>(row: &ReadRow, chairs: &Chairs<'f>) -> Option<Place<'f>> {
    if row.category != Category::Worker {
        return None;
    }
    let homes = chairs.get(row.name.as_str())?;
    let works_at = unit_key(row.organisation.as_deref()?);
    homes
        .iter()
        .find(|(home, _)| !home.is_empty() && works_at.contains(home.as_str()))
        .map(|(_, place)| *place)
}

fn warning(here: Place<'_>, message: String) -> Problem {
    let row = here.row;
    Problem {
        action: Action::Warn,
        trap: 42,
        sheet: row.sheet.clone(),
        row: Some(row.row),
        cell: here.name_cell(),
        raw: row.name.clone(),
        proposed: None,
        message,
    }
}
