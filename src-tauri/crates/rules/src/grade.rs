//! 合格线 and 优秀线 of a 评分标准. The regulation draws neither: where they lie, and whether a nominee below the first can
//! still be selected, is 本单位设定.

use crate::fraction::Fraction;
use crate::gate::{LEADING_GROUP, Missing, OFFICE_SETTING};
use crate::points::Points;
use crate::score::Rule;

/// How a nominee's figure lies to the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grade {
    Honours,
    Pass,
    Below,
}

impl Grade {
    pub fn title(self) -> &'static str {
        match self {
            Self::Honours => "达到优秀线",
            Self::Pass => "达到合格线",
            Self::Below => "未达合格线",
        }
    }
}

/// The lines of one rubric, in points of one judge's sheet; either may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    pub pass: Option<Points>,
    pub honours: Option<Points>,
    /// 未达合格线不得入选.
    pub pass_required: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinesError {
    #[error("{line} {points} 高于满分 {full}，没有人能达到")]
    AboveFullMarks {
        line: &'static str,
        points: String,
        full: String,
    },
    #[error("优秀线 {honours} 应高于合格线 {pass}")]
    Crossed { pass: String, honours: String },
    #[error("没有合格线，不能定“未达合格线不得入选”；请先填合格线")]
    NothingToReach,
}

impl Lines {
    /// # Errors
    /// A line that cannot be reached, lines that cross, or a rule about a line that is not there.
    pub fn check(&self, full: Points) -> Result<(), LinesError> {
        for (line, points) in [("合格线", self.pass), ("优秀线", self.honours)] {
            if let Some(points) = points.filter(|points| *points > full) {
                return Err(LinesError::AboveFullMarks {
                    line,
                    points: points.text(),
                    full: full.text(),
                });
            }
        }
        match (self.pass, self.honours) {
            (Some(pass), Some(honours)) if honours <= pass => Err(LinesError::Crossed {
                pass: pass.text(),
                honours: honours.text(),
            }),
            (None, _) if self.pass_required => Err(LinesError::NothingToReach),
            _ => Ok(()),
        }
    }

    /// None where no line says anything about the figure. Sums are held against the line as often as judges were counted.
    pub fn grade(&self, scored: Scored) -> Option<Grade> {
        let reaches = |line: Points| scored.line(line).is_some_and(|line| scored.figure >= line);
        if self.honours.is_some_and(reaches) {
            return Some(Grade::Honours);
        }
        self.pass.map(|pass| {
            if reaches(pass) {
                Grade::Pass
            } else {
                Grade::Below
            }
        })
    }

    /// Whether `name` can be selected with the figure it has, printed to `decimals`.
    pub fn may_be_selected(&self, name: &str, scored: Scored, decimals: u32) -> Option<Missing> {
        let pass = self.pass.filter(|_| self.pass_required)?;
        if self.grade(scored) != Some(Grade::Below) {
            return None;
        }
        Some(Missing {
            what: format!(
                "“{name}”得分 {}，低于合格线 {}，评分标准定了未达合格线不得入选；请改选其他推荐对象",
                scored.figure.to_decimal_half_up(decimals),
                scored.told(pass)
            ),
            who: LEADING_GROUP,
            article: OFFICE_SETTING,
        })
    }
}

/// A nominee's figure, and how it came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scored {
    pub figure: Fraction,
    pub rule: Rule,
    /// Judges whose sheets were summed.
    pub judges: u32,
}

impl Scored {
    fn line(self, points: Points) -> Option<Fraction> {
        match self.rule {
            Rule::Sum => points
                .fraction()
                .checked_mul(Fraction::from_integer(i128::from(self.judges))),
            Rule::Mean | Rule::TrimmedMean => Some(points.fraction()),
        }
    }

    fn told(self, points: Points) -> String {
        match (self.rule, self.line(points)) {
            (Rule::Sum, Some(line)) => {
                format!(
                    "{}×{} 人＝{}",
                    points.text(),
                    self.judges,
                    line.to_exact_text()
                )
            }
            _ => points.text(),
        }
    }
}
