//! 会前: meetings of the leading group, the roll call, members' ties and recusals, the agenda.

use super::{Category, office::MemberRole, wire};

wire! {
    /// 法定人数: 过半数, or 三分之二以上, of the seats.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum QuorumShare { OverHalf, TwoThirds }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum MeetingState { Planned, Open, Closed }
    pub struct Meeting {
        pub id: i64, pub number: u32, pub title: String,
        /// ISO date.
        pub held_on: String,
        pub place: String, pub state: MeetingState,
    }
    /// `id` is 0 for a new one.
    #[serde(deny_unknown_fields)]
    pub struct SaveMeetingArgs { pub id: i64, pub title: String, pub held_on: String, pub place: String }

    /// 到会, 缺席, 迟到, 中途离会.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Presence { Present, Absent, Late, Left }
    pub struct RollRow {
        pub member: i64, pub seat: u32, pub name: String, pub department: String, pub role: MemberRole,
        /// None: not called yet.
        pub state: Option<Presence>,
        /// Who sits for the member, or empty.
        pub substitute_name: String, pub substitute_post: String,
        pub at: Option<String>,
    }
    pub struct RollCall {
        pub meeting: Meeting,
        /// In seat order.
        pub rows: Vec<RollRow>,
        /// 应到, 实到, and how many make a quorum.
        pub expected: u32, pub present: u32, pub needed: u32, pub met: bool,
        pub uncalled: u32,
        /// 出席 8/9，达到法定人数
        pub words: String,
    }
    /// Without a meeting: the one the scores are counted by.
    #[serde(deny_unknown_fields)]
    pub struct RollArgs { #[serde(default)] #[ts(optional = nullable)] pub meeting: Option<i64> }
    /// Without a state the call is taken back.
    #[serde(deny_unknown_fields)]
    pub struct CallRollArgs {
        pub meeting: i64, pub member: i64, pub state: Option<Presence>,
        #[serde(default)] pub substitute_name: String,
        #[serde(default)] pub substitute_post: String,
    }

    #[serde(deny_unknown_fields)]
    pub struct AddMemberArgs { pub name: String, pub department: String }
    #[serde(deny_unknown_fields)]
    pub struct AppointMemberArgs { pub id: i64, pub role: MemberRole }
    #[serde(deny_unknown_fields)]
    pub struct SeatMemberArgs { pub id: i64, pub seat: u32 }

    /// 同单位, 同县区, 亲属, 其他关系.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Bond { Unit, County, Kin, Other }
    pub struct MemberTie {
        pub id: i64, pub member: i64, pub bond: Bond,
        /// The county of a county tie, and its name.
        pub unit: Option<i64>,
        /// The county, the unit or the person, by name.
        pub text: String,
        pub note: String,
    }
    #[serde(deny_unknown_fields)]
    pub struct AddTieArgs {
        pub member: i64, pub bond: Bond, pub unit: Option<i64>,
        #[serde(default)] pub text: String,
        #[serde(default)] pub note: String,
    }

    pub struct RecusedSeat { pub member: i64, pub seat: u32, pub name: String, pub reason: String }
    pub struct RecusalProposal {
        pub member: i64, pub seat: u32, pub name: String, pub bond: Bond,
        /// 同单位：海港实业
        pub reason: String,
    }
    /// The recused of one nominee, and what changes when the agenda comes to it.
    pub struct RecusalOutlook {
        pub nominee: i64,
        pub newly: Vec<RecusedSeat>, pub still: Vec<RecusedSeat>,
        /// Recused of the item before, and back for this one.
        pub no_longer: Vec<RecusedSeat>,
        /// Ties that nobody has answered yet.
        pub proposals: Vec<RecusalProposal>,
    }
    #[serde(deny_unknown_fields)]
    pub struct AcceptRecusalArgs { pub nominee: i64, pub member: i64, pub bond: Bond }
    #[serde(deny_unknown_fields)]
    pub struct DismissRecusalArgs { pub nominee: i64, pub member: i64, pub bond: Bond, pub reason: String }

    /// 待议, 已议, 暂缓, 备选, 撤下.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum AgendaState { Waiting, Done, Held, Spare, Struck }
    pub struct AgendaRow {
        pub nominee: i64, pub number: String, pub name: String, pub unit: String,
        pub state: AgendaState, pub reason: String,
        /// Seats of the recused.
        pub recused: Vec<u32>,
        pub scored: bool,
    }
    pub struct Agenda {
        pub category: Category,
        /// In their order.
        pub rows: Vec<AgendaRow>,
        /// How many members leave or return over the items that wait.
        pub changes: u32,
        /// 审议 is recorded: the agenda stands still.
        pub frozen: bool,
    }
    /// `to`: its new place, from 1.
    #[serde(deny_unknown_fields)]
    pub struct MoveAgendaArgs { pub nominee: i64, pub to: u32 }
    #[serde(deny_unknown_fields)]
    pub struct MarkAgendaArgs { pub nominee: i64, pub state: AgendaState, #[serde(default)] pub reason: String }
}
