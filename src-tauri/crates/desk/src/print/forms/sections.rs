//! The sections of a list by category, as every outward paper has them.

use printing::{ListEntry, ListSection, Passage};
use rules::category::Category;
use rules::names::spaced;
use store::table::nominee::Nominee;

use crate::error::DeskError;
use crate::nominee::{facts, organisation};
use crate::setting::Settings;

/// The regulation by its full name.
pub(super) const REGULATION: &str =
    "《秦皇岛市模范职工之家、秦皇岛市模范职工小家、秦皇岛市优秀工会工作者选树管理实施办法》";

/// Whom the regulation itself went to.
pub(super) const ADDRESSEES: &str =
    "各县（区）、秦皇岛开发区、北戴河新区总工会，市属各系统、产业工会，直属基层工会";

/// The titles that somebody on the paper got, as its headline names them.
pub(super) fn titles(settings: &Settings, present: &[Category]) -> String {
    let titles: Vec<String> = present
        .iter()
        .map(|category| settings.full_title(*category))
        .collect();
    titles.join("、")
}

/// 一、秦皇岛市模范职工之家（15个）
pub(super) fn sections(
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

pub(super) fn lists(sections: Vec<ListSection>) -> Vec<Passage> {
    sections.into_iter().map(Passage::List).collect()
}

pub(super) fn entry(nominee: &Nominee) -> Result<ListEntry, DeskError> {
    let detail = match facts::from_json(nominee.category, &nominee.content.facts)? {
        rules::facts::Facts::Worker(worker) => worker.post.unwrap_or_else(|| organisation(nominee)),
        rules::facts::Facts::Home(_) | rules::facts::Facts::SmallHome(_) => String::new(),
    };
    Ok(ListEntry {
        name: spaced(&nominee.content.name),
        detail,
    })
}
