//! A finished PDF read back: what a reader, and a search engine, finds in it.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId, decode_text_string};

use crate::error::PrintError;

/// The texts of a PDF. What stands far apart on a line, as cells do, stands apart here.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Inspected {
    pub pages: Vec<Vec<String>>,
    /// Title, producer and whatever else a viewer shows beside the pages.
    pub properties: Vec<String>,
}

/// # Errors
/// `Writing` when the bytes are no PDF, or hold text that says of itself nothing that can be read.
pub fn inspected(pdf: &[u8]) -> Result<Inspected, PrintError> {
    let document = Document::load_mem(pdf)?;
    let pages = document
        .get_pages()
        .into_values()
        .map(|page| lines(&document, page));
    Ok(Inspected {
        pages: pages.collect::<Result<_, _>>()?,
        properties: properties(&document),
    })
}

fn lines(document: &Document, page: ObjectId) -> Result<Vec<String>, PrintError> {
    let mut encodings = BTreeMap::new();
    for (name, font) in document.get_page_fonts(page)? {
        encodings.insert(name, font.get_font_encoding(document)?);
    }
    let content = Content::decode(&document.get_page_content(page))?;
    let mut reading = Reading::new(&encodings);
    for operation in &content.operations {
        reading.follow(&operation.operator, &operation.operands)?;
    }
    Ok(reading.lines)
}

/// Where the pen stands; a line ends where it jumps.
struct Reading<'e> {
    encodings: &'e BTreeMap<Vec<u8>, Encoding<'e>>,
    font: Option<&'e Encoding<'e>>,
    size: f32,
    spacing: f32,
    at: (f32, f32),
    /// Where the text so far ends.
    end: (f32, f32),
    lines: Vec<String>,
}

impl<'e> Reading<'e> {
    fn new(encodings: &'e BTreeMap<Vec<u8>, Encoding<'e>>) -> Self {
        Self {
            encodings,
            font: None,
            size: 0.0,
            spacing: 0.0,
            at: (0.0, 0.0),
            end: (f32::MIN, f32::MIN),
            lines: Vec::new(),
        }
    }

    fn follow(&mut self, operator: &str, operands: &[Object]) -> Result<(), PrintError> {
        match (operator, operands) {
            ("Tf", [Object::Name(name), size]) => {
                self.font = self.encodings.get(name);
                self.size = size.as_float()?;
            }
            ("Tc", [spacing]) => self.spacing = spacing.as_float()?,
            ("BT", []) => self.at = (0.0, 0.0),
            ("Tm", [.., x, y]) => self.at = (x.as_float()?, y.as_float()?),
            ("Td" | "TD", [x, y]) => {
                self.at = (self.at.0 + x.as_float()?, self.at.1 + y.as_float()?);
            }
            ("Tj", [Object::String(code, _)]) => self.read(code)?,
            ("TJ", [Object::Array(pieces)]) => {
                for piece in pieces {
                    if let Object::String(code, _) = piece {
                        self.read(code)?;
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn read(&mut self, code: &[u8]) -> Result<(), PrintError> {
        let Some(font) = self.font else {
            return Ok(());
        };
        let text = font.bytes_to_string(code)?;
        let (gap, rise) = (self.at.0 - self.end.0, self.at.1 - self.end.1);
        let goes_on = rise.abs() < self.size / 2.0 && self.is_near(gap);
        match self.lines.last_mut() {
            Some(line) if goes_on => {
                if gap > self.size / 4.0 {
                    line.push(' ');
                }
                line.push_str(&text);
            }
            _ => self.lines.push(text.clone()),
        }
        self.at.0 += self.width(&text);
        self.end = self.at;
        Ok(())
    }

    /// A space of any width keeps a line together; the room between two cells does not.
    fn is_near(&self, gap: f32) -> bool {
        const WIDEST_SPACE: f32 = 1.2;
        gap.abs() < self.size * WIDEST_SPACE
    }

    /// As near as it matters for telling a space from a cell's edge.
    fn width(&self, text: &str) -> f32 {
        let em = |character: char| if character.is_ascii() { 0.5 } else { 1.0 };
        let widths = text.chars().map(|c| em(c) * self.size + self.spacing);
        widths.sum()
    }
}

/// Every text outside the pages' own streams: titles, bookmarks, notes, and the metadata as XML.
fn properties(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    for object in document.objects.values() {
        match object {
            Object::Stream(stream) if stream.dict.has_type(b"Metadata") => {
                let plain = stream.get_plain_content().unwrap_or_default();
                let xml = String::from_utf8_lossy(&plain);
                found.extend(xml.split(['<', '>']).map(str::to_owned));
            }
            other => gather(other, &mut found),
        }
    }
    found.retain(|text| !text.trim().is_empty());
    found
}

fn gather(object: &Object, found: &mut Vec<String>) {
    let all = |dictionary: &Dictionary, found: &mut Vec<String>| {
        for (_, value) in dictionary {
            gather(value, found);
        }
    };
    match object {
        Object::String(_, _) => found.extend(decode_text_string(object)),
        Object::Array(items) => items.iter().for_each(|item| gather(item, found)),
        Object::Dictionary(dictionary) => all(dictionary, found),
        Object::Stream(stream) => all(&stream.dict, found),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::inspected;
    use crate::{FontBook, ListEntry, ListSection, PublicityNotice, publicity_notice};

    #[test]
    fn a_paper_is_read_back_line_by_line_with_its_title() {
        let notice = PublicityNotice {
            dated: NaiveDate::from_ymd_opt(2026, 10, 16).expect("a date"),
            title: "关于拟选树对象的公示".into(),
            lead: vec!["现予以公示。".into()],
            sections: vec![ListSection {
                heading: "一、模范职工之家（1个）".into(),
                entries: vec![ListEntry {
                    name: "海港区某公司工会".into(),
                    detail: String::new(),
                }],
            }],
            period: "公示时间".into(),
            objection: vec!["电话：138 0013 8000，0335-3668000".into()],
            issuer: "秦皇岛市总工会".into(),
            date: "2026年10月16日".into(),
        };
        let pdf = publicity_notice(FontBook::bundled(), &notice).expect("a PDF");
        let read = inspected(&pdf).expect("readable");
        assert_eq!(read.pages.len(), 1);
        let lines = &read.pages[0];
        assert!(
            lines.iter().any(|line| line.contains("138 0013 8000")),
            "{lines:#?}"
        );
        assert!(
            read.properties
                .iter()
                .any(|text| text == "关于拟选树对象的公示"),
            "{:#?}",
            read.properties
        );
    }

    #[test]
    fn what_is_no_pdf_is_refused() {
        assert!(inspected("名单".as_bytes()).is_err());
    }
}
