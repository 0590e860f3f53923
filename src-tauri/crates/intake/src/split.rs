//! One nominee written over two lines: the address under the name, half of the columns below the other half.

use crate::aliases::Field;
use crate::batch::{Action, Problem, ReadRow};
use crate::cell::narrow;
use crate::header::Header;
use crate::sheet::{Cell, Row, a1};

/// Filled in for every line alike, or copied down from a merged area.
const SAYS_NOTHING: [Field; 3] = [Field::Serial, Field::RecommendingUnit, Field::CategoryWord];

/// Whether a line goes on with the nominee of the line above it, whose filled cells are given.
#[must_use]
pub fn continues(row: &Row, above: &[(u32, String)], header: &Header) -> bool {
    if is_address_line(row) {
        return true;
    }
    let filled = |column| row.cell(column).is_some_and(|cell| !cell.is_blank());
    let filled_above = |column: u32| above.binary_search_by_key(&column, |cell| cell.0).is_ok();
    let numbered = header.column_of(Field::Serial);
    if numbered.is_some_and(|serial| filled(serial) || !filled_above(serial)) {
        return false;
    }
    let telling = header.columns.iter().filter(|column| {
        column
            .field
            .is_some_and(|field| !SAYS_NOTHING.contains(&field))
    });
    let own = telling.clone().filter(|column| filled(column.index));
    let repeated = own
        .clone()
        .filter(|column| !column.field.is_some_and(Field::is_name))
        .any(|column| filled_above(column.index));
    if repeated || !telling.clone().any(|column| filled_above(column.index)) {
        return false;
    }
    numbered.is_some() || own.clone().all(|column| is_address(row.cell(column.index)))
}

/// Its first words say that it is the address of the nominee above.
fn is_address_line(row: &Row) -> bool {
    const LABELS: [&str; 6] = [
        "地址:",
        "通讯地址",
        "通信地址",
        "单位地址",
        "办公地址",
        "详细地址",
    ];
    let first = row.cells.iter().find(|cell| !cell.is_blank());
    first.is_some_and(|cell| {
        let text = narrow(&cell.text);
        LABELS.iter().any(|label| text.starts_with(label))
    })
}

fn is_address(cell: Option<&Cell>) -> bool {
    let text = cell.map(|cell| narrow(&cell.text)).unwrap_or_default();
    text.contains("地址")
        || (text.contains(['路', '街', '道', '巷', '村', '镇'])
            && text.ends_with(['号', '室', '楼', '层', '院', '内']))
}

/// Both lines are sent back, each naming the other.
#[must_use]
pub fn problems(above: &ReadRow, row: &Row, name_column: u32) -> [Problem; 2] {
    let message = format!(
        "第{}行和第{}行像是同一个推荐对象写成了两行，请合并为一行",
        above.row,
        row.number()
    );
    let refused = |number: u32, column: u32, raw: String| Problem {
        action: Action::Refuse,
        trap: 19,
        sheet: above.sheet.clone(),
        row: Some(number),
        cell: Some(a1(number.saturating_sub(1), column)),
        raw,
        proposed: None,
        message: message.clone(),
    };
    let first = (0_u32..)
        .zip(&row.cells)
        .find(|(_, cell)| !cell.is_blank())
        .map_or(name_column, |(at, _)| at);
    [
        refused(above.row, name_column, above.name.clone()),
        refused(row.number(), first, row.joined()),
    ]
}
