//! Papers that are one broad table each: score sheets (评分表), the table of results (评审结果汇总表). Every sheet begins a
//! page, with what it is about above its table and who signs below.

use chrono::NaiveDate;

use crate::draw::{Drawing, Item, Page};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role, refuse_missing};
use crate::measure::Type;
use crate::page::{LANDSCAPE, TITLE, page_number};
use crate::pdf;
use crate::table::{Align, Cell, Column, Laid, Room, lay_out};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableColumn {
    pub head: String,
    /// Of the type area, in tenths of a millimetre; what is left is shared out to the columns of none.
    pub width: Option<u16>,
    pub align: Align,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableSheet {
    pub title: String,
    /// The paper's own number, at the head and foot of each of its pages in place of the page's; sheets that follow one
    /// another under the same number are one paper.
    pub numbered: Option<String>,
    /// Lines between title and table.
    pub lead: Vec<String>,
    pub columns: Vec<TableColumn>,
    pub rows: Vec<Vec<String>>,
    /// Lines below the table: how it was reckoned, who signs.
    pub foot: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TablePaper {
    /// The document's date and title in its metadata.
    pub dated: NaiveDate,
    pub title: String,
    pub sheets: Vec<TableSheet>,
}

const NOTE: Type = Type::new(Role::Body, 12.0);
const NOTE_LEADING: f32 = 6.4;
const TITLE_ROOM: f32 = 16.0;
/// Between the table and the line under it.
const NOTE_GAP: f32 = 8.0;
/// Room to sign in.
const FOOT_LEADING: f32 = 9.0;

/// Prints the sheets on A4 landscape.
///
/// # Errors
/// `NothingToPrint` without a row; `MissingGlyphs` naming the sheet; `TooLong` when a row does not fit one page.
pub fn table_paper(book: &FontBook, paper: &TablePaper) -> Result<Vec<u8>, PrintError> {
    if paper.sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(PrintError::NothingToPrint { form: "表格" });
    }
    refuse_missing(book, paper.sheets.iter().flat_map(texts))?;
    let mut pages = Vec::new();
    for sheet in &paper.sheets {
        let number = sheet.numbered.as_deref();
        pages.extend(
            pages_of(book, sheet)?
                .into_iter()
                .map(|page| (number, page)),
        );
    }
    let numbers: Vec<Option<&str>> = pages.iter().map(|(number, _)| *number).collect();
    let mut pages: Vec<Vec<Item>> = pages.into_iter().map(|(_, page)| page).collect();
    for (index, page) in pages.iter_mut().enumerate() {
        match numbers[index] {
            None => page.push(page_number(book, &LANDSCAPE, index + 1)?),
            Some(number) => page.extend(own_number(book, number, &numbers, index)?),
        }
    }
    let drawing = Drawing {
        title: paper.title.clone(),
        dated: paper.dated,
        backdrop: Vec::new(),
        pages: Page::all(LANDSCAPE.width, LANDSCAPE.height, pages),
    };
    pdf::write(book, &drawing)
}

/// The paper's number above and below the type area, and which of its pages this is.
fn own_number(
    book: &FontBook,
    number: &str,
    numbers: &[Option<&str>],
    index: usize,
) -> Result<[Item; 3], PrintError> {
    const AWAY: f32 = 7.0;
    let same = |other: &&Option<&str>| **other == Some(number);
    let of = numbers.iter().filter(same).count();
    let page = numbers[..=index].iter().filter(same).count();
    let (above, below) = (LANDSCAPE.top - AWAY, LANDSCAPE.bottom() + AWAY);
    let place = format!("第 {page} 页，共 {of} 页");
    let right = LANDSCAPE.right() - NOTE.width_of(book, &place)?;
    Ok([
        note(book, number, above)?,
        note(book, number, below)?,
        NOTE.at_left(book, &place, right, below + NOTE.baseline())?,
    ])
}

fn pages_of(book: &FontBook, sheet: &TableSheet) -> Result<Vec<Vec<Item>>, PrintError> {
    let lead = wrapped(book, &sheet.lead)?;
    let columns = columns(&sheet.columns, LANDSCAPE.area_width);
    let cell = |text: &String| -> Cell { vec![text.clone()] };
    let rows: Vec<Vec<Cell>> = sheet
        .rows
        .iter()
        .map(|row| row.iter().map(cell).collect())
        .collect();
    let below_title = LANDSCAPE.top + TITLE_ROOM;
    let room = Room {
        left: LANDSCAPE.left,
        first_top: below_title + lead.len() as f32 * NOTE_LEADING - 1.0,
        top: LANDSCAPE.top,
        bottom: LANDSCAPE.bottom(),
    };
    let Laid { mut pages, end } = lay_out(book, &columns, &rows, room)?;
    if let Some(first) = pages.first_mut() {
        let kind = TITLE.shrunk_to(book, &sheet.title, LANDSCAPE.area_width, 14.0, "表格标题处")?;
        let baseline = LANDSCAPE.top + 5.0 + kind.baseline();
        first.push(kind.centred(book, &sheet.title, LANDSCAPE.centre(), baseline)?);
        for (at, line) in lead.iter().enumerate() {
            let middle = below_title + (at as f32 + 0.2) * NOTE_LEADING;
            first.push(note(book, line, middle)?);
        }
    }
    foot(book, &wrapped(book, &sheet.foot)?, &mut pages, end)?;
    Ok(pages)
}

/// Under the table, or together on a new page.
fn foot(
    book: &FontBook,
    lines: &[String],
    pages: &mut Vec<Vec<Item>>,
    end: f32,
) -> Result<(), PrintError> {
    let height = lines.len().saturating_sub(1) as f32 * FOOT_LEADING;
    let mut middle = end + NOTE_GAP;
    if middle + height > LANDSCAPE.bottom() + 1.0 && !lines.is_empty() {
        pages.push(Vec::new());
        middle = LANDSCAPE.top + NOTE_GAP;
    }
    for line in lines {
        let item = note(book, line, middle)?;
        if let Some(last) = pages.last_mut() {
            last.push(item);
        }
        middle += FOOT_LEADING;
    }
    Ok(())
}

fn note(book: &FontBook, line: &str, middle: f32) -> Result<Item, PrintError> {
    NOTE.at_left(book, line, LANDSCAPE.left, middle + NOTE.baseline())
}

fn wrapped(book: &FontBook, lines: &[String]) -> Result<Vec<String>, PrintError> {
    let room = LANDSCAPE.area_width;
    let mut broken = Vec::new();
    for line in lines {
        broken.extend(NOTE.lines(book, line, room, room)?);
    }
    Ok(broken)
}

/// Columns that fill `area` mm.
pub(super) fn columns(wanted: &[TableColumn], area: f32) -> Vec<Column<'_>> {
    let millimetres = |tenths: u16| f32::from(tenths) / 10.0;
    let taken: f32 = wanted
        .iter()
        .filter_map(|one| one.width)
        .map(millimetres)
        .sum();
    let sharing = wanted.iter().filter(|one| one.width.is_none()).count();
    let share = (area - taken) / sharing.max(1) as f32;
    wanted
        .iter()
        .map(|one| Column {
            head: &one.head,
            width: one.width.map_or(share, millimetres),
            align: one.align,
        })
        .collect()
}

fn texts(sheet: &TableSheet) -> impl Iterator<Item = (&str, &str)> {
    let title = sheet.title.as_str();
    let around = sheet.numbered.iter().chain(&sheet.lead).chain(&sheet.foot);
    let heads = sheet.columns.iter().map(|column| &column.head);
    let cells = sheet.rows.iter().flatten();
    std::iter::once(title)
        .chain(around.chain(heads).chain(cells).map(String::as_str))
        .map(move |text| (title, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_the_area_is_shared_out() {
        let column = |width| TableColumn {
            head: "1".into(),
            width,
            align: Align::Centre,
        };
        let widths: Vec<f32> = columns(&[column(Some(250)), column(None), column(None)], 225.0)
            .iter()
            .map(|column| column.width)
            .collect();
        assert_eq!(widths, [25.0, 100.0, 100.0]);
    }
}
