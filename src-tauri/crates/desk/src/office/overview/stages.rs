//! The eight stages of a year. A stage is done when its own work is done, or when a later one is: what was left
//! behind then (a county that never sent anything) no longer holds up the year.

use rules::category::Category;
use store::code::DecisionBody;

use crate::board::state::code;
use crate::decision::read::{
    Standing, decision, missing_to_approve, missing_to_deliberate, to_wire,
};
use crate::decision::roster::contested;
use crate::error::DeskError;
use crate::number::issue::missing_to_issue;
use crate::number::pending::unnumbered;
use crate::print::gate::is_empty;
use crate::publicity::read::{missing_to_start, state as publicity};
use crate::review::sheet::{Sheet, count};
use crate::unit::list::units;
use crate::unit::resolve::UnitNames;
use crate::wire::Missing;
use crate::wire::office::{CategoryCount, Stage, StageCode, StageState};
use crate::wire::printing::Form;
use crate::wire::publicity::Phase;
use crate::year::YearReader;

struct Found {
    code: StageCode,
    title: &'static str,
    article: &'static str,
    done: bool,
    summary: String,
    missing: Vec<Missing>,
}

pub(super) fn stages(
    now: &YearReader<'_>,
    counts: &[CategoryCount],
) -> Result<Vec<Stage>, DeskError> {
    let found = [
        opening(now)?,
        submission(now)?,
        vetting(counts),
        review(now, counts)?,
        decided(now, DecisionBody::LeadingGroup)?,
        decided(now, DecisionBody::PartyGroup)?,
        made_public(now)?,
        printed(now)?,
    ];
    let last_done = found.iter().rposition(|stage| stage.done);
    let current = last_done.map_or(0, |index| index + 1);
    let state = |index: usize| match index.cmp(&current) {
        std::cmp::Ordering::Less => StageState::Done,
        std::cmp::Ordering::Equal => StageState::Current,
        std::cmp::Ordering::Greater => StageState::Waiting,
    };
    Ok(found
        .into_iter()
        .enumerate()
        .map(|(index, stage)| to_stage(stage, state(index)))
        .collect())
}

fn to_stage(found: Found, state: StageState) -> Stage {
    Stage {
        code: found.code,
        title: found.title.into(),
        article: found.article.into(),
        state,
        summary: found.summary,
        missing: found.missing,
    }
}

fn lacking(what: String, who: &str, article: &str) -> Missing {
    Missing {
        what,
        who: who.to_owned(),
        article: article.to_owned(),
    }
}

fn opening(now: &YearReader<'_>) -> Result<Found, DeskError> {
    let all = units(now)?;
    let unallotted = all.iter().all(|unit| unit.quota.total() == 0);
    let missing = unallotted.then(|| {
        lacking(
            "推荐名额还没有分配，可在“设置—推荐单位与名额”中按比例建议".into(),
            "市总组织部",
            "第十二条",
        )
    });
    Ok(Found {
        code: StageCode::Opening,
        title: "启动",
        article: "第十条",
        done: true,
        summary: format!("{}个推荐单位", all.len()),
        missing: missing.into_iter().collect(),
    })
}

fn submission(now: &YearReader<'_>) -> Result<Found, DeskError> {
    let all = units(now)?;
    let sent = all.iter().filter(|unit| unit.received.total() > 0).count();
    let received: u32 = all.iter().map(|unit| unit.received.total()).sum();
    let silent = all
        .iter()
        .filter(|unit| unit.quota.total() > 0 && unit.received.total() == 0);
    let mut missing: Vec<Missing> = silent
        .map(|unit| lacking(format!("{}尚未报送", unit.name), &unit.name, "第十六条"))
        .collect();
    if received == 0 && missing.is_empty() {
        missing.push(lacking(
            "还没有收到任何申报，请在“申报”页导入县区报来的汇总表".into(),
            "各推荐单位",
            "第十六条",
        ));
    }
    let summary = format!("{sent}个单位报来{received}件");
    Ok(Found {
        code: StageCode::Submission,
        title: "申报",
        article: "第十五、十六条",
        done: received > 0 && missing.is_empty(),
        summary,
        missing,
    })
}

fn vetting(counts: &[CategoryCount]) -> Found {
    let sum = |pick: fn(&CategoryCount) -> u32| counts.iter().map(pick).sum::<u32>();
    let (received, pending, returned, passed, barred) = (
        sum(|c| c.received),
        sum(|c| c.pending),
        sum(|c| c.returned),
        sum(|c| c.passed),
        sum(|c| c.barred),
    );
    let mut missing = Vec::new();
    if pending > 0 {
        missing.push(lacking(
            format!("{pending}个推荐对象待审核"),
            "市总组织部",
            "第十七条",
        ));
    }
    if returned > 0 {
        missing.push(lacking(
            format!("{returned}个推荐对象退回待补正"),
            "推荐单位",
            "第十六条",
        ));
    }
    Found {
        code: StageCode::Vetting,
        title: "资格审查",
        article: "第四至九条、第十七条",
        done: received > 0 && pending + returned == 0,
        summary: format!("审核通过{passed}，待审核{pending}，退回补正{returned}，不予推荐{barred}"),
        missing,
    }
}

fn review(now: &YearReader<'_>, counts: &[CategoryCount]) -> Result<Found, DeskError> {
    let mut missing = Vec::new();
    for category in Category::ALL {
        let sheet = Sheet::of(now, category)?;
        let waits = [
            (sheet.unscored(), "评分不全"),
            (sheet.unrevealed(), "已评齐、还没有亮分"),
        ];
        for (count, word) in waits.into_iter().filter(|(count, _)| *count > 0) {
            missing.push(lacking(
                format!(
                    "{}还有{count}{}{word}",
                    category.title(),
                    category.measure_word()
                ),
                "领导小组",
                "第十三条",
            ));
        }
    }
    let passed: u32 = counts.iter().map(|count| count.passed).sum();
    let scored: u32 = counts.iter().map(|count| count.scored).sum();
    let done = passed > 0
        && missing.is_empty()
        && counts
            .iter()
            .all(|count| count.received == 0 || count.passed > 0);
    Ok(Found {
        code: StageCode::Review,
        title: "评审",
        article: "第十三条",
        done,
        summary: format!("评齐{scored}/{passed}"),
        missing,
    })
}

fn decided(now: &YearReader<'_>, body: DecisionBody) -> Result<Found, DeskError> {
    let contested = contested(now)?;
    let units = UnitNames::of_year(now)?;
    let standing = match body {
        DecisionBody::LeadingGroup => Some(Standing::of(now)?),
        DecisionBody::PartyGroup => None,
    };
    let mut missing = Vec::new();
    let mut recorded = 0;
    for category in &contested {
        if now
            .records
            .decisions()
            .find(now.year, *category, body)?
            .is_some()
        {
            recorded += 1;
            continue;
        }
        let lacks = match &standing {
            Some(standing) => {
                let sheet = Sheet::of(now, *category)?;
                missing_to_deliberate(standing, &sheet, count(sheet.rows.iter()).min(sheet.seats))
            }
            None => missing_to_approve(
                *category,
                decision(now, *category, DecisionBody::LeadingGroup, &units)?.as_ref(),
            ),
        };
        if lacks.is_empty() {
            missing.push(waits_for(body, *category));
        }
        missing.extend(to_wire(lacks));
    }
    let (code, title) = match body {
        DecisionBody::LeadingGroup => (StageCode::Deliberation, "审议"),
        DecisionBody::PartyGroup => (StageCode::Approval, "审定"),
    };
    let summary = format!("已{title}{recorded}/{}类", contested.len());
    Ok(Found {
        code,
        title,
        article: "第十七条",
        done: recorded > 0 && recorded == contested.len(),
        summary,
        missing,
    })
}

fn waits_for(body: DecisionBody, category: Category) -> Missing {
    match body {
        DecisionBody::LeadingGroup => lacking(
            format!("{}待领导小组审议", category.title()),
            "领导小组",
            "第十七条",
        ),
        DecisionBody::PartyGroup => lacking(
            format!("{}待党组会审定", category.title()),
            "市总党组",
            "第十七条",
        ),
    }
}

fn made_public(now: &YearReader<'_>) -> Result<Found, DeskError> {
    let state = publicity(now)?;
    let open = now.records.objections().open_count(now.year)?;
    let ended = !state.notices.is_empty()
        && state
            .notices
            .iter()
            .all(|notice| notice.phase == Phase::Ended);
    let mut missing = Vec::new();
    if state.notices.is_empty() {
        missing = to_wire(missing_to_start(now)?);
        if missing.is_empty() {
            missing.push(lacking(
                "名单已审定，待张贴公示".into(),
                "市总组织部",
                "本单位设定",
            ));
        }
    } else if !state.waiting.is_empty() {
        missing.push(lacking(
            format!("{}个审定对象尚未公示（递补）", state.waiting.len()),
            "市总组织部",
            "本单位设定",
        ));
    }
    if open > 0 {
        missing.push(lacking(
            format!("{open}件异议尚未办结"),
            "市总组织部",
            "本单位设定",
        ));
    }
    let summary = state
        .notices
        .first()
        .map_or_else(|| "尚未公示".to_owned(), super::countdown);
    let done = ended && open == 0 && state.waiting.is_empty();
    Ok(Found {
        code: StageCode::Publicity,
        title: "公示",
        article: "本单位设定",
        done,
        summary,
        missing,
    })
}

fn printed(now: &YearReader<'_>) -> Result<Found, DeskError> {
    let missing = missing_to_issue(now)?;
    let ready = missing.is_empty();
    let unnumbered = unnumbered(now)?;
    let runs = now.records.print_runs().all(now.year)?;
    let (mut wanted, mut on_paper) = (0, 0);
    for form in [Form::Certificates, Form::Plaques, Form::FinalList] {
        if is_empty(now, form)? {
            continue;
        }
        wanted += 1;
        let form = code(&form)?;
        on_paper += u32::from(runs.iter().any(|run| run.content.form == form));
    }
    let done = ready && unnumbered == 0 && wanted > 0 && on_paper == wanted;
    let summary = match (ready, unnumbered) {
        (false, _) => "尚不能印制".to_owned(),
        (true, 0) => format!("编号已核发，已印制{on_paper}/{wanted}种"),
        (true, waiting) => format!("{waiting}个对象待核发编号"),
    };
    Ok(Found {
        code: StageCode::Printing,
        title: "印制",
        article: "第十八条",
        done,
        summary,
        missing: to_wire(missing),
    })
}
