//! The ranking by every rule side by side, with 怎么算的.

use rules::fraction::Fraction;
use rules::ranking::Ranking;
use rules::score::{Rule, summarise};
use store::ids::NomineeId;

use super::scenarios::ranked;
use super::{Scored, counted};
use crate::error::DeskError;
use crate::review::sheet::SheetRow;
use crate::wire::statistics::{RuleColumn, RuleRank, RuleRow, ToldFigure};

pub(super) fn columns(scored: &Scored<'_>) -> Vec<RuleColumn> {
    Rule::ALL
        .into_iter()
        .map(|rule| RuleColumn {
            title: rule.title().to_owned(),
            in_force: rule == scored.sheet.rule,
            obstacle: ranked(scored, rule, None)
                .err()
                .map(|error| error.to_string()),
        })
        .collect()
}

/// A rule and its ranking, where it gives one.
type RankedBy = (Rule, Option<Ranking<NomineeId>>);

pub(super) fn rows(scored: &Scored<'_>) -> Result<Vec<RuleRow>, DeskError> {
    let rankings: [RankedBy; 3] = Rule::ALL.map(|rule| (rule, ranked(scored, rule, None).ok()));
    let order = scored.ranking.rows.iter().map(|row| row.id);
    order.map(|id| row(scored, &rankings, id)).collect()
}

fn row(scored: &Scored<'_>, rankings: &[RankedBy], id: NomineeId) -> Result<RuleRow, DeskError> {
    let sheet_row = scored.row(id)?;
    let ranks = rankings
        .iter()
        .map(|(rule, ranking)| rank_in(scored, *rule, ranking.as_ref(), sheet_row))
        .collect::<Result<_, _>>()?;
    Ok(RuleRow {
        nominee: id.0,
        number: sheet_row.nominee.number.clone(),
        name: sheet_row.nominee.content.name.clone(),
        ranks,
    })
}

fn rank_in(
    scored: &Scored<'_>,
    rule: Rule,
    ranking: Option<&Ranking<NomineeId>>,
    row: &SheetRow,
) -> Result<Option<RuleRank>, DeskError> {
    let mut rows = ranking.into_iter().flat_map(|ranking| &ranking.rows);
    let Some(ranked) = rows.find(|ranked| ranked.id == row.nominee.id) else {
        return Ok(None);
    };
    let text = scored.printed(ranked.value);
    Ok(Some(RuleRank {
        value: ToldFigure {
            how: how(rule, row, ranked.value, &text)?,
            text,
        },
        rank: ranked.rank,
        place: ranked.place.into(),
    }))
}

fn how(rule: Rule, row: &SheetRow, value: Fraction, text: &str) -> Result<String, DeskError> {
    let mut scores = Vec::with_capacity(row.cells.len());
    for cell in &row.cells {
        scores.extend(counted(cell)?);
    }
    let summary = summarise(rule, &scores).map_err(|error| DeskError::internal(&error))?;
    let dropped: Vec<String> = summary
        .dropped
        .iter()
        .map(|at| scores[*at].to_exact_text())
        .collect();
    let count = summary.counted;
    Ok(match rule {
        Rule::Sum => format!("{count} 个评分相加＝{text}。"),
        Rule::Mean => format!("{count} 个评分相加 ÷ {count}＝{value}，印作 {text}。"),
        Rule::TrimmedMean => format!(
            "去掉 {}，其余 {count} 个相加 ÷ {count}＝{value}，印作 {text}。",
            dropped.join("、")
        ),
    })
}
