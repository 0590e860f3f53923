//! Art. 7: what an 优秀工会工作者 must be.

use super::Context;
use super::draft::{COUNTY, Clause, Draft, Reading};
use crate::facts::WorkerFacts;

const CONVICTION: Clause = Clause {
    code: "art7.1",
    article: "第七条（一）",
    title: "政治立场坚定",
    quote: "认真学习贯彻习近平新时代中国特色社会主义思想和党的二十大精神，自觉增强“四个意识”，坚定“四个自信”，做到“两个维护”，坚定走中国特色社会主义工会发展道路，以实际行动践行社会主义核心价值观。",
};

const DEMOCRACY: Clause = Clause {
    code: "art7.2",
    article: "第七条（二）",
    title: "执行民主制度、劳动关系和谐",
    quote: "模范执行工会会员代表大会、民主选举、会务公开、会员评议职工之家等制度，积极推动落实以职工代表大会为基本形式的民主管理制度，推进厂务公开和集体协商，所在单位劳动关系和谐稳定。",
};

const DEVOTION: Clause = Clause {
    code: "art7.3",
    article: "第七条（三）",
    title: "竭诚服务职工",
    quote: "忠诚党的事业、竭诚服务职工，切实维护职工合法权益，团结带领职工创新创效、建功立业，推动培育高素质职工队伍，受到职工广泛信赖。",
};

const CONDUCT: Clause = Clause {
    code: "art7.4.conduct",
    article: "第七条（四）",
    title: "遵纪守法、廉洁自律",
    quote: "带头遵纪守法，保持廉洁自律，密切联系职工，自觉接受监督",
};

const APPRAISAL: Clause = Clause {
    code: "art7.4.appraisal",
    article: "第七条（四）",
    title: "主席、副主席近三年测评均为满意",
    quote: "基层工会主席、副主席近三年的工会会员代表大会测评等次均为满意。",
};

pub(super) fn worker(facts: &WorkerFacts, ctx: &Context) -> Vec<Draft> {
    vec![
        CONVICTION.manual("事迹材料"),
        DEMOCRACY.manual("事迹材料和所在单位民主管理材料"),
        DEVOTION.manual("事迹材料"),
        CONDUCT.manual("纪检等部门意见"),
        APPRAISAL.computed(appraisal(facts, ctx)),
    ]
}

const SATISFIED: &str = "满意";

/// Only chairs and vice-chairs are appraised; 副主席 contains 主席. 基层工会: those of a district's or the city's
/// federation are not.
fn appraisal(facts: &WorkerFacts, ctx: &Context) -> Reading {
    let Some(post) = facts.union_post.as_deref() else {
        return Reading::not_stated("工会职务");
    };
    if !post.contains("主席") {
        return Reading::met(format!("工会职务“{post}”，不是主席、副主席，本项不适用"));
    }
    if let Some(federation) = ctx.organisation.filter(|name| is_federation(name)) {
        return Reading::met(format!(
            "“{federation}”不是基层工会，主席、副主席测评不适用"
        ));
    }
    let grades: [Option<&str>; 3] = facts.appraisal.each_ref().map(|grade| {
        grade
            .as_deref()
            .map(str::trim)
            .filter(|grade| !grade.is_empty())
    });
    let figures = (ctx.year - 3..ctx.year)
        .zip(grades)
        .map(|(year, grade)| format!("{year}年{}", grade.unwrap_or("未填报")))
        .collect::<Vec<_>>()
        .join("、");
    if grades.iter().flatten().any(|grade| is_lower(grade)) {
        Reading::unmet(figures, None)
    } else if grades.contains(&None) {
        Reading::waiting(figures, format!("请{COUNTY}补报未填报年度的测评等次"))
    } else if grades.iter().flatten().all(|grade| *grade == SATISFIED) {
        Reading::met(figures)
    } else {
        Reading::doubt(
            figures,
            format!("等次应为“{SATISFIED}”，请{COUNTY}核对测评等次，或说明理由"),
        )
    }
}

fn is_federation(organisation: &str) -> bool {
    ["市总工会", "区总工会", "县总工会"]
        .iter()
        .any(|ending| organisation.ends_with(ending))
}

fn is_lower(grade: &str) -> bool {
    ["基本", "不", "一般", "较", "未"]
        .iter()
        .any(|word| grade.contains(word))
}
