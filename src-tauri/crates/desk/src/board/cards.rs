//! The cards of the board: the title, the agenda, what is stated of a nominee, a tie that people settle.

use rules::category::Category;
use rules::facts::Facts;
use rules::fraction::Fraction;
use rules::personal_number::holds_personal_number;
use store::code::TieBreakMethod;
use store::ids::NomineeId;

use super::picture::masked;
use crate::error::DeskError;
use crate::nominee::organisation;
use crate::office::founding::from_one;
use crate::review::sheet::{Sheet, SheetRow};
use crate::wire::board::{FrameBody, FrameItem, FrameLine, FrameLot, Masking};
use crate::year::YearReader;

/// How many items after the current one the room is told of.
const AHEAD: usize = 2;

pub(super) fn title(title: &str, year: i32, category: Category) -> FrameBody {
    FrameBody::Title {
        title: title.to_owned(),
        subtitle: format!(
            "{year}年度 · 名额{}{}",
            category.annual_seats(),
            category.measure_word()
        ),
    }
}

pub(super) fn agenda(sheet: &Sheet, current: &SheetRow, masking: Masking) -> FrameBody {
    let item = |row: &SheetRow| FrameItem {
        number: row.nominee.number.clone(),
        name: masked(&row.nominee, masking),
        organisation: organisation(&row.nominee),
    };
    let following = sheet
        .rows
        .iter()
        .skip_while(|row| row.nominee.id != current.nominee.id)
        .skip(1);
    FrameBody::Agenda {
        current: item(current),
        next: following.take(AHEAD).map(item).collect(),
    }
}

type Stated = (String, Option<String>);

fn stated(label: &str, value: Option<String>) -> Stated {
    (label.to_owned(), value)
}

/// The few figures the room needs. What a county wrote freely is left out when it holds a personal number.
pub(super) fn brief_lines(unit: &str, known: &Facts) -> Vec<FrameLine> {
    let mut lines = vec![stated("推荐单位", Some(unit.to_owned()))];
    match known {
        Facts::Home(home) => lines.push(stated("规模", people(home.employees, home.members))),
        Facts::SmallHome(small) => {
            lines.push(stated("类别", small.kind.clone()));
            lines.push(stated("规模", people(small.employees, small.members)));
        }
        Facts::Worker(worker) => {
            lines.push(stated(
                "工会工龄",
                worker.union_years.map(|years| format!("{years}年")),
            ));
            lines.push(stated("学历", worker.education.clone()));
        }
    }
    lines.push(stated("曾获荣誉", honours(known)));
    public(lines)
}

/// What is stated and may be known in the room: no number of a person, no telephone, no free remark.
pub(super) fn dossier_lines(unit: &str, known: &Facts, year: i32) -> Vec<FrameLine> {
    let mut lines = vec![stated("推荐单位", Some(unit.to_owned()))];
    match known {
        Facts::Home(home) => {
            lines.push(stated("单位性质", home.nature.clone()));
            lines.push(stated("规模", people(home.employees, home.members)));
            lines.push(stated("入会率", home.stated_member_rate.map(percent)));
            lines.push(stated("网上入驻率", home.online_rate.map(percent)));
            lines.push(stated("建会时间", home.founded.clone()));
            lines.push(stated("最近换届", home.elected.clone()));
            lines.push(stated(
                "评家满意度",
                by_year(year, &home.satisfaction.map(|rate| rate.map(percent))),
            ));
            lines.push(stated(
                "规范化建设",
                home.township_excellent
                    .filter(|excellent| *excellent)
                    .map(|_| "优秀".to_owned()),
            ));
        }
        Facts::SmallHome(small) => {
            lines.push(stated("所属基层工会", small.parent_union.clone()));
            lines.push(stated("类别", small.kind.clone()));
            lines.push(stated("规模", people(small.employees, small.members)));
            lines.push(stated("入会率", small.stated_member_rate.map(percent)));
        }
        Facts::Worker(worker) => {
            lines.push(stated(
                "工会工龄",
                worker.union_years.map(|years| format!("{years}年")),
            ));
            lines.push(stated("政治面貌", worker.party.clone()));
            lines.push(stated("学历", worker.education.clone()));
            lines.push(stated("测评等次", by_year(year, &worker.appraisal)));
        }
    }
    lines.push(stated("曾获荣誉", honours(known)));
    public(lines)
}

fn people(employees: Option<u32>, members: Option<u32>) -> Option<String> {
    let (employees, members) = (employees?, members?);
    Some(format!("职工{employees}人，会员{members}人"))
}

fn percent(rate: Fraction) -> String {
    format!("{}%", rate.to_exact_text())
}

/// The three years before the award's, the earliest first.
fn by_year(year: i32, values: &[Option<String>; 3]) -> Option<String> {
    let said: Vec<String> = values
        .iter()
        .zip([3, 2, 1])
        .filter_map(|(value, ago)| Some(format!("{}年{}", year - ago, value.as_ref()?)))
        .collect();
    (!said.is_empty()).then(|| said.join("，"))
}

fn honours(known: &Facts) -> Option<String> {
    let said = match known {
        Facts::Home(home) => &home.honours,
        Facts::SmallHome(small) => &small.honours,
        Facts::Worker(worker) => &worker.honours,
    };
    said.clone().filter(|text| text != "无")
}

fn public(lines: Vec<Stated>) -> Vec<FrameLine> {
    let line = |(label, value): Stated| {
        let value = value.filter(|text| !text.is_empty() && !holds_personal_number(text))?;
        Some(FrameLine { label, value })
    };
    lines.into_iter().filter_map(line).collect()
}

/// The tie on the cut line: who stands in it, and the order people found.
pub(super) struct Tie<'s> {
    rows: Vec<&'s SheetRow>,
    seats: u32,
    method: &'static str,
}

impl<'s> Tie<'s> {
    pub fn of(now: &YearReader<'_>, sheet: &'s Sheet) -> Result<Self, DeskError> {
        let Some(tie) = sheet.tie.as_ref().filter(|_| sheet.all_scored()) else {
            return Err(DeskError::new(
                "gate_closed",
                "入选线上没有同分，没有定序可上屏。",
            ));
        };
        let breaks = now.records.tie_breaks().all(now.year, sheet.category)?;
        let order: Vec<NomineeId> = if sheet.tie_resolved {
            breaks.iter().map(|one| one.nominee_id).collect()
        } else {
            tie.among.clone()
        };
        let method = breaks
            .first()
            .filter(|_| sheet.tie_resolved)
            .map_or("", |one| word(one.method));
        Ok(Self {
            rows: order.iter().filter_map(|id| sheet.row(*id)).collect(),
            seats: tie.seats,
            method,
        })
    }

    pub fn body(&self, masking: Masking) -> FrameBody {
        let found = !self.method.is_empty();
        let lot = |(index, row): (usize, &&SheetRow)| {
            let place = from_one(index);
            FrameLot {
                number: row.nominee.number.clone(),
                name: masked(&row.nominee, masking),
                organisation: organisation(&row.nominee),
                place: found.then_some(place),
                inside: found && place <= self.seats,
            }
        };
        FrameBody::Tie {
            value: self
                .rows
                .first()
                .and_then(|row| row.value_text())
                .unwrap_or_default(),
            seats: self.seats,
            method: self.method.to_owned(),
            rows: self.rows.iter().enumerate().map(lot).collect(),
        }
    }
}

fn word(method: TieBreakMethod) -> &'static str {
    match method {
        TieBreakMethod::Lots => "当场抽签",
        TieBreakMethod::Revote => "重新表决",
        TieBreakMethod::Priority => "按规则排序",
    }
}
