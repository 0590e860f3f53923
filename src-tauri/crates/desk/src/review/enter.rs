use rules::score::ScoreError;
use store::code::Vetting;
use store::ids::MemberId;
use store::table::member::Member;
use store::table::nominee::Nominee;
use store::table::score::Score;

use super::{freeze, read::one_row, reveal::refuse_when_revealed};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::meeting::held::Room;
use crate::nominee::find;
use crate::rubric::in_force::InForce;
use crate::setting::Settings;
use crate::wire::review::{EnterScoreArgs, ReviewRow};
use crate::year::YearReader;

/// `score.enter`
pub fn enter(desk: &mut Desk, args: &EnterScoreArgs) -> Result<ReviewRow, DeskError> {
    write(desk, args, "")
}

/// `why` follows in the journal.
pub(crate) fn write(
    desk: &mut Desk,
    args: &EnterScoreArgs,
    why: &str,
) -> Result<ReviewRow, DeskError> {
    let (nominee, member, text) = desk.read(|now| {
        let (nominee, member) = scored_by(now, args.nominee, args.member)?;
        refuse_by_rubric(now, &nominee)?;
        let text = accepted(now, &member, &args.value)?;
        if !text.is_empty() {
            refuse_from_outside(now, &nominee, &member)?;
        }
        Ok((nominee, member, text))
    })?;
    let seat = member.content.seat;
    let name = &nominee.content.name;
    let summary = if text.is_empty() {
        format!("清除 {seat} 号成员对 {name} 的评分{why}")
    } else {
        format!("{seat} 号成员给 {name} 评 {text} 分{why}")
    };
    desk.act("score.enter", summary, |now| {
        if text.is_empty() {
            now.records.scores().clear(nominee.id, member.id)?;
        } else {
            now.records.scores().set(&Score {
                nominee_id: nominee.id,
                member_id: member.id,
                value: text,
                at: now.at,
            })?;
        }
        one_row(&now.reader(), nominee.category, nominee.id)
    })
}

/// Where a rubric is in force, a judge's figure is the total of the items.
fn refuse_by_rubric(now: &YearReader<'_>, nominee: &Nominee) -> Result<(), DeskError> {
    if InForce::of(now, nominee)?.is_none() {
        return Ok(());
    }
    Err(DeskError::new(
        "gate_closed",
        format!(
            "“{}”按评分标准逐项评分，总分由各项得出。请在“单项”中录入各项的分。",
            nominee.content.name
        ),
    ))
}

/// The nominee and the member of one cell, when its score may be written.
pub(crate) fn scored_by(
    now: &YearReader<'_>,
    nominee: i64,
    member: i64,
) -> Result<(Nominee, Member), DeskError> {
    let (nominee, member) = judged_by(now, nominee, member)?;
    refuse_when_revealed(now, &nominee)?;
    Ok((nominee, member))
}

/// The same, when something may be recorded beside the score.
pub(crate) fn judged_by(
    now: &YearReader<'_>,
    nominee: i64,
    member: i64,
) -> Result<(Nominee, Member), DeskError> {
    let nominee = find(now, nominee)?;
    if nominee.vetting != Vetting::Passed {
        let why = format!(
            "“{}”还没有通过资格审查，不能评分。请组织部先完成审核（第十七条）。",
            nominee.content.name
        );
        return Err(DeskError::new("gate_closed", why));
    }
    freeze::refuse_when_frozen(now, nominee.category, "评分")?;
    let member = now
        .records
        .members()
        .get(MemberId(member))?
        .filter(|member| member.content.year == now.year)
        .ok_or_else(|| DeskError::not_found("这位领导小组成员"))?;
    Ok((nominee, member))
}

/// Who is not in the room gives no score; what was given before leaving may still be put right.
pub(crate) fn refuse_from_outside(
    now: &YearReader<'_>,
    nominee: &Nominee,
    member: &Member,
) -> Result<(), DeskError> {
    let given = now.records.scores().of(nominee.id)?;
    let has_scored = given.iter().any(|score| score.member_id == member.id);
    if Room::of(now, nominee.category)?.hears(member.id, has_scored) {
        return Ok(());
    }
    let why = format!(
        "{}号 {} 还没有点到或不在会场，不能评分。到会的请先在“会前·点名”中记为到会或迟到。",
        member.content.seat, member.content.name
    );
    Err(DeskError::new("gate_closed", why))
}

/// The score as it is kept: exact text in half-width digits; empty clears the cell.
pub(crate) fn accepted(
    now: &YearReader<'_>,
    member: &Member,
    typed: &str,
) -> Result<String, DeskError> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    on_scale(&now.settings()?, typed).map_err(|error| {
        DeskError::bad_input(
            "value",
            format!("{}号成员的评分{error}。", member.content.seat),
        )
    })
}

/// One figure as it is kept.
pub(crate) fn on_scale(settings: &Settings, typed: &str) -> Result<String, ScoreError> {
    let value = settings.scale.accept(typed)?;
    // As many decimals as the step has: 94 and 94.0 are kept alike.
    let places = settings
        .wire
        .score_step
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.chars().count());
    Ok(value.to_decimal_half_up(u32::try_from(places).unwrap_or(0)))
}
