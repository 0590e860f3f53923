//! 推荐审批表 (.docx) to one nominee: labels and values over merged cells, boxes ticked, as a table of one row that is
//! then read like any other.

use quick_xml::events::{BytesStart, Event};

use crate::aliases;
use crate::parts::Parts;
use crate::refusal::Refusal;
use crate::sheet::{Cell, Row, Sheet, is_space};
use crate::xml::{Xml, attribute, referred};

const FEWEST_FIELDS: usize = 3;
/// Far more than any form has.
const MOST_CELLS: usize = 20_000;
/// The name under which the one-row table is shown.
const SHEET: &str = "推荐审批表";

/// The form as a table: title, lines before the table, labels, values. None if the document is no such form.
///
/// # Errors
/// A [`Refusal`] when the document cannot be read at all.
pub fn as_sheet(bytes: &[u8]) -> Result<Option<Sheet>, Refusal> {
    let document = read(&document_of(bytes)?)?;
    let pairs = pairs(&document.rows);
    let known = pairs
        .iter()
        .filter(|(label, _)| field(label).is_some())
        .count();
    if known < FEWEST_FIELDS {
        return Ok(None);
    }
    let mut sheet = Sheet::named(SHEET);
    for line in &document.lines {
        push(&mut sheet, std::iter::once(line.clone()));
    }
    push(&mut sheet, pairs.iter().map(|(label, _)| label.clone()));
    push(&mut sheet, pairs.iter().map(|(_, value)| value.clone()));
    Ok(Some(sheet))
}

fn push(sheet: &mut Sheet, texts: impl Iterator<Item = String>) {
    let index = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    sheet.rows.push(Row {
        index,
        cells: texts.map(Cell::text).collect(),
    });
}

fn document_of(bytes: &[u8]) -> Result<String, Refusal> {
    Parts::open(bytes)?
        .text("word/document.xml")?
        .ok_or(Refusal::Damaged)
}

#[derive(Default)]
struct Document {
    /// Paragraphs before the first table.
    lines: Vec<String>,
    rows: Vec<Vec<FormCell>>,
}

/// A cell of the form's table.
#[derive(Clone, Debug, Default)]
struct FormCell {
    text: String,
    /// Grid columns it covers, and the first of them.
    span: usize,
    column: usize,
    /// It belongs to the cell above.
    continued: bool,
}

/// Where the reading stands in the document's elements.
#[derive(Default)]
struct Place {
    document: Document,
    /// Tables one in another; the text of an inner one belongs to the outer cell.
    tables: usize,
    cell: Option<FormCell>,
    line: String,
    in_text: bool,
    cells: usize,
    /// Depth inside what is not read: deleted text, text boxes, the older copy of a drawing.
    skipped: usize,
}

fn read(xml: &str) -> Result<Document, Refusal> {
    let mut reader = Xml::of(xml);
    let mut place = Place::default();
    loop {
        match reader.next()? {
            Event::Start(_) if place.cells > MOST_CELLS => return Err(Refusal::TooLarge),
            Event::Start(element) => place.start(&element),
            Event::Empty(element) => place.empty(&element),
            Event::End(element) => place.end(element.local_name().as_ref()),
            Event::Text(text) if place.reads() => place.write(&text),
            Event::GeneralRef(reference) if place.reads() => {
                let character = referred(&reference).map(String::from);
                place.write(&character.unwrap_or_default());
            }
            Event::Eof => return Ok(place.document),
            _ => {}
        }
    }
}

/// Deleted text, text boxes, the older copy of a drawing.
fn is_skipped(name: &str) -> bool {
    matches!(name, "del" | "txbxContent" | "Fallback" | "moveFrom")
}

impl Place {
    fn reads(&self) -> bool {
        self.in_text && self.skipped == 0
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        let name = element.local_name();
        let name = name.as_ref();
        match name {
            _ if is_skipped(name) => self.skipped += 1,
            "tbl" => self.tables += 1,
            "tr" if self.tables == 1 => self.document.rows.push(Vec::new()),
            "tc" if self.tables == 1 => {
                self.cells += 1;
                self.cell = Some(FormCell {
                    span: 1,
                    ..FormCell::default()
                });
            }
            "t" => self.in_text = true,
            _ => self.empty(element),
        }
    }

    fn empty(&mut self, element: &BytesStart<'_>) {
        if self.skipped > 0 {
            return;
        }
        match element.local_name().as_ref() {
            "gridSpan" => {
                if let (Some(cell), Some(span)) = (&mut self.cell, attribute(element, "val")) {
                    cell.span = span.parse().unwrap_or(1).clamp(1, 64);
                }
            }
            "vMerge" => {
                if let Some(cell) = &mut self.cell {
                    cell.continued = attribute(element, "val").as_deref() != Some("restart");
                }
            }
            "br" | "cr" => self.write("\n"),
            "tab" => self.write(" "),
            "sym" => self.write(symbol(element)),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            _ if is_skipped(name) => self.skipped = self.skipped.saturating_sub(1),
            "t" => self.in_text = false,
            "p" => self.end_paragraph(),
            "tc" if self.tables == 1 => self.end_cell(),
            "tbl" => self.tables = self.tables.saturating_sub(1),
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        match &mut self.cell {
            Some(cell) => cell.text.push_str(text),
            None => self.line.push_str(text),
        }
    }

    fn end_paragraph(&mut self) {
        if let Some(cell) = &mut self.cell {
            cell.text.push('\n');
            return;
        }
        let line = std::mem::take(&mut self.line);
        if self.document.rows.is_empty() && !line.trim().is_empty() {
            self.document.lines.push(line);
        }
    }

    fn end_cell(&mut self) {
        let (Some(mut cell), Some(row)) = (self.cell.take(), self.document.rows.last_mut()) else {
            return;
        };
        cell.text = cell.text.trim_matches(is_space).to_owned();
        cell.column = row.last().map_or(0, |left| left.column + left.span);
        row.push(cell);
    }
}

/// Ticks and boxes of the Wingdings fonts are letters in disguise.
fn symbol(element: &BytesStart<'_>) -> &'static str {
    let code = attribute(element, "char").unwrap_or_default();
    match code.to_ascii_uppercase().as_str() {
        "F052" | "F0FE" | "F0FC" | "F053" | "F0FD" | "F0FB" => "☑",
        "F0A8" | "F06F" | "F0A3" | "F071" => "□",
        _ => "",
    }
}

fn field(label: &str) -> Option<aliases::Field> {
    aliases::field_of(&[label.to_owned()])
}

/// Beside these labels stands something, though it is no column of the summary table.
fn is_other_label(text: &str) -> bool {
    let text = aliases::plain(text);
    ["主要事迹", "简要事迹", "事迹", "简历", "照片"].contains(&text.as_str())
        || text.ends_with("意见")
}

fn is_label(cell: &FormCell) -> bool {
    field(&cell.text).is_some() || is_other_label(&cell.text)
}

/// Label and value: to the right of the label, else under it.
fn pairs(rows: &[Vec<FormCell>]) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        for (place, cell) in row.iter().enumerate() {
            if cell.continued || !is_label(cell) {
                continue;
            }
            let right = row.get(place + 1).filter(|next| !is_label(next));
            let value = right.or_else(|| under(rows, at, cell.column));
            if let Some(value) = value {
                let label = cell.text.split_whitespace().collect();
                pairs.push((label, chosen(&value.text)));
            }
        }
    }
    pairs
}

fn under(rows: &[Vec<FormCell>], at: usize, column: usize) -> Option<&FormCell> {
    rows.get(at + 1)?
        .iter()
        .find(|cell| cell.column == column)
        .filter(|cell| !is_label(cell))
}

const TICKED: [char; 7] = ['☑', '☒', '√', '✓', '✔', '■', '▣'];
const UNTICKED: [char; 4] = ['□', '☐', '◻', '▢'];

/// Of "□是 ☑否" what is ticked; a text without boxes as it stands.
fn chosen(text: &str) -> String {
    if !text.contains(UNTICKED) && !text.contains(['☑', '☒']) {
        return text.to_owned();
    }
    let mut words: Vec<String> = Vec::new();
    let mut ticked = false;
    for c in text.chars() {
        if TICKED.contains(&c) || UNTICKED.contains(&c) {
            ticked = TICKED.contains(&c);
            if ticked {
                words.push(String::new());
            }
        } else if let Some(word) = words.last_mut().filter(|_| ticked) {
            word.push(c);
        }
    }
    let words: Vec<&str> = words
        .iter()
        .map(|word| word.trim_matches(is_space))
        .collect();
    words.join("、")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(body: &str) -> Vec<FormCell> {
        let xml =
            format!("<w:document><w:body><w:tbl><w:tr>{body}</w:tr></w:tbl></w:body></w:document>");
        read(&xml).expect("well formed").rows.remove(0)
    }

    fn cell(inside: &str) -> String {
        format!("<w:tc><w:tcPr/><w:p><w:r>{inside}</w:r></w:p></w:tc>")
    }

    #[test]
    fn of_boxes_only_the_ticked_ones_are_read() {
        assert_eq!(chosen("□是 ☑否"), "否");
        assert_eq!(chosen("☑专职　□兼职　☑社会化"), "专职、社会化");
        assert_eq!(chosen("□是 □否"), "");
        assert_eq!(chosen("满意"), "满意");
    }

    #[test]
    fn wingdings_ticks_count_and_deleted_text_does_not() {
        let row = form(
            &(cell("<w:t>性别</w:t>")
                + &cell(
                    "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>男</w:t><w:sym w:char=\"F0A8\"/><w:t>女</w:t>",
                )
                + &cell("<w:t>姓名</w:t>")
                + &cell(
                    "<w:del><w:r><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>王伟</w:t></w:r></w:ins>",
                )),
        );
        assert_eq!(
            pairs(&[row]),
            [
                ("性别".to_owned(), "男".to_owned()),
                ("姓名".to_owned(), "王伟".to_owned())
            ]
        );
    }

    #[test]
    fn a_value_may_stand_under_its_label_and_over_merged_cells() {
        let span = |text: &str, span: u32| {
            format!(
                "<w:tc><w:tcPr><w:gridSpan w:val=\"{span}\"/></w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"
            )
        };
        let rows = [
            form(&(span("职工人数", 2) + &span("会员人数", 2))),
            form(&(span("120", 2) + &span("110", 2))),
        ];
        assert_eq!(
            pairs(&rows),
            [
                ("职工人数".to_owned(), "120".to_owned()),
                ("会员人数".to_owned(), "110".to_owned())
            ]
        );
    }

    #[test]
    fn entities_a_document_declares_are_not_expanded() {
        let row = form(&cell("<w:t>甲&bomb;&amp;乙</w:t>"));
        assert_eq!(row[0].text, "甲&乙");
    }
}
