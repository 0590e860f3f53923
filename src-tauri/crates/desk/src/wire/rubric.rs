//! 评分标准, and the sheet that is scored by it item by item.

use super::{Category, board::CellState, wire};

wire! {
    /// Whom a rubric is for: every nominee of the category, or the unions of one kind of unit.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum RubricNature { Any, Enterprise, Institution, Government, Township }
    /// 基本分, 加分, 扣分.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum RubricItemKind { Basic, Extra, Deduction }

    /// 达到优秀线, 达到合格线, 未达合格线.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Grade { Honours, Pass, Below }

    #[serde(deny_unknown_fields)]
    pub struct RubricItem {
        pub section: String, pub title: String, pub kind: RubricItemKind,
        /// The most a judge may give, and the step: points, exact decimals.
        pub points: String, pub step: String,
        /// 必备: whoever lacks it cannot be selected, whatever the total.
        pub required: bool, pub guide: String,
    }
    pub struct Rubric {
        pub id: i64, pub category: Category, pub nature: RubricNature,
        /// 全部, 企业, …
        pub nature_title: String,
        pub version: u32, pub title: String,
        /// 示例，请领导小组修改.
        pub sample: bool,
        pub extra_cap: Option<String>, pub full_marks: String, pub items: Vec<RubricItem>,
        /// 合格线, 优秀线, and 未达合格线不得入选.
        pub pass_line: Option<String>, pub honours_line: Option<String>, pub pass_required: bool,
        /// Something was scored by it: it stands still.
        pub frozen: bool,
    }
    /// Takes the place of the rubric for the same nominees as its next version.
    #[serde(deny_unknown_fields)]
    pub struct SaveRubricArgs {
        pub category: Category, pub nature: RubricNature, pub title: String,
        #[serde(default)] #[ts(optional = nullable)] pub extra_cap: Option<String>,
        #[serde(default)] #[ts(optional = nullable)] pub pass_line: Option<String>,
        #[serde(default)] #[ts(optional = nullable)] pub honours_line: Option<String>,
        #[serde(default)] pub pass_required: bool,
        pub items: Vec<RubricItem>,
    }

    #[serde(deny_unknown_fields)]
    pub struct ItemSheetArgs { pub nominee: i64 }
    /// One judge's column.
    pub struct JudgeTotal { pub member: i64, pub seat: u32, pub name: String, pub total: Option<String>, pub state: CellState, pub explanation: String }
    pub struct ItemCell { pub member: i64, pub value: Option<String> }
    pub struct ItemRow {
        pub item: i64, pub section: String, pub title: String, pub kind: RubricItemKind,
        pub points: String, pub step: String, pub guide: String, pub cells: Vec<ItemCell>,
        /// 自评分: never counted.
        pub own: Option<String>,
    }
    /// 必备: `met` is none until somebody has looked.
    pub struct GateRow { pub item: i64, pub title: String, pub met: Option<bool>, pub note: String }
    pub struct ItemSheet {
        pub nominee: i64, pub rubric: String, pub version: u32, pub sample: bool, pub full_marks: String,
        pub judges: Vec<JudgeTotal>, pub rows: Vec<ItemRow>, pub gates: Vec<GateRow>,
        /// 合格线 75，优秀线 90；得分 93.00，达到优秀线。 The figure only once there is one; empty without lines.
        pub lines: String,
        /// 自评分 put together, once its basic items are there.
        pub own_total: Option<String>,
    }
    /// An empty `value` clears the cell. Full-width digits are accepted.
    #[serde(deny_unknown_fields)]
    pub struct EnterItemArgs { pub nominee: i64, pub member: i64, pub item: i64, pub value: String }
    /// What the nominee gave itself; an empty `value` clears it.
    #[serde(deny_unknown_fields)]
    pub struct EnterOwnArgs { pub nominee: i64, pub item: i64, pub value: String }
    #[serde(deny_unknown_fields)]
    pub struct AnswerGateArgs {
        pub nominee: i64, pub item: i64, #[serde(default)] #[ts(optional = nullable)] pub met: Option<bool>,
        #[serde(default)] pub note: String,
    }
    /// What is being typed into a cell; without an item, into the whole sheet's. An empty text is no draft.
    #[serde(deny_unknown_fields)]
    pub struct ScoreDraft {
        pub nominee: i64, pub member: i64, #[serde(default)] #[ts(optional = nullable)] pub item: Option<i64>, pub text: String,
    }
}
