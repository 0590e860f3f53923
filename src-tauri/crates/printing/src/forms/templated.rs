//! A run of certificates by a template: whole sheets, or text alone onto stock that carries the rest (套打).

mod layout;
mod sides;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::border::border;
use super::ornament::ornament;
use super::template::{Frame, Template};
use crate::at_once;
use crate::draw::{Drawing, Item, Page};
use crate::error::PrintError;
use crate::fonts::{FontBook, refuse_missing};
use crate::pdf;

pub use layout::{Boxed, Fault};
use layout::{Standing, laid, text_of};

/// What stands for each field of the template, by its name without braces.
pub type Fields = BTreeMap<&'static str, String>;

/// One certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Whose it is, for a refusal to name.
    pub whose: String,
    pub fields: Fields,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Whole,
    Overprint,
}

/// What corrects a printer. A place is first scaled about the upper left corner, then moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    /// Thousandths of a millimetre, to the right and downwards.
    pub dx_um: i32,
    pub dy_um: i32,
    /// Millionths.
    pub scale_x_ppm: u32,
    pub scale_y_ppm: u32,
}

impl Profile {
    /// A printer that needs no correction.
    pub const TRUE: Profile = Profile {
        dx_um: 0,
        dy_um: 0,
        scale_x_ppm: 1_000_000,
        scale_y_ppm: 1_000_000,
    };

    pub(crate) fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (
            x * self.across() + self.dx_um as f32 / 1000.0,
            y * self.down() + self.dy_um as f32 / 1000.0,
        )
    }

    pub(crate) fn across(&self) -> f32 {
        self.scale_x_ppm as f32 / 1_000_000.0
    }

    pub(crate) fn down(&self) -> f32 {
        self.scale_y_ppm as f32 / 1_000_000.0
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplatedRun<'t> {
    pub title: String,
    pub dated: NaiveDate,
    pub template: &'t Template,
    pub sheets: Vec<Sheet>,
    pub mode: Mode,
    /// Only an overprint follows it.
    pub profile: Profile,
}

/// One that was not printed, and why; the others were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    /// Its place in the run, from 0.
    pub sheet: usize,
    pub why: PrintError,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Templated {
    pub pdf: Vec<u8>,
    /// Of each printed page.
    pub boxes: Vec<Vec<Boxed>>,
    pub missed: Vec<Missed>,
}

/// A page while its template is being made: with all that is wrong on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    pub pdf: Vec<u8>,
    pub boxes: Vec<Boxed>,
    pub faults: Vec<Fault>,
}

/// # Errors
/// `MissingGlyphs` for the whole run, before any of it; `NothingToPrint` for a run without sheets, the first sheet's own
/// error when none of them can be printed, what is wrong with an ornament, and what the writer says.
pub fn templated(book: &FontBook, run: &TemplatedRun<'_>) -> Result<Templated, PrintError> {
    let finished = at_once::each(&run.sheets, Vec::new, |before, sheet| {
        faultless(book, run, sheet, before)
    });
    if finished.iter().any(lacks_glyphs) {
        refuse_missing_of(book, run)?;
    }
    let mut pages = Vec::new();
    let mut boxes = Vec::new();
    let mut missed = Vec::new();
    for (index, finished) in finished.into_iter().enumerate() {
        match finished {
            Ok((items, boxed)) => {
                pages.push(items);
                boxes.push(boxed);
            }
            Err(why) => missed.push(Missed { sheet: index, why }),
        }
    }
    if pages.is_empty() {
        let nothing = PrintError::NothingToPrint {
            form: "荣誉证书"
        };
        return Err(missed.into_iter().next().map_or(nothing, |first| first.why));
    }
    Ok(Templated {
        pdf: written(book, run, pages)?,
        boxes,
        missed,
    })
}

/// The first sheet of a run, drawn whatever is wrong with it.
///
/// # Errors
/// `NothingToPrint` for a run without sheets; `MissingGlyphs`; what is wrong with an ornament; what the writer says.
pub fn tried(book: &FontBook, run: &TemplatedRun<'_>) -> Result<Tried, PrintError> {
    let sheet = run.sheets.first();
    let sheet = sheet.ok_or(PrintError::NothingToPrint {
        form: "荣誉证书"
    })?;
    let laid = laid(book, run.template, sheet, run.mode, &mut Vec::new())?;
    let items = corrected(laid.items, run);
    Ok(Tried {
        pdf: written(book, run, vec![items])?,
        boxes: laid.boxes,
        faults: laid.faults,
    })
}

type Finished = (Vec<Item>, Vec<Boxed>);

fn lacks_glyphs(finished: &Result<Finished, PrintError>) -> bool {
    matches!(finished, Err(PrintError::MissingGlyphs { .. }))
}

/// What no font has stops a run: all of it is named at once.
fn refuse_missing_of(book: &FontBook, run: &TemplatedRun<'_>) -> Result<(), PrintError> {
    let mut texts: Vec<(&str, String)> = Vec::new();
    let mut before: Vec<String> = vec![String::new(); run.template.blocks.len()];
    for sheet in &run.sheets {
        for (block, before) in run.template.blocks.iter().zip(&mut before) {
            let Ok(text) = text_of(block, &sheet.fields) else {
                continue;
            };
            if text != *before {
                before.clone_from(&text);
                texts.push((sheet.whose.as_str(), text));
            }
        }
    }
    refuse_missing(
        book,
        texts.iter().map(|(whose, text)| (*whose, text.as_str())),
    )
}

fn faultless(
    book: &FontBook,
    run: &TemplatedRun<'_>,
    sheet: &Sheet,
    before: &mut Vec<Option<Standing>>,
) -> Result<Finished, PrintError> {
    let laid = laid(book, run.template, sheet, run.mode, before)?;
    match laid.faults.into_iter().next() {
        Some(fault) => Err(fault.what),
        None => Ok((corrected(laid.items, run), laid.boxes)),
    }
}

/// Where the printer has to be told to put it for it to stand where the template says.
fn corrected(items: Vec<Item>, run: &TemplatedRun<'_>) -> Vec<Item> {
    match run.mode {
        Mode::Whole => items,
        Mode::Overprint => items
            .into_iter()
            .map(|item| through(&run.profile, item))
            .collect(),
    }
}

/// Type is scaled by the width, so that the last character of a line is as true as the first.
fn through(profile: &Profile, item: Item) -> Item {
    match item {
        Item::Text(mut run) => {
            (run.at.x, run.at.y) = profile.place(run.at.x, run.at.y);
            run.size *= profile.across();
            run.tracking *= profile.across();
            Item::Text(run)
        }
        other => other,
    }
}

fn written(
    book: &FontBook,
    run: &TemplatedRun<'_>,
    pages: Vec<Vec<Item>>,
) -> Result<Vec<u8>, PrintError> {
    let width = run.template.width as f32 / 100.0;
    let height = run.template.height as f32 / 100.0;
    let drawing = Drawing {
        title: run.title.clone(),
        dated: run.dated,
        backdrop: backdrop(run, width, height)?,
        pages: Page::all(width, height, pages),
    };
    pdf::write(book, &drawing)
}

fn backdrop(run: &TemplatedRun<'_>, width: f32, height: f32) -> Result<Vec<Item>, PrintError> {
    if run.mode == Mode::Overprint {
        return Ok(Vec::new());
    }
    let mut items = match run.template.frame {
        Frame::None => Vec::new(),
        Frame::Fret => border(width, height),
    };
    for each in &run.template.ornaments {
        items.extend(ornament(each)?);
    }
    Ok(items)
}
