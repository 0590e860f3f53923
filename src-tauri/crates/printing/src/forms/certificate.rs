//! 荣誉证书 (Art. 18: certificates go to persons): one page a person, by the program's own template.

use chrono::NaiveDate;

use super::template::Template;
use super::templated::{Mode, Profile, Sheet, TemplatedRun, templated};
use crate::error::PrintError;
use crate::fonts::FontBook;

/// What stands on one person's certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Without the word 编号, e.g. 秦工优〔2026〕01号.
    pub number: String,
    /// As registered; two Han characters are set with a full-width space between them.
    /// As it is to stand: a two-character name comes with its full-width space.
    pub name: String,
    /// 同志, without the colon.
    pub honorific: String,
    /// 被评为2026年度秦皇岛市优秀工会工作者。
    pub body: String,
    /// 特发此证，以资鼓励。
    pub closing: String,
    pub issuer: String,
    /// 2026年12月
    pub date: String,
}

/// One print run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateRun {
    /// The document's date in its metadata; no clock is read.
    pub dated: NaiveDate,
    pub certificates: Vec<Certificate>,
}

/// Prints a run, one A4 landscape page a certificate in the order given.
///
/// # Errors
/// `NothingToPrint` for an empty run; `MissingGlyphs` naming the person before anything is drawn;
/// `TooLong` naming the text that does not fit its place.
pub fn certificates(book: &FontBook, run: &CertificateRun) -> Result<Vec<u8>, PrintError> {
    let template = Template::certificate();
    let made = templated(
        book,
        &TemplatedRun {
            title: "荣誉证书".to_owned(),
            dated: run.dated,
            template: &template,
            sheets: run.certificates.iter().map(Certificate::sheet).collect(),
            mode: Mode::Whole,
            profile: Profile::TRUE,
        },
    )?;
    match made.missed.into_iter().next() {
        Some(missed) => Err(missed.why),
        None => Ok(made.pdf),
    }
}

impl Certificate {
    /// Its fields for any template.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        let fields = [
            ("编号", &self.number),
            ("姓名", &self.name),
            ("称呼", &self.honorific),
            ("授予", &self.body),
            ("结语", &self.closing),
            ("落款单位", &self.issuer),
            ("落款日期", &self.date),
        ];
        Sheet {
            whose: self.name.clone(),
            fields: fields
                .into_iter()
                .map(|(field, text)| (field, text.clone()))
                .collect(),
        }
    }
}
