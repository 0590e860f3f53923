//! How the scores of one nominee become one figure. The regulation has no points: rule and scale are 本单位设定.

use crate::fraction::{Fraction, ParseDecimalError};

/// How scores are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    Sum,
    Mean,
    /// Without one highest and one lowest score.
    TrimmedMean,
}

/// Fewest scores that leave one after a highest and a lowest have gone.
pub(crate) const FEWEST_TO_TRIM: usize = 3;

impl Rule {
    pub const ALL: [Rule; 3] = [Rule::Sum, Rule::Mean, Rule::TrimmedMean];

    pub fn code(self) -> &'static str {
        match self {
            Rule::Sum => "sum",
            Rule::Mean => "mean",
            Rule::TrimmedMean => "trimmed_mean",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.code() == code)
    }

    pub fn title(self) -> &'static str {
        match self {
            Rule::Sum => "总分",
            Rule::Mean => "平均分",
            Rule::TrimmedMean => "去掉一个最高分和一个最低分后的平均分",
        }
    }
}

/// The figure and how it came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub value: Fraction,
    /// Indices of the scores left out, ascending.
    pub dropped: Vec<usize>,
    /// How many scores the value rests on.
    pub counted: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScoreError {
    #[error("还没有评分，请先录入评分")]
    NoScores,
    #[error(
        "只有 {have} 个有效评分，去掉一个最高分和一个最低分后无分可算；请补齐评分（至少 {FEWEST_TO_TRIM} 个），或在设置中改用“平均分”"
    )]
    TooFewToTrim { have: usize },
    #[error("评分数值过大，无法精确计算，请核对评分")]
    TooLarge,
    #[error("{expected}；{problem}")]
    NotAScore {
        expected: String,
        problem: ParseDecimalError,
    },
    #[error("{expected}；录入了 {given}")]
    OffScale { expected: String, given: String },
}

/// Puts the scores together exactly; among equal scores the first one is left out.
///
/// # Errors
/// No scores, fewer than three to trim, or figures beyond exact arithmetic.
pub fn summarise(rule: Rule, scores: &[Fraction]) -> Result<Summary, ScoreError> {
    if scores.is_empty() {
        return Err(ScoreError::NoScores);
    }
    let dropped = match rule {
        Rule::Sum | Rule::Mean => Vec::new(),
        Rule::TrimmedMean => extremes(scores)?,
    };
    let counted = scores.len() - dropped.len();
    let total = scores
        .iter()
        .enumerate()
        .filter(|(index, _)| !dropped.contains(index))
        .try_fold(Fraction::ZERO, |sum, (_, score)| sum.checked_add(*score))
        .ok_or(ScoreError::TooLarge)?;
    let value = match rule {
        Rule::Sum => total,
        Rule::Mean | Rule::TrimmedMean => i128::try_from(counted)
            .ok()
            .and_then(|count| total.checked_div(Fraction::from_integer(count)))
            .ok_or(ScoreError::TooLarge)?,
    };
    Ok(Summary {
        value,
        dropped,
        counted,
    })
}

/// The first lowest score and the first highest other than it, ascending by index.
fn extremes(scores: &[Fraction]) -> Result<Vec<usize>, ScoreError> {
    let have = scores.len();
    if have < FEWEST_TO_TRIM {
        return Err(ScoreError::TooFewToTrim { have });
    }
    let too_few = ScoreError::TooFewToTrim { have };
    let lowest = (0..have).min_by_key(|index| (scores[*index], *index));
    let highest = (0..have)
        .filter(|index| Some(*index) != lowest)
        .max_by_key(|index| (scores[*index], std::cmp::Reverse(*index)));
    let (Some(lowest), Some(highest)) = (lowest, highest) else {
        return Err(too_few);
    };
    Ok(vec![lowest.min(highest), lowest.max(highest)])
}

/// Which figures a member may enter: 0 to `max`, in steps of `step`; a step of 0 leaves them free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreScale {
    pub max: Fraction,
    pub step: Fraction,
}

impl ScoreScale {
    /// Reads one score as keyed.
    ///
    /// # Errors
    /// Not a decimal number, outside 0–`max`, or not a multiple of `step`.
    pub fn accept(&self, text: &str) -> Result<Fraction, ScoreError> {
        let score = Fraction::parse_decimal(text).map_err(|problem| ScoreError::NotAScore {
            expected: self.expected(),
            problem,
        })?;
        if score.is_negative() || score > self.max || !self.on_step(score) {
            return Err(ScoreError::OffScale {
                expected: self.expected(),
                given: score.to_exact_text(),
            });
        }
        Ok(score)
    }

    fn on_step(&self, score: Fraction) -> bool {
        self.step.is_zero()
            || score
                .checked_div(self.step)
                .is_some_and(|steps| steps.denominator() == 1)
    }

    fn expected(&self) -> String {
        let max = self.max.to_exact_text();
        if self.step.is_zero() {
            format!("应为 0–{max}")
        } else {
            format!("应为 0–{max}，步长 {}", self.step.to_exact_text())
        }
    }
}
