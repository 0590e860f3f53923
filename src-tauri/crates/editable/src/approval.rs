//! 推荐审批表: a blank form of one category, for a county to fill in.

use crate::EditableError;
use crate::docx::{Align, BODY, Body, Cell, RowKind, TITLE, Table};

pub struct ApprovalForm {
    pub title: String,
    /// Under the title: 推荐单位, year.
    pub year_line: String,
    pub rows: Vec<FormRow>,
    pub footer: Vec<String>,
}

pub enum FormRow {
    /// One or two labels with their values side by side.
    Fields(Vec<FormField>),
    /// Over the whole width, tall: 主要事迹.
    Wide(FormField),
    /// 意见, with the place of the seal and a date.
    Opinion { label: String },
}

pub struct FormField {
    pub label: String,
    pub value: String,
    /// Printed as □ before each.
    pub choices: Vec<String>,
}

/// Label, value, label, value: 156 mm, the width of the type area.
const WIDTHS_MM: [u16; 4] = [30, 48, 30, 48];
const FIELD_MM: u16 = 11;
const LEAST_WIDE_MM: u16 = 45;
/// Three of them leave room on the second page for as much as the first may fail to hold.
const OPINION_MM: u16 = 50;

/// # Errors
/// [`EditableError::Document`] when the archive around the text cannot be written.
pub fn approval_form(form: &ApprovalForm) -> Result<Vec<u8>, EditableError> {
    let mut body = Body::titled(&form.title);
    body.paragraph(&form.title, TITLE, Align::Centre, false);
    body.paragraph(&form.year_line, BODY, Align::Left, false);
    let wide = rest_of_first_page(&form.rows);
    body.table(&WIDTHS_MM, |table| {
        for row in &form.rows {
            draw(table, row, wide);
        }
    });
    for line in &form.footer {
        body.paragraph(line, crate::docx::CELL, Align::Left, false);
    }
    body.finish()
}

/// What title and fields leave of the first page, in millimetres: the opinions stand on the second.
fn rest_of_first_page(rows: &[FormRow]) -> u16 {
    const TYPE_AREA: u16 = 225;
    /// Title and year line, rules, and labels of two lines in a high face.
    const TAKEN: u16 = 45;
    let fields = rows.iter().filter(|row| matches!(row, FormRow::Fields(_)));
    let fields = u16::try_from(fields.count()).unwrap_or(u16::MAX);
    TYPE_AREA
        .saturating_sub(TAKEN)
        .saturating_sub(fields.saturating_mul(FIELD_MM))
        .max(LEAST_WIDE_MM)
}

fn draw(table: &mut Table, row: &FormRow, wide: u16) {
    let label = |text: &str| Cell::new(text, 1, Align::Centre);
    match row {
        FormRow::Fields(fields) => {
            let alone = fields.len() == 1;
            let cells: Vec<Cell> = fields
                .iter()
                .take(2)
                .flat_map(|field| {
                    let span = if alone { 3 } else { 1 };
                    [
                        label(&field.label),
                        Cell::new(&shown(field), span, Align::Left),
                    ]
                })
                .collect();
            table.row(FIELD_MM, RowKind::Whole, &cells);
        }
        FormRow::Wide(field) => {
            let cells = [
                label(&field.label),
                Cell::new(&shown(field), 3, Align::Left),
            ];
            table.row(wide, RowKind::Flowing, &cells);
        }
        FormRow::Opinion { label: text } => {
            let place = "\n\n\n　　　　　　　　　　　　　　（盖章）\n　　　　　　　　　　　　　　　年　　月　　日";
            table.row(
                OPINION_MM,
                RowKind::Whole,
                &[label(text), Cell::new(place, 3, Align::Left)],
            );
        }
    }
}

fn shown(field: &FormField) -> String {
    if field.choices.is_empty() {
        return field.value.clone();
    }
    let boxes: Vec<String> = field
        .choices
        .iter()
        .map(|choice| {
            let tick = if *choice == field.value { '☑' } else { '□' };
            format!("{tick}{choice}")
        })
        .collect();
    boxes.join("　")
}
