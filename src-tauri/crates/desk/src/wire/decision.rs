//! 审议 (领导小组) and 审定 (党组), Art. 17.

use super::{
    Category, Missing,
    review::{CutTie, Place},
    rubric::Grade,
    wire,
};

wire! {
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Body { LeadingGroup, PartyGroup }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Outcome { Selected, Reserve }
    pub struct DecisionEntry { pub nominee: i64, pub number: String, pub name: String, pub organisation: String, pub unit: String, pub outcome: Outcome, pub place: u32 }
    pub struct Decision { pub body: Body, pub held_on: String, pub note: String, pub entries: Vec<DecisionEntry> }
    /// One ranked nominee as the program proposes it: by the scores and the people's order of a tie.
    pub struct Proposed { pub nominee: i64, pub number: String, pub name: String, pub masked: String, pub organisation: String, pub unit: String, pub value: String, pub rank: u32, pub place: Place, pub grade: Option<Grade>, /** Below a 合格线 that is a condition: it cannot be chosen. */ pub barred: bool }
    pub struct DecisionState {
        pub category: Category, pub title: String, pub seats: u32,
        pub proposal: Vec<Proposed>, pub tie: Option<CutTie>,
        pub deliberated: Option<Decision>, pub approved: Option<Decision>,
        pub missing_to_deliberate: Vec<Missing>, pub missing_to_approve: Vec<Missing>,
    }
    #[serde(deny_unknown_fields)]
    pub struct DeliberateArgs { pub category: Category, pub held_on: String, pub selected: Vec<i64>, pub reserves: Vec<i64>, #[serde(default)] pub note: String }
    #[serde(deny_unknown_fields)]
    pub struct ApproveArgs { pub category: Category, pub held_on: String, #[serde(default)] pub note: String }
}
