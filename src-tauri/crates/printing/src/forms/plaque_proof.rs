//! 奖牌稿样 1:1: a page as large as the plaque, with nothing on it but what is engraved, as vectors.

use chrono::NaiveDate;

use crate::draw::{Drawing, Item, MM_PER_PT, Page};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role, refuse_missing};
use crate::measure::Type;
use crate::pdf;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaqueProof {
    /// Whose plaque it is, for refusals; it is not engraved.
    pub recipient: String,
    /// In tenths of a millimetre.
    pub width: u16,
    pub height: u16,
    /// The lines on the plaque, exact: the title first, then whose it is and when.
    pub face: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaqueProofs {
    /// The document's date in its metadata.
    pub dated: NaiveDate,
    pub title: String,
    pub proofs: Vec<PlaqueProof>,
}

/// What a frame or bevel may take.
const SAFE_MARGIN: f32 = 20.0;
/// Of the plaque's width, free at either side of a title: on a broad plaque more than the frame takes.
const SIDE: f32 = 0.08;
/// Of the plaque's height: the title's size and middle, and the middle of what stands below.
const TITLE_SIZE: f32 = 0.2;
const TITLE_MIDDLE: f32 = 0.42;
const FOOT_MIDDLE: f32 = 0.75;
/// Of the title's size.
const FOOT_SIZE: f32 = 0.45;
const FOOT_LEADING: f32 = 1.6;
/// Points below which nothing can be engraved legibly.
const LEAST_SIZE: f32 = 18.0;

/// Sets one page a plaque, each of its plaque's size.
///
/// # Errors
/// `NothingToPrint` without a plaque; `MissingGlyph` naming the recipient; `TooLong` for a line that no size fits.
pub fn plaque_proofs(book: &FontBook, run: &PlaqueProofs) -> Result<Vec<u8>, PrintError> {
    if run.proofs.is_empty() {
        return Err(PrintError::NothingToPrint { form: "奖牌" });
    }
    let texts = run.proofs.iter().flat_map(|proof| {
        let whose = proof.recipient.as_str();
        proof.face.iter().map(move |line| (whose, line.as_str()))
    });
    refuse_missing(book, texts)?;
    let pages = run.proofs.iter().map(|proof| page(book, proof));
    let drawing = Drawing {
        title: run.title.clone(),
        dated: run.dated,
        backdrop: Vec::new(),
        pages: pages.collect::<Result<_, _>>()?,
    };
    pdf::write(book, &drawing)
}

fn page(book: &FontBook, proof: &PlaqueProof) -> Result<Page, PrintError> {
    let width = f32::from(proof.width) / 10.0;
    let height = f32::from(proof.height) / 10.0;
    Ok(Page {
        width,
        height,
        items: engraved(book, &proof.face, width, height)?,
    })
}

fn engraved(
    book: &FontBook,
    face: &[String],
    width: f32,
    height: f32,
) -> Result<Vec<Item>, PrintError> {
    let Some((title, foot)) = face.split_first() else {
        return Ok(Vec::new());
    };
    let (centre, room) = (width / 2.0, width - 2.0 * SAFE_MARGIN.max(width * SIDE));
    let fitted = |kind: Type, line: &str| kind.shrunk_to(book, line, room, LEAST_SIZE, "奖牌上");
    let kind = fitted(
        Type::new(Role::Title, height * TITLE_SIZE / MM_PER_PT),
        title,
    )?;
    let mut items =
        vec![kind.centred(book, title, centre, height * TITLE_MIDDLE + kind.baseline())?];
    let mut size = kind.size * FOOT_SIZE;
    for line in foot {
        size = size.min(fitted(Type::new(Role::Kai, size), line)?.size);
    }
    let below = Type::new(Role::Kai, size);
    let leading = size * FOOT_LEADING * MM_PER_PT;
    let first = height * FOOT_MIDDLE - leading * foot.len().saturating_sub(1) as f32 / 2.0;
    for (place, line) in foot.iter().enumerate() {
        let middle = first + leading * place as f32;
        items.push(below.centred(book, line, centre, middle + below.baseline())?);
    }
    Ok(items)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZES: [(f32, f32); 5] = [
        (600.0, 400.0),
        (500.0, 350.0),
        (700.0, 500.0),
        (400.0, 600.0),
        (800.0, 250.0),
    ];

    fn face(title: &str) -> Vec<String> {
        ["秦皇岛市总工会", "二〇二六年十二月"].iter().fold(
            vec![title.to_owned()],
            |mut lines, line| {
                lines.push((*line).to_owned());
                lines
            },
        )
    }

    /// Left, right, top and bottom of every line.
    fn extents(items: &[Item]) -> Vec<(f32, f32, f32, f32)> {
        items
            .iter()
            .filter_map(|item| match item {
                Item::Text(run) => {
                    let kind = Type::new(Role::Title, run.size);
                    let high = run.size * MM_PER_PT;
                    let middle = run.at.y - kind.baseline();
                    let right = run.at.x + kind.width(&run.glyphs);
                    Some((run.at.x, right, middle - high / 2.0, middle + high / 2.0))
                }
                _ => None,
            })
            .collect()
    }

    #[test]
    fn nothing_reaches_into_the_safe_margin_and_no_line_touches_the_next() {
        for (width, height) in SIZES {
            for title in ["秦皇岛市模范职工之家", "秦皇岛市模范职工小家", "先进"]
            {
                let items = engraved(FontBook::bundled(), &face(title), width, height);
                let lines = extents(&items.expect("common characters"));
                assert_eq!(lines.len(), 3);
                for (left, right, top, bottom) in &lines {
                    assert!(*left >= SAFE_MARGIN - 0.1 && *right <= width - SAFE_MARGIN + 0.1);
                    assert!(*top >= SAFE_MARGIN && *bottom <= height - SAFE_MARGIN);
                }
                for pair in lines.windows(2) {
                    assert!(pair[0].3 < pair[1].2, "{title} on {width}×{height}");
                }
            }
        }
    }

    #[test]
    fn the_title_is_as_large_as_the_plaque_holds() {
        let items = engraved(
            FontBook::bundled(),
            &face("秦皇岛市模范职工之家"),
            600.0,
            400.0,
        );
        let (left, right, ..) = extents(&items.expect("common characters"))[0];
        assert!((right - left - 504.0).abs() < 0.5, "{left}–{right}");
    }
}
