//! 缺件、补正通知: what a recommending unit still has to put right, and until when.

use chrono::NaiveDate;

use crate::error::PrintError;
use crate::fonts::{FontBook, refuse_missing};
use crate::page::Flow;
use crate::pdf;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionNotice {
    /// The document's date in its metadata.
    pub dated: NaiveDate,
    pub title: String,
    /// 主送: the recommending unit.
    pub addressee: String,
    pub lead: String,
    /// 一、… each with its lines.
    pub sections: Vec<(String, Vec<String>)>,
    pub closing: Vec<String>,
    pub issuer: String,
    /// 2026年9月23日
    pub date: String,
}

/// Prints the notice on A4 by GB/T 9704-2012.
///
/// # Errors
/// `NothingToPrint` when nothing is asked for; `MissingGlyphs` naming the text.
pub fn correction_notice(
    book: &FontBook,
    notice: &CorrectionNotice,
) -> Result<Vec<u8>, PrintError> {
    if notice.sections.iter().all(|(_, lines)| lines.is_empty()) {
        return Err(PrintError::NothingToPrint {
            form: "补正通知"
        });
    }
    refuse_missing(book, texts(notice))?;
    let mut flow = Flow::new(book);
    flow.blank();
    flow.title(&notice.title)?;
    flow.blank();
    flow.flush_left(&format!("{}：", notice.addressee))?;
    flow.paragraph(&notice.lead)?;
    for (heading, lines) in &notice.sections {
        flow.heading(heading)?;
        for line in lines {
            flow.paragraph(line)?;
        }
    }
    for paragraph in &notice.closing {
        flow.paragraph(paragraph)?;
    }
    flow.signature(&notice.issuer, &notice.date)?;
    pdf::write(book, &flow.into_drawing(&notice.title, notice.dated)?)
}

fn texts(notice: &CorrectionNotice) -> impl Iterator<Item = (&str, &str)> {
    let title = notice.title.as_str();
    [
        title,
        &notice.addressee,
        &notice.lead,
        &notice.issuer,
        &notice.date,
    ]
    .into_iter()
    .chain(notice.closing.iter().map(String::as_str))
    .chain(notice.sections.iter().flat_map(|(heading, lines)| {
        std::iter::once(heading.as_str()).chain(lines.iter().map(String::as_str))
    }))
    .map(move |text| (title, text))
}
