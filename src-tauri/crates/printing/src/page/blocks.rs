//! Further parts of an official document: lower heads, attachments named and begun, tables on the grid.

use super::{
    BODY, CHARACTER_PITCH, Flow, LINE_PITCH, LINES_PER_PAGE, PORTRAIT, Row, SECOND_HEAD,
    page_ranges, wrap,
};
use crate::error::PrintError;
use crate::table::{Laid, Room, Table};

/// A table that has less than this of a page left begins on the next: its heads and two rows.
const LEAST_FOR_TABLE: usize = 4;

impl Flow<'_> {
    /// （一）… in 楷体; never the last line of a page.
    pub fn heading2(&mut self, text: &str) -> Result<(), PrintError> {
        self.indented(SECOND_HEAD, text, true)
    }

    /// What follows begins a page; at the beginning of one it changes nothing.
    pub fn page_break(&mut self) {
        if !self.rows.is_empty() {
            self.breaks.insert(self.rows.len());
        }
    }

    /// 附件说明 (7.3.4): one line under the text, two characters in; several are numbered, a long name goes on under
    /// its own first character, and no mark ends it. No page holds it and the signature alone.
    pub fn attachment_note(&mut self, names: &[&str]) -> Result<(), PrintError> {
        self.keep_last(2);
        self.blank();
        let room_of = |text: &str| BODY.width_of(self.book, text);
        let left = 2.0 * CHARACTER_PITCH + room_of("附件：")?;
        for (at, name) in names.iter().enumerate() {
            let number = if names.len() > 1 {
                format!("{}.", at + 1)
            } else {
                String::new()
            };
            let inset = left + room_of(&number)?;
            let mut rows: Vec<Row> = wrap(self.book, BODY, name, 0.0, inset)?
                .into_iter()
                .map(|item| Row {
                    items: vec![item],
                    keep_with_next: true,
                })
                .collect();
            if let Some(first) = rows.first_mut() {
                let baseline = BODY.baseline();
                first
                    .items
                    .insert(0, BODY.at_left(self.book, &number, left, baseline)?);
                if at == 0 {
                    let label = 2.0 * CHARACTER_PITCH;
                    first
                        .items
                        .insert(0, BODY.at_left(self.book, "附件：", label, baseline)?);
                }
            }
            self.rows.extend(rows);
        }
        Ok(())
    }

    /// A table in the type area where the text stands; what follows goes on at the next free line.
    pub fn table(&mut self, table: &Table<'_>) -> Result<(), PrintError> {
        if LINES_PER_PAGE - self.lines_taken() < LEAST_FOR_TABLE {
            self.break_before_heads();
        }
        let taken = self.lines_taken();
        let room = Room {
            left: 0.0,
            first_top: PORTRAIT.top + taken as f32 * LINE_PITCH,
            top: PORTRAIT.top,
            bottom: PORTRAIT.bottom(),
        };
        let Laid { pages, end } = table.lay_out(self.book, room)?;
        let last = pages.len().saturating_sub(1);
        for (at, items) in pages.into_iter().enumerate() {
            if at > 0 {
                self.page_break();
            }
            let line = if at == 0 { taken } else { 0 };
            let bottom = if at == last { end } else { room.bottom };
            let middle = PORTRAIT.top + (line as f32 + 0.5) * LINE_PITCH;
            self.push(Row {
                items: items
                    .into_iter()
                    .map(|item| item.moved(0.0, -middle))
                    .collect(),
                keep_with_next: false,
            });
            let mut reached = line + 1;
            while PORTRAIT.top + (reached as f32 * LINE_PITCH) < bottom - 0.01 {
                self.push(Row::default());
                reached += 1;
            }
        }
        Ok(())
    }

    /// Lines of the page in hand; none of a full one.
    fn lines_taken(&self) -> usize {
        if self.breaks.contains(&self.rows.len()) {
            return 0;
        }
        let last = page_ranges(&self.rows, &self.breaks).pop();
        last.map_or(0, |range| range.len() % LINES_PER_PAGE)
    }

    /// The heads right above go over with what they stand above.
    fn break_before_heads(&mut self) {
        let heads = self.rows.iter().rev().take_while(|row| row.keep_with_next);
        let first = self.rows.len() - heads.count();
        if first > 0 {
            self.breaks.insert(first);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::{Drawing, Item};
    use crate::fonts::FontBook;
    use crate::table::{Align, Column, Span};
    use chrono::NaiveDate;

    const COLUMNS: [Column; 2] = [
        Column {
            head: "序号",
            width: 20.0,
            align: Align::Centre,
        },
        Column {
            head: "单位",
            width: 136.0,
            align: Align::Left,
        },
    ];

    fn table(rows: usize) -> Table<'static> {
        let row = |number: usize| {
            [number.to_string(), "海港区总工会".to_owned()]
                .map(|text| Span::from(vec![text]))
                .into()
        };
        Table {
            columns: &COLUMNS,
            groups: &[],
            rows: (1..=rows).map(row).collect(),
            size: 12.0,
        }
    }

    fn drawing(flow: Flow<'_>) -> Drawing {
        let day = NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day");
        flow.into_drawing("通知", day).expect("common characters")
    }

    fn texts(drawing: &Drawing) -> Vec<Vec<(String, f32)>> {
        let text = |item: &Item| match item {
            Item::Text(run) => {
                let text = run.glyphs.iter().map(|glyph| glyph.character).collect();
                Some((text, run.at.y))
            }
            _ => None,
        };
        let pages = drawing.pages.iter();
        pages
            .map(|page| page.items.iter().filter_map(text).collect())
            .collect()
    }

    #[test]
    fn text_goes_on_below_a_table() {
        let mut flow = Flow::new(FontBook::bundled());
        flow.paragraph("名额如下：").expect("set");
        flow.table(&table(5)).expect("set");
        flow.paragraph("请认真执行。").expect("set");
        let page = &texts(&drawing(flow))[0];
        let at = |wanted: &str| {
            page.iter()
                .position(|(text, _)| text == wanted)
                .expect("set")
        };
        let (before, row, after) = (at("名额如下："), at("5"), at("请认真执行。"));
        assert!(page[before].1 < page[row].1 && page[row].1 < page[after].1);
    }

    #[test]
    fn a_long_table_goes_over_pages_and_stays_in_the_type_area() {
        let mut flow = Flow::new(FontBook::bundled());
        for _ in 0..15 {
            flow.paragraph("名额").expect("set");
        }
        flow.table(&table(60)).expect("set");
        flow.paragraph("请认真执行。").expect("set");
        let pages = texts(&drawing(flow));
        assert!(pages.len() >= 3);
        let bottom = PORTRAIT.bottom();
        for page in &pages {
            assert!(
                page.iter()
                    .filter(|(text, _)| !text.starts_with('—'))
                    .all(|(_, y)| *y < bottom)
            );
        }
        let numbers = pages
            .iter()
            .flatten()
            .filter(|(text, _)| text.parse::<u32>().is_ok());
        assert_eq!(numbers.count(), 60);
    }

    #[test]
    fn a_table_at_the_foot_of_a_page_takes_its_heading_to_the_next() {
        let mut flow = Flow::new(FontBook::bundled());
        for _ in 0..19 {
            flow.paragraph("名额").expect("set");
        }
        flow.heading2("（一）名额分配").expect("set");
        flow.table(&table(3)).expect("set");
        let pages = texts(&drawing(flow));
        assert_eq!(pages.len(), 2);
        assert_eq!(pages[1][0].0, "（一）名额分配");
    }

    #[test]
    fn attachments_are_numbered_and_their_names_stand_under_each_other() {
        let mut flow = Flow::new(FontBook::bundled());
        let long = "推荐表".repeat(12);
        let names = ["名额分配表", long.as_str()];
        flow.paragraph("特此通知。").expect("set");
        flow.attachment_note(&names).expect("set");
        let starts: Vec<(String, f32)> = flow
            .rows
            .iter()
            .flat_map(|row| &row.items)
            .filter_map(|item| match item {
                Item::Text(run) => {
                    let text = run.glyphs.iter().map(|glyph| glyph.character).collect();
                    Some((text, run.at.x))
                }
                _ => None,
            })
            .collect();
        let texts: Vec<&str> = starts.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(texts[1..5], ["附件：", "1.", "名额分配表", "2."]);
        assert!((starts[3].1 - starts[6].1).abs() < 0.01);
    }
}
