//! Fonts, fills and number formats of an old .xls, put together to the look of a cell.

use std::collections::HashMap;

use encoding_rs::GB18030;

use crate::ole::{u16_at, u32_at};
use crate::sheet::{Colour, Format};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    pub format: Format,
    pub struck: bool,
    pub colour: Option<Colour>,
}

#[derive(Clone, Copy, Default)]
struct Font {
    struck: bool,
    symbols: bool,
}

#[derive(Default)]
pub struct Looks {
    codes: HashMap<u16, Format>,
    fonts: Vec<Font>,
    looks: Vec<Look>,
}

impl Looks {
    #[must_use]
    pub fn of(&self, style: u16) -> Look {
        let look = self.looks.get(usize::from(style));
        look.copied().unwrap_or_default()
    }

    pub fn note_code(&mut self, data: &[u8], unicode: bool) {
        let Some(id) = u16_at(data, 0) else { return };
        let string = data.get(2..).unwrap_or_default();
        let code = if unicode {
            unicode_text(string.get(2..).unwrap_or_default())
        } else {
            byte_text(string.get(1..).unwrap_or_default())
        };
        self.codes.insert(id, Format::of_code(&code));
    }

    pub fn note_font(&mut self, data: &[u8], unicode: bool) {
        const STRUCK: u16 = 0x08;
        const NAME: usize = 15;
        let name = data.get(NAME..).unwrap_or_default();
        let name = if unicode {
            unicode_text(name)
        } else {
            byte_text(name)
        };
        self.fonts.push(Font {
            struck: u16_at(data, 2).is_some_and(|flags| flags & STRUCK != 0),
            symbols: crate::xlsx::is_symbol_font(&name),
        });
    }

    pub fn note_style(&mut self, data: &[u8], unicode: bool) {
        let font = usize::from(u16_at(data, 0).unwrap_or(0));
        // Font number 4 was never given.
        let font = if font > 4 { font - 1 } else { font };
        let font = self.fonts.get(font).copied().unwrap_or_default();
        let id = u16_at(data, 2).unwrap_or(0);
        let format = self.codes.get(&id).copied();
        self.looks.push(Look {
            format: if font.symbols {
                Format::Symbols
            } else {
                format.unwrap_or(Format::built_in(u32::from(id)))
            },
            struck: font.struck,
            colour: colour(data, unicode),
        });
    }
}

/// None without a pattern, and for white.
fn colour(style: &[u8], unicode: bool) -> Option<Colour> {
    const NONE: u32 = 0;
    const WHITE: [u16; 3] = [1, 9, 64];
    let (pattern, colours) = if unicode {
        (u32_at(style, 14)? >> 26, u16_at(style, 18)?)
    } else {
        (u32::from(u16_at(style, 10)? & 0x3F), u16_at(style, 8)?)
    };
    let front = colours & 0x7F;
    (pattern != NONE && !WHITE.contains(&front)).then_some(Colour(u32::from(front)))
}

/// Flags, then characters of one byte or two.
#[must_use]
pub fn unicode_text(string: &[u8]) -> String {
    let characters = string.get(1..).unwrap_or_default();
    if string.first().is_some_and(|flags| flags & 1 != 0) {
        let units: Vec<u16> = characters
            .chunks_exact(2)
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
            .collect();
        String::from_utf16_lossy(&units)
    } else {
        characters.iter().copied().map(char::from).collect()
    }
}

#[must_use]
pub fn byte_text(bytes: &[u8]) -> String {
    GB18030.decode_without_bom_handling(bytes).0.into_owned()
}
