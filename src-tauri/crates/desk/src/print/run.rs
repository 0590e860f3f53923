//! What leaves the office in one go: one file for all, or one for each.

use store::table::nominee::Nominee;

use super::again::must_say_why;
use super::changed::resolved;
use super::file_name::of_one;
use super::forms::recipients;
use super::paper::{Paper, checked, only, paper};
use super::public::refuse_in_name;
use crate::error::DeskError;
use crate::wire::printing::{FileFormat, Form, FormArgs, Part};
use crate::wire::register::SaveArgs;
use crate::year::YearReader;

/// What the register says of a run, whatever becomes of its files.
#[derive(Clone)]
pub(crate) struct Facts {
    pub form: Form,
    pub title: String,
    pub part: String,
    pub format: FileFormat,
    pub copies: u32,
    pub operator: String,
    pub reason: String,
    pub is_registered: bool,
}

impl Facts {
    /// The register tells how many of the part are not on paper.
    pub fn lacking(&self, missed: usize) -> Self {
        let mut facts = self.clone();
        if missed > 0 {
            facts.part.push_str(&format!("，缺{missed}个"));
        }
        facts
    }
}

/// A file still to be made, for one nominee.
pub(crate) struct One {
    pub file_name: String,
    pub name: String,
    args: FormArgs,
}

pub(crate) enum Plan {
    Merged(Facts, Paper),
    Apart(Facts, Vec<One>),
}

impl One {
    pub fn paper(&self, now: &YearReader<'_>) -> Result<Paper, DeskError> {
        let mut paper = paper(now, &self.args)?;
        paper.file_name.clone_from(&self.file_name);
        if self.args.form.is_public() {
            refuse_in_name(&paper.file_name)?;
        }
        Ok(paper)
    }
}

/// # Errors
/// `bad_input` for what the arguments lack, a reason for printing again among it; and as [`paper`].
pub(crate) fn planned(now: &YearReader<'_>, wanted: &SaveArgs) -> Result<Plan, DeskError> {
    let (title, format) = checked(now, &wanted.paper)?;
    let args = resolved(now, &wanted.paper)?;
    let form = args.form;
    let nominees = if form.is_by_nominee() {
        recipients(now, &args, form.categories())?
    } else {
        Vec::new()
    };
    let mut facts = Facts {
        form,
        part: told(&wanted.paper, nominees.len()),
        format,
        copies: copies(wanted)?,
        operator: line(wanted.operator.as_deref()),
        reason: line(wanted.reason.as_deref()),
        is_registered: args.is_registered(),
        title,
    };
    facts.reason = must_say_why(now, &facts, wanted.paper.part.as_ref(), &nominees)?;
    if !wanted.apart.unwrap_or(false) {
        return Ok(Plan::Merged(facts, paper(now, &args)?));
    }
    if !form.can_be_apart() {
        let why = format!(
            "{}是一份文件，不能每个对象一个文件。请改为合并。",
            facts.title
        );
        return Err(DeskError::bad_input("apart", why));
    }
    Ok(Plan::Apart(facts, apart(now, &args, &nominees)?))
}

fn apart(
    now: &YearReader<'_>,
    args: &FormArgs,
    nominees: &[Nominee],
) -> Result<Vec<One>, DeskError> {
    let extension = args.format.unwrap_or_default().extension();
    // By the place in the whole list: a later run of a part gives the same names.
    let whole = FormArgs {
        part: Some(Part::All),
        ..args.clone()
    };
    let order = recipients(now, &whole, args.form.categories())?;
    let total = order.len();
    let one = |nominee: &Nominee| {
        let place = order.iter().position(|each| each.id == nominee.id);
        let serial = place.map_or(total, |place| place + 1);
        let number = now.records.issued_numbers().of(nominee.id)?;
        let number = number.map(|number| number.content.text).unwrap_or_default();
        let name = nominee.content.name.clone();
        Ok(One {
            file_name: of_one(serial, total, &number, &name, extension),
            name,
            args: only(args, vec![nominee.id.0]),
        })
    };
    nominees.iter().map(one).collect()
}

/// As the register says it.
fn told(args: &FormArgs, count: usize) -> String {
    if args.is_overprint() {
        return format!("套打，{}", part_told(args, count));
    }
    part_told(args, count)
}

fn part_told(args: &FormArgs, count: usize) -> String {
    if !args.form.is_by_nominee() {
        return "全部".to_owned();
    }
    match args.part {
        Some(Part::Range { from, to }) if from == to => format!("第{from}号"),
        Some(Part::Range { from, to }) => format!("第{from}–{to}号"),
        Some(Part::Only { .. }) => format!("指定的{count}个对象"),
        Some(Part::Changed) => format!("仅改动的{count}个对象"),
        Some(Part::All) | None => format!("全部{count}个对象"),
    }
}

fn copies(wanted: &SaveArgs) -> Result<u32, DeskError> {
    const MOST: u32 = 999;
    let copies = wanted.copies.unwrap_or(1);
    if (1..=MOST).contains(&copies) {
        return Ok(copies);
    }
    let why = format!("份数应为 1–{MOST}；录入了 {copies}。");
    Err(DeskError::bad_input("copies", why))
}

/// One line, as it stands in a table.
fn line(text: Option<&str>) -> String {
    let words: Vec<&str> = text.unwrap_or_default().split_whitespace().collect();
    words.join(" ")
}
