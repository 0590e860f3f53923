//! The example a template comes with, which counties forget to delete.

use crate::aliases::Field;
use crate::cell::narrow;
use crate::header::Header;
use crate::sheet::{Cell, Row};

/// `first` are the texts of the first two filled cells, without spaces; `alone`: there is no other filled line.
#[must_use]
pub fn is_example(
    row: &Row,
    header: &Header,
    (first, name): (&[String], &str),
    alone: bool,
) -> bool {
    first.iter().any(|text| is_mark(text))
        || is_placeholder(name)
        || (is_stock_name(name)
            && (row
                .cells
                .iter()
                .any(|cell| is_placeholder(&narrow(&cell.text)))
                || (alone && !identifies_anybody(row, header))))
}

fn is_mark(text: &str) -> bool {
    matches!(
        text,
        "示例" | "例" | "样例" | "例:" | "示例:" | "(示例)" | "(例)" | "填写示例" | "例如" | "例1"
    )
}

/// Names that stand for anybody.
#[must_use]
pub fn is_stock_name(name: &str) -> bool {
    matches!(name, "张三" | "李四" | "王五" | "赵六")
}

/// Marks where a real text should stand.
fn is_placeholder(text: &str) -> bool {
    // Short marks in a long text are no placeholder's.
    const LONGEST: usize = 120;
    const MARKS: [&str; 11] = [
        "示例",
        "样例",
        "XX",
        "××",
        "某某",
        "某公司",
        "某单位",
        "某县",
        "△△",
        "○○",
        "〇〇",
    ];
    text.len() <= LONGEST && MARKS.iter().any(|mark| text.contains(mark))
}

fn identifies_anybody(row: &Row, header: &Header) -> bool {
    [Field::IdNumber, Field::Phone, Field::CreditCode]
        .into_iter()
        .filter_map(|field| row.cell(header.column_of(field)?))
        .any(|cell: &Cell| !cell.is_blank())
}
