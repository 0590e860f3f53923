//! What must add up before a count means anything, each in words with its figures.

use super::{Form, Line, Papers, Terms};

/// One equation of the count sheet (计票单).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identity<T> {
    /// 发出 ≤ 实到
    Issue { issued: u32, present: u32 },
    /// 收回 ≤ 发出: broken, it voids the round.
    Excess { issued: u32, returned: u32 },
    /// 发出 = 收回 + 未收回
    Return {
        issued: u32,
        returned: u32,
        unreturned: u32,
    },
    /// 收回 = 有效 + 无效
    Validity {
        returned: u32,
        valid: u32,
        invalid: u32,
    },
    /// 同意 + 不同意 + 弃权 = 有效, less the papers of the recused.
    Votes {
        id: T,
        approve: u32,
        against: u32,
        abstain: u32,
        least: u32,
        most: u32,
    },
    /// 得票 ≤ 有效, less the papers of the recused.
    Choices { id: T, approve: u32, most: u32 },
    /// All choices together: at most so many a valid paper.
    Total {
        sum: u32,
        valid: u32,
        at_most: u32,
        most: u32,
    },
}

pub(super) fn all<T: Copy>(terms: &Terms, papers: &Papers, lines: &[Line<T>]) -> Vec<Identity<T>> {
    let mut all = vec![
        Identity::Issue {
            issued: papers.issued,
            present: terms.present,
        },
        Identity::Excess {
            issued: papers.issued,
            returned: papers.returned,
        },
        Identity::Return {
            issued: papers.issued,
            returned: papers.returned,
            unreturned: papers.unreturned,
        },
        Identity::Validity {
            returned: papers.returned,
            valid: papers.valid,
            invalid: papers.invalid,
        },
    ];
    all.extend(lines.iter().map(|line| of_line(terms, papers, line)));
    if let Form::Choose { at_most } = terms.form {
        all.push(Identity::Total {
            sum: lines
                .iter()
                .fold(0, |sum, line| u32::saturating_add(sum, line.approve)),
            valid: papers.valid,
            at_most,
            most: papers.valid.saturating_mul(at_most),
        });
    }
    all
}

fn of_line<T: Copy>(terms: &Terms, papers: &Papers, line: &Line<T>) -> Identity<T> {
    // A recused member may be among those whose paper is not valid or who took none.
    let aside = terms.present.saturating_sub(papers.valid);
    let certainly_recused = line.recused.saturating_sub(aside);
    let most = papers.valid.saturating_sub(certainly_recused);
    match terms.form {
        Form::Each => Identity::Votes {
            id: line.id,
            approve: line.approve,
            against: line.against,
            abstain: line.abstain,
            least: papers.valid.saturating_sub(line.recused),
            most,
        },
        Form::Choose { .. } => Identity::Choices {
            id: line.id,
            approve: line.approve,
            most,
        },
    }
}

impl<T: Copy> Identity<T> {
    /// The nominee it speaks of.
    pub fn about(&self) -> Option<T> {
        match self {
            Identity::Votes { id, .. } | Identity::Choices { id, .. } => Some(*id),
            Identity::Issue { .. }
            | Identity::Excess { .. }
            | Identity::Return { .. }
            | Identity::Validity { .. }
            | Identity::Total { .. } => None,
        }
    }

    pub fn holds(&self) -> bool {
        match *self {
            Identity::Issue { issued, present } => issued <= present,
            Identity::Excess { issued, returned } => returned <= issued,
            Identity::Return {
                issued,
                returned,
                unreturned,
            } => Some(issued) == returned.checked_add(unreturned),
            Identity::Validity {
                returned,
                valid,
                invalid,
            } => Some(returned) == valid.checked_add(invalid),
            Identity::Votes {
                approve,
                against,
                abstain,
                least,
                most,
                ..
            } => approve
                .checked_add(against)
                .and_then(|sum| sum.checked_add(abstain))
                .is_some_and(|sum| (least..=most).contains(&sum)),
            Identity::Choices { approve, most, .. } => approve <= most,
            Identity::Total { sum, most, .. } => sum <= most,
        }
    }

    /// The equation with its figures: 发出 9 ＝ 收回 8 ＋ 未收回 1
    pub fn equation(&self) -> String {
        let sign = |holds: &'static str, broken: &'static str| {
            if self.holds() { holds } else { broken }
        };
        match *self {
            Identity::Issue { issued, present } => {
                format!("发出 {issued} {} 实到 {present}", sign("≤", ">"))
            }
            Identity::Excess { issued, returned } => {
                format!("收回 {returned} {} 发出 {issued}", sign("≤", ">"))
            }
            Identity::Return {
                issued,
                returned,
                unreturned,
            } => format!(
                "发出 {issued} {} 收回 {returned} ＋ 未收回 {unreturned}",
                sign("＝", "≠")
            ),
            Identity::Validity {
                returned,
                valid,
                invalid,
            } => format!(
                "收回 {returned} {} 有效 {valid} ＋ 无效 {invalid}",
                sign("＝", "≠")
            ),
            Identity::Votes {
                approve,
                against,
                abstain,
                least,
                most,
                ..
            } => format!(
                "同意 {approve} ＋ 不同意 {against} ＋ 弃权 {abstain} {} {}",
                sign("＝", "≠"),
                allowed(least, most)
            ),
            Identity::Choices { approve, most, .. } => {
                format!("得票 {approve} {} 可投 {most}", sign("≤", ">"))
            }
            Identity::Total {
                sum,
                valid,
                at_most,
                most,
            } => format!(
                "得票合计 {sum} {} 有效 {valid} × {at_most} ＝ {most}",
                sign("≤", ">")
            ),
        }
    }

    /// What to do where it does not hold.
    pub fn remedy(&self) -> &'static str {
        match self {
            Identity::Issue { .. } => "发出的票多于到会的人。请核对到会人数，收回多发的票再投。",
            Identity::Excess { .. } => "收回的票多于发出的票，本轮投票无效。请记为作废，另行投票。",
            Identity::Return { .. } => "请重新清点收回的票和未收回的票。",
            Identity::Validity { .. } => "请重新清点有效票和无效票；选得过多的是无效票。",
            Identity::Votes { .. } => "请对照有效票重新唱计这一名的同意、不同意和弃权。",
            Identity::Choices { .. } => "请对照有效票重新唱计这一名的得票。",
            Identity::Total { .. } => "请重新唱计，并把选得过多的票剔为无效票。",
        }
    }
}

fn allowed(least: u32, most: u32) -> String {
    if least == most {
        format!("应计 {most}")
    } else {
        format!("应计 {least}–{most}")
    }
}
