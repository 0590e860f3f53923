//! 计票单 of a round as PDF: blank to count on, and filled in as 计票结果报告单 once it is counted.

use printing::{Tallied, TallyRow, TallySheet, tally_sheet};
use rules::names::spaced;
use rules::number::arabic_date;
use store::code::BallotState;
use store::table::ballot::Ballot;

use super::{find, show};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::host::Host;
use crate::print::hand_over::{opened, saved, shown};
use crate::wire::ballot::{
    BallotArgs, BallotCount, BallotFigures, BallotForm, BallotRound, BallotRow,
};
use crate::wire::printing::{PrintPreview, SaveOutcome};
use crate::wire::review::Place;
use crate::year::YearReader;

/// `ballot.preview_tally`
pub fn preview(desk: &Desk, args: &BallotArgs) -> Result<PrintPreview, DeskError> {
    let (file_name, bytes) = desk.read(|now| made(now, args))?;
    Ok(shown(file_name, &bytes))
}

/// `ballot.save_tally`
pub fn save(host: &Host, args: &BallotArgs) -> Result<SaveOutcome, DeskError> {
    let (file_name, bytes) = host.with_desk(|desk| desk.read(|now| made(now, args)))?;
    saved(host, &file_name, &bytes)
}

/// `ballot.open_tally`
pub fn open(host: &Host, args: &BallotArgs) -> Result<SaveOutcome, DeskError> {
    let (file_name, bytes) = host.with_desk(|desk| desk.read(|now| made(now, args)))?;
    opened(host, &file_name, &bytes)
}

fn made(now: &YearReader<'_>, args: &BallotArgs) -> Result<(String, Vec<u8>), DeskError> {
    let ballot = find(now, args.ballot)?;
    let round = show::round(now, &ballot)?;
    if ballot.state == BallotState::Void && round.count.is_none() {
        return Err(DeskError::new(
            "gate_closed",
            format!(
                "第 {} 轮票决没有计票就作废了，没有可印的计票单。",
                round.round
            ),
        ));
    }
    let sheet = sheet(now, &ballot, &round)?;
    let name = format!(
        "{}第{}轮{}.pdf",
        ballot.content.category.title(),
        round.round,
        kind(&round)
    );
    Ok((name, tally_sheet(now.fonts(), &sheet)?))
}

fn kind(round: &BallotRound) -> &'static str {
    match round.count {
        None => "计票单",
        Some(_) => "计票结果报告单",
    }
}

fn sheet(
    now: &YearReader<'_>,
    ballot: &Ballot,
    round: &BallotRound,
) -> Result<TallySheet, DeskError> {
    let category = ballot.content.category;
    let manner = if round.secret {
        "无记名投票"
    } else {
        "记名投票"
    };
    let rows = round
        .count
        .as_ref()
        .map_or(&round.rows, |count| &count.rows);
    let row = |row: &BallotRow| TallyRow {
        name: if category.is_collective() {
            row.name.clone()
        } else {
            spaced(&row.name)
        },
        detail: detail(row),
        tallied: round.count.as_ref().map(|count| tallied(round, count, row)),
    };
    Ok(TallySheet {
        dated: now.today,
        title: format!(
            "{}表决{}",
            round.title.trim_end_matches("票决"),
            kind(round)
        ),
        subtitle: format!(
            "编号：{}-{}-票{:02}　　{}年度　　第{}轮　　{manner}",
            now.year % 100,
            category.letter(),
            round.round,
            now.year,
            round.round
        ),
        lead: vec![lead(round)],
        papers: papers(round),
        choices: choices(round.form)
            .iter()
            .map(|one| (*one).to_owned())
            .collect(),
        voters: round.present,
        rows: rows.iter().map(row).collect(),
        foot: round
            .count
            .as_ref()
            .map_or_else(|| to_check(round), checked),
        signers: [
            ("监票人", &round.scrutineers),
            ("计票人", &round.tellers),
            ("唱票人", &String::new()),
        ]
        .map(|(office, name)| (office.to_owned(), name.clone()))
        .to_vec(),
        issuer: now.settings()?.wire.union_name,
        date: arabic_date(now.today),
    })
}

fn lead(round: &BallotRound) -> String {
    let manner = match round.at_most {
        None => "逐名表决".to_owned(),
        Some(most) => format!(
            "{} 名中至多选 {most} 名，多选的整张票无效",
            round.rows.len()
        ),
    };
    format!(
        "应到 {} 人，实到 {} 人。{manner}。通过条件：{}。",
        round.expected, round.present, round.rule
    )
}

fn choices(form: BallotForm) -> &'static [&'static str] {
    match form {
        BallotForm::Each => &["同意", "不同意", "弃权"],
        BallotForm::Choose => &["得票"],
    }
}

/// What is told from the table alone is filled in: the papers that were issued.
fn papers(round: &BallotRound) -> Vec<(String, Option<u32>)> {
    let figures = round.count.as_ref().map(|count| &count.figures);
    let of = |figure: fn(&BallotFigures) -> u32| figures.map(figure);
    [
        ("发出", of(|one| one.issued).or(round.issued)),
        ("收回", of(|one| one.returned)),
        ("未收回", of(|one| one.unreturned)),
        ("有效", of(|one| one.valid)),
        ("无效", of(|one| one.invalid)),
    ]
    .map(|(word, count)| (word.to_owned(), count))
    .to_vec()
}

fn detail(row: &BallotRow) -> String {
    let own = if row.organisation.is_empty() {
        &row.unit
    } else {
        &row.organisation
    };
    if row.recused == 0 {
        own.clone()
    } else {
        format!("{own}（回避 {} 人）", row.recused)
    }
}

fn tallied(round: &BallotRound, count: &BallotCount, row: &BallotRow) -> Tallied {
    let result = match (&count.void, row.place) {
        (Some(_), _) => "作废",
        (None, Some(Place::Inside)) => "选出",
        (None, Some(Place::Tied)) => "同票",
        (None, Some(Place::Outside)) => "未选出",
        (None, None) if row.passed == Some(true) => "通过",
        (None, None) => "未通过",
    };
    Tallied {
        votes: match round.form {
            BallotForm::Each => vec![row.approve, row.against, row.abstain],
            BallotForm::Choose => vec![row.approve],
        },
        result: result.to_owned(),
    }
}

/// The equations the tellers hold their figures against.
fn to_check(round: &BallotRound) -> Vec<String> {
    let votes = match round.at_most {
        None => "每个推荐对象：同意＋不同意＋弃权＝有效（有人回避的，减去回避人数）".to_owned(),
        Some(most) => format!("各人得票相加，不多于有效×{most}"),
    };
    vec![
        format!(
            "核对：（1）发出＝收回＋未收回；（2）收回＝有效＋无效；（3）收回不多于发出，多于发出的本轮投票无效；（4）{votes}。"
        ),
        "结果：".to_owned(),
    ]
}

fn checked(count: &BallotCount) -> Vec<String> {
    let whole: Vec<&str> = count
        .identities
        .iter()
        .filter(|one| one.nominee.is_none() || !one.holds)
        .map(|one| one.text.as_str())
        .collect();
    let each = if count.sound {
        "；各推荐对象的票数相符"
    } else {
        ""
    };
    let outcome = match &count.void {
        Some(why) => format!("结果：{why}。"),
        None => format!("结果：{}", count.outcome),
    };
    vec![format!("核对：{}{each}。", whole.join("；")), outcome]
}
