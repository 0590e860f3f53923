//! 评审: the score sheet of a category, its ranking and the cut line.

use super::{Category, board::CellState, office::Member, pure::ScoreRule, wire};

wire! {
    #[serde(deny_unknown_fields)]
    pub struct CategoryArgs { pub category: Category }

    /// Where a nominee stands to the cut line.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Place { Inside, Tied, Outside }
    pub struct ScoreCell { pub member: i64, pub seat: u32, pub value: Option<String>, pub state: CellState }
    pub struct ReviewRow {
        pub nominee: i64, pub number: String, pub name: String, pub organisation: String, pub unit: String,
        /// The name as 姓＊, for a console that the room can see.
        pub masked: String,
        pub cells: Vec<ScoreCell>, pub entered: u32, pub expected: u32,
        /// Only once every eligible member's score is in.
        pub value: Option<String>, pub exact: Option<String>,
        /// 怎么算的, in words and figures.
        pub explanation: String,
        pub rank: Option<u32>, pub place: Option<Place>, pub annotations: u32,
        /// A newer version changed the nominee after a score was given.
        pub changed_since: bool,
        /// A rubric is in force: the judges' figures are totals of its items.
        pub itemised: bool,
        /// 必备 that it lacks: out of the ranking.
        pub lacking: Vec<String>,
    }
    pub struct CutTie { pub among: Vec<i64>, pub names: Vec<String>, pub seats: u32, pub resolved: bool }
    pub struct Review {
        pub category: Category, pub title: String, pub rule: ScoreRule, pub rule_title: String,
        pub scale: String, pub seats: u32, pub members: Vec<Member>,
        /// In agenda order: by number.
        pub rows: Vec<ReviewRow>,
        pub complete: u32, pub tie: Option<CutTie>,
        pub current: Option<i64>,
        /// 审议 is recorded: scores are frozen.
        pub frozen: bool,
    }

    /// 评分表 for every judge to fill in by hand; 评审结果汇总表.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum MeetingPaper { ScoreSheets, Results }
    #[serde(deny_unknown_fields)]
    pub struct MeetingPaperArgs { pub category: Category, pub paper: MeetingPaper }

    /// An empty `value` clears the cell. Full-width digits are accepted.
    #[serde(deny_unknown_fields)]
    pub struct EnterScoreArgs { pub nominee: i64, pub member: i64, pub value: String }
    #[serde(deny_unknown_fields)]
    pub struct RecuseArgs { pub nominee: i64, pub member: i64, pub recused: bool, #[serde(default)] pub reason: String }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum TieMethod { Lots, Revote, Priority }
    /// `order`: the tied nominees as people ordered them, first first.
    #[serde(deny_unknown_fields)]
    pub struct BreakTieArgs { pub category: Category, pub order: Vec<i64>, pub method: TieMethod, pub reason: String }
}
