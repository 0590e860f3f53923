use std::collections::HashSet;

use rules::category::Category;
use store::code::{BallotForm as KeptForm, BallotState};
use store::ids::{BallotId, NomineeId};
use store::table::ballot::{BallotLine, NewBallot};

use super::list::rounds;
use super::voters::{Voters, refuse_other_room};
use super::{find_in, refuse_under_way};
use crate::attendance::quorum;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::office::founding::from_one;
use crate::review::freeze;
use crate::review::sheet::Sheet;
use crate::tie::tied::Tied;
use crate::wire::ballot::{BallotArgs, BallotIssueArgs, BallotList, BallotPrepareArgs};
use crate::year::{YearReader, YearWriter};

/// What stands on the papers of a round.
pub(super) struct Asked {
    pub title: String,
    pub form: KeptForm,
    pub at_most: Option<u32>,
    pub among: Vec<NomineeId>,
    pub tied_value: Option<String>,
}

/// `ballot.prepare`
pub fn prepare(desk: &mut Desk, args: &BallotPrepareArgs) -> Result<BallotList, DeskError> {
    let category: Category = args.category.into();
    let (asked, voters) = desk.read(|now| {
        freeze::refuse_when_frozen(now, category, "票决")?;
        refuse_under_way(now, category, "另开一轮")?;
        let sheet = Sheet::of(now, category)?;
        let voters = Voters::of(now, args.present)?;
        quorum::refuse_without(now, "准备票决")?;
        let asked = if args.for_tie {
            of_tie(&sheet)?
        } else {
            of_choice(&sheet, args)?
        };
        Ok((asked, voters))
    })?;
    desk.act(
        "ballot.prepare",
        format!("{}准备一轮票决", category.title()),
        |now| {
            let settings = now.reader().settings()?;
            let terms = NewBallot {
                year: now.year,
                category,
                round: next(&now.reader(), category)?,
                previous_id: None,
                title: asked.title.clone(),
                form: asked.form,
                at_most: asked.at_most,
                secret: args.secret,
                threshold: settings.wire.ballot_threshold.into(),
                base: settings.wire.ballot_base.into(),
                expected: voters.expected,
                present: voters.present,
                tied_value: asked.tied_value.clone(),
                at: now.at,
            };
            insert(now, &terms, &asked.among, &voters)?;
            rounds(&now.reader(), category)
        },
    )
}

/// The number of the next round of a category.
pub(super) fn next(now: &YearReader<'_>, category: Category) -> Result<u32, DeskError> {
    let last = now.records.ballots().all(now.year, category)?;
    Ok(last.last().map_or(1, |ballot| ballot.content.round + 1))
}

/// Keeps a prepared round; who is recused is kept with it.
pub(super) fn insert(
    now: &YearWriter<'_>,
    terms: &NewBallot,
    among: &[NomineeId],
    voters: &Voters,
) -> Result<BallotId, DeskError> {
    let recused = now.records.recusals().all(now.year, terms.category)?;
    let lines: Vec<BallotLine> = among
        .iter()
        .enumerate()
        .map(|(index, id)| BallotLine {
            nominee_id: *id,
            place: from_one(index),
            recused: voters.recused(&recused, *id),
            approve: 0,
            against: 0,
            abstain: 0,
        })
        .collect();
    Ok(now.records.ballots().insert(terms, &lines)?)
}

fn of_tie(sheet: &Sheet) -> Result<Asked, DeskError> {
    let Some(tied) = Tied::of(sheet).filter(|_| !sheet.tie_resolved) else {
        return Err(DeskError::new(
            "gate_closed",
            "入选线上没有待定的同分，不需要重新投票。",
        ));
    };
    Ok(Asked {
        title: format!("{}入选线同分票决", sheet.category.title()),
        form: KeptForm::Choose,
        at_most: Some(tied.seats),
        among: tied.among,
        tied_value: Some(tied.value),
    })
}

fn of_choice(sheet: &Sheet, args: &BallotPrepareArgs) -> Result<Asked, DeskError> {
    let among: Vec<NomineeId> = args.nominees.iter().map(|id| NomineeId(*id)).collect();
    let distinct: HashSet<_> = among.iter().collect();
    if among.is_empty() || distinct.len() != among.len() {
        return Err(DeskError::bad_input(
            "nominees",
            "请勾选要上票的推荐对象，每个一次。",
        ));
    }
    if among.iter().any(|id| sheet.row(*id).is_none()) {
        return Err(DeskError::bad_input(
            "nominees",
            "勾选的对象里有不属于本类、或没有通过资格审查的，请重新勾选。",
        ));
    }
    let form: KeptForm = args.form.into();
    let at_most = match form {
        KeptForm::Each => None,
        KeptForm::Choose => Some(places(args.at_most, among.len())?),
    };
    let title = match args.title.trim() {
        "" => format!("{}票决", sheet.category.title()),
        title => title.to_owned(),
    };
    Ok(Asked {
        title,
        form,
        at_most,
        among,
        tied_value: None,
    })
}

fn places(at_most: Option<u32>, among: usize) -> Result<u32, DeskError> {
    let on_paper = u32::try_from(among).unwrap_or(u32::MAX);
    at_most
        .filter(|most| (1..=on_paper).contains(most))
        .ok_or_else(|| {
            DeskError::bad_input(
                "at_most",
                format!("至多选几名应为 1–{on_paper}（票上有 {on_paper} 名）。"),
            )
        })
}

/// `ballot.issue`
pub fn issue(desk: &mut Desk, args: &BallotIssueArgs) -> Result<BallotList, DeskError> {
    let open = [BallotState::Prepared, BallotState::Issued];
    let ballot = desk.read(|now| {
        let ballot = find_in(now, args.ballot, &open, "发票")?;
        if ballot.state == BallotState::Prepared {
            refuse_other_room(now, &ballot)?;
        }
        quorum::refuse_without(now, "发票")?;
        Ok(ballot)
    })?;
    let present = ballot.content.present;
    if !(1..=present).contains(&args.issued) {
        return Err(DeskError::bad_input(
            "issued",
            format!(
                "发出的票应为 1–{present}（实到 {present} 人，每人一张）；录入了 {}。",
                args.issued
            ),
        ));
    }
    let summary = format!("第 {} 轮票决发票 {} 张", ballot.content.round, args.issued);
    desk.act("ballot.issue", summary, |now| {
        now.records.ballots().issue(ballot.id, args.issued)?;
        rounds(&now.reader(), ballot.content.category)
    })
}

/// `ballot.discard`: a round whose papers were never issued leaves nothing.
pub fn discard(desk: &mut Desk, args: &BallotArgs) -> Result<BallotList, DeskError> {
    let prepared = [BallotState::Prepared];
    let ballot = desk.read(|now| find_in(now, args.ballot, &prepared, "删除"))?;
    let summary = format!("删除准备好的第 {} 轮票决", ballot.content.round);
    desk.act("ballot.discard", summary, |now| {
        now.records.ballots().delete(ballot.id)?;
        rounds(&now.reader(), ballot.content.category)
    })
}
