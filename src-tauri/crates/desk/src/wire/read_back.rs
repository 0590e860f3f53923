//! 复核录分: a second person types the judges' papers again. What was typed first is told only once the second figure stands.

use super::{Category, wire};

wire! {
    /// 待复核, 初录已改 (again), 一致, 不一致, 以初录为准.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum ReadBackState { Waiting, Stale, Agrees, Differs, Kept }
    /// A figure to be given on the paper; `item` 0 is the sheet as a whole.
    pub struct ReadBackColumn { pub item: i64, pub title: String, pub range: String }
    pub struct ReadBackCell {
        pub item: i64, pub state: ReadBackState,
        /// What the second person read, while it holds; empty for a blank.
        pub second: Option<String>,
        /// Only where the two differ; empty for a blank.
        pub first: Option<String>,
    }
    pub struct ReadBackRow {
        pub nominee: i64, pub number: String, pub name: String, pub masked: String,
        /// Why there is nothing to read back: 回避, 缺席, 已撤下, 初录未齐.
        pub shut: Option<String>,
        pub cells: Vec<ReadBackCell>,
    }
    /// Nominees on one printed sheet; without a rubric there is no title.
    pub struct ReadBackSheet { pub title: Option<String>, pub columns: Vec<ReadBackColumn>, pub rows: Vec<ReadBackRow> }
    /// 已复核 `read`/`of`, 不一致 `differing`.
    #[derive(Copy)]
    pub struct ReadBackCount { pub of: u32, pub read: u32, pub differing: u32 }
    pub struct ReadBack {
        pub category: Category, pub member: i64, pub seat: u32, pub name: String,
        /// In the order of the printed papers.
        pub sheets: Vec<ReadBackSheet>,
        pub count: ReadBackCount,
        /// 审议 is recorded: nothing is read back any more.
        pub frozen: bool,
    }
    pub struct ReadBackJudge { pub member: i64, pub seat: u32, pub name: String, pub count: ReadBackCount, pub readers: Vec<String> }
    pub struct ReadBackProgress {
        pub category: Category, pub title: String, pub judges: Vec<ReadBackJudge>,
        /// Who read last: proposed as 复核人.
        pub reader: String,
        /// What is still open once somebody has begun; none where nobody reads back or all is done.
        pub warning: Option<String>,
    }

    #[serde(deny_unknown_fields)]
    pub struct ReadBackArgs { pub category: Category, pub member: i64 }
    /// An empty `value` is a blank on the paper. Full-width digits are accepted.
    #[serde(deny_unknown_fields)]
    pub struct ReadBackEnterArgs { pub nominee: i64, pub member: i64, pub item: i64, pub value: String, pub reader: String }
    /// 以初录为准 or 以复核为准.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum ReadBackChoice { First, Second }
    #[serde(deny_unknown_fields)]
    pub struct ReadBackSettleArgs { pub nominee: i64, pub member: i64, pub item: i64, pub choice: ReadBackChoice }
}
