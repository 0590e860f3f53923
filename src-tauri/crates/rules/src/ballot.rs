//! 票决: reconciling the papers, counting them, and who passed. 监票人 and 计票人 enter figures; whether they add
//! up and what they mean is decided here. The regulation is silent: form, threshold and base are 本单位设定.

use crate::fraction::Fraction;
use crate::ranking::{CutTie, Place, rank};
use crate::threshold::Threshold;

mod identity;
mod papers;
mod rounds;

pub use identity::Identity;
pub use papers::{Choice, Paper, Tally, tally};
pub use rounds::{Round, order_of};

/// What a paper asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// 同意, 不同意 or 弃权 for every nominee.
    Each,
    /// At most so many nominees are chosen.
    Choose { at_most: u32 },
}

/// Of whom the threshold is a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Base {
    /// 实到
    Present,
    /// 应到
    Expected,
    /// 有效票
    Valid,
}

impl Base {
    pub fn title(self) -> &'static str {
        match self {
            Base::Present => "实到人数",
            Base::Expected => "应到人数",
            Base::Valid => "有效票",
        }
    }
}

/// How a round is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    pub form: Form,
    pub threshold: Threshold,
    pub base: Base,
    /// 应到
    pub expected: u32,
    /// 实到
    pub present: u32,
}

/// What the tellers counted of the papers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Papers {
    /// 发出
    pub issued: u32,
    /// 收回
    pub returned: u32,
    /// 未收回
    pub unreturned: u32,
    /// 有效
    pub valid: u32,
    /// 无效
    pub invalid: u32,
}

/// What the tellers counted for one nominee; a choosing paper knows `approve` only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<T> {
    pub id: T,
    /// Members present who may not vote on this nominee (回避).
    pub recused: u32,
    pub approve: u32,
    pub against: u32,
    pub abstain: u32,
}

impl<T> Line<T> {
    /// Votes of all kinds on this nominee.
    pub fn votes(&self) -> u32 {
        self.approve
            .saturating_add(self.against)
            .saturating_add(self.abstain)
    }
}

/// Where one nominee stands after a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<T> {
    pub id: T,
    pub approve: u32,
    /// The base of the threshold, lowered by the recused.
    pub base: u32,
    pub needed: u32,
    pub passed: bool,
    /// Among those over the threshold, and to the line after `at_most` of them; only for a choosing paper.
    pub rank: Option<(u32, Place)>,
}

/// A round whose figures add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided<T> {
    /// In the order of the paper.
    pub rows: Vec<Standing<T>>,
    /// Equal votes for the last places of a choosing paper.
    pub tie: Option<CutTie<T>>,
}

/// What a count amounts to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict<T> {
    /// More papers came back than went out: nothing of the round counts.
    Void {
        issued: u32,
        returned: u32,
    },
    /// Figures that do not add up; each broken identity names itself.
    Unreconciled,
    Decided(Decided<T>),
}

/// Every identity the figures must satisfy, in the order in which a teller checks them.
pub fn identities<T: Copy>(terms: &Terms, papers: &Papers, lines: &[Line<T>]) -> Vec<Identity<T>> {
    identity::all(terms, papers, lines)
}

pub fn decide<T: Copy + Ord>(terms: &Terms, papers: &Papers, lines: &[Line<T>]) -> Verdict<T> {
    if papers.returned > papers.issued {
        return Verdict::Void {
            issued: papers.issued,
            returned: papers.returned,
        };
    }
    if identities(terms, papers, lines)
        .iter()
        .any(|identity| !identity.holds())
    {
        return Verdict::Unreconciled;
    }
    Verdict::Decided(decided(terms, papers, lines))
}

fn decided<T: Copy + Ord>(terms: &Terms, papers: &Papers, lines: &[Line<T>]) -> Decided<T> {
    let mut rows: Vec<Standing<T>> = lines
        .iter()
        .map(|line| standing(terms, papers, line))
        .collect();
    let Form::Choose { at_most } = terms.form else {
        return Decided { rows, tie: None };
    };
    let over: Vec<(T, Fraction)> = rows
        .iter()
        .filter(|row| row.passed)
        .map(|row| (row.id, Fraction::from_integer(i128::from(row.approve))))
        .collect();
    let ranking = rank(&over, at_most);
    for row in &mut rows {
        row.rank = ranking
            .rows
            .iter()
            .find(|ranked| ranked.id == row.id)
            .map(|ranked| (ranked.rank, ranked.place));
    }
    Decided {
        rows,
        tie: ranking.tie,
    }
}

fn standing<T: Copy>(terms: &Terms, papers: &Papers, line: &Line<T>) -> Standing<T> {
    let base = match (terms.base, terms.form) {
        (Base::Present, _) => terms.present.saturating_sub(line.recused),
        (Base::Expected, _) => terms.expected.saturating_sub(line.recused),
        // Papers with a vote on this nominee: the recused cast none.
        (Base::Valid, Form::Each) => line.votes(),
        (Base::Valid, Form::Choose { .. }) => papers.valid.saturating_sub(line.recused),
    };
    let needed = terms.threshold.needs(base);
    Standing {
        id: line.id,
        approve: line.approve,
        base,
        needed,
        // Of nobody there is no majority.
        passed: base > 0 && line.approve >= needed,
        rank: None,
    }
}
