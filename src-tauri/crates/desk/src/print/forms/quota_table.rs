//! 名额分配表: the three measures of Art. 12 and the seats of every recommending unit.

use printing::{Align, Annex, AnnexContent, OfficialTable, TableCell, TableColumn, TableGroup};
use rules::category::Category;
use rules::fraction::Fraction;

use super::call::campaign;
use crate::error::DeskError;
use crate::setting::Settings;
use crate::unit::list::units;
use crate::wire::office::Unit;
use crate::year::YearReader;

pub(super) fn quota_table(now: &YearReader<'_>, settings: &Settings) -> Result<Annex, DeskError> {
    let units = units(now)?;
    let mut rows: Vec<Vec<TableCell>> = (1_u32..).zip(&units).map(row).collect();
    rows.push(sum(&units));
    Ok(Annex {
        title: format!(
            "{}年度{}名额分配表",
            now.year,
            campaign(&settings.wire.verb)
        ),
        note: None,
        content: AnnexContent::Table(OfficialTable {
            groups: groups(),
            columns: columns(),
            rows,
            half_points: 24,
        }),
    })
}

/// 第十二条: what the seats are shared out by, and the seats.
fn groups() -> Vec<TableGroup> {
    let group = |title: &str, columns| TableGroup {
        title: title.to_owned(),
        columns,
    };
    vec![
        group("", 1),
        group("", 1),
        group("分配依据（上一年度）", 3),
        group("推荐名额（个）", 3),
        group("", 1),
    ]
}

/// Together the 156 mm of the type area.
fn columns() -> Vec<TableColumn> {
    let column = |head: &str, millimetres: u16, align| TableColumn {
        head: head.to_owned(),
        width: Some(millimetres * 10),
        align,
    };
    let mut columns = vec![
        column("序号", 12, Align::Centre),
        column("推荐单位", 40, Align::Left),
        column("工会组织数", 16, Align::Centre),
        column("会员数", 20, Align::Exact),
        column("专兼职工会干部数", 16, Align::Centre),
    ];
    columns.extend(
        Category::ALL
            .into_iter()
            .map(|category| column(category.title(), 13, Align::Centre)),
    );
    columns.push(column("备注", 13, Align::Centre));
    columns
}

fn seats(seats: u32) -> String {
    if seats == 0 {
        "—".to_owned()
    } else {
        seats.to_string()
    }
}

fn row((number, unit): (u32, &Unit)) -> Vec<TableCell> {
    let mut cells = vec![
        number.to_string(),
        unit.name.clone(),
        unit.organisations.clone(),
        unit.members.clone(),
        unit.cadres.clone(),
    ];
    cells.extend(
        Category::ALL
            .into_iter()
            .map(|category| seats(unit.quota.get(category.into()))),
    );
    cells.push(String::new());
    cells.into_iter().map(TableCell::of).collect()
}

fn sum(units: &[Unit]) -> Vec<TableCell> {
    let measures: [fn(&Unit) -> &str; 3] = [
        |unit| unit.organisations.as_str(),
        |unit| unit.members.as_str(),
        |unit| unit.cadres.as_str(),
    ];
    let mut cells = vec![TableCell {
        text: "合　计".to_owned(),
        columns: 2,
    }];
    let totals = measures.map(|measure| total(units.iter().map(measure)));
    cells.extend(totals.map(TableCell::of));
    for category in Category::ALL {
        let all: u32 = units
            .iter()
            .map(|unit| unit.quota.get(category.into()))
            .sum();
        cells.push(TableCell::of(seats(all)));
    }
    cells.push(TableCell::of(""));
    cells
}

/// Empty when a unit's figure is not known: half a sum misleads.
fn total<'u>(figures: impl Iterator<Item = &'u str>) -> String {
    let mut sum = Fraction::ZERO;
    for figure in figures {
        let Some(more) = Fraction::parse_decimal(figure)
            .ok()
            .and_then(|figure| sum.checked_add(figure))
        else {
            return String::new();
        };
        sum = more;
    }
    if sum.denominator() == 1 {
        sum.numerator().to_string()
    } else {
        sum.to_decimal_half_up(2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_fill_the_type_area() {
        let width: u16 = columns().iter().filter_map(|column| column.width).sum();
        assert_eq!(width, 1560);
        let grouped: usize = groups().iter().map(|group| group.columns).sum();
        assert_eq!(grouped, columns().len());
    }

    #[test]
    fn figures_are_summed_exactly_and_half_a_sum_is_none() {
        assert_eq!(total(["12", "0.5", "7.5"].into_iter()), "20");
        assert_eq!(total(["12", ""].into_iter()), "");
    }
}
