//! The columns of our own 汇总表, in the order of the paper. `intake` knows every heading, so that a file filled in here
//! needs no matching.

use editable::{ColumnKind, FillingColumn};
use rules::category::Category;

use ColumnKind::{Count, Percent, Serial, Text};

/// 单位性质 by the register of trade unions (工会组织信息登记表).
const NATURES: [&str; 15] = [
    "国有",
    "集体",
    "股份合作",
    "联营",
    "国有独资",
    "其他有限责任",
    "股份有限（国有控股）",
    "其他股份有限",
    "私营",
    "其他内资",
    "港澳台",
    "外商",
    "事业",
    "机关",
    "民办非企业",
];
/// 第四条 “子公司（分公司）、分厂、车间（科室）、班组工会或工会小组”
const KINDS: [&str; 5] = [
    "子公司（分公司）",
    "分厂",
    "车间（科室）",
    "班组",
    "工会小组",
];
const YES_NO: [&str; 2] = ["是", "否"];

pub(super) fn of(category: Category, year: i32) -> Vec<FillingColumn> {
    let own = match category {
        Category::Home => home(year),
        Category::SmallHome => small_home(),
        Category::Worker => worker(year),
    };
    let mut columns = vec![column("序号", 6, Serial), required("推荐单位", 18, Text)];
    columns.extend(own);
    columns.push(noted(
        required("公示起止", 22, Text),
        "第十五条：推荐名单和事迹在本单位进行不少于五个工作日的公示。写法：2026.8.3-2026.8.10",
    ));
    columns.extend(match category {
        Category::Worker => vec![required("联系电话", 16, Text)],
        Category::Home | Category::SmallHome => {
            vec![required("联系人", 10, Text), required("联系电话", 16, Text)]
        }
    });
    columns.push(column("备注", 16, Text));
    columns
}

fn home(year: i32) -> Vec<FillingColumn> {
    let mut columns = vec![
        required("工会名称", 30, Text),
        noted(
            required("统一社会信用代码", 22, Text),
            "工会的代码以 81 开头，不是所在企业的代码。第五条（二）：依法进行工会法人资格登记。",
        ),
        chosen("单位性质", 14, &NATURES),
        required("工会主席", 10, Text),
        required("职工人数", 9, Count),
        required("会员人数", 9, Count),
        noted(
            required("入会率", 9, Percent),
            "第五条（二）：职工（含农民工、劳务派遣工）入会率达到90%以上。",
        ),
        noted(
            required("网上入驻率", 10, Percent),
            "第五条（二）：建立网上工会，会员入驻率达到100%。",
        ),
        column("建会时间", 12, Text),
        noted(
            required("换届时间", 12, Text),
            "第五条（二）：按期换届规范选举。",
        ),
    ];
    columns.extend((1..=3).rev().map(|ago| {
        noted(
            required(&format!("{}年评家满意度", year - ago), 10, Percent),
            "第五条（五）：近三年会员评家满意度在90%以上。",
        )
    }));
    columns.push(chosen("是否乡镇街道开发区工会", 12, &YES_NO));
    columns.push(noted(
        column("规范化建设等次", 12, Text),
        "第五条：乡镇（街道）、开发区（园区）工会还应达到规范化建设优秀标准。",
    ));
    columns.push(honours());
    columns
}

fn small_home() -> Vec<FillingColumn> {
    vec![
        required("小家名称", 28, Text),
        required("所属基层工会", 28, Text),
        noted(
            chosen("小家类别", 14, &KINDS),
            "第四条：从基层工会委员会下属的子公司（分公司）、分厂、车间（科室）、班组工会或工会小组中推荐。",
        ),
        noted(
            required("负责人", 10, Text),
            "第六条（二）：负责人由会员选举产生。",
        ),
        required("职工人数", 9, Count),
        required("会员人数", 9, Count),
        column("入会率", 9, Percent),
        honours(),
    ]
}

fn worker(year: i32) -> Vec<FillingColumn> {
    let mut columns = vec![
        required("姓名", 10, Text),
        chosen("性别", 6, &["男", "女"]),
        required("民族", 8, Text),
        required("出生年月", 10, Text),
        chosen(
            "政治面貌",
            12,
            &["中共党员", "中共预备党员", "共青团员", "民主党派", "群众"],
        ),
        column("学历", 10, Text),
        required("工作单位及职务", 30, Text),
        required("工会职务", 16, Text),
        noted(
            required("从事工会工作年限", 10, Count),
            "第四条：从各级工会从事工会工作三年以上的专兼职干部、社会化工会工作者中推荐。",
        ),
        noted(
            required("身份证号", 22, Text),
            "本列已设为文本。请直接输入 18 位号码；以数字格式粘贴会丢失后三位，将被退回。",
        ),
    ];
    columns.extend((1..=3).rev().map(|ago| {
        noted(
            chosen(
                &format!("{}年测评等次", year - ago),
                10,
                &["满意", "基本满意", "不满意"],
            ),
            "第七条（四）：基层工会主席、副主席近三年的工会会员代表大会测评等次均为满意。",
        )
    }));
    columns.push(honours());
    columns
}

fn honours() -> FillingColumn {
    noted(
        column("曾获荣誉", 24, Text),
        "第四条：已获得省以上称号的集体和个人，不再参评。没有的填“无”。",
    )
}

fn column(heading: &str, width_chars: u16, kind: ColumnKind) -> FillingColumn {
    FillingColumn {
        heading: heading.to_owned(),
        width_chars,
        kind,
        required: false,
        comment: None,
        choices: Vec::new(),
    }
}

fn required(heading: &str, width_chars: u16, kind: ColumnKind) -> FillingColumn {
    FillingColumn {
        required: true,
        ..column(heading, width_chars, kind)
    }
}

fn chosen(heading: &str, width_chars: u16, choices: &[&str]) -> FillingColumn {
    FillingColumn {
        choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
        ..column(heading, width_chars, Text)
    }
}

fn noted(column: FillingColumn, comment: &str) -> FillingColumn {
    FillingColumn {
        comment: Some(comment.to_owned()),
        ..column
    }
}
