//! 推荐审批表: a blank form of one category, for a county to fill in.

use crate::EditableError;
use crate::docx::{Align, BODY, Body, Cell, TITLE, Table};

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
const WIDE_MM: u16 = 90;
const OPINION_MM: u16 = 38;

/// # Errors
/// [`EditableError::Document`] when the archive around the text cannot be written.
pub fn approval_form(form: &ApprovalForm) -> Result<Vec<u8>, EditableError> {
    let mut body = Body::titled(&form.title);
    body.paragraph(&form.title, TITLE, Align::Centre, false);
    body.paragraph(&form.year_line, BODY, Align::Left, false);
    body.table(&WIDTHS_MM, |table| {
        for row in &form.rows {
            draw(table, row);
        }
    });
    for line in &form.footer {
        body.paragraph(line, crate::docx::CELL, Align::Left, false);
    }
    body.finish()
}

fn draw(table: &mut Table, row: &FormRow) {
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
            table.row(FIELD_MM, false, &cells);
        }
        FormRow::Wide(field) => {
            let cells = [
                label(&field.label),
                Cell::new(&shown(field), 3, Align::Left),
            ];
            table.row(WIDE_MM, false, &cells);
        }
        FormRow::Opinion { label: text } => {
            let place = "\n\n　　　　　　　　　　　　　　（盖章）\n　　　　　　　　　　　　　　　年　　月　　日";
            table.row(
                OPINION_MM,
                false,
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
