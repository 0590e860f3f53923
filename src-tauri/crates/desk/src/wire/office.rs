//! The office: which year is open, its settings, its units and its leading group.

use super::ballot::{BallotBase, BallotThreshold, TiePriority};
use super::board::Masking;
use super::committee::QuorumShare;
use super::{
    Category, Missing, PerCategory,
    pure::{Counting, Method, ScoreRule},
    wire,
};

wire! {
    /// What the frame of the window shows.
    pub struct Office {
        /// None before the first year is opened.
        pub year: Option<i32>,
        pub is_sample: bool,
        pub union_name: String,
        /// The day by this computer's clock.
        pub today: String,
        /// When the last change was written (`HH:MM:SS` with date), and what it was.
        pub saved_at: Option<String>,
        pub last_action: Option<String>,
        /// What Ctrl+Z would take back.
        pub undoable: Option<String>,
    }

    /// The address of a page of the meeting, as the window has it; empty: it shows another.
    #[serde(deny_unknown_fields)]
    pub struct KeptPage { pub address: String }

    /// A screen is known by its pixels.
    #[serde(deny_unknown_fields)]
    pub struct ScreenArgs { pub width: u32, pub height: u32 }
    /// From one pixel of the screen to the next; none: nobody has measured.
    pub struct ScreenPitch { pub pitch_nm: Option<u32> }
    /// None forgets what was measured.
    #[serde(deny_unknown_fields)]
    pub struct CalibrateScreenArgs { pub width: u32, pub height: u32, pub pitch_nm: Option<u32> }

    #[serde(deny_unknown_fields)]
    pub struct OpenYearArgs { pub year: i32 }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum StageState { Done, Current, Waiting }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum StageCode { Opening, Submission, Vetting, Review, Deliberation, Approval, Publicity, Printing }
    pub struct Stage {
        pub code: StageCode,
        /// 启动 申报 资格审查 评审 审议 审定 公示 印制
        pub title: String,
        pub article: String,
        pub state: StageState,
        /// One line: 已收 9 个单位 68 件.
        pub summary: String,
        /// What keeps this stage from being done.
        pub missing: Vec<Missing>,
    }
    pub struct CategoryCount {
        pub category: Category, pub title: String, pub measure_word: String,
        pub seats: u32, pub received: u32, pub pending: u32, pub returned: u32, pub passed: u32, pub barred: u32, pub withdrawn: u32,
        pub scored: u32, pub selected: u32, pub issued: u32,
    }
    pub struct JournalLine { pub id: i64, pub at: String, pub summary: String, pub undone: bool, pub undoable: bool }
    pub struct Overview {
        pub year: i32, pub stages: Vec<Stage>, pub categories: Vec<CategoryCount>,
        /// 公示 countdown: "第 3 个工作日，还剩 2 个工作日".
        pub countdown: Option<String>,
        pub recent: Vec<JournalLine>,
    }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum UnitKind { Division, System, Direct }
    /// 推荐单位 with the three measures of Art. 12 (exact decimals as text) and its quota.
    pub struct Unit {
        pub id: i64, pub name: String, pub kind: UnitKind, pub aliases: Vec<String>,
        pub organisations: String, pub members: String, pub cadres: String,
        pub quota: PerCategory, pub received: PerCategory,
    }
    /// `id: null` adds one.
    #[serde(deny_unknown_fields)]
    pub struct SaveUnitArgs {
        pub id: Option<i64>, pub name: String, pub kind: UnitKind, pub aliases: Vec<String>,
        pub organisations: String, pub members: String, pub cadres: String, pub quota: PerCategory,
    }
    #[serde(deny_unknown_fields)]
    pub struct IdArgs { pub id: i64 }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum QuotaBasis { Organisations, Members, Cadres, Balanced }
    #[serde(deny_unknown_fields)]
    pub struct ProposeQuotasArgs { pub basis: QuotaBasis, pub method: Method, pub minimum: u32 }
    pub struct QuotaRow { pub unit: i64, pub name: String, pub quota: PerCategory }
    pub struct QuotaTie { pub category: Category, pub among: Vec<String>, pub seats: u32 }
    pub struct QuotaProposal { pub rows: Vec<QuotaRow>, pub ties: Vec<QuotaTie> }
    #[serde(deny_unknown_fields)]
    pub struct QuotaCell { pub unit: i64, pub quota: PerCategory }
    #[serde(deny_unknown_fields)]
    pub struct SaveQuotasArgs { pub rows: Vec<QuotaCell> }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum ListOrder { Unit, SurnameStrokes, NameStrokes, Pinyin, Score }

    /// 本单位设定: what the regulation leaves to the office.
    #[serde(deny_unknown_fields)]
    pub struct Settings {
        /// 秦皇岛市总工会: the issuer on every paper.
        pub union_name: String,
        /// 秦皇岛市: stands before the titles.
        pub prefix: String,
        /// 选树 / 命名 / 授予 / 表彰.
        pub verb: String,
        pub score_rule: ScoreRule,
        pub score_decimals: u32,
        /// Highest score a member can give, and the step, exact decimals as text.
        pub score_max: String,
        pub score_step: String,
        /// 法定人数 of a meeting, of all seats.
        pub quorum: QuorumShare,
        /// 领导小组任期, as the office writes it.
        pub committee_term: String,
        /// How long one may speak, for the timer on the board.
        pub speech_minutes: u32,
        /// Working days of the city-level 公示, and how they are counted.
        pub publicity_days: u32,
        pub counting: Counting,
        /// Accept a unit's window only when it holds 5 working days from the day after posting.
        pub strict_publicity: bool,
        pub list_order: ListOrder,
        pub number_home: String, pub number_small_home: String, pub number_worker: String,
        /// The month on certificates and plaques (ISO date).
        pub issue_date: String,
        pub masking: Masking,
        /// For the 公示: where objections go.
        pub contact: String,
        pub plaque_size: String, pub plaque_material: String,
        /// Families papers are set in; empty: the fonts that come with the program.
        pub font_title: String, pub font_body: String, pub font_kai: String, pub font_head: String,
        /// 报送截止日期 (ISO date), or empty.
        pub submission_deadline: String,
        /// 票决: who passes, and of whom the threshold is a share.
        pub ballot_threshold: BallotThreshold, pub ballot_base: BallotBase,
        /// 优先规则 for a tie on the cut line.
        pub tie_priority: TiePriority,
    }

    /// 组长, 副组长, 成员.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    #[serde(rename_all = "snake_case")]
    pub enum MemberRole { Head, Vice, Member }
    /// A member of the leading group (Art. 13), in seat order.
    pub struct Member { pub id: i64, pub seat: u32, pub name: String, pub department: String, pub role: MemberRole }
    #[serde(deny_unknown_fields)]
    pub struct RenameMemberArgs { pub id: i64, pub name: String, pub department: String }

    /// A year whose State Council notice is known: its rest days and make-up working days.
    pub struct CalendarYear { pub year: i32, pub rest_days: u32, pub make_up_days: u32 }

    #[serde(deny_unknown_fields)]
    pub struct JournalArgs { pub limit: u32 }
    pub struct Undone { pub summary: String }
    /// Empty `flaws`: the database holds together.
    pub struct Verification { pub checked: Vec<String>, pub flaws: Vec<String> }
}
