//! 优先规则 (本单位设定): the tie by one criterion that the files hold.

use rules::category::Category;
use rules::facts::Facts;
use rules::priority::{Undecided, by_key};
use store::code::TieBreakMethod;
use store::ids::NomineeId;
use store::table::nominee::Nominee;

use super::draw::open_tie;
use super::read::state;
use super::record::{Settled, settle};
use super::tied::Tied;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::{facts, find};
use crate::text::moment;
use crate::wire::ballot::{TiePriority, TieState};
use crate::wire::review::CategoryArgs;
use crate::year::YearReader;

/// `tie.apply_priority`
pub fn apply(desk: &mut Desk, args: &CategoryArgs) -> Result<TieState, DeskError> {
    let category: Category = args.category.into();
    let (tied, order, rule) = desk.read(|now| {
        let (_, tied) = open_tie(now, category, "按优先规则定序")?;
        let rule = now.settings()?.wire.tie_priority;
        let order =
            order(now, category, &tied, rule)?.map_err(|why| DeskError::new("gate_closed", why))?;
        Ok((tied, order, title(rule)))
    })?;
    let settled = Settled {
        order,
        method: TieBreakMethod::Priority,
        witnesses: String::new(),
        rule: rule.to_owned(),
        ballot: None,
        reason: format!("按优先规则：{rule}"),
    };
    desk.act(
        "tie.apply_priority",
        format!("{}入选线同分，{rule}", category.title()),
        |now| {
            settle(now, category, &tied, &settled)?;
            state(&now.reader(), category)
        },
    )
}

pub(super) fn title(rule: TiePriority) -> &'static str {
    match rule {
        TiePriority::Submitted => "先报送的优先",
        TiePriority::Service => "从事工会工作年限长的优先",
        TiePriority::Women => "女职工优先",
        TiePriority::Members => "会员人数多的优先",
    }
}

/// The tied as the rule orders them, or in words why it cannot.
pub(super) fn order(
    now: &YearReader<'_>,
    category: Category,
    tied: &Tied,
    rule: TiePriority,
) -> Result<Result<Vec<NomineeId>, String>, DeskError> {
    if !suits(rule, category) {
        return Ok(Err(format!(
            "“{}”不适用于{}。请在设置中另选优先规则，或重新投票、抽签。",
            title(rule),
            category.title()
        )));
    }
    let nominees = tied
        .among
        .iter()
        .map(|id| find(now, id.0))
        .collect::<Result<Vec<_>, _>>()?;
    let keys = nominees
        .iter()
        .map(|nominee| Ok((nominee.id, key(now, nominee, rule)?)))
        .collect::<Result<Vec<_>, DeskError>>()?;
    let name = |id: NomineeId| {
        nominees
            .iter()
            .find(|nominee| nominee.id == id)
            .map_or("", |nominee| nominee.content.name.as_str())
    };
    Ok(
        by_key(&keys, tied.seats).map_err(|undecided| match undecided {
            Undecided::Unstated(id) => format!(
                "{}的材料里没有这一项，“{}”分不出先后。请重新投票或抽签。",
                name(id),
                title(rule)
            ),
            Undecided::Equal {
                last_inside,
                first_outside,
            } => format!(
                "{}与{}在这一项上也相同，“{}”分不出先后。请重新投票或抽签。",
                name(last_inside),
                name(first_outside),
                title(rule)
            ),
        }),
    )
}

fn suits(rule: TiePriority, category: Category) -> bool {
    match rule {
        TiePriority::Submitted => true,
        TiePriority::Service | TiePriority::Women => !category.is_collective(),
        TiePriority::Members => category.is_collective(),
    }
}

/// The least key goes first.
fn key(
    now: &YearReader<'_>,
    nominee: &Nominee,
    rule: TiePriority,
) -> Result<Option<i64>, DeskError> {
    if rule == TiePriority::Submitted {
        return Ok(sent_at(now, nominee)?.map(|at| at.and_utc().timestamp()));
    }
    let stated = facts::from_json(nominee.category, &nominee.content.facts)?;
    Ok(match (&stated, rule) {
        (Facts::Worker(worker), TiePriority::Service) => {
            worker.union_years.map(|years| -i64::from(years))
        }
        (Facts::Worker(worker), TiePriority::Women) => {
            worker.sex.as_ref().map(|sex| i64::from(sex != "女"))
        }
        (Facts::Home(home), TiePriority::Members) => home.members.map(|count| -i64::from(count)),
        (Facts::SmallHome(home), TiePriority::Members) => {
            home.members.map(|count| -i64::from(count))
        }
        _ => None,
    })
}

/// What the rule looks at, in words.
pub(super) fn figure(
    now: &YearReader<'_>,
    nominee: &Nominee,
    rule: TiePriority,
) -> Result<String, DeskError> {
    let unstated = || "没有填写".to_owned();
    if rule == TiePriority::Submitted {
        return Ok(
            sent_at(now, nominee)?.map_or_else(unstated, |at| format!("{} 报送", moment(at)))
        );
    }
    let stated = facts::from_json(nominee.category, &nominee.content.facts)?;
    Ok(match (&stated, rule) {
        (Facts::Worker(worker), TiePriority::Service) => worker
            .union_years
            .map_or_else(unstated, |years| format!("从事工会工作 {years} 年")),
        (Facts::Worker(worker), TiePriority::Women) => worker.sex.clone().unwrap_or_else(unstated),
        (Facts::Home(home), TiePriority::Members) => home
            .members
            .map_or_else(unstated, |count| format!("会员 {count} 人")),
        (Facts::SmallHome(home), TiePriority::Members) => home
            .members
            .map_or_else(unstated, |count| format!("会员 {count} 人")),
        _ => String::new(),
    })
}

/// When the file the nominee stands in arrived.
fn sent_at(
    now: &YearReader<'_>,
    nominee: &Nominee,
) -> Result<Option<chrono::NaiveDateTime>, DeskError> {
    let Some(file) = nominee.content.file_id else {
        return Ok(None);
    };
    Ok(now
        .records
        .source_files()
        .get(file)?
        .map(|file| file.imported_at))
}
