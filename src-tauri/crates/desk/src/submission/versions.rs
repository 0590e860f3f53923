//! Newer files of the same unit and category (trap 7): recognised, shown as a difference, never added twice; and what a
//! newer file leaves out.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use rules::category::Category;
use store::code::Vetting;
use store::ids::{NomineeId, UnitId};
use store::table::nominee::Nominee;

use super::held::tables;
use super::plan::{Fate, Plan, Planning};
use super::questions::{Answers, Names, Waiting, own};
use super::senders::Sender;
use crate::error::DeskError;
use crate::reading::order::TablePart;
use crate::wire::intake::{Adjustments, PreviewProblem, ProblemAction, WizardStep};

/// What a part is among the files of a unit for a category.
pub(crate) struct Version {
    pub part: usize,
    pub unit: UnitId,
    pub category: Category,
    /// 1 is the first.
    pub number: u32,
    /// The files of the version before.
    pub follows: Option<String>,
    /// These very bytes were imported as this version.
    pub known: bool,
    /// The problem that asks whether it is one.
    question: Option<String>,
}

/// A nominee the newer file leaves out.
pub(crate) struct Withdrawal {
    pub part: usize,
    pub nominee: NomineeId,
    pub category: Category,
    pub number: String,
    pub name: String,
    pub organisation: String,
    pub unit: UnitId,
    pub agreed: bool,
}

/// Recognises newer versions; a part whose question is open waits as a whole.
pub(crate) fn find<'a>(
    planning: &mut Planning<'a>,
    answers: &Answers<'_>,
    names: &mut Names,
    waitings: &mut [(usize, &'a TablePart, Waiting<'a>)],
) -> Result<(), DeskError> {
    let history = History::of(planning)?;
    for (at, table, waiting) in waitings.iter_mut().filter(|(_, table, _)| !table.form) {
        for (unit, category) in planning.sent(*at, table, answers, names) {
            if planning.superseded.by(*at, unit, category).is_some() {
                continue;
            }
            let mut version = history.place(*at, table, unit, category);
            if !version.known && version.number > 1 {
                let question = newer(planning, table, &version, answers, names);
                if !question.accepted {
                    waiting.whole_part();
                }
                // What the file's name alone suggested is answered by what is on record.
                planning.plan.problems.retain(|one| {
                    !(one.trap == 7
                        && one.file_index == question.file_index
                        && one.id != question.id
                        && one.proposed.is_none())
                });
                version.question = Some(question.id.clone());
                planning.plan.problems.push(question);
            }
            planning.plan.versions.push(version);
        }
    }
    Ok(())
}

fn newer(
    planning: &Planning<'_>,
    table: &TablePart,
    version: &Version,
    answers: &Answers<'_>,
    names: &mut Names,
) -> PreviewProblem {
    let message = format!(
        "{}已报送过{}（{}，第{}版）。本文件按第{}版导入：已有的逐项更新，不会重复添加",
        planning.units.name(version.unit),
        version.category.title(),
        version.follows.as_deref().unwrap_or_default(),
        version.number - 1,
        version.number,
    );
    let mut question = own(
        version.part,
        &table.name,
        ProblemAction::Ask,
        7,
        message,
        names,
    );
    question.proposed = Some(format!("第{}版", version.number));
    question.accepted = answers.taken(&question.id, true);
    question
}

/// The files imported so far, by unit, category and version.
struct History(BTreeMap<(UnitId, Category), BTreeMap<u32, Vec<Imported>>>);

struct Imported {
    name: String,
    sha256: String,
}

impl History {
    fn of(planning: &Planning<'_>) -> Result<Self, DeskError> {
        let records = planning.now.records;
        let submissions = records.submissions().of_year(planning.now.year)?;
        let files = records.source_files().all(planning.now.year)?;
        let mut history: BTreeMap<_, BTreeMap<_, Vec<Imported>>> = BTreeMap::new();
        for one in submissions {
            if let Some(file) = files.iter().find(|file| file.id == one.file) {
                let versions = history.entry((one.unit, one.category)).or_default();
                versions.entry(one.version).or_default().push(Imported {
                    name: file.name.clone(),
                    sha256: file.sha256.clone(),
                });
            }
        }
        Ok(Self(history))
    }

    fn place(&self, part: usize, table: &TablePart, unit: UnitId, category: Category) -> Version {
        let versions = self.0.get(&(unit, category));
        let same = versions
            .into_iter()
            .flatten()
            .find(|(_, files)| files.iter().any(|one| one.sha256 == table.sha256));
        let newest = versions.and_then(|versions| versions.last_key_value());
        let (number, follows, known) = match (same, newest) {
            (Some((number, _)), _) => (*number, None, true),
            (None, Some((number, files))) => (number + 1, Some(names_of(files)), false),
            (None, None) => (1, None, false),
        };
        Version {
            part,
            unit,
            category,
            number,
            follows,
            known,
            question: None,
        }
    }
}

fn names_of(files: &[Imported]) -> String {
    let names: Vec<&str> = files.iter().map(|one| one.name.as_str()).collect();
    names.join("、")
}

impl<'a> Planning<'a> {
    /// For which units and categories a part brings rows.
    pub fn sent(
        &mut self,
        at: usize,
        table: &'a TablePart,
        answers: &Answers<'_>,
        names: &mut Names,
    ) -> BTreeSet<(UnitId, Category)> {
        let mut sent = BTreeSet::new();
        for row in &table.rows {
            if let Sender::Unit(unit) = self.sender(at, table, row, answers, names) {
                sent.insert((unit, row.category()));
            }
        }
        sent
    }
}

/// Nominees of earlier versions that the newer ones leave out. When the newer file holds few of them, it is rather a
/// supplement, and nothing is proposed.
pub(crate) fn withdrawals(
    planning: &mut Planning<'_>,
    adjustments: &Adjustments,
    answers: &Answers<'_>,
    names: &mut Names,
) -> Result<(), DeskError> {
    // Files that came together are one version: what all of them leave out is asked once.
    let newer: BTreeMap<(UnitId, Category), usize> = planning
        .plan
        .versions
        .iter()
        .filter(|version| version.number > 1 && !version.known)
        .filter(|version| !planning.is_frozen(version.category))
        .map(|version| ((version.unit, version.category), version.part))
        .collect();
    if newer.is_empty() {
        return Ok(());
    }
    let met = met(planning);
    let all = planning.now.records.nominees().all(planning.now.year)?;
    for ((unit, category), part) in newer {
        let (there, gone): (Vec<&Nominee>, Vec<&Nominee>) = all
            .iter()
            .filter(|one| one.content.unit_id == unit && one.category == category)
            .filter(|one| one.content.file_id.is_some() && one.vetting != Vetting::Withdrawn)
            .partition(|one| met.contains(&one.id));
        let likely = there.len() >= gone.len();
        for nominee in gone {
            let question = left_out(planning, part, nominee, likely, names);
            planning.withdraw(part, nominee, question, adjustments, answers);
        }
    }
    ask_nothing_of_the_unchanged(planning);
    Ok(())
}

/// A file saved once more, with other bytes and the same content, is no version anybody must confirm.
fn ask_nothing_of_the_unchanged(planning: &mut Planning<'_>) {
    let Plan {
        rows,
        withdrawals,
        versions,
        problems,
        ..
    } = &mut planning.plan;
    for version in versions
        .iter_mut()
        .filter(|version| version.question.is_some())
    {
        let changes = rows
            .iter()
            .any(|one| one.part == version.part && !matches!(one.fate, Fate::Unchanged { .. }))
            || withdrawals.iter().any(|one| one.part == version.part);
        if !changes {
            problems.retain(|problem| Some(&problem.id) != version.question.as_ref());
        }
    }
}

/// Nominees on record that the files bring again, also in rows that are refused.
pub(crate) fn met(planning: &Planning<'_>) -> HashSet<NomineeId> {
    let recognised = planning
        .plan
        .rows
        .iter()
        .filter_map(|one| one.fate.nominee());
    let named = tables(planning.parts)
        .flat_map(|(_, table)| &table.rows)
        .filter_map(|row| planning.known.same(row));
    recognised.chain(named).collect()
}

fn left_out(
    planning: &Planning<'_>,
    part: usize,
    nominee: &Nominee,
    likely: bool,
    names: &mut Names,
) -> PreviewProblem {
    let file = planning.parts.get(part).map_or("", |part| part.name());
    let message = format!(
        "新版中没有{}“{}”。确认撤回则不再参加评审，不确认则保留",
        nominee.number, nominee.content.name
    );
    let mut question = own(part, file, ProblemAction::Ask, 7, message, names);
    // By the nominee: the others may come and go as cells are put right.
    question.id = format!("{part}:7:withdraws:{}", nominee.id.0);
    question.withdraws = Some(nominee.id.0);
    question.step = WizardStep::Rows;
    question.raw.clone_from(&nominee.content.name);
    question.proposed = likely.then(|| "撤回".to_owned());
    question
}

impl Planning<'_> {
    fn withdraw(
        &mut self,
        part: usize,
        nominee: &Nominee,
        mut question: PreviewProblem,
        adjustments: &Adjustments,
        answers: &Answers<'_>,
    ) {
        let agreed = adjustments.withdrawn.contains(&nominee.id.0)
            || answers.taken(&question.id, question.proposed.is_some());
        question.accepted = agreed;
        self.plan.problems.push(question);
        self.plan.withdrawals.push(Withdrawal {
            part,
            nominee: nominee.id,
            category: nominee.category,
            number: nominee.number.clone(),
            name: nominee.content.name.clone(),
            organisation: crate::nominee::organisation(nominee),
            unit: nominee.content.unit_id,
            agreed,
        });
    }
}
