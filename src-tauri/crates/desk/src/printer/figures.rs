//! Millimetres and per cent as people write them, in thousandths and millionths as they are kept.

use rules::fraction::Fraction;

use crate::error::DeskError;

/// How far a printer may be off before something else is wrong with it: 30 mm.
const FARTHEST_UM: i32 = 30_000;
const SCALES_PPM: std::ops::RangeInclusive<i32> = 950_000..=1_050_000;

/// # Errors
/// `bad_input` naming the field.
pub(super) fn offset(field: &str, text: &str) -> Result<i32, DeskError> {
    thousandths(text)
        .filter(|um| um.abs() <= FARTHEST_UM)
        .ok_or_else(|| {
            let why = format!("“{text}”应是 -30 至 30 之间的毫米数，如 0.5。");
            DeskError::bad_input(field, why)
        })
}

/// # Errors
/// `bad_input` naming the field.
pub(super) fn scale(field: &str, text: &str) -> Result<u32, DeskError> {
    thousandths(text.trim().trim_end_matches(['%', '％']))
        .and_then(|thousandths| thousandths.checked_mul(10))
        .filter(|ppm| SCALES_PPM.contains(ppm))
        .and_then(|ppm| u32::try_from(ppm).ok())
        .ok_or_else(|| {
            let why = format!("“{text}”应是 95 至 105 之间的百分数，如 100.2。");
            DeskError::bad_input(field, why)
        })
}

/// # Errors
/// `bad_input` naming the field.
pub(super) fn length(field: &str, text: &str) -> Result<i32, DeskError> {
    thousandths(text).filter(|um| *um > 0).ok_or_else(|| {
        let why = format!("“{text}”应是量得的毫米数，如 99.8。");
        DeskError::bad_input(field, why)
    })
}

pub(super) fn mm_text(um: i32) -> String {
    written(um.into(), 1_000)
}

pub(super) fn percent_text(ppm: u32) -> String {
    written(ppm.into(), 10_000)
}

fn written(value: i128, unit: i128) -> String {
    Fraction::new(value, unit).map_or_else(String::new, Fraction::to_exact_text)
}

/// Of a decimal number of at most three places.
fn thousandths(text: &str) -> Option<i32> {
    let thousand = Fraction::new(1_000, 1)?;
    let value = Fraction::parse_decimal(text).ok()?.checked_mul(thousand)?;
    (value.denominator() == 1)
        .then(|| i32::try_from(value.numerator()).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn millimetres_and_per_cent_are_read_as_people_write_them() {
        assert_eq!(offset("dx", " -1.25 ").ok(), Some(-1_250));
        assert_eq!(offset("dx", "０．５").ok(), Some(500));
        assert_eq!(offset("dx", "0").ok(), Some(0));
        assert_eq!(scale("scale_x", "100.2%").ok(), Some(1_002_000));
        for wrong in ["", "半", "1.2345", "31", "1,5", "--1"] {
            assert!(offset("dx", wrong).is_err(), "{wrong}");
        }
        assert!(scale("scale_x", "94.9").is_err());
    }

    #[test]
    fn figures_are_written_without_zeros_nobody_needs() {
        assert_eq!(mm_text(-250), "-0.25");
        assert_eq!(mm_text(3_000), "3");
        assert_eq!(percent_text(1_000_000), "100");
        assert_eq!(percent_text(996_500), "99.65");
    }
}
