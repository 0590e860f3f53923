//! 推荐对象: the grid and the dossier.

use super::{Category, PerCategory, annotation::Annotation, comment::ScoreComment, wire};

wire! {
    /// 待审核 / 退回补正 / 审核通过 / 不予推荐 / 撤回 (by the unit, in a newer version).
    #[derive(Copy, Eq, Hash)]
    #[serde(rename_all = "snake_case")]
    pub enum Vetting { Pending, Returned, Passed, Barred, Withdrawn }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum NomineeSort { Number, Name, Unit }

    #[serde(deny_unknown_fields)]
    pub struct ListArgs {
        #[serde(default)] #[ts(optional = nullable)] pub category: Option<Category>,
        #[serde(default)] #[ts(optional = nullable)] pub unit: Option<i64>,
        #[serde(default)] #[ts(optional = nullable)] pub vetting: Option<Vetting>,
        /// Names, units, numbers and pinyin initials; several words must all occur.
        #[serde(default)] #[ts(optional = nullable)] pub search: Option<String>,
        pub sort: NomineeSort, pub descending: bool,
        pub offset: u32,
        /// At most 500.
        pub limit: u32,
    }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Verdict { Met, Doubt, Unmet, Vetoed, Waiting }
    pub struct NomineeRow {
        pub id: i64, pub number: String, pub category: Category, pub name: String, pub organisation: String, pub unit: String,
        pub vetting: Vetting,
        /// One verdict a condition, in the order of the dossier.
        pub verdicts: Vec<Verdict>,
        /// The score by the chosen rule, once every member's is in.
        pub score: Option<String>,
    }
    #[derive(Default)]
    pub struct VettingCounts { pub pending: u32, pub returned: u32, pub passed: u32, pub barred: u32, pub withdrawn: u32 }
    pub struct NomineeList {
        pub rows: Vec<NomineeRow>, pub total: u32,
        /// Counts under the same search and unit, whatever the category or the state.
        pub categories: PerCategory, pub vetting: VettingCounts,
    }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum ConditionKind { Computed, Manual, Veto }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum MarkVerdict { Met, Unmet, Override }
    pub struct Mark { pub verdict: MarkVerdict, pub note: String, pub at: String }
    pub struct Condition {
        pub code: String, pub article: String, pub title: String, pub quote: String, pub kind: ConditionKind,
        /// A soft condition can be cleared with a reason (Art. 4 一般不重复推荐).
        pub soft: bool,
        pub verdict: Verdict, pub figures: String, pub remedy: Option<String>, pub mark: Option<Mark>,
        /// A newer version changed the nominee after the mark was made.
        pub changed_since: bool,
    }
    pub struct Fact { pub key: String, pub label: String, pub value: String, /** Personal: hidden until asked for. */ pub personal: bool }
    pub struct Source { pub file: String, pub sheet: String, pub row: u32, pub sha256: String, pub imported_at: String, pub cells: Vec<SourceCell> }
    /// One field that a newer version of the unit's file changed.
    pub struct VersionChange { pub field: String, pub old: String, pub new: String, pub file: String, pub at: String }
    pub struct SourceCell { pub header: String, pub text: String }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Standing { Clear, Waiting, Barred }
    pub struct Dossier {
        pub id: i64, pub number: String, pub category: Category, pub category_title: String,
        pub name: String, pub organisation: String, pub unit: String,
        pub vetting: Vetting, pub vetting_reason: String, pub standing: Standing,
        pub facts: Vec<Fact>, /** 主要事迹, in paragraphs. */ pub story: Option<String>, pub conditions: Vec<Condition>, pub source: Option<Source>, /** Newest first. */ pub changes: Vec<VersionChange>, pub annotations: Vec<Annotation>,
        /// 评语 of the judges.
        pub comments: Vec<ScoreComment>,
        /// Whose name the next note bears unless another is typed.
        pub note_author: String,
        pub score: Option<String>, pub score_detail: Option<String>,
        /// 已审议通过 / 已审定 / 公示中 / 证书编号…: what has happened to it since.
        pub fate: Vec<String>,
    }

    /// `verdict: null` takes the mark back.
    #[serde(deny_unknown_fields)]
    pub struct MarkArgs { pub id: i64, pub code: String, pub verdict: Option<MarkVerdict>, #[serde(default)] pub note: String }
    #[serde(deny_unknown_fields)]
    pub struct MarkRestArgs { pub ids: Vec<i64>, pub note: String }
    #[serde(deny_unknown_fields)]
    pub struct VetArgs { pub ids: Vec<i64>, pub outcome: Vetting, #[serde(default)] pub reason: String }
    pub struct Refused { pub id: i64, pub name: String, pub why: String }
    /// Those that could not be changed are named with what they lack; the rest are done.
    pub struct BulkOutcome { pub changed: u32, pub refused: Vec<Refused> }
}
