//! The office's data as paper: what stands on each form, in the words of the regulation.

use printing::{
    Certificate, CertificateRun, FinalList, FontBook, ListEntry, ListSection, PlaqueList,
    PlaqueRow, PublicityNotice,
};
use rules::category::Category;
use rules::names::spaced;
use rules::number::{arabic_date, arabic_year_month, chinese_year_month};
use store::table::nominee::Nominee;

use super::gate;
use super::order::{in_list_order, ordered};
use crate::decision::roster::roster;
use crate::error::DeskError;
use crate::nominee::{facts, organisation};
use crate::publicity::read::{nominees, period};
use crate::setting::Settings;
use crate::wire::printing::Form;
use crate::year::YearReader;

/// One finished paper.
pub(crate) struct Paper {
    pub title: String,
    pub file_name: String,
    pub bytes: Vec<u8>,
}

/// # Errors
/// `gate_closed` naming what is missing; `print_failed` naming the person and the character no font has.
pub(crate) fn paper(now: &YearReader<'_>, form: Form) -> Result<Paper, DeskError> {
    let title = title(now.year, form);
    let missing = gate::missing_for(now, form)?;
    if !missing.is_empty() {
        return Err(DeskError::gate_closed(&format!("印制{title}"), &missing));
    }
    let settings = now.settings()?;
    let fonts = FontBook::bundled();
    let bytes = match form {
        Form::Certificates => printing::certificates(fonts, &certificates(now, &settings)?)?,
        Form::Plaques => printing::plaque_list(fonts, &plaques(now, &settings)?)?,
        Form::FinalList => printing::final_list(fonts, &final_list(now, &settings)?)?,
        Form::Notice => printing::publicity_notice(fonts, &notice(now, &settings)?)?,
    };
    Ok(Paper {
        file_name: format!("{title}.pdf"),
        title,
        bytes,
    })
}

pub(crate) fn title(year: i32, form: Form) -> String {
    let name = match form {
        Form::Certificates => "优秀工会工作者证书",
        Form::Plaques => "奖牌制作清单",
        Form::FinalList => "选树名单",
        Form::Notice => "公示公告",
    };
    format!("{year}年度{name}")
}

fn number_of(now: &YearReader<'_>, nominee: &Nominee) -> Result<String, DeskError> {
    let number = now.records.issued_numbers().of(nominee.id)?;
    Ok(number.map(|number| number.content.text).unwrap_or_default())
}

/// 第十八条 “对选树的秦皇岛市优秀工会工作者颁发证书”
fn certificates(now: &YearReader<'_>, settings: &Settings) -> Result<CertificateRun, DeskError> {
    let one = |nominee: Nominee| {
        Ok(Certificate {
            number: number_of(now, &nominee)?,
            body: honour(
                &settings.wire.verb,
                &format!("{}年度{}", now.year, settings.full_title(Category::Worker)),
            ),
            name: spaced(&nominee.content.name),
            honorific: "同志".into(),
            closing: "特发此证，以资鼓励。".into(),
            issuer: settings.wire.union_name.clone(),
            date: arabic_year_month(settings.issue_date),
        })
    };
    let certificates = in_list_order(now, Category::Worker)?
        .into_iter()
        .map(one)
        .collect::<Result<_, DeskError>>()?;
    Ok(CertificateRun {
        dated: settings.issue_date,
        certificates,
    })
}

/// 选树 is the regulation's verb; 命名, 授予 and 表彰 are offered as a setting.
fn honour(verb: &str, title: &str) -> String {
    match verb {
        "授予" => format!("被授予{title}称号。"),
        "表彰" => format!("被评为{title}，予以表彰。"),
        "命名" => format!("被命名为{title}。"),
        _ => format!("被{verb}为{title}。"),
    }
}

/// 第十八条 “对选树的先进集体，市总工会颁发奖牌”
fn plaques(now: &YearReader<'_>, settings: &Settings) -> Result<PlaqueList, DeskError> {
    let mut rows = Vec::new();
    for category in Category::ALL
        .into_iter()
        .filter(|category| category.is_collective())
    {
        for nominee in in_list_order(now, category)? {
            rows.push(PlaqueRow {
                face: vec![
                    settings.full_title(category),
                    settings.wire.union_name.clone(),
                    chinese_year_month(settings.issue_date),
                ],
                number: number_of(now, &nominee)?,
                recipient: nominee.content.name,
                size: settings.wire.plaque_size.clone(),
                material: settings.wire.plaque_material.clone(),
                count: 1,
            });
        }
    }
    Ok(PlaqueList {
        dated: settings.issue_date,
        title: title(now.year, Form::Plaques),
        rows,
        issuer: settings.wire.union_name.clone(),
    })
}

fn final_list(now: &YearReader<'_>, settings: &Settings) -> Result<FinalList, DeskError> {
    let mut present = Vec::new();
    for category in Category::ALL {
        if !roster(now, category)?.is_empty() {
            present.push(category);
        }
    }
    Ok(FinalList {
        dated: settings.issue_date,
        title: format!(
            "{}年度{}{}名单",
            now.year,
            titles(settings, &present),
            settings.wire.verb
        ),
        attachment: None,
        lead: Vec::new(),
        sections: sections(settings, |category| in_list_order(now, category))?,
        issuer: settings.wire.union_name.clone(),
        date: arabic_date(settings.issue_date),
    })
}

/// The titles that somebody on the paper got, as its headline names them.
fn titles(settings: &Settings, present: &[Category]) -> String {
    let titles: Vec<String> = present
        .iter()
        .map(|category| settings.full_title(*category))
        .collect();
    titles.join("、")
}

/// 一、秦皇岛市模范职工之家（15个）
fn sections(
    settings: &Settings,
    of: impl Fn(Category) -> Result<Vec<Nominee>, DeskError>,
) -> Result<Vec<ListSection>, DeskError> {
    let mut sections = Vec::new();
    for category in Category::ALL {
        let nominees = of(category)?;
        if nominees.is_empty() {
            continue;
        }
        let numeral = ["一", "二", "三"][sections.len()];
        sections.push(ListSection {
            heading: format!(
                "{numeral}、{}（{}{}）",
                settings.full_title(category),
                nominees.len(),
                category.measure_word()
            ),
            entries: nominees.iter().map(entry).collect::<Result<_, _>>()?,
        });
    }
    Ok(sections)
}

fn entry(nominee: &Nominee) -> Result<ListEntry, DeskError> {
    let detail = match facts::from_json(nominee.category, &nominee.content.facts)? {
        rules::facts::Facts::Worker(worker) => worker.post.unwrap_or_else(|| organisation(nominee)),
        rules::facts::Facts::Home(_) | rules::facts::Facts::SmallHome(_) => String::new(),
    };
    Ok(ListEntry {
        name: spaced(&nominee.content.name),
        detail,
    })
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
