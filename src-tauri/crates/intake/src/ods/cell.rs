//! One cell of an .ods: what its element and its paragraphs say.

use quick_xml::events::BytesStart;

use crate::sheet::{Cell, CellKind, Format};

use super::styles::Look;

#[derive(Default)]
pub struct OpenCell {
    pub repeated: u32,
    pub style: Option<String>,
    pub kind: String,
    pub value: Option<String>,
    pub formula: bool,
    pub error: bool,
    pub spans: (u32, u32),
    pub text: String,
    pub paragraphs: u32,
    pub in_paragraph: bool,
}

impl OpenCell {
    #[must_use]
    pub fn of(element: &BytesStart<'_>) -> Self {
        let mut cell = OpenCell {
            repeated: 1,
            spans: (1, 1),
            ..OpenCell::default()
        };
        for attribute in element.attributes().with_checks(false).flatten() {
            let value = attribute.value.as_ref();
            match attribute.key.as_ref() {
                "table:number-columns-repeated" => cell.repeated = value.parse().unwrap_or(1),
                "table:style-name" => cell.style = Some(value.to_owned()),
                "office:value-type" => value.clone_into(&mut cell.kind),
                "calcext:value-type" => cell.error = value == "error",
                "table:formula" => cell.formula = true,
                "table:number-rows-spanned" => cell.spans.0 = value.parse().unwrap_or(1),
                "table:number-columns-spanned" => cell.spans.1 = value.parse().unwrap_or(1),
                "office:value" | "office:date-value" | "office:boolean-value" => {
                    cell.value = Some(value.to_owned());
                }
                "office:string-value" => {
                    cell.value = crate::xml::attribute(element, "string-value");
                }
                _ => {}
            }
        }
        cell
    }

    #[must_use]
    pub fn read(self, look: &Look) -> Cell {
        let text = |text: String| Cell {
            format: look.format.of_text(),
            ..Cell::text(text)
        };
        if self.error || (self.formula && is_error(&self.text)) {
            return Cell {
                text: self.text,
                kind: CellKind::Error,
                format: Format::Plain,
            };
        }
        if self.formula && self.kind.is_empty() {
            return Cell {
                kind: CellKind::Uncalculated,
                ..Cell::default()
            };
        }
        let value = self.value.unwrap_or_default();
        match self.kind.as_str() {
            "float" | "currency" | "percentage" => match value.trim().parse() {
                Ok(number) if self.kind == "percentage" => Cell::number(number, Format::Percent),
                Ok(number) => Cell::number(number, look.format),
                Err(_) => text(self.text),
            },
            "date" => Cell {
                text: day_of(&value),
                kind: CellKind::Date,
                format: Format::Plain,
            },
            "boolean" => text(if value == "true" { "是" } else { "否" }.to_owned()),
            _ if self.paragraphs == 0 => text(value),
            _ => text(self.text),
        }
    }
}

fn is_error(text: &str) -> bool {
    text.starts_with("Err:") || (text.starts_with('#') && text.ends_with(['!', '?', 'A']))
}

/// 2026-08-03 of 2026-08-03T00:00:00; a time of day stays.
fn day_of(value: &str) -> String {
    match value.split_once('T') {
        Some((day, time)) if time.starts_with("00:00") => day.to_owned(),
        Some((day, time)) => format!("{day} {}", time.get(..5).unwrap_or(time)),
        None => value.to_owned(),
    }
}
