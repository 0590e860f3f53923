//! The register of 评分表 as the page shows it.

use rules::category::Category;
use store::code::SheetMedium as Medium;
use store::ids::ScoreSheetId;
use store::table::score_sheet::ScoreSheet;

use super::number_text;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::text::moment;
use crate::wire::review::CategoryArgs;
use crate::wire::score_sheet::{CollectSheetArgs, IssuedSheet, SheetStanding};
use crate::year::YearReader;

/// `score_sheet.list`
pub fn list(desk: &Desk, args: &CategoryArgs) -> Result<Vec<IssuedSheet>, DeskError> {
    desk.read(|now| issued(now, args.category.into()))
}

/// `score_sheet.collect`: a workbook comes back by being imported.
pub fn collect(desk: &mut Desk, args: &CollectSheetArgs) -> Result<Vec<IssuedSheet>, DeskError> {
    let sheet = desk.read(|now| {
        now.records
            .score_sheets()
            .get(ScoreSheetId(args.id))?
            .filter(|sheet| sheet.content.year == now.year)
            .ok_or_else(|| DeskError::not_found("这份评分表"))
    })?;
    let number = number_text(sheet.content.year, sheet.content.number);
    if let Some(voided) = &sheet.voided {
        return Err(DeskError::new(
            "refused",
            format!(
                "{number}已作废（{}），不用登记回收。请收回在用的那一份。",
                voided.reason
            ),
        ));
    }
    if sheet.content.medium == Medium::Xlsx {
        return Err(DeskError::new(
            "refused",
            format!("{number}是电子评分表，导入时自动登记收回。请用“导入电子评分表…”。"),
        ));
    }
    let word = if args.returned {
        "登记收回"
    } else {
        "取消收回"
    };
    desk.act("score_sheet.collect", format!("{word}{number}"), |now| {
        let at = args.returned.then_some(now.at);
        now.records.score_sheets().set_returned(sheet.id, at)?;
        issued(&now.reader(), sheet.content.category)
    })
}

fn issued(now: &YearReader<'_>, category: Category) -> Result<Vec<IssuedSheet>, DeskError> {
    let members = now.records.members().all(now.year)?;
    let seat = |sheet: &ScoreSheet| {
        let member = members.iter().find(|one| one.id == sheet.content.member_id);
        member.map_or(0, |member| member.content.seat)
    };
    let sheets = now.records.score_sheets().all(now.year, category)?;
    sheets
        .into_iter()
        .rev()
        .map(|sheet| {
            let nominees = now.records.score_sheets().lines(sheet.id)?.len();
            let (standing, note) = standing(&sheet);
            Ok(IssuedSheet {
                id: sheet.id.0,
                number: number_text(sheet.content.year, sheet.content.number),
                member: sheet.content.member_id.0,
                seat: seat(&sheet),
                medium: sheet.content.medium.into(),
                nominees: u32::try_from(nominees).unwrap_or(u32::MAX),
                at: moment(sheet.content.at),
                judge: sheet.content.judge,
                rubric: sheet.content.rubric,
                standing,
                note,
            })
        })
        .collect()
}

fn standing(sheet: &ScoreSheet) -> (SheetStanding, String) {
    match (&sheet.voided, sheet.returned_at) {
        (Some(voided), _) => (SheetStanding::Void, voided.reason.clone()),
        (None, Some(at)) => (SheetStanding::Returned, moment(at)),
        (None, None) => (SheetStanding::InUse, String::new()),
    }
}
