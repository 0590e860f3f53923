//! 表决票: numbered papers, several to a sheet with lines for cutting. A secret one has no place for a name.

use chrono::NaiveDate;

use super::ballot_names::{Block, HEAD_HEIGHT};
use crate::draw::{BLACK, Drawing, Item, Page, Spot};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role, readable, refuse_missing};
use crate::measure::Type;
use crate::page::PORTRAIT;
use crate::pdf;
use crate::title::title_lines;

/// How many papers share an A4 sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PapersToASheet {
    One,
    Two,
    Four,
}

impl PapersToASheet {
    fn across(self) -> u8 {
        match self {
            PapersToASheet::One | PapersToASheet::Two => 1,
            PapersToASheet::Four => 2,
        }
    }

    fn down(self) -> u8 {
        match self {
            PapersToASheet::One => 1,
            PapersToASheet::Two | PapersToASheet::Four => 2,
        }
    }

    fn count(self) -> usize {
        usize::from(self.across()) * usize::from(self.down())
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotName {
    pub name: String,
    /// The unit it belongs to, in smaller type.
    pub detail: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotPapers {
    /// The document's date in its metadata.
    pub dated: NaiveDate,
    pub title: String,
    /// 第2轮　无记名投票
    pub subtitle: String,
    /// How to fill it in.
    pub rule: String,
    pub names: Vec<BallotName>,
    /// What stands at the foot: a line to sign on, or that nobody signs.
    pub foot: String,
    pub issuer: String,
    /// Numbered from 001.
    pub copies: u32,
    pub to_a_sheet: PapersToASheet,
}

const NUMBER: Type = Type::new(Role::Body, 10.5);
const HEADLINE: Type = Type::new(Role::Title, 16.0);
const SUBTITLE: Type = Type::new(Role::Body, 10.5);
const RULE_TEXT: Type = Type::new(Role::Kai, 11.0);

const MARGIN: f32 = 9.0;
const HEADLINE_PITCH: f32 = 7.4;
const TEXT_PITCH: f32 = 5.2;
/// A row is as high as the paper allows, within these.
const ROWS: std::ops::RangeInclusive<f32> = 5.2..=12.0;
/// More names than this stand in two blocks.
const NAMES_OF_A_BLOCK: usize = 10;
/// Between the blocks.
const BETWEEN: f32 = 4.0;
const FOOT_HEIGHT: f32 = 9.0;
const RULE: f32 = 0.18;

/// Prints the papers of one round.
///
/// # Errors
/// `NothingToPrint` without a name or a copy; `MissingGlyphs` naming the text; `Overfull` when the names do not fit.
pub fn ballot_papers(book: &FontBook, papers: &BallotPapers) -> Result<Vec<u8>, PrintError> {
    if papers.names.is_empty() || papers.copies == 0 {
        return Err(PrintError::NothingToPrint { form: "表决票" });
    }
    refuse_missing(book, texts(papers))?;
    let place = Place::of(papers.to_a_sheet);
    let blank = place.blank(book, papers)?;
    let numbers: Vec<u32> = (1..=papers.copies).collect();
    let pages = numbers
        .chunks(papers.to_a_sheet.count())
        .map(|numbers| place.sheet(book, &blank, numbers))
        .collect::<Result<_, _>>()?;
    let drawing = Drawing {
        title: papers.title.clone(),
        dated: papers.dated,
        backdrop: Vec::new(),
        pages: Page::all(PORTRAIT.width, PORTRAIT.height, pages),
    };
    pdf::write(book, &drawing)
}

/// One paper's part of the sheet, in mm.
struct Place {
    sheetwise: PapersToASheet,
    width: f32,
    height: f32,
}

impl Place {
    fn of(sheetwise: PapersToASheet) -> Place {
        Place {
            sheetwise,
            width: PORTRAIT.width / f32::from(sheetwise.across()),
            height: PORTRAIT.height / f32::from(sheetwise.down()),
        }
    }

    fn right(&self) -> f32 {
        self.width - MARGIN
    }

    fn room(&self) -> f32 {
        self.width - 2.0 * MARGIN
    }

    /// Papers side by side, then the next row; the lines between them are for the knife.
    fn sheet(
        &self,
        book: &FontBook,
        blank: &[Item],
        numbers: &[u32],
    ) -> Result<Vec<Item>, PrintError> {
        let mut items = self.cuts();
        for (index, number) in (0..).zip(numbers) {
            let across = self.sheetwise.across();
            let column: u8 = index % across;
            let (dx, dy) = (
                f32::from(column) * self.width,
                f32::from(index / across) * self.height,
            );
            let text = format!("编号 {number:03}");
            let x = self.right() - NUMBER.width_of(book, &text)?;
            let item = NUMBER.at_left(book, &text, x, MARGIN + NUMBER.baseline())?;
            items.push(item.moved(dx, dy));
            items.extend(blank.iter().cloned().map(|item| item.moved(dx, dy)));
        }
        Ok(items)
    }

    fn cuts(&self) -> Vec<Item> {
        let mut items = Vec::new();
        if self.sheetwise.down() == 2 {
            items.extend(dashes(PORTRAIT.width, |along| Spot {
                x: along,
                y: self.height,
            }));
        }
        if self.sheetwise.across() == 2 {
            items.extend(dashes(PORTRAIT.height, |along| Spot {
                x: self.width,
                y: along,
            }));
        }
        items
    }

    /// Everything of a paper but its number.
    fn blank(&self, book: &FontBook, papers: &BallotPapers) -> Result<Vec<Item>, PrintError> {
        let mut items = Vec::new();
        let mut y = MARGIN + 7.0;
        let centre = self.width / 2.0;
        let title = readable(&papers.title);
        for line in title_lines(&title, self.headline_characters()) {
            items.push(HEADLINE.centred(book, line, centre, y + HEADLINE.baseline())?);
            y += HEADLINE_PITCH;
        }
        items.push(SUBTITLE.centred(book, &papers.subtitle, centre, y + SUBTITLE.baseline())?);
        y += TEXT_PITCH + 1.5;
        for line in self.wrapped(book, &papers.rule)? {
            items.push(RULE_TEXT.at_left(book, &line, MARGIN, y + RULE_TEXT.baseline())?);
            y += TEXT_PITCH;
        }
        self.table(book, papers, y, &mut items)?;
        let foot = self.height - MARGIN;
        items.push(SUBTITLE.at_left(book, &papers.foot, MARGIN, foot)?);
        let x = self.right() - SUBTITLE.width_of(book, &papers.issuer)?;
        items.push(SUBTITLE.at_left(book, &papers.issuer, x, foot)?);
        Ok(items)
    }

    fn headline_characters(&self) -> usize {
        const CHARACTER: f32 = 5.7;
        let mut characters = 1;
        let mut width = CHARACTER;
        while width + CHARACTER <= self.room() {
            characters += 1;
            width += CHARACTER;
        }
        characters
    }

    fn wrapped(&self, book: &FontBook, text: &str) -> Result<Vec<String>, PrintError> {
        RULE_TEXT.lines(book, text, self.room(), self.room())
    }

    /// The names, in two blocks beside each other where there are many and the paper is broad.
    fn table(
        &self,
        book: &FontBook,
        papers: &BallotPapers,
        top: f32,
        items: &mut Vec<Item>,
    ) -> Result<(), PrintError> {
        let all = papers.names.len();
        let blocks = if all > NAMES_OF_A_BLOCK && self.sheetwise.across() == 1 {
            2
        } else {
            1
        };
        let rows = all.div_ceil(blocks);
        let room = self.height - MARGIN - FOOT_HEIGHT - top - HEAD_HEIGHT;
        let height = (room / rows as f32).min(*ROWS.end());
        if height < *ROWS.start() {
            return Err(PrintError::Overfull { names: all });
        }
        let width = (self.room() - BETWEEN * (blocks - 1) as f32) / blocks as f32;
        let mut left = MARGIN;
        let mut first = 1;
        for names in papers.names.chunks(rows) {
            let block = Block {
                left,
                right: left + width,
                top,
                row: height,
            };
            items.extend(block.draw(book, names, first)?);
            left += width + BETWEEN;
            first += rows;
        }
        Ok(())
    }
}

/// A line to cut along, from edge to edge.
fn dashes(length: f32, spot: impl Fn(f32) -> Spot) -> Vec<Item> {
    const DASH: f32 = 2.0;
    const STEP: f32 = 4.0;
    let mut items = Vec::new();
    let mut along = 0.0;
    while along < length {
        items.push(Item::Line {
            from: spot(along),
            to: spot((along + DASH).min(length)),
            width: RULE,
            colour: BLACK,
        });
        along += STEP;
    }
    items
}

fn texts(papers: &BallotPapers) -> impl Iterator<Item = (&str, &str)> {
    let title = papers.title.as_str();
    let names = papers.names.iter().flat_map(|name| {
        [
            (name.name.as_str(), name.name.as_str()),
            (name.name.as_str(), name.detail.as_str()),
        ]
    });
    [
        title,
        &papers.subtitle,
        &papers.rule,
        &papers.foot,
        &papers.issuer,
    ]
    .into_iter()
    .map(move |text| (title, text))
    .chain(names)
}
