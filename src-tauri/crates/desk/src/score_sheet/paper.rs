//! 纸质评分表: a page or more for every judge, with the sheet's number at the head and foot of each.

use printing::{Align, TableColumn, TablePaper, TableSheet, table_paper};
use store::table::member::Member;

use super::UNNUMBERED;
use super::form::{Form, FormLine, FormTable, ScoredBy};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::print::hand_over::shown;
use crate::wire::printing::PrintPreview;
use crate::wire::score_sheet::ScoreSheetPaperArgs;
use crate::year::YearReader;

/// `score_sheet.paper`: to look at; a number is issued only when the sheets are saved.
pub fn preview(desk: &Desk, args: &ScoreSheetPaperArgs) -> Result<PrintPreview, DeskError> {
    desk.read(|now| {
        let form = Form::of(now, args.category.into())?;
        let judges = form.judges(args.member)?;
        let numbered: Vec<_> = judges
            .into_iter()
            .map(|judge| (judge, UNNUMBERED.to_owned()))
            .collect();
        let bytes = paper(now, &form, &numbered)?;
        Ok(shown(format!("{}.pdf", file_stem(now, &form)), &bytes))
    })
}

/// What the file is about, for its name.
pub(crate) fn file_stem(now: &YearReader<'_>, form: &Form) -> String {
    format!("{}年度{}评分表", now.year, form.category.title())
}

pub(crate) fn paper(
    now: &YearReader<'_>,
    form: &Form,
    numbered: &[(&Member, String)],
) -> Result<Vec<u8>, DeskError> {
    let sheets = numbered
        .iter()
        .flat_map(|(judge, number)| {
            form.tables
                .iter()
                .map(move |table| sheet(form, table, judge, number))
        })
        .collect();
    Ok(table_paper(
        now.fonts(),
        &TablePaper {
            dated: now.today,
            title: file_stem(now, form),
            sheets,
        },
    )?)
}

fn sheet(form: &Form, table: &FormTable, judge: &Member, number: &str) -> TableSheet {
    let (seat, name) = (judge.content.seat, &judge.content.name);
    let columns = columns(&table.by);
    let blanks = columns.len() - BEFORE;
    let row = |(serial, line): (usize, &FormLine)| {
        let nominee = &line.nominee;
        let name = format!("{}　{}", nominee.number, form.name(nominee));
        let mut cells = vec![serial.to_string(), name];
        let word = if line.is_shut_to(judge.id) {
            editable::SHUT
        } else {
            ""
        };
        cells.extend(std::iter::repeat_n(word.to_owned(), blanks));
        cells
    };
    TableSheet {
        title: form.title(),
        numbered: Some(format!("{number}　　{seat}号　{name}")),
        lead: lead(&table.by),
        columns,
        rows: (1..).zip(&table.lines).map(row).collect(),
        foot: vec![format!(
            "评分人（{seat}号　{name}）签名：________________　　　　　　　　　　　　日期：　　　年　　月　　日"
        )],
    }
}

/// Serial and name.
const BEFORE: usize = 2;

fn columns(by: &ScoredBy) -> Vec<TableColumn> {
    let column =
        |head: String, width: Option<u16>, align: Align| TableColumn { head, width, align };
    let serial = column("序号".into(), Some(120), Align::Centre);
    match by {
        ScoredBy::Scale { .. } => vec![
            serial,
            column("推荐对象".into(), Some(1_500), Align::Left),
            column("评分".into(), None, Align::Centre),
        ],
        ScoredBy::Rubric(by) => {
            let mut columns = vec![serial, column("推荐对象".into(), Some(700), Align::Left)];
            let items = 1..=by.items.len();
            columns.extend(items.map(|item| column(item.to_string(), None, Align::Centre)));
            columns.push(column("合计".into(), Some(160), Align::Centre));
            columns
        }
    }
}

/// How it is filled in, and what the columns stand for.
fn lead(by: &ScoredBy) -> Vec<String> {
    match by {
        ScoredBy::Scale { most, step } => vec![format!(
            "请在“评分”栏填写 0–{most} 的分数，步长 {step}；回避的不填。"
        )],
        ScoredBy::Rubric(in_force) => {
            let items: Vec<String> = (1..)
                .zip(by.columns())
                .map(|(number, column): (usize, _)| format!("{number}{}", column.with_range()))
                .collect();
            let full = in_force.rules.full_marks().text();
            vec![
                format!("评分标准：{}，满分{full}。", by.words()),
                format!("各栏：{}。", items.join("；")),
            ]
        }
    }
}
