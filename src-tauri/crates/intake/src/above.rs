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

/// Whether a line is a title or says who fills the table in: never the upper line of a header of several.
#[must_use]
pub fn is_preamble(row: &Row) -> bool {
    const SENDERS: [&str; 5] = ["填报", "填表", "报送", "上报", "制表"];
    let mut filled = row
        .cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| !cell.is_blank());
    let leftmost = filled.next().map(|(at, _)| at);
    let alone_in_front = leftmost == Some(0) && filled.next().is_none();
    alone_in_front
        || row.cells.iter().any(|cell| {
            let text = cell.text.trim_start_matches(is_space);
            SENDERS.iter().any(|start| text.starts_with(start)) && text.contains([':', '：'])
        })
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
    use crate::sheet::Cell;

    fn row(texts: &[&str]) -> Row {
        let cells = texts.iter().map(|text| Cell::text((*text).to_owned()));
        Row {
            index: 0,
            cells: cells.collect(),
        }
    }

    #[test]
    fn titles_and_lines_about_the_sender_are_no_part_of_a_header() {
        assert!(is_preamble(&row(&["2026年度推荐对象汇总表", "", ""])));
        assert!(is_preamble(&row(&[
            "填报单位：海港区总工会",
            "",
            "填报日期：2026年9月"
        ])));
        assert!(!is_preamble(&row(&["序号", "推荐单位", "", "职工情况"])));
        assert!(!is_preamble(&row(&["", "", "职工情况"])));
    }

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
