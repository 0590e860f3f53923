//! How far the members are apart on each nominee, with 怎么算的.

use rules::fraction::Fraction;
use rules::grade::Grade;
use rules::statistics::spread::Spread;
use store::ids::NomineeId;

use super::axis::Axis;
use super::{Scored, counted};
use crate::board::picture::masked;
use crate::error::DeskError;
use crate::review::grade::Grades;
use crate::review::sheet::SheetRow;
use crate::wire::board::Masking;
use crate::wire::statistics::{NomineeSpread, SpreadDot, ToldFigure};

pub(super) fn to_wire(
    scored: &Scored<'_>,
    axis: &Axis,
    spreads: &[(NomineeId, Spread)],
    grades: &Grades<'_>,
) -> Result<Vec<NomineeSpread>, DeskError> {
    spreads
        .iter()
        .map(|(id, spread)| {
            let row = scored.row(*id)?;
            one(scored, axis, row, spread, grades.grade(row)?)
        })
        .collect()
}

fn one(
    scored: &Scored<'_>,
    axis: &Axis,
    row: &SheetRow,
    spread: &Spread,
    grade: Option<Grade>,
) -> Result<NomineeSpread, DeskError> {
    let mean = scored.printed(spread.mean);
    Ok(NomineeSpread {
        nominee: row.nominee.id.0,
        number: row.nominee.number.clone(),
        name: row.nominee.content.name.clone(),
        masked: masked(&row.nominee, Masking::Surname),
        grade: grade.map(Into::into),
        range: range(row, spread)?,
        deviation: deviation(scored, spread, &mean),
        mean: ToldFigure {
            how: format!(
                "{} 个计入的评分相加 ÷ {}＝{}，印作 {mean}。",
                spread.scored, spread.scored, spread.mean
            ),
            text: mean,
        },
        mean_at: axis.at(spread.mean),
        dots: dots(row, axis)?,
    })
}

fn range(row: &SheetRow, spread: &Spread) -> Result<ToldFigure, DeskError> {
    let seats = |wanted: Fraction| -> Result<String, DeskError> {
        let mut seats = Vec::new();
        for cell in &row.cells {
            if counted(cell)? == Some(wanted) {
                seats.push(format!("{}号", cell.seat));
            }
        }
        Ok(seats.join("、"))
    };
    let (highest, lowest) = (spread.highest, spread.lowest);
    let text = spread.range.to_exact_text();
    Ok(ToldFigure {
        how: format!(
            "最高 {}（{}）－最低 {}（{}）＝{text}。",
            highest.to_exact_text(),
            seats(highest)?,
            lowest.to_exact_text(),
            seats(lowest)?
        ),
        text,
    })
}

fn deviation(scored: &Scored<'_>, spread: &Spread, mean: &str) -> ToldFigure {
    let text = spread
        .deviation(scored.sheet.decimals)
        .unwrap_or_else(|| "—".to_owned());
    ToldFigure {
        how: format!(
            "{} 个评分各减平均 {mean}，差的平方相加 ÷ {}＝方差 {}，开平方为 {text}（按全体成员计，不是抽样）。",
            spread.scored, spread.scored, spread.variance
        ),
        text,
    }
}

fn dots(row: &SheetRow, axis: &Axis) -> Result<Vec<SpreadDot>, DeskError> {
    let mut dots = Vec::with_capacity(row.cells.len());
    for cell in &row.cells {
        if let Some(score) = counted(cell)? {
            dots.push(SpreadDot {
                seat: cell.seat,
                value: cell.text.clone().unwrap_or_default(),
                at: axis.at(score),
            });
        }
    }
    Ok(dots)
}
