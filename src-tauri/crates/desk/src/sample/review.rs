//! Scores for the sample: the two collectives are scored in full, the persons half, so that every page has
//! something to show and something to do.

use rules::category::Category;
use rules::recusal::Bond;
use store::table::member_tie::NewMemberTie;
use store::table::reveal::Reveal;
use store::table::score::Score;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::organisation;
use crate::review::reveal::waiting;
use crate::review::sheet::{Sheet, SheetRow};
use crate::year::YearWriter;

pub(super) fn score_most(desk: &mut Desk) -> Result<(), DeskError> {
    desk.act(
        "sample.score",
        "录入示例评分和回避关联".into(),
        |now| {
            for category in Category::ALL {
                score_category(now, category)?;
                reveal(now, category)?;
            }
            note_ties(now)?;
            Ok(())
        },
    )
}

/// Two of the persons still to be scored are near to a member: one by the unit, one by kin.
fn note_ties(now: &YearWriter<'_>) -> Result<(), DeskError> {
    let sheet = Sheet::of(&now.reader(), Category::Worker)?;
    let near = |row: &SheetRow, seat: usize, bond: Bond, text: String| {
        let member_id = row.cells.get(seat).map(|cell| cell.member);
        member_id.map(|member_id| NewMemberTie {
            member_id,
            bond,
            unit_id: None,
            text,
            note: "示例".into(),
        })
    };
    let unit = sheet
        .rows
        .last()
        .and_then(|row| near(row, 3, Bond::Unit, organisation(&row.nominee)));
    let kin = sheet
        .rows
        .iter()
        .nth_back(2)
        .and_then(|row| near(row, 7, Bond::Kin, row.nominee.content.name.clone()));
    for tie in [unit, kin].into_iter().flatten() {
        now.records.member_ties().insert(&tie)?;
    }
    Ok(())
}

fn score_category(now: &YearWriter<'_>, category: Category) -> Result<(), DeskError> {
    let sheet = Sheet::of(&now.reader(), category)?;
    let wanted = if category.is_collective() {
        sheet.rows.len()
    } else {
        sheet.rows.len() / 2
    };
    for row in sheet.rows.iter().take(wanted) {
        for (cell, member) in row.cells.iter().zip(&sheet.members) {
            let value = invented(row.nominee.serial, member.content.seat);
            now.records.scores().set(&Score {
                nominee_id: row.nominee.id,
                member_id: cell.member,
                value,
                at: now.at,
            })?;
        }
    }
    Ok(())
}

fn reveal(now: &YearWriter<'_>, category: Category) -> Result<(), DeskError> {
    for (nominee_id, figure) in waiting(&Sheet::of(&now.reader(), category)?) {
        now.records.reveals().set(&Reveal {
            nominee_id,
            figure: Some(figure),
            early_reason: String::new(),
            at: now.at,
        })?;
    }
    Ok(())
}

/// Between 78.0 and 97.5 in steps of a half: a nominee's own level, and each member's leaning.
fn invented(serial: u32, seat: u32) -> String {
    let level = (serial * 37 + 11) % 29;
    let leaning = (serial * 13 + seat * 7 + (serial * seat) % 5) % 11;
    let halves = 156 + level + leaning;
    format!(
        "{}.{}",
        halves / 2,
        if halves.is_multiple_of(2) { 0 } else { 5 }
    )
}
