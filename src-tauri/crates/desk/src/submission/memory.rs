//! How the office matched the columns of a unit's tables before, and its own wordings of headings.

use intake::{Choices, ColumnChoice, SheetReading, SheetRole};
use sha2::{Digest, Sha256};
use store::ids::UnitId;

use super::held::{Input, tables};
use super::preview::ByPart;
use super::senders::written;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::reading::order::{Part, TablePart};
use crate::unit::resolve::UnitNames;
use crate::year::{YearReader, YearWriter};

pub(crate) fn aliases(now: &YearReader<'_>) -> Result<Vec<(String, String)>, DeskError> {
    Ok(now
        .records
        .heading_aliases()
        .all(now.year)?
        .into_iter()
        .map(|alias| (alias.heading, alias.field))
        .collect())
}

/// Names of the parts whose columns are known from before, and how they are matched.
pub(crate) fn recall(desk: &Desk, inputs: &[Input]) -> Result<(Vec<String>, ByPart), DeskError> {
    let parts: Vec<&Part> = inputs.iter().flat_map(|input| &input.parts).collect();
    desk.read(|now| {
        let units = UnitNames::of_year(now)?;
        let mut remembered = (Vec::new(), ByPart::new());
        for (_, table) in tables(&parts).filter(|(_, table)| table.own_form.is_none()) {
            let Some(unit) = unit_of(table, &units) else {
                continue;
            };
            if let Some(columns) = recalled(now, unit, table)? {
                remembered.0.push(table.name.clone());
                remembered.1.insert(
                    table.name.clone(),
                    Choices {
                        columns,
                        ..Choices::default()
                    },
                );
            }
        }
        Ok(remembered)
    })
}

fn unit_of(table: &TablePart, units: &UnitNames) -> Option<UnitId> {
    let row = table.rows.first()?;
    units
        .resolve(written(table, row))
        .or_else(|| units.named_in(&table.name))
}

/// None unless every table of the file was matched before.
fn recalled(
    now: &YearReader<'_>,
    unit: UnitId,
    table: &TablePart,
) -> Result<Option<Vec<ColumnChoice>>, DeskError> {
    let mut columns = Vec::new();
    for sheet in read_sheets(table) {
        let known = now.records.column_memory().get(unit, &fingerprint(sheet))?;
        let Some(known) = known else {
            return Ok(None);
        };
        let known: Vec<(u32, Option<String>)> =
            serde_json::from_str(&known).map_err(|error| DeskError::internal(&error))?;
        columns.extend(known.into_iter().map(|(column, field)| ColumnChoice {
            sheet: sheet.name.clone(),
            column,
            field,
        }));
    }
    Ok((!columns.is_empty()).then_some(columns))
}

/// Keeps how the columns of an imported table were matched, for the unit's next file.
pub(crate) fn keep(now: &YearWriter<'_>, unit: UnitId, table: &TablePart) -> Result<(), DeskError> {
    if table.own_form.is_some() || table.form {
        return Ok(());
    }
    for sheet in read_sheets(table) {
        let columns: Vec<(u32, Option<String>)> = sheet
            .columns
            .iter()
            .map(|column| (column.index, column.field.map(intake::Field::code)))
            .collect();
        let text = serde_json::to_string(&columns).map_err(|error| DeskError::internal(&error))?;
        now.records
            .column_memory()
            .set(unit, &fingerprint(sheet), &text)?;
    }
    Ok(())
}

fn read_sheets(table: &TablePart) -> impl Iterator<Item = &SheetReading> {
    table
        .sheets
        .iter()
        .filter(|sheet| matches!(sheet.role, SheetRole::Table { .. }) && !sheet.columns.is_empty())
}

/// The headings in their order: another order, or one heading more, is another table.
fn fingerprint(sheet: &SheetReading) -> String {
    let mut hash = Sha256::new();
    for column in &sheet.columns {
        hash.update(column.index.to_le_bytes());
        hash.update(column.heading.as_bytes());
        hash.update([0]);
    }
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
