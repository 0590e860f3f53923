//! Art. 5: what a 模范职工之家 must be.

use super::Context;
use super::draft::{COUNTY, Clause, Draft, Reading};
use crate::facts::HomeFacts;
use crate::fraction::Fraction;

const LEADERSHIP: Clause = Clause {
    code: "art5.1",
    article: "第五条（一）",
    title: "思想政治引领",
    quote: "加强思想政治引领，筑牢共同奋斗基础。认真学习贯彻习近平新时代中国特色社会主义思想和党的二十大精神，严格执行党的路线方针政策，自觉遵守国家法律法规，深入践行社会主义核心价值观，广泛开展“中国梦·劳动美”主题教育，大力弘扬劳模精神、劳动精神、工匠精神，团结带领广大职工坚定不移听党话、跟党走。",
};

const ORGANISATION: Clause = Clause {
    code: "art5.2.organisation",
    article: "第五条（二）",
    title: "组织健全、按期换届、法人登记、独立账户",
    quote: "基层工会委员会、经费审查委员会、女职工委员会组织健全，按期换届规范选举；单独设置工会工作机构，人员按标准配备到位，依法进行工会法人资格登记；依法独立设立工会经费账户，工会经费真正用于服务职工；健全工会内部各项民主制度，保障会员知情权、参与权、选举权、监督权",
};

const MEMBER_RATE: Clause = Clause {
    code: "art5.2.member_rate",
    article: "第五条（二）",
    title: "职工入会率≥90%",
    quote: "职工（含农民工、劳务派遣工）入会率达到90%以上",
};

const ONLINE_RATE: Clause = Clause {
    code: "art5.2.online_rate",
    article: "第五条（二）",
    title: "网上工会会员入驻率100%",
    quote: "建立网上工会，会员入驻率达到100%，积极参加各类网上工会活动，并上报活动信息。",
};

const ACHIEVEMENT: Clause = Clause {
    code: "art5.3",
    article: "第五条（三）",
    title: "凝聚职工建功立业",
    quote: "服务新时代新目标，凝聚职工建功立业。围绕建设现代化经济体系，推动供给侧结构性改革，促进经济高质量发展，积极开展创新、创业、创优等建功立业活动，充分调动职工积极性、主动性、创造性，为促进改革发展稳定做出积极贡献。",
};

const RIGHTS: Clause = Clause {
    code: "art5.4",
    article: "第五条（四）",
    title: "维权与民主管理",
    quote: "切实履行工作职责，作用发挥成效明显。指导帮助职工签订劳动合同，开展集体协商签订集体合同，构建和谐劳动关系；坚持以职工（代表）大会为基本形式的民主管理制度，组织职工参与本单位民主决策、民主管理和民主监督；参与劳动争议调解，加强劳动保护工作，做好女职工特殊权益保护，维权成效明显。",
};

const SATISFACTION: Clause = Clause {
    code: "art5.5.satisfaction",
    article: "第五条（五）",
    title: "近三年会员评家满意度≥90%",
    quote: "每年通过会员（代表）大会开展会员评家活动，近三年会员评家满意度在90%以上",
};

const SERVICE: Clause = Clause {
    code: "art5.5.service",
    article: "第五条（五）",
    title: "热忱服务职工",
    quote: "有服务职工的活动载体，满足职工多样化需求；密切联系职工群众，认真倾听职工呼声，积极反映职工意愿，努力为职工办实事、做好事、解难事",
};

const FUNDS: Clause = Clause {
    code: "art5.6",
    article: "第五条（六）",
    title: "依法拨缴经费、财务合规",
    quote: "依法拨缴工会经费，财务管理合法合规。能够依法及时、足额上解工会经费，并能够严格执行工会财务、经审有关规章制度。",
};

const TOWNSHIP: Clause = Clause {
    code: "art5.township",
    article: "第五条",
    title: "乡镇（街道）、开发区（园区）工会规范化建设优秀",
    quote: "乡镇（街道）、开发区（园区）工会申报秦皇岛市模范职工之家还应达到规范化建设优秀标准。",
};

const HUNDRED: Fraction = Fraction::from_integer(100);
const NINETY: Fraction = Fraction::from_integer(90);

pub(super) fn home(facts: &HomeFacts, ctx: &Context) -> Vec<Draft> {
    vec![
        LEADERSHIP.manual("事迹材料"),
        ORGANISATION.manual("组织、换届、法人登记和经费账户材料"),
        MEMBER_RATE.computed(member_rate(facts)),
        ONLINE_RATE.computed(online_rate(facts.online_rate)),
        ACHIEVEMENT.manual("事迹材料"),
        RIGHTS.manual("集体合同、职代会和劳动争议调解材料"),
        SATISFACTION.computed(satisfaction(&facts.satisfaction, ctx.year)),
        SERVICE.manual("事迹材料"),
        FUNDS.manual("经费上解凭证和经审材料"),
        TOWNSHIP.computed(township(facts, ctx.name)),
    ]
}

/// 以上 includes 90 % itself. The rate is computed anew; what was stated only raises a doubt.
fn member_rate(facts: &HomeFacts) -> Reading {
    let (Some(employees), Some(members)) = (facts.employees, facts.members) else {
        let lacking = match (facts.employees, facts.members) {
            (None, None) => "职工人数和会员人数",
            (None, Some(_)) => "职工人数",
            _ => "会员人数",
        };
        return Reading::not_stated(lacking);
    };
    let Some(rate) = Fraction::new(i128::from(members) * 100, i128::from(employees)) else {
        return Reading::waiting(
            "职工人数填报为0".to_owned(),
            format!("请{COUNTY}核对职工人数"),
        );
    };
    let shown = rate.to_decimal_half_up(2);
    let figures = format!("会员{members}人 ÷ 职工{employees}人 = {shown}%");
    if rate < NINETY {
        return Reading::unmet(format!("{figures}，不足90%"), None);
    }
    if members > employees {
        return Reading::doubt(
            format!("{figures}，会员多于职工"),
            format!("请{COUNTY}核对职工人数和会员人数，或说明理由"),
        );
    }
    match facts.stated_member_rate {
        Some(stated) if differs_by_more_than_half_a_point(stated, rate) => Reading::doubt(
            format!("{figures}，填报入会率{}", percent(stated)),
            format!("请{COUNTY}核对入会率，或说明理由"),
        ),
        _ => Reading::met(figures),
    }
}

fn differs_by_more_than_half_a_point(stated: Fraction, computed: Fraction) -> bool {
    let half = Fraction::new(1, 2);
    let apart = stated.max(computed).checked_sub(stated.min(computed));
    apart > half
}

fn online_rate(stated: Option<Fraction>) -> Reading {
    let Some(rate) = stated else {
        return Reading::not_stated("网上工会会员入驻率");
    };
    let figures = format!("会员入驻率{}", percent(rate));
    if rate < HUNDRED {
        Reading::unmet(figures, None)
    } else if rate > HUNDRED {
        Reading::doubt(
            format!("{figures}，超过100%"),
            format!("请{COUNTY}核对网上工会会员入驻率，或说明理由"),
        )
    } else {
        Reading::met(figures)
    }
}

/// Each of the three years by itself; an unmet year decides even while another is not stated.
fn satisfaction(rates: &[Option<Fraction>; 3], year: i32) -> Reading {
    let figures = (year - 3..year)
        .zip(rates)
        .map(|(year, rate)| match rate {
            Some(rate) => format!("{year}年{}", percent(*rate)),
            None => format!("{year}年未填报"),
        })
        .collect::<Vec<_>>()
        .join("、");
    let any = |holds: &dyn Fn(Fraction) -> bool| rates.iter().flatten().any(|rate| holds(*rate));
    if any(&|rate| rate < NINETY) {
        Reading::unmet(figures, None)
    } else if rates.iter().any(Option::is_none) {
        Reading::waiting(figures, format!("请{COUNTY}补报未填报年度的会员评家满意度"))
    } else if any(&|rate| rate > HUNDRED) {
        Reading::doubt(
            format!("{figures}，超过100%"),
            format!("请{COUNTY}核对会员评家满意度，或说明理由"),
        )
    } else {
        Reading::met(figures)
    }
}

fn township(facts: &HomeFacts, name: &str) -> Reading {
    match (facts.township, facts.township_excellent) {
        (Some(true), Some(true)) => Reading::met("规范化建设优秀".to_owned()),
        (Some(true), Some(false)) => Reading::unmet("规范化建设未达到优秀".to_owned(), None),
        (Some(true), None) => Reading::not_stated("规范化建设等次"),
        (None, _) if named_like_township(name) => {
            Reading::not_stated("是否乡镇（街道）、开发区（园区）工会及规范化建设等次")
        }
        (Some(false) | None, _) => {
            Reading::met("不是乡镇（街道）、开发区（园区）工会，本项不适用".to_owned())
        }
    }
}

fn named_like_township(name: &str) -> bool {
    ["乡", "镇", "街道", "开发区", "园区"]
        .iter()
        .any(|division| {
            ["工会", "总工会", "联合工会"]
                .iter()
                .any(|union| name.contains(&format!("{division}{union}")))
        })
}

fn percent(rate: Fraction) -> String {
    format!("{}%", rate.to_exact_text())
}
