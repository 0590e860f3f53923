use store::ids::RubricItemId;
use store::table::member::Member;
use store::table::nominee::Nominee;
use store::table::score_comment::ScoreComment as Stored;

use super::list::of;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::review::enter::{judged_by, refuse_from_outside};
use crate::rubric::in_force::InForce;
use crate::wire::comment::{SayToScoreArgs, ScoreComment};
use crate::year::YearReader;

const MOST: usize = 200;

/// `comment.say`: an empty text takes back what was said.
pub fn say(desk: &mut Desk, args: &SayToScoreArgs) -> Result<Vec<ScoreComment>, DeskError> {
    let text = one_line(&args.text)?;
    let (nominee, member, title) = desk.read(|now| {
        let (nominee, member) = judged_by(now, args.nominee, args.member)?;
        if !text.is_empty() {
            refuse_from_outside(now, &nominee, &member)?;
            refuse_recused(now, &nominee, &member)?;
        }
        let title = item_title(now, &nominee, args.item)?;
        Ok((nominee, member, title))
    })?;
    let to = title.map_or_else(String::new, |title| format!("的“{title}”"));
    let (seat, name) = (member.content.seat, &nominee.content.name);
    let summary = if text.is_empty() {
        format!("删去 {seat} 号成员对 {name} {to}评语")
    } else {
        format!("{seat} 号成员对 {name} {to}写评语")
    };
    let item_id = args.item.map(RubricItemId);
    desk.act("comment.say", summary, |now| {
        let comments = now.records.score_comments();
        if text.is_empty() {
            comments.clear(nominee.id, member.id, item_id)?;
        } else {
            comments.set(&Stored {
                nominee_id: nominee.id,
                member_id: member.id,
                item_id,
                text,
                at: now.at,
            })?;
        }
        of(&now.reader(), &nominee)
    })
}

fn one_line(typed: &str) -> Result<String, DeskError> {
    let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let long = text.chars().count();
    if long > MOST {
        return Err(DeskError::bad_input(
            "text",
            format!("评语最多 {MOST} 字，现在 {long} 字。请写短些，长的写成批注。"),
        ));
    }
    Ok(text)
}

fn refuse_recused(
    now: &YearReader<'_>,
    nominee: &Nominee,
    member: &Member,
) -> Result<(), DeskError> {
    let recused = now.records.recusals().of(nominee.id)?;
    if recused.iter().all(|one| one.member_id != member.id) {
        return Ok(());
    }
    Err(DeskError::new(
        "gate_closed",
        format!(
            "{}号 {} 对“{}”已经回避，不写评语。",
            member.content.seat, member.content.name, nominee.content.name
        ),
    ))
}

/// The item by name; none for the whole.
fn item_title(
    now: &YearReader<'_>,
    nominee: &Nominee,
    item: Option<i64>,
) -> Result<Option<String>, DeskError> {
    let Some(item) = item else {
        return Ok(None);
    };
    let items = InForce::of(now, nominee)?.map_or_else(Vec::new, |one| one.items);
    let found = items.into_iter().find(|one| one.id == RubricItemId(item));
    found
        .map(|one| Some(one.content.title))
        .ok_or_else(|| DeskError::not_found("这个评分项目"))
}
