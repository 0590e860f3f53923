use crate::twin::twin;
use std::collections::HashMap;

use rules::category::Category;
use store::code::Vetting as StoredVetting;
use store::ids::{NomineeId, UnitId};
use store::table::nominee::{NomineeQuery, NomineeRow as StoredRow, NomineeSort as StoredSort};

use super::standing::verdicts;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::review::sheet::Sheet;
use crate::unit::resolve::UnitNames;
use crate::wire::PerCategory;
use crate::wire::nominee::{
    ListArgs, NomineeList, NomineeRow, NomineeSort, Vetting, VettingCounts,
};
use crate::year::YearReader;

/// More rows than any window shows at once.
const MOST_ROWS: u32 = 500;

/// `nominee.list`
pub fn list(desk: &Desk, args: &ListArgs) -> Result<NomineeList, DeskError> {
    desk.read(|now| {
        let query = NomineeQuery {
            year: now.year,
            category: args.category.map(Into::into),
            unit: args.unit.map(UnitId),
            vetting: args.vetting.map(Into::into),
            search: args.search.clone(),
            sort: args.sort.into(),
            descending: args.descending,
            offset: args.offset,
            limit: args.limit.min(MOST_ROWS),
        };
        let page = now.records.nominees().list(&query)?;
        let units = UnitNames::of_year(now)?;
        let scores = scores(now, &page.rows)?;
        Ok(NomineeList {
            rows: page
                .rows
                .into_iter()
                .map(|row| to_wire(row, &units, &scores))
                .collect(),
            total: page.total,
            categories: per_category(&page.facets.by_category),
            vetting: per_vetting(&page.facets.by_vetting),
        })
    })
}

/// The scores of the page's categories. A category nobody has scored yet costs one empty look-up.
fn scores(
    now: &YearReader<'_>,
    rows: &[StoredRow],
) -> Result<HashMap<NomineeId, String>, DeskError> {
    let mut scores = HashMap::new();
    for category in Category::ALL
        .into_iter()
        .filter(|category| rows.iter().any(|row| row.category == *category))
    {
        if now.records.scores().all(now.year, category)?.is_empty() {
            continue;
        }
        scores.extend(Sheet::of(now, category)?.values());
    }
    Ok(scores)
}

fn to_wire(row: StoredRow, units: &UnitNames, scores: &HashMap<NomineeId, String>) -> NomineeRow {
    NomineeRow {
        id: row.id.0,
        number: row.number,
        category: row.category.into(),
        unit: units.name(row.unit_id).to_owned(),
        name: row.name,
        organisation: row.organisation.unwrap_or_default(),
        vetting: row.vetting.into(),
        verdicts: verdicts(&row.findings),
        score: scores.get(&row.id).cloned(),
    }
}

fn per_category(counts: &[(Category, u32)]) -> PerCategory {
    let mut all = PerCategory::default();
    for (category, count) in counts {
        *all.at((*category).into()) = *count;
    }
    all
}

fn per_vetting(counts: &[(StoredVetting, u32)]) -> VettingCounts {
    let mut all = VettingCounts::default();
    for (vetting, count) in counts {
        match vetting {
            StoredVetting::Pending => all.pending = *count,
            StoredVetting::Returned => all.returned = *count,
            StoredVetting::Passed => all.passed = *count,
            StoredVetting::Barred => all.barred = *count,
            StoredVetting::Withdrawn => all.withdrawn = *count,
        }
    }
    all
}

twin!(Vetting => StoredVetting { Pending, Returned, Passed, Barred, Withdrawn });
twin!(StoredVetting => Vetting { Pending, Returned, Passed, Barred, Withdrawn });
twin!(NomineeSort => StoredSort { Number, Name, Unit });
