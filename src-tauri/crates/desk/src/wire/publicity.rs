//! 公示: the window by the State Council's calendar, the countdown, the objections.

use super::{Category, Missing, pure::Counting, wire};

wire! {
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Phase { Before, Running, Ended }
    pub struct PublicityDay {
        pub date: String,
        /// 1-based number of the working day within the window; None for a rest day.
        pub counted: Option<u32>,
        /// 国庆节, 国庆节补班…
        pub name: Option<String>,
        pub past: bool, pub today: bool,
    }
    pub struct PublicEntry { pub nominee: i64, pub number: String, pub category: Category, pub name: String, pub organisation: String, pub unit: String }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Channel { Letter, Call, Visit, Mail }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum ObjectionState { Open, Sustained, Rejected }
    pub struct Objection {
        pub id: i64, pub nominee: i64, pub nominee_name: String, pub received_on: String, pub channel: Channel,
        pub signed: bool, pub complainant: String, pub gist: String,
        pub state: ObjectionState, pub conclusion: String, pub resolved_on: Option<String>,
    }
    pub struct Notice {
        pub id: i64, pub posted: String, pub first: String, pub last: String, pub counting: Counting, pub days: u32,
        pub calendar: Vec<PublicityDay>, pub phase: Phase,
        /// 第 day 个工作日, 还剩 left 个.
        pub day: u32, pub left: u32,
        /// 公示时间：2026年9月24日至10月9日（5个工作日）
        pub period: String,
        pub entries: Vec<PublicEntry>, pub objections: Vec<Objection>,
    }
    pub struct PublicityState {
        pub notices: Vec<Notice>,
        /// Approved and not yet made public.
        pub waiting: Vec<PublicEntry>,
        pub missing: Vec<Missing>,
        pub days: u32, pub counting: Counting,
    }
    #[serde(deny_unknown_fields)]
    pub struct StartPublicityArgs { pub posted: String }
    #[serde(deny_unknown_fields)]
    pub struct RecordObjectionArgs {
        pub nominee: i64, pub received_on: String, pub channel: Channel, pub signed: bool,
        #[serde(default)] pub complainant: String, pub gist: String,
    }
    #[serde(deny_unknown_fields)]
    pub struct ResolveObjectionArgs { pub id: i64, pub sustained: bool, pub conclusion: String, pub resolved_on: String }
}
