//! 印制登记: a run with who, how many and why, what became of it, and how it is had again.

use super::printing::{Form, FormArgs, Missed};
use super::{Category, wire};

wire! {
    /// A paper, and how it leaves the office.
    pub struct SaveArgs {
        #[serde(flatten)] pub paper: FormArgs,
        /// One file for each nominee, into a folder.
        #[serde(default)] #[ts(optional = nullable)] pub apart: Option<bool>,
        /// One where nothing is said.
        #[serde(default)] #[ts(optional = nullable)] pub copies: Option<u32>,
        /// 经办人
        #[serde(default)] #[ts(optional = nullable)] pub operator: Option<String>,
        /// 为何再印
        #[serde(default)] #[ts(optional = nullable)] pub reason: Option<String>,
    }
    /// No path and nothing missed: the dialog was cancelled.
    #[derive(Default)]
    pub struct RunOutcome {
        /// The file, or the folder of several.
        pub path: Option<String>, pub files: u32, pub missed: Vec<Missed>,
        /// Whether `print.again` writes what could not be written.
        pub again: bool,
    }
    #[serde(deny_unknown_fields)]
    pub struct RegisterArgs { #[serde(default)] #[ts(optional = nullable)] pub form: Option<Form>, pub offset: u32, pub limit: u32 }
    pub struct RegisterRow {
        /// None for a paper for work inside the office: it is not kept.
        pub run: Option<i64>,
        pub title: String, pub part: String, pub format: String, pub copies: u32, pub files: u32,
        pub operator: String, pub reason: String, pub at: String, pub sha256: String,
        /// Whether the same bytes can be had again.
        pub kept: bool,
    }
    pub struct RegisterPage { pub rows: Vec<RegisterRow>, pub total: u32 }
    #[serde(deny_unknown_fields)]
    pub struct ReprintArgs { pub run: i64, pub copies: u32, pub operator: String, pub reason: String }
    #[serde(deny_unknown_fields)]
    pub struct VoidNumberArgs { pub category: Category, pub serial: u32, pub reason: String }
}
