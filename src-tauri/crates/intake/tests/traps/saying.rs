//! Files of one nominee, of whom one thing is said.

use intake::{Action, FileReading};
use rules::facts::{Facts, HomeFacts, WorkerFacts};
use rust_xlsxwriter::Worksheet;

use super::build::{HEADER, csv, home, lines, of_trap, read_as, workbook};

pub const PLANT: &str = "云岭机械工会委员会";

/// Action, cell, raw and proposed of a trap's problems.
pub fn told(file: &FileReading, trap: u8) -> Vec<(Action, &str, &str, Option<&str>)> {
    of_trap(file, trap)
        .iter()
        .map(|problem| {
            (
                problem.action,
                problem.cell.as_deref().unwrap_or_default(),
                problem.raw.as_str(),
                problem.proposed.as_deref(),
            )
        })
        .collect()
}

/// A file of one 模范职工之家, of whom one field is said.
pub fn home_saying(heading: &str, value: &str) -> FileReading {
    read_as("某区.csv", homes_text(heading, value).as_bytes())
}

pub fn homes_text(heading: &str, value: &str) -> String {
    let header: Vec<&str> = HEADER.iter().copied().chain([heading]).collect();
    let mut row = home(1, PLANT);
    row.push(value.to_owned());
    csv("模范职工之家", &header, &[row])
}

/// A workbook of one 模范职工之家 whose ninth column is drawn by `draw`.
pub fn home_drawn(heading: &str, draw: impl FnOnce(&mut Worksheet)) -> FileReading {
    let header: Vec<&str> = HEADER.iter().copied().chain([heading]).collect();
    let bytes = workbook(|sheet| {
        lines(sheet, 0, &header, &[home(1, PLANT)]);
        draw(sheet);
    });
    read_as("某区.xlsx", &bytes)
}

pub fn home_facts(file: &FileReading) -> &HomeFacts {
    match &file.rows[0].facts {
        Facts::Home(facts) => facts,
        Facts::SmallHome(_) | Facts::Worker(_) => panic!("a 模范职工之家"),
    }
}

/// A file of one 优秀工会工作者 of whom these fields are said.
pub fn worker_saying(fields: &[(&str, &str)]) -> FileReading {
    let header: Vec<&str> = ["推荐单位", "姓名"]
        .into_iter()
        .chain(fields.iter().map(|(heading, _)| *heading))
        .collect();
    let row: Vec<String> = ["海港区总工会", "孟庆和"]
        .into_iter()
        .chain(fields.iter().map(|(_, value)| *value))
        .map(str::to_owned)
        .collect();
    read_as("某区.csv", csv("", &header, &[row]).as_bytes())
}

pub fn worker_facts(file: &FileReading) -> &WorkerFacts {
    match &file.rows[0].facts {
        Facts::Worker(facts) => facts,
        Facts::Home(_) | Facts::SmallHome(_) => panic!("a 优秀工会工作者"),
    }
}

pub fn id_number(body: &str) -> String {
    "0123456789X"
        .chars()
        .map(|check| format!("{body}{check}"))
        .find(|number| rules::identity::check_person(number).valid)
        .expect("one of the eleven fits")
}
