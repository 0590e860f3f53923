//! Art. 6: what a 模范职工小家 must be; no item of it is a figure.

use super::draft::{Clause, Draft};

const ITEMS: [(Clause, &str); 5] = [
    (
        Clause {
            code: "art6.1",
            article: "第六条（一）",
            title: "思想政治引领好",
            quote: "思想政治引领好，认真学习贯彻习近平新时代中国特色社会主义思想和党的二十大精神，严格执行党的路线方针政策，自觉遵守国家法律法规，深入践行社会主义核心价值观。",
        },
        "事迹材料",
    ),
    (
        Clause {
            code: "art6.2",
            article: "第六条（二）",
            title: "工会组织建设好",
            quote: "工会组织建设好，负责人由会员选举产生，有一支为职工群众服务的积极分子队伍，积极参加各类网上工会活动，并上报活动信息。",
        },
        "负责人选举材料",
    ),
    (
        Clause {
            code: "art6.3",
            article: "第六条（三）",
            title: "民主管理工作好",
            quote: "民主管理工作好，民主参与、民主监督、民主公开制度健全完善，能够定期召开民主管理会议，积极反映职工群众的意愿和要求。",
        },
        "民主管理会议记录",
    ),
    (
        Clause {
            code: "art6.4",
            article: "第六条（四）",
            title: "建功立业效果好",
            quote: "建功立业效果好，组织开展多种形式的技术创新、劳动和技能竞赛，完成生产工作任务，严格执行各项安全生产和劳动保护制度，关心关爱职工，做好女职工特殊劳动保护。",
        },
        "竞赛和安全生产材料",
    ),
    (
        Clause {
            code: "art6.5",
            article: "第六条（五）",
            title: "活动阵地建设好",
            quote: "活动阵地建设好，因地制宜开展形式多样、丰富多彩的文体活动，满足职工精神文化需求，工会工作充满活力。",
        },
        "阵地和活动材料",
    ),
];

pub(super) fn small_home() -> Vec<Draft> {
    ITEMS
        .into_iter()
        .map(|(clause, evidence)| clause.manual(evidence))
        .collect()
}
