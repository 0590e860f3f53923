//! The papers of a round as PDF: as many as were issued, or as there are members present.

use printing::{BallotName, BallotPapers, PapersToASheet, ballot_papers};
use rules::ballot::Form;
use rules::names::spaced;
use store::code::BallotState;
use store::table::ballot::Ballot;

use super::find_in;
use super::terms::form;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::host::Host;
use crate::nominee::{find as find_nominee, organisation};
use crate::print::hand_over::{opened, saved, shown};
use crate::unit::resolve::UnitNames;
use crate::wire::ballot::BallotPaperArgs;
use crate::wire::printing::{PrintPreview, SaveOutcome};
use crate::year::YearReader;

/// `ballot.preview`
pub fn preview(desk: &Desk, args: &BallotPaperArgs) -> Result<PrintPreview, DeskError> {
    let (file_name, bytes) = desk.read(|now| made(now, args))?;
    Ok(shown(file_name, &bytes))
}

/// `ballot.save_papers`
pub fn save(host: &Host, args: &BallotPaperArgs) -> Result<SaveOutcome, DeskError> {
    let (file_name, bytes) = host.with_desk(|desk| desk.read(|now| made(now, args)))?;
    saved(host, &file_name, &bytes)
}

/// `ballot.open_papers`: with the system's program, to be printed from there.
pub fn open(host: &Host, args: &BallotPaperArgs) -> Result<SaveOutcome, DeskError> {
    let (file_name, bytes) = host.with_desk(|desk| desk.read(|now| made(now, args)))?;
    opened(host, &file_name, &bytes)
}

fn made(now: &YearReader<'_>, args: &BallotPaperArgs) -> Result<(String, Vec<u8>), DeskError> {
    let open = [BallotState::Prepared, BallotState::Issued];
    let ballot = find_in(now, args.ballot, &open, "印表决票")?;
    let to_a_sheet = match args.to_a_sheet {
        1 => PapersToASheet::One,
        2 => PapersToASheet::Two,
        4 => PapersToASheet::Four,
        other => {
            return Err(DeskError::bad_input(
                "to_a_sheet",
                format!("每页应印 1、2 或 4 张表决票；录入了 {other}。"),
            ));
        }
    };
    let papers = papers(now, &ballot, to_a_sheet)?;
    let name = format!(
        "{}第{}轮表决票.pdf",
        ballot.content.category.title(),
        ballot.content.round
    );
    Ok((name, ballot_papers(now.fonts(), &papers)?))
}

fn papers(
    now: &YearReader<'_>,
    ballot: &Ballot,
    to_a_sheet: PapersToASheet,
) -> Result<BallotPapers, DeskError> {
    let content = &ballot.content;
    let units = UnitNames::of_year(now)?;
    let names = now
        .records
        .ballots()
        .lines(ballot.id)?
        .into_iter()
        .map(|line| {
            let nominee = find_nominee(now, line.nominee_id.0)?;
            let detail = match organisation(&nominee) {
                own if own.is_empty() => units.name(nominee.content.unit_id).to_owned(),
                own => own,
            };
            let name = if content.category.is_collective() {
                nominee.content.name
            } else {
                spaced(&nominee.content.name)
            };
            Ok(BallotName { name, detail })
        })
        .collect::<Result<_, DeskError>>()?;
    let (manner, foot) = if content.secret {
        ("无记名投票", "请勿在票上署名或作其他记号。")
    } else {
        ("记名投票", "投票人（签名）：＿＿＿＿＿＿＿")
    };
    Ok(BallotPapers {
        dated: now.today,
        title: format!("{}表决票", content.title.trim_end_matches("票决")),
        subtitle: format!("{}年度　第{}轮　{manner}", now.year, content.round),
        rule: filling_in(form(content)),
        names,
        foot: foot.to_owned(),
        issuer: now.settings()?.wire.union_name,
        copies: ballot.papers.issued.unwrap_or(content.present),
        to_a_sheet,
    })
}

fn filling_in(form: Form) -> String {
    match form {
        Form::Each => {
            "填写说明：同意的在方格内画○，不同意的画×，弃权的不画。须回避的对象，方格内写“回避”，不计入。"
                .to_owned()
        }
        Form::Choose { at_most } => format!(
            "填写说明：在所选对象的方格内画○，至多选 {at_most} 名；多选的，整张票无效。须回避的对象，请勿选。"
        ),
    }
}
