//! 公文 by GB/T 9704-2012: title, whom it goes to, text and lists, what is annexed, issuer and date; each annex on a
//! page of its own. 选树名单, 公示, 决定 and 通知 are all of this kind.

use chrono::NaiveDate;

use super::official_annex::{self, Annex};
use super::section::{self, ListSection, flow_section};
use crate::error::PrintError;
use crate::fonts::{FontBook, refuse_missing};
use crate::page::{BODY, CHARACTER_PITCH, Flow, Row, numbered, wrap};
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
/// `NothingToPrint` without a paragraph or an entry; `MissingGlyph` naming the text; `TooLong` for an annexed table
/// whose row is higher than a page.
pub fn official(book: &FontBook, document: &Official) -> Result<Vec<u8>, PrintError> {
    if document.says_nothing() {
        return Err(PrintError::NothingToPrint { form: "名单" });
    }
    refuse_missing(book, texts(document))?;
    let mut pages = main_part(book, document)?.into_pages();
    for (place, annex) in document.annexes.iter().enumerate() {
        let label = document.annex_label(place);
        pages.extend(official_annex::pages(book, &label, annex)?);
    }
    let drawing = numbered(book, &document.title, document.dated, pages)?;
    pdf::write(book, &drawing)
}

fn main_part<'b>(book: &'b FontBook, document: &Official) -> Result<Flow<'b>, PrintError> {
    let mut flow = Flow::new(book);
    flow.blank();
    flow.title(&document.title)?;
    flow.blank();
    if let Some(addressee) = &document.addressee {
        flow.flush_left(&format!("{addressee}："))?;
    }
    for passage in &document.body {
        match passage {
            Passage::Heading(text) => flow.heading(text)?,
            Passage::SecondHeading(text) => flow.second_heading(text)?,
            Passage::Paragraph(text) => flow.paragraph(text)?,
            Passage::List(section) => flow_section(&mut flow, section)?,
        }
    }
    if !document.annexes.is_empty() {
        annexed(&mut flow, &document.annexes)?;
    }
    flow.signature(&document.issuer, &document.date)?;
    Ok(flow)
}

/// 附件说明 (7.3.4): a line below the text, two characters in; a name that turns goes on under its own beginning. No page
/// holds it and the signature alone.
fn annexed(flow: &mut Flow<'_>, annexes: &[Annex]) -> Result<(), PrintError> {
    flow.keep_last(2);
    flow.blank();
    let alone = annexes.len() == 1;
    for (place, annex) in annexes.iter().enumerate() {
        let number = if alone {
            String::new()
        } else {
            format!("{}.", place + 1)
        };
        let word = if place == 0 { "附件：" } else { "" };
        let number_left = 5.0 * CHARACTER_PITCH;
        let name_left = number_left + BODY.width_of(flow.book, &number)?;
        let mut lines = wrap(flow.book, BODY, &annex.title, 0.0, name_left)?.into_iter();
        let before = [
            (word, 2.0 * CHARACTER_PITCH),
            (number.as_str(), number_left),
        ];
        let mut items = Vec::new();
        for (text, left) in before.into_iter().filter(|(text, _)| !text.is_empty()) {
            items.push(BODY.at_left(flow.book, text, left, BODY.baseline())?);
        }
        items.extend(lines.next());
        let rows = std::iter::once(items).chain(lines.map(|line| vec![line]));
        for items in rows {
            flow.push(Row {
                items,
                keep_with_next: true,
            });
        }
    }
    Ok(())
}

fn texts(document: &Official) -> impl Iterator<Item = (&str, &str)> {
    let title = document.title.as_str();
    let own = [title, &document.issuer, &document.date]
        .into_iter()
        .chain(document.addressee.as_deref())
        .map(move |text| (title, text));
    let body = document
        .body
        .iter()
        .flat_map(move |passage| passage_texts(title, passage));
    let annexes = document.annexes.iter().flat_map(official_annex::texts);
    own.chain(body).chain(annexes)
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
