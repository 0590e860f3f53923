//! 回避: whom the program proposes to recuse, and how the recused change from one item of the agenda to the next.
//! The program proposes; people declare.

use std::collections::BTreeSet;

/// What ties a member to a nominee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bond {
    /// 同单位.
    Unit,
    /// 同县区: the recommending unit.
    County,
    /// 亲属, noted by name.
    Kin,
    /// 其他关系, noted by the name of a unit or a person.
    Other,
}

impl Bond {
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Unit => "同单位",
            Self::County => "同县区",
            Self::Kin => "亲属",
            Self::Other => "其他关系",
        }
    }
}

/// A tie as it was noted: `text` names a unit or a person, `county` the recommending unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted<Member, County> {
    pub member: Member,
    pub bond: Bond,
    pub county: Option<County>,
    pub text: String,
}

/// What of a nominee can be tied to a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged<County> {
    pub county: County,
    /// Its own name, where it works, the union above it.
    pub units: Vec<String>,
    /// The nominee, or who leads it.
    pub people: Vec<String>,
}

/// A proposal: who, and why in a word.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Proposal<Member> {
    pub member: Member,
    pub bond: Bond,
    /// The unit or person the tie speaks of, as it was noted.
    pub over: String,
}

/// Everything the ties give reason to propose: one proposal a member and bond, in the order of the ties.
pub fn proposals<Member, County>(
    ties: &[Noted<Member, County>],
    nominee: &Judged<County>,
) -> Vec<Proposal<Member>>
where
    Member: Copy + Eq,
    County: PartialEq,
{
    let mut found: Vec<Proposal<Member>> = Vec::new();
    for tie in ties.iter().filter(|tie| binds(tie, nominee)) {
        let known = found
            .iter()
            .any(|one| one.member == tie.member && one.bond == tie.bond);
        if !known {
            found.push(Proposal {
                member: tie.member,
                bond: tie.bond,
                over: tie.text.trim().to_owned(),
            });
        }
    }
    found
}

fn binds<Member, County: PartialEq>(tie: &Noted<Member, County>, nominee: &Judged<County>) -> bool {
    let names_a_unit = || {
        let wanted = unit_key(&tie.text);
        !wanted.is_empty() && nominee.units.iter().any(|unit| unit_key(unit) == wanted)
    };
    let names_a_person = || {
        let wanted = person_key(&tie.text);
        !wanted.is_empty() && nominee.people.iter().any(|name| person_key(name) == wanted)
    };
    match tie.bond {
        Bond::Unit => names_a_unit(),
        Bond::County => tie.county.as_ref() == Some(&nominee.county),
        Bond::Kin => names_a_person(),
        Bond::Other => names_a_unit() || names_a_person(),
    }
}

/// 秦皇岛市海港实业有限公司, 海港实业公司工会委员会 and 海港实业 are one unit: what is left without the words every unit
/// has.
fn unit_key(written: &str) -> String {
    const COMMON: [&str; 11] = [
        "工会委员会",
        "工会联合会",
        "总工会",
        "工会小组",
        "工会",
        "股份有限公司",
        "有限责任公司",
        "有限公司",
        "集团公司",
        "集团",
        "公司",
    ];
    let mut rest: String = written
        .chars()
        .filter(|c| !c.is_whitespace() && !"()（）".contains(*c))
        .collect();
    while let Some(shorter) = COMMON
        .iter()
        .filter_map(|word| rest.strip_suffix(word))
        .find(|shorter| !shorter.is_empty())
    {
        rest = shorter.to_owned();
    }
    match rest.strip_prefix("秦皇岛市") {
        Some(within) if !within.is_empty() => within.to_owned(),
        _ => rest,
    }
}

fn person_key(written: &str) -> String {
    written.chars().filter(|c| !c.is_whitespace()).collect()
}

/// How the recused change when the agenda goes on: 新回避, 仍回避, 不再回避.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecusalMoves<Member> {
    pub newly: BTreeSet<Member>,
    pub still: BTreeSet<Member>,
    pub no_longer: BTreeSet<Member>,
}

pub fn recusal_moves<Member: Copy + Ord>(
    previous: &BTreeSet<Member>,
    next: &BTreeSet<Member>,
) -> RecusalMoves<Member> {
    RecusalMoves {
        newly: next.difference(previous).copied().collect(),
        still: next.intersection(previous).copied().collect(),
        no_longer: previous.difference(next).copied().collect(),
    }
}
