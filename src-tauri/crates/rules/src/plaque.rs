//! How large a plaque (奖牌) is, as offices and makers write it: 600×400 mm, 60*40厘米, 600mm x 400mm.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

use crate::fraction::Fraction;

/// In tenths of a millimetre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaqueSize {
    pub width: u16,
    pub height: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlaqueSizeError {
    #[error("奖牌尺寸“{0}”无法识别，请写成“600×400 mm”的样子。")]
    Unreadable(String),
    #[error(
        "奖牌尺寸“{0}”不合常理，每边应在 100–2000 毫米之间。请核对数字和单位，写成“600×400 mm”的样子。"
    )]
    OutOfBounds(String),
}

const LEAST: u16 = 1_000;
const MOST: u16 = 20_000;
const TIMES: [char; 7] = ['×', 'x', '*', '✕', '✖', '╳', '乘'];

#[derive(Clone, Copy)]
enum Unit {
    Millimetre,
    Centimetre,
}

impl PlaqueSize {
    /// A side without a unit has the other's; without any they are millimetres.
    ///
    /// # Errors
    /// `Unreadable` for anything but two numbers; `OutOfBounds` for a side no plaque has.
    pub fn parse(text: &str) -> Result<Self, PlaqueSizeError> {
        let unreadable = || PlaqueSizeError::Unreadable(text.trim().to_owned());
        let plain: String = text
            .nfkc()
            .filter(|letter| !letter.is_whitespace())
            .flat_map(char::to_lowercase)
            .collect();
        let (width, height) = plain.split_once(TIMES).ok_or_else(unreadable)?;
        let (width, width_unit) = number_and_unit(width).ok_or_else(unreadable)?;
        let (height, height_unit) = number_and_unit(height).ok_or_else(unreadable)?;
        let usual = height_unit.or(width_unit).unwrap_or(Unit::Millimetre);
        let side = |number, unit: Option<Unit>| {
            let tenths = tenths(number, unit.unwrap_or(usual)).ok_or_else(unreadable)?;
            u16::try_from(tenths)
                .ok()
                .filter(|side| (LEAST..=MOST).contains(side))
                .ok_or_else(|| PlaqueSizeError::OutOfBounds(text.trim().to_owned()))
        };
        Ok(Self {
            width: side(width, width_unit)?,
            height: side(height, height_unit)?,
        })
    }
}

/// 600×400 mm
impl fmt::Display for PlaqueSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = |tenths: u16| match tenths % 10 {
            0 => (tenths / 10).to_string(),
            rest => format!("{}.{rest}", tenths / 10),
        };
        write!(f, "{}×{} mm", side(self.width), side(self.height))
    }
}

fn number_and_unit(text: &str) -> Option<(Fraction, Option<Unit>)> {
    let units = [
        ("毫米", Unit::Millimetre),
        ("mm", Unit::Millimetre),
        ("厘米", Unit::Centimetre),
        ("公分", Unit::Centimetre),
        ("cm", Unit::Centimetre),
    ];
    let found = units
        .into_iter()
        .find_map(|(word, unit)| Some((text.strip_suffix(word)?, Some(unit))));
    let (number, unit) = found.unwrap_or((text, None));
    Some((Fraction::parse_decimal(number).ok()?, unit))
}

/// `None` for what is finer than a tenth of a millimetre.
fn tenths(number: Fraction, unit: Unit) -> Option<i128> {
    let factor = match unit {
        Unit::Millimetre => 10,
        Unit::Centimetre => 100,
    };
    let tenths = number.checked_mul(Fraction::new(factor, 1)?)?;
    (tenths.denominator() == 1).then(|| tenths.numerator())
}
