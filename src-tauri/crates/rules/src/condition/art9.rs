//! Art. 9: the vetoes (一票否决) of a cadre's union, for 优秀工会工作者.

use super::draft::{Clause, Draft};

const ITEMS: [(Clause, &str); 4] = [
    (
        Clause {
            code: "art9.1",
            article: "第九条（一）",
            title: "工会组织未被撤并",
            quote: "工会组织和工作机构被随意撤销、合并或归属到党政部门的。",
        },
        "推荐单位和市总组织部有关科室",
    ),
    (
        Clause {
            code: "art9.2",
            article: "第九条（二）",
            title: "按期换届、依法登记",
            quote: "工会不依法按期换届选举，具备条件而不依法进行工会法人资格登记的。",
        },
        "推荐单位和市总组织部有关科室",
    ),
    (
        Clause {
            code: "art9.3",
            article: "第九条（三）",
            title: "独立账户、经费无严重问题",
            quote: "不依法独立设立工会经费账户，或工会经费使用管理出现严重问题的。",
        },
        "市总财务部",
    ),
    (
        Clause {
            code: "art9.4",
            article: "第九条（四）",
            title: "落实职代会、厂务公开、集体合同",
            quote: "不推动落实职工代表大会、厂务公开制度,不进行集体协商签订集体合同的。",
        },
        "市总民管部、法律部",
    ),
];

pub(super) fn vetoes() -> Vec<Draft> {
    ITEMS
        .into_iter()
        .map(|(clause, departments)| clause.veto(departments))
        .collect()
}
