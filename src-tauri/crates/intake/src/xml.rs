//! XML as the zipped formats use it: read from memory, and never expanded.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::refusal::Refusal;

/// The events of a document, one after the other.
pub struct Xml<'x>(Reader<&'x [u8]>);

impl<'x> Xml<'x> {
    #[must_use]
    pub fn of(text: &'x str) -> Self {
        let mut reader = Reader::from_str(text);
        // What is handed in may be a cutting, without the tags around it.
        reader.config_mut().check_end_names = false;
        reader.config_mut().allow_unmatched_ends = true;
        Self(reader)
    }

    /// # Errors
    /// [`Refusal::Damaged`] where it is no XML, and where the document declares anything: no office program writes such
    /// a declaration, and entities declared there are how a small text becomes a huge one.
    pub fn next(&mut self) -> Result<Event<'x>, Refusal> {
        match self.0.read_event() {
            Ok(Event::DocType(_)) | Err(_) => Err(Refusal::Damaged),
            Ok(event) => Ok(event),
        }
    }
}

/// An attribute's value by its name without prefix.
#[must_use]
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| {
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            value.ok().map(std::borrow::Cow::into_owned)
        })
}

#[must_use]
pub fn number<N: std::str::FromStr>(element: &BytesStart<'_>, name: &str) -> Option<N> {
    attribute(element, name)?.trim().parse().ok()
}

#[must_use]
pub fn is_set(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| value == "1" || value == "true")
}

/// The character a reference stands for: those XML itself knows; none for what a document declares.
#[must_use]
pub fn referred(reference: &BytesRef<'_>) -> Option<char> {
    match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}
