//! The projector. A frame is finished and already masked: the board computes nothing and can call nothing,
//! and no field here can hold an identity or telephone number.

use super::{Category, wire};

wire! {
    /// 全名 / 姓＊ / 编号.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Masking { Full, Surname, Number }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Theme { Light, Dark }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Scene { Title, Agenda, Nominee, Dossier, Score, Vote, Ranking, Tie }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum CellState { Pending, Counted, Dropped, Recused, Absent }

    #[derive(Copy, Eq)]
    pub struct Progress { pub current: u32, pub total: u32 }
    pub struct FrameLine { pub label: String, pub value: String }
    pub struct FrameCell { pub seat: u32, pub value: Option<String>, pub state: CellState }
    pub struct FrameRow {
        pub rank: u32, pub name: String, pub organisation: String, pub value: String,
        /// Above the cut line.
        pub inside: bool,
        /// Not revealed yet: only the rank is drawn.
        pub hidden: bool,
    }
    /// One item of the agenda.
    pub struct FrameItem { pub number: String, pub name: String, pub organisation: String }
    /// One of those tied on the cut line.
    pub struct FrameLot {
        pub number: String, pub name: String, pub organisation: String,
        /// From 1, once people have found an order.
        pub place: Option<u32>,
        pub inside: bool,
    }
    /// The speech timer, finished: `3:17 / 5:00`.
    pub struct FrameTimer { pub text: String, pub over: bool, pub running: bool }
    #[serde(tag = "scene", rename_all = "snake_case")]
    pub enum FrameBody {
        Black {},
        Title { title: String, subtitle: String },
        Nominee { number: String, name: String, organisation: String, post: String, lines: Vec<FrameLine> },
        /// 现在审议, and what follows.
        Agenda { current: FrameItem, next: Vec<FrameItem> },
        Dossier { number: String, name: String, organisation: String, post: String, lines: Vec<FrameLine> },
        Score {
            number: String, name: String, organisation: String, post: String,
            /// 平均得分 or 总分, as the rule makes it.
            label: String,
            /// None until every eligible member's score is in.
            value: Option<String>, rule: String, cells: Vec<FrameCell>, entered: u32, expected: u32,
        },
        Vote {
            number: String, name: String, organisation: String, post: String,
            /// Papers out of those who may vote; once counted, papers returned.
            papers: u32, eligible: u32, threshold: String,
            /// None while the papers are out.
            count: Option<VoteCount>,
        },
        Ranking { seats: u32, rows: Vec<FrameRow> },
        /// The tie on the cut line; `method` is empty until people have found an order.
        Tie { value: String, seats: u32, method: String, rows: Vec<FrameLot> },
    }
    pub struct ProjectorFrame {
        /// Counts the frames before the room; 0 in a preview. Of two frames the higher is the newer.
        pub serial: u32,
        pub heading: String, pub category: String, pub theme: Theme,
        pub progress: Option<Progress>, pub timer: Option<FrameTimer>, pub body: FrameBody,
    }

    #[serde(deny_unknown_fields)]
    pub struct ComposeArgs {
        pub category: Category, pub scene: Scene, pub nominee: Option<i64>,
        /// Ranking: how many are revealed, from the last upwards.
        #[serde(default)] pub revealed: u32,
    }
    /// What a counted round says of one nominee. A choosing paper knows approvals alone.
    #[derive(Copy, Eq)]
    pub struct VoteCount {
        pub approve: u32, pub against: Option<u32>, pub abstain: Option<u32>,
        /// Approvals that carry it.
        pub needed: u32,
        /// None: as many votes as others for the last place.
        pub passed: Option<bool>,
    }
    #[serde(deny_unknown_fields)]
    pub struct LookArgs { pub masking: Masking, pub theme: Theme }
    #[derive(Copy, Eq)]
    pub struct Monitor {
        /// Its place on the desktop and its size, in physical pixels.
        pub x: i32, pub y: i32, pub width: u32, pub height: u32,
        pub scale_percent: u32, pub primary: bool,
    }
    /// Whether the room's screen is another than the console's.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Displays { Single, Mirrored, Extended }
    pub struct BoardState {
        /// What was sent last.
        pub program: ProjectorFrame,
        /// What the room sees: the same, or what was frozen before.
        pub room: ProjectorFrame,
        pub black: bool, pub frozen: bool,
        pub masking: Masking, pub theme: Theme,
        pub timer: Option<FrameTimer>,
        /// Where the console stood last.
        pub place: Option<ComposeArgs>,
        pub open: bool, pub monitors: Vec<Monitor>, pub displays: Displays,
    }
    #[serde(deny_unknown_fields)]
    pub struct BlackArgs { pub black: bool }
    #[serde(deny_unknown_fields)]
    pub struct FreezeArgs { pub frozen: bool }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum TimerTurn { Start, Pause, Reset }
    #[serde(deny_unknown_fields)]
    pub struct TimerArgs { pub turn: TimerTurn }
}
