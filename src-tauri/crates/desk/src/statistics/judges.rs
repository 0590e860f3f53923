//! Each member's mean, and how far the member's order goes with the panel's.

use rules::statistics::JudgeMean;
use rules::statistics::agreement::Agreement;
use store::table::member::Member;

use super::Scored;
use super::axis::{Axis, thousandths};
use crate::wire::statistics::{JudgeFigures, ToldFigure};

pub(super) fn to_wire(scored: &Scored<'_>, axis: &Axis) -> Vec<JudgeFigures> {
    let agreements = scored.panel.agreements(&scored.ranking);
    scored
        .sheet
        .members
        .iter()
        .zip(agreements)
        .enumerate()
        .map(|(judge, (member, agreement))| {
            one(
                scored,
                axis,
                member,
                scored.panel.judge_mean(judge),
                &agreement,
            )
        })
        .collect()
}

fn one(
    scored: &Scored<'_>,
    axis: &Axis,
    member: &Member,
    mean: Option<JudgeMean>,
    agreement: &Agreement,
) -> JudgeFigures {
    JudgeFigures {
        member: member.id.0,
        seat: member.content.seat,
        name: member.content.name.clone(),
        scored: u32::try_from(agreement.nominees).unwrap_or(u32::MAX),
        mean: mean.map(|mean| told_mean(scored, mean)),
        mean_at: mean.map(|mean| axis.at(mean.mean)),
        tau: told_tau(agreement),
        tau_at: agreement.tau().and_then(thousandths),
    }
}

fn told_mean(scored: &Scored<'_>, mean: JudgeMean) -> ToldFigure {
    let text = scored.printed(mean.mean);
    ToldFigure {
        how: format!(
            "所评 {} 个推荐对象的评分相加 {} ÷ {}＝{}，印作 {text}。",
            mean.scored,
            mean.total.to_exact_text(),
            mean.scored,
            mean.mean
        ),
        text,
    }
}

const TAU_DECIMALS: u32 = 2;

fn told_tau(agreement: &Agreement) -> Option<ToldFigure> {
    let tau = agreement.tau()?;
    let text = tau.to_decimal_half_up(TAU_DECIMALS);
    let (with, against) = (agreement.concordant, agreement.discordant);
    Some(ToldFigure {
        how: format!(
            "所评 {} 个推荐对象两两比较共 {} 对：与全体名次同向 {with} 对，反向 {against} 对，并列 {} 对；（{with}－{against}）÷{}＝{tau}，印作 {text}（肯德尔 τ-a）。",
            agreement.nominees,
            agreement.pairs(),
            agreement.tied,
            agreement.pairs()
        ),
        text,
    })
}
