//! What a style says beyond its looks, by its name.

use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};

use crate::refusal::Refusal;
use crate::sheet::{Colour, Format};
use crate::xlsx::is_symbol_font;
use crate::xml::{Xml, attribute, number};

#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    pub format: Format,
    pub struck: bool,
    pub colour: Option<Colour>,
    /// A sheet of this style is not shown.
    pub hidden: bool,
}

#[derive(Default)]
pub struct Styles {
    /// Number formats, which cell styles refer to.
    formats: HashMap<String, Format>,
    looks: HashMap<String, Look>,
    open: Option<Open>,
}

enum Open {
    Format(String),
    Style(String),
}

impl Styles {
    #[must_use]
    pub fn of(&self, name: &str) -> Look {
        self.looks.get(name).copied().unwrap_or_default()
    }

    pub fn read(&mut self, text: &str) -> Result<(), Refusal> {
        let mut xml = Xml::of(text);
        loop {
            match xml.next()? {
                Event::Start(element) if element.local_name().as_ref() == "body" => return Ok(()),
                Event::Start(element) => self.start(&element),
                Event::Empty(element) => {
                    self.start(&element);
                    self.end(element.local_name().as_ref());
                }
                Event::End(element) => self.end(element.local_name().as_ref()),
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        let name = || attribute(element, "name").unwrap_or_default();
        match element.local_name().as_ref() {
            "percentage-style" => {
                self.formats.insert(name(), Format::Percent);
            }
            "number-style" => {
                self.formats.insert(name(), Format::Plain);
                self.open = Some(Open::Format(name()));
            }
            "number" => {
                if let Some(Open::Format(format)) = &self.open
                    && number::<u32>(element, "decimal-places") == Some(2)
                {
                    self.formats.insert(format.clone(), Format::TwoDecimals);
                }
            }
            "style" => {
                let parent = attribute(element, "parent-style-name").unwrap_or_default();
                let mut look = self.of(&parent);
                let format = attribute(element, "data-style-name")
                    .and_then(|format| self.formats.get(&format));
                if let Some(format) = format {
                    look.format = *format;
                }
                self.looks.insert(name(), look);
                self.open = Some(Open::Style(name()));
            }
            "text-properties" | "table-cell-properties" | "table-properties" => {
                if let Some(Open::Style(style)) = &self.open
                    && let Some(look) = self.looks.get_mut(style)
                {
                    look.note(element);
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if matches!(name, "style" | "number-style") {
            self.open = None;
        }
    }
}

impl Look {
    fn note(&mut self, element: &BytesStart<'_>) {
        for attribute in element.attributes().with_checks(false).flatten() {
            let value = attribute.value.as_ref();
            match attribute.key.local_name().as_ref() {
                "text-line-through-style" | "text-line-through-type" => {
                    self.struck = value != "none";
                }
                "font-name" | "font-family" if is_symbol_font(value.trim_matches('\'')) => {
                    self.format = Format::Symbols;
                }
                "background-color" => self.colour = colour(value),
                "display" => self.hidden = value == "false",
                _ => {}
            }
        }
    }
}

/// None for white and for what shows through.
fn colour(value: &str) -> Option<Colour> {
    let value = u32::from_str_radix(value.strip_prefix('#')?, 16).ok()?;
    (value != 0x00FF_FFFF).then_some(Colour(value))
}
