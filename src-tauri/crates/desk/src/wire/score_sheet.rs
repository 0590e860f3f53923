//! 评分表 handed to the judges, and 电子评分表 that come back.

use super::{Category, wire};

wire! {
    /// 纸质, or 电子 (.xlsx).
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum SheetMedium { Paper, Xlsx }
    /// 在用, 已回收, 已作废.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum SheetStanding { InUse, Returned, Void }
    pub struct IssuedSheet {
        pub id: i64, pub number: String, pub member: i64, pub seat: u32,
        /// Who it was made for, whoever sits there now.
        pub judge: String,
        pub medium: SheetMedium,
        /// What it is scored by.
        pub rubric: String,
        pub nominees: u32, pub at: String, pub standing: SheetStanding,
        /// When it came back, or why it is void.
        pub note: String,
    }
    /// Without a member: every judge's.
    #[serde(deny_unknown_fields)]
    pub struct ScoreSheetPaperArgs { pub category: Category, #[serde(default)] #[ts(optional = nullable)] pub member: Option<i64> }
    #[serde(deny_unknown_fields)]
    pub struct SaveScoreSheetsArgs { pub category: Category, pub medium: SheetMedium, #[serde(default)] #[ts(optional = nullable)] pub member: Option<i64> }
    /// No path and no number when the dialog was cancelled.
    pub struct ScoreSheetsSaved { pub path: Option<String>, pub numbers: Vec<String>, pub voided: u32 }
    #[serde(deny_unknown_fields)]
    pub struct CollectSheetArgs { pub id: i64, pub returned: bool }

    /// What an import does to one nominee's scores.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum JudgeRowState {
        /// It writes.
        New,
        /// All of it is in already.
        Same,
        /// Nothing was filled in: nothing is written, nothing is cleared.
        Blank,
        /// It differs from what is in: a person chooses.
        Conflict,
        /// 回避.
        Shut,
        /// 已亮分: its figures stand still.
        Revealed,
    }
    /// One figure of the file; `kept` is what is in already.
    pub struct JudgeFigure { pub title: String, pub filed: Option<String>, pub kept: Option<String>, pub differs: bool }
    pub struct JudgeSheetRow {
        pub nominee: i64, pub number: String, pub name: String, pub masked: String,
        pub state: JudgeRowState,
        /// It writes something even when all that is in is kept.
        pub adds: bool,
        pub figures: Vec<JudgeFigure>, pub note: String,
    }
    pub struct JudgeSheetName { pub number: String, pub name: String, pub masked: String }
    /// One file as it was read. With faults nothing of it can be imported.
    pub struct JudgeSheetReading {
        pub token: String, pub file: String,
        /// Whose sheet it is, and its number; empty when the file does not tell.
        pub title: String,
        pub faults: Vec<String>, pub notes: Vec<String>, pub rows: Vec<JudgeSheetRow>,
        /// Whoever may be named above, for a console that the room can see.
        pub named: Vec<JudgeSheetName>,
        /// Nominees it would write to without a question, and those that wait for one.
        pub writes: u32, pub conflicts: u32,
        /// It was imported before.
        pub returned: bool,
    }
    #[serde(deny_unknown_fields)]
    pub struct JudgeConflictChoice { pub nominee: i64, pub take: bool }
    /// `choices`: one for every nominee in conflict.
    #[serde(deny_unknown_fields)]
    pub struct ImportJudgeSheetArgs { pub token: String, #[serde(default)] pub choices: Vec<JudgeConflictChoice> }
    /// `told` is for people.
    pub struct JudgeSheetImported { pub nominees: u32, pub told: String }
}
