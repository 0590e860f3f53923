//! 第十二条 “选树名额根据……所辖工会组织、工会会员和基层工会专兼职工会干部数量等进行适当平衡分配”:
//! the program proposes by one measure or by the mean of the three shares, and people balance by hand.

use rules::category::Category;
use rules::fraction::Fraction;

use super::apportion::weight;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::unit::list::units;
use crate::wire::PerCategory;
use crate::wire::office::{ProposeQuotasArgs, QuotaBasis, QuotaProposal, QuotaRow, QuotaTie, Unit};

/// `quota.propose`
pub fn propose(desk: &Desk, args: &ProposeQuotasArgs) -> Result<QuotaProposal, DeskError> {
    let units = desk.read(units)?;
    let weights = weights(&units, args.basis)?;
    let mut proposal = QuotaProposal {
        rows: units
            .iter()
            .map(|unit| QuotaRow {
                unit: unit.id,
                name: unit.name.clone(),
                quota: PerCategory::default(),
            })
            .collect(),
        ties: Vec::new(),
    };
    for category in Category::ALL {
        let outcome = rules::quota::apportion(
            category.annual_seats(),
            &weights,
            args.minimum,
            args.method.into(),
        )
        .map_err(|error| DeskError::bad_input("basis", error.to_string()))?;
        for (row, seats) in proposal.rows.iter_mut().zip(outcome.seats) {
            *row.quota.at(category.into()) = seats;
        }
        if let Some(tie) = outcome.tie {
            let among = tie
                .among
                .iter()
                .map(|index| units[*index].name.clone())
                .collect();
            proposal.ties.push(QuotaTie {
                category: category.into(),
                among,
                seats: tie.seats,
            });
        }
    }
    Ok(proposal)
}

fn weights(units: &[Unit], basis: QuotaBasis) -> Result<Vec<Fraction>, DeskError> {
    let column = |pick: fn(&Unit) -> &String| {
        units
            .iter()
            .map(|unit| weight(pick(unit)))
            .collect::<Result<Vec<_>, _>>()
    };
    match basis {
        QuotaBasis::Organisations => column(|unit| &unit.organisations),
        QuotaBasis::Members => column(|unit| &unit.members),
        QuotaBasis::Cadres => column(|unit| &unit.cadres),
        QuotaBasis::Balanced => {
            let measures = [
                column(|unit| &unit.organisations)?,
                column(|unit| &unit.members)?,
                column(|unit| &unit.cadres)?,
            ];
            balanced(&measures).ok_or_else(|| {
                DeskError::bad_input(
                    "basis",
                    "三项统计数太大或有一项全部为 0，算不出各单位的比重。请先在名额表中填好。",
                )
            })
        }
    }
}

/// The sum of a unit's shares in each measure.
fn balanced(measures: &[Vec<Fraction>; 3]) -> Option<Vec<Fraction>> {
    let mut sums = vec![Fraction::ZERO; measures[0].len()];
    for measure in measures {
        let total = measure
            .iter()
            .try_fold(Fraction::ZERO, |sum, value| sum.checked_add(*value))?;
        for (sum, value) in sums.iter_mut().zip(measure) {
            *sum = sum.checked_add(value.checked_div(total)?)?;
        }
    }
    Some(sums)
}
