//! A finished PDF read back: what a reader, and a search engine, finds in it.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId, decode_text_string};

use crate::error::PrintError;

/// The texts of a PDF.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Inspected {
    pub pages: Vec<InspectedPage>,
    /// Title, producer and whatever else a viewer shows beside the pages.
    pub properties: Vec<String>,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct InspectedPage {
    /// What stands far apart on a line, as cells do, stands apart here.
    pub lines: Vec<String>,
    /// A line with the one right below it: what was broken between them is whole here.
    pub turns: Vec<String>,
}

/// # Errors
/// `Writing` when the bytes are no PDF, or hold text that says of itself nothing that can be read.
pub fn inspected(pdf: &[u8]) -> Result<Inspected, PrintError> {
    let document = Document::load_mem(pdf)?;
    let pages = document
        .get_pages()
        .into_values()
        .map(|id| page(&document, id));
    Ok(Inspected {
        pages: pages.collect::<Result<_, _>>()?,
        properties: properties(&document),
    })
}

fn page(document: &Document, page: ObjectId) -> Result<InspectedPage, PrintError> {
    let (lines, _) = read(document, page)?;
    Ok(InspectedPage {
        turns: turns(&lines),
        lines: lines.into_iter().map(|line| line.text).collect(),
    })
}

/// The lines of a page, and every text on it where it was set.
pub fn read(document: &Document, page: ObjectId) -> Result<(Vec<Line>, Vec<Line>), PrintError> {
    let mut fonts = BTreeMap::new();
    for (name, font) in document.get_page_fonts(page)? {
        fonts.insert(name, PageFont::of(document, font)?);
    }
    let content = Content::decode(&document.get_page_content(page))?;
    let mut reading = Reading::new(&fonts);
    for operation in &content.operations {
        reading.follow(&operation.operator, &operation.operands)?;
    }
    Ok((reading.lines, reading.set))
}

/// A text and where it begins, in points from the lower left corner.
pub struct Line {
    pub text: String,
    pub x: f32,
    pub y: f32,
    pub size: f32,
}

fn turns(lines: &[Line]) -> Vec<String> {
    const WIDEST_PITCH: f32 = 2.2;
    let is_below = |upper: &Line, lower: &Line| {
        let drop = upper.y - lower.y;
        drop > 0.0 && drop < upper.size * WIDEST_PITCH
    };
    lines
        .windows(2)
        .filter(|pair| is_below(&pair[0], &pair[1]))
        .map(|pair| format!("{} {}", pair[0].text, pair[1].text))
        .collect()
}

struct PageFont<'d> {
    encoding: Encoding<'d>,
    /// By code, in thousandths of an em.
    widths: BTreeMap<u16, f32>,
}

impl<'d> PageFont<'d> {
    fn of(document: &'d Document, font: &'d Dictionary) -> Result<Self, PrintError> {
        Ok(Self {
            encoding: font.get_font_encoding(document)?,
            widths: widths(document, font).unwrap_or_default(),
        })
    }

    /// In ems; a face without widths is taken for a Chinese one.
    fn advance(&self, code: &[u8]) -> f32 {
        const EM: f32 = 1000.0;
        let codes = code.chunks(2).map(|pair| match pair {
            [high, low] => u16::from_be_bytes([*high, *low]),
            other => other.iter().copied().map(u16::from).sum(),
        });
        let widths = codes.map(|code| self.widths.get(&code).copied().unwrap_or(EM));
        widths.sum::<f32>() / EM
    }
}

/// ISO 32000-1, 9.7.4.3: a code and the widths from it on.
fn widths(document: &Document, font: &Dictionary) -> Result<BTreeMap<u16, f32>, lopdf::Error> {
    let descendants = font.get_deref(b"DescendantFonts", document)?.as_array()?;
    let mut found = BTreeMap::new();
    for descendant in descendants {
        let (_, descendant) = document.dereference(descendant)?;
        let listed = descendant
            .as_dict()?
            .get_deref(b"W", document)?
            .as_array()?;
        for pair in listed.windows(2) {
            let [first, Object::Array(widths)] = pair else {
                continue;
            };
            let first = u16::try_from(first.as_i64()?).unwrap_or(u16::MAX);
            for (code, width) in (first..).zip(widths) {
                found.insert(code, width.as_float()?);
            }
        }
    }
    Ok(found)
}

/// Where the pen stands; a line ends where it jumps.
struct Reading<'e> {
    fonts: &'e BTreeMap<Vec<u8>, PageFont<'e>>,
    font: Option<&'e PageFont<'e>>,
    size: f32,
    spacing: f32,
    at: (f32, f32),
    /// Where the text so far ends.
    end: (f32, f32),
    lines: Vec<Line>,
    set: Vec<Line>,
}

impl<'e> Reading<'e> {
    fn new(fonts: &'e BTreeMap<Vec<u8>, PageFont<'e>>) -> Self {
        Self {
            fonts,
            font: None,
            size: 0.0,
            spacing: 0.0,
            at: (0.0, 0.0),
            end: (f32::MIN, f32::MIN),
            lines: Vec::new(),
            set: Vec::new(),
        }
    }

    fn follow(&mut self, operator: &str, operands: &[Object]) -> Result<(), PrintError> {
        match (operator, operands) {
            ("Tf", [Object::Name(name), size]) => {
                self.font = self.fonts.get(name);
                self.size = size.as_float()?;
            }
            ("Tc", [spacing]) => self.spacing = spacing.as_float()?,
            ("BT", []) => self.at = (0.0, 0.0),
            ("Tm", [.., x, y]) => self.at = (x.as_float()?, y.as_float()?),
            ("Td" | "TD", [x, y]) => {
                self.at = (self.at.0 + x.as_float()?, self.at.1 + y.as_float()?);
            }
            ("Tj" | "TJ", [shown]) => {
                self.set.push(self.begun(String::new()));
                let pieces = match shown {
                    Object::Array(pieces) => pieces.as_slice(),
                    one => std::slice::from_ref(one),
                };
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
        let text = font.encoding.bytes_to_string(code)?;
        if let Some(set) = self.set.last_mut() {
            set.text.push_str(&text);
        }
        let (gap, rise) = (self.at.0 - self.end.0, self.at.1 - self.end.1);
        let goes_on = rise.abs() < self.size / 2.0 && self.is_near(gap);
        match self.lines.last_mut() {
            Some(line) if goes_on => {
                if gap > self.size / 4.0 {
                    line.text.push(' ');
                }
                line.text.push_str(&text);
            }
            _ => self.lines.push(self.begun(text.clone())),
        }
        let tracking: f32 = text.chars().map(|_| self.spacing).sum();
        self.at.0 += font.advance(code) * self.size + tracking;
        self.end = self.at;
        Ok(())
    }

    fn begun(&self, text: String) -> Line {
        Line {
            text,
            x: self.at.0,
            y: self.at.1,
            size: self.size,
        }
    }

    /// A space of any width keeps a line together; the room between two cells does not.
    fn is_near(&self, gap: f32) -> bool {
        const WIDEST_SPACE: f32 = 1.2;
        gap.abs() < self.size * WIDEST_SPACE
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
    use crate::{FontBook, ListEntry, ListSection, Official, Passage, official};

    #[test]
    fn a_paper_is_read_back_line_by_line_with_its_title() {
        let list = ListSection {
            heading: "一、模范职工之家（1个）".into(),
            entries: vec![ListEntry {
                name: "海港区某公司工会".into(),
                detail: String::new(),
            }],
        };
        let objection = "电话：138 0013 8000，身份证 110105 19491231 002X";
        let notice = Official {
            dated: NaiveDate::from_ymd_opt(2026, 10, 16).expect("a date"),
            title: "关于拟选树对象的公示".into(),
            addressee: None,
            body: vec![
                Passage::Paragraph("现予以公示。".into()),
                Passage::List(list),
                Passage::Paragraph(objection.into()),
            ],
            annexes: Vec::new(),
            issuer: "秦皇岛市总工会".into(),
            date: "2026年10月16日".into(),
            masthead: crate::Masthead::None,
            imprint: None,
        };
        let pdf = official(FontBook::bundled(), &notice).expect("a PDF");
        let read = inspected(&pdf).expect("readable");
        assert_eq!(read.pages.len(), 1);
        let page = &read.pages[0];
        let holds = |texts: &[String], number: &str| texts.iter().any(|text| text.contains(number));
        assert!(holds(&page.lines, "138 0013 8000"), "{page:#?}");
        // It is broken between two lines.
        assert!(!holds(&page.lines, "110105 19491231 002X"), "{page:#?}");
        assert!(holds(&page.turns, "110105 19491231 002X"), "{page:#?}");
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
