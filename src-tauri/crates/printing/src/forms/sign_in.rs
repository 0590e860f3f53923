//! 签到表: who is called to a meeting, each with room to sign; empty lines for whoever else comes.

use chrono::NaiveDate;

use super::working::{FORM_TITLE, LEAST_TITLE, WORKING};
use crate::draw::{Drawing, Item, Page};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role, refuse_missing};
use crate::measure::Type;
use crate::page::page_number;
use crate::pdf;
use crate::table::{Align, Cell, Column, Room, Span, Table};
use crate::title::title_lines;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInSheet {
    /// The document's date in its metadata.
    pub dated: NaiveDate,
    pub title: String,
    /// When, where, and how many make a quorum.
    pub lead: Vec<String>,
    pub groups: Vec<SignInGroup>,
    /// Below the table.
    pub foot: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInGroup {
    pub heading: String,
    pub rows: Vec<SignInRow>,
    /// Empty lines behind the rows.
    pub blanks: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInRow {
    pub name: String,
    pub unit: String,
    pub post: String,
    pub note: String,
}

/// Together the 165 mm of the type area.
const COLUMNS: [Column<'static>; 6] = [
    column("序号", 14.0, Align::Centre),
    column("姓名", 29.0, Align::Centre),
    column("单位（部门）", 40.0, Align::Centre),
    column("职务", 21.0, Align::Centre),
    column("签名", 34.0, Align::Centre),
    column("备注", 27.0, Align::Centre),
];

const fn column(head: &'static str, width: f32, align: Align) -> Column<'static> {
    Column { head, width, align }
}

/// 四号: its rows are high enough to sign in.
const SIZE: f32 = 14.0;
const NOTE: Type = Type::new(Role::Body, 12.0);
const NOTE_LEADING: f32 = 7.0;
const TITLE_LEADING: f32 = 9.0;
/// Characters of the title's size in the type area.
const TITLE_ROOM: usize = 24;

/// # Errors
/// `NothingToPrint` without a line; `MissingGlyphs` naming who is called.
pub fn sign_in_sheet(book: &FontBook, sheet: &SignInSheet) -> Result<Vec<u8>, PrintError> {
    if sheet.groups.is_empty() {
        return Err(PrintError::NothingToPrint { form: "签到表" });
    }
    refuse_missing(book, texts(sheet))?;
    let drawing = Drawing {
        title: sheet.title.clone(),
        dated: sheet.dated,
        backdrop: Vec::new(),
        pages: Page::all(WORKING.width, WORKING.height, pages(book, sheet)?),
    };
    pdf::write(book, &drawing)
}

fn pages(book: &FontBook, sheet: &SignInSheet) -> Result<Vec<Vec<Item>>, PrintError> {
    let mut above = Vec::new();
    let mut y = WORKING.top;
    for line in title_lines(&sheet.title, TITLE_ROOM) {
        let kind = FORM_TITLE.shrunk_to(book, line, WORKING.area_width, LEAST_TITLE, "标题处")?;
        let baseline = y + TITLE_LEADING / 2.0 + kind.baseline();
        above.push(kind.centred(book, line, WORKING.centre(), baseline)?);
        y += TITLE_LEADING;
    }
    y += 3.0;
    for line in wrapped(book, &sheet.lead)? {
        above.push(note(book, &line, y)?);
        y += NOTE_LEADING;
    }
    let table = Table {
        columns: &COLUMNS,
        groups: &[],
        rows: sheet.groups.iter().flat_map(rows).collect(),
        size: SIZE,
    };
    let room = Room {
        left: WORKING.left,
        first_top: y + 1.0,
        top: WORKING.top,
        bottom: WORKING.bottom(),
    };
    let laid = table.lay_out(book, room)?;
    let (mut pages, mut y) = (laid.pages, laid.end + 2.0);
    if let Some(first) = pages.first_mut() {
        first.splice(0..0, above);
    }
    let foot = wrapped(book, &sheet.foot)?;
    if y + foot.len() as f32 * NOTE_LEADING > WORKING.bottom() + 2.0 && !foot.is_empty() {
        pages.push(Vec::new());
        y = WORKING.top;
    }
    for line in foot {
        let item = note(book, &line, y)?;
        if let Some(last) = pages.last_mut() {
            last.push(item);
        }
        y += NOTE_LEADING;
    }
    if pages.len() > 1 {
        for (at, page) in pages.iter_mut().enumerate() {
            page.push(page_number(book, &WORKING, at + 1)?);
        }
    }
    Ok(pages)
}

fn rows(group: &SignInGroup) -> Vec<Vec<Span>> {
    let cell = |text: &str| Span::from(vec![text.to_owned()] as Cell);
    let heading = Span {
        lines: vec![group.heading.clone()],
        columns: COLUMNS.len(),
    };
    let named = group.rows.iter().enumerate().map(|(at, row)| {
        let serial = (at + 1).to_string();
        [&serial, &row.name, &row.unit, &row.post, "", &row.note]
            .map(cell)
            .to_vec()
    });
    let blanks = (0..group.blanks).map(|at| {
        let serial = (group.rows.len() + at + 1).to_string();
        [serial.as_str(), "", "", "", "", ""].map(cell).to_vec()
    });
    std::iter::once(vec![heading])
        .chain(named)
        .chain(blanks)
        .collect()
}

fn note(book: &FontBook, line: &str, top: f32) -> Result<Item, PrintError> {
    NOTE.at_left(
        book,
        line,
        WORKING.left,
        top + NOTE_LEADING / 2.0 + NOTE.baseline(),
    )
}

fn wrapped(book: &FontBook, lines: &[String]) -> Result<Vec<String>, PrintError> {
    let room = WORKING.area_width;
    let mut broken = Vec::new();
    for line in lines {
        broken.extend(NOTE.lines(book, line, room, room)?);
    }
    Ok(broken)
}

fn texts(sheet: &SignInSheet) -> impl Iterator<Item = (&str, &str)> {
    let title = sheet.title.as_str();
    let around = sheet.lead.iter().chain(&sheet.foot);
    let headings = sheet.groups.iter().map(|group| &group.heading);
    let around = around
        .chain(headings)
        .map(move |text| (title, text.as_str()));
    let called = sheet.groups.iter().flat_map(|group| &group.rows);
    let called = called.flat_map(|row| {
        let cells = [&row.name, &row.unit, &row.post, &row.note];
        cells.map(|text| (row.name.as_str(), text.as_str()))
    });
    std::iter::once((title, title)).chain(around).chain(called)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(members: usize) -> SignInSheet {
        let row = |at: usize| SignInRow {
            name: format!("成员{at}"),
            unit: "市总工会组织部".into(),
            post: "成员".into(),
            note: String::new(),
        };
        SignInSheet {
            dated: NaiveDate::from_ymd_opt(2026, 10, 12).expect("a day"),
            title: "模范职工之家选树领导小组会议签到表".into(),
            lead: vec!["时间：2026年10月12日".into()],
            groups: vec![
                SignInGroup {
                    heading: "领导小组成员".into(),
                    rows: (1..=members).map(row).collect(),
                    blanks: 0,
                },
                SignInGroup {
                    heading: "列席人员".into(),
                    rows: Vec::new(),
                    blanks: 4,
                },
            ],
            foot: vec!["秦皇岛市总工会".into()],
        }
    }

    fn texts_on(page: &[Item]) -> Vec<String> {
        let text = |item: &Item| match item {
            Item::Text(run) => Some(run.glyphs.iter().map(|glyph| glyph.character).collect()),
            _ => None,
        };
        page.iter().filter_map(text).collect()
    }

    #[test]
    fn a_leading_group_of_nine_with_its_guests_signs_on_one_page() {
        let pages = pages(FontBook::bundled(), &sheet(9)).expect("common text");
        assert_eq!(pages.len(), 1);
        let texts = texts_on(&pages[0]);
        let serials = texts.iter().filter(|text| text.parse::<u32>().is_ok());
        assert_eq!(serials.count(), 9 + 4);
    }

    #[test]
    fn the_heads_stand_on_every_page_of_a_large_meeting() {
        let pages = pages(FontBook::bundled(), &sheet(40)).expect("common text");
        assert!(pages.len() > 1);
        for page in &pages {
            assert!(texts_on(page).iter().any(|text| text == "签名"));
        }
    }
}
