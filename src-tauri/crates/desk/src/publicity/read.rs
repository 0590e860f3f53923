use std::collections::{HashMap, HashSet};

use chrono::{Datelike as _, NaiveDate};
use rules::calendar::Window;
use rules::category::Category;
use rules::gate::{
    Missing as RuleMissing, Phase as RulePhase, PublicityState as GateState, may_publicise,
    publicity_phase,
};
use rules::number::arabic_date;
use store::ids::{NomineeId, PublicityId};
use store::table::nominee::Nominee;
use store::table::publicity::{NewPublicity, Publicity};

use super::complaints;
use crate::decision::read::to_wire;
use crate::decision::roster::{roster, unapproved};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::organisation;
use crate::office::founding::from_one;
use crate::reference;
use crate::text::iso;
use crate::unit::resolve::UnitNames;
use crate::wire::Nothing;
use crate::wire::publicity::{Notice, Phase, PublicEntry, PublicityDay, PublicityState};
use crate::year::YearReader;

/// `publicity.read`
pub fn read(desk: &Desk, _: &Nothing) -> Result<PublicityState, DeskError> {
    desk.read(state)
}

pub(crate) fn state(now: &YearReader<'_>) -> Result<PublicityState, DeskError> {
    let settings = now.settings()?;
    let units = UnitNames::of_year(now)?;
    let mut notices = now
        .records
        .publicities()
        .all(now.year)?
        .into_iter()
        .map(|found| notice(now, &found, &units))
        .collect::<Result<Vec<_>, _>>()?;
    notices.reverse();
    Ok(PublicityState {
        notices,
        waiting: waiting(now)?
            .iter()
            .map(|nominee| entry(nominee, &units))
            .collect(),
        missing: to_wire(missing_to_start(now)?),
        days: settings.wire.publicity_days,
        counting: settings.wire.counting,
    })
}

/// Approved and in no publicity yet, moved-up reserves included.
pub(crate) fn waiting(now: &YearReader<'_>) -> Result<Vec<Nominee>, DeskError> {
    let covered: HashSet<NomineeId> = now
        .records
        .publicities()
        .covered(now.year)?
        .into_iter()
        .collect();
    let mut waiting = Vec::new();
    for category in Category::ALL {
        waiting.extend(
            roster(now, category)?
                .into_iter()
                .filter(|nominee| !covered.contains(&nominee.id)),
        );
    }
    Ok(waiting)
}

pub(crate) fn missing_to_start(now: &YearReader<'_>) -> Result<Vec<RuleMissing>, DeskError> {
    let unapproved = unapproved(now)?;
    let mut running = false;
    for found in now.records.publicities().all(now.year)? {
        running |= !matches!(phase(now, &found)?, RulePhase::Ended);
    }
    let nothing_new = unapproved.is_empty() && waiting(now)?.is_empty();
    Ok(may_publicise(&GateState {
        unapproved,
        already_running: running,
        nothing_new,
    }))
}

/// The counted days of a recorded publicity.
fn window(found: &NewPublicity) -> Result<Window, DeskError> {
    let days = rules::calendar::working_days_between(
        reference::calendar(),
        found.first_day,
        found.last_day,
    )?;
    Ok(Window {
        first: found.first_day,
        last: found.last_day,
        days,
    })
}

pub(crate) fn phase(now: &YearReader<'_>, found: &Publicity) -> Result<RulePhase, DeskError> {
    Ok(publicity_phase(&window(&found.content)?, now.today))
}

fn notice(now: &YearReader<'_>, found: &Publicity, units: &UnitNames) -> Result<Notice, DeskError> {
    let window = window(&found.content)?;
    let (phase, day, left) = match publicity_phase(&window, now.today) {
        RulePhase::Before => (Phase::Before, 0, found.content.days),
        RulePhase::Running { day, left, .. } => (Phase::Running, day, left),
        RulePhase::Ended => (Phase::Ended, found.content.days, 0),
    };
    let nominees = nominees(now, found.id)?;
    let names: HashMap<NomineeId, &str> = nominees
        .iter()
        .map(|nominee| (nominee.id, nominee.content.name.as_str()))
        .collect();
    Ok(Notice {
        id: found.id.0,
        posted: iso(found.content.posted),
        first: iso(found.content.first_day),
        last: iso(found.content.last_day),
        counting: found.content.counting.into(),
        days: found.content.days,
        calendar: calendar(now, &found.content, &window)?,
        phase,
        day,
        left,
        period: period(&found.content),
        objections: complaints::of_notice(now, found.id, &names)?,
        entries: nominees
            .iter()
            .map(|nominee| entry(nominee, units))
            .collect(),
    })
}

pub(crate) fn nominees(now: &YearReader<'_>, id: PublicityId) -> Result<Vec<Nominee>, DeskError> {
    let find = |id| {
        now.records
            .nominees()
            .get(id)?
            .ok_or_else(|| DeskError::not_found("公示名单上的推荐对象"))
    };
    let mut all: Vec<Nominee> = now
        .records
        .publicities()
        .entries(id)?
        .into_iter()
        .map(find)
        .collect::<Result<_, _>>()?;
    all.sort_by_key(|nominee| (nominee.category, nominee.serial));
    Ok(all)
}

/// 公示时间：2026年9月24日至10月9日（5个工作日）. The printed window is inclusive and begins with the posting;
/// the year is written again only when it changes.
pub(crate) fn period(found: &NewPublicity) -> String {
    let last = if found.posted.year() == found.last_day.year() {
        format!("{}月{}日", found.last_day.month(), found.last_day.day())
    } else {
        arabic_date(found.last_day)
    };
    format!(
        "公示时间：{}至{last}（{}个工作日）",
        arabic_date(found.posted),
        found.days
    )
}

fn calendar(
    now: &YearReader<'_>,
    found: &NewPublicity,
    window: &Window,
) -> Result<Vec<PublicityDay>, DeskError> {
    let day = |date: NaiveDate| {
        Ok(PublicityDay {
            counted: window
                .days
                .iter()
                .position(|counted| *counted == date)
                .map(from_one),
            name: reference::calendar().name_of(date).map(str::to_owned),
            past: date < now.today,
            today: date == now.today,
            date: iso(date),
        })
    };
    found
        .posted
        .iter_days()
        .take_while(|date| *date <= found.last_day)
        .map(day)
        .collect()
}

fn entry(nominee: &Nominee, units: &UnitNames) -> PublicEntry {
    PublicEntry {
        nominee: nominee.id.0,
        number: nominee.number.clone(),
        category: nominee.category.into(),
        name: nominee.content.name.clone(),
        organisation: organisation(nominee),
        unit: units.name(nominee.content.unit_id).to_owned(),
    }
}
