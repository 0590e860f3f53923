//! Who would cross the cut line by the other rules and without each member, in words.

use rules::ranking::{Place as RulePlace, Ranking};
use rules::score::{Rule, ScoreError};
use rules::statistics::cut_line::{Shift, shifts};
use store::ids::NomineeId;

use super::Scored;
use crate::error::DeskError;
use crate::wire::statistics::{CutScenario, CutShift};

pub(super) fn other_rules(scored: &Scored<'_>) -> Result<Vec<CutScenario>, DeskError> {
    let others = Rule::ALL
        .into_iter()
        .filter(|rule| *rule != scored.sheet.rule);
    others
        .map(|rule| {
            let how = format!(
                "同样的评分按“{}”重排名次，再取前 {} 名。",
                rule.title(),
                scored.sheet.seats
            );
            let label = format!("改用“{}”", rule.title());
            scenario(scored, &label, how, ranked(scored, rule, None))
        })
        .collect()
}

pub(super) fn without_each(scored: &Scored<'_>) -> Result<Vec<CutScenario>, DeskError> {
    let members = scored.sheet.members.iter().enumerate();
    members
        .map(|(judge, member)| {
            let seat = member.content.seat;
            let how = format!(
                "{seat}号成员的评分都不计，其余成员的评分按“{}”重排名次，再取前 {} 名。",
                scored.sheet.rule.title(),
                scored.sheet.seats
            );
            let ranking = ranked(scored, scored.sheet.rule, Some(judge));
            scenario(scored, &format!("去掉{seat}号成员"), how, ranking)
        })
        .collect()
}

pub(super) fn ranked(
    scored: &Scored<'_>,
    rule: Rule,
    without: Option<usize>,
) -> Result<Ranking<NomineeId>, ScoreError> {
    scored.panel.ranking(rule, without, scored.sheet.seats)
}

fn scenario(
    scored: &Scored<'_>,
    label: &str,
    how: String,
    ranking: Result<Ranking<NomineeId>, ScoreError>,
) -> Result<CutScenario, DeskError> {
    let ranking = match ranking {
        Ok(ranking) => ranking,
        Err(error) => {
            return Ok(CutScenario {
                words: format!("{label}，排不出名次：{error}"),
                how,
                shifts: Vec::new(),
                impossible: true,
            });
        }
    };
    let shifts = shifts(&scored.ranking, &ranking)
        .into_iter()
        .map(|shift| named(scored, &shift))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(CutScenario {
        words: told(label, &shifts),
        how,
        shifts,
        impossible: false,
    })
}

fn named(scored: &Scored<'_>, shift: &Shift<NomineeId>) -> Result<CutShift, DeskError> {
    Ok(CutShift {
        nominee: shift.id.0,
        name: scored.row(shift.id)?.nominee.content.name.clone(),
        before: shift.before.into(),
        after: shift.after.into(),
    })
}

fn told(label: &str, shifts: &[CutShift]) -> String {
    let into = |place: RulePlace| {
        let names: Vec<&str> = shifts
            .iter()
            .filter(|shift| shift.after == place.into())
            .map(|shift| shift.name.as_str())
            .collect();
        (!names.is_empty()).then(|| names.join("、"))
    };
    let changes: Vec<String> = [
        into(RulePlace::Inside).map(|names| format!("{names}进入")),
        into(RulePlace::Outside).map(|names| format!("{names}退出")),
        into(RulePlace::Tied).map(|names| format!("{names}在入选线上并列")),
    ]
    .into_iter()
    .flatten()
    .collect();
    if changes.is_empty() {
        format!("{label}，入选名单不变")
    } else {
        format!("{label}，{}", changes.join("，"))
    }
}
