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
    pub enum Scene { Title, Nominee, Score, Ranking }

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
    #[serde(tag = "scene", rename_all = "snake_case")]
    pub enum FrameBody {
        Black {},
        Title { title: String, subtitle: String },
        Nominee { number: String, name: String, organisation: String, post: String, lines: Vec<FrameLine> },
        Score {
            number: String, name: String, organisation: String, post: String,
            /// None until every eligible member's score is in.
            value: Option<String>, rule: String, cells: Vec<FrameCell>, entered: u32, expected: u32,
        },
        Ranking { seats: u32, rows: Vec<FrameRow> },
    }
    pub struct ProjectorFrame {
        pub heading: String, pub category: String, pub theme: Theme,
        pub progress: Option<Progress>, pub body: FrameBody,
    }

    #[serde(deny_unknown_fields)]
    pub struct ComposeArgs {
        pub category: Category, pub scene: Scene, pub nominee: Option<i64>,
        /// Ranking: how many are revealed, from the last upwards.
        #[serde(default)] pub revealed: u32,
    }
    #[serde(deny_unknown_fields)]
    pub struct LookArgs { pub masking: Masking, pub theme: Theme }
    #[derive(Copy, Eq)]
    pub struct Monitor { pub width: u32, pub height: u32, pub primary: bool }
    pub struct BoardState {
        /// What the room sees.
        pub program: ProjectorFrame,
        pub black: bool,
        pub masking: Masking, pub theme: Theme,
        pub open: bool, pub monitors: Vec<Monitor>,
    }
    #[serde(deny_unknown_fields)]
    pub struct BlackArgs { pub black: bool }
}
