//! A page of the grid and the counts beside its filters.
//!
//! Both are judged on the index `nominee_listing` alone; the table itself is read for the page's rows only.
//! Searching is `instr` over that index: two Chinese characters are too short for SQLite's trigram index, and
//! `LIKE` folds the case of every row anew.

use rules::category::Category;
use rules::condition::Standing;
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};

use super::Nominees;
use crate::code::{Code, Coded, Vetting};
use crate::error::StoreError;
use crate::ids::{NomineeId, UnitId};
use crate::table::rows;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NomineeSort {
    #[default]
    Number,
    /// By code point, which brings equal names together; lists for paper are ordered by `rules::names`.
    Name,
    /// In the office's order of units.
    Unit,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct NomineeQuery {
    pub year: i32,
    pub category: Option<Category>,
    pub unit: Option<UnitId>,
    pub vetting: Option<Vetting>,
    /// Words parted by white space; a nominee is found when its search key holds every one.
    pub search: Option<String>,
    pub sort: NomineeSort,
    pub descending: bool,
    pub offset: u32,
    pub limit: u32,
}

/// What the grid shows of a nominee.
#[derive(Clone, Debug, PartialEq)]
pub struct NomineeRow {
    pub id: NomineeId,
    pub number: String,
    pub category: Category,
    pub name: String,
    pub organisation: Option<String>,
    pub unit_id: UnitId,
    pub vetting: Vetting,
    pub standing: Standing,
    pub findings: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct NomineePage {
    pub rows: Vec<NomineeRow>,
    /// How many the filters let through, on every page together.
    pub total: u32,
    pub facets: FacetCounts,
}

/// How many nominees each choice of a filter would show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    /// Under the query's unit, search and category; in the order of [`Vetting::ALL`].
    pub by_vetting: Vec<(Vetting, u32)>,
    /// Under the query's unit and search, whatever the vetting; in the order of [`Category::ALL`].
    pub by_category: Vec<(Category, u32)>,
}

const COLUMNS: &str = "nominee.id, nominee.number, nominee.category, nominee.name, nominee.organisation, \
    nominee.unit_id, nominee.vetting, nominee.standing, nominee.findings";

impl NomineeRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            number: row.get(1)?,
            category: row.get::<_, Code<_>>(2)?.0,
            name: row.get(3)?,
            organisation: row.get(4)?,
            unit_id: row.get(5)?,
            vetting: row.get::<_, Code<_>>(6)?.0,
            standing: row.get::<_, Code<_>>(7)?.0,
            findings: row.get(8)?,
        })
    }
}

/// Conditions joined by AND, with what fills their question marks.
struct Filter {
    sql: String,
    values: Vec<Value>,
}

impl Filter {
    fn of_unit_and_search(query: &NomineeQuery) -> Self {
        let mut filter = Self {
            sql: "nominee.year = ?".to_owned(),
            values: vec![i64::from(query.year).into()],
        };
        if let Some(unit) = query.unit {
            filter.and("nominee.unit_id = ?", unit.0.into());
        }
        for word in query
            .search
            .iter()
            .flat_map(|search| search.split_whitespace())
        {
            filter.and(
                "instr(nominee.search_key, ?) > 0",
                word.to_lowercase().into(),
            );
        }
        filter
    }

    fn of(query: &NomineeQuery) -> Self {
        let mut filter = Self::of_unit_and_search(query);
        if let Some(category) = query.category {
            filter.and(
                "nominee.category = ?",
                category.code_in_file().to_owned().into(),
            );
        }
        if let Some(vetting) = query.vetting {
            filter.and(
                "nominee.vetting = ?",
                vetting.code_in_file().to_owned().into(),
            );
        }
        filter
    }

    fn and(&mut self, condition: &str, value: Value) {
        self.sql.push_str(" AND ");
        self.sql.push_str(condition);
        self.values.push(value);
    }
}

fn order(query: &NomineeQuery) -> &'static str {
    match (query.sort, query.descending) {
        (NomineeSort::Number, false) => "nominee.category, nominee.serial",
        (NomineeSort::Number, true) => "nominee.category DESC, nominee.serial DESC",
        (NomineeSort::Name, false) => "nominee.name, nominee.category, nominee.serial",
        (NomineeSort::Name, true) => "nominee.name DESC, nominee.category, nominee.serial",
        (NomineeSort::Unit, false) => "unit.position, nominee.category, nominee.serial",
        (NomineeSort::Unit, true) => "unit.position DESC, nominee.category, nominee.serial",
    }
}

impl Nominees<'_> {
    /// One page, and the total of all pages.
    pub fn list(&self, query: &NomineeQuery) -> Result<NomineePage, StoreError> {
        let counted = self.counted(query)?;
        let filter = Filter::of(query);
        let order = order(query);
        let sql = format!(
            "WITH page AS MATERIALIZED (\
               SELECT nominee.id AS id FROM nominee INDEXED BY nominee_listing \
               CROSS JOIN unit ON unit.id = nominee.unit_id \
               WHERE {} ORDER BY {order} LIMIT ? OFFSET ?) \
             SELECT {COLUMNS} FROM page JOIN nominee ON nominee.id = page.id \
             JOIN unit ON unit.id = nominee.unit_id ORDER BY {order}",
            filter.sql
        );
        let window = [
            i64::from(query.limit).into(),
            i64::from(query.offset).into(),
        ];
        let values = params_from_iter(filter.values.into_iter().chain(window));
        Ok(NomineePage {
            rows: rows(self.conn, &sql, values, NomineeRow::from_row)?,
            total: counted.sum(query.category, query.vetting),
            facets: counted.facets(query),
        })
    }

    /// What stands beside the filters of the grid.
    pub fn facet_counts(&self, query: &NomineeQuery) -> Result<FacetCounts, StoreError> {
        Ok(self.counted(query)?.facets(query))
    }

    fn counted(&self, query: &NomineeQuery) -> Result<Counted, StoreError> {
        let filter = Filter::of_unit_and_search(query);
        // A column for each vetting spares the sorting that grouping by it would take.
        let columns: Vec<String> = Vetting::ALL
            .iter()
            .map(|choice| {
                format!(
                    "count(*) FILTER (WHERE vetting = '{}')",
                    choice.code_in_file()
                )
            })
            .collect();
        let sql = format!(
            "SELECT category, {} FROM nominee INDEXED BY nominee_listing WHERE {} GROUP BY category",
            columns.join(", "),
            filter.sql
        );
        let by_category = rows(self.conn, &sql, params_from_iter(filter.values), |row| {
            let of = |(at, vetting): (usize, &Vetting)| Ok((*vetting, row.get(at + 1)?));
            let counts: rusqlite::Result<_> = Vetting::ALL.iter().enumerate().map(of).collect();
            Ok((row.get::<_, Code<_>>(0)?.0, counts?))
        })?;
        Ok(Counted(by_category))
    }
}

/// One scan's counts, of which every other is a sum.
struct Counted(Vec<(Category, Vec<(Vetting, u32)>)>);

impl Counted {
    /// `None` lets every category, or every vetting, through.
    fn sum(&self, category: Option<Category>, vetting: Option<Vetting>) -> u32 {
        self.0
            .iter()
            .filter(|(of, _)| category.is_none_or(|wanted| wanted == *of))
            .flat_map(|(_, counts)| counts)
            .filter(|(of, _)| vetting.is_none_or(|wanted| wanted == *of))
            .map(|(_, count)| count)
            .sum()
    }

    fn facets(&self, query: &NomineeQuery) -> FacetCounts {
        FacetCounts {
            by_vetting: Vetting::ALL
                .iter()
                .map(|&choice| (choice, self.sum(query.category, Some(choice))))
                .collect(),
            by_category: Category::ALL
                .iter()
                .map(|&choice| (choice, self.sum(Some(choice), None)))
                .collect(),
        }
    }
}
