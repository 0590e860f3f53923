//! 奖牌制作清单 (Art. 18: plaques go to collectives): what the maker engraves, to be read back and signed.

use chrono::NaiveDate;

use crate::draw::{Drawing, Item, Page};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role, refuse_missing};
use crate::measure::Type;
use crate::page::{LANDSCAPE, TITLE, page_number};
use crate::pdf;
use crate::table::{Align, Cell, Column, Laid, Room, lay_out};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaqueRow {
    /// The lines on the plaque, exact.
    pub face: Vec<String>,
    /// The unit's full name.
    pub recipient: String,
    /// 600×400 mm
    pub size: String,
    pub material: String,
    pub count: u32,
    /// The plaque's own number, printed under the recipient.
    pub number: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaqueList {
    /// The document's date in its metadata.
    pub dated: NaiveDate,
    pub title: String,
    pub rows: Vec<PlaqueRow>,
    pub issuer: String,
}

/// Together the 225 mm of the type area.
const COLUMNS: [Column<'static>; 8] = [
    column("序号", 12.0, Align::Centre),
    column("牌面全文", 48.0, Align::Exact),
    column("得牌单位全称", 70.0, Align::Left),
    column("字数", 12.0, Align::Centre),
    column("尺寸", 30.0, Align::Exact),
    column("材质", 16.0, Align::Centre),
    column("数量", 12.0, Align::Centre),
    column("校对人签字", 25.0, Align::Centre),
];

const fn column(head: &'static str, width: f32, align: Align) -> Column<'static> {
    Column { head, width, align }
}

const TITLE_MIDDLE: f32 = LANDSCAPE.top + 5.0;
const NOTE: Type = Type::new(Role::Body, 12.0);
/// Between the table and the line under it.
const NOTE_GAP: f32 = 8.0;

/// Prints the maker's list on A4 landscape.
///
/// # Errors
/// `NothingToPrint` for an empty list; `MissingGlyphs` naming the recipient; `TooLong` when a row does
/// not fit one page.
pub fn plaque_list(book: &FontBook, list: &PlaqueList) -> Result<Vec<u8>, PrintError> {
    if list.rows.is_empty() {
        return Err(PrintError::NothingToPrint { form: "奖牌" });
    }
    refuse_missing(book, texts(list))?;
    let rows: Vec<Vec<Cell>> = list.rows.iter().enumerate().map(cells).collect();
    let room = Room {
        left: LANDSCAPE.left,
        first_top: LANDSCAPE.top + 14.0,
        top: LANDSCAPE.top,
        bottom: LANDSCAPE.bottom(),
    };
    let Laid { mut pages, end } = lay_out(book, &COLUMNS, &rows, room)?;
    if let Some(first) = pages.first_mut() {
        let kind = TITLE.shrunk_to(book, &list.title, LANDSCAPE.area_width, 14.0, "清单标题处")?;
        let baseline = TITLE_MIDDLE + kind.baseline();
        first.push(kind.centred(book, &list.title, LANDSCAPE.centre(), baseline)?);
    }
    sign(book, list, &mut pages, end)?;
    for (index, page) in pages.iter_mut().enumerate() {
        page.push(page_number(book, &LANDSCAPE, index + 1)?);
    }
    let drawing = Drawing {
        title: list.title.clone(),
        dated: list.dated,
        backdrop: Vec::new(),
        pages: Page::all(LANDSCAPE.width, LANDSCAPE.height, pages),
    };
    pdf::write(book, &drawing)
}

fn cells((index, row): (usize, &PlaqueRow)) -> Vec<Cell> {
    vec![
        vec![(index + 1).to_string()],
        row.face.clone(),
        vec![row.recipient.clone(), format!("编号：{}", row.number)],
        vec![engraved_characters(&row.face).to_string()],
        vec![row.size.clone()],
        vec![row.material.clone()],
        vec![row.count.to_string()],
        vec![String::new()],
    ]
}

/// 字数: what the maker charges and checks by; spaces are not engraved.
pub fn engraved_characters(face: &[String]) -> usize {
    face.iter()
        .flat_map(|line| line.chars())
        .filter(|character| !character.is_whitespace())
        .count()
}

/// Sum and issuer under the table, on a new page where the last one is full.
fn sign(
    book: &FontBook,
    list: &PlaqueList,
    pages: &mut Vec<Vec<Item>>,
    end: f32,
) -> Result<(), PrintError> {
    let sum: u64 = list.rows.iter().map(|row| u64::from(row.count)).sum();
    let sum = format!("合计：{}种，{sum}块。", list.rows.len());
    let issuer = format!("制表单位：{}", list.issuer);
    let below = end + NOTE_GAP;
    let fits = below + NOTE.baseline() <= LANDSCAPE.bottom() + 1.0;
    if !fits {
        pages.push(Vec::new());
    }
    let middle = if fits {
        below
    } else {
        LANDSCAPE.top + NOTE_GAP
    };
    let baseline = middle + NOTE.baseline();
    let right = LANDSCAPE.right() - NOTE.width_of(book, &issuer)?;
    let notes = [
        NOTE.at_left(book, &sum, LANDSCAPE.left, baseline)?,
        NOTE.at_left(book, &issuer, right, baseline)?,
    ];
    if let Some(last) = pages.last_mut() {
        last.extend(notes);
    }
    Ok(())
}

fn texts(list: &PlaqueList) -> impl Iterator<Item = (&str, &str)> {
    let title = list.title.as_str();
    let rows = list.rows.iter().flat_map(|row| {
        row.face
            .iter()
            .chain([&row.recipient, &row.size, &row.material, &row.number])
            .map(|text| (row.recipient.as_str(), text.as_str()))
    });
    [(title, title), (title, list.issuer.as_str())]
        .into_iter()
        .chain(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_fill_the_type_area() {
        let width: f32 = COLUMNS.iter().map(|column| column.width).sum();
        assert!((width - LANDSCAPE.area_width).abs() < 0.01);
    }

    #[test]
    fn spaces_on_a_plaque_are_not_counted() {
        let face = ["模范　职工之家".to_owned(), "二〇二六年 十二月".to_owned()];
        assert_eq!(engraved_characters(&face), 14);
    }
}
