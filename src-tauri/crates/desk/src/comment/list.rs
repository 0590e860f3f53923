use std::collections::HashMap;

use store::ids::{MemberId, RubricItemId};
use store::table::nominee::Nominee;
use store::table::score_comment::ScoreComment as Stored;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::find;
use crate::rubric::in_force::InForce;
use crate::text::moment;
use crate::wire::comment::{ScoreComment, ScoreCommentsArgs};
use crate::year::YearReader;

const WHOLE: &str = "总体";

/// `comment.list`
pub fn list(desk: &Desk, args: &ScoreCommentsArgs) -> Result<Vec<ScoreComment>, DeskError> {
    desk.read(|now| of(now, &find(now, args.nominee)?))
}

/// By seat, then in the order of the items; what is said to the whole comes first.
pub(crate) fn of(now: &YearReader<'_>, nominee: &Nominee) -> Result<Vec<ScoreComment>, DeskError> {
    let said = now.records.score_comments().of(nominee.id)?;
    if said.is_empty() {
        return Ok(Vec::new());
    }
    let items = InForce::of(now, nominee)?.map_or_else(Vec::new, |one| one.items);
    let titles: HashMap<RubricItemId, (usize, String)> = items
        .into_iter()
        .enumerate()
        .map(|(at, item)| (item.id, (at, item.content.title)))
        .collect();
    let members: HashMap<MemberId, (u32, String)> = now
        .records
        .members()
        .all(now.year)?
        .into_iter()
        .map(|member| (member.id, (member.content.seat, member.content.name)))
        .collect();
    let mut placed: Vec<(Option<usize>, ScoreComment)> = said
        .into_iter()
        .filter_map(|one| {
            let title = match one.item_id {
                None => (None, WHOLE.to_owned()),
                Some(item) => titles
                    .get(&item)
                    .map(|(at, title)| (Some(*at), title.clone()))?,
            };
            let judge = members.get(&one.member_id)?;
            Some((title.0, to_wire(one, title.1, judge)))
        })
        .collect();
    placed.sort_by_key(|(at, one)| (one.seat, *at));
    Ok(placed.into_iter().map(|(_, one)| one).collect())
}

fn to_wire(one: Stored, title: String, (seat, name): &(u32, String)) -> ScoreComment {
    ScoreComment {
        nominee: one.nominee_id.0,
        member: one.member_id.0,
        seat: *seat,
        name: name.clone(),
        item: one.item_id.map(|item| item.0),
        title,
        text: one.text,
        at: moment(one.at),
    }
}
