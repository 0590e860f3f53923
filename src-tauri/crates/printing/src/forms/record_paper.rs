//! Papers that file what is known of one after the other: 资格审查表, 推荐对象档案. Every record begins a page, and each
//! of its pages says whose it is: records are taken apart and put into folders.

use chrono::NaiveDate;

use super::record_grid::{Fact, SIGNING_HEIGHT, fact_rows, signing_boxes};
use super::table_paper::{TableColumn, columns};
use super::working::{FORM_TITLE, FRAME, LEAST_TITLE, WORKING, boxed};
use crate::draw::{Drawing, Item, Page};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role, refuse_missing};
use crate::measure::Type;
use crate::page::spread_to;
use crate::pdf;
use crate::table::{Column, Room, Span, Table};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordPaper {
    /// The document's date and title in its metadata.
    pub dated: NaiveDate,
    pub title: String,
    pub records: Vec<Record>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub title: String,
    /// Under the title, at the left and at the right.
    pub from: String,
    pub number: String,
    /// At the foot of each of its pages.
    pub running: String,
    pub blocks: Vec<RecordBlock>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordBlock {
    Heading(String),
    Facts(Vec<Fact>),
    Table(RecordTable),
    /// Paragraphs, one a line.
    Text(String),
    /// What came out, and who signs for it; both stay on one page.
    Conclusion {
        facts: Vec<Fact>,
        signers: Vec<String>,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordTable {
    pub columns: Vec<TableColumn>,
    pub rows: Vec<Vec<String>>,
}

const HEADING: Type = Type::new(Role::Head, 12.0);
const TEXT: Type = Type::new(Role::Body, 12.0);
const NOTE: Type = Type::new(Role::Body, 10.5);
const FOOT: Type = Type::new(Role::Body, 9.0);
/// 五号, in points.
const TABLE_SIZE: f32 = 10.5;
const TITLE_ROOM: f32 = 13.0;
const NOTE_ROOM: f32 = 7.0;
const HEADING_ROOM: f32 = 9.0;
const TEXT_LEADING: f32 = 7.0;
const BETWEEN_BLOCKS: f32 = 2.5;
/// The foot's line under the type area.
const BELOW: f32 = 7.0;

/// # Errors
/// `NothingToPrint` without a record; `MissingGlyphs` naming whose record it is.
pub fn record_paper(book: &FontBook, paper: &RecordPaper) -> Result<Vec<u8>, PrintError> {
    if paper.records.is_empty() {
        return Err(PrintError::NothingToPrint { form: "档案" });
    }
    refuse_missing(book, paper.records.iter().flat_map(texts))?;
    let mut pages = Vec::new();
    for record in &paper.records {
        pages.extend(pages_of(book, record)?);
    }
    let drawing = Drawing {
        title: paper.title.clone(),
        dated: paper.dated,
        backdrop: Vec::new(),
        pages: Page::all(WORKING.width, WORKING.height, pages),
    };
    pdf::write(book, &drawing)
}

fn pages_of(book: &FontBook, record: &Record) -> Result<Vec<Vec<Item>>, PrintError> {
    let mut setting = Setting::begun(book);
    setting.top(record)?;
    let following = record.blocks.iter().skip(1).map(Some).chain([None]);
    for (block, next) in record.blocks.iter().zip(following) {
        setting.block(block, next)?;
    }
    let mut pages = setting.pages;
    let of = pages.len();
    for (at, page) in pages.iter_mut().enumerate() {
        let baseline = WORKING.bottom() + BELOW + FOOT.baseline();
        page.push(FOOT.at_left(book, &record.running, WORKING.left, baseline)?);
        let place = format!("第 {} 页，共 {of} 页", at + 1);
        let left = WORKING.right() - FOOT.width_of(book, &place)?;
        page.push(FOOT.at_left(book, &place, left, baseline)?);
    }
    Ok(pages)
}

/// Pages filled from above.
struct Setting<'b> {
    book: &'b FontBook,
    pages: Vec<Vec<Item>>,
    y: f32,
}

impl<'b> Setting<'b> {
    fn begun(book: &'b FontBook) -> Setting<'b> {
        Setting {
            book,
            pages: vec![Vec::new()],
            y: WORKING.top,
        }
    }

    fn page(&mut self) -> &mut Vec<Item> {
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    /// Turns the page unless `height` mm are left of it.
    fn need(&mut self, height: f32) {
        if self.y + height > WORKING.bottom() && self.y > WORKING.top {
            self.pages.push(Vec::new());
            self.y = WORKING.top;
        }
    }

    fn top(&mut self, record: &Record) -> Result<(), PrintError> {
        let book = self.book;
        let room = WORKING.area_width;
        let kind = FORM_TITLE.shrunk_to(book, &record.title, room, LEAST_TITLE, "表格标题处")?;
        let baseline = self.y + TITLE_ROOM / 2.0 - 1.5 + kind.baseline();
        let title = kind.centred(book, &record.title, WORKING.centre(), baseline)?;
        self.page().push(title);
        self.y += TITLE_ROOM;
        let baseline = self.y + NOTE_ROOM / 2.0 - 0.8 + NOTE.baseline();
        let right = WORKING.right() - NOTE.width_of(book, &record.number)?;
        let number = NOTE.at_left(book, &record.number, right, baseline)?;
        let room = right - WORKING.left - 4.0;
        let kind = NOTE.shrunk_to(book, &record.from, room, 7.0, "推荐单位处")?;
        let from = kind.at_left(book, &record.from, WORKING.left, baseline)?;
        self.page().extend([from, number]);
        self.y += NOTE_ROOM;
        Ok(())
    }

    fn block(&mut self, block: &RecordBlock, next: Option<&RecordBlock>) -> Result<(), PrintError> {
        match block {
            RecordBlock::Heading(text) => return self.heading(text, next),
            RecordBlock::Facts(facts) => self.facts(facts)?,
            RecordBlock::Table(table) => self.table(table, next)?,
            RecordBlock::Text(text) => self.text(text)?,
            RecordBlock::Conclusion { facts, signers } => self.conclusion(facts, signers)?,
        }
        self.y += BETWEEN_BLOCKS;
        Ok(())
    }

    /// What must stand on one page with a heading above it.
    fn least(&self, block: &RecordBlock) -> Result<f32, PrintError> {
        Ok(match block {
            RecordBlock::Heading(_) => HEADING_ROOM,
            RecordBlock::Text(_) => TEXT_LEADING,
            RecordBlock::Table(table) => table.least(self.book)?,
            RecordBlock::Facts(facts) => {
                let rows = fact_rows(self.book, facts)?;
                rows.first().map_or(0.0, |row| row.height)
            }
            RecordBlock::Conclusion { facts, .. } => {
                let rows = fact_rows(self.book, facts)?;
                rows.iter().map(|row| row.height).sum::<f32>() + SIGNING_HEIGHT
            }
        })
    }

    /// Never the last line of a page.
    fn heading(&mut self, text: &str, next: Option<&RecordBlock>) -> Result<(), PrintError> {
        let below = next.map_or(Ok(0.0), |next| self.least(next))?;
        self.need(HEADING_ROOM + below);
        let baseline = self.y + HEADING_ROOM / 2.0 + 0.4 + HEADING.baseline();
        let item = HEADING.at_left(self.book, text, WORKING.left, baseline)?;
        self.page().push(item);
        self.y += HEADING_ROOM;
        Ok(())
    }

    fn facts(&mut self, facts: &[Fact]) -> Result<(), PrintError> {
        let mut top = self.y;
        for row in fact_rows(self.book, facts)? {
            if self.y + row.height > WORKING.bottom() && self.y > WORKING.top {
                self.frame(top);
                self.need(f32::MAX);
                top = self.y;
            }
            let items = row.draw(self.book, self.y)?;
            self.page().extend(items);
            self.y += row.height;
        }
        self.frame(top);
        Ok(())
    }

    /// Around what was set since `top`.
    fn frame(&mut self, top: f32) {
        let size = (WORKING.area_width, self.y - top);
        if size.1 > 0.0 {
            self.page().push(boxed((WORKING.left, top), size, FRAME));
        }
    }

    /// What is signed for on the next page takes the last rows along: no signature stands alone.
    fn table(&mut self, table: &RecordTable, next: Option<&RecordBlock>) -> Result<(), PrintError> {
        const CARRIED: usize = 3;
        let below = match next {
            Some(end @ RecordBlock::Conclusion { .. }) => BETWEEN_BLOCKS + self.least(end)?,
            _ => 0.0,
        };
        let (pages, y) = (self.pages.clone(), self.y);
        self.rows(table)?;
        let stays = table.rows.len().saturating_sub(CARRIED);
        if self.y + below > WORKING.bottom() && stays > 0 {
            (self.pages, self.y) = (pages, y);
            let part = |rows: &[Vec<String>]| RecordTable {
                columns: table.columns.clone(),
                rows: rows.to_vec(),
            };
            self.rows(&part(&table.rows[..stays]))?;
            self.need(f32::MAX);
            self.rows(&part(&table.rows[stays..]))?;
        }
        Ok(())
    }

    fn rows(&mut self, table: &RecordTable) -> Result<(), PrintError> {
        self.need(table.least(self.book)?);
        let columns = table.columns();
        let table = table.ruled(&columns);
        let room = Room {
            left: WORKING.left,
            first_top: self.y,
            top: WORKING.top,
            bottom: WORKING.bottom(),
        };
        let laid = table.lay_out(self.book, room)?;
        for (at, items) in laid.pages.into_iter().enumerate() {
            if at > 0 {
                self.pages.push(Vec::new());
            }
            self.page().extend(items);
        }
        self.y = laid.end;
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), PrintError> {
        let book = self.book;
        let indent = TEXT.width_of(book, "正文")?;
        let room = WORKING.area_width;
        for paragraph in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let lines = TEXT.lines(book, paragraph, room - indent, room)?;
            let last = lines.len().saturating_sub(1);
            for (at, line) in lines.iter().enumerate() {
                let inset = if at == 0 { indent } else { 0.0 };
                let kind = if at == last {
                    TEXT
                } else {
                    spread_to(book, TEXT, line, room - inset)?
                };
                self.need(TEXT_LEADING);
                let baseline = self.y + TEXT_LEADING / 2.0 + TEXT.baseline();
                let item = kind.at_left(book, line, WORKING.left + inset, baseline)?;
                self.page().push(item);
                self.y += TEXT_LEADING;
            }
        }
        Ok(())
    }

    fn conclusion(&mut self, facts: &[Fact], signers: &[String]) -> Result<(), PrintError> {
        let rows = fact_rows(self.book, facts)?;
        let height: f32 = rows.iter().map(|row| row.height).sum();
        self.need(height + SIGNING_HEIGHT);
        let top = self.y;
        for row in rows {
            let items = row.draw(self.book, self.y)?;
            self.page().extend(items);
            self.y += row.height;
        }
        let boxes = signing_boxes(self.book, signers, self.y)?;
        self.page().extend(boxes);
        self.y += SIGNING_HEIGHT;
        self.frame(top);
        Ok(())
    }
}

impl RecordTable {
    fn columns(&self) -> Vec<Column<'_>> {
        columns(&self.columns, WORKING.area_width)
    }

    fn ruled<'t>(&self, columns: &'t [Column<'t>]) -> Table<'t> {
        let cell = |text: &String| Span::from(text.lines().map(str::to_owned).collect::<Vec<_>>());
        let rows = self.rows.iter();
        Table {
            columns,
            groups: &[],
            rows: rows.map(|row| row.iter().map(cell).collect()).collect(),
            size: TABLE_SIZE,
        }
    }

    /// The heads and the first row; a row longer than a page is continued.
    fn least(&self, book: &FontBook) -> Result<f32, PrintError> {
        let columns = self.columns();
        let height = self.ruled(&columns).height_to_first_row(book)?;
        Ok(height.min(WORKING.area_height))
    }
}

fn texts(record: &Record) -> impl Iterator<Item = (&str, &str)> {
    let whose = record.running.as_str();
    let around = [&record.title, &record.from, &record.number, &record.running];
    let inside = record.blocks.iter().flat_map(|block| -> Vec<&String> {
        match block {
            RecordBlock::Heading(text) | RecordBlock::Text(text) => vec![text],
            RecordBlock::Facts(facts) => words(facts),
            RecordBlock::Table(table) => {
                let heads = table.columns.iter().map(|column| &column.head);
                heads.chain(table.rows.iter().flatten()).collect()
            }
            RecordBlock::Conclusion { facts, signers } => {
                words(facts).into_iter().chain(signers).collect()
            }
        }
    });
    around
        .into_iter()
        .chain(inside)
        .map(move |text| (whose, text.as_str()))
}

fn words(facts: &[Fact]) -> Vec<&String> {
    let pairs = facts.iter();
    pairs.flat_map(|(label, value)| [label, value]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Align;

    fn record(blocks: Vec<RecordBlock>) -> Record {
        Record {
            title: "秦皇岛市模范职工之家推荐对象档案".into(),
            from: "推荐单位：海港区总工会".into(),
            number: "申报编号：26-J-001".into(),
            running: "26-J-001　某公司工会".into(),
            blocks,
        }
    }

    fn table(rows: usize) -> RecordBlock {
        let column = |head: &str, width| TableColumn {
            head: head.into(),
            width,
            align: Align::Left,
        };
        RecordBlock::Table(RecordTable {
            columns: vec![column("序号", Some(110)), column("情况说明", None)],
            rows: (1..=rows)
                .map(|at| vec![at.to_string(), "符合".into()])
                .collect(),
        })
    }

    fn texts_on(page: &[Item]) -> Vec<String> {
        let text = |item: &Item| match item {
            Item::Text(run) => Some(run.glyphs.iter().map(|glyph| glyph.character).collect()),
            _ => None,
        };
        page.iter().filter_map(text).collect()
    }

    #[test]
    fn every_page_of_a_record_says_whose_it_is_and_which_of_how_many() {
        let record = record(vec![table(60)]);
        let pages = pages_of(FontBook::bundled(), &record).expect("common text");
        assert!(pages.len() > 1);
        for (at, page) in pages.iter().enumerate() {
            let texts = texts_on(page);
            assert!(texts.contains(&record.running));
            let place = format!("第 {} 页，共 {} 页", at + 1, pages.len());
            assert!(texts.contains(&place), "{place}");
            assert!(
                texts.contains(&"情况说明".to_owned()),
                "the heads are repeated"
            );
        }
    }

    #[test]
    fn a_heading_goes_over_with_the_table_under_it() {
        for lines in 20..40 {
            let story = "事迹\n".repeat(lines);
            let record = record(vec![
                RecordBlock::Text(story),
                RecordBlock::Heading("三、资格审查".into()),
                table(2),
            ]);
            let pages = pages_of(FontBook::bundled(), &record).expect("common text");
            let holds = |text: &str| {
                let on = |page: &Vec<Item>| texts_on(page).iter().any(|one| one == text);
                pages.iter().position(on)
            };
            assert_eq!(
                holds("三、资格审查"),
                holds("情况说明"),
                "{lines} lines above"
            );
        }
    }

    #[test]
    fn who_signs_stays_on_the_page_of_what_is_signed_for() {
        for lines in 25..36 {
            let facts = vec![("审核结论".to_owned(), "审核通过".to_owned())];
            let record = record(vec![
                RecordBlock::Text("事迹\n".repeat(lines)),
                RecordBlock::Conclusion {
                    facts,
                    signers: vec!["初审人（签字）：".into(), "复核人（签字）：".into()],
                },
            ]);
            let pages = pages_of(FontBook::bundled(), &record).expect("common text");
            let last = texts_on(pages.last().expect("a page"));
            for text in ["审核通过", "初审人（签字）："] {
                assert!(
                    last.iter().any(|one| one == text),
                    "{text} after {lines} lines"
                );
            }
        }
    }

    #[test]
    fn a_signature_never_stands_on_a_page_without_a_row_of_what_it_is_for() {
        for rows in 18..34 {
            let record = record(vec![
                table(rows),
                RecordBlock::Conclusion {
                    facts: vec![("审核结论".to_owned(), "审核通过".to_owned())],
                    signers: vec!["初审人（签字）：".into()],
                },
            ]);
            let pages = pages_of(FontBook::bundled(), &record).expect("common text");
            let last = texts_on(pages.last().expect("a page"));
            assert!(last.contains(&rows.to_string()), "{rows} rows");
            let all: Vec<String> = pages.iter().flat_map(|page| texts_on(page)).collect();
            assert_eq!(all.iter().filter(|text| *text == "符合").count(), rows);
        }
    }

    #[test]
    fn a_character_in_no_font_is_named_with_its_record() {
        let odd = record(vec![RecordBlock::Text("王\u{323AF}".into())]);
        let paper = RecordPaper {
            dated: NaiveDate::from_ymd_opt(2026, 10, 12).expect("a day"),
            title: "推荐对象档案".into(),
            records: vec![odd],
        };
        let refusal = record_paper(FontBook::bundled(), &paper).expect_err("no font has it");
        assert!(refusal.to_string().contains("26-J-001"), "{refusal}");
    }
}
