//! 票决: a round is prepared, its papers are issued, its count is sealed or it is void.

pub mod count;
mod follow;
pub mod list;
pub mod open;

pub mod paper;
pub mod prepare;
mod show;
pub(crate) mod stood;
pub mod tally;
mod terms;
mod voters;

pub use follow::{make_void, next_round};

use rules::category::Category;
use store::code::BallotState;
use store::ids::BallotId;
use store::table::ballot::Ballot;

use crate::error::DeskError;
use crate::review::freeze;
use crate::year::YearReader;

/// A round of the year in hand.
fn find(now: &YearReader<'_>, id: i64) -> Result<Ballot, DeskError> {
    now.records
        .ballots()
        .get(BallotId(id))?
        .filter(|ballot| ballot.content.year == now.year)
        .ok_or_else(|| DeskError::not_found("这一轮票决"))
}

/// A round in one of `states`, of a category whose 审议 is not recorded.
fn find_in(
    now: &YearReader<'_>,
    id: i64,
    states: &[BallotState],
    doing: &str,
) -> Result<Ballot, DeskError> {
    let ballot = find(now, id)?;
    freeze::refuse_when_frozen(now, ballot.content.category, "票决")?;
    if states.contains(&ballot.state) {
        return Ok(ballot);
    }
    let (is, remedy) = match ballot.state {
        BallotState::Prepared => ("还没有发票", "请先发票"),
        BallotState::Issued => ("已经发票、还没有计票", "请先计票，或记为作废"),
        BallotState::Counted => ("已经计票封存", "封存的结果不能再改；需要时请另行投票"),
        BallotState::Void => ("已经作废", "请另行投票"),
    };
    Err(DeskError::new(
        "gate_closed",
        format!(
            "第 {} 轮票决{is}，不能{doing}。{remedy}。",
            ballot.content.round
        ),
    ))
}

/// The round of a category that is neither counted nor void.
pub(crate) fn under_way(
    now: &YearReader<'_>,
    category: Category,
) -> Result<Option<Ballot>, DeskError> {
    Ok(now
        .records
        .ballots()
        .all(now.year, category)?
        .into_iter()
        .find(|ballot| matches!(ballot.state, BallotState::Prepared | BallotState::Issued)))
}

/// # Errors
/// `gate_closed`: a round is neither counted nor void.
pub(crate) fn refuse_under_way(
    now: &YearReader<'_>,
    category: Category,
    doing: &str,
) -> Result<(), DeskError> {
    match under_way(now, category)? {
        None => Ok(()),
        Some(ballot) => Err(DeskError::new(
            "gate_closed",
            format!(
                "{}第 {} 轮票决还没有结束，不能{doing}。请先计票，或把这一轮记为作废。",
                category.title(),
                ballot.content.round
            ),
        )),
    }
}
