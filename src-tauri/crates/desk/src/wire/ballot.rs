//! 票决 and 同分定序: rounds of voting, their count sheets, and how a tie on the cut line was settled.

use super::{
    Category,
    review::{Place, TieMethod},
    wire,
};

wire! {
    /// 过半数 or 三分之二以上.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum BallotThreshold { OverHalf, TwoThirds }
    /// Of whom the threshold is a share: 实到, 应到, 有效票.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum BallotBase { Present, Expected, Valid }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum BallotForm { Each, Choose }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum BallotStage { Prepared, Issued, Counted, Void }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum BallotChoice { Approve, Against, Abstain }
    /// 优先规则: the earlier sent, the longer in union work, women, the more members.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum TiePriority { Submitted, Service, Women, Members }

    /// `for_tie`: over the nominees tied on the cut line, for the seats they are tied for; `nominees`, `form` and
    /// `at_most` are then given by the tie. `present` is told only where no meeting is open: else the roll tells it.
    #[serde(deny_unknown_fields)]
    pub struct BallotPrepareArgs {
        pub category: Category, #[serde(default)] pub title: String, pub form: BallotForm,
        #[serde(default)] #[ts(optional = nullable)] pub at_most: Option<u32>,
        pub secret: bool, #[serde(default)] #[ts(optional = nullable)] pub present: Option<u32>, #[serde(default)] pub nominees: Vec<i64>, #[serde(default)] pub for_tie: bool,
    }
    #[serde(deny_unknown_fields)]
    pub struct BallotIssueArgs { pub ballot: i64, pub issued: u32 }
    #[serde(deny_unknown_fields)]
    pub struct BallotVoidArgs { pub ballot: i64, pub reason: String }
    #[serde(deny_unknown_fields)]
    pub struct BallotNextArgs { pub ballot: i64, #[serde(default)] #[ts(optional = nullable)] pub present: Option<u32> }
    /// Votes of one nominee as the tellers counted them.
    #[serde(deny_unknown_fields)]
    pub struct BallotVotes { pub nominee: i64, pub approve: u32, #[serde(default)] pub against: u32, #[serde(default)] pub abstain: u32 }
    #[serde(deny_unknown_fields)]
    pub struct BallotMark { pub nominee: i64, pub choice: BallotChoice }
    /// One member's paper of an open ballot; a nominee without a mark is 弃权.
    #[serde(deny_unknown_fields)]
    pub struct OpenPaper { pub member: i64, pub marks: Vec<BallotMark> }
    /// The count sheet. With the papers of an open ballot the desk counts them itself.
    #[serde(deny_unknown_fields)]
    pub struct BallotCountArgs {
        pub ballot: i64,
        #[serde(default)] pub returned: u32, #[serde(default)] pub unreturned: u32, #[serde(default)] pub valid: u32, #[serde(default)] pub invalid: u32,
        #[serde(default)] pub votes: Vec<BallotVotes>, #[serde(default)] pub papers: Vec<OpenPaper>,
        #[serde(default)] pub scrutineers: String, #[serde(default)] pub tellers: String,
    }

    pub struct BallotFigures { pub issued: u32, pub returned: u32, pub unreturned: u32, pub valid: u32, pub invalid: u32 }
    /// One equation of the count sheet, of one nominee where it names one.
    pub struct BallotIdentity { pub text: String, pub holds: bool, pub remedy: String, pub nominee: Option<i64> }
    pub struct BallotRow {
        pub nominee: i64, pub number: String, pub name: String, pub masked: String, pub organisation: String, pub unit: String,
        pub recused: u32, pub approve: u32, pub against: u32, pub abstain: u32,
        /// Once the figures add up.
        pub passed: Option<bool>, pub needed: Option<u32>, pub rank: Option<u32>, pub place: Option<Place>,
        /// 怎么算的.
        pub explanation: String,
    }
    /// What a count sheet amounts to, sealed or not.
    pub struct BallotCount {
        pub figures: BallotFigures, pub identities: Vec<BallotIdentity>, pub rows: Vec<BallotRow>,
        /// Every equation holds: it can be sealed.
        pub sound: bool,
        /// More returned than issued: why the round is void.
        pub void: Option<String>,
        /// In one sentence.
        pub outcome: String,
    }
    pub struct BallotRound {
        pub id: i64, pub round: u32, pub follows: Option<u32>, pub title: String, pub form: BallotForm, pub at_most: Option<u32>,
        pub secret: bool, pub for_tie: bool, pub expected: u32, pub present: u32, pub issued: Option<u32>,
        /// 过半数（实到人数）.
        pub rule: String,
        pub stage: BallotStage, pub reason: String, pub scrutineers: String, pub tellers: String, pub at: String,
        pub rows: Vec<BallotRow>, pub count: Option<BallotCount>,
        /// A further round can be held on what it left.
        pub can_follow: bool,
    }
    pub struct BallotCandidate { pub nominee: i64, pub number: String, pub name: String, pub masked: String, pub unit: String }
    pub struct BallotList {
        pub category: Category, pub title: String, pub expected: u32, pub seats: u32,
        /// By the roll of the open meeting; None: told by hand.
        pub present: Option<u32>,
        /// What a new round would be decided by.
        pub rule: String,
        pub rounds: Vec<BallotRound>, pub candidates: Vec<BallotCandidate>, pub tied: Vec<String>, pub tied_seats: u32,
        pub frozen: bool,
    }
    #[serde(deny_unknown_fields)]
    pub struct BallotArgs { pub ballot: i64 }
    /// 2 or 4 papers to a sheet.
    #[serde(deny_unknown_fields)]
    pub struct BallotPaperArgs { pub ballot: i64, pub to_a_sheet: u32 }

    pub struct TiedNominee { pub nominee: i64, pub number: String, pub name: String, pub masked: String, pub organisation: String, pub unit: String, pub figure: String }
    pub struct TieRecord {
        pub round: u32, pub method: TieMethod, pub order: Vec<String>, pub seats: u32, pub witnesses: String,
        pub rule: String, pub reason: String, pub at: String, pub in_force: bool,
    }
    pub struct TieState {
        pub category: Category, pub title: String, pub tied: Vec<TiedNominee>, pub seats: u32,
        pub value: String, pub resolved: bool, pub frozen: bool,
        /// The rule of the setting, the order it gives, or why it gives none.
        pub priority: String, pub priority_order: Vec<i64>, pub priority_refusal: Option<String>,
        /// A round of voting on this tie is under way.
        pub voting: bool,
        pub records: Vec<TieRecord>,
    }
    /// `drawn`: the tied as their lots came out, first first.
    #[serde(deny_unknown_fields)]
    pub struct TieDrawArgs { pub category: Category, pub drawn: Vec<i64>, pub witnesses: String, #[serde(default)] pub note: String }
}
