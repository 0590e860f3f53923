//! The gates between the steps, Arts. 14–18. Each takes a plain state and says what is missing, and who can
//! supply it; an empty list opens the gate. What the regulation does not say is labelled 本单位设定.

use chrono::NaiveDate;

use crate::calendar::{CalendarUnknown, Window};
use crate::category::Category;
use crate::number::arabic_date;

/// 市总工会组织部, where the leading group's office sits (Art. 13).
pub const ORGANISATION_DEPARTMENT: &str = "市总组织部";
/// 模范职工之家选树领导小组, Art. 13.
pub const LEADING_GROUP: &str = "领导小组";
/// 市总工会党组, Art. 17.
pub const PARTY_GROUP: &str = "市总党组";
/// The label of every rule that is the office's own.
pub const OFFICE_SETTING: &str = "本单位设定";

/// One thing that keeps a gate shut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    pub what: String,
    /// Who can supply it.
    pub who: &'static str,
    /// The article, or 本单位设定.
    pub article: &'static str,
}

fn missing(what: String, who: &'static str, article: &'static str) -> Missing {
    Missing { what, who, article }
}

/// What 审议 needs to know about one category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliberationState {
    pub category: Category,
    /// Nominees that passed the vetting (审核).
    pub passed: u32,
    /// Passed nominees that lack a full set of scores.
    pub unscored: u32,
    /// Passed nominees whose figure is in and was not revealed (亮分).
    pub unrevealed: u32,
    pub unresolved_tie: bool,
    /// The closed meeting whose minutes no longer tell what the records say.
    pub outdated_minutes: Option<String>,
    pub selected: u32,
    pub quota: u32,
}

/// Whether the leading group's 审议 of a category can be recorded.
///
/// 第十七条 “市总工会组织部对申报材料进行审核，对符合条件的集体和个人，提请模范职工之家选树领导小组审议通过后……”
pub fn may_deliberate(state: &DeliberationState) -> Vec<Missing> {
    let title = state.category.title();
    let word = state.category.measure_word();
    let mut lacking = Vec::new();
    if state.passed == 0 {
        lacking.push(missing(
            format!("{title}还没有审核通过的推荐对象，请先完成审核"),
            ORGANISATION_DEPARTMENT,
            "第十七条",
        ));
    }
    if state.unscored > 0 {
        lacking.push(missing(
            format!(
                "{title}有{}{word}推荐对象评分不全，请补齐评分",
                state.unscored
            ),
            LEADING_GROUP,
            OFFICE_SETTING,
        ));
    }
    if state.unrevealed > 0 {
        lacking.push(missing(
            format!(
                "{title}有{}{word}推荐对象已评齐、还没有亮分，请先亮分",
                state.unrevealed
            ),
            LEADING_GROUP,
            OFFICE_SETTING,
        ));
    }
    if state.unresolved_tie {
        lacking.push(missing(
            format!("{title}入选线上有同分，请抽签或再次表决并录入结果和理由"),
            LEADING_GROUP,
            OFFICE_SETTING,
        ));
    }
    if let Some(meeting) = &state.outdated_minutes {
        lacking.push(missing(
            format!("“{meeting}”结束以后评审内容有改动，请先写明原因、重新印发会议纪要"),
            ORGANISATION_DEPARTMENT,
            OFFICE_SETTING,
        ));
    }
    lacking.extend(selection_within_quota(
        state.category,
        state.selected,
        state.quota,
        LEADING_GROUP,
    ));
    lacking
}

/// What 审定 needs to know about one category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ApprovalState {
    pub category: Category,
    /// The leading group's 审议 is recorded.
    pub deliberated: bool,
    pub selected: u32,
    pub quota: u32,
}

/// Whether the party group's 审定 of a category can be recorded.
///
/// 第十七条 “……提请模范职工之家选树领导小组审议通过后，报市总工会党组会议进行审定。”
pub fn may_approve(state: &ApprovalState) -> Vec<Missing> {
    let mut lacking = Vec::new();
    if !state.deliberated {
        lacking.push(missing(
            format!(
                "{}尚未经领导小组审议通过，请先录入审议结果",
                state.category.title()
            ),
            LEADING_GROUP,
            "第十七条",
        ));
        // What was not deliberated has no list to be judged.
        return lacking;
    }
    lacking.extend(selection_within_quota(
        state.category,
        state.selected,
        state.quota,
        PARTY_GROUP,
    ));
    lacking
}

/// 第十一条 “每年选树数量：……”: the list may stay below the quota, never above it.
fn selection_within_quota(
    category: Category,
    selected: u32,
    quota: u32,
    who: &'static str,
) -> Option<Missing> {
    let title = category.title();
    let word = category.measure_word();
    if selected == 0 {
        let what = format!("{title}还没有拟入选的推荐对象，请先确定拟选名单");
        return Some(missing(what, who, "第十七条"));
    }
    (selected > quota).then(|| {
        let what = format!("{title}拟选{selected}{word}，超出名额{quota}{word}，请调减");
        missing(what, who, "第十一条")
    })
}

/// What a city-level publicity (市级公示) needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicityState {
    /// Categories of this year that 审定 has not reached.
    pub unapproved: Vec<Category>,
    pub already_running: bool,
    /// Every approved nominee is in a publicity already.
    pub nothing_new: bool,
}

/// Whether a city-level publicity can start. The regulation knows none: it is 本单位设定.
pub fn may_publicise(state: &PublicityState) -> Vec<Missing> {
    let mut lacking = unapproved_categories(&state.unapproved);
    if state.already_running {
        lacking.push(missing(
            "已有公示正在进行，请待其期满后再发布新的公示".to_owned(),
            ORGANISATION_DEPARTMENT,
            OFFICE_SETTING,
        ));
    }
    if state.nothing_new {
        lacking.push(missing(
            "审定的对象均已公示，没有需要公示的新对象".to_owned(),
            ORGANISATION_DEPARTMENT,
            OFFICE_SETTING,
        ));
    }
    lacking
}

fn unapproved_categories(categories: &[Category]) -> Vec<Missing> {
    let line = |category: &Category| {
        let what = format!(
            "{}尚未经市总工会党组会议审定，请先录入审定结果",
            category.title()
        );
        missing(what, PARTY_GROUP, "第十七条")
    };
    categories.iter().map(line).collect()
}

/// How far the city-level publicity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintPublicity {
    NotStarted,
    /// `last` is the last counted day.
    Running {
        last: NaiveDate,
    },
    Ended,
    /// The window leaves the years whose notice is known.
    Unknown {
        year: i32,
    },
}

/// What printing certificates and plaques needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintState {
    pub unapproved: Vec<Category>,
    pub publicity: PrintPublicity,
    /// Approved nominees that no publicity covers.
    pub uncovered: u32,
    pub open_objections: u32,
}

/// Whether certificates, plaques and the final list can be printed.
///
/// 第十八条 “对选树的先进集体，市总工会颁发奖牌……；对选树的秦皇岛市优秀工会工作者颁发证书……”: only who is
/// 选树, that is 审定 (Art. 17), gets one. Ended publicity and closed objections are 本单位设定.
pub fn may_print(state: &PrintState) -> Vec<Missing> {
    let mut lacking = unapproved_categories(&state.unapproved);
    lacking.extend(publicity_not_over(state.publicity));
    if state.uncovered > 0 {
        lacking.push(missing(
            format!("有{}个审定对象未列入任何公示，请先公示", state.uncovered),
            ORGANISATION_DEPARTMENT,
            OFFICE_SETTING,
        ));
    }
    if state.open_objections > 0 {
        lacking.push(missing(
            format!(
                "有{}件异议尚未办结，请先录入核查结论",
                state.open_objections
            ),
            ORGANISATION_DEPARTMENT,
            OFFICE_SETTING,
        ));
    }
    lacking
}

fn publicity_not_over(publicity: PrintPublicity) -> Option<Missing> {
    let what = match publicity {
        PrintPublicity::Ended => return None,
        PrintPublicity::NotStarted => "尚未公示，请先发布公示".to_owned(),
        PrintPublicity::Running { last } => {
            format!(
                "公示尚未期满，最后一日为{}，次日起方可印制",
                arabic_date(last)
            )
        }
        PrintPublicity::Unknown { year } => CalendarUnknown { year }.to_string(),
    };
    Some(missing(what, ORGANISATION_DEPARTMENT, OFFICE_SETTING))
}

/// Where a publicity stands on a given day; `day`, `of` and `left` are working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Before,
    Running {
        /// Counted days up to and including today.
        day: u32,
        of: u32,
        /// Counted days after today.
        left: u32,
    },
    Ended,
}

/// A publicity has ended from the day after its last counted day, not on it.
pub fn publicity_phase(window: &Window, today: NaiveDate) -> Phase {
    if today < window.first {
        return Phase::Before;
    }
    if today > window.last {
        return Phase::Ended;
    }
    let counted = window.days.iter().filter(|day| **day <= today).count();
    let day = working_days(counted);
    let of = working_days(window.days.len());
    Phase::Running {
        day,
        of,
        left: of.saturating_sub(day),
    }
}

/// A window holds at most [`crate::calendar::MOST_DAYS`] days, so nothing is cut off here.
fn working_days(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
