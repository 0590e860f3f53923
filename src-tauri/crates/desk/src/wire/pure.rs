//! The pure commands: their shapes are fixed, and exact numbers travel as strings.

use super::wire;

wire! {
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Counting { NextDay, PostingDay }

    /// Dates are ISO 8601 (`2026-09-24`).
    #[serde(deny_unknown_fields)]
    pub struct WindowArgs { pub posted: String, pub days: u32, pub counting: Counting }
    /// The counted working days, first and last included.
    pub struct WindowResult { pub first: String, pub last: String, pub days: Vec<String> }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Method { LargestRemainder, SainteLague, Dhondt }

    /// Weights are exact decimals as text.
    #[serde(deny_unknown_fields)]
    pub struct ApportionArgs { pub seats: u32, pub weights: Vec<String>, #[serde(default)] pub minimum: u32, pub method: Method }
    /// A tie is an outcome: the contested seats stay unassigned.
    pub struct ApportionResult { pub seats: Vec<u32>, pub tie: Option<SeatTie> }
    pub struct SeatTie { pub among: Vec<usize>, pub seats: u32 }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum IdentityKind { Person, Organisation }
    #[serde(deny_unknown_fields)]
    pub struct IdentityArgs { pub kind: IdentityKind, pub value: String }
    pub struct IdentityResult { pub valid: bool, pub normalised: String, pub reason: Option<String> }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum NameOrder { SurnameStrokes, NameStrokes, Pinyin }
    #[serde(deny_unknown_fields)]
    pub struct SortArgs { pub order: NameOrder, pub names: Vec<String> }
    /// `unknown`: the names that hold a character the table lacks, to be placed by hand.
    pub struct SortResult { pub names: Vec<String>, pub unknown: Vec<String> }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum ScoreRule { Sum, Mean, TrimmedMean }
    #[serde(deny_unknown_fields)]
    pub struct SummariseArgs { pub rule: ScoreRule, pub scores: Vec<String>, pub decimals: u32 }
    pub struct SummariseResult { pub value: String, pub exact: String, pub dropped: Vec<usize>, pub counted: usize }
}
