//! Art. 8: the vetoes (一票否决) of units, for 模范职工之家 and 模范职工小家.

use super::draft::{Clause, Draft};

const ITEMS: [(Clause, &str); 7] = [
    (
        Clause {
            code: "art8.1",
            article: "第八条（一）",
            title: "无违反劳动法律法规行为",
            quote: "存在未全员签订劳动合同、拖欠职工工资、不按规定缴纳职工社会保险费等违反劳动法律法规行为的。",
        },
        "人力资源社会保障部门",
    ),
    (
        Clause {
            code: "art8.2",
            article: "第八条（二）",
            title: "无安全生产责任事故和重大隐患",
            quote: "近一年内发生过一般安全生产责任事故、三年内发生过重大安全生产责任事故，职业病危害严重，未办理“三同时”手续，存在重大安全隐患拒不整改的。",
        },
        "应急管理、卫生健康部门",
    ),
    (
        Clause {
            code: "art8.3",
            article: "第八条（三）",
            title: "无严重违法经营行为",
            quote: "违反国家工商行政管理、质量、食品药品安全、税收、环保、会计、审计等法律法规并且情节严重的。",
        },
        "市场监管、税务、生态环境、财政、审计部门",
    ),
    (
        Clause {
            code: "art8.4",
            article: "第八条（四）",
            title: "民主管理、集体协商、调解机制落实",
            quote: "民主管理、集体协商、劳动争议调解等制度机制不落实的。",
        },
        "市总民管部、法律部",
    ),
    (
        Clause {
            code: "art8.5",
            article: "第八条（五）",
            title: "无争议多发和群体性事件",
            quote: "劳动争议案件多发，近三年内因违反法律法规引发职工群体性事件的。",
        },
        "人力资源社会保障、信访部门",
    ),
    (
        Clause {
            code: "art8.6",
            article: "第八条（六）",
            title: "近三年足额拨缴工会经费",
            quote: "近三年内未依法及时足额拨缴工会经费的。",
        },
        "市总财务部",
    ),
    (
        Clause {
            code: "art8.7",
            article: "第八条（七）",
            title: "负责人无违法违纪",
            quote: "法定代表人或主要负责人有违法违纪行为受到处罚并在影响期之内，或正在被执法执纪部门调查处理的。",
        },
        "纪检监察、公安部门",
    ),
];

pub(super) fn vetoes() -> Vec<Draft> {
    ITEMS
        .into_iter()
        .map(|(clause, departments)| clause.veto(departments))
        .collect()
}
