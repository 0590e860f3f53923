//! 栏目别名: what a column of a county's table can be, and the office's own wordings of it.

use intake::Field;
use rules::category::Category;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::Nothing;
use crate::wire::keeping::{FieldOption, HeadingAlias, HeadingAliases};
use crate::year::YearReader;

/// `heading.list`
pub fn list(desk: &Desk, _: &Nothing) -> Result<HeadingAliases, DeskError> {
    desk.read(aliases)
}

pub(crate) fn aliases(now: &YearReader<'_>) -> Result<HeadingAliases, DeskError> {
    let to_wire = |alias: store::table::heading_alias::HeadingAlias| HeadingAlias {
        field_title: Field::from_code(&alias.field).map_or_else(String::new, Field::title),
        heading: alias.heading,
        field: alias.field,
    };
    Ok(HeadingAliases {
        aliases: now
            .records
            .heading_aliases()
            .all(now.year)?
            .into_iter()
            .map(to_wire)
            .collect(),
        fields: options(now.year),
    })
}

/// Every field once, with the categories whose tables have it.
pub(crate) fn options(year: i32) -> Vec<FieldOption> {
    let mut options: Vec<FieldOption> = Vec::new();
    for category in Category::ALL {
        for field in Field::choices(category, year) {
            let code = field.code();
            match options.iter_mut().find(|option| option.code == code) {
                Some(known) => known.categories.push(category.into()),
                None => options.push(FieldOption {
                    code,
                    title: field.title(),
                    categories: vec![category.into()],
                }),
            }
        }
    }
    options
}
