//! Scores for the sample: the two collectives are scored in full, the persons half, so that every page has
//! something to show and something to do.

use rules::category::Category;
use store::table::score::Score;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::review::sheet::Sheet;
use crate::year::YearWriter;

pub(super) fn score_most(desk: &mut Desk) -> Result<(), DeskError> {
    desk.act("sample.score", "录入示例评分".into(), |now| {
        for category in Category::ALL {
            score_category(now, category)?;
        }
        Ok(())
    })
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
