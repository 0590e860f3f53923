//! Makes a finished, masked frame. Nothing is computed on the board.

use rules::category::Category;
use rules::facts::Facts;
use rules::identity::holds_personal_number;
use rules::names::{Masking as RuleMasking, mask};
use rules::ranking::Place;
use store::ids::NomineeId;
use store::table::nominee::Nominee;

use super::state::heading;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::{facts, organisation, post};
use crate::office::founding::from_one;
use crate::review::sheet::{Sheet, SheetRow, count};
use crate::unit::resolve::UnitNames;
use crate::wire::board::{
    ComposeArgs, FrameBody, FrameCell, FrameLine, FrameRow, Masking, Progress, ProjectorFrame,
    Scene, Theme,
};
use crate::year::YearReader;

/// `board.compose`
pub fn compose(desk: &Desk, args: &ComposeArgs) -> Result<ProjectorFrame, DeskError> {
    let (masking, theme) = (desk.board.masking, desk.board.theme);
    desk.read(|now| frame(now, args, masking, theme))
}

pub(crate) fn frame(
    now: &YearReader<'_>,
    args: &ComposeArgs,
    masking: Masking,
    theme: Theme,
) -> Result<ProjectorFrame, DeskError> {
    let category: Category = args.category.into();
    let settings = now.settings()?;
    let sheet = Sheet::of(now, category)?;
    let title = settings.full_title(category);
    let (body, progress) = match args.scene {
        Scene::Title => (
            FrameBody::Title {
                title: title.clone(),
                subtitle: format!(
                    "{}年度 · 名额{}{}",
                    now.year,
                    sheet.seats,
                    category.measure_word()
                ),
            },
            None,
        ),
        Scene::Nominee => {
            let row = current(&sheet, args.nominee)?;
            (nominee(now, row, masking)?, progress(&sheet, row))
        }
        Scene::Score => {
            let row = current(&sheet, args.nominee)?;
            (score(&sheet, row, masking)?, progress(&sheet, row))
        }
        Scene::Ranking => (ranking(&sheet, args.revealed, masking)?, None),
    };
    Ok(ProjectorFrame {
        heading: heading(&settings.wire.union_name),
        category: title,
        theme,
        progress,
        body,
    })
}

fn current(sheet: &Sheet, id: Option<i64>) -> Result<&SheetRow, DeskError> {
    let id = id.ok_or_else(|| DeskError::bad_input("nominee", "请先在评审顺序中选定推荐对象。"))?;
    sheet.row(NomineeId(id)).ok_or_else(|| {
        DeskError::bad_input(
            "nominee",
            "这个推荐对象不在本类的评审名单里（须先通过资格审查）。",
        )
    })
}

fn progress(sheet: &Sheet, row: &SheetRow) -> Option<Progress> {
    let index = sheet
        .rows
        .iter()
        .position(|other| other.nominee.id == row.nominee.id)?;
    Some(Progress {
        current: from_one(index),
        total: count(sheet.rows.iter()),
    })
}

fn nominee(now: &YearReader<'_>, row: &SheetRow, masking: Masking) -> Result<FrameBody, DeskError> {
    let nominee = &row.nominee;
    let known = facts::from_json(nominee.category, &nominee.content.facts)?;
    Ok(FrameBody::Nominee {
        number: nominee.number.clone(),
        name: masked(nominee, masking),
        organisation: organisation(nominee),
        post: post(&known),
        lines: public_lines(
            UnitNames::of_year(now)?.name(nominee.content.unit_id),
            &known,
        ),
    })
}

/// The few figures the room needs. What a county wrote freely is left out when it holds a personal number.
fn public_lines(unit: &str, known: &Facts) -> Vec<FrameLine> {
    let people = |employees: Option<u32>, members: Option<u32>| match (employees, members) {
        (Some(employees), Some(members)) => Some(format!("职工{employees}人，会员{members}人")),
        _ => None,
    };
    let (own, honours) = match known {
        Facts::Home(home) => (
            vec![("规模", people(home.employees, home.members))],
            &home.honours,
        ),
        Facts::SmallHome(small_home) => (
            vec![
                ("类别", small_home.kind.clone()),
                ("规模", people(small_home.employees, small_home.members)),
            ],
            &small_home.honours,
        ),
        Facts::Worker(worker) => (
            vec![
                (
                    "工会工龄",
                    worker.union_years.map(|years| format!("{years}年")),
                ),
                ("学历", worker.education.clone()),
            ],
            &worker.honours,
        ),
    };
    let honours = honours.clone().filter(|text| text != "无");
    let lines = [("推荐单位", Some(unit.to_owned()))]
        .into_iter()
        .chain(own)
        .chain([("曾获荣誉", honours)]);
    lines
        .filter_map(|(label, value)| {
            Some(FrameLine {
                label: label.to_owned(),
                value: value?,
            })
        })
        .filter(|line| !holds_personal_number(&line.value))
        .collect()
}

fn score(sheet: &Sheet, row: &SheetRow, masking: Masking) -> Result<FrameBody, DeskError> {
    let known = facts::from_json(row.nominee.category, &row.nominee.content.facts)?;
    // Scores are seen together or not at all: until the row is full a cell tells only that it is in.
    let shown = row.value.is_some();
    let cell = |cell: &crate::review::sheet::Cell| FrameCell {
        seat: cell.seat,
        value: cell.text.clone().filter(|_| shown && cell.is_open()),
        state: cell.state(),
    };
    Ok(FrameBody::Score {
        number: row.nominee.number.clone(),
        name: masked(&row.nominee, masking),
        organisation: organisation(&row.nominee),
        post: post(&known),
        value: row.value_text(),
        rule: sheet.rule.title().to_owned(),
        cells: row.cells.iter().map(cell).collect(),
        entered: row.entered,
        expected: row.expected,
    })
}

fn ranking(sheet: &Sheet, revealed: u32, masking: Masking) -> Result<FrameBody, DeskError> {
    if !sheet.all_scored() {
        let why = format!(
            "还有 {} 个推荐对象评分不全，名次要等评齐后一起揭晓。",
            sheet.unscored()
        );
        return Err(DeskError::new("gate_closed", why));
    }
    let total = sheet.ranking.rows.len();
    let hidden = total.saturating_sub(usize::try_from(revealed).unwrap_or(usize::MAX));
    let row = |(index, ranked): (usize, &rules::ranking::Ranked<NomineeId>)| {
        let row = sheet.row(ranked.id)?;
        let is_hidden = index < hidden;
        let when_shown = |text: String| if is_hidden { String::new() } else { text };
        Some(FrameRow {
            rank: ranked.rank,
            name: when_shown(masked(&row.nominee, masking)),
            organisation: when_shown(organisation(&row.nominee)),
            value: when_shown(row.value_text().unwrap_or_default()),
            inside: ranked.place == Place::Inside,
            hidden: is_hidden,
        })
    };
    Ok(FrameBody::Ranking {
        seats: sheet.seats,
        rows: sheet
            .ranking
            .rows
            .iter()
            .enumerate()
            .filter_map(row)
            .collect(),
    })
}

/// A collective has no surname to keep: it is named in full, or by its number alone.
fn masked(nominee: &Nominee, masking: Masking) -> String {
    match masking {
        Masking::Number => nominee.number.clone(),
        Masking::Surname if !nominee.category.is_collective() => {
            mask(&nominee.content.name, RuleMasking::SurnameOnly)
        }
        Masking::Surname | Masking::Full => nominee.content.name.clone(),
    }
}
