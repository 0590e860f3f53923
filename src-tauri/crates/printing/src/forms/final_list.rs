//! 选树名单: the list that the party group settled (Art. 17), alone or as an attachment.

use chrono::NaiveDate;

use super::section::{self, ListSection, flow_section};
use crate::error::PrintError;
use crate::fonts::{FontBook, refuse_missing};
use crate::page::Flow;
use crate::pdf;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinalList {
    /// The document's date in its metadata.
    pub dated: NaiveDate,
    pub title: String,
    /// 附件1, when the list goes with a decision.
    pub attachment: Option<String>,
    /// Paragraphs between title and list.
    pub lead: Vec<String>,
    pub sections: Vec<ListSection>,
    pub issuer: String,
    /// 2026年12月3日
    pub date: String,
}

/// Prints the list on A4 by GB/T 9704-2012.
///
/// # Errors
/// `NothingToPrint` when no section has an entry; `MissingGlyphs` naming the entry.
pub fn final_list(book: &FontBook, list: &FinalList) -> Result<Vec<u8>, PrintError> {
    if list
        .sections
        .iter()
        .all(|section| section.entries.is_empty())
    {
        return Err(PrintError::NothingToPrint {
            form: "选树名单"
        });
    }
    refuse_missing(book, texts(list))?;
    let mut flow = Flow::new(book);
    if let Some(attachment) = &list.attachment {
        flow.attachment(attachment)?;
    }
    flow.blank();
    flow.title(&list.title)?;
    flow.blank();
    for paragraph in &list.lead {
        flow.paragraph(paragraph)?;
    }
    for section in &list.sections {
        flow_section(&mut flow, section)?;
    }
    flow.signature(&list.issuer, &list.date)?;
    pdf::write(book, &flow.into_drawing(&list.title, list.dated)?)
}

fn texts(list: &FinalList) -> impl Iterator<Item = (&str, &str)> {
    let title = list.title.as_str();
    [title, &list.issuer, &list.date]
        .into_iter()
        .chain(list.attachment.as_deref())
        .chain(list.lead.iter().map(String::as_str))
        .map(move |text| (title, text))
        .chain(list.sections.iter().flat_map(section::texts))
}
