//! 印制: documents, their gates, and the numbers that are issued once.

use super::{Category, Missing, wire};

wire! {
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Form { Certificates, Plaques, FinalList, Notice }
    pub struct PrintDocument {
        pub form: Form, pub title: String, pub description: String,
        /// What still closes the gate; empty: it can be printed.
        pub missing: Vec<Missing>,
        pub count: u32, pub printed_at: Option<String>,
    }
    pub struct IssuedNumber { pub category: Category, pub text: String, pub name: String, pub unit: String, pub issued_at: String, pub voided: Option<String> }
    pub struct PrintingState {
        pub documents: Vec<PrintDocument>, pub numbers: Vec<IssuedNumber>,
        /// Approved, through the 公示, and without a number yet.
        pub unnumbered: u32,
        pub missing_to_issue: Vec<Missing>,
    }
    #[serde(deny_unknown_fields)]
    pub struct FormArgs { pub form: Form }
    /// The PDF itself, in base64.
    pub struct PrintPreview { pub file_name: String, pub base64: String, pub sha256: String }
    pub struct IssueOutcome { pub issued: u32 }
    /// None when the dialog was cancelled.
    pub struct SaveOutcome { pub path: Option<String> }
}
