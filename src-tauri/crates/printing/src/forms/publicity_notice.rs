//! 公示公告: who is proposed, by what right, until when, and how to object.

use chrono::NaiveDate;

use super::section::{self, ListSection, flow_section};
use crate::error::PrintError;
use crate::fonts::{FontBook, refuse_missing};
use crate::page::Flow;
use crate::pdf;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicityNotice {
    /// The document's date in its metadata.
    pub dated: NaiveDate,
    pub title: String,
    /// Basis and procedure (依据、程序), a paragraph each.
    pub lead: Vec<String>,
    pub sections: Vec<ListSection>,
    /// 公示时间：2026年11月24日至30日（5个工作日）。
    pub period: String,
    /// How to object, address and telephone, a paragraph each.
    pub objection: Vec<String>,
    pub issuer: String,
    /// 2026年11月23日
    pub date: String,
}

/// Prints the notice on A4 by GB/T 9704-2012.
///
/// # Errors
/// `NothingToPrint` when no section has an entry; `MissingGlyphs` naming the entry.
pub fn publicity_notice(book: &FontBook, notice: &PublicityNotice) -> Result<Vec<u8>, PrintError> {
    if notice
        .sections
        .iter()
        .all(|section| section.entries.is_empty())
    {
        return Err(PrintError::NothingToPrint {
            form: "公示公告"
        });
    }
    refuse_missing(book, texts(notice))?;
    let mut flow = Flow::new(book);
    flow.blank();
    flow.title(&notice.title)?;
    flow.blank();
    for paragraph in &notice.lead {
        flow.paragraph(paragraph)?;
    }
    for section in &notice.sections {
        flow_section(&mut flow, section)?;
    }
    flow.paragraph(&notice.period)?;
    for paragraph in &notice.objection {
        flow.paragraph(paragraph)?;
    }
    flow.signature(&notice.issuer, &notice.date)?;
    pdf::write(book, &flow.into_drawing(&notice.title, notice.dated)?)
}

fn texts(notice: &PublicityNotice) -> impl Iterator<Item = (&str, &str)> {
    let title = notice.title.as_str();
    [title, &notice.period, &notice.issuer, &notice.date]
        .into_iter()
        .chain(notice.lead.iter().map(String::as_str))
        .chain(notice.objection.iter().map(String::as_str))
        .map(move |text| (title, text))
        .chain(notice.sections.iter().flat_map(section::texts))
}
