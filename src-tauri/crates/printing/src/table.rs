//! Tables that break between rows, with the heads repeated on every page.

use crate::draw::{BLACK, Item, Spot};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role};
use crate::measure::Type;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Centre,
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

/// The pages of a table, and where the last one ends.
pub struct Laid {
    pub pages: Vec<Vec<Item>>,
    pub end: f32,
}

const CELL: Type = Type::new(Role::Body, 12.0);
const HEAD: Type = Type::new(Role::Head, 12.0);
/// Smaller than this a maker misreads strokes.
const LEAST_SIZE: f32 = 7.0;
const LEADING: f32 = 6.2;
const PADDING: f32 = 1.6;
const RULE: f32 = 0.18;
const FRAME: f32 = 0.35;

/// Lays `rows` out.
///
/// # Errors
/// `TooLong` naming the row's longest cell when the row is higher than a page.
pub fn lay_out(
    book: &FontBook,
    columns: &[Column<'_>],
    rows: &[Vec<Cell>],
    room: Room,
) -> Result<Laid, PrintError> {
    let heads: Vec<Cell> = columns.iter().map(|c| vec![c.head.to_owned()]).collect();
    let head = TableRow::wrapped(book, HEAD, columns, &heads)?;
    let mut layout = Layout {
        book,
        columns,
        room,
        head: &head,
        pages: Vec::new(),
        top: 0.0,
        y: 0.0,
    };
    layout.begin(room.first_top)?;
    for cells in rows {
        let row = TableRow::wrapped(book, CELL, columns, cells)?;
        if room.top + head.height() + row.height() > room.bottom {
            return Err(row.too_long());
        }
        if layout.y + row.height() > room.bottom {
            layout.finish();
            layout.begin(room.top)?;
        }
        layout.row(&row, |own| own)?;
    }
    layout.finish();
    Ok(Laid {
        end: layout.y,
        pages: layout.pages,
    })
}

struct TableRow {
    kind: Type,
    cells: Vec<Vec<String>>,
}

impl TableRow {
    fn wrapped(
        book: &FontBook,
        kind: Type,
        columns: &[Column<'_>],
        cells: &[Cell],
    ) -> Result<TableRow, PrintError> {
        let cells = columns
            .iter()
            .zip(cells)
            .map(|(column, cell)| match column.align {
                Align::Exact => Ok(cell.clone()),
                Align::Left | Align::Centre => wrap_cell(book, kind, column.width, cell),
            })
            .collect::<Result<_, _>>()?;
        Ok(TableRow { kind, cells })
    }

    fn height(&self) -> f32 {
        let lines = self.cells.iter().map(Vec::len).max().unwrap_or(1);
        lines as f32 * LEADING + 2.0 * PADDING
    }

    fn too_long(&self) -> PrintError {
        let longest = self.cells.iter().max_by_key(|cell| cell.len());
        PrintError::TooLong {
            text: longest.map(|cell| cell.concat()).unwrap_or_default(),
            place: "表格一行",
        }
    }
}

fn wrap_cell(
    book: &FontBook,
    kind: Type,
    width: f32,
    cell: &[String],
) -> Result<Vec<String>, PrintError> {
    let room = width - 2.0 * PADDING;
    let mut lines = Vec::new();
    for text in cell {
        lines.extend(kind.lines(book, text, room, room)?);
    }
    Ok(lines)
}

struct Layout<'a> {
    book: &'a FontBook,
    columns: &'a [Column<'a>],
    room: Room,
    head: &'a TableRow,
    pages: Vec<Vec<Item>>,
    top: f32,
    y: f32,
}

impl Layout<'_> {
    fn begin(&mut self, top: f32) -> Result<(), PrintError> {
        self.pages.push(Vec::new());
        self.top = top;
        self.y = top;
        self.row(self.head, |_| Align::Centre)
    }

    fn row(&mut self, row: &TableRow, align: impl Fn(Align) -> Align) -> Result<(), PrintError> {
        let height = row.height();
        let mut items = Vec::new();
        let mut x = self.room.left;
        for (column, lines) in self.columns.iter().zip(&row.cells) {
            let block = lines.len() as f32 * LEADING;
            let first_middle = self.y + (height - block) / 2.0 + LEADING / 2.0;
            for (index, line) in lines.iter().enumerate() {
                let middle = first_middle + index as f32 * LEADING;
                let cell = CellBox {
                    left: x,
                    width: column.width,
                    middle,
                    align: align(column.align),
                };
                items.push(cell.draw(self.book, row.kind, line)?);
            }
            x += column.width;
        }
        self.y += height;
        items.push(rule(
            Spot {
                x: self.room.left,
                y: self.y,
            },
            Spot { x, y: self.y },
        ));
        self.page().extend(items);
        Ok(())
    }

    /// Draws the upright rules and the frame around the rows of the current page.
    fn finish(&mut self) {
        let (top, bottom, left) = (self.top, self.y, self.room.left);
        let mut x = left;
        let mut items = Vec::new();
        for column in self.columns {
            x += column.width;
            items.push(rule(Spot { x, y: top }, Spot { x, y: bottom }));
        }
        items.push(Item::Rect {
            at: Spot { x: left, y: top },
            width: x - left,
            height: bottom - top,
            stroke: FRAME,
            colour: BLACK,
        });
        self.page().extend(items);
    }

    fn page(&mut self) -> &mut Vec<Item> {
        if self.pages.is_empty() {
            self.pages.push(Vec::new());
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }
}

/// The place of one line within its cell.
struct CellBox {
    left: f32,
    width: f32,
    middle: f32,
    align: Align,
}

impl CellBox {
    fn draw(&self, book: &FontBook, kind: Type, line: &str) -> Result<Item, PrintError> {
        let centre = self.left + self.width / 2.0;
        let baseline = self.middle + kind.baseline();
        match self.align {
            Align::Left => kind.at_left(book, line, self.left + PADDING, baseline),
            Align::Centre => kind.centred(book, line, centre, baseline),
            Align::Exact => kind
                .shrunk_to(
                    book,
                    line,
                    self.width - 2.0 * PADDING,
                    LEAST_SIZE,
                    "表格一行",
                )?
                .centred(book, line, centre, baseline),
        }
    }
}

fn rule(from: Spot, to: Spot) -> Item {
    Item::Line {
        from,
        to,
        width: RULE,
        colour: BLACK,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [Column; 2] = [
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
    ];
    const ROOM: Room = Room {
        left: 20.0,
        first_top: 60.0,
        top: 30.0,
        bottom: 180.0,
    };

    fn rows(count: usize) -> Vec<Vec<Cell>> {
        (1..=count)
            .map(|n| vec![vec![n.to_string()], vec!["某某单位工会委员会".to_owned()]])
            .collect()
    }

    fn texts(page: &[Item]) -> Vec<String> {
        page.iter()
            .filter_map(|item| match item {
                Item::Text(run) => Some(run.glyphs.iter().map(|glyph| glyph.character).collect()),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn a_long_table_repeats_its_heads_on_every_page_and_loses_no_row() {
        let laid = lay_out(FontBook::bundled(), &COLUMNS, &rows(50), ROOM).expect("common text");
        assert!(laid.pages.len() > 1);
        let mut numbers = Vec::new();
        for page in &laid.pages {
            let texts = texts(page);
            assert_eq!(texts[..2], ["序号", "单位"]);
            numbers.extend(texts.iter().filter_map(|text| text.parse::<usize>().ok()));
        }
        assert_eq!(numbers, (1..=50).collect::<Vec<_>>());
    }

    #[test]
    fn no_row_reaches_below_its_room() {
        let laid = lay_out(FontBook::bundled(), &COLUMNS, &rows(50), ROOM).expect("common text");
        for item in laid.pages.iter().flatten() {
            if let Item::Line { to, .. } = item {
                assert!(to.y <= ROOM.bottom, "{to:?}");
            }
        }
    }

    #[test]
    fn a_row_higher_than_a_page_is_refused_by_its_text() {
        let endless = vec![vec![vec!["1".to_owned()], vec!["很长".repeat(400)]]];
        let refusal = lay_out(FontBook::bundled(), &COLUMNS, &endless, ROOM).err();
        assert!(
            matches!(refusal, Some(PrintError::TooLong { text, .. }) if text.starts_with("很长"))
        );
    }
}
