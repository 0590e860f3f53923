//! 总览: where the year stands, and what blocks each stage.

mod stages;

use rules::category::Category;
use store::table::nominee::NomineeQuery;

use crate::decision::roster::roster;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::journal::list::lines;
use crate::publicity::read as publicity;
use crate::review::sheet::{Sheet, count};
use crate::wire::publicity::{Notice, Phase};
use crate::wire::{
    Nothing,
    office::{CategoryCount, Overview},
};
use crate::year::YearReader;

/// Lines of the journal on the first page.
const RECENT: u32 = 8;

/// `overview.read`
pub fn overview(desk: &Desk, _: &Nothing) -> Result<Overview, DeskError> {
    let recent = lines(desk, RECENT)?;
    desk.read(|now| {
        let categories = Category::ALL
            .into_iter()
            .map(|category| category_count(now, category))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Overview {
            year: now.year,
            stages: stages::stages(now, &categories)?,
            categories,
            countdown: publicity::state(now)?.notices.first().map(countdown),
            recent,
        })
    })
}

fn category_count(now: &YearReader<'_>, category: Category) -> Result<CategoryCount, DeskError> {
    let settings = now.settings()?;
    let query = NomineeQuery {
        year: now.year,
        category: Some(category),
        ..NomineeQuery::default()
    };
    let vetting = now.records.nominees().facet_counts(&query)?.by_vetting;
    let of = |wanted: store::code::Vetting| {
        vetting
            .iter()
            .filter(|(found, _)| *found == wanted)
            .map(|(_, counted)| *counted)
            .sum()
    };
    let issued = now.records.issued_numbers().all(now.year, category)?;
    Ok(CategoryCount {
        category: category.into(),
        title: settings.full_title(category),
        measure_word: category.measure_word().to_owned(),
        seats: category.annual_seats(),
        received: vetting.iter().map(|(_, counted)| *counted).sum(),
        pending: of(store::code::Vetting::Pending),
        returned: of(store::code::Vetting::Returned),
        passed: of(store::code::Vetting::Passed),
        barred: of(store::code::Vetting::Barred),
        withdrawn: of(store::code::Vetting::Withdrawn),
        scored: Sheet::of(now, category)?.scored(),
        selected: count(roster(now, category)?.into_iter()),
        issued: count(issued.iter().filter(|number| number.voided.is_none())),
    })
}

fn countdown(notice: &Notice) -> String {
    match notice.phase {
        Phase::Before => format!(
            "公示自 {} 起计算，至 {} 止，共 {} 个工作日",
            notice.first, notice.last, notice.days
        ),
        Phase::Running => format!(
            "公示第 {} 个工作日，还剩 {} 个工作日（至 {}）",
            notice.day, notice.left, notice.last
        ),
        Phase::Ended => format!("公示已于 {} 期满", notice.last),
    }
}
