//! The sheet of one nominee item by item: 分项 × 成员, and what is 必备.

use std::collections::HashMap;

use rules::points::Points;
use store::ids::{MemberId, RubricItemId};
use store::table::nominee::Nominee;
use store::table::rubric::RubricItem;
use store::table::score::Score;
use store::table::score_item::{GateAnswer, ScoreItem};

use super::enter::{refuse_from_outside, scored_by};
use super::grade::Grades;
use super::own_score::Own;
use super::sheet::{Cell, Sheet};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::find;
use crate::rubric::in_force::{InForce, kept_points};
use crate::wire::rubric::{
    AnswerGateArgs, EnterItemArgs, GateRow, ItemCell, ItemRow, ItemSheet, ItemSheetArgs, JudgeTotal,
};
use crate::year::{YearReader, YearWriter};

/// `review.items`: nothing where no rubric is in force.
pub fn items(desk: &Desk, args: &ItemSheetArgs) -> Result<Option<ItemSheet>, DeskError> {
    desk.read(|now| {
        let nominee = find(now, args.nominee)?;
        sheet(now, &nominee)
    })
}

/// `score.enter_item`
pub fn enter_item(desk: &mut Desk, args: &EnterItemArgs) -> Result<ItemSheet, DeskError> {
    write(desk, args, "")
}

/// `why` follows in the journal.
pub(crate) fn write(
    desk: &mut Desk,
    args: &EnterItemArgs,
    why: &str,
) -> Result<ItemSheet, DeskError> {
    let (nominee, member, in_force) = desk.read(|now| {
        let (nominee, member) = scored_by(now, args.nominee, args.member)?;
        let in_force = needed(now, &nominee)?;
        if !args.value.trim().is_empty() {
            refuse_from_outside(now, &nominee, &member)?;
        }
        Ok((nominee, member, in_force))
    })?;
    let (at, item) = place(&in_force, args.item)?;
    let seat = member.content.seat;
    let (title, name) = (&item.content.title, &nominee.content.name);
    let typed = args.value.trim();
    let given = if typed.is_empty() {
        None
    } else {
        let given = in_force.rules.items[at].accept(typed);
        Some(
            given
                .map_err(|error| DeskError::bad_input("value", format!("{seat}号成员{error}。")))?,
        )
    };
    let summary = match given {
        Some(given) => format!(
            "{seat} 号成员给 {name} 的“{title}”评 {} 分{why}",
            given.text()
        ),
        None => format!("清除 {seat} 号成员对 {name} 的“{title}”评分{why}"),
    };
    desk.act("score.enter_item", summary, |now| {
        let items = now.records.score_items();
        match given {
            Some(given) => items.set(&ScoreItem {
                nominee_id: nominee.id,
                member_id: member.id,
                item_id: item.id,
                value: given.text(),
                at: now.at,
            })?,
            None => items.clear(nominee.id, member.id, item.id)?,
        }
        sum_up(now, &nominee, member.id, &in_force)?;
        sheet(&now.reader(), &nominee)?.ok_or_else(no_rubric)
    })
}

/// `score.gate`: whether a nominee has what it cannot be selected without.
pub fn gate(desk: &mut Desk, args: &AnswerGateArgs) -> Result<ItemSheet, DeskError> {
    let (nominee, in_force) = desk.read(|now| {
        let nominee = find(now, args.nominee)?;
        super::freeze::refuse_when_frozen(now, nominee.category, "必备条件")?;
        let in_force = needed(now, &nominee)?;
        Ok((nominee, in_force))
    })?;
    let (_, item) = place(&in_force, args.item)?;
    if !item.content.required {
        return Err(DeskError::not_found("这个必备条件"));
    }
    let note = args.note.trim();
    if args.met == Some(false) && note.is_empty() {
        return Err(DeskError::bad_input(
            "note",
            format!(
                "“{}”未达到的，请写明理由，会议纪要要写。",
                item.content.title
            ),
        ));
    }
    let word = match args.met {
        Some(true) => "达到",
        Some(false) => "未达到",
        None => "待核",
    };
    let summary = format!(
        "{} 的必备条件“{}”：{word}",
        nominee.content.name, item.content.title
    );
    desk.act("score.gate", summary, |now| {
        let items = now.records.score_items();
        match args.met {
            Some(met) => items.answer(&GateAnswer {
                nominee_id: nominee.id,
                item_id: item.id,
                met,
                note: note.to_owned(),
            })?,
            None => items.take_back_answer(nominee.id, item.id)?,
        }
        sheet(&now.reader(), &nominee)?.ok_or_else(no_rubric)
    })
}

/// A judge's figure is the total of the sheet once it is whole, and none before.
pub(crate) fn sum_up(
    now: &YearWriter<'_>,
    nominee: &Nominee,
    member: MemberId,
    in_force: &InForce,
) -> Result<(), DeskError> {
    let given = given(&now.reader(), nominee)?;
    match in_force.rules.total(&of_judge(in_force, &given, member)) {
        Some(total) => now.records.scores().set(&Score {
            nominee_id: nominee.id,
            member_id: member,
            value: total.total.text(),
            at: now.at,
        })?,
        None => now.records.scores().clear(nominee.id, member)?,
    }
    Ok(())
}

type Given = HashMap<(MemberId, RubricItemId), Points>;

fn given(now: &YearReader<'_>, nominee: &Nominee) -> Result<Given, DeskError> {
    let items = now.records.score_items().of(nominee.id)?;
    items
        .into_iter()
        .map(|one| Ok(((one.member_id, one.item_id), kept_points(&one.value)?)))
        .collect()
}

fn of_judge(in_force: &InForce, given: &Given, member: MemberId) -> Vec<Option<Points>> {
    let items = in_force.items.iter();
    items
        .map(|item| given.get(&(member, item.id)).copied())
        .collect()
}

pub(super) fn needed(now: &YearReader<'_>, nominee: &Nominee) -> Result<InForce, DeskError> {
    InForce::of(now, nominee)?.ok_or_else(no_rubric)
}

pub(super) fn no_rubric() -> DeskError {
    DeskError::new(
        "gate_closed",
        "这一类没有评分标准，按总分录入。要逐项评分，请先在设置中建立评分标准。",
    )
}

pub(super) fn place(in_force: &InForce, item: i64) -> Result<(usize, &RubricItem), DeskError> {
    in_force
        .items
        .iter()
        .enumerate()
        .find(|(_, one)| one.id == RubricItemId(item))
        .ok_or_else(|| DeskError::not_found("这个评分项目"))
}

pub(super) fn sheet(
    now: &YearReader<'_>,
    nominee: &Nominee,
) -> Result<Option<ItemSheet>, DeskError> {
    let Some(in_force) = InForce::of(now, nominee)? else {
        return Ok(None);
    };
    let sheet = Sheet::of(now, nominee.category)?;
    let row = sheet
        .row(nominee.id)
        .ok_or_else(|| DeskError::not_found("这个推荐对象的评分行"))?;
    let given = given(now, nominee)?;
    let own = Own::of_nominee(now, nominee.id)?;
    let name_of = |id: MemberId| {
        let member = sheet.members.iter().find(|one| one.id == id);
        member.map_or_else(String::new, |one| one.content.name.clone())
    };
    let judge = |cell: &Cell| JudgeTotal {
        member: cell.member.0,
        seat: cell.seat,
        name: name_of(cell.member),
        total: cell.text.clone(),
        state: cell.state(),
        explanation: explained(&in_force, &of_judge(&in_force, &given, cell.member)),
    };
    let item = |item: &RubricItem| ItemRow {
        item: item.id.0,
        section: item.content.section.clone(),
        title: item.content.title.clone(),
        kind: item.content.kind.into(),
        points: item.content.points.clone(),
        step: item.content.step.clone(),
        guide: item.content.guide.clone(),
        own: own.of(item.id),
        cells: row
            .cells
            .iter()
            .map(|cell| ItemCell {
                member: cell.member.0,
                value: given
                    .get(&(cell.member, item.id))
                    .map(|points| points.text()),
            })
            .collect(),
    };
    Ok(Some(ItemSheet {
        nominee: nominee.id.0,
        rubric: in_force.rubric.content.title.clone(),
        version: in_force.rubric.content.version,
        sample: in_force.rubric.content.is_sample,
        full_marks: in_force.rules.full_marks().text(),
        judges: row.cells.iter().map(judge).collect(),
        rows: in_force.items.iter().map(item).collect(),
        gates: gates(now, nominee, &in_force)?,
        own_total: own.total(&in_force),
        lines: Grades::of(now, &sheet)?.told(row)?,
    }))
}

fn gates(
    now: &YearReader<'_>,
    nominee: &Nominee,
    in_force: &InForce,
) -> Result<Vec<GateRow>, DeskError> {
    let answers = now.records.score_items().answers(nominee.id)?;
    let required = in_force.items.iter().filter(|item| item.content.required);
    Ok(required
        .map(|item| {
            let answer = answers.iter().find(|answer| answer.item_id == item.id);
            GateRow {
                item: item.id.0,
                title: item.content.title.clone(),
                met: answer.map(|answer| answer.met),
                note: answer.map_or_else(String::new, |answer| answer.note.clone()),
            }
        })
        .collect())
}

/// 怎么算的, of one judge's total.
fn explained(in_force: &InForce, given: &[Option<Points>]) -> String {
    let Some(total) = in_force.rules.total(given) else {
        let blank = in_force.rules.blank(given);
        return format!("还有 {blank} 项基本分没有录入");
    };
    let mut words = format!("基本分 {}", total.basic.text());
    if !total.extra.is_zero() {
        words.push_str(&format!("＋加分 {}", total.extra_counted.text()));
        if total.extra_counted < total.extra {
            words.push_str(&format!("（给了 {}，以上限计）", total.extra.text()));
        }
    }
    if !total.deducted.is_zero() {
        words.push_str(&format!("－扣分 {}", total.deducted.text()));
    }
    format!("{words}＝{}", total.total.text())
}
