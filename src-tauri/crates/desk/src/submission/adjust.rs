//! The office's answers to a preview: files they concern are read anew, and everything is planned anew.

use intake::{CellFix, Choices, ColumnChoice, SheetChoice};

use super::held::HeldPreview;
use super::memory;
use super::preview::{ByPart, ReadFiles, Reader, Session, hold};
use crate::error::DeskError;
use crate::host::Host;
use crate::reading::order::Part;
use crate::wire::intake::{AdjustArgs, Adjustments, Preview};

/// `submission.adjust`
pub fn adjust(host: &Host, args: &AdjustArgs) -> Result<Preview, DeskError> {
    let (session, held, recalled) = host.with_desk(|desk| {
        let held = desk
            .held
            .take_if(|held| held.token == args.token)
            .ok_or_else(HeldPreview::stale)?;
        let recalled = memory::recall(desk, &held.inputs)?.1;
        Ok((Session::of(desk)?, held, recalled))
    })?;
    let parts: Vec<&Part> = held.parts().collect();
    let before = choices(&parts, &held.adjustments, &recalled);
    let after = choices(&parts, &args.adjustments, &recalled);
    let HeldPreview {
        token,
        spool,
        inputs,
        adjustments,
        remembered,
        plan,
    } = held;
    let reader = Reader {
        around: Some(host.around()),
        under_way: host.reading(),
    };
    let mut read = ReadFiles { spool, inputs };
    let again = reader.look_again(&session, &mut read, &before, &after);
    host.with_desk(|desk| match again {
        Ok(()) => hold(desk, read, remembered, args.adjustments.clone()),
        // The preview stays as it was before the answer.
        Err(error) => {
            desk.held = Some(HeldPreview {
                token,
                spool: read.spool,
                inputs: read.inputs,
                adjustments,
                remembered,
                plan,
            });
            Err(error)
        }
    })
}

/// The answers as the reading takes them, by the part's name; what a person says now wins over what was remembered.
fn choices(parts: &[&Part], adjustments: &Adjustments, recalled: &ByPart) -> ByPart {
    let mut by_part = recalled.clone();
    let name = |file: u32| {
        usize::try_from(file)
            .ok()
            .and_then(|at| parts.get(at))
            .map(|part| part.name().to_owned())
    };
    let mut change = |file: u32, change: &dyn Fn(&mut Choices)| {
        if let Some(name) = name(file) {
            change(by_part.entry(name).or_default());
        }
    };
    for one in &adjustments.sheets {
        change(one.file, &|choices| {
            choices.sheets.push(SheetChoice {
                sheet: one.sheet.clone(),
                category: one
                    .category
                    .map(|category| rules::category::Category::from(category).code().to_owned()),
                read: one.read,
            });
        });
    }
    for one in &adjustments.columns {
        change(one.file, &|choices| {
            choices
                .columns
                .retain(|known| (&known.sheet, known.column) != (&one.sheet, one.column));
            choices.columns.push(ColumnChoice {
                sheet: one.sheet.clone(),
                column: one.column,
                field: one.field.clone(),
            });
        });
    }
    for one in &adjustments.cells {
        change(one.file, &|choices| {
            choices.cells.push(CellFix {
                sheet: one.sheet.clone(),
                cell: one.cell.clone(),
                text: one.text.clone(),
            });
        });
    }
    for one in &adjustments.skipped {
        change(one.file, &|choices| {
            choices.skipped_rows.push((one.sheet.clone(), one.row));
        });
    }
    by_part
}
