//! 公文 by GB/T 9704-2012: title, whom it goes to, text and lists, what is annexed, issuer and date; each annex on a
//! page of its own. 选树名单, 公示, 决定 and 通知 are all of this kind.

use chrono::NaiveDate;

use super::official_annex::{self, Annex};
use super::section::{self, ListSection, flow_section};
use crate::error::PrintError;
use crate::fonts::{FontBook, refuse_missing};
use crate::page::Flow;
use crate::pdf;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Official {
    /// The document's date in its metadata.
    pub dated: NaiveDate,
    pub title: String,
    /// 主送, without its colon.
    pub addressee: Option<String>,
    pub body: Vec<Passage>,
    pub annexes: Vec<Annex>,
    pub issuer: String,
    /// 2026年12月3日
    pub date: String,
    pub masthead: Masthead,
    pub imprint: Option<ImprintLine>,
}

/// 版头
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Masthead {
    None,
    /// The paper has it already.
    Room,
    Printed {
        mark: String,
        number: String,
    },
}

/// 版记
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImprintLine {
    /// 抄送; empty for nobody.
    pub copy_to: String,
    pub printer: String,
    /// 2026年12月3日印发
    pub date: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passage {
    /// 一、…
    Heading(String),
    /// （一）…
    SecondHeading(String),
    Paragraph(String),
    List(ListSection),
}

impl Official {
    pub fn annex_label(&self, place: usize) -> String {
        official_annex::label(place, self.annexes.len())
    }

    /// Where there are lists, somebody must be on them; otherwise a paragraph is needed.
    fn says_nothing(&self) -> bool {
        let has_list = self
            .body
            .iter()
            .any(|passage| matches!(passage, Passage::List(_)));
        self.body.iter().all(|passage| match passage {
            Passage::List(section) => section.entries.is_empty(),
            Passage::Paragraph(_) => has_list,
            Passage::Heading(_) | Passage::SecondHeading(_) => true,
        })
    }
}

/// Prints the document on A4.
///
/// # Errors
/// `NothingToPrint` without a paragraph or an entry; `MissingGlyphs` naming the text; `TooLong` for an annexed table
/// whose row is higher than a page.
pub fn official(book: &FontBook, document: &Official) -> Result<Vec<u8>, PrintError> {
    if document.says_nothing() {
        return Err(PrintError::NothingToPrint { form: "公文" });
    }
    refuse_missing(book, texts(document))?;
    let mut flow = main_part(book, document)?;
    for (place, annex) in document.annexes.iter().enumerate() {
        official_annex::begin(&mut flow, &document.annex_label(place), annex)?;
    }
    if let Some(line) = &document.imprint {
        flow.imprint(&line.copy_to, &line.printer, &line.date)?;
    }
    pdf::write(book, &flow.into_drawing(&document.title, document.dated)?)
}

fn main_part<'b>(book: &'b FontBook, document: &Official) -> Result<Flow<'b>, PrintError> {
    let mut flow = Flow::new(book);
    match &document.masthead {
        Masthead::None => flow.blank(),
        Masthead::Room => flow.masthead_room(),
        Masthead::Printed { mark, number } => flow.masthead(mark, number)?,
    }
    flow.title(&document.title)?;
    flow.blank();
    if let Some(addressee) = &document.addressee {
        flow.flush_left(&format!("{addressee}："))?;
    }
    for passage in &document.body {
        match passage {
            Passage::Heading(text) => flow.heading(text)?,
            Passage::SecondHeading(text) => flow.heading2(text)?,
            Passage::Paragraph(text) => flow.paragraph(text)?,
            Passage::List(section) => flow_section(&mut flow, section)?,
        }
    }
    if !document.annexes.is_empty() {
        let names: Vec<&str> = document
            .annexes
            .iter()
            .map(|one| one.title.as_str())
            .collect();
        flow.attachment_note(&names)?;
    }
    flow.signature(&document.issuer, &document.date)?;
    Ok(flow)
}

fn texts(document: &Official) -> impl Iterator<Item = (&str, &str)> {
    let title = document.title.as_str();
    let own = [title, &document.issuer, &document.date]
        .into_iter()
        .chain(document.addressee.as_deref())
        .chain(formal_texts(document))
        .map(move |text| (title, text));
    let body = document
        .body
        .iter()
        .flat_map(move |passage| passage_texts(title, passage));
    let annexes = document.annexes.iter().flat_map(official_annex::texts);
    own.chain(body).chain(annexes)
}

fn formal_texts(document: &Official) -> impl Iterator<Item = &str> {
    let masthead = match &document.masthead {
        Masthead::Printed { mark, number } => vec![mark.as_str(), number.as_str()],
        Masthead::None | Masthead::Room => Vec::new(),
    };
    let imprint = document.imprint.iter();
    masthead
        .into_iter()
        .chain(imprint.flat_map(|line| [line.copy_to.as_str(), &line.printer, &line.date]))
}

fn passage_texts<'t>(
    title: &'t str,
    passage: &'t Passage,
) -> Box<dyn Iterator<Item = (&'t str, &'t str)> + 't> {
    match passage {
        Passage::Heading(text) | Passage::SecondHeading(text) | Passage::Paragraph(text) => {
            Box::new(std::iter::once((title, text.as_str())))
        }
        Passage::List(section) => Box::new(section::texts(section)),
    }
}
