//! 计票单: one round's votes stroke by stroke as they are called out, and 计票结果报告单 once they are counted.

use chrono::NaiveDate;

use super::tally_table::Columns;
use crate::draw::{BLACK, Drawing, Item, Page, Spot};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role, readable, refuse_missing};
use crate::linebreak::break_lines;
use crate::measure::Type;
use crate::page::{LANDSCAPE, TITLE, page_number};
use crate::pdf;

/// The votes of a nominee, in the order of `TallySheet::choices`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tallied {
    pub votes: Vec<u32>,
    /// 通过, 未通过, 选出…
    pub result: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyRow {
    pub name: String,
    /// The unit it belongs to and who is recused, in smaller type.
    pub detail: String,
    /// None: to be filled in by hand.
    pub tallied: Option<Tallied>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallySheet {
    /// The document's date in its metadata.
    pub dated: NaiveDate,
    pub title: String,
    /// 编号：26-G-票01　　第1轮　无记名投票
    pub subtitle: String,
    /// Who is there and what carries it.
    pub lead: Vec<String>,
    /// 发出, 收回, 有效…, none where it is to be filled in.
    pub papers: Vec<(String, Option<u32>)>,
    /// 同意, 不同意, 弃权; 得票 alone where one chooses.
    pub choices: Vec<String>,
    /// The most votes a field must hold.
    pub voters: u32,
    pub rows: Vec<TallyRow>,
    /// The equations, and what the count decides.
    pub foot: Vec<String>,
    /// 监票人, 计票人, 唱票人, each with the name where it is known.
    pub signers: Vec<(String, String)>,
    pub issuer: String,
    pub date: String,
}

const SUBTITLE: Type = Type::new(Role::Body, 12.0);
const NOTE: Type = Type::new(Role::Body, 11.0);
const NOTE_PITCH: f32 = 6.2;
const LEAST_NOTE: f32 = 7.0;
/// No official document: a sheet to work on begins higher up.
const TOP: f32 = 18.0;
const TITLE_ROOM: f32 = 12.0;
const PAPERS_HEIGHT: f32 = 10.0;
const AFTER_TABLE: f32 = 5.5;
const SIGN_HEIGHT: f32 = 9.0;
const RULE: f32 = 0.18;
const FRAME: f32 = 0.35;

/// Prints the sheet on A4 landscape, blank or filled in.
///
/// # Errors
/// `NothingToPrint` without a nominee; `MissingGlyphs` naming the text; `TooLong` for a name beyond its field.
pub fn tally_sheet(book: &FontBook, sheet: &TallySheet) -> Result<Vec<u8>, PrintError> {
    if sheet.rows.is_empty() {
        return Err(PrintError::NothingToPrint { form: "计票单" });
    }
    refuse_missing(book, texts(sheet))?;
    let mut pages = pages(book, sheet)?;
    for (index, page) in pages.iter_mut().enumerate() {
        page.push(page_number(book, &LANDSCAPE, index + 1)?);
    }
    let drawing = Drawing {
        title: sheet.title.clone(),
        dated: sheet.dated,
        backdrop: Vec::new(),
        pages: Page::all(LANDSCAPE.width, LANDSCAPE.height, pages),
    };
    pdf::write(book, &drawing)
}

fn pages(book: &FontBook, sheet: &TallySheet) -> Result<Vec<Vec<Item>>, PrintError> {
    let columns = Columns::of(sheet);
    let (mut page, mut y) = head(book, sheet)?;
    let mut pages = Vec::new();
    let mut left = sheet.rows.as_slice();
    let mut first = 1;
    loop {
        let fits = columns.rows_in(LANDSCAPE.bottom() - y).max(1);
        let (now, later) = left.split_at(fits.min(left.len()));
        page.extend(columns.draw(book, sheet, now, first, y)?);
        y += columns.height(now.len());
        first += now.len();
        left = later;
        if left.is_empty() {
            break;
        }
        pages.push(std::mem::take(&mut page));
        y = TOP;
    }
    let foot = wrapped(book, &sheet.foot)?;
    let needed = AFTER_TABLE + foot.len() as f32 * NOTE_PITCH + 2.0 * SIGN_HEIGHT;
    if y + needed > LANDSCAPE.bottom() + 4.0 {
        pages.push(std::mem::take(&mut page));
        y = TOP;
    }
    page.extend(below(book, sheet, &foot, y + AFTER_TABLE)?);
    pages.push(page);
    Ok(pages)
}

/// Everything above the table, and where the table begins.
fn head(book: &FontBook, sheet: &TallySheet) -> Result<(Vec<Item>, f32), PrintError> {
    let mut y = TOP;
    let kind = TITLE.shrunk_to(book, &sheet.title, LANDSCAPE.area_width, 14.0, "表格标题处")?;
    let mut items = vec![kind.centred(
        book,
        &sheet.title,
        LANDSCAPE.centre(),
        y + 3.0 + kind.baseline(),
    )?];
    y += TITLE_ROOM;
    let baseline = y + SUBTITLE.baseline();
    items.push(SUBTITLE.centred(book, &sheet.subtitle, LANDSCAPE.centre(), baseline)?);
    y += NOTE_PITCH;
    for line in wrapped(book, &sheet.lead)? {
        items.push(note(book, &line, y)?);
        y += NOTE_PITCH;
    }
    y -= 1.5;
    items.extend(papers(book, sheet, y)?);
    Ok((items, y + PAPERS_HEIGHT + 2.5))
}

/// 发出 9 张 … in boxes across the sheet.
fn papers(book: &FontBook, sheet: &TallySheet, top: f32) -> Result<Vec<Item>, PrintError> {
    let width = LANDSCAPE.area_width / sheet.papers.len().max(1) as f32;
    let mut items = Vec::new();
    let baseline = top + PAPERS_HEIGHT / 2.0 + SUBTITLE.baseline();
    let mut left = LANDSCAPE.left;
    for (word, count) in &sheet.papers {
        items.push(frame(left, top, width, PAPERS_HEIGHT));
        items.push(SUBTITLE.at_left(book, word, left + 3.0, baseline)?);
        items.push(SUBTITLE.at_left(book, "张", left + width - 8.0, baseline)?);
        if let Some(count) = count {
            let centre = left + width / 2.0 + 2.0;
            items.push(SUBTITLE.centred(book, &count.to_string(), centre, baseline)?);
        }
        left += width;
    }
    Ok(items)
}

/// The equations, the result, and who signs.
fn below(
    book: &FontBook,
    sheet: &TallySheet,
    foot: &[String],
    top: f32,
) -> Result<Vec<Item>, PrintError> {
    let mut y = top;
    let mut items = Vec::new();
    for line in foot {
        items.push(note(book, line, y)?);
        y += NOTE_PITCH;
    }
    y += 3.0;
    let width = LANDSCAPE.area_width / sheet.signers.len().max(1) as f32;
    let mut left = LANDSCAPE.left;
    for (office, name) in &sheet.signers {
        items.extend(signer(
            book,
            office,
            name,
            Spot { x: left, y },
            width - 6.0,
        )?);
        left += width;
    }
    let issued = format!("{}　{}", sheet.issuer, sheet.date);
    let x = LANDSCAPE.right() - NOTE.width_of(book, &issued)?;
    items.push(NOTE.at_left(book, &issued, x, y + SIGN_HEIGHT + NOTE.baseline())?);
    Ok(items)
}

/// The office, the name where it is known, and a line to sign on.
fn signer(
    book: &FontBook,
    office: &str,
    name: &str,
    at: Spot,
    width: f32,
) -> Result<Vec<Item>, PrintError> {
    const LINE: f32 = 26.0;
    let label = if name.is_empty() {
        format!("{office}：")
    } else {
        format!("{office}（{name}）：")
    };
    let kind = NOTE.shrunk_to(book, &label, width - LINE, LEAST_NOTE, "计票单签名处")?;
    let from = Spot {
        x: at.x + kind.width_of(book, &label)? + 1.0,
        y: at.y + 1.8,
    };
    Ok(vec![
        kind.at_left(book, &label, at.x, at.y + kind.baseline())?,
        Item::Line {
            from,
            to: Spot {
                x: at.x + width,
                y: from.y,
            },
            width: RULE,
            colour: BLACK,
        },
    ])
}

fn frame(x: f32, y: f32, width: f32, height: f32) -> Item {
    Item::Rect {
        at: Spot { x, y },
        width,
        height,
        stroke: FRAME,
        colour: BLACK,
    }
}

fn note(book: &FontBook, line: &str, middle: f32) -> Result<Item, PrintError> {
    NOTE.at_left(book, line, LANDSCAPE.left, middle + NOTE.baseline())
}

fn wrapped(book: &FontBook, lines: &[String]) -> Result<Vec<String>, PrintError> {
    let room = LANDSCAPE.area_width;
    let mut broken = Vec::new();
    for line in lines {
        let text = readable(line);
        let pitches = NOTE.pitches(&book.shape(NOTE.role, &text)?);
        let parts = break_lines(&text, &pitches, room, room);
        broken.extend(parts.into_iter().map(str::to_owned));
    }
    Ok(broken)
}

fn texts(sheet: &TallySheet) -> impl Iterator<Item = (&str, &str)> {
    let title = sheet.title.as_str();
    let around = sheet.lead.iter().chain(&sheet.foot).chain(&sheet.choices);
    let signers = sheet
        .signers
        .iter()
        .flat_map(|(office, name)| [office, name]);
    let papers = sheet.papers.iter().map(|(word, _)| word);
    let rows = sheet.rows.iter().flat_map(|row| {
        let result = row.tallied.as_ref().map_or("", |one| one.result.as_str());
        [row.name.as_str(), &row.detail, result].map(|text| (row.name.as_str(), text))
    });
    [title, &sheet.subtitle, &sheet.issuer, &sheet.date]
        .into_iter()
        .chain(around.chain(signers).chain(papers).map(String::as_str))
        .map(move |text| (title, text))
        .chain(rows)
}
