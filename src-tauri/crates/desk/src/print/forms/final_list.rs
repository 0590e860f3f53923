//! 选树名单, as 公文.

use printing::FinalList;
use rules::category::Category;
use rules::number::arabic_date;

use super::sections::{sections, titles};
use crate::decision::roster::roster;
use crate::error::DeskError;
use crate::print::order::in_list_order;
use crate::print::paper::Made;
use crate::setting::Settings;
use crate::wire::printing::FormArgs;
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, _: &FormArgs) -> Result<Made, DeskError> {
    let list = final_list(now, &now.settings()?)?;
    Ok(Made::of(printing::final_list(now.fonts(), &list)?))
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
