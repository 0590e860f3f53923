use rules::fraction::Fraction;
use rules::score::ScoreError;

use crate::error::DeskError;
use crate::wire::pure::{ScoreRule, SummariseArgs, SummariseResult};

/// More decimals than any score sheet prints, and few enough for exact arithmetic.
const MOST_DECIMALS: u32 = 12;

/// `score.summarise`
pub fn summarise(args: &SummariseArgs) -> Result<SummariseResult, DeskError> {
    if args.decimals > MOST_DECIMALS {
        return Err(DeskError::bad_input(
            "decimals",
            format!("小数位数最多{MOST_DECIMALS}位，请改小。"),
        ));
    }
    let scores = args
        .scores
        .iter()
        .map(|text| {
            Fraction::parse_decimal(text)
                .map_err(|error| DeskError::bad_input("scores", error.to_string()))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let summary = rules::score::summarise(args.rule.into(), &scores)?;
    Ok(SummariseResult {
        value: summary.value.to_decimal_half_up(args.decimals),
        exact: summary.value.to_string(),
        dropped: summary.dropped,
        counted: summary.counted,
    })
}

impl From<ScoreError> for DeskError {
    fn from(error: ScoreError) -> Self {
        match &error {
            ScoreError::TooFewToTrim { .. } => Self {
                code: "too_few_to_trim",
                message: error.to_string(),
                field: Some("scores".to_owned()),
            },
            _ => Self::bad_input("scores", error.to_string()),
        }
    }
}

impl From<ScoreRule> for rules::score::Rule {
    fn from(rule: ScoreRule) -> Self {
        match rule {
            ScoreRule::Sum => Self::Sum,
            ScoreRule::Mean => Self::Mean,
            ScoreRule::TrimmedMean => Self::TrimmedMean,
        }
    }
}
