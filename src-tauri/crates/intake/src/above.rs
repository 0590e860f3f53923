//! What a sheet says of its sender in the lines above the header: 填报单位, 联系人, 电话.

use crate::cell::normal;
use crate::header::Header;
use crate::sheet::{Row, Sheet, is_space};

const UNITS: [&str; 6] = [
    "填报单位",
    "报送单位",
    "推荐单位",
    "填表单位",
    "上报单位",
    "单位",
];
const PEOPLE: [&str; 4] = ["联系人", "填报人", "填表人", "经办人"];
const PHONES: [&str; 4] = ["联系电话", "联系方式", "手机", "电话"];
/// Labels that end the value before them.
const OTHERS: [&str; 5] = ["填报", "报送", "填表", "日期", "联系"];

/// 填报单位 as written.
#[must_use]
pub fn declared_unit(sheet: &Sheet, header: &Header) -> Option<String> {
    rows(sheet, header).find_map(|row| value_in(row, &UNITS))
}

/// Row (0-based), label and value of what is found.
#[must_use]
pub fn entries(sheet: &Sheet, header: &Header) -> Vec<(u32, &'static str, String)> {
    let groups: [(&'static str, &[&str]); 3] =
        [("填报单位", &UNITS), ("联系人", &PEOPLE), ("电话", &PHONES)];
    groups
        .into_iter()
        .filter_map(|(title, labels)| {
            rows(sheet, header).find_map(|row| Some((row.index, title, value_in(row, labels)?)))
        })
        .collect()
}

fn rows<'s>(sheet: &'s Sheet, header: &Header) -> impl Iterator<Item = &'s Row> {
    let first = header.first_row;
    sheet.rows.iter().take_while(move |row| row.index < first)
}

fn value_in(row: &Row, labels: &[&str]) -> Option<String> {
    row.cells.iter().enumerate().find_map(|(at, cell)| {
        let text = normal(&cell.text);
        let found = labels.iter().find_map(|label| after_label(&text, label))?;
        let value = value_at_start(found);
        if !value.is_empty() {
            return Some(value.to_owned());
        }
        let next = row.cells.get(at + 1..)?;
        let value = next.iter().find(|cell| !cell.is_blank())?;
        Some(value.text.trim().to_owned())
    })
}

/// What follows a label and its colon; brackets such as （盖章） may stand between.
fn after_label<'t>(text: &'t str, label: &str) -> Option<&'t str> {
    let at = text.find(label)?;
    let starts = text[..at]
        .chars()
        .next_back()
        .is_none_or(|c| is_space(c) || c.is_ascii_punctuation());
    let rest = text[at + label.len()..].trim_start_matches(is_space);
    let rest = match rest.strip_prefix('(') {
        Some(inside) => inside.split_once(')')?.1.trim_start_matches(is_space),
        None => rest,
    };
    rest.strip_prefix(':').filter(|_| starts)
}

fn value_at_start(text: &str) -> &str {
    let value = text.trim_start_matches(is_space);
    let labels = PHONES.iter().chain(&PEOPLE).chain(&OTHERS);
    let end = value
        .find("  ")
        .into_iter()
        .chain(value.find(['\u{3000}', '\t', '\n']))
        .chain(labels.filter_map(|label| value.find(label)))
        .min()
        .unwrap_or(value.len());
    value[..end].trim_matches(is_space)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_ends_where_the_next_label_begins() {
        let line = "填报单位（盖章）：海港区总工会  联系人:任晓 联系电话：0335-0000001";
        let text = normal(line);
        let value = |label| after_label(&text, label).map(value_at_start);
        assert_eq!(value("填报单位"), Some("海港区总工会"));
        assert_eq!(value("联系人"), Some("任晓"));
        assert_eq!(value("电话"), None, "only as part of 联系电话");
        assert_eq!(value("联系电话"), Some("0335-0000001"));
    }
}
