//! 公示公告.

use printing::{Masthead, Official, Passage};
use rules::category::Category;
use rules::number::arabic_date;

use super::official::written;
use super::sections::{REGULATION, lists, sections, titles};
use crate::error::DeskError;
use crate::print::order::ordered;
use crate::print::paper::Made;
use crate::publicity::read::{nominees, period};
use crate::setting::Settings;
use crate::wire::printing::FormArgs;
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let notice = notice(now, &now.settings()?)?;
    Ok(Made::of(written(now, &notice, args)?))
}

/// The newest publicity, as it is posted.
fn notice(now: &YearReader<'_>, settings: &Settings) -> Result<Official, DeskError> {
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
    let issuer = &settings.wire.union_name;
    let lead = format!(
        "根据{REGULATION}，经基层工会申报、各县区总工会和市属各系统、产业工会及直属基层工会审核报送、{issuer}组织部审核、模范职工之家选树领导小组审议、{issuer}党组会议审定，现将{}年度拟{}对象予以公示。",
        now.year, settings.wire.verb
    );
    let mut body = vec![Passage::Paragraph(lead)];
    body.extend(lists(sections(settings, of)?));
    body.push(Passage::Paragraph(period(&found.content)));
    body.push(Passage::Paragraph(OBJECTIONS.to_owned()));
    if !settings.wire.contact.trim().is_empty() {
        let contact = format!("联系方式：{}", settings.wire.contact.trim());
        body.push(Passage::Paragraph(contact));
    }
    Ok(Official {
        dated: found.content.posted,
        title: format!(
            "关于{}年度{}拟{}对象的公示",
            now.year,
            titles(settings, &present),
            settings.wire.verb
        ),
        addressee: None,
        body,
        annexes: Vec::new(),
        issuer: issuer.clone(),
        date: arabic_date(found.content.posted),
        masthead: Masthead::None,
        imprint: None,
    })
}

/// How to object, and what is asked of who does.
const OBJECTIONS: &str = "公示期间，任何单位和个人如对公示对象有异议，可来信、来电、来访或以电子邮件反映。单位反映的须加盖公章，个人反映的须署真实姓名，并附联系方式；来信以发信邮戳日期为准。反映情况应客观公正，不得借机诽谤诬告。";
