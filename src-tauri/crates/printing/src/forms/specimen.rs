//! 字体样张: one page in the four faces, with what tells a good font from one that lacks characters.

use chrono::NaiveDate;

use crate::draw::{BLACK, Drawing, Item, Page, Spot};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role, refuse_missing};
use crate::measure::Type;
use crate::page::PORTRAIT;
use crate::pdf;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpecimenFace {
    /// 标题
    pub use_of_it: String,
    /// 方正小标宋简体
    pub family: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Specimen {
    pub dated: NaiveDate,
    pub title: String,
    /// Title, body, kai, head.
    pub faces: [SpecimenFace; 4],
    /// A line of each face, of what the office writes.
    pub samples: [String; 4],
    pub rare_names: String,
}

const ROLES: [Role; 4] = [Role::Title, Role::Body, Role::Kai, Role::Head];
const SIZES: [f32; 4] = [22.0, 16.0, 16.0, 16.0];
const LABEL: Type = Type::new(Role::Body, 10.5);
const HEADING: Type = Type::new(Role::Head, 16.0);
const RARE_SIZE: f32 = 16.0;
/// Higher than a document begins, for all four faces to stand on one page.
const TOP: f32 = 20.0;
const FIGURES: &str = "2026年12月31日　〇一二三四五六七八九十　“”《》（）〔〕、，。：；";

/// Prints the page on A4.
///
/// # Errors
/// `MissingGlyphs` for a character no face has.
pub fn specimen(book: &FontBook, page: &Specimen) -> Result<Vec<u8>, PrintError> {
    refuse_missing(book, texts(page))?;
    let mut sheet = Sheet {
        book,
        items: Vec::new(),
        y: TOP,
    };
    sheet.line(HEADING, &page.title, 14.0)?;
    for (at, face) in page.faces.iter().enumerate() {
        sheet.rule();
        let label = format!("{}：{}", face.use_of_it, face.family);
        sheet.line(LABEL, &label, 9.0)?;
        let kind = Type::new(ROLES[at], SIZES[at]);
        sheet.text(kind, &page.samples[at])?;
        sheet.text(Type::new(ROLES[at], 14.0), FIGURES)?;
        for line in page.rare_names.lines() {
            sheet.text(Type::new(ROLES[at], RARE_SIZE), line)?;
        }
        sheet.y += 3.0;
    }
    let drawing = Drawing {
        title: page.title.clone(),
        dated: page.dated,
        backdrop: Vec::new(),
        pages: Page::all(PORTRAIT.width, PORTRAIT.height, vec![sheet.items]),
    };
    pdf::write(book, &drawing)
}

struct Sheet<'b> {
    book: &'b FontBook,
    items: Vec<Item>,
    y: f32,
}

impl Sheet<'_> {
    fn line(&mut self, kind: Type, text: &str, height: f32) -> Result<(), PrintError> {
        let baseline = self.y + height / 2.0 + kind.baseline();
        self.items
            .push(kind.at_left(self.book, text, PORTRAIT.left, baseline)?);
        self.y += height;
        Ok(())
    }

    fn text(&mut self, kind: Type, text: &str) -> Result<(), PrintError> {
        let height = kind.size * 0.62;
        let room = PORTRAIT.area_width;
        for line in kind.lines(self.book, text, room, room)? {
            self.line(kind, &line, height)?;
        }
        Ok(())
    }

    fn rule(&mut self) {
        let at = |x| Spot { x, y: self.y };
        self.items.push(Item::Line {
            from: at(PORTRAIT.left),
            to: at(PORTRAIT.right()),
            width: 0.2,
            colour: BLACK,
        });
        self.y += 2.0;
    }
}

fn texts(page: &Specimen) -> impl Iterator<Item = (&str, &str)> {
    let labels = page
        .faces
        .iter()
        .flat_map(|face| [&face.use_of_it, &face.family]);
    [&page.title, &page.rare_names]
        .into_iter()
        .chain(&page.samples)
        .chain(labels)
        .map(|text| (page.title.as_str(), text.as_str()))
}
