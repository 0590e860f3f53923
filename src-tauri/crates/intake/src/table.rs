//! A sheet with a header to nominees: which lines are none, what repeats from above.

use std::collections::BTreeSet;

use rules::category::Category;

use crate::aliases::{self, Field};
use crate::batch::{Action, Problem};
use crate::cell::narrow;
use crate::closing;
use crate::example;
use crate::header::Header;
use crate::sheet::{Cell, Merge, Row, Sheet, a1};

/// What a line below the header is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    Nominee,
    /// Nothing, or only a number and a unit filled in beforehand.
    Blank,
    /// 合计, 填报人, 注, a repeated header.
    Other,
    /// Left out by the office.
    Skipped,
    /// The template's own example.
    Example,
}

/// The category (Art. 4) a sheet is about: by columns only one category has, else by the words in
/// its name, the lines above the header, or the file's name.
#[must_use]
pub fn category_of(sheet: &Sheet, header: &Header, file: &str) -> Option<Category> {
    if header.has(Field::PersonName) {
        return Some(Category::Worker);
    }
    if header.has(Field::SmallHomeName) {
        return Some(Category::SmallHome);
    }
    let above = sheet
        .rows
        .iter()
        .take_while(|row| row.index < header.first_row)
        .map(Row::joined);
    std::iter::once(sheet.name.clone())
        .chain(above)
        .chain(std::iter::once(file.to_owned()))
        .find_map(|text| category_in(&text))
        .or_else(|| header.has(Field::IdNumber).then_some(Category::Worker))
        .or_else(|| {
            header
                .has(Field::ParentUnion)
                .then_some(Category::SmallHome)
        })
        .or_else(|| judges_homes(header).then_some(Category::Home))
}

fn judges_homes(header: &Header) -> bool {
    header
        .columns
        .iter()
        .filter_map(|column| column.field)
        .any(|field| {
            matches!(
                field,
                Field::OnlineRate | Field::Satisfaction | Field::SatisfactionOf(_)
            )
        })
}

/// The category a text names, if it names just one.
#[must_use]
pub fn category_in(text: &str) -> Option<Category> {
    let text = narrow(text);
    let named = [
        (text.contains("小家"), Category::SmallHome),
        (
            text.contains("工作者") || text.contains("工会干部"),
            Category::Worker,
        ),
        (text.contains("之家"), Category::Home),
    ];
    let mut found = named.iter().filter(|(named, _)| *named);
    match (found.next(), found.next()) {
        (Some((_, category)), None) => Some(*category),
        _ => None,
    }
}

/// The column with the nominee's name.
#[must_use]
pub fn name_column(header: &Header, category: Category) -> Option<u32> {
    header
        .column_of(Field::name_of(category))
        .or_else(|| header.column_of(Field::UnitName))
}

#[must_use]
pub fn line_of(row: &Row, header: &Header, name_column: u32, alone: bool) -> Line {
    let name = row
        .cell(name_column)
        .map(|cell| narrow(&cell.text))
        .unwrap_or_default();
    let first: Vec<String> = row
        .cells
        .iter()
        .filter(|cell| !cell.is_blank())
        .take(2)
        .map(|cell| narrow(&cell.text))
        .collect();
    if example::is_example(row, header, (&first, &name), alone) {
        return Line::Example;
    }
    let numbered = first.first().is_some_and(|text| is_number(text));
    let closes = |text: &String| *text == name && closing::is_closing(text);
    let named = !name.is_empty() && (numbered || !first.iter().any(closes));
    if !named && first.iter().any(|text| closing::is_closing(text)) {
        return Line::Other;
    }
    if first.iter().any(|text| closing::is_total(text))
        || repeats_header(&name, header, name_column)
    {
        return Line::Other;
    }
    if name.is_empty() && is_day_of_signature(&first) {
        return Line::Other;
    }
    if name.is_empty() && is_prefilled(row, header) {
        return if is_note(row, header) {
            Line::Other
        } else {
            Line::Blank
        };
    }
    Line::Nominee
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A date alone in its line, as under a seal.
fn is_day_of_signature(first: &[String]) -> bool {
    matches!(first, [alone] if closing::is_day(alone))
}

fn repeats_header(name: &str, header: &Header, name_column: u32) -> bool {
    const LONGEST_HEADING: usize = 30;
    if name.len() > LONGEST_HEADING || !name.ends_with(['称', '名', '象', '选', '位']) {
        return false;
    }
    !name.is_empty()
        && aliases::field_of(&[name.to_owned()])
            .is_some_and(|field| header.column_of(field) == Some(name_column))
}

/// Only what an office fills in for the counties: a number, the unit, the category.
fn is_prefilled(row: &Row, header: &Header) -> bool {
    const BEFOREHAND: [Field; 3] = [Field::Serial, Field::RecommendingUnit, Field::CategoryWord];
    header
        .columns
        .iter()
        .filter(|column| {
            column
                .field
                .is_none_or(|field| !BEFOREHAND.contains(&field))
        })
        .all(|column| row.cell(column.index).is_none_or(Cell::is_blank))
}

/// Words where the running number should be.
fn is_note(row: &Row, header: &Header) -> bool {
    let cell = header
        .column_of(Field::Serial)
        .and_then(|column| row.cell(column));
    cell.is_some_and(|cell| !cell.is_blank() && !is_number(&narrow(&cell.text)))
}

/// Rows covered by an area that is merged down over a number or a name and begins above them: one nominee over
/// several lines.
#[must_use]
pub fn joined_rows(sheet: &Sheet, header: &Header) -> BTreeSet<u32> {
    let kept = never_copied(header);
    let last = sheet.rows.last().map_or(0, |row| row.index);
    sheet
        .merges
        .iter()
        .filter(|merge| merge.first.0 >= header.first_data_row() && kept.contains(&merge.first.1))
        .flat_map(|merge| merge.first.0 + 1..=merge.last.0.min(last))
        .take(crate::sheet::MOST_ROWS)
        .collect()
}

/// One name is one nominee, and one number.
fn never_copied(header: &Header) -> BTreeSet<u32> {
    header
        .columns
        .iter()
        .filter(|column| {
            column
                .field
                .is_some_and(|field| field.is_name() || field == Field::Serial)
        })
        .map(|column| column.index)
        .collect()
}

/// Copies the text of vertically merged cells into the lines they cover, and what 同上 stands for.
/// Never into cells that are merely empty, and never a name: one name is one nominee.
pub fn fill_down(sheet: &mut Sheet, header: &Header) -> Vec<Problem> {
    let first = header.first_data_row();
    let kept = never_copied(header);
    let mut problems = Vec::new();
    let merges: Vec<Merge> = sheet
        .merges
        .iter()
        .filter(|merge| {
            merge.first.0 >= first && merge.last.0 > merge.first.0 && !kept.contains(&merge.first.1)
        })
        .copied()
        .collect();
    for merge in merges {
        problems.extend(fill_merge(sheet, merge));
    }
    problems.extend(fill_ditto(sheet, header, &kept));
    problems
}

fn fill_merge(sheet: &mut Sheet, merge: Merge) -> Option<Problem> {
    let column = usize::try_from(merge.first.1).ok()?;
    let source = sheet.row(merge.first.0)?.cells.get(column)?.clone();
    if source.is_blank() {
        return None;
    }
    let covered = |row: u32| sheet.rows.partition_point(|one| one.index <= row);
    let (from, to) = (covered(merge.first.0), covered(merge.last.0));
    for at in from..to {
        if !sheet.afford(&source.text) {
            break;
        }
        let cells = &mut sheet.rows[at].cells;
        if cells.len() <= column {
            cells.resize_with(column + 1, Cell::default);
        }
        cells[column] = source.clone();
    }
    Some(Problem {
        action: Action::Fix,
        trap: 15,
        sheet: sheet.name.clone(),
        row: Some(merge.first.0 + 1),
        cell: Some(a1(merge.first.0, merge.first.1)),
        proposed: Some(source.text.clone()),
        message: format!(
            "合并单元格的内容已用于第{}至{}行",
            merge.first.0 + 1,
            merge.last.0 + 1
        ),
        raw: source.text,
    })
}

fn fill_ditto(sheet: &mut Sheet, header: &Header, kept: &BTreeSet<u32>) -> Vec<Problem> {
    let first = header.first_data_row();
    let mut problems = Vec::new();
    for at in 0..sheet.rows.len() {
        let index = sheet.rows[at].index;
        if index < first {
            continue;
        }
        let dittos: Vec<u32> = (0_u32..)
            .zip(&sheet.rows[at].cells)
            .filter(|(_, cell)| is_ditto(&cell.text))
            .map(|(column, _)| column)
            .collect();
        for column in dittos {
            let above = at.checked_sub(1).map(|above| &sheet.rows[above]);
            let source = above
                .filter(|above| above.index >= first)
                .and_then(|above| above.cell(column))
                .filter(|source| !source.is_blank() && !kept.contains(&column))
                .cloned();
            let source = source.filter(|source| sheet.afford(&source.text));
            let raw = match &source {
                Some(source) => sheet.replace(index, column, source.clone()),
                None => text_in(sheet, index, column),
            };
            problems.push(ditto(&sheet.name, (index, column), raw, source.as_ref()));
        }
    }
    problems
}

fn text_in(sheet: &Sheet, row: u32, column: u32) -> String {
    let cell = sheet.row(row).and_then(|row| row.cell(column));
    cell.map(|cell| cell.text.clone()).unwrap_or_default()
}

fn ditto(sheet: &str, place: (u32, u32), raw: String, source: Option<&Cell>) -> Problem {
    Problem {
        action: if source.is_some() {
            Action::Ask
        } else {
            Action::Refuse
        },
        trap: 32,
        sheet: sheet.to_owned(),
        row: Some(place.0 + 1),
        cell: Some(a1(place.0, place.1)),
        raw,
        proposed: source.map(|source| source.text.clone()),
        message: match source {
            Some(_) => "“同上”已按上一行内容读入，请确认".to_owned(),
            None => "“同上”的上一行没有可用的内容，请写明".to_owned(),
        },
    }
}

fn is_ditto(text: &str) -> bool {
    // Most cells are longer than any of these marks.
    text.len() <= 12
        && matches!(
            text.trim(),
            "同上" | "〃" | "″" | "“" | "\"" | "''" | "同 上"
        )
}
