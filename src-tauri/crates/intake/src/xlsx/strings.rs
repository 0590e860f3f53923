//! The texts the cells share (xl/sharedStrings.xml), and the phonetic runs left out of them.

use quick_xml::events::Event;

use crate::refusal::Refusal;
use crate::xml::{Xml, attribute, is_set, referred};

use super::styles::is_symbol_font;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    pub text: String,
    /// A part of it is struck through, or set in a font of symbols.
    pub struck: bool,
    pub symbols: bool,
}

pub fn read(text: &str) -> Result<Vec<Shared>, Refusal> {
    let mut strings = Vec::new();
    let mut current = Shared::default();
    let mut in_text = false;
    let mut phonetic = false;
    let mut xml = Xml::of(text);
    loop {
        match xml.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "si" => current = Shared::default(),
                "t" => in_text = !phonetic,
                "rPh" => phonetic = true,
                name => current.note_run(name, &element),
            },
            Event::Empty(element) => match element.local_name().as_ref() {
                "si" => strings.push(Shared::default()),
                name => current.note_run(name, &element),
            },
            Event::Text(text) if in_text => current.text.push_str(&text),
            Event::CData(text) if in_text => current.text.push_str(&text),
            Event::GeneralRef(reference) if in_text => current.text.extend(referred(&reference)),
            Event::End(element) => match element.local_name().as_ref() {
                "si" => {
                    let mut whole = std::mem::take(&mut current);
                    unescape(&mut whole.text);
                    strings.push(whole);
                }
                "t" => in_text = false,
                "rPh" => phonetic = false,
                _ => {}
            },
            Event::Eof => return Ok(strings),
            _ => {}
        }
    }
}

impl Shared {
    fn note_run(&mut self, name: &str, element: &quick_xml::events::BytesStart<'_>) {
        match name {
            "strike" => {
                self.struck |= attribute(element, "val").is_none() || is_set(element, "val");
            }
            "rFont" => {
                self.symbols |= attribute(element, "val").is_some_and(|font| is_symbol_font(&font));
            }
            _ => {}
        }
    }
}

/// [ECMA-376] 22.9.2.19: characters XML cannot hold are written _x000D_.
pub fn unescape(text: &mut String) {
    if !text.contains("_x") {
        return;
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find("_x") {
        let code = rest
            .get(at + 2..at + 6)
            .filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'))
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .and_then(char::from_u32);
        let (before, after) = rest.split_at(at);
        plain.push_str(before);
        if let Some(character) = code {
            plain.push(character);
            rest = after.get(7..).unwrap_or_default();
        } else {
            plain.push_str("_x");
            rest = after.get(2..).unwrap_or_default();
        }
    }
    plain.push_str(rest);
    *text = plain;
}
