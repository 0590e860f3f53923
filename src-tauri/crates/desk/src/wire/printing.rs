//! 印制: documents, their gates, and the numbers that are issued once.

use super::{Category, Missing, wire};

wire! {
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Form { Certificates, Plaques, FinalList, Notice, Calibration, Decision, Call, PlaqueProofs, Vetting, Dossiers, SignIn, Labels }
    #[derive(Copy, Default, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum FileFormat { #[default] Pdf, Docx, Xlsx }
    /// How the page puts the forms together.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum FormGroup { Honours, Outward, Meeting, Office }
    /// `None` leaves 版记 out too.
    #[derive(Copy, Default, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum MastheadChoice { None, #[default] Room, Printed }
    /// 印哪些. A range counts from 1, both ends in it.
    #[derive(Default, Eq)]
    #[serde(tag = "part", rename_all = "snake_case")]
    pub enum Part { #[default] All, Range { from: u32, to: u32 }, Only { nominees: Vec<i64> }, Changed }
    pub struct PrintDocument {
        pub form: Form, pub title: String, pub description: String, pub group: FormGroup,
        pub formats: Vec<FileFormat>,
        /// What still closes the gate; empty: it can be printed.
        pub missing: Vec<Missing>,
        /// What no font can draw, of everybody on it: it is printed once they are mended.
        pub missing_characters: Vec<MissingCharacter>,
        pub count: u32, pub printed_at: Option<String>,
        /// Whether a part of the nominees can be printed, each of them in a file, and only what changed.
        pub by_nominee: bool, pub apart: bool, pub outward: bool,
    }
    pub struct MissingCharacter { pub nominee: i64, pub whose: String, pub character: String, pub code: String }
    pub struct IssuedNumber { pub category: Category, pub serial: u32, pub text: String, pub name: String, pub unit: String, pub issued_at: String, pub voided: Option<String> }
    pub struct PrintingState {
        pub documents: Vec<PrintDocument>, pub numbers: Vec<IssuedNumber>,
        /// Approved, through the 公示, and without a number yet.
        pub unnumbered: u32,
        pub missing_to_issue: Vec<Missing>,
        /// 经办人 of the newest run, offered for the next.
        pub operator: String,
        /// Chosen fonts this computer lacks; papers are set in the bundled ones.
        pub font_troubles: Vec<String>,
    }
    #[serde(deny_unknown_fields)]
    pub struct FormArgs {
        pub form: Form,
        /// PDF where none is named.
        #[serde(default)] #[ts(optional = nullable)] pub format: Option<FileFormat>,
        /// All where none is named.
        #[serde(default)] #[ts(optional = nullable)] pub part: Option<Part>,
        /// 版式; the one in use where none is named.
        #[serde(default)] #[ts(optional = nullable)] pub template: Option<i64>,
        /// 套打: the overprinted blocks alone.
        #[serde(default)] #[ts(optional = nullable)] pub overprint: Option<bool>,
        /// The printer an overprint is corrected for.
        #[serde(default)] #[ts(optional = nullable)] pub profile: Option<i64>,
        /// 试打: one page, which no register counts.
        #[serde(default)] #[ts(optional = nullable)] pub trial: Option<bool>,
        /// 版头 of a 公文; its room is kept where nothing is said.
        #[serde(default)] #[ts(optional = nullable)] pub masthead: Option<MastheadChoice>,
        /// 发文字号 in a printed 版头.
        #[serde(default)] #[ts(optional = nullable)] pub document_number: Option<String>,
        /// 抄送
        #[serde(default)] #[ts(optional = nullable)] pub copy_to: Option<String>,
    }
    pub struct Missed { pub what: String, pub why: String }
    /// The PDF itself, in base64.
    pub struct PrintPreview {
        pub file_name: String, pub base64: String, pub sha256: String,
        /// Who is not on it, and why.
        pub missed: Vec<Missed>,
    }
    pub struct IssueOutcome { pub issued: u32 }
    /// None when the dialog was cancelled.
    pub struct SaveOutcome { pub path: Option<String> }
    /// One plaque: what is engraved, and of what the maker makes it.
    pub struct PlaqueFace {
        pub nominee: i64, pub category: Category, pub name: String, pub lines: Vec<String>,
        pub size: String, pub material: String, pub count: u32,
        /// Laid down for this plaque; otherwise it follows the settings.
        pub own: bool,
    }
    pub struct PlaqueFaces {
        pub rows: Vec<PlaqueFace>,
        /// What the settings say.
        pub size: String, pub material: String,
    }
    /// For all of these plaques alike.
    #[serde(deny_unknown_fields)]
    pub struct PlaqueFaceArgs { pub nominees: Vec<i64>, pub size: String, pub material: String, pub count: u32 }
    /// A character of somebody's name that the stroke table (or, by pinyin, the table of readings) lacks.
    pub struct UnplacedCharacter {
        pub character: String, pub code: String,
        /// Nothing is known of how it is read.
        pub needs_reading: bool,
        pub names: Vec<String>,
    }
    pub struct PlacedCharacter { pub character: String, pub behind: String, pub reading: String }
    pub struct UnplacedCharacters {
        /// The office's lists go by names; otherwise no character needs a place.
        pub by_name: bool,
        pub unplaced: Vec<UnplacedCharacter>, pub placed: Vec<PlacedCharacter>,
    }
    /// It stands right behind another; `reading` is pinyin with its tone, or empty.
    #[serde(deny_unknown_fields)]
    pub struct PlaceCharacterArgs { pub character: String, pub behind: String, pub reading: String }
    #[serde(deny_unknown_fields)]
    pub struct CharacterArgs { pub character: String }
}
