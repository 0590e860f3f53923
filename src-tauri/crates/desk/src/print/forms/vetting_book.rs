//! 资格审查表 as a workbook: a sheet a category, a line a nominee, a column a condition.

use editable::{BookColumn, BookSheet, SheetBook, sheet_book};
use rules::category::Category;
use rules::condition::{Finding, Verdict};
use store::table::nominee::Nominee;

use super::recipients;
use super::record_words::{name_label, outcome, remark, summary};
use crate::error::DeskError;
use crate::nominee::{organisation, standing::judged};
use crate::print::form::title;
use crate::print::paper::{Entry, Made};
use crate::setting::Settings;
use crate::unit::resolve::UnitNames;
use crate::wire::printing::FormArgs;
use crate::year::YearReader;

pub(super) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let (settings, units) = (now.settings()?, UnitNames::of_year(now)?);
    let nominees = recipients(now, args, args.form.categories())?;
    let mut entries = Vec::new();
    let mut sheets = Vec::new();
    for category in Category::ALL {
        let mut lines = Vec::new();
        for nominee in nominees.iter().filter(|one| one.category == category) {
            let found = judged(now, nominee, settings.wire.strict_publicity)?;
            let unit = units.name(nominee.content.unit_id);
            entries.push(Entry::of(nominee, &found));
            lines.push(Line {
                nominee,
                unit,
                found,
            });
        }
        if !lines.is_empty() {
            sheets.push(sheet(now.year, &settings, category, &lines));
        }
    }
    let book = SheetBook {
        title: title(now.year, args.form),
        sheets,
    };
    Ok(Made {
        entries,
        ..Made::of(sheet_book(&book)?)
    })
}

/// Serial, number, unit and name: whose line it is.
const UP_TO_THE_NAME: u16 = 4;

struct Line<'n> {
    nominee: &'n Nominee,
    unit: &'n str,
    found: Vec<Finding>,
}

fn sheet(year: i32, settings: &Settings, category: Category, lines: &[Line<'_>]) -> BookSheet {
    let conditions = lines.first().map_or(&[][..], |line| &line.found);
    BookSheet {
        name: category.title().to_owned(),
        heading: format!("{year}年度{}资格审查表", settings.full_title(category)),
        lead: Vec::new(),
        frozen: UP_TO_THE_NAME,
        columns: columns(category, conditions),
        rows: lines.iter().enumerate().map(row).collect(),
        foot: vec![
            "初审人（签字）：　　　　　　　　　　复核人（签字）：　　　　　　　　　　　　年　　月　　日"
                .to_owned(),
        ],
    }
}

fn columns(category: Category, conditions: &[Finding]) -> Vec<BookColumn> {
    let column = |head: String, width, centred| BookColumn {
        head,
        width,
        centred,
    };
    let mut columns = vec![
        column("序号".to_owned(), 6, true),
        column("申报编号".to_owned(), 14, true),
        column("推荐单位".to_owned(), 16, false),
        column(name_label(category).to_owned(), 24, false),
        column("所属单位".to_owned(), 24, false),
    ];
    columns.extend(conditions.iter().map(|finding| {
        let article = finding.article.replace('（', "\n（");
        let head = format!("{article}\n{}", finding.title);
        column(head, 8, true)
    }));
    columns.extend([
        column("条件核查".to_owned(), 20, false),
        column("情况说明".to_owned(), 36, false),
        column("审核结论".to_owned(), 16, false),
    ]);
    if category == Category::Home {
        // A union is the nominee itself.
        columns.remove(4);
    }
    columns
}

fn row((at, line): (usize, &Line<'_>)) -> Vec<String> {
    let nominee = line.nominee;
    let mut cells = vec![
        (at + 1).to_string(),
        nominee.number.clone(),
        line.unit.to_owned(),
        nominee.content.name.clone(),
    ];
    if nominee.category != Category::Home {
        cells.push(organisation(nominee));
    }
    let verdicts = line.found.iter().map(|finding| finding.verdict.title());
    cells.extend(verdicts.map(str::to_owned));
    cells.extend([summary(&line.found), open(&line.found), outcome(nominee)]);
    cells
}

/// What stands in the way, and what was cleared with a reason.
fn open(found: &[Finding]) -> String {
    let wanted = |finding: &&Finding| finding.verdict != Verdict::Met || finding.soft;
    let said = found
        .iter()
        .filter(wanted)
        .map(|finding| format!("{}：{}", finding.title, remark(finding)));
    said.collect::<Vec<_>>().join("\n")
}
