use rules::read_back::Compared;
use store::table::score_second::ScoreSecond;

use super::enter::{BLANK, figure_of, title_of};
use super::papers::paper;
use super::read::shown;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::review::enter::judged_by;
use crate::review::{enter, items};
use crate::wire::read_back::{ReadBack, ReadBackChoice, ReadBackSettleArgs};
use crate::wire::review::EnterScoreArgs;
use crate::wire::rubric::EnterItemArgs;

/// What stands between the two figures.
struct Difference {
    words: String,
    reading: ScoreSecond,
}

/// `read_back.settle`
pub fn settle(desk: &mut Desk, args: &ReadBackSettleArgs) -> Result<ReadBack, DeskError> {
    let (category, difference) = desk.read(|now| {
        let (nominee, member) = judged_by(now, args.nominee, args.member)?;
        let paper = paper(now, nominee.category, member.id)?;
        let figure = figure_of(&paper, &nominee, args.item)?;
        let reading = figure.reading.clone();
        let Some(reading) = reading.filter(|_| figure.compared == Compared::Differs) else {
            return Err(DeskError::new(
                "refused",
                format!(
                    "{}号成员给“{}”的这个分没有待定的不一致。请先录入复核的分。",
                    member.content.seat, nominee.content.name
                ),
            ));
        };
        let words = format!(
            "{} 号成员给 {} {}的评分，初录 {}，复核 {}",
            member.content.seat,
            nominee.content.name,
            title_of(&paper, &nominee, figure),
            figure.first.as_deref().unwrap_or(BLANK),
            reading.value.as_deref().unwrap_or(BLANK)
        );
        Ok((nominee.category, Difference { words, reading }))
    })?;
    let member = difference.reading.member_id;
    match args.choice {
        ReadBackChoice::First => keep(desk, difference)?,
        ReadBackChoice::Second => correct(desk, args, &difference.reading)?,
    }
    desk.read(|now| shown(now, category, member))
}

fn keep(desk: &mut Desk, difference: Difference) -> Result<(), DeskError> {
    let summary = format!("复核不一致，以初录为准：{}", difference.words);
    desk.act("read_back.settle", summary, |now| {
        Ok(now.records.score_seconds().set(&ScoreSecond {
            kept: true,
            ..difference.reading
        })?)
    })
}

/// By the road of every other score: with its rules, its journal row and its undo.
fn correct(
    desk: &mut Desk,
    args: &ReadBackSettleArgs,
    reading: &ScoreSecond,
) -> Result<(), DeskError> {
    const WHY: &str = "（以复核为准）";
    let value = reading.value.clone().unwrap_or_default();
    let (nominee, member) = (args.nominee, args.member);
    match reading.item_id {
        Some(item) => {
            let item = item.0;
            let given = EnterItemArgs {
                nominee,
                member,
                item,
                value,
            };
            items::write(desk, &given, WHY).map(drop)
        }
        None => {
            let given = EnterScoreArgs {
                nominee,
                member,
                value,
            };
            enter::write(desk, &given, WHY).map(drop)
        }
    }
}
