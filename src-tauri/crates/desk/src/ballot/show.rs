//! A round and its count in words.

use std::collections::HashMap;

use rules::ballot::{
    Decided, Form, Identity, Line, Papers, Standing, Terms, Verdict, decide, identities,
};
use rules::ranking::Place;
use store::code::BallotState;
use store::ids::NomineeId;
use store::table::ballot::Ballot;
use store::table::nominee::Nominee;

use super::terms::{base, decided, lines, papers, rule_title, terms, threshold_title};
use crate::board::picture::masked;
use crate::error::DeskError;
use crate::nominee::{find as find_nominee, organisation};
use crate::text::moment;
use crate::unit::resolve::UnitNames;
use crate::wire::ballot::{BallotCount, BallotFigures, BallotIdentity, BallotRound, BallotRow};
use crate::wire::board::Masking;
use crate::year::YearReader;

/// Who is on the papers.
pub(super) struct Ballotees {
    nominees: HashMap<NomineeId, Nominee>,
    units: UnitNames,
}

impl Ballotees {
    pub fn of(
        now: &YearReader<'_>,
        ids: impl Iterator<Item = NomineeId>,
    ) -> Result<Self, DeskError> {
        let nominees = ids
            .map(|id| Ok((id, find_nominee(now, id.0)?)))
            .collect::<Result<_, DeskError>>()?;
        Ok(Self {
            nominees,
            units: UnitNames::of_year(now)?,
        })
    }

    pub fn name(&self, id: NomineeId) -> &str {
        self.nominees
            .get(&id)
            .map_or("", |nominee| nominee.content.name.as_str())
    }

    fn names(&self, ids: impl Iterator<Item = NomineeId>) -> String {
        ids.map(|id| self.name(id)).collect::<Vec<_>>().join("、")
    }

    fn row(&self, line: &Line<NomineeId>) -> BallotRow {
        let nominee = self.nominees.get(&line.id);
        BallotRow {
            nominee: line.id.0,
            number: nominee.map(|one| one.number.clone()).unwrap_or_default(),
            name: self.name(line.id).to_owned(),
            masked: nominee
                .map(|one| masked(one, Masking::Surname))
                .unwrap_or_default(),
            organisation: nominee.map(organisation).unwrap_or_default(),
            unit: nominee
                .map(|one| self.units.name(one.content.unit_id).to_owned())
                .unwrap_or_default(),
            recused: line.recused,
            approve: line.approve,
            against: line.against,
            abstain: line.abstain,
            passed: None,
            needed: None,
            rank: None,
            place: None,
            explanation: String::new(),
        }
    }
}

pub(super) fn round(now: &YearReader<'_>, ballot: &Ballot) -> Result<BallotRound, DeskError> {
    let kept = lines(&now.records.ballots().lines(ballot.id)?);
    let who = Ballotees::of(now, kept.iter().map(|line| line.id))?;
    let follows = match ballot.content.previous_id {
        Some(id) => now.records.ballots().get(id)?.map(|one| one.content.round),
        None => None,
    };
    let content = &ballot.content;
    let has_figures = ballot.papers.returned.is_some();
    Ok(BallotRound {
        id: ballot.id.0,
        round: content.round,
        follows,
        title: content.title.clone(),
        form: content.form.into(),
        at_most: content.at_most,
        secret: content.secret,
        for_tie: content.tied_value.is_some(),
        expected: content.expected,
        present: content.present,
        issued: ballot.papers.issued,
        rule: rule_title(content.threshold, base(content)),
        stage: ballot.state.into(),
        reason: ballot.reason.clone(),
        scrutineers: ballot.scrutineers.clone(),
        tellers: ballot.tellers.clone(),
        at: moment(content.at),
        rows: kept.iter().map(|line| who.row(line)).collect(),
        count: has_figures.then(|| count(&terms(content), &papers(ballot), &kept, &who)),
        can_follow: can_follow(now, ballot)?,
    })
}

fn can_follow(now: &YearReader<'_>, ballot: &Ballot) -> Result<bool, DeskError> {
    let followed = now
        .records
        .ballots()
        .all(now.year, ballot.content.category)?
        .iter()
        .any(|other| other.content.previous_id == Some(ballot.id));
    if followed {
        return Ok(false);
    }
    Ok(match ballot.state {
        BallotState::Prepared | BallotState::Issued => false,
        BallotState::Void => true,
        BallotState::Counted => decided(now, ballot)?
            .is_some_and(|decided| !super::follow::left(&ballot.content, decided).is_empty()),
    })
}

/// The count sheet: whether it adds up, and what it says.
pub(super) fn count(
    terms: &Terms,
    papers: &Papers,
    lines: &[Line<NomineeId>],
    who: &Ballotees,
) -> BallotCount {
    let verdict = decide(terms, papers, lines);
    let identities: Vec<BallotIdentity> = identities(terms, papers, lines)
        .iter()
        .map(|identity| to_wire(identity, who))
        .collect();
    let mut rows: Vec<BallotRow> = lines.iter().map(|line| who.row(line)).collect();
    let (outcome, void) = match &verdict {
        Verdict::Void { issued, returned } => {
            let why = format!("收回 {returned} 张，多于发出 {issued} 张，本轮投票无效");
            (format!("{why}。请记为作废，另行投票。"), Some(why))
        }
        Verdict::Unreconciled => {
            let broken = identities.iter().filter(|one| !one.holds).count();
            (format!("有 {broken} 处对不上，还不能宣布结果。"), None)
        }
        Verdict::Decided(decided) => {
            for (row, (standing, line)) in rows.iter_mut().zip(decided.rows.iter().zip(lines)) {
                fill(row, standing, line, terms);
            }
            (outcome(terms, decided, who), None)
        }
    };
    BallotCount {
        figures: BallotFigures {
            issued: papers.issued,
            returned: papers.returned,
            unreturned: papers.unreturned,
            valid: papers.valid,
            invalid: papers.invalid,
        },
        sound: matches!(verdict, Verdict::Decided(_)),
        identities,
        rows,
        void,
        outcome,
    }
}

fn to_wire(identity: &Identity<NomineeId>, who: &Ballotees) -> BallotIdentity {
    let about = identity.about();
    let equation = identity.equation();
    BallotIdentity {
        text: match about {
            Some(id) => format!("{}：{equation}", who.name(id)),
            None => equation,
        },
        holds: identity.holds(),
        remedy: identity.remedy().to_owned(),
        nominee: about.map(|id| id.0),
    }
}

fn fill(
    row: &mut BallotRow,
    standing: &Standing<NomineeId>,
    line: &Line<NomineeId>,
    terms: &Terms,
) {
    row.passed = Some(standing.passed);
    row.needed = Some(standing.needed);
    row.rank = standing.rank.map(|(rank, _)| rank);
    row.place = standing.rank.map(|(_, place)| place.into());
    let base = if line.recused > 0 {
        format!("{}（已减回避 {}）", standing.base, line.recused)
    } else {
        standing.base.to_string()
    };
    row.explanation = format!(
        "{} {base}，{}需 {} 票，得 {} 票，{}。",
        terms.base.title(),
        threshold_title(terms.threshold),
        standing.needed,
        standing.approve,
        if standing.passed {
            "通过"
        } else {
            "未通过"
        }
    );
}

fn outcome(terms: &Terms, decided: &Decided<NomineeId>, who: &Ballotees) -> String {
    match terms.form {
        Form::Each => {
            let of = |passed: bool| {
                who.names(
                    decided
                        .rows
                        .iter()
                        .filter(|row| row.passed == passed)
                        .map(|row| row.id),
                )
            };
            [("通过", of(true)), ("未通过", of(false))]
                .into_iter()
                .filter(|(_, names)| !names.is_empty())
                .map(|(word, names)| format!("{word}：{names}。"))
                .collect()
        }
        Form::Choose { at_most } => chosen(at_most, decided, who),
    }
}

fn chosen(at_most: u32, decided: &Decided<NomineeId>, who: &Ballotees) -> String {
    let inside: Vec<NomineeId> = decided
        .rows
        .iter()
        .filter(|row| matches!(row.rank, Some((_, Place::Inside))))
        .map(|row| row.id)
        .collect();
    let mut words = if inside.is_empty() {
        "没有人选出。".to_owned()
    } else {
        format!("选出：{}。", who.names(inside.iter().copied()))
    };
    let open = at_most.saturating_sub(u32::try_from(inside.len()).unwrap_or(u32::MAX));
    if let Some(tie) = &decided.tie {
        words.push_str(&format!(
            "同票：{} 争 {} 个名额，请再投一轮，或抽签决定。",
            who.names(tie.among.iter().copied()),
            tie.seats
        ));
    } else if open > 0 {
        words.push_str(&format!("还空 {open} 个名额，可再投一轮。"));
    }
    words
}
