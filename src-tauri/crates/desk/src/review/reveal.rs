//! 亮分: the figure of a nominee is seen by all at once. What was seen is changed only after it was taken back.

use rules::category::Category;
use store::ids::NomineeId;
use store::table::nominee::Nominee;
use store::table::reveal::Reveal;

use super::freeze;
use super::read::{one_row, review};
use super::sheet::{Sheet, SheetRow};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::find;
use crate::wire::review::{CategoryArgs, RevealArgs, Review, ReviewRow, WithdrawRevealArgs};
use crate::year::YearReader;

/// `score.reveal`: sealed, for the room has seen it.
pub fn reveal(desk: &mut Desk, args: &RevealArgs) -> Result<ReviewRow, DeskError> {
    let reason = args.early_reason.trim();
    let (nominee, figure) = desk.read(|now| {
        let nominee = find(now, args.nominee)?;
        freeze::refuse_when_frozen(now, nominee.category, "亮分")?;
        let sheet = Sheet::of(now, nominee.category)?;
        let figure = figure_to_reveal(&sheet, row_of(&sheet, &nominee)?, reason)?;
        Ok((nominee, figure))
    })?;
    let name = &nominee.content.name;
    let summary = if reason.is_empty() {
        format!("{name} 评分评齐，亮分")
    } else {
        format!("{name} 提前收分并亮分：{reason}")
    };
    desk.seal("score.reveal", summary, |now| {
        now.records.reveals().set(&Reveal {
            nominee_id: nominee.id,
            figure: Some(figure),
            early_reason: reason.to_owned(),
            at: now.at,
        })?;
        one_row(&now.reader(), nominee.category, nominee.id)
    })
}

/// `score.reveal_all`: every figure of the category that waits for it.
pub fn reveal_all(desk: &mut Desk, args: &CategoryArgs) -> Result<Review, DeskError> {
    let category: Category = args.category.into();
    let waiting = desk.read(|now| {
        freeze::refuse_when_frozen(now, category, "亮分")?;
        Ok(waiting(&Sheet::of(now, category)?))
    })?;
    if waiting.is_empty() {
        let why = "没有评齐待亮分的推荐对象。请先把评分录齐。";
        return Err(DeskError::new("gate_closed", why));
    }
    let summary = format!(
        "{}的 {} 个推荐对象一起亮分",
        category.title(),
        waiting.len()
    );
    desk.seal("score.reveal_all", summary, |now| {
        for (nominee_id, figure) in waiting {
            now.records.reveals().set(&Reveal {
                nominee_id,
                figure: Some(figure),
                early_reason: String::new(),
                at: now.at,
            })?;
        }
        review(&now.reader(), category)
    })
}

/// `score.withdraw_reveal`
pub fn withdraw(desk: &mut Desk, args: &WithdrawRevealArgs) -> Result<ReviewRow, DeskError> {
    let reason = args.reason.trim();
    if reason.is_empty() {
        return Err(DeskError::bad_input(
            "reason",
            "请写明收回亮分的理由（如：3号成员录错一分），会议纪要要写。",
        ));
    }
    let nominee = desk.read(|now| {
        let nominee = find(now, args.nominee)?;
        freeze::refuse_when_frozen(now, nominee.category, "亮分")?;
        let sheet = Sheet::of(now, nominee.category)?;
        if row_of(&sheet, &nominee)?.value.is_none() {
            let why = format!("“{}”还没有亮分，不用收回。", nominee.content.name);
            return Err(DeskError::new("gate_closed", why));
        }
        Ok(nominee)
    })?;
    let summary = format!("{} 收回亮分：{reason}", nominee.content.name);
    desk.seal("score.withdraw_reveal", summary, |now| {
        now.records.reveals().clear(nominee.id)?;
        one_row(&now.reader(), nominee.category, nominee.id)
    })
}

/// What the room has seen is not changed behind its back.
///
/// # Errors
/// `gate_closed`: the figure is revealed.
pub(crate) fn refuse_when_revealed(
    now: &YearReader<'_>,
    nominee: &Nominee,
) -> Result<(), DeskError> {
    let Some(reveal) = now.records.reveals().find(nominee.id)? else {
        return Ok(());
    };
    let sheet = Sheet::of(now, nominee.category)?;
    if sheet
        .row(reveal.nominee_id)
        .is_none_or(|row| row.value.is_none())
    {
        return Ok(());
    }
    let why = format!(
        "“{}”已经亮分，不能再改。要更正，请先收回亮分（R）并写明理由。",
        nominee.content.name
    );
    Err(DeskError::new("gate_closed", why))
}

/// The figures of a category that are in and unseen, exact.
pub(crate) fn waiting(sheet: &Sheet) -> Vec<(NomineeId, String)> {
    let rows = sheet.rows.iter().filter(|row| row.awaits_reveal());
    rows.filter_map(|row| Some((row.nominee.id, row.figure?.to_string())))
        .collect()
}

fn row_of<'s>(sheet: &'s Sheet, nominee: &Nominee) -> Result<&'s SheetRow, DeskError> {
    sheet
        .row(nominee.id)
        .ok_or_else(|| DeskError::not_found("这个推荐对象的评分行"))
}

fn figure_to_reveal(sheet: &Sheet, row: &SheetRow, reason: &str) -> Result<String, DeskError> {
    let name = &row.nominee.content.name;
    let refused = |why: String| DeskError::new("gate_closed", why);
    if row.value.is_some() {
        return Err(refused(format!("“{name}”已经亮分。")));
    }
    if row.struck {
        return Err(refused(format!("“{name}”已从议程撤下，不亮分。")));
    }
    if let Some(figure) = row.figure {
        return Ok(figure.to_string());
    }
    if let Some(obstacle) = &row.obstacle {
        return Err(refused(format!("“{name}”算不出得分：{obstacle}")));
    }
    if reason.is_empty() {
        return Err(DeskError::bad_input(
            "early_reason",
            format!(
                "“{name}”已评 {}/{} 人，还没有评齐。请补齐评分；主持人决定不再等的，请写明提前收分的理由。",
                row.entered, row.expected
            ),
        ));
    }
    row.figure_so_far(sheet.rule)?
        .map(|figure| figure.to_string())
        .map_err(|error| refused(format!("“{name}”现在收分算不出得分：{error}")))
}
