//! Art. 4: who can be recommended (选树范围), earlier titles, and three years of union work.

use chrono::{Datelike, NaiveDate};

use super::Context;
use super::draft::{COUNTY, Clause, Draft, Reading};
use super::honours::{Honour, Level, claimed};
use crate::category::Category;
use crate::facts::{HomeFacts, SmallHomeFacts, WorkerFacts};

const HOME_SCOPE: Clause = Clause {
    code: "art4.scope",
    article: "第四条",
    title: "属于模范职工之家推荐范围",
    quote: "秦皇岛市模范职工之家从我市各级基层工会委员会，区域性、行业性基层工会联合会（联合基层工会），乡镇（街道）、开发区（园区）、村（社区）工会中推荐。",
};

const SMALL_HOME_SCOPE: Clause = Clause {
    title: "属于模范职工小家推荐范围",
    quote: "秦皇岛市模范职工小家从基层工会委员会下属的子公司（分公司）、分厂、车间（科室）、班组工会或工会小组中推荐。",
    ..HOME_SCOPE
};

const WORKER_SCOPE: Clause = Clause {
    title: "属于优秀工会工作者推荐范围",
    quote: "秦皇岛市优秀工会工作者从各级工会从事工会工作三年以上的专兼职干部、社会化工会工作者中推荐。",
    ..HOME_SCOPE
};

const YEARS: Clause = Clause {
    code: "art4.years",
    title: "从事工会工作三年以上",
    ..WORKER_SCOPE
};

const HIGHER_TITLE: Clause = Clause {
    code: "art4.higher_title",
    article: "第四条",
    title: "未获省以上称号",
    quote: "已获得省以上称号的集体和个人，不再参评。",
};

const REPEAT: Clause = Clause {
    code: "art4.repeat",
    article: "第四条",
    title: "不重复推荐",
    quote: "先进集体和个人，一般不重复推荐。",
};

const FEWEST_YEARS: i64 = 3;

pub(super) fn home(facts: &HomeFacts, ctx: &Context) -> Vec<Draft> {
    let mut drafts = vec![HOME_SCOPE.computed(home_scope(ctx.name))];
    drafts.extend(earlier_titles(facts.honours.as_deref(), Category::Home));
    drafts
}

pub(super) fn small_home(facts: &SmallHomeFacts, ctx: &Context) -> Vec<Draft> {
    let mut drafts = vec![SMALL_HOME_SCOPE.computed(small_home_scope(facts, ctx))];
    drafts.extend(earlier_titles(
        facts.honours.as_deref(),
        Category::SmallHome,
    ));
    drafts
}

pub(super) fn worker(facts: &WorkerFacts, ctx: &Context) -> Vec<Draft> {
    let scope = match facts.union_post.as_deref() {
        Some(post) => Reading::met(format!("工会职务：{post}")),
        None => Reading::not_stated("工会职务"),
    };
    let mut drafts = vec![
        WORKER_SCOPE.computed(scope),
        YEARS.computed(years_of_union_work(facts, ctx.year)),
    ];
    drafts.extend(earlier_titles(facts.honours.as_deref(), Category::Worker));
    drafts
}

/// Names of what belongs to 模范职工小家 instead.
const SMALL_UNITS: [&str; 5] = ["车间", "班组", "工会小组", "分厂", "科室"];

fn home_scope(name: &str) -> Reading {
    if SMALL_UNITS.iter().any(|unit| name.contains(unit)) {
        Reading::doubt(
            format!("“{name}”似应申报模范职工小家"),
            format!("请{COUNTY}核对申报类别，或说明理由"),
        )
    } else if name.contains("工会") {
        Reading::met(name.to_owned())
    } else {
        Reading::doubt(
            format!("“{name}”未写到工会组织全称"),
            format!("请{COUNTY}补全工会名称，或说明理由"),
        )
    }
}

const SMALL_HOME_KINDS: [&str; 8] = [
    "子公司",
    "分公司",
    "分厂",
    "车间",
    "科室",
    "班组",
    "工会小组",
    "分工会",
];

fn small_home_scope(facts: &SmallHomeFacts, ctx: &Context) -> Reading {
    let listed = |text: &str| SMALL_HOME_KINDS.iter().any(|kind| text.contains(kind));
    let parent = facts.parent_union.as_deref().or(ctx.organisation);
    let belonging = parent.map_or(String::new(), |parent| format!("，所属：{parent}"));
    let name = ctx.name;
    match facts.kind.as_deref() {
        Some(kind) if listed(kind) => Reading::met(format!("类别：{kind}{belonging}")),
        Some(kind) => Reading::doubt(
            format!("类别“{kind}”不在办法列举之内"),
            format!("请{COUNTY}核对小家类别，或说明理由"),
        ),
        None if name.ends_with("工会委员会") || name.ends_with("总工会") => Reading::doubt(
            format!("“{name}”似应申报模范职工之家"),
            format!("请{COUNTY}核对申报类别，或说明理由"),
        ),
        None if listed(name) => Reading::met(format!("{name}{belonging}")),
        None => Reading::not_stated("小家类别"),
    }
}

/// Both conditions rest on the honours stated; where none are stated, not even 无, a person looks them up.
fn earlier_titles(honours: Option<&str>, category: Category) -> [Draft; 2] {
    let Some(text) = honours else {
        return [HIGHER_TITLE, REPEAT]
            .map(|clause| clause.manual("历年选树档案（曾获荣誉未填报）"));
    };
    let honours = claimed(text);
    [
        HIGHER_TITLE.computed(higher_title(&honours, category)),
        REPEAT.computed(repeat(&honours, category)),
    ]
}

/// A title of the nominee's own kind bars it. One of another kind may be somebody else's: the chair's, the union's, a
/// workshop's; a person reads whose it was.
fn higher_title(honours: &[Honour], category: Category) -> Reading {
    let of = |level: Level, own: bool| {
        texts(
            honours
                .iter()
                .filter(|honour| honour.level == level && (honour.category == category) == own),
        )
    };
    if let Some(texts) = of(Level::Province, true) {
        return Reading::unmet(format!("曾获{texts}"), None);
    }
    if let Some(texts) = of(Level::Province, false) {
        return Reading::doubt(
            format!("填报{texts}，须核实是否为推荐对象本身所获"),
            format!("请{COUNTY}核实获得者；确非推荐对象所获的，说明理由"),
        );
    }
    match texts(
        honours
            .iter()
            .filter(|honour| honour.level == Level::Unstated),
    ) {
        Some(texts) => Reading::doubt(
            format!("{texts}未写明授予级别"),
            format!("请{COUNTY}补报授予单位，或说明理由"),
        ),
        None => Reading::met("填报的荣誉中没有省以上同类称号".to_owned()),
    }
}

/// 一般: a doubt that a reason clears.
fn repeat(honours: &[Honour], category: Category) -> Reading {
    let same = honours
        .iter()
        .filter(|honour| honour.level == Level::City && honour.category == category);
    match texts(same) {
        Some(texts) => Reading::doubt(
            format!("曾获{texts}"),
            format!("一般不重复推荐；确需推荐的，请{COUNTY}说明理由"),
        ),
        None => Reading::met("填报的荣誉中没有同一市级称号".to_owned()),
    }
}

fn texts<'a>(honours: impl Iterator<Item = &'a Honour<'a>>) -> Option<String> {
    let quoted: Vec<String> = honours.map(|honour| format!("“{}”", honour.text)).collect();
    (!quoted.is_empty()).then(|| quoted.join("、"))
}

fn years_of_union_work(facts: &WorkerFacts, year: i32) -> Reading {
    match (facts.union_since, facts.union_years) {
        (Some(since), stated) => years_since(since, stated.map(i64::from), year),
        (None, Some(stated)) => enough_years(i64::from(stated), format!("填报年限{stated}年")),
        (None, None) => Reading::not_stated("从事工会工作起始年月"),
    }
}

/// Counted to 31 December of the selection year: the regulation names no day, and selection is yearly (Art. 10).
/// By then whoever began in an earlier year has completed as many years as the calendar years differ.
fn years_since(since: NaiveDate, stated: Option<i64>, year: i32) -> Reading {
    let from = since.format("%Y年%-m月");
    let years = i64::from(year) - i64::from(since.year());
    if years < 0 {
        return Reading::doubt(
            format!("起始年月{from}晚于推荐年度{year}年"),
            format!("请{COUNTY}核对从事工会工作起始年月，或说明理由"),
        );
    }
    let figures = format!("自{from}起，截至{year}年12月满{years}年");
    match stated {
        Some(stated) if years >= FEWEST_YEARS && (stated - years).abs() > 1 => Reading::doubt(
            format!("{figures}，填报年限{stated}年"),
            format!("请{COUNTY}核对从事工会工作年限，或说明理由"),
        ),
        _ => enough_years(years, figures),
    }
}

fn enough_years(years: i64, figures: String) -> Reading {
    if years >= FEWEST_YEARS {
        Reading::met(figures)
    } else {
        Reading::unmet(figures, None)
    }
}
