//! 评语: what a judge says to a score. Shown in the dossier and beside the sheet, never on the board.

use super::wire;

wire! {
    pub struct ScoreComment {
        pub nominee: i64, pub member: i64, pub seat: u32, pub name: String,
        /// None: on the nominee as a whole.
        pub item: Option<i64>,
        /// The item by name, or 总体.
        pub title: String,
        pub text: String, pub at: String,
    }
    #[serde(deny_unknown_fields)]
    pub struct ScoreCommentsArgs { pub nominee: i64 }
    /// An empty text takes it back.
    #[serde(deny_unknown_fields)]
    pub struct SayToScoreArgs { pub nominee: i64, pub member: i64, #[serde(default)] #[ts(optional = nullable)] pub item: Option<i64>, pub text: String }
}
