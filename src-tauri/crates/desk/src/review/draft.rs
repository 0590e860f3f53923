//! What is being typed is never lost: kept beside the records, letter by letter.

use store::ids::{MemberId, NomineeId, RubricItemId};
use store::table::score_draft::ScoreDraft as Stored;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::Nothing;
use crate::wire::rubric::ScoreDraft;

/// `draft.keep`
pub fn keep(desk: &mut Desk, args: &ScoreDraft) -> Result<Nothing, DeskError> {
    desk.position("draft.keep", |now| {
        Ok(now.records.score_drafts().keep(&Stored {
            nominee_id: NomineeId(args.nominee),
            member_id: MemberId(args.member),
            item_id: args.item.map(RubricItemId),
            text: args.text.clone(),
        })?)
    })?;
    Ok(Nothing {})
}

/// `draft.list`
pub fn list(desk: &Desk, _: &Nothing) -> Result<Vec<ScoreDraft>, DeskError> {
    desk.read(|now| {
        let drafts = now.records.score_drafts().all()?;
        Ok(drafts
            .into_iter()
            .map(|draft| ScoreDraft {
                nominee: draft.nominee_id.0,
                member: draft.member_id.0,
                item: draft.item_id.map(|item| item.0),
                text: draft.text,
            })
            .collect())
    })
}
