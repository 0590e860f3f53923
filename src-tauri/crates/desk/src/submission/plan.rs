//! What importing would do with each row: judged when it is shown, and once more when it is imported, so that
//! nothing is written that was not so at that moment. Between that judgement and its transaction nobody else can
//! write: the import has the desk, and the desk has the file, to itself.

use std::collections::{HashMap, HashSet};

use rules::category::Category;
use store::ids::{NomineeId, UnitId};

use super::arrivals::{self, PlannedAttachment};
use super::changes::changes;
use super::forms::{self, FormRows};
use super::held::tables;
use super::known::Known;
use super::moot;
use super::own_forms;
use super::questions::{self, Answers, Names, Waiting};
use super::quota;
use super::repeats;
use super::rivals::{self, Superseded};
use super::senders::{Sender, Senders};
use super::versions::{self, Version, Withdrawal};
use crate::error::DeskError;
use crate::reading::order::{Part, PreparedRow, TablePart};
use crate::review::freeze;
use crate::unit::resolve::UnitNames;
use crate::wire::intake::{
    Accept, Adjustments, FieldChange, FormCheck, PreviewProblem, RowCounts, RowState,
};
use crate::year::YearReader;

pub(crate) enum Fate {
    New,
    Updated {
        id: NomineeId,
        changes: Vec<FieldChange>,
    },
    Unchanged {
        id: NomineeId,
    },
    /// A question it hangs on is open; what would change then.
    Waiting {
        reason: String,
        nominee: Option<NomineeId>,
        changes: Vec<FieldChange>,
    },
    Refused {
        reason: String,
    },
}

const OPEN: &str = "有待确认的问题，请先接受建议或改正";

impl Fate {
    /// What changes nothing, or can't be imported at all, waits for no answer.
    pub fn waiting(self, reason: &str) -> Self {
        let (nominee, changes) = match self {
            Self::Unchanged { .. } | Self::Refused { .. } | Self::Waiting { .. } => return self,
            Self::Updated { id, changes } => (Some(id), changes),
            Self::New => (None, Vec::new()),
        };
        Self::Waiting {
            reason: reason.to_owned(),
            nominee,
            changes,
        }
    }

    /// The nominee on record it is about.
    pub fn nominee(&self) -> Option<NomineeId> {
        match self {
            Self::Updated { id, .. } | Self::Unchanged { id } => Some(*id),
            Self::Waiting { nominee, .. } => *nominee,
            Self::New | Self::Refused { .. } => None,
        }
    }

    pub fn state(&self) -> RowState {
        match self {
            Self::New => RowState::New,
            Self::Updated { .. } => RowState::Updated,
            Self::Unchanged { .. } => RowState::Unchanged,
            Self::Waiting { .. } => RowState::Waiting,
            Self::Refused { .. } => RowState::Refused,
        }
    }
}

pub(crate) struct Planned {
    pub part: usize,
    /// Place among the part's rows.
    pub row: usize,
    pub unit: Option<UnitId>,
    pub fate: Fate,
}

#[derive(Default)]
pub(crate) struct Plan {
    pub rows: Vec<Planned>,
    pub withdrawals: Vec<Withdrawal>,
    pub versions: Vec<Version>,
    /// The gravest first.
    pub problems: Vec<PreviewProblem>,
    pub forms: Vec<FormCheck>,
    pub attachments: Vec<PlannedAttachment>,
}

impl Plan {
    pub fn counts(&self) -> RowCounts {
        let mut counts = RowCounts::default();
        for one in &self.rows {
            match one.fate.state() {
                RowState::New => counts.new += 1,
                RowState::Updated => counts.updated += 1,
                RowState::Unchanged => counts.unchanged += 1,
                RowState::Waiting => counts.waiting += 1,
                RowState::Refused => counts.refused += 1,
                RowState::Withdrawn => {}
            }
        }
        counts.withdrawn = crate::review::sheet::count(self.withdrawals.iter());
        counts
    }

    /// Withdrawals a person agreed to.
    pub fn withdrawn(&self) -> impl Iterator<Item = &Withdrawal> {
        self.withdrawals.iter().filter(|one| one.agreed)
    }
}

/// Every readable row with its fate, in the order of the files.
pub(crate) fn plan(
    now: &YearReader<'_>,
    parts: &[&Part],
    remembered: &[String],
    adjustments: &Adjustments,
    accept: Accept,
) -> Result<Plan, DeskError> {
    let units = UnitNames::of_year(now)?;
    let known = Known::of(now, parts)?;
    let answers = Answers::of(adjustments, accept);
    let mut names = Names::default();
    let mut planning = Planning {
        now,
        parts,
        units: &units,
        frozen: frozen(now)?,
        senders: Senders::new(&units, adjustments),
        known: &known,
        seen: HashMap::new(),
        corrected: HashSet::new(),
        forms: forms::sorted(parts, &known),
        superseded: Superseded::default(),
        plan: Plan::default(),
    };
    let mut waitings = Vec::new();
    for (at, table) in tables(parts) {
        let settled = own_forms::is_ours(table) || remembered.contains(&table.name);
        let (shown, waiting) = questions::of_part(at, table, settled, &answers, &mut names);
        planning.plan.problems.extend(shown);
        waitings.push((at, table, waiting));
    }
    planning.problems_of_refused(&mut names);
    own_forms::ask_other_year(&mut planning, &answers, &mut names, &mut waitings);
    forms::ask_alone(&mut planning, &answers, &mut names, &mut waitings);
    rivals::settle(&mut planning, &answers, &mut names, &mut waitings);
    versions::find(&mut planning, &answers, &mut names, &mut waitings)?;
    for (at, table, waiting) in &waitings {
        planning.part(*at, table, waiting, &answers, &mut names)?;
    }
    repeats::warn(&mut planning, &mut names)?;
    versions::withdrawals(&mut planning, adjustments, &answers, &mut names)?;
    forms::check(&mut planning, &mut names)?;
    let mut plan = planning.finish();
    plan.problems
        .extend(quota::over(now, parts, &plan, &units, &mut names)?);
    plan.attachments = arrivals::match_all(now, parts, &plan, &units)?;
    plan.problems.sort_by_key(|problem| problem.action);
    Ok(plan)
}

fn frozen(now: &YearReader<'_>) -> Result<HashSet<Category>, DeskError> {
    let mut frozen = HashSet::new();
    for category in Category::ALL {
        if freeze::is_frozen(now, category)? {
            frozen.insert(category);
        }
    }
    Ok(frozen)
}

pub(crate) struct Planning<'a> {
    pub now: &'a YearReader<'a>,
    pub parts: &'a [&'a Part],
    pub units: &'a UnitNames,
    pub known: &'a Known,
    frozen: HashSet<Category>,
    senders: Senders<'a>,
    /// Where each nominee of these files was met first.
    seen: HashMap<(Category, &'a str), (usize, usize)>,
    /// Nominees recognised by what a correction left; each by one row only.
    corrected: HashSet<NomineeId>,
    pub forms: FormRows,
    pub superseded: Superseded,
    pub plan: Plan,
}

impl<'a> Planning<'a> {
    pub fn is_frozen(&self, category: Category) -> bool {
        self.frozen.contains(&category)
    }

    pub fn table(&self, part: usize) -> Option<&'a TablePart> {
        match self.parts.get(part) {
            Some(Part::Table(table)) => Some(table),
            _ => None,
        }
    }

    pub fn row_of(&self, one: &Planned) -> Option<(&'a TablePart, &'a PreparedRow)> {
        let table = self.table(one.part)?;
        Some((table, table.rows.get(one.row)?))
    }

    pub fn sender(
        &mut self,
        at: usize,
        table: &TablePart,
        row: &PreparedRow,
        answers: &Answers<'_>,
        names: &mut Names,
    ) -> Sender {
        self.senders.of(at, table, row, answers, names)
    }

    fn problems_of_refused(&mut self, names: &mut Names) {
        for (at, part) in self.parts.iter().enumerate() {
            self.plan
                .problems
                .extend(questions::of_refused(at, part, names));
        }
    }

    fn part(
        &mut self,
        at: usize,
        table: &'a TablePart,
        waiting: &Waiting<'_>,
        answers: &Answers<'_>,
        names: &mut Names,
    ) -> Result<(), DeskError> {
        for (place, row) in table.rows.iter().enumerate() {
            if table.form && !self.forms.stands_alone(at, place) {
                continue;
            }
            let sender = self.senders.of(at, table, row, answers, names);
            let unit = match sender {
                Sender::Unit(unit) => Some(unit),
                Sender::Asked => None,
            };
            let fate = self.fate(at, table, place, row, unit, waiting)?;
            let fate = self.keep_unit(at, row, unit, fate, answers, names)?;
            self.plan.rows.push(Planned {
                part: at,
                row: place,
                unit,
                fate,
            });
        }
        Ok(())
    }

    fn fate(
        &mut self,
        at: usize,
        table: &'a TablePart,
        place: usize,
        row: &'a PreparedRow,
        unit: Option<UnitId>,
        waiting: &Waiting<'_>,
    ) -> Result<Fate, DeskError> {
        if row.refused {
            let reason = waiting.refusals(sheet_name(table, row), row.row);
            return Ok(Fate::Refused { reason });
        }
        if let Some(newer) = unit.and_then(|unit| self.superseded.by(at, unit, row.category())) {
            let reason = format!("已由较新的“{newer}”代替，本行不导入");
            return Ok(Fate::Refused { reason });
        }
        let fate = match unit {
            Some(unit) => self.against_records(row, unit)?,
            None => Fate::New.waiting("请先选择推荐单位"),
        };
        if waiting.holds_all() {
            return Ok(fate.waiting(OPEN));
        }
        let identity = (row.category(), row.identity_key.as_str());
        if let Some((part, first)) = self.seen.insert(identity, (at, place)) {
            return Ok(Fate::Refused {
                reason: format!(
                    "与{}是同一个推荐对象，请删去重复的一行",
                    self.told(part, first)
                ),
            });
        }
        if waiting.holds(sheet_name(table, row), row.row) {
            return Ok(fate.waiting(OPEN));
        }
        Ok(fate)
    }

    fn against_records(&mut self, row: &PreparedRow, unit: UnitId) -> Result<Fate, DeskError> {
        let is_frozen = self.frozen.contains(&row.category());
        let Some(id) = self.recognised(row, unit) else {
            return Ok(if is_frozen {
                Fate::Refused {
                    reason: format!("{}已经审议，不能再增加推荐对象", row.category().title()),
                }
            } else {
                Fate::New
            });
        };
        let before = crate::nominee::find(self.now, id.0)?;
        let changes = changes(self.now.year, self.units, &before, row, unit)?;
        if changes.is_empty() {
            return Ok(Fate::Unchanged { id });
        }
        if is_frozen {
            return Ok(Fate::Refused {
                reason: format!(
                    "{}已经审议，{}的申报内容不能再改",
                    row.category().title(),
                    before.number
                ),
            });
        }
        Ok(Fate::Updated { id, changes })
    }

    fn recognised(&mut self, row: &PreparedRow, unit: UnitId) -> Option<NomineeId> {
        let id = self.known.find(row, unit)?;
        let first = self.known.same(row).is_some() || self.corrected.insert(id);
        first.then_some(id)
    }

    fn told(&self, part: usize, row: usize) -> String {
        let row = self
            .table(part)
            .and_then(|table| Some((table, table.rows.get(row)?)));
        row.map_or_else(String::new, |(table, row)| {
            format!("{}“{}”第{}行", table.name, sheet_name(table, row), row.row)
        })
    }

    fn finish(mut self) -> Plan {
        self.plan.problems.append(&mut self.senders.questions);
        moot::answer(&mut self);
        self.plan
    }
}

pub(crate) fn sheet_name<'t>(table: &'t TablePart, row: &PreparedRow) -> &'t str {
    usize::try_from(row.sheet)
        .ok()
        .and_then(|at| table.sheets.get(at))
        .map_or("", |sheet| sheet.name.as_str())
}
