//! The plain XML of a sheet's cells and shared texts, cut into tags and texts without copying or checking twice. A
//! sheet has a million of them, and a full reader spends more on each than everything that is then made of it.
//!
//! Deliberately absent: whether tags match, namespaces, and anything a document declares.

use crate::refusal::Refusal;

pub enum Token<'x> {
    Open(Tag<'x>),
    /// Its name without prefix.
    Close(&'x str),
    /// As it is written, with its references.
    Text(&'x str),
    /// Without references.
    Verbatim(&'x str),
    End,
}

#[derive(Clone, Copy)]
pub struct Tag<'x> {
    /// Without prefix.
    pub name: &'x str,
    attributes: &'x str,
    /// It ends where it begins.
    pub empty: bool,
}

pub struct Tokens<'x> {
    rest: &'x str,
}

impl<'x> Tokens<'x> {
    #[must_use]
    pub fn of(text: &'x str) -> Self {
        Self { rest: text }
    }

    /// # Errors
    /// [`Refusal::Damaged`] where a tag does not end, and where the document declares anything.
    pub fn next(&mut self) -> Result<Token<'x>, Refusal> {
        loop {
            let Some(at) = place_of(b'<', self.rest) else {
                let text = std::mem::take(&mut self.rest);
                return Ok(if text.is_empty() {
                    Token::End
                } else {
                    Token::Text(text)
                });
            };
            if at > 0 {
                let (text, rest) = self.rest.split_at(at);
                self.rest = rest;
                return Ok(Token::Text(text));
            }
            match self.rest.as_bytes().get(1) {
                Some(b'!') => {
                    if let Some(text) = self.declaration()? {
                        return Ok(Token::Verbatim(text));
                    }
                }
                Some(b'?') => {
                    self.up_to("?>")?;
                }
                _ => return self.tag(),
            }
        }
    }

    /// Passes a comment, gives the text of a CDATA section.
    fn declaration(&mut self) -> Result<Option<&'x str>, Refusal> {
        if self.rest.starts_with("<!--") {
            self.rest = self.rest.get(4..).unwrap_or_default();
            self.up_to("-->")?;
            return Ok(None);
        }
        let inside = self.rest.strip_prefix("<![CDATA[");
        self.rest = inside.ok_or(Refusal::Damaged)?;
        self.up_to("]]>").map(Some)
    }

    fn up_to(&mut self, end: &str) -> Result<&'x str, Refusal> {
        let (before, after) = self.rest.split_once(end).ok_or(Refusal::Damaged)?;
        self.rest = after;
        Ok(before)
    }

    fn tag(&mut self) -> Result<Token<'x>, Refusal> {
        let inside = self.rest.get(1..).unwrap_or_default();
        let end = end_of_tag(inside).ok_or(Refusal::Damaged)?;
        let (tag, after) = inside.split_at(end);
        self.rest = after.get(1..).unwrap_or_default();
        if let Some(name) = tag.strip_prefix('/') {
            return Ok(Token::Close(local(name.trim_ascii_end())));
        }
        let (tag, empty) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let name = tag.bytes().position(|byte| byte.is_ascii_whitespace());
        let (name, attributes) = tag.split_at(name.unwrap_or(tag.len()));
        Ok(Token::Open(Tag {
            name: local(name),
            attributes,
            empty,
        }))
    }
}

/// The first `>` outside quotes.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    tag.bytes().position(|byte| match (byte, quote) {
        (b'>', None) => true,
        (b'"' | b'\'', None) => {
            quote = Some(byte);
            false
        }
        (byte, Some(open)) if byte == open => {
            quote = None;
            false
        }
        _ => false,
    })
}

fn local(name: &str) -> &str {
    place_of(b':', name).map_or(name, |at| &name[at + 1..])
}

/// Of an ASCII character. Tags are short: looking byte by byte is quicker than setting up a search.
fn place_of(byte: u8, text: &str) -> Option<usize> {
    text.bytes().position(|one| one == byte)
}

impl<'x> Tag<'x> {
    /// Names without prefix, and values as they are written.
    pub fn attributes(self) -> impl Iterator<Item = (&'x str, &'x str)> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            let (name, after) = rest.split_at(place_of(b'=', rest)?);
            let after = after[1..].trim_ascii_start();
            let quote = after
                .bytes()
                .next()
                .filter(|byte| matches!(byte, b'"' | b'\''))?;
            let inside = &after[1..];
            let end = place_of(quote, inside)?;
            rest = &inside[end + 1..];
            Some((local(name.trim_ascii()), &inside[..end]))
        })
    }

    #[must_use]
    pub fn attribute(self, name: &str) -> Option<&'x str> {
        self.attributes()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value)
    }

    #[must_use]
    pub fn number<N: std::str::FromStr>(self, name: &str) -> Option<N> {
        self.attribute(name)?.trim().parse().ok()
    }

    #[must_use]
    pub fn is_set(self, name: &str) -> bool {
        matches!(self.attribute(name), Some("1" | "true"))
    }
}

/// Appends a text with its references resolved; what only a document could declare is left out.
pub fn resolve(text: &str, into: &mut String) {
    let mut rest = text;
    while let Some(at) = place_of(b'&', rest) {
        into.push_str(&rest[..at]);
        let Some((name, after)) = rest[at + 1..].split_once(';') else {
            return;
        };
        into.extend(crate::xml::referred(&quick_xml::events::BytesRef::new(
            name,
        )));
        rest = after;
    }
    into.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Result<Vec<String>, Refusal> {
        let mut tokens = Tokens::of(text);
        let mut found = Vec::new();
        loop {
            found.push(match tokens.next()? {
                Token::Open(tag) => {
                    let attributes: Vec<String> = tag
                        .attributes()
                        .map(|(name, value)| format!("{name}={value}"))
                        .collect();
                    let empty = if tag.empty { "/" } else { "" };
                    format!("<{}{empty} {}", tag.name, attributes.join(","))
                }
                Token::Close(name) => format!("</{name}"),
                Token::Text(text) => {
                    let mut plain = String::new();
                    resolve(text, &mut plain);
                    plain
                }
                Token::Verbatim(text) => format!("[{text}]"),
                Token::End => return Ok(found),
            });
        }
    }

    #[test]
    fn tags_texts_and_references_come_in_their_order() {
        let text = "<?xml version=\"1.0\"?><x:c r = \"A1\" s='a>b'><!-- > --><v>1 &lt;&#x4E00;&bomb;</v><t/><![CDATA[<&>]]></x:c >";
        assert_eq!(
            cut(text),
            Ok([
                "<c r=A1,s=a>b",
                "<v ",
                "1 <一",
                "</v",
                "<t/ ",
                "[<&>]",
                "</c"
            ]
            .map(str::to_owned)
            .to_vec())
        );
    }

    #[test]
    fn what_does_not_end_or_declares_something_is_damaged() {
        for text in [
            "<a",
            "<a b=\"",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>",
            "<!-- ",
        ] {
            assert_eq!(cut(text), Err(Refusal::Damaged), "{text}");
        }
    }
}
