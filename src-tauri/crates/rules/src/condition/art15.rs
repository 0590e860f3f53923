//! Art. 15: the members are asked, and the unit itself publicises, before anything is submitted.

use chrono::Datelike;

use super::Context;
use super::draft::{COUNTY, Clause, Draft, Reading};
use crate::calendar::{CalendarUnknown, WorkCalendar, working_days_between};
use crate::facts::UnitPublicity;

const MEMBERS_ASKED: Clause = Clause {
    code: "art15.members_asked",
    article: "第十五条",
    title: "申报前征求会员群众意见",
    quote: "申报前，应通过基层工会会员大会或会员代表大会征求会员群众意见",
};

const PUBLICITY: Clause = Clause {
    code: "art15.publicity",
    article: "第十五条",
    title: "本单位公示不少于五个工作日",
    quote: "推荐名单和事迹在本单位进行不少于五个工作日的公示。",
};

const FEWEST_DAYS: usize = 5;

pub(super) fn unit(publicity: Option<UnitPublicity>, ctx: &Context) -> Vec<Draft> {
    let reading = match publicity {
        Some(publicity) => publicised(publicity, ctx),
        None => Reading::not_stated("本单位公示起止日期"),
    };
    vec![
        MEMBERS_ASKED.manual("会员（代表）大会记录"),
        PUBLICITY.computed(reading),
    ]
}

fn publicised(publicity: UnitPublicity, ctx: &Context) -> Reading {
    let range = format!("公示{}至{}", publicity.first, publicity.last);
    if publicity.last < publicity.first {
        return Reading::waiting(
            format!("{range}，结束早于开始"),
            format!("请{COUNTY}核对本单位公示起止日期"),
        );
    }
    let (with_first, from_next) = match counted(publicity, ctx.calendar) {
        Ok(counts) => counts,
        Err(unknown) => return Reading::waiting(range, unknown.to_string()),
    };
    let again = format!("请{COUNTY}督促所在单位重新公示满五个工作日后补报");
    let figures = if from_next >= FEWEST_DAYS {
        format!("{range}，自次日起算{from_next}个工作日")
    } else {
        format!("{range}，首日计入{with_first}个工作日，按次日起算仅{from_next}日")
    };
    if with_first < FEWEST_DAYS {
        Reading::unmet(format!("{figures}，不足五个工作日"), Some(again))
    } else if from_next < FEWEST_DAYS && ctx.strict_publicity {
        Reading::unmet(format!("{figures}（本单位设定：首日不计入）"), Some(again))
    } else if publicity.last.year() != ctx.year {
        Reading::doubt(
            format!("{figures}，不在推荐年度{}年内", ctx.year),
            format!("请{COUNTY}核对本单位公示起止日期，或说明理由"),
        )
    } else {
        Reading::met(figures)
    }
}

/// Working days with the first day, and from the day after it. The regulation does not say which counts: notices
/// in use count the first day, 民法典 第二百零一条 would start the day after.
fn counted(
    publicity: UnitPublicity,
    calendar: &WorkCalendar,
) -> Result<(usize, usize), CalendarUnknown> {
    let days = working_days_between(calendar, publicity.first, publicity.last)?;
    let on_first = days.iter().filter(|day| **day == publicity.first).count();
    Ok((days.len(), days.len() - on_first))
}
