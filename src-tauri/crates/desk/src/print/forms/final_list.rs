//! 选树名单, as 公文, and as a workbook with what the office keeps beside each name.

use editable::{BookColumn, BookSheet, SheetBook, sheet_book};
use printing::{Masthead, Official};
use rules::category::Category;
use rules::number::arabic_date;

use super::number_of;
use super::official::written;
use super::sections::{entry, lists, sections, titles};
use crate::decision::roster::roster;
use crate::error::DeskError;
use crate::print::form::title;
use crate::print::order::in_list_order;
use crate::print::paper::Made;
use crate::setting::Settings;
use crate::unit::resolve::UnitNames;
use crate::wire::printing::{FileFormat, Form, FormArgs};
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let settings = now.settings()?;
    let bytes = match args.format {
        Some(FileFormat::Xlsx) => sheet_book(&book(now, &settings)?)?,
        _ => written(now, &final_list(now, &settings)?, args)?,
    };
    Ok(Made::of(bytes))
}

/// The categories with somebody on the roster.
pub(super) fn present(now: &YearReader<'_>) -> Result<Vec<Category>, DeskError> {
    let mut present = Vec::new();
    for category in Category::ALL {
        if !roster(now, category)?.is_empty() {
            present.push(category);
        }
    }
    Ok(present)
}

fn final_list(now: &YearReader<'_>, settings: &Settings) -> Result<Official, DeskError> {
    Ok(Official {
        dated: settings.issue_date,
        title: format!(
            "{}年度{}{}名单",
            now.year,
            titles(settings, &present(now)?),
            settings.wire.verb
        ),
        addressee: None,
        body: lists(sections(settings, |category| in_list_order(now, category))?),
        annexes: Vec::new(),
        issuer: settings.wire.union_name.clone(),
        date: arabic_date(settings.issue_date),
        masthead: Masthead::None,
        imprint: None,
    })
}

fn book(now: &YearReader<'_>, settings: &Settings) -> Result<SheetBook, DeskError> {
    let units = UnitNames::of_year(now)?;
    let sheet = |category: Category| -> Result<BookSheet, DeskError> {
        let mut rows = Vec::new();
        for (number, nominee) in (1_u32..).zip(in_list_order(now, category)?) {
            let mut row = vec![number.to_string(), nominee.content.name.clone()];
            if !category.is_collective() {
                row.push(entry(&nominee)?.detail);
            }
            row.push(units.name(nominee.content.unit_id).to_owned());
            row.push(number_of(now, &nominee)?);
            rows.push(row);
        }
        Ok(BookSheet {
            name: category.title().to_owned(),
            heading: format!("{}年度{}名单", now.year, settings.full_title(category)),
            lead: Vec::new(),
            frozen: 0,
            columns: columns(category),
            rows,
            foot: Vec::new(),
        })
    };
    let sheets = present(now)?.into_iter().map(sheet);
    Ok(SheetBook {
        title: title(now.year, Form::FinalList),
        sheets: sheets.collect::<Result<_, _>>()?,
    })
}

fn columns(category: Category) -> Vec<BookColumn> {
    let column = |head: &str, width, centred| BookColumn {
        head: head.to_owned(),
        width,
        centred,
    };
    let (name, width) = if category.is_collective() {
        ("单位名称", 52)
    } else {
        ("姓名", 22)
    };
    let mut columns = vec![column("序号", 6, true), column(name, width, false)];
    if !category.is_collective() {
        columns.push(column("工作单位及职务", 44, false));
    }
    columns.push(column("推荐单位", 30, false));
    columns.push(column("编号", 26, true));
    columns
}
