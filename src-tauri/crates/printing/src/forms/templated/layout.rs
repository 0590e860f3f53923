//! Where the lines of each block come to stand, and what keeps one from standing there.

use std::sync::Arc;

use super::super::template::{Align3, Block, Template};
use super::sides::{Sides, mm, mm_of};
use super::{Fields, Mode, Sheet};
use crate::draw::{Colour, Item, MM_PER_PT};
use crate::error::PrintError;
use crate::fonts::{FontBook, Glyph, readable};
use crate::linebreak::break_lines;
use crate::measure::Type;

/// The room a block's text takes up: hundredths of a millimetre, and the type size in tenths of a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boxed {
    pub block: String,
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
    pub size: u32,
}

/// Something wrong with one block on one sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub block: String,
    pub what: PrintError,
}

pub struct Laid {
    pub items: Vec<Item>,
    pub boxes: Vec<Boxed>,
    pub faults: Vec<Fault>,
}

/// Above a baseline and below it, in em: what Han characters cover.
const ABOVE: f32 = 0.88;
const BELOW: f32 = 0.14;
/// Tenths of a point between two sizes that are tried for a text of several lines.
const STEP: usize = 5;

/// What a block came to on the sheet before: most of a run says the same on every sheet.
pub struct Standing {
    text: String,
    left: f32,
    set: Set,
    items: Vec<Item>,
}

impl Standing {
    fn of(
        book: &FontBook,
        template: &Template,
        block: &Block,
        text: String,
        left: f32,
    ) -> Result<Self, PrintError> {
        let set = set(book, template, block, &text, left)?;
        let item = |line: &Line| set.kind.run(line.glyphs.clone(), line.left, line.baseline);
        Ok(Self {
            items: set.lines.iter().map(item).collect(),
            text,
            left,
            set,
        })
    }

    fn is_that_of(&self, text: &str, left: f32) -> bool {
        self.text == text && self.left.to_bits() == left.to_bits()
    }
}

struct Line {
    glyphs: Arc<[Glyph]>,
    left: f32,
    baseline: f32,
    width: f32,
}

struct Set {
    kind: Type,
    size: u32,
    lines: Vec<Line>,
    fits: bool,
}

/// `before`: what the blocks came to on the sheet before, none for the first.
pub fn laid(
    book: &FontBook,
    template: &Template,
    sheet: &Sheet,
    mode: Mode,
    before: &mut Vec<Option<Standing>>,
) -> Result<Laid, PrintError> {
    before.resize_with(template.blocks.len(), || None);
    let mut laid = Laid {
        items: Vec::new(),
        boxes: Vec::new(),
        faults: Vec::new(),
    };
    for (block, standing) in template.blocks.iter().zip(before) {
        let stood = stand(book, template, block, sheet, &laid.boxes, standing);
        if let Err(what) =
            stood.and_then(|standing| put(template, block, standing, mode, &mut laid))
        {
            if matches!(what, PrintError::MissingGlyphs { .. }) {
                return Err(what);
            }
            laid.faults.push(Fault {
                block: block.id.clone(),
                what,
            });
        }
    }
    Ok(laid)
}

fn stand<'s>(
    book: &FontBook,
    template: &Template,
    block: &Block,
    sheet: &Sheet,
    boxes: &[Boxed],
    standing: &'s mut Option<Standing>,
) -> Result<&'s Standing, PrintError> {
    let left = left_end(block, boxes)?;
    let text = text_of(block, &sheet.fields)?;
    let still = standing
        .take()
        .filter(|before| before.is_that_of(&text, left));
    let now = match still {
        Some(before) => before,
        None => Standing::of(book, template, block, text, left)?,
    };
    Ok(standing.insert(now))
}

/// A block that is not overprinted is measured all the same: another may follow it.
fn put(
    template: &Template,
    block: &Block,
    Standing {
        text, set, items, ..
    }: &Standing,
    mode: Mode,
    laid: &mut Laid,
) -> Result<(), PrintError> {
    let sides: Vec<Sides> = set.lines.iter().map(|line| set.sides(line)).collect();
    let Some(all) = sides.iter().copied().reduce(Sides::with) else {
        return Ok(());
    };
    laid.boxes.push(all.boxed(block, set.size));
    if mode == Mode::Whole || block.overprinted {
        laid.items.extend(items.iter().cloned());
    }
    let id = || block.id.clone();
    if !set.fits {
        return Err(PrintError::BlockTooLong {
            block: id(),
            text: text.clone(),
        });
    }
    if all.is_off(template) {
        return Err(PrintError::OffPage { block: id() });
    }
    let in_seal = sides.iter().any(|sides| meets(template, block, *sides));
    if in_seal {
        return Err(PrintError::InSeal { block: id() });
    }
    Ok(())
}

/// # Errors
/// `UnknownField` for a name in braces that the sheet has no text for.
pub fn text_of(block: &Block, fields: &Fields) -> Result<String, PrintError> {
    let mut filled = String::new();
    let mut rest = block.text.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else {
            break;
        };
        let value = fields.get(name).ok_or_else(|| PrintError::UnknownField {
            block: block.id.clone(),
            field: name.to_owned(),
            known: known(fields),
        })?;
        filled.push_str(before);
        filled.push_str(value);
        rest = behind;
    }
    filled.push_str(rest);
    Ok(filled)
}

fn known(fields: &Fields) -> String {
    let names: Vec<String> = fields.keys().map(|name| format!("{{{name}}}")).collect();
    names.join("、")
}

fn left_end(block: &Block, boxes: &[Boxed]) -> Result<f32, PrintError> {
    let Some(leader) = &block.follows else {
        return Ok(mm(block.x));
    };
    let found = boxes.iter().find(|boxed| boxed.block == *leader);
    let found = found.ok_or_else(|| PrintError::NoLeader {
        block: block.id.clone(),
        leader: leader.clone(),
    })?;
    Ok(mm(found.x + found.width + block.x))
}

/// In the largest size that fits; in the least if none does.
fn set(
    book: &FontBook,
    template: &Template,
    block: &Block,
    text: &str,
    left: f32,
) -> Result<Set, PrintError> {
    let whole = at_size(book, block, text, left, block.size)?;
    let least = block.least.min(block.size);
    if fits(template, block, &whole) {
        return Ok(Set {
            fits: true,
            ..whole
        });
    }
    let single = block.lines <= 1;
    let step = if single { 1 } else { STEP };
    for size in (least..block.size).rev().step_by(step).chain([least]) {
        let smaller = at_size(book, block, text, left, size)?;
        if fits(template, block, &smaller) {
            return Ok(Set {
                fits: true,
                ..smaller
            });
        }
    }
    let smallest = at_size(book, block, text, left, least)?;
    Ok(Set {
        // Too long, or merely in the seal's way: the two are told apart by the room alone.
        fits: has_room(block, &smallest),
        ..smallest
    })
}

/// A text of several lines also shrinks out of the seal's way; a single line stands where the office put it.
fn fits(template: &Template, block: &Block, set: &Set) -> bool {
    let clear = |line| !meets(template, block, set.sides(line));
    has_room(block, set) && (block.lines <= 1 || set.lines.iter().all(clear))
}

fn has_room(block: &Block, set: &Set) -> bool {
    let full = pt(block.size) * MM_PER_PT;
    let pitch = block.leading as f32 / 100.0;
    let room = (block.lines.max(1) - 1) as f32 * full * pitch;
    let depth = set.lines.len().saturating_sub(1) as f32 * set.kind.size * MM_PER_PT * pitch;
    let width = mm_of(block.width) + 0.02;
    depth <= room + 0.01 && set.lines.iter().all(|line| line.width <= width)
}

fn at_size(
    book: &FontBook,
    block: &Block,
    text: &str,
    left: f32,
    size: u32,
) -> Result<Set, PrintError> {
    let tracking = block.tracking as f32 / 10.0 * (size as f32 / block.size.max(1) as f32);
    let kind = Type::new(block.role.face(), pt(size))
        .tracked(tracking)
        .coloured(Colour::of(block.colour));
    let pitch = kind.size * MM_PER_PT * block.leading as f32 / 100.0;
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        for (text, indent) in broken(book, kind, block, paragraph)? {
            let glyphs: Arc<[Glyph]> = book.shape(kind.role, &text)?.into();
            let width = kind.width(&glyphs);
            let spare = mm_of(block.width) - indent - width;
            let shift = match block.align {
                Align3::Left => 0.0,
                Align3::Centre => spare / 2.0,
                Align3::Right => spare,
            };
            lines.push(Line {
                left: left + indent + shift,
                baseline: mm(block.y) + pitch * lines.len() as f32,
                width,
                glyphs,
            });
        }
    }
    lines.retain(|line| line.glyphs.iter().any(Glyph::has_ink));
    Ok(Set {
        kind,
        size,
        lines,
        fits: true,
    })
}

/// Lines with their indents. A block of one line is never broken: it shrinks.
fn broken(
    book: &FontBook,
    kind: Type,
    block: &Block,
    paragraph: &str,
) -> Result<Vec<(String, f32)>, PrintError> {
    let text = readable(paragraph);
    let indent = block.indent as f32 * kind.size * MM_PER_PT;
    if block.lines <= 1 {
        return Ok(vec![(text, indent)]);
    }
    let pitches = kind.pitches(&book.shape(kind.role, &text)?);
    let width = mm_of(block.width);
    let lines = break_lines(&text, &pitches, width - indent, width);
    Ok(lines
        .into_iter()
        .enumerate()
        .map(|(index, line)| (line.to_owned(), if index == 0 { indent } else { 0.0 }))
        .collect())
}

fn meets(template: &Template, block: &Block, sides: Sides) -> bool {
    let Some(seal) = template.seal.filter(|_| !block.under_seal) else {
        return false;
    };
    sides.meets(seal)
}

impl Set {
    fn sides(&self, line: &Line) -> Sides {
        let em = self.kind.size * MM_PER_PT;
        Sides {
            left: line.left,
            top: line.baseline - ABOVE * em,
            right: line.left + line.width,
            bottom: line.baseline + BELOW * em,
        }
    }
}

fn pt(tenths: u32) -> f32 {
    tenths as f32 / 10.0
}
