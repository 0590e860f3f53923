//! Tables that break between rows, with the heads repeated on every page. A row longer than a page is
//! continued on the next.

mod cells;
mod grid;
mod head;

use cells::Wrapped;
use grid::Grid;
use head::Head;

use crate::draw::Item;
use crate::error::PrintError;
use crate::fonts::FontBook;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Centre,
    Right,
    /// Centred, and a line too wide is set smaller instead of being wrapped: where it turns matters.
    Exact,
}

#[derive(Debug, Clone, Copy)]
pub struct Column<'h> {
    pub head: &'h str,
    /// In mm.
    pub width: f32,
    pub align: Align,
}

/// Where rows may stand on a page, in mm; the first page is often shorter by a title.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    pub left: f32,
    pub first_top: f32,
    pub top: f32,
    pub bottom: f32,
}

/// A cell's lines, each wrapped further where it is wider than its column.
pub type Cell = Vec<String>;

/// A cell that may reach over several columns; it is aligned as the first of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub lines: Cell,
    pub columns: usize,
}

impl From<Cell> for Span {
    fn from(lines: Cell) -> Span {
        Span { lines, columns: 1 }
    }
}

/// Columns under one title, from left to right; those of an empty title have heads as high as both rows.
#[derive(Debug, Clone, Copy)]
pub struct HeadGroup<'h> {
    pub title: &'h str,
    pub columns: usize,
}

pub struct Table<'t> {
    pub columns: &'t [Column<'t>],
    /// The upper of two rows of heads; none for one row.
    pub groups: &'t [HeadGroup<'t>],
    pub rows: Vec<Vec<Span>>,
    /// In points.
    pub size: f32,
}

/// The pages of a table, and where the last one ends.
pub struct Laid {
    pub pages: Vec<Vec<Item>>,
    pub end: f32,
}

const SIZE: f32 = 12.0;

/// Lays out `rows` of one cell a column.
///
/// # Errors
/// `TooLong` naming a line that does not fit its column and may not be wrapped.
pub fn lay_out(
    book: &FontBook,
    columns: &[Column<'_>],
    rows: &[Vec<Cell>],
    room: Room,
) -> Result<Laid, PrintError> {
    let spans = |row: &Vec<Cell>| row.iter().cloned().map(Span::from).collect();
    let table = Table {
        columns,
        groups: &[],
        rows: rows.iter().map(spans).collect(),
        size: SIZE,
    };
    table.lay_out(book, room)
}

impl Table<'_> {
    /// The heads with the first row, in mm: less than this of a page holds nothing of the table.
    ///
    /// # Errors
    /// As [`Table::lay_out`].
    pub fn height_to_first_row(&self, book: &FontBook) -> Result<f32, PrintError> {
        let first = self.rows.first().map_or(&[][..], Vec::as_slice);
        let row = Wrapped::row(book, self.columns, first, self.size)?;
        Ok(Head::of(book, self)?.height() + row.height())
    }

    /// # Errors
    /// `TooLong` naming a line that does not fit its column and may not be wrapped.
    pub fn lay_out(&self, book: &FontBook, room: Room) -> Result<Laid, PrintError> {
        let head = Head::of(book, self)?;
        let mut grid = Grid::new(book, self.columns, room, &head);
        grid.begin(room.first_top)?;
        for cells in &self.rows {
            let row = Wrapped::row(book, self.columns, cells, self.size)?;
            for part in row.parts(room.bottom - room.top - head.height()) {
                if grid.y() + part.height() > room.bottom {
                    grid.finish();
                    grid.begin(room.top)?;
                }
                grid.row(&part)?;
            }
        }
        Ok(grid.laid())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const COLUMNS: [Column; 3] = [
        Column {
            head: "序号",
            width: 15.0,
            align: Align::Centre,
        },
        Column {
            head: "单位",
            width: 60.0,
            align: Align::Left,
        },
        Column {
            head: "人数",
            width: 20.0,
            align: Align::Right,
        },
    ];
    const ROOM: Room = Room {
        left: 20.0,
        first_top: 60.0,
        top: 30.0,
        bottom: 180.0,
    };

    fn row(number: usize, unit: &str) -> Vec<Cell> {
        vec![
            vec![number.to_string()],
            vec![unit.to_owned()],
            vec!["36".to_owned()],
        ]
    }

    fn rows(count: usize) -> Vec<Vec<Cell>> {
        (1..=count).map(|n| row(n, "某某单位工会委员会")).collect()
    }

    fn texts(page: &[Item]) -> Vec<String> {
        page.iter()
            .filter_map(|item| match item {
                Item::Text(run) => Some(run.glyphs.iter().map(|glyph| glyph.character).collect()),
                _ => None,
            })
            .collect()
    }

    fn lowest_line(page: &[Item]) -> f32 {
        page.iter()
            .filter_map(|item| match item {
                Item::Line { to, .. } => Some(to.y),
                _ => None,
            })
            .fold(0.0, f32::max)
    }

    #[test]
    fn a_long_table_repeats_its_heads_on_every_page_and_loses_no_row() {
        let laid = lay_out(FontBook::bundled(), &COLUMNS, &rows(50), ROOM).expect("common text");
        assert!(laid.pages.len() > 1);
        let mut numbers = Vec::new();
        for page in &laid.pages {
            let texts = texts(page);
            assert_eq!(texts[..3], ["序号", "单位", "人数"]);
            let serials = texts.iter().filter(|text| *text != "36");
            numbers.extend(serials.filter_map(|text| text.parse::<usize>().ok()));
        }
        let expected: Vec<usize> = (1..=50).filter(|number| *number != 36).collect();
        assert_eq!(numbers, expected);
    }

    #[test]
    fn no_row_reaches_below_its_room() {
        let laid = lay_out(FontBook::bundled(), &COLUMNS, &rows(50), ROOM).expect("common text");
        for page in &laid.pages {
            assert!(lowest_line(page) <= ROOM.bottom);
        }
    }

    #[test]
    fn a_row_higher_than_a_page_is_continued_under_the_heads_of_the_next() {
        let endless = vec![row(1, &"很长".repeat(400)), row(2, "某某单位")];
        let laid = lay_out(FontBook::bundled(), &COLUMNS, &endless, ROOM).expect("is continued");
        assert!(laid.pages.len() > 2);
        let all: String = laid.pages.iter().flat_map(|page| texts(page)).collect();
        assert_eq!(all.matches('很').count(), 400);
        assert_eq!(all.matches("序号").count(), laid.pages.len());
        for page in &laid.pages {
            assert!(lowest_line(page) <= ROOM.bottom);
        }
    }

    #[test]
    fn a_right_aligned_figure_ends_at_the_right_of_its_column() {
        let laid = lay_out(FontBook::bundled(), &COLUMNS, &rows(1), ROOM).expect("common text");
        let ends = laid.pages[0].iter().filter_map(|item| match item {
            Item::Text(run) if run.glyphs.len() == 2 && run.glyphs[0].character == '3' => Some(
                run.at.x
                    + crate::measure::Type::new(crate::fonts::Role::Body, 12.0).width(&run.glyphs),
            ),
            _ => None,
        });
        let right = ROOM.left + 95.0;
        for end in ends {
            assert!(end < right && end > right - 3.0, "{end}");
        }
    }

    fn spanned() -> Table<'static> {
        let span = |text: &str, columns| Span {
            lines: vec![text.to_owned()],
            columns,
        };
        Table {
            columns: &COLUMNS,
            groups: &[
                HeadGroup {
                    title: "",
                    columns: 1,
                },
                HeadGroup {
                    title: "单位情况",
                    columns: 2,
                },
            ],
            rows: vec![
                vec![span("一、县区", 3)],
                vec![span("1", 1), span("海港区总工会", 1), span("36", 1)],
                vec![span("合计", 2), span("36", 1)],
            ],
            size: 10.5,
        }
    }

    /// The upright rules inside the frame: their x, from where, to where.
    fn uprights(page: &[Item]) -> Vec<(f32, f32, f32)> {
        page.iter()
            .filter_map(|item| match item {
                Item::Line { from, to, .. } if (from.x - to.x).abs() < 0.001 => {
                    Some((from.x, from.y, to.y))
                }
                _ => None,
            })
            .collect()
    }

    #[test]
    fn no_rule_runs_through_a_cell_that_spans_columns() {
        let laid = spanned()
            .lay_out(FontBook::bundled(), ROOM)
            .expect("common text");
        let page = &laid.pages[0];
        let middle_of = |wanted: &str| {
            page.iter().find_map(|item| match item {
                Item::Text(run) => {
                    let text: String = run.glyphs.iter().map(|glyph| glyph.character).collect();
                    (text == wanted).then_some(run.at.y - 1.0)
                }
                _ => None,
            })
        };
        let crossing = |wanted: &str| {
            let y = middle_of(wanted).expect("set");
            let all = uprights(page).into_iter();
            all.filter(|(_, from, to)| *from < y && y < *to).count()
        };
        assert_eq!(crossing("一、县区"), 0);
        assert_eq!(crossing("海港区总工会"), 2);
        assert_eq!(crossing("合计"), 1);
        assert_eq!(crossing("单位情况"), 1);
        assert_eq!(crossing("人数"), 2);
    }

    proptest! {
        #[test]
        fn no_character_of_a_table_is_lost_whatever_its_rows(
            units in prop::collection::vec("[公示名单，。]{1,300}", 1..12)
        ) {
            let rows: Vec<Vec<Cell>> = units.iter().map(|unit| row(7, unit)).collect();
            let laid = lay_out(FontBook::bundled(), &COLUMNS, &rows, ROOM).expect("common text");
            let all: String = laid.pages.iter().flat_map(|page| texts(page)).collect();
            let wanted: usize = units.iter().map(|unit| unit.matches('示').count()).sum();
            prop_assert_eq!(all.matches('示').count(), wanted);
            for page in &laid.pages {
                prop_assert!(lowest_line(page) <= ROOM.bottom + 0.01);
            }
        }
    }
}
