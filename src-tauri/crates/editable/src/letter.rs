//! 公文 after GB/T 9704 to be edited further: title, addressee, paragraphs, lists, tables, annexes, issuer and date.

use crate::EditableError;
use crate::docx::{
    ANNEX_MARK, Align, BELOW_TITLE, BODY, Body, Cell, DOCUMENT_NUMBER, Face, HEADING, Indent,
    RowKind, SECOND_HEADING, TITLE,
};

pub struct Letter {
    pub title: String,
    pub addressee: String,
    pub blocks: Vec<Block>,
    pub issuer: String,
    pub date: String,
}

pub struct OfficialDocument {
    /// With `\n` where it turns.
    pub title: String,
    /// 主送, without its colon.
    pub addressee: Option<String>,
    pub blocks: Vec<Block>,
    pub annexes: Vec<AnnexPart>,
    pub issuer: String,
    pub date: String,
    pub masthead: DocumentHead,
    pub imprint: Option<DocumentFoot>,
}

/// 版头
pub enum DocumentHead {
    None,
    /// The paper has it already.
    Room,
    Printed {
        mark: String,
        number: String,
    },
}

/// 版记
pub struct DocumentFoot {
    /// 抄送; empty for nobody.
    pub copy_to: String,
    pub printer: String,
    pub date: String,
}

pub struct AnnexPart {
    /// 附件1
    pub mark: String,
    /// With `\n` where it turns.
    pub title: String,
    pub note: Option<String>,
    pub blocks: Vec<Block>,
}

pub enum Block {
    /// 一、…
    Heading(String),
    /// （一）…
    SecondHeading(String),
    Paragraph(String),
    /// A name, and what is said of it.
    List(Vec<(String, String)>),
    Table(DocumentTable),
}

pub struct DocumentTable {
    /// The upper of two rows of heads, each with the columns it covers; one without a title leaves its columns their
    /// heads in full height. Empty for one row.
    pub groups: Vec<(String, usize)>,
    pub columns: Vec<DocumentColumn>,
    /// Each cell with the columns it covers.
    pub rows: Vec<Vec<(String, usize)>>,
}

pub struct DocumentColumn {
    pub head: String,
    pub width_mm: u16,
    pub centred: bool,
}

/// Names up to ten characters stand in a column of their own before what is said of them.
const WIDEST_COLUMN: u32 = 20;

/// # Errors
/// [`EditableError::Document`] when the archive around the text cannot be written.
pub fn letter(letter: &Letter) -> Result<Vec<u8>, EditableError> {
    let mut body = Body::titled(&letter.title);
    begin(&mut body, &letter.title, Some(&letter.addressee));
    for block in &letter.blocks {
        set(&mut body, block);
    }
    sign(&mut body, &letter.issuer, &letter.date);
    body.finish()
}

/// # Errors
/// [`EditableError::Document`] when the archive around the text cannot be written.
pub fn official_document(document: &OfficialDocument) -> Result<Vec<u8>, EditableError> {
    let mut body = Body::titled(&flat(&document.title));
    head(&mut body, &document.masthead);
    begin(&mut body, &document.title, document.addressee.as_deref());
    for block in &document.blocks {
        set(&mut body, block);
    }
    announce(&mut body, &document.annexes);
    sign(&mut body, &document.issuer, &document.date);
    for annex in &document.annexes {
        body.paragraph(&annex.mark, ANNEX_MARK, Align::Left, false);
        blank(&mut body);
        body.paragraph(&annex.title, TITLE, Align::Centre, false);
        if let Some(note) = &annex.note {
            body.paragraph(note, BELOW_TITLE, Align::Centre, false);
        }
        blank(&mut body);
        for block in &annex.blocks {
            set(&mut body, block);
        }
    }
    if let Some(line) = &document.imprint {
        foot(&mut body, line);
    }
    body.finish()
}

/// Lines of 29 points from the type area to the title: 35 mm, the mark, its number and the blanks between.
const LINES_OF_MASTHEAD: usize = 11;

fn head(body: &mut Body, masthead: &DocumentHead) {
    match masthead {
        DocumentHead::None => blank(body),
        DocumentHead::Room => {
            for _ in 0..LINES_OF_MASTHEAD {
                blank(body);
            }
        }
        DocumentHead::Printed { mark, number } => {
            let kind = Face::mark(halves(mark).div_ceil(2));
            body.paragraph(mark, kind, Align::Centre, false);
            body.paragraph(number, DOCUMENT_NUMBER, Align::Centre, false);
        }
    }
}

fn foot(body: &mut Body, line: &DocumentFoot) {
    // Two tables without a paragraph between them would become one.
    blank(body);
    body.imprint(&line.copy_to, &line.printer, &line.date);
}

fn flat(title: &str) -> String {
    title.replace('\n', "")
}

fn blank(body: &mut Body) {
    body.paragraph("", BODY, Align::Left, false);
}

fn begin(body: &mut Body, title: &str, addressee: Option<&str>) {
    body.paragraph(title, TITLE, Align::Centre, false);
    blank(body);
    if let Some(addressee) = addressee {
        body.paragraph(&format!("{addressee}："), BODY, Align::Left, false);
    }
}

fn set(body: &mut Body, block: &Block) {
    match block {
        Block::Heading(text) => body.paragraph(text, HEADING, Align::Left, true),
        Block::SecondHeading(text) => body.paragraph(text, SECOND_HEADING, Align::Left, true),
        Block::Paragraph(text) => body.paragraph(text, BODY, Align::Left, true),
        Block::List(entries) => list(body, entries),
        Block::Table(one) => table(body, one),
    }
}

fn list(body: &mut Body, entries: &[(String, String)]) {
    let detailed = entries.iter().filter(|(_, detail)| !detail.is_empty());
    let column = detailed.map(|(name, _)| halves(name)).max().unwrap_or(0);
    for (name, detail) in entries {
        if detail.is_empty() || column > WIDEST_COLUMN {
            let said = if detail.is_empty() {
                name.clone()
            } else {
                format!("{name}（{detail}）")
            };
            let indent = Indent {
                left: 4,
                ..Indent::default()
            };
            body.set_in(&said, Align::Left, indent);
        } else {
            let indent = Indent {
                left: 4 + column + 4,
                hanging: column + 4,
                right: 0,
            };
            body.set_in(&format!("{name}\t{detail}"), Align::Left, indent);
        }
    }
}

/// 附件说明 (7.3.4), a line below the text.
fn announce(body: &mut Body, annexes: &[AnnexPart]) {
    const WORD: &str = "附件：";
    if annexes.is_empty() {
        return;
    }
    blank(body);
    let alone = annexes.len() == 1;
    for (number, annex) in (1_u32..).zip(annexes) {
        let number = if alone {
            String::new()
        } else {
            format!("{number}.")
        };
        let word = if annex.mark == annexes[0].mark {
            WORD
        } else {
            ""
        };
        let hanging = halves(word) + halves(&number);
        let indent = Indent {
            left: 4 + halves(WORD) + halves(&number),
            hanging,
            right: 0,
        };
        let text = format!("{word}{number}{}", flat(&annex.title));
        body.set_in(&text, Align::Left, indent);
    }
}

/// 成文日期右空四字, the issuer centred above it (7.3.5.1).
fn sign(body: &mut Body, issuer: &str, date: &str) {
    const DATE_RIGHT: u32 = 8;
    blank(body);
    blank(body);
    let centre = DATE_RIGHT * 2 + halves(date);
    let indent = |right| Indent {
        right,
        ..Indent::default()
    };
    let issuer_right = centre.saturating_sub(halves(issuer)) / 2;
    body.set_in(issuer, Align::Right, indent(issuer_right));
    body.set_in(date, Align::Right, indent(DATE_RIGHT));
}

/// How wide a text is, in half characters.
fn halves(text: &str) -> u32 {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

fn table(body: &mut Body, table: &DocumentTable) {
    const HEIGHT_MM: u16 = 9;
    let span = |columns: usize| u32::try_from(columns).unwrap_or(1);
    let cells = |row: &[(String, usize)]| -> Vec<Cell> {
        let mut columns = table.columns.iter();
        row.iter()
            .map(|(text, covered)| {
                let of_its_column = columns.by_ref().take(*covered).last();
                let is_centred = *covered > 1 || of_its_column.is_some_and(|one| one.centred);
                let align = if is_centred {
                    Align::Centre
                } else {
                    Align::Left
                };
                Cell::new(text, span(*covered), align)
            })
            .collect()
    };
    let widths: Vec<u16> = table.columns.iter().map(|column| column.width_mm).collect();
    body.table(&widths, |rows| {
        if table.groups.is_empty() {
            rows.row(HEIGHT_MM, RowKind::Head, &heads(&table.columns, |_| false));
        } else {
            let (upper, lower) = grouped(table);
            rows.row(HEIGHT_MM, RowKind::Head, &upper);
            rows.row(HEIGHT_MM, RowKind::Head, &lower);
        }
        for row in &table.rows {
            rows.row(HEIGHT_MM, RowKind::Whole, &cells(row));
        }
    });
}

fn heads(columns: &[DocumentColumn], goes_on: impl Fn(usize) -> bool) -> Vec<Cell> {
    let cell = |(at, column): (usize, &DocumentColumn)| {
        let cell = Cell::new(&column.head, 1, Align::Centre);
        if goes_on(at) { cell.going_on() } else { cell }
    };
    columns.iter().enumerate().map(cell).collect()
}

/// A column whose group has no title has its head in both rows.
fn grouped(table: &DocumentTable) -> (Vec<Cell>, Vec<Cell>) {
    let mut upper = Vec::new();
    let mut alone = Vec::new();
    for (title, columns) in &table.groups {
        let first = alone.len();
        alone.extend(std::iter::repeat_n(title.is_empty(), *columns));
        if title.is_empty() {
            let own = &table.columns[first..first + columns];
            let cell = |column: &DocumentColumn| Cell::new(&column.head, 1, Align::Centre);
            upper.extend(own.iter().map(|column| cell(column).going_down()));
        } else {
            let span = u32::try_from(*columns).unwrap_or(1);
            upper.push(Cell::new(title, span, Align::Centre));
        }
    }
    (upper, heads(&table.columns, |at| alone[at]))
}
