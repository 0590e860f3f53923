//! 统计 for the chair: spread, agreement, and what the cut line hangs on. Never part of a frame.

use super::{Category, review::Place, rubric::Grade, wire};

wire! {
    /// A figure, and 怎么算的.
    pub struct ToldFigure { pub text: String, pub how: String }
    /// A place on the axis of scores, in thousandths from its left end.
    pub struct SpreadDot { pub seat: u32, pub value: String, pub at: u32 }
    pub struct NomineeSpread {
        pub nominee: i64, pub number: String, pub name: String, pub masked: String,
        /// Of the figure by the rule in force, where the rubric draws lines.
        pub grade: Option<Grade>,
        pub range: ToldFigure, pub deviation: ToldFigure, pub mean: ToldFigure, pub mean_at: u32,
        /// In seat order.
        pub dots: Vec<SpreadDot>,
    }
    pub struct JudgeFigures {
        pub member: i64, pub seat: u32, pub name: String, pub scored: u32,
        /// Missing for a member who scored nobody.
        pub mean: Option<ToldFigure>, pub mean_at: Option<u32>,
        /// Kendall's τ-a with the panel's order; missing for fewer than two nominees.
        pub tau: Option<ToldFigure>,
        /// In thousandths, −1000 to 1000.
        pub tau_at: Option<i32>,
    }
    pub struct RuleColumn { pub title: String, pub in_force: bool, /** Why this rule gives no ranking. */ pub obstacle: Option<String> }
    pub struct RuleRank { pub value: ToldFigure, pub rank: u32, pub place: Place }
    /// One nominee by every rule; `null` where the rule gives no ranking.
    pub struct RuleRow { pub nominee: i64, pub number: String, pub name: String, pub ranks: Vec<Option<RuleRank>> }
    pub struct CutShift { pub nominee: i64, pub name: String, pub before: Place, pub after: Place }
    /// What the cut line would be otherwise: 去掉3号成员，入选名单不变。
    pub struct CutScenario { pub words: String, pub how: String, pub shifts: Vec<CutShift>, /** The ranking cannot be drawn so. */ pub impossible: bool }
    pub struct Statistics {
        pub category: Category, pub title: String, pub rule_title: String, pub seats: u32,
        /// The lowest and the highest score of the category: the ends of the axis.
        pub axis_from: String, pub axis_to: String,
        /// Greatest disagreement first.
        pub nominees: Vec<NomineeSpread>,
        /// In seat order.
        pub judges: Vec<JudgeFigures>,
        pub rules: Vec<RuleColumn>,
        /// In the order of the rule in force.
        pub by_rule: Vec<RuleRow>,
        pub other_rules: Vec<CutScenario>,
        /// One a member, in seat order.
        pub without: Vec<CutScenario>,
    }
}
