use rules::category::Category;
use rules::read_back::{Compared, Tally};
use store::ids::{MemberId, RubricItemId};

use super::papers::{Column, Figure, PaperRow, PaperSheet, paper};
use crate::board::picture::masked;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::review::freeze;
use crate::twin::twin;
use crate::wire::board::Masking;
use crate::wire::read_back::{
    ReadBack, ReadBackArgs, ReadBackCell, ReadBackColumn, ReadBackCount, ReadBackRow,
    ReadBackSheet, ReadBackState,
};
use crate::year::YearReader;

/// `read_back.read`
pub fn read(desk: &Desk, args: &ReadBackArgs) -> Result<ReadBack, DeskError> {
    desk.read(|now| shown(now, args.category.into(), MemberId(args.member)))
}

pub(crate) fn shown(
    now: &YearReader<'_>,
    category: Category,
    member: MemberId,
) -> Result<ReadBack, DeskError> {
    let paper = paper(now, category, member)?;
    let member = &paper.member;
    Ok(ReadBack {
        category: category.into(),
        member: member.id.0,
        seat: member.content.seat,
        name: member.content.name.clone(),
        count: count(paper.tally()),
        sheets: paper.sheets.iter().map(sheet_to_wire).collect(),
        frozen: freeze::is_frozen(now, category)?,
    })
}

/// How an item is named on the wire: the sheet as a whole is 0.
pub(crate) fn number_of(item: Option<RubricItemId>) -> i64 {
    item.map_or(0, |item| item.0)
}

pub(crate) fn count(tally: Tally) -> ReadBackCount {
    ReadBackCount {
        of: tally.of,
        read: tally.read,
        differing: tally.differing,
    }
}

fn sheet_to_wire(sheet: &PaperSheet) -> ReadBackSheet {
    let column = |column: &Column| ReadBackColumn {
        item: number_of(column.item),
        title: column.title.clone(),
        range: column.range.clone(),
    };
    ReadBackSheet {
        title: sheet.title.clone(),
        columns: sheet.columns.iter().map(column).collect(),
        rows: sheet.rows.iter().map(row_to_wire).collect(),
    }
}

fn row_to_wire(row: &PaperRow) -> ReadBackRow {
    ReadBackRow {
        nominee: row.nominee.id.0,
        number: row.nominee.number.clone(),
        name: row.nominee.content.name.clone(),
        masked: masked(&row.nominee, Masking::Surname),
        shut: row.shut.map(str::to_owned),
        cells: row.figures.iter().map(cell_to_wire).collect(),
    }
}

/// The first figure is told only where a second one stands beside it and differs.
fn cell_to_wire(figure: &Figure) -> ReadBackCell {
    let second = figure.reading.as_ref().map(|one| one.value.clone());
    let told = matches!(figure.compared, Compared::Differs | Compared::Kept);
    ReadBackCell {
        item: number_of(figure.item),
        state: figure.compared.into(),
        second: second
            .filter(|_| figure.compared.is_read())
            .map(Option::unwrap_or_default),
        first: told.then(|| figure.first.clone().unwrap_or_default()),
    }
}

twin!(Compared => ReadBackState { Waiting, Stale, Agrees, Differs, Kept });
