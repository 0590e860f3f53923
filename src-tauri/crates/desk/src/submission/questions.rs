//! Problems as they are shown, which of them a person answered, and which rows hang on the rest.

use std::collections::{HashMap, HashSet};

use intake::{Action, Problem};
use rules::category::Category;

use crate::reading::order::{Part, TablePart};
use crate::wire::intake::{
    Accept, Adjustments, OpenQuestions, PreviewProblem, ProblemAction, ProblemCounts, WizardStep,
};

/// Traps about where sheets and columns are: settled for our own form, and where the office settled them before.
const TRAPS_OF_LAYOUT: [u8; 5] = [10, 11, 12, 13, 14];

/// How a file inside an archive is called changes nothing of its rows.
const TRAP_OF_NAMES: u8 = 8;

fn step(trap: u8) -> WizardStep {
    match trap {
        1..=8 => WizardStep::Files,
        9 | 10 | 17 | 20 | 21 => WizardStep::Sheets,
        11..=14 => WizardStep::Columns,
        _ => WizardStep::Rows,
    }
}

/// The questions answered so far.
pub(crate) struct Answers<'a> {
    accept: Accept,
    ticked: HashSet<&'a str>,
}

impl<'a> Answers<'a> {
    pub fn of(adjustments: &'a Adjustments, accept: Accept) -> Self {
        Self {
            accept,
            ticked: adjustments.accepted.iter().map(String::as_str).collect(),
        }
    }

    pub fn taken(&self, id: &str, has_proposal: bool) -> bool {
        self.ticked.contains(id) || (self.accept == Accept::Proposed && has_proposal)
    }
}

/// Names problems so that another look at the same files names them alike.
#[derive(Default)]
pub(crate) struct Names(HashMap<String, u32>);

impl Names {
    pub fn name(&mut self, part: usize, trap: u8, place: &str) -> String {
        let key = format!("{part}:{trap}:{place}");
        let count = self.0.entry(key.clone()).or_default();
        *count += 1;
        format!("{key}:{count}")
    }
}

/// The rows of one part that wait for an answer, and why others are refused.
#[derive(Default)]
pub(crate) struct Waiting<'p> {
    whole: bool,
    sheets: HashSet<&'p str>,
    rows: HashSet<(&'p str, u32)>,
    refusals: HashMap<(&'p str, u32), Vec<&'p str>>,
}

impl<'p> Waiting<'p> {
    pub fn holds(&self, sheet: &str, row: u32) -> bool {
        self.whole || self.sheets.contains(sheet) || self.rows.contains(&(sheet, row))
    }

    pub fn holds_all(&self) -> bool {
        self.whole
    }

    pub fn whole_part(&mut self) {
        self.whole = true;
    }

    pub fn row(&mut self, sheet: &'p str, row: u32) {
        self.rows.insert((sheet, row));
    }

    pub fn refusals(&self, sheet: &str, row: u32) -> String {
        self.refusals
            .get(&(sheet, row))
            .map_or_else(String::new, |messages| messages.join("；"))
    }

    fn refuse(&mut self, problem: &'p Problem) {
        if let (Action::Refuse, Some(row)) = (problem.action, problem.row) {
            self.refusals
                .entry((&problem.sheet, row))
                .or_default()
                .push(&problem.message);
        }
    }

    fn add(&mut self, problem: &'p Problem) {
        match problem.row {
            _ if problem.sheet.is_empty() => self.whole = true,
            Some(row) => {
                self.rows.insert((&problem.sheet, row));
            }
            None => {
                self.sheets.insert(&problem.sheet);
            }
        }
    }
}

/// The problems the reading of a part found, and the rows that wait for them.
pub(crate) fn of_part<'p>(
    at: usize,
    table: &'p TablePart,
    settled_layout: bool,
    answers: &Answers<'_>,
    names: &mut Names,
) -> (Vec<PreviewProblem>, Waiting<'p>) {
    let mut waiting = Waiting::default();
    let mut shown = Vec::with_capacity(table.problems.len());
    for problem in &table.problems {
        if is_unit_question(problem) {
            continue;
        }
        waiting.refuse(problem);
        let mut one = to_wire(at, &table.name, problem, names);
        if problem.action == Action::Ask {
            let of_cell = problem.cell.is_some();
            one.accepted = (settled_layout && TRAPS_OF_LAYOUT.contains(&problem.trap))
                || answers.taken(&one.id, one.proposed.is_some() || !of_cell);
            if !one.accepted && problem.trap != TRAP_OF_NAMES {
                waiting.add(problem);
            }
        }
        shown.push(one);
    }
    (shown, waiting)
}

/// Which unit recommends a row is asked once for all its rows, by the desk, which knows the units.
fn is_unit_question(problem: &Problem) -> bool {
    problem.trap == 39 && problem.action == Action::Ask
}

fn to_wire(at: usize, file: &str, problem: &Problem, names: &mut Names) -> PreviewProblem {
    let row = problem.row.map(|row| row.to_string()).unwrap_or_default();
    let place = problem.cell.as_deref().unwrap_or(&row);
    PreviewProblem {
        id: names.name(at, problem.trap, &format!("{}!{place}", problem.sheet)),
        action: match problem.action {
            Action::Refuse => ProblemAction::Refuse,
            Action::Ask => ProblemAction::Ask,
            Action::Warn => ProblemAction::Warn,
            Action::Fix => ProblemAction::Fix,
        },
        step: step(problem.trap),
        trap: u32::from(problem.trap),
        file: file.to_owned(),
        file_index: u32::try_from(at).unwrap_or(u32::MAX),
        sheet: problem.sheet.clone(),
        row: problem.row,
        cell: problem.cell.clone(),
        raw: problem.raw.clone(),
        proposed: problem.proposed.clone(),
        message: problem.message.clone(),
        accepted: false,
        unit_written: None,
        withdraws: None,
    }
}

/// Where in a table a row stands.
#[derive(Clone, Copy)]
pub(crate) struct Place<'p> {
    pub category: Category,
    pub sheet: &'p str,
    pub row: u32,
}

/// A problem of one row that the desk itself found.
pub(crate) fn of_row(
    at: usize,
    table: &TablePart,
    place: Place<'_>,
    action: ProblemAction,
    trap: u8,
    names: &mut Names,
) -> PreviewProblem {
    let Place {
        sheet,
        row,
        category,
    } = place;
    let known = table.sheets.iter().find(|one| one.name == sheet);
    PreviewProblem {
        id: names.name(at, trap, &format!("{sheet}!{row}")),
        cell: known.and_then(|known| known.name_cell(category, row)),
        sheet: sheet.to_owned(),
        row: Some(row),
        ..own(at, &table.name, action, trap, String::new(), names)
    }
}

/// A problem the desk itself found.
pub(crate) fn own(
    at: usize,
    part: &str,
    action: ProblemAction,
    trap: u8,
    message: String,
    names: &mut Names,
) -> PreviewProblem {
    PreviewProblem {
        id: names.name(at, trap, ""),
        action,
        step: step(trap),
        trap: u32::from(trap),
        file: part.to_owned(),
        file_index: u32::try_from(at).unwrap_or(u32::MAX),
        sheet: String::new(),
        row: None,
        cell: None,
        raw: String::new(),
        proposed: None,
        message,
        accepted: false,
        unit_written: None,
        withdraws: None,
    }
}

/// A file nobody could read.
pub(crate) fn of_refused(at: usize, part: &Part, names: &mut Names) -> Option<PreviewProblem> {
    match part {
        Part::Refused { name, trap, reason } => {
            let action = ProblemAction::Refuse;
            Some(own(at, name, action, *trap, reason.clone(), names))
        }
        Part::Table(_) | Part::Attachment(_) | Part::JudgeSheet(_) => None,
    }
}

pub(crate) fn counts(problems: &[PreviewProblem]) -> ProblemCounts {
    let mut counts = ProblemCounts::default();
    for problem in problems {
        match problem.action {
            ProblemAction::Refuse => counts.refuse += 1,
            ProblemAction::Ask => counts.ask += 1,
            ProblemAction::Warn => counts.warn += 1,
            ProblemAction::Fix => counts.fix += 1,
        }
    }
    counts
}

/// A withdrawal nobody agreed to waits for nothing: the nominee stays.
pub(crate) fn is_open(problem: &PreviewProblem) -> bool {
    problem.action == ProblemAction::Ask && !problem.accepted && problem.withdraws.is_none()
}

pub(crate) fn open(problems: &[PreviewProblem]) -> OpenQuestions {
    let mut open = OpenQuestions::default();
    for problem in problems.iter().filter(|one| is_open(one)) {
        match problem.step {
            WizardStep::Files => open.files += 1,
            WizardStep::Sheets => open.sheets += 1,
            WizardStep::Columns => open.columns += 1,
            WizardStep::Rows => open.rows += 1,
        }
    }
    open
}
