//! The conditions (基本条件) of Arts. 4–9 and 15, found met, doubtful or not for one nominee.
//!
//! Only figures decide by themselves; what needs a look at papers waits for a person's tick, and the vetoes
//! (一票否决) of Arts. 8–9 wait for the departments' replies. A missing figure waits, it never fails a nominee.

mod art15;
mod art4;
mod art5;
mod art6;
mod art7;
mod art8;
mod art9;
mod draft;
mod honours;

use crate::calendar::WorkCalendar;
use crate::facts::Facts;

/// How a condition stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    Met,
    Doubt,
    Unmet,
    Vetoed,
    Waiting,
}

impl Verdict {
    pub const ALL: [Verdict; 5] = [
        Verdict::Met,
        Verdict::Doubt,
        Verdict::Unmet,
        Verdict::Vetoed,
        Verdict::Waiting,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Verdict::Met => "met",
            Verdict::Doubt => "doubt",
            Verdict::Unmet => "unmet",
            Verdict::Vetoed => "vetoed",
            Verdict::Waiting => "waiting",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.code() == code)
    }

    pub fn title(self) -> &'static str {
        match self {
            Verdict::Met => "符合",
            Verdict::Doubt => "存疑",
            Verdict::Unmet => "不符合",
            Verdict::Vetoed => "一票否决",
            Verdict::Waiting => "待核查",
        }
    }
}

/// Who decides a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Figures.
    Computed,
    /// A person's tick.
    Manual,
    /// A person's tick after the departments replied, Arts. 8–9.
    Veto,
}

impl Kind {
    pub fn code(self) -> &'static str {
        match self {
            Kind::Computed => "computed",
            Kind::Manual => "manual",
            Kind::Veto => "veto",
        }
    }
}

/// A person's word on a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkVerdict {
    Met,
    Unmet,
    /// A soft condition cleared with a reason.
    Override,
}

impl MarkVerdict {
    pub const ALL: [MarkVerdict; 3] = [MarkVerdict::Met, MarkVerdict::Unmet, MarkVerdict::Override];

    pub fn code(self) -> &'static str {
        match self {
            MarkVerdict::Met => "met",
            MarkVerdict::Unmet => "unmet",
            MarkVerdict::Override => "override",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.code() == code)
    }
}

/// A mark on the condition with the same code; of several the last counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub code: String,
    pub verdict: MarkVerdict,
    /// The reason; an override without one clears nothing.
    pub note: String,
}

/// One condition as it stands for one nominee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Stable, e.g. `art5.2.member_rate`.
    pub code: &'static str,
    /// 第五条（二）
    pub article: &'static str,
    /// Short: 职工入会率≥90%
    pub title: &'static str,
    /// The sentence of the regulation.
    pub quote: &'static str,
    pub kind: Kind,
    /// Whether an override with a reason can clear it, as it stands now.
    pub soft: bool,
    pub verdict: Verdict,
    /// What the verdict rests on; empty when nothing is known yet.
    pub figures: String,
    /// What to supply, and who; `None` when nothing is open.
    pub remedy: Option<String>,
}

/// What the conditions need besides the nominee's own facts.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The year of the selection (推荐年度).
    pub year: i32,
    pub calendar: &'a WorkCalendar,
    /// The nominee's name: union, small home or person.
    pub name: &'a str,
    pub organisation: Option<&'a str>,
    /// Whether the unit's own publicity must hold its days without the day of posting (本单位设定).
    pub strict_publicity: bool,
}

/// All conditions of the nominee's category, in the order of the regulation.
pub fn findings(facts: &Facts, ctx: &Context, marks: &[Mark]) -> Vec<Finding> {
    let drafts = match facts {
        Facts::Home(home) => [
            art4::home(home, ctx),
            art5::home(home, ctx),
            art8::vetoes(),
            art15::unit(home.publicity, ctx),
        ]
        .concat(),
        Facts::SmallHome(small_home) => [
            art4::small_home(small_home, ctx),
            art6::small_home(),
            art8::vetoes(),
            art15::unit(small_home.publicity, ctx),
        ]
        .concat(),
        Facts::Worker(worker) => [
            art4::worker(worker, ctx),
            art7::worker(worker, ctx),
            art9::vetoes(),
            art15::unit(worker.publicity, ctx),
        ]
        .concat(),
    };
    drafts.into_iter().map(|draft| draft.judge(marks)).collect()
}

/// What the findings of a nominee come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Every condition is met.
    Clear,
    /// Something is doubtful or open.
    Waiting,
    /// A condition is unmet, or a veto stands: it ends the matter whatever the score.
    Barred,
}

impl Standing {
    pub fn code(self) -> &'static str {
        match self {
            Standing::Clear => "clear",
            Standing::Waiting => "waiting",
            Standing::Barred => "barred",
        }
    }

    pub fn title(self) -> &'static str {
        match self {
            Standing::Clear => "符合条件",
            Standing::Waiting => "待核查",
            Standing::Barred => "不符合条件",
        }
    }
}

pub fn standing(findings: &[Finding]) -> Standing {
    let any = |wanted: &[Verdict]| {
        findings
            .iter()
            .any(|finding| wanted.contains(&finding.verdict))
    };
    if any(&[Verdict::Unmet, Verdict::Vetoed]) {
        Standing::Barred
    } else if any(&[Verdict::Doubt, Verdict::Waiting]) {
        Standing::Waiting
    } else {
        Standing::Clear
    }
}
