use rules::ballot::{Line, Papers, order_of};
use store::code::{BallotState, TieBreakMethod};
use store::ids::NomineeId;
use store::table::ballot::{Ballot, BallotLine, BallotPapers};

use super::list::rounds;
use super::show::{self, Ballotees};
use super::terms::{lines, terms, tied_rounds};
use super::{find_in, open};
use crate::attendance::quorum;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::review::sheet::Sheet;
use crate::tie::record::{Settled, settle};
use crate::tie::tied::Tied;
use crate::wire::ballot::{BallotCount, BallotCountArgs, BallotList};
use crate::year::{YearReader, YearWriter};

/// A count sheet as entered, not yet kept.
struct Sheetful {
    ballot: Ballot,
    papers: Papers,
    lines: Vec<Line<NomineeId>>,
    count: BallotCount,
}

/// `ballot.count`: what the figures entered so far amount to; keeps nothing.
pub fn count(desk: &Desk, args: &BallotCountArgs) -> Result<BallotCount, DeskError> {
    Ok(desk.read(|now| entered(now, args))?.count)
}

fn entered(now: &YearReader<'_>, args: &BallotCountArgs) -> Result<Sheetful, DeskError> {
    let ballot = find_in(now, args.ballot, &[BallotState::Issued], "计票")?;
    let kept = lines(&now.records.ballots().lines(ballot.id)?);
    let (papers, lines) = if args.papers.is_empty() {
        as_told(&ballot, &kept, args)
    } else {
        open::counted(now, &ballot, &kept, &args.papers)?
    };
    let who = Ballotees::of(now, lines.iter().map(|line| line.id))?;
    Ok(Sheetful {
        count: show::count(&terms(&ballot.content), &papers, &lines, &who),
        ballot,
        papers,
        lines,
    })
}

/// The figures as the tellers told them; a nominee nobody mentioned got no vote.
fn as_told(
    ballot: &Ballot,
    kept: &[Line<NomineeId>],
    args: &BallotCountArgs,
) -> (Papers, Vec<Line<NomineeId>>) {
    let papers = Papers {
        issued: ballot.papers.issued.unwrap_or_default(),
        returned: args.returned,
        unreturned: args.unreturned,
        valid: args.valid,
        invalid: args.invalid,
    };
    let told = |line: &Line<NomineeId>| {
        let votes = args.votes.iter().find(|votes| votes.nominee == line.id.0);
        votes.map_or(*line, |votes| Line {
            approve: votes.approve,
            against: votes.against,
            abstain: votes.abstain,
            ..*line
        })
    };
    (papers, kept.iter().map(told).collect())
}

/// `ballot.close`: seals the count. A round with more papers back than out is sealed as void.
pub fn close(desk: &mut Desk, args: &BallotCountArgs) -> Result<BallotList, DeskError> {
    let sheet = desk.read(|now| {
        let sheet = entered(now, args)?;
        quorum::refuse_without(now, "封存计票结果")?;
        Ok(sheet)
    })?;
    refuse_unsigned(args)?;
    if sheet.count.void.is_none() {
        refuse_broken(&sheet.count)?;
    }
    let category = sheet.ballot.content.category;
    let summary = format!(
        "{}第 {} 轮票决：{}",
        category.title(),
        sheet.ballot.content.round,
        sheet.count.outcome
    );
    desk.seal("ballot.close", summary, |now| {
        keep(now, args, &sheet)?;
        settle_tie(now, &sheet.ballot)?;
        rounds(&now.reader(), category)
    })
}

fn refuse_unsigned(args: &BallotCountArgs) -> Result<(), DeskError> {
    for (field, who, names) in [
        ("scrutineers", "监票人", &args.scrutineers),
        ("tellers", "计票人", &args.tellers),
    ] {
        if names.trim().is_empty() {
            return Err(DeskError::bad_input(
                field,
                format!("请写明{who}姓名，会议纪要要写。"),
            ));
        }
    }
    Ok(())
}

fn refuse_broken(count: &BallotCount) -> Result<(), DeskError> {
    let broken: Vec<String> = count
        .identities
        .iter()
        .filter(|identity| !identity.holds)
        .map(|identity| format!("{}。{}", identity.text, identity.remedy))
        .collect();
    if broken.is_empty() {
        return Ok(());
    }
    Err(DeskError::new(
        "unreconciled",
        format!("票数对不上，还不能宣布结果：{}", broken.concat()),
    ))
}

fn keep(now: &YearWriter<'_>, args: &BallotCountArgs, sheet: &Sheetful) -> Result<(), DeskError> {
    let papers = &sheet.papers;
    let counted = Ballot {
        papers: BallotPapers {
            issued: Some(papers.issued),
            returned: Some(papers.returned),
            unreturned: Some(papers.unreturned),
            valid: Some(papers.valid),
            invalid: Some(papers.invalid),
        },
        scrutineers: args.scrutineers.trim().to_owned(),
        tellers: args.tellers.trim().to_owned(),
        state: if sheet.count.void.is_some() {
            BallotState::Void
        } else {
            BallotState::Counted
        },
        reason: sheet.count.void.clone().unwrap_or_default(),
        ..sheet.ballot.clone()
    };
    let lines: Vec<BallotLine> = (1..)
        .zip(&sheet.lines)
        .map(|(place, line)| BallotLine {
            nominee_id: line.id,
            place,
            recused: line.recused,
            approve: line.approve,
            against: line.against,
            abstain: line.abstain,
        })
        .collect();
    now.records.ballots().count(&counted, &lines)?;
    for vote in open::votes(&args.papers) {
        now.records.ballots().vote(sheet.ballot.id, &vote)?;
    }
    Ok(())
}

/// A round held for a tie settles it once its rounds leave nothing open, and the tie is still the one it was held for.
fn settle_tie(now: &YearWriter<'_>, ballot: &Ballot) -> Result<(), DeskError> {
    let content = &ballot.content;
    let Some(value) = &content.tied_value else {
        return Ok(());
    };
    let look = now.reader();
    let Some(kept) = look.records.ballots().get(ballot.id)? else {
        return Ok(());
    };
    let held = tied_rounds(&look, &kept)?;
    let places = held.first().map(|round| round.places);
    let Some(order) = order_of(&held) else {
        return Ok(());
    };
    let sheet = Sheet::of(&look, content.category)?;
    let Some(tied) = Tied::of(&sheet).filter(|tied| tied.value == *value) else {
        return Ok(());
    };
    if Some(tied.seats) != places || !tied.is_among(&order) {
        return Ok(());
    }
    settle(
        now,
        content.category,
        &tied,
        &Settled {
            order,
            method: TieBreakMethod::Revote,
            witnesses: format!("监票人 {}，计票人 {}", kept.scrutineers, kept.tellers),
            rule: String::new(),
            ballot: Some(ballot.id),
            reason: format!("第 {} 轮票决", content.round),
        },
    )
}
