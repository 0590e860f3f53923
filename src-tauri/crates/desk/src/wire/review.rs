//! 评审: the score sheet of a category, its ranking and the cut line.

use super::{
    Category, board::CellState, office::Member, printing::FileFormat, pure::ScoreRule, wire,
};

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
        /// Only once it was revealed.
        pub value: Option<String>, pub exact: Option<String>,
        /// Every eligible score is in, and nobody has seen the figure.
        pub awaits_reveal: bool,
        /// Why the chair did not wait for the last score.
        pub closed_early: Option<String>,
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
        /// Whose scores are all in; how many are on the agenda (撤下 apart).
        pub complete: u32, pub on_agenda: u32,
        /// Whose figure waits to be revealed.
        pub unrevealed: u32,
        pub tie: Option<CutTie>,
        pub current: Option<i64>,
        /// 审议 is recorded: scores are frozen.
        pub frozen: bool,
    }

    /// 评分表 for every judge to fill in by hand; 评审结果汇总表.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum MeetingPaper { ScoreSheets, Results }
    #[serde(deny_unknown_fields)]
    pub struct MeetingPaperArgs {
        pub category: Category, pub paper: MeetingPaper,
        /// PDF where none is named; the results also as .xlsx.
        #[serde(default)] #[ts(optional = nullable)] pub format: Option<FileFormat>,
    }

    /// An empty `value` clears the cell. Full-width digits are accepted.
    #[serde(deny_unknown_fields)]
    pub struct EnterScoreArgs { pub nominee: i64, pub member: i64, pub value: String }
    #[serde(deny_unknown_fields)]
    pub struct RecuseArgs { pub nominee: i64, pub member: i64, pub recused: bool, #[serde(default)] pub reason: String }

    /// `early_reason`: why the chair does not wait for the last score; empty when all are in.
    #[serde(deny_unknown_fields)]
    pub struct RevealArgs { pub nominee: i64, #[serde(default)] pub early_reason: String }
    #[serde(deny_unknown_fields)]
    pub struct WithdrawRevealArgs { pub nominee: i64, pub reason: String }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum TieMethod { Lots, Revote, Priority }
    /// `order`: the tied nominees as people ordered them, first first.
    #[serde(deny_unknown_fields)]
    pub struct BreakTieArgs { pub category: Category, pub order: Vec<i64>, pub method: TieMethod, pub reason: String }
}
