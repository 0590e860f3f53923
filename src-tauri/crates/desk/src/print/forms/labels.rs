//! 文件夹和档案盒标签: for each recommending unit, and for each category.

use printing::{FolderLabel, FolderLabels, folder_labels};
use rules::category::Category;

use crate::error::DeskError;
use crate::print::form::title;
use crate::print::paper::Made;
use crate::setting::Settings;
use crate::unit::list::units;
use crate::wire::office::Unit;
use crate::wire::printing::FormArgs;
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let labels = FolderLabels {
        dated: now.today,
        title: title(now.year, args.form),
        labels: labels(now)?,
    };
    Ok(Made::of(folder_labels(now.fonts(), &labels)?))
}

fn labels(now: &YearReader<'_>) -> Result<Vec<FolderLabel>, DeskError> {
    let settings = now.settings()?;
    let of_units = units(now)?.into_iter().map(|unit| {
        let detail = format!("{}申报材料", contested(&unit));
        (unit.name, detail)
    });
    let of_categories = Category::ALL.into_iter().map(|category| {
        let detail = "审核、审议、审定、公示和印制材料".to_owned();
        (settings.full_title(category), detail)
    });
    let all = of_units.chain(of_categories).collect::<Vec<_>>();
    let width = all.len().to_string().len().max(2);
    let numbered = (1..).zip(all);
    Ok(numbered
        .map(|(number, (title, detail))| one(now.year, &settings, (number, width), title, detail))
        .collect())
}

/// The categories a unit has seats in or sent somebody for; before either, all.
fn contested(unit: &Unit) -> String {
    let is_in = |category: &Category| {
        let category = (*category).into();
        unit.quota.get(category) > 0 || unit.received.get(category) > 0
    };
    let mut contested: Vec<Category> = Category::ALL.into_iter().filter(is_in).collect();
    if contested.is_empty() {
        contested = Category::ALL.to_vec();
    }
    let titles: Vec<&str> = contested.into_iter().map(Category::title).collect();
    titles.join("、")
}

fn one(
    year: i32,
    settings: &Settings,
    (number, width): (usize, usize),
    title: String,
    detail: String,
) -> FolderLabel {
    FolderLabel {
        year: format!("{year}年度{}", settings.wire.verb),
        number: format!("编号　{number:0width$}"),
        title,
        detail,
        term: "保管期限：______________".to_owned(),
        issuer: settings.wire.union_name.clone(),
    }
}
