//! 证书: a page for everybody on the roster.

use printing::{Certificate, CertificateRun};
use rules::category::Category;
use rules::names::spaced;
use rules::number::arabic_year_month;
use store::table::nominee::Nominee;

use super::{number_of, recipients};
use crate::error::DeskError;
use crate::print::paper::{Entry, Made};
use crate::setting::Settings;
use crate::wire::printing::FormArgs;
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let nominees = recipients(now, args, &[Category::Worker])?;
    let run = certificates(now, &now.settings()?, &nominees)?;
    let entries = nominees.iter().zip(&run.certificates);
    let entries = entries.map(|(nominee, certificate)| Entry::of(nominee, certificate));
    Ok(Made {
        entries: entries.collect(),
        ..Made::of(printing::certificates(now.fonts(), &run)?)
    })
}

/// 第十八条 “对选树的秦皇岛市优秀工会工作者颁发证书”
fn certificates(
    now: &YearReader<'_>,
    settings: &Settings,
    nominees: &[Nominee],
) -> Result<CertificateRun, DeskError> {
    let one = |nominee: &Nominee| {
        Ok(Certificate {
            number: number_of(now, nominee)?,
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
    let certificates = nominees.iter().map(one).collect::<Result<_, DeskError>>()?;
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
