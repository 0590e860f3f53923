//! Whether a 电子评分表 is one that this year handed out, to the judge who still sits there.

use rules::category::Category;
use store::code::SheetMedium;
use store::table::member::Member;
use store::table::score_sheet::ScoreSheet;

use super::mark::Mark;
use super::number_text;
use crate::error::DeskError;
use crate::year::YearReader;

/// The register's row and the judge, or what is wrong in one sentence.
pub(crate) type Registered = Result<(ScoreSheet, Member), String>;

/// The register's row and the judge, when the sheet is still in use.
pub(crate) fn registered(now: &YearReader<'_>, mark: &Mark) -> Result<Registered, DeskError> {
    let number = number_text(mark.year, mark.number);
    if mark.year != now.year {
        return Ok(Err(format!(
            "这是 {} 年度的评分表，现在办理的是 {} 年度。请选择本年度发出的电子评分表。",
            mark.year, now.year
        )));
    }
    let sheets = now.records.score_sheets();
    let issued = sheets.numbered(now.year, mark.number)?.filter(|sheet| {
        let content = &sheet.content;
        content.medium == SheetMedium::Xlsx
            && Category::from_code(&mark.category) == Some(content.category)
            && content.member_id == mark.member
            && (content.form == mark.form() && content.agenda == mark.agenda())
    });
    let Some(sheet) = issued else {
        return Ok(Err(format!(
            "登记簿中没有与它相符的{number}：可能是在另一台电脑或示例年度发出的，也可能版本标记被改动。请在发出它的电脑上导入，或为这位成员重新发放电子评分表。"
        )));
    };
    if let Some(voided) = &sheet.voided {
        let same = |other: &ScoreSheet| {
            other.voided.is_none()
                && other.content.medium == SheetMedium::Xlsx
                && other.content.member_id == sheet.content.member_id
        };
        let valid = sheets.all(now.year, sheet.content.category)?;
        let remedy = match valid.iter().rev().find(|other| same(other)) {
            Some(valid) => format!(
                "现在有效的是{}，请让 {} 填写有效的那一份，或把分数抄过去",
                number_text(valid.content.year, valid.content.number),
                sheet.content.judge
            ),
            None => format!("请为 {} 重新发放电子评分表", sheet.content.judge),
        };
        return Ok(Err(format!(
            "{number}已作废（{}）。{remedy}。",
            voided.reason
        )));
    }
    let member = now.records.members().get(sheet.content.member_id)?;
    match member {
        Some(member) if member.content.name == sheet.content.judge => Ok(Ok((sheet, member))),
        Some(member) => Ok(Err(format!(
            "{number}是发给 {} 的，{} 号成员现在是 {}。请为 {} 重新发放电子评分表；只是姓名改正的，也请重新发放。",
            sheet.content.judge, member.content.seat, member.content.name, member.content.name
        ))),
        None => Ok(Err(format!(
            "{number}是发给 {} 的，这位成员已不在领导小组。请不要导入这份文件。",
            sheet.content.judge
        ))),
    }
}
