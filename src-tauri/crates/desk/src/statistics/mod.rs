//! 统计 of a category for the chair. It is drawn from the same sheet as every score; what it says decides nothing.

mod axis;
mod by_rule;
mod judges;
pub mod read;
mod scenarios;
mod spreads;

use std::collections::HashMap;

use rules::fraction::Fraction;
use rules::ranking::Ranking;
use rules::statistics::{Panel, ScoredNominee};
use store::ids::NomineeId;

use crate::error::DeskError;
use crate::review::sheet::{Cell, Sheet, SheetRow};

/// The sheet, its scores as whole numbers, and the ranking as the scores left it.
struct Scored<'s> {
    sheet: &'s Sheet,
    panel: Panel<NomineeId>,
    ranking: Ranking<NomineeId>,
    rows: HashMap<NomineeId, &'s SheetRow>,
}

impl<'s> Scored<'s> {
    fn of(sheet: &'s Sheet) -> Result<Self, DeskError> {
        let nominees = sheet
            .rows
            .iter()
            .map(|row| {
                let scores = row.cells.iter().map(counted).collect::<Result<_, _>>()?;
                let id = row.nominee.id;
                Ok(ScoredNominee { id, scores })
            })
            .collect::<Result<Vec<_>, DeskError>>()?;
        let panel = Panel::of(sheet.members.len(), &nominees).map_err(|error| refused(&error))?;
        let ranking = panel
            .ranking(sheet.rule, None, sheet.seats)
            .map_err(|error| refused(&error))?;
        Ok(Self {
            sheet,
            panel,
            ranking,
            rows: sheet.rows.iter().map(|row| (row.nominee.id, row)).collect(),
        })
    }

    fn row(&self, id: NomineeId) -> Result<&'s SheetRow, DeskError> {
        self.rows
            .get(&id)
            .copied()
            .ok_or_else(|| DeskError::not_found("这个推荐对象的评分行"))
    }

    fn printed(&self, figure: Fraction) -> String {
        figure.to_decimal_half_up(self.sheet.decimals)
    }
}

/// The score of a member who may score here; that of one who withdrew stays on file, uncounted.
fn counted(cell: &Cell) -> Result<Option<Fraction>, DeskError> {
    let text = cell.text.as_deref().filter(|_| !cell.recused);
    text.map(Fraction::parse_decimal)
        .transpose()
        .map_err(|error| DeskError::internal(&error))
}

fn refused(error: &dyn std::fmt::Display) -> DeskError {
    DeskError::new("refused", format!("统计算不出来：{error}。"))
}
