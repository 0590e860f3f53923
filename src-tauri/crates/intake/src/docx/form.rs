//! The forms of a document: which labels its tables have, and what is written beside them.

use super::{Block, FormCell, years};
use crate::aliases::{self, Field};
use crate::sheet::is_space;

const FEWEST_FIELDS: usize = 3;
/// In bytes.
const LONGEST_LABEL: usize = 200;

#[derive(Debug, Default)]
pub struct Form {
    pub lines: Vec<String>,
    /// Label and value.
    pub pairs: Vec<(String, String)>,
}

/// A form begins with every table, and every part of a table, that names a nominee; tables without a name go on with
/// the form before them. Copies left blank beside filled forms are none.
pub fn all_in(blocks: Vec<Block>) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    let mut lines = Vec::new();
    for block in blocks {
        lines.extend(block.lines);
        for rows in parts_of(&block.rows) {
            let pairs = pairs(rows);
            match forms.last_mut() {
                Some(open) if !begins_a_form(&pairs) => open.pairs.extend(pairs),
                _ => forms.push(Form {
                    lines: std::mem::take(&mut lines),
                    pairs,
                }),
            }
        }
    }
    forms.retain(|form| known(&form.pairs) >= FEWEST_FIELDS);
    if forms.iter().any(Form::is_filled) {
        forms.retain(Form::is_filled);
    }
    forms
}

impl Form {
    fn is_filled(&self) -> bool {
        self.pairs.iter().any(|(_, value)| !value.is_empty())
    }
}

fn known(pairs: &[(String, String)]) -> usize {
    let labels = pairs.iter();
    labels.filter(|(label, _)| field(label).is_some()).count()
}

fn begins_a_form(pairs: &[(String, String)]) -> bool {
    let named = pairs
        .iter()
        .any(|(label, _)| field(label).is_some_and(Field::is_name));
    named && known(pairs) >= FEWEST_FIELDS
}

/// The table, or as many forms as were pasted together in it: each begins with the label of the nominee's name.
fn parts_of(rows: &[Vec<FormCell>]) -> Vec<&[Vec<FormCell>]> {
    let name_in = |row: &Vec<FormCell>| {
        row.iter()
            .filter(|cell| !cell.continued)
            .find_map(|cell| field(&cell.text).filter(|field| field.is_name()))
    };
    let Some(first) = rows.iter().find_map(name_in) else {
        return vec![rows];
    };
    let mut starts: Vec<usize> = (0..rows.len())
        .filter(|at| name_in(&rows[*at]) == Some(first))
        .collect();
    starts[0] = 0;
    let ends = starts.iter().skip(1).copied().chain([rows.len()]);
    let parts = starts.iter().zip(ends);
    let parts: Vec<&[Vec<FormCell>]> = parts.map(|(start, end)| &rows[*start..end]).collect();
    if parts.iter().all(|part| begins_a_form(&pairs(part))) {
        parts
    } else {
        vec![rows]
    }
}

fn field(label: &str) -> Option<Field> {
    if label.len() > LONGEST_LABEL {
        return None;
    }
    aliases::field_of(&[label.to_owned()])
}

/// Beside these labels stands something, though it is no column of the summary table.
fn is_other_label(text: &str) -> bool {
    if text.len() > LONGEST_LABEL {
        return false;
    }
    let text = aliases::plain(text);
    ["主要事迹", "简要事迹", "事迹", "简历", "照片"].contains(&text.as_str())
        || text.ends_with("意见")
}

fn is_label(cell: &FormCell) -> bool {
    field(&cell.text).is_some() || is_other_label(&cell.text)
}

/// 工会主席 beside 工会职务 is what a person is, not a label.
fn is_a_post(row: &[FormCell], place: usize) -> bool {
    let posts = [Some(Field::UnionPost), Some(Field::Post)];
    let offices = [Some(Field::UnionChair), Some(Field::Leader)];
    let before = place.checked_sub(1).map(|before| field(&row[before].text));
    before.is_some_and(|label| posts.contains(&label)) && offices.contains(&field(&row[place].text))
}

/// Label and value: to the right of the label, else under it.
fn pairs(rows: &[Vec<FormCell>]) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        for (place, cell) in row.iter().enumerate() {
            if cell.continued || !is_label(cell) || is_a_post(row, place) {
                continue;
            }
            let label: String = cell.text.split_whitespace().collect();
            let beside: Vec<&FormCell> = (place + 1..row.len())
                .take_while(|next| !is_label(&row[*next]) || is_a_post(row, *next))
                .map(|next| &row[next])
                .collect();
            let years = years::told(&label, &beside, rows.get(at + 1));
            if !years.is_empty() {
                pairs.extend(years);
            } else if let Some(value) = written_in(&beside).or_else(|| under(rows, at, cell.column))
            {
                pairs.push((label, chosen(&value)));
            }
        }
    }
    pairs
}

/// The cell beside the label; of a number written in boxes, all of them.
fn written_in(beside: &[&FormCell]) -> Option<String> {
    const FEWEST_BOXES: usize = 3;
    let boxes = beside
        .iter()
        .take_while(|cell| cell.text.chars().count() == 1);
    if boxes.clone().count() >= FEWEST_BOXES {
        return Some(boxes.map(|cell| cell.text.as_str()).collect());
    }
    beside.first().map(|cell| cell.text.clone())
}

fn under(rows: &[Vec<FormCell>], at: usize, column: usize) -> Option<String> {
    rows.get(at + 1)?
        .iter()
        .find(|cell| cell.column == column)
        .filter(|cell| !is_label(cell))
        .map(|cell| cell.text.clone())
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
    use super::super::read;
    use super::*;

    fn form(body: &str) -> Vec<FormCell> {
        let xml =
            format!("<w:document><w:body><w:tbl><w:tr>{body}</w:tr></w:tbl></w:body></w:document>");
        let mut blocks = read(&xml).expect("well formed");
        blocks.remove(0).rows.remove(0)
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
