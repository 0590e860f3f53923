//! Writes what a 电子评分表 holds: one act, one line in the journal, taken back by one Ctrl+Z.

use store::ids::RubricItemId;
use store::table::score::Score;
use store::table::score_item::ScoreItem;

use super::form::ScoredBy;
use super::held::HeldSheet;
use super::number_text;
use super::plan::plan;
use super::planned::{Planned, PlannedRow};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::review::items::sum_up;
use crate::wire::score_sheet::{
    ImportJudgeSheetArgs, JudgeConflictChoice, JudgeRowState, JudgeSheetImported,
};
use crate::year::YearWriter;

/// `score_sheet.import`: planned anew, since the records may have changed since it was shown.
pub fn import(
    desk: &mut Desk,
    args: &ImportJudgeSheetArgs,
) -> Result<JudgeSheetImported, DeskError> {
    let found = desk.held_sheets.iter().find(|one| one.token == args.token);
    let read = found.and_then(|held| held.read.as_ref().ok());
    let filled = read.ok_or_else(HeldSheet::stale)?;
    let plan = desk.read(|now| plan(now, filled))?;
    let Some(planned) = plan.planned else {
        return Err(DeskError::new("refused", plan.faults.join("\n")));
    };
    refuse_undecided(&planned, &args.choices)?;
    let takes = |row: &PlannedRow| {
        let chosen = args
            .choices
            .iter()
            .find(|one| one.nominee == row.nominee.id.0);
        chosen.is_some_and(|choice| choice.take)
    };
    let written: Vec<&PlannedRow> = planned
        .rows
        .iter()
        .filter(|row| row.written(takes(row)).next().is_some())
        .collect();
    let number = number_text(planned.sheet.content.year, planned.sheet.content.number);
    if written.is_empty() && planned.sheet.returned_at.is_some() {
        return Ok(JudgeSheetImported {
            nominees: 0,
            told: format!("没有要写入的内容：{number}的分数都已在评分表中。"),
        });
    }
    let seat = planned.member.content.seat;
    let summary = if written.is_empty() {
        format!("收回{seat}号成员的电子评分表：没有新的分数")
    } else {
        format!("导入{seat}号成员的电子评分表：{}个对象", written.len())
    };
    desk.act("score_sheet.import", summary.clone(), |now| {
        for row in &written {
            write(now, &planned, row, takes(row))?;
        }
        let sheets = now.records.score_sheets();
        sheets.set_returned(planned.sheet.id, Some(now.at))?;
        Ok(())
    })?;
    Ok(JudgeSheetImported {
        nominees: u32::try_from(written.len()).unwrap_or(u32::MAX),
        told: summary,
    })
}

/// Nothing that is in already is replaced, or left, without a person having said so.
fn refuse_undecided(planned: &Planned, choices: &[JudgeConflictChoice]) -> Result<(), DeskError> {
    let open: Vec<&str> = planned
        .in_state(JudgeRowState::Conflict)
        .filter(|row| choices.iter().all(|one| one.nominee != row.nominee.id.0))
        .map(|row| row.nominee.number.as_str())
        .collect();
    if open.is_empty() {
        return Ok(());
    }
    Err(DeskError::bad_input(
        "choices",
        format!(
            "有 {} 个推荐对象的分数与已录入的不同：{}。请逐个选择“保留已录入”或“采用文件”。",
            open.len(),
            open.join("、")
        ),
    ))
}

fn write(
    now: &YearWriter<'_>,
    planned: &Planned,
    row: &PlannedRow,
    take: bool,
) -> Result<(), DeskError> {
    let (nominee, member) = (&row.nominee, planned.member.id);
    let mut lines = planned.form.lines();
    let by = lines.find(|(_, line)| line.nominee.id == nominee.id);
    let (by, _) = by.ok_or_else(|| DeskError::not_found("这个推荐对象的评分行"))?;
    for (figure, filed) in row.written(take) {
        match by {
            ScoredBy::Rubric(_) => now.records.score_items().set(&ScoreItem {
                nominee_id: nominee.id,
                member_id: member,
                item_id: RubricItemId(figure.item),
                value: filed.to_owned(),
                at: now.at,
            })?,
            ScoredBy::Scale { .. } => now.records.scores().set(&Score {
                nominee_id: nominee.id,
                member_id: member,
                value: filed.to_owned(),
                at: now.at,
            })?,
        }
    }
    match by {
        ScoredBy::Rubric(in_force) => sum_up(now, nominee, member, in_force),
        ScoredBy::Scale { .. } => Ok(()),
    }
}
