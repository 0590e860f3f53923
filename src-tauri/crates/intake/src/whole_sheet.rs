//! What is asked, told or refused of a sheet as a whole.

use rules::category::Category;

use crate::batch::{Action, ColumnReading, Problem, SheetReading, SheetRole};
use crate::header::{Column, Header};
use crate::sheet::{Row, Sheet, a1, letter};

/// Asked of a sheet that is not read.
#[must_use]
pub fn left_out(sheet: &Sheet) -> Problem {
    let message = if sheet.hidden {
        "工作表被隐藏，没有读入，请确认。如需报送，请在“工作表”一步选择读入"
    } else {
        "工作表没有推荐对象的表头，没有读入，请确认"
    };
    Problem {
        action: Action::Ask,
        trap: 10,
        sheet: sheet.name.clone(),
        raw: sheet.rows.first().map(Row::joined).unwrap_or_default(),
        proposed: Some("不读入".to_owned()),
        message: message.to_owned(),
        ..Problem::of_file()
    }
}

/// Two tables side by side.
#[must_use]
pub fn second_block(sheet: &Sheet, header: &Header) -> Option<Problem> {
    let column = header.second_block()?;
    let rows = sheet
        .rows
        .iter()
        .filter(|row| row.index >= header.first_data_row());
    let first = rows.clone().next().map(Row::number)?;
    let last = rows.map(Row::number).next_back()?;
    let letter = letter(column.index);
    Some(Problem {
        action: Action::Refuse,
        trap: 19,
        sheet: sheet.name.clone(),
        cell: Some(a1(header.first_data_row().saturating_sub(1), column.index)),
        raw: column.heading.clone(),
        message: format!(
            "两个表左右并排（第二个从{letter}列起），第{first}至{last}行无法读入。请把它们上下接成一个表，每行一个推荐对象"
        ),
        ..Problem::of_file()
    })
}

/// Nothing says what its nominees are: the office chooses, and nothing is proposed.
#[must_use]
pub fn unknown_category(sheet: &Sheet, header: &Header) -> Problem {
    Problem {
        action: Action::Ask,
        trap: 10,
        sheet: sheet.name.clone(),
        raw: header.headings().join("、"),
        message: "请选择这张表是哪一类推荐对象：标题、工作表名和栏目都没有写明。选定以前没有读入"
            .to_owned(),
        ..Problem::of_file()
    }
}

/// How a sheet with a header is taken.
#[must_use]
pub fn sheet_reading(sheet: &Sheet, header: &Header, category: Option<Category>) -> SheetReading {
    let column = |column: &Column| ColumnReading {
        index: column.index,
        letter: letter(column.index),
        heading: column.heading.clone(),
        field: column.field,
        examples: sheet.examples(column.index, header.first_data_row()),
    };
    SheetReading {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        role: SheetRole::Table { category },
        header_row: header.first_data_row(),
        columns: header.columns.iter().map(column).collect(),
    }
}
