//! 公示公告.

use printing::PublicityNotice;
use rules::category::Category;
use rules::number::arabic_date;

use super::sections::{sections, titles};
use crate::error::DeskError;
use crate::print::order::ordered;
use crate::print::paper::Made;
use crate::publicity::read::{nominees, period};
use crate::setting::Settings;
use crate::wire::printing::FormArgs;
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, _: &FormArgs) -> Result<Made, DeskError> {
    let notice = notice(now, &now.settings()?)?;
    Ok(Made::of(printing::publicity_notice(now.fonts(), &notice)?))
}

/// The newest publicity, as it is posted.
fn notice(now: &YearReader<'_>, settings: &Settings) -> Result<PublicityNotice, DeskError> {
    let found = now
        .records
        .publicities()
        .all(now.year)?
        .pop()
        .ok_or_else(|| DeskError::not_found("公示"))?;
    let public = nominees(now, found.id)?;
    let of = |category: Category| {
        let chosen = public.iter().filter(|nominee| nominee.category == category);
        ordered(now, category, chosen.cloned().collect())
    };
    let present: Vec<Category> = Category::ALL
        .into_iter()
        .filter(|category| public.iter().any(|nominee| nominee.category == *category))
        .collect();
    let mut objection = vec![
        "公示期间，任何单位和个人如对公示对象有异议，可来信、来电、来访或以电子邮件反映。单位反映的须加盖公章，个人反映的须署真实姓名，并附联系方式；来信以发信邮戳日期为准。反映情况应客观公正，不得借机诽谤诬告。".to_owned(),
    ];
    if !settings.wire.contact.trim().is_empty() {
        objection.push(format!("联系方式：{}", settings.wire.contact.trim()));
    }
    Ok(PublicityNotice {
        dated: found.content.posted,
        title: format!(
            "关于{}年度{}拟{}对象的公示",
            now.year,
            titles(settings, &present),
            settings.wire.verb
        ),
        lead: vec![format!(
            "根据《秦皇岛市模范职工之家、秦皇岛市模范职工小家、秦皇岛市优秀工会工作者选树管理实施办法》，经基层工会申报、各县区总工会和市属各系统、产业工会及直属基层工会审核报送、{}组织部审核、模范职工之家选树领导小组审议、{}党组会议审定，现将{}年度拟{}对象予以公示。",
            settings.wire.union_name, settings.wire.union_name, now.year, settings.wire.verb
        )],
        sections: sections(settings, of)?,
        period: period(&found.content),
        objection,
        issuer: settings.wire.union_name.clone(),
        date: arabic_date(found.content.posted),
    })
}
