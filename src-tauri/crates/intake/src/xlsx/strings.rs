//! The texts the cells share (xl/sharedStrings.xml), and the phonetic runs left out of them.

use crate::refusal::Refusal;
use crate::tokens::{Tag, Token, Tokens, resolve};

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
    let mut tokens = Tokens::of(text);
    loop {
        match tokens.next()? {
            Token::Open(tag) if tag.empty => match tag.name {
                "si" => strings.push(Shared::default()),
                _ => current.note_run(tag),
            },
            Token::Open(tag) => match tag.name {
                "si" => current = Shared::default(),
                "t" => in_text = !phonetic,
                "rPh" => phonetic = true,
                _ => current.note_run(tag),
            },
            Token::Text(text) if in_text => resolve(text, &mut current.text),
            Token::Verbatim(text) if in_text => current.text.push_str(text),
            Token::Close("si") => {
                let mut whole = std::mem::take(&mut current);
                unescape(&mut whole.text);
                strings.push(whole);
            }
            Token::Close("t") => in_text = false,
            Token::Close("rPh") => phonetic = false,
            Token::End => return Ok(strings),
            Token::Text(_) | Token::Verbatim(_) | Token::Close(_) => {}
        }
    }
}

impl Shared {
    fn note_run(&mut self, tag: Tag<'_>) {
        match tag.name {
            "strike" => self.struck |= is_struck(tag),
            "rFont" => self.symbols |= tag.attribute("val").is_some_and(is_symbol_font),
            _ => {}
        }
    }
}

/// What a run's `strike` element says.
#[must_use]
pub fn is_struck(tag: Tag<'_>) -> bool {
    tag.attribute("val").is_none() || tag.is_set("val")
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
