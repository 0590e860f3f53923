//! 会议纪要: the issues of a closed meeting's minutes.

use super::wire;

wire! {
    pub struct MinutesIssue {
        /// 第几次印发, from 1.
        pub issue: u32,
        /// Why it was issued again; empty for the first.
        pub reason: String,
        pub at: String,
        /// The journal row it stands on, and the first digits of its hash.
        pub journal: i64, pub hash: String,
        /// The meeting's records tell something else by now; of the newest issue alone.
        pub outdated: bool,
    }
    /// Without an issue: the newest.
    #[serde(deny_unknown_fields)]
    pub struct MinutesArgs { pub meeting: i64, #[serde(default)] #[ts(optional = nullable)] pub issue: Option<u32> }
    #[serde(deny_unknown_fields)]
    pub struct ReissueMinutesArgs { pub meeting: i64, pub reason: String }
}
