//! 奖牌制作清单, for the maker.

use printing::{PlaqueList, PlaqueRow};
use rules::category::Category;
use rules::number::chinese_year_month;
use store::table::nominee::Nominee;

use super::{number_of, recipients};
use crate::error::DeskError;
use crate::print::form::title;
use crate::print::paper::{Entry, Made};
use crate::setting::Settings;
use crate::wire::printing::{Form, FormArgs};
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let nominees = recipients(now, args, &[Category::Home, Category::SmallHome])?;
    let list = plaques(now, &now.settings()?, &nominees)?;
    let entries = nominees.iter().zip(&list.rows);
    let entries = entries.map(|(nominee, row)| Entry::of(nominee, row));
    Ok(Made {
        entries: entries.collect(),
        ..Made::of(printing::plaque_list(now.fonts(), &list)?)
    })
}

/// 第十八条 “对选树的先进集体，市总工会颁发奖牌”
fn plaques(
    now: &YearReader<'_>,
    settings: &Settings,
    nominees: &[Nominee],
) -> Result<PlaqueList, DeskError> {
    let one = |nominee: &Nominee| {
        Ok(PlaqueRow {
            face: vec![
                settings.full_title(nominee.category),
                settings.wire.union_name.clone(),
                chinese_year_month(settings.issue_date),
            ],
            number: number_of(now, nominee)?,
            recipient: nominee.content.name.clone(),
            size: settings.wire.plaque_size.clone(),
            material: settings.wire.plaque_material.clone(),
            count: 1,
        })
    };
    Ok(PlaqueList {
        dated: settings.issue_date,
        title: title(now.year, Form::Plaques),
        rows: nominees.iter().map(one).collect::<Result<_, DeskError>>()?,
        issuer: settings.wire.union_name.clone(),
    })
}
