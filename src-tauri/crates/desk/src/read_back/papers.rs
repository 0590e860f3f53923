//! The judges' papers as they lie before the second person: what was typed first, and what was read of it.

use std::collections::HashMap;

use rules::category::Category;
use rules::fraction::Fraction;
use rules::read_back::{Compared, Reading, Tally, compare};
use store::ids::{MemberId, NomineeId, RubricItemId};
use store::table::member::Member;
use store::table::nominee::Nominee;
use store::table::score_second::ScoreSecond;

use crate::error::DeskError;
use crate::review::in_print::{Group, by_rubric};
use crate::review::sheet::{Cell, Sheet, SheetRow};
use crate::rubric::in_force::InForce;
use crate::year::YearReader;

pub(crate) struct Paper {
    pub member: Member,
    pub sheets: Vec<PaperSheet>,
}

pub(crate) struct PaperSheet {
    pub title: Option<String>,
    pub columns: Vec<Column>,
    pub rows: Vec<PaperRow>,
}

/// A figure to be given: an item, or the sheet as a whole.
#[derive(Clone)]
pub(crate) struct Column {
    pub item: Option<RubricItemId>,
    pub title: String,
    pub range: String,
}

pub(crate) struct PaperRow {
    pub nominee: Nominee,
    /// Why there is nothing to read back.
    pub shut: Option<&'static str>,
    pub figures: Vec<Figure>,
}

pub(crate) struct Figure {
    pub item: Option<RubricItemId>,
    pub first: Option<String>,
    pub reading: Option<ScoreSecond>,
    pub compared: Compared,
}

impl Paper {
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let rows = self.sheets.iter().flat_map(|sheet| &sheet.rows);
        rows.filter(|row| row.shut.is_none())
            .flat_map(|row| &row.figures)
    }

    pub fn tally(&self) -> Tally {
        self.figures().map(|figure| figure.compared).collect()
    }

    pub fn row(&self, nominee: NomineeId) -> Option<&PaperRow> {
        let mut rows = self.sheets.iter().flat_map(|sheet| &sheet.rows);
        rows.find(|row| row.nominee.id == nominee)
    }
}

/// A judge's place on a sheet.
type Place = (NomineeId, MemberId, Option<RubricItemId>);

struct Kept {
    first: HashMap<Place, String>,
    readings: HashMap<Place, ScoreSecond>,
}

/// The papers of a category by seat, in the order they are printed.
pub(crate) fn papers(now: &YearReader<'_>, category: Category) -> Result<Vec<Paper>, DeskError> {
    of_members(now, category, |_| true)
}

fn of_members(
    now: &YearReader<'_>,
    category: Category,
    wanted: impl Fn(&Member) -> bool,
) -> Result<Vec<Paper>, DeskError> {
    let sheet = Sheet::of(now, category)?;
    let kept = kept(now, &sheet)?;
    let groups = by_rubric(now, &sheet)?;
    let paper = |member: &Member| {
        let sheets = groups
            .iter()
            .map(|group| paper_sheet(now, member, group, &kept));
        Ok(Paper {
            member: member.clone(),
            sheets: sheets.collect::<Result<_, DeskError>>()?,
        })
    };
    let members = sheet.members.iter();
    members.filter(|member| wanted(member)).map(paper).collect()
}

/// One judge's.
pub(crate) fn paper(
    now: &YearReader<'_>,
    category: Category,
    member: MemberId,
) -> Result<Paper, DeskError> {
    of_members(now, category, |one| one.id == member)?
        .pop()
        .ok_or_else(|| DeskError::not_found("这位领导小组成员"))
}

fn kept(now: &YearReader<'_>, sheet: &Sheet) -> Result<Kept, DeskError> {
    let items = now
        .records
        .score_items()
        .of_category(now.year, sheet.category)?;
    let mut first: HashMap<Place, String> = items
        .into_iter()
        .map(|one| {
            (
                (one.nominee_id, one.member_id, Some(one.item_id)),
                one.value,
            )
        })
        .collect();
    for row in &sheet.rows {
        for cell in &row.cells {
            if let Some(text) = &cell.text {
                first.insert((row.nominee.id, cell.member, None), text.clone());
            }
        }
    }
    let readings = now.records.score_seconds().all(now.year, sheet.category)?;
    Ok(Kept {
        first,
        readings: readings
            .into_iter()
            .map(|one| ((one.nominee_id, one.member_id, one.item_id), one))
            .collect(),
    })
}

fn paper_sheet(
    now: &YearReader<'_>,
    member: &Member,
    (rubric, rows): &Group<'_>,
    kept: &Kept,
) -> Result<PaperSheet, DeskError> {
    let columns = match rubric {
        Some(rubric) => item_columns(rubric),
        None => vec![whole_column(now)?],
    };
    let row = |row: &&SheetRow| {
        let figure = |column: &Column| {
            let place = (row.nominee.id, member.id, column.item);
            figure(
                column.item,
                kept.first.get(&place),
                kept.readings.get(&place),
            )
        };
        let cell = row.cells.iter().find(|cell| cell.member == member.id);
        Ok(PaperRow {
            nominee: row.nominee.clone(),
            shut: shut(row, cell),
            figures: columns
                .iter()
                .map(figure)
                .collect::<Result<_, DeskError>>()?,
        })
    };
    Ok(PaperSheet {
        rows: rows.iter().map(row).collect::<Result<_, DeskError>>()?,
        title: rubric.as_ref().map(|one| one.rubric.content.title.clone()),
        columns,
    })
}

fn item_columns(rubric: &InForce) -> Vec<Column> {
    let step = |step: &str| match step {
        "0" => String::new(),
        step => format!("，步长 {step}"),
    };
    rubric
        .items
        .iter()
        .map(|item| Column {
            item: Some(item.id),
            title: item.content.title.clone(),
            range: format!("0–{}{}", item.content.points, step(&item.content.step)),
        })
        .collect()
}

fn whole_column(now: &YearReader<'_>) -> Result<Column, DeskError> {
    let scale = now.settings()?.wire;
    Ok(Column {
        item: None,
        title: "评分".to_owned(),
        range: format!("0–{}，步长 {}", scale.score_max, scale.score_step),
    })
}

fn shut(row: &SheetRow, cell: Option<&Cell>) -> Option<&'static str> {
    match cell {
        _ if row.struck => Some("已撤下"),
        Some(cell) if cell.recused => Some("回避"),
        Some(cell) if cell.absent => Some("缺席"),
        Some(cell) if cell.text.is_some() => None,
        Some(_) | None => Some("初录未齐"),
    }
}

fn figure(
    item: Option<RubricItemId>,
    first: Option<&String>,
    reading: Option<&ScoreSecond>,
) -> Result<Figure, DeskError> {
    let exact = |text: Option<&String>| {
        text.map(|text| Fraction::parse_decimal(text).map_err(|error| DeskError::internal(&error)))
            .transpose()
    };
    let read = reading
        .map(|one| {
            Ok::<_, DeskError>(Reading {
                value: exact(one.value.as_ref())?,
                against: exact(one.against.as_ref())?,
                kept: one.kept,
            })
        })
        .transpose()?;
    Ok(Figure {
        item,
        compared: compare(exact(first)?, read),
        first: first.cloned(),
        reading: reading.cloned(),
    })
}
