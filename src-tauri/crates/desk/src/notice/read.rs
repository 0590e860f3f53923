//! 缺件、补正通知: what one recommending unit still owes, from what was imported, vetted and ticked.

use std::collections::HashSet;

use rules::category::Category;
use rules::personal_number::without_personal_numbers;
use store::code::{ProblemAction, Vetting};
use store::ids::{FileId, UnitId};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::paper::read::checklist;
use crate::submission::board;
use crate::unit::list::units;
use crate::wire::keeping::{NoticeState, UnitArgs};
use crate::wire::office::Unit;
use crate::year::YearReader;

/// 一、… with its lines.
pub(crate) type Section = (&'static str, Vec<String>);

/// `notice.read`
pub fn read(desk: &Desk, args: &UnitArgs) -> Result<NoticeState, DeskError> {
    desk.read(|now| {
        let lines: Vec<String> = owed(now, &unit(now, args.unit)?)?
            .into_iter()
            .flat_map(|(_, lines)| lines)
            .collect();
        Ok(NoticeState {
            empty: lines.is_empty(),
            lines,
        })
    })
}

pub(crate) fn unit(now: &YearReader<'_>, id: i64) -> Result<Unit, DeskError> {
    units(now)?
        .into_iter()
        .find(|unit| unit.id == id)
        .ok_or_else(|| DeskError::not_found("这个推荐单位"))
}

/// Only sections with something in them.
pub(crate) fn owed(now: &YearReader<'_>, unit: &Unit) -> Result<Vec<Section>, DeskError> {
    let sections = [
        ("需要改正或补充的填报内容", problems(now, unit)?),
        ("退回补正的推荐对象", returned(now, unit)?),
        ("缺少的纸质材料", papers(now, unit)?),
        ("尚未报送的项目", unsent(unit)),
    ];
    Ok(sections
        .into_iter()
        .filter(|(_, lines)| !lines.is_empty())
        .collect())
}

/// Of the newest files for each category; what an older one had wrong is settled by the newer.
fn problems(now: &YearReader<'_>, unit: &Unit) -> Result<Vec<String>, DeskError> {
    let mut newest: HashSet<FileId> = HashSet::new();
    let submissions = now.records.submissions().of_year(now.year)?;
    for category in Category::ALL {
        let last = board::newest(&submissions, UnitId(unit.id), category);
        newest.extend(last.iter().map(|one| one.file));
    }
    let of_unit = |problem: &store::table::intake_problem::NewIntakeProblem| {
        newest.contains(&problem.file_id) && problem.action != ProblemAction::Warn
    };
    Ok(now
        .records
        .intake_problems()
        .of_year(now.year)?
        .into_iter()
        .map(|problem| problem.content)
        .filter(of_unit)
        .map(|problem| {
            let place = [Some(problem.sheet), problem.cell]
                .into_iter()
                .flatten()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" ");
            without_personal_numbers(&format!(
                "{place}　{}。",
                problem.message.trim_end_matches('。')
            ))
        })
        .collect())
}

fn returned(now: &YearReader<'_>, unit: &Unit) -> Result<Vec<String>, DeskError> {
    Ok(now
        .records
        .nominees()
        .all(now.year)?
        .into_iter()
        .filter(|one| one.content.unit_id == UnitId(unit.id) && one.vetting == Vetting::Returned)
        .map(|one| {
            let reason = one.vetting_reason.trim_end_matches('。');
            without_personal_numbers(&format!(
                "{}“{}”：{reason}。",
                one.category.title(),
                one.content.name
            ))
        })
        .collect())
}

fn papers(now: &YearReader<'_>, unit: &Unit) -> Result<Vec<String>, DeskError> {
    let mut lines = Vec::new();
    for category in Category::ALL {
        if unit.received.get(category.into()) == 0 {
            continue;
        }
        for paper in checklist(now, unit.id, category)?.papers {
            if paper.complete {
                continue;
            }
            let mut lacks = Vec::new();
            if paper.copies < paper.wanted {
                lacks.push(format!("缺{}份", paper.wanted - paper.copies));
            }
            if paper.item.sealed && !paper.sealed {
                lacks.push("未见盖章".to_owned());
            }
            if paper.item.electronic && !paper.electronic {
                lacks.push("缺电子版".to_owned());
            }
            lines.push(format!(
                "{} {}：{}。",
                category.title(),
                paper.item.name,
                lacks.join("，")
            ));
        }
    }
    Ok(lines)
}

fn unsent(unit: &Unit) -> Vec<String> {
    Category::ALL
        .into_iter()
        .filter(|category| unit.received.get((*category).into()) == 0)
        .filter(|category| unit.quota.get((*category).into()) > 0)
        .map(|category| {
            format!(
                "{}：名额 {}{}，尚未收到推荐。",
                category.title(),
                unit.quota.get(category.into()),
                category.measure_word()
            )
        })
        .collect()
}
