//! What a cell's style says beyond its looks: how its number is meant, whether it is struck through or coloured.

use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};

use crate::refusal::Refusal;
use crate::sheet::{Colour, Format};
use crate::xml::{Xml, attribute, is_set, number};

/// The look of a cell, by the number the cell refers to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    pub format: Format,
    pub date: bool,
    pub struck: bool,
    pub colour: Option<Colour>,
}

#[derive(Clone, Copy, Default)]
struct Font {
    struck: bool,
    symbols: bool,
}

#[derive(Default)]
struct Reading {
    codes: HashMap<u32, String>,
    fonts: Vec<Font>,
    fills: Vec<Option<Colour>>,
    looks: Vec<Look>,
    section: Section,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Section {
    #[default]
    Other,
    Fonts,
    Fills,
    Cells,
}

pub fn read(text: &str) -> Result<Vec<Look>, Refusal> {
    let mut reading = Reading::default();
    let mut xml = Xml::of(text);
    loop {
        match xml.next()? {
            Event::Start(element) | Event::Empty(element) => reading.note(&element),
            Event::End(element)
                if matches!(element.local_name().as_ref(), "fonts" | "fills" | "cellXfs") =>
            {
                reading.section = Section::Other;
            }
            Event::Eof => return Ok(reading.looks),
            _ => {}
        }
    }
}

impl Reading {
    fn note(&mut self, element: &BytesStart<'_>) {
        match (self.section, element.local_name().as_ref()) {
            (_, "fonts") => self.section = Section::Fonts,
            (_, "fills") => self.section = Section::Fills,
            (_, "cellXfs") => self.section = Section::Cells,
            (Section::Other, "numFmt") => {
                if let (Some(id), Some(code)) = (
                    number(element, "numFmtId"),
                    attribute(element, "formatCode"),
                ) {
                    self.codes.insert(id, code);
                }
            }
            (Section::Fonts, "font") => self.fonts.push(Font::default()),
            (Section::Fonts, name) => self.note_font(name, element),
            (Section::Fills, "fill") => self.fills.push(None),
            (Section::Fills, "fgColor") => {
                if let Some(fill) = self.fills.last_mut() {
                    *fill = colour(element);
                }
            }
            (Section::Fills, "patternFill") if attribute(element, "patternType").is_none() => {}
            (Section::Cells, "xf") => self.note_cell(element),
            _ => {}
        }
    }

    fn note_font(&mut self, name: &str, element: &BytesStart<'_>) {
        let Some(font) = self.fonts.last_mut() else {
            return;
        };
        match name {
            "strike" => font.struck = attribute(element, "val").is_none() || is_set(element, "val"),
            "name" => {
                font.symbols = attribute(element, "val").is_some_and(|name| is_symbol_font(&name));
            }
            _ => {}
        }
    }

    fn note_cell(&mut self, element: &BytesStart<'_>) {
        let place = |name| number::<usize>(element, name).unwrap_or_default();
        let id = number::<u32>(element, "numFmtId").unwrap_or_default();
        let font = self.fonts.get(place("fontId")).copied().unwrap_or_default();
        let code = self.codes.get(&id).map(String::as_str);
        let format = code.map_or_else(|| Format::built_in(id), Format::of_code);
        self.looks.push(Look {
            format: if font.symbols {
                Format::Symbols
            } else {
                format
            },
            date: code.map_or_else(|| is_built_in_date(id), is_date_code),
            struck: font.struck,
            colour: self.fills.get(place("fillId")).copied().flatten(),
        });
    }
}

/// Fonts whose letters look like ticks and boxes.
#[must_use]
pub fn is_symbol_font(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.starts_with("wingdings") || name.starts_with("webdings")
}

/// None for white, and for the automatic colour.
fn colour(element: &BytesStart<'_>) -> Option<Colour> {
    if let Some(rgb) = attribute(element, "rgb") {
        let value = u32::from_str_radix(&rgb, 16).ok()? & 0x00FF_FFFF;
        return (value != 0x00FF_FFFF).then_some(Colour(value));
    }
    if let Some(theme) = number::<u32>(element, "theme") {
        let tint = attribute(element, "tint").unwrap_or_default();
        let shade = tint.bytes().fold(0_u32, |sum, byte| {
            sum.wrapping_mul(31).wrapping_add(u32::from(byte))
        });
        let plain_white = theme == 0 && tint.is_empty();
        return (!plain_white).then_some(Colour(0x8000_0000 | (theme << 16) ^ (shade & 0xFFFF)));
    }
    let index = number::<u32>(element, "indexed")?;
    (!matches!(index, 1 | 9 | 64 | 65)).then_some(Colour(0x4000_0000 | index))
}

/// [ECMA-376] 18.8.30; 27 to 36 and 50 to 58 are dates in Chinese, Japanese and Korean.
fn is_built_in_date(id: u32) -> bool {
    matches!(id, 14..=22 | 27..=36 | 45..=47 | 50..=58)
}

/// Whether a format shows a day or a time: outside quotes, brackets and escapes it names year, month, day or hour.
fn is_date_code(code: &str) -> bool {
    let first = code.split(';').next().unwrap_or_default();
    let mut characters = first.chars();
    let mut shown = String::with_capacity(first.len());
    while let Some(c) = characters.next() {
        match c {
            '"' => while characters.next().is_some_and(|c| c != '"') {},
            '[' => while characters.next().is_some_and(|c| c != ']') {},
            '\\' | '_' | '*' => {
                characters.next();
            }
            _ => shown.push(c.to_ascii_lowercase()),
        }
    }
    !shown.contains("general")
        && !shown.contains("g/")
        && shown.contains(['y', 'm', 'd', 'h', 's', '年', '月', '日'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trap_27_a_format_is_a_date_if_it_shows_a_day_or_a_time() {
        for code in [
            "yyyy\"年\"m\"月\"",
            "[$-804]yyyy/m/d;@",
            "mm-dd-yy",
            "h:mm:ss",
            "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@",
        ] {
            assert!(is_date_code(code), "{code}");
        }
        for code in [
            "General",
            "G/通用格式",
            "0.00%",
            "#,##0\"人/month\"",
            "0_);[Red]\\(0\\)",
            "@",
        ] {
            assert!(!is_date_code(code), "{code}");
        }
        assert!((27..=36).chain(50..=58).all(is_built_in_date));
    }
}
