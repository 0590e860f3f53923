//! The tables of a paper as a workbook, a sheet each.

use editable::{BookColumn, BookSheet, SheetBook, sheet_book};
use printing::{Align, TablePaper, TableSheet};

use crate::error::DeskError;

/// `tabs` names the sheets.
pub(crate) fn table_book(paper: &TablePaper, tabs: &[&str]) -> Result<Vec<u8>, DeskError> {
    let sheets = paper.sheets.iter().zip(tabs);
    Ok(sheet_book(&SheetBook {
        title: paper.title.clone(),
        sheets: sheets.map(|(sheet, tab)| book_sheet(sheet, tab)).collect(),
    })?)
}

fn book_sheet(sheet: &TableSheet, tab: &str) -> BookSheet {
    /// A column that takes what is left of the page.
    const BROAD: u16 = 44;
    /// A half character of 12 points is 2.1 mm.
    const TENTHS_OF_MM_PER_HALF: u16 = 21;
    let columns = sheet.columns.iter().map(|column| BookColumn {
        head: column.head.clone(),
        width: column
            .width
            .map_or(BROAD, |tenths| (tenths / TENTHS_OF_MM_PER_HALF).max(6)),
        centred: column.align != Align::Left,
    });
    BookSheet {
        name: tab.to_owned(),
        heading: sheet.title.clone(),
        lead: sheet.lead.clone(),
        frozen: 0,
        columns: columns.collect(),
        rows: sheet.rows.clone(),
        foot: sheet.foot.clone(),
    }
}
