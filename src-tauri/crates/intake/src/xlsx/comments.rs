//! 批注: what somebody wrote beside a cell.

use quick_xml::events::Event;

use crate::marks::{Comment, MOST_COMMENTS};
use crate::refusal::Refusal;
use crate::sheet::parse_a1;
use crate::xml::{Xml, attribute, referred};

pub fn read(text: &str) -> Result<Vec<Comment>, Refusal> {
    let mut comments: Vec<Comment> = Vec::new();
    let mut in_text = false;
    let mut xml = Xml::of(text);
    loop {
        let written = |comments: &mut Vec<Comment>, part: &str| {
            if let Some(comment) = comments.last_mut() {
                comment.text.push_str(part);
            }
        };
        match xml.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "comment" if comments.len() < MOST_COMMENTS => {
                    let place = attribute(&element, "ref").and_then(|text| parse_a1(&text));
                    comments.push(Comment {
                        place: place.unwrap_or_default(),
                        text: String::new(),
                    });
                }
                "t" => in_text = true,
                _ => {}
            },
            Event::Text(text) if in_text => written(&mut comments, &text),
            Event::GeneralRef(reference) if in_text => {
                let mut buffer = [0; 4];
                if let Some(character) = referred(&reference) {
                    written(&mut comments, character.encode_utf8(&mut buffer));
                }
            }
            Event::End(element) if element.local_name().as_ref() == "t" => in_text = false,
            Event::Eof => return Ok(comments),
            _ => {}
        }
    }
}
