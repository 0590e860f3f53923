//! 会议纪要: what a meeting of the leading group did, for its members to sign.

use chrono::NaiveDate;

use crate::error::PrintError;
use crate::fonts::{FontBook, refuse_missing};
use crate::page::Flow;
use crate::pdf;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// The document's date in its metadata.
    pub dated: NaiveDate,
    pub title: String,
    /// 时间、地点.
    pub lead: Vec<String>,
    /// 一、… each with its lines.
    pub sections: Vec<(String, Vec<String>)>,
    /// Who signs: 主持人、记录人、监票人.
    pub signers: Vec<String>,
    pub issuer: String,
    /// 2026年10月12日
    pub date: String,
}

/// Prints the minutes on A4 by GB/T 9704-2012.
///
/// # Errors
/// `NothingToPrint` without a section; `MissingGlyphs` naming the text.
pub fn minutes(book: &FontBook, minutes: &Minutes) -> Result<Vec<u8>, PrintError> {
    if minutes.sections.is_empty() {
        return Err(PrintError::NothingToPrint {
            form: "会议纪要"
        });
    }
    refuse_missing(book, texts(minutes))?;
    let mut flow = Flow::new(book);
    flow.title(&minutes.title)?;
    flow.blank();
    for line in &minutes.lead {
        flow.paragraph(line)?;
    }
    for (heading, lines) in &minutes.sections {
        flow.heading(heading)?;
        for line in lines {
            flow.paragraph(line)?;
        }
    }
    flow.blank();
    for signer in &minutes.signers {
        flow.flush_left(&format!("　　{signer}：________________"))?;
    }
    flow.signature(&minutes.issuer, &minutes.date)?;
    pdf::write(book, &flow.into_drawing(&minutes.title, minutes.dated)?)
}

fn texts(minutes: &Minutes) -> impl Iterator<Item = (&str, &str)> {
    let title = minutes.title.as_str();
    [title, &minutes.issuer, &minutes.date]
        .into_iter()
        .chain(minutes.lead.iter().map(String::as_str))
        .chain(minutes.signers.iter().map(String::as_str))
        .chain(minutes.sections.iter().flat_map(|(heading, lines)| {
            std::iter::once(heading.as_str()).chain(lines.iter().map(String::as_str))
        }))
        .map(move |text| (title, text))
}
