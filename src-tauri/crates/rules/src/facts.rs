//! What a county's file (县区申报材料) says about one nominee (推荐对象). `None` means: not stated.
//!
//! Texts stay as printed; only what a rule computes with is typed. Rates are percent: 95 is 95 %.

use chrono::NaiveDate;

use crate::fraction::Fraction;

/// The facts of one nominee, by category.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    Home(HomeFacts),
    SmallHome(SmallHomeFacts),
    Worker(WorkerFacts),
}

impl Facts {
    pub fn category(&self) -> crate::category::Category {
        match self {
            Facts::Home(_) => crate::category::Category::Home,
            Facts::SmallHome(_) => crate::category::Category::SmallHome,
            Facts::Worker(_) => crate::category::Category::Worker,
        }
    }

    /// 主要事迹: every category has one, and no rule looks at it.
    pub fn story(&self) -> Option<&str> {
        match self {
            Facts::Home(home) => home.story.as_deref(),
            Facts::SmallHome(small_home) => small_home.story.as_deref(),
            Facts::Worker(worker) => worker.story.as_deref(),
        }
    }

    pub fn tell(&mut self, story: Option<String>) {
        match self {
            Facts::Home(home) => home.story = story,
            Facts::SmallHome(small_home) => small_home.story = story,
            Facts::Worker(worker) => worker.story = story,
        }
    }
}

/// The publicity in the nominee's own unit (本单位公示), Art. 15; both days inclusive, as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitPublicity {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

/// 模范职工之家
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HomeFacts {
    /// 工会主席
    pub union_chair: Option<String>,
    /// 统一社会信用代码
    pub credit_code: Option<String>,
    /// 单位性质
    pub nature: Option<String>,
    /// 职工人数
    pub employees: Option<u32>,
    /// 会员人数
    pub members: Option<u32>,
    /// 填报的入会率, percent
    pub stated_member_rate: Option<Fraction>,
    /// 网上工会会员入驻率, percent
    pub online_rate: Option<Fraction>,
    /// 建会时间
    pub founded: Option<String>,
    /// 最近换届时间
    pub elected: Option<String>,
    /// 近三年会员评家满意度, percent, oldest first: year−3, year−2, year−1
    pub satisfaction: [Option<Fraction>; 3],
    /// 曾获荣誉; "无" is a statement and stays a text
    pub honours: Option<String>,
    pub publicity: Option<UnitPublicity>,
    /// 乡镇（街道）、开发区（园区）工会
    pub township: Option<bool>,
    /// 规范化建设优秀
    pub township_excellent: Option<bool>,
    pub contact: Option<String>,
    pub phone: Option<String>,
    pub note: Option<String>,
    /// 主要事迹, in paragraphs
    pub story: Option<String>,
}

/// 模范职工小家
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SmallHomeFacts {
    /// 所属基层工会
    pub parent_union: Option<String>,
    /// 负责人
    pub leader: Option<String>,
    /// 类别: 子公司（分公司）、分厂、车间（科室）、班组工会、工会小组
    pub kind: Option<String>,
    pub employees: Option<u32>,
    pub members: Option<u32>,
    /// 填报的入会率, percent
    pub stated_member_rate: Option<Fraction>,
    pub honours: Option<String>,
    pub publicity: Option<UnitPublicity>,
    pub contact: Option<String>,
    pub phone: Option<String>,
    pub note: Option<String>,
    /// 主要事迹, in paragraphs
    pub story: Option<String>,
}

/// 优秀工会工作者
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkerFacts {
    pub sex: Option<String>,
    pub ethnicity: Option<String>,
    /// 出生年月, as printed, e.g. "1985-06"
    pub born: Option<String>,
    pub party: Option<String>,
    pub education: Option<String>,
    /// 工作单位及职务
    pub post: Option<String>,
    /// 工会职务
    pub union_post: Option<String>,
    /// 从事工会工作起始年月; the first of the month when only the month is known
    pub union_since: Option<NaiveDate>,
    /// 从事工会工作年限, years
    pub union_years: Option<u32>,
    /// 身份证号
    pub id_number: Option<String>,
    /// 近三年会员代表大会测评等次, oldest first: year−3, year−2, year−1
    pub appraisal: [Option<String>; 3],
    pub honours: Option<String>,
    pub publicity: Option<UnitPublicity>,
    pub phone: Option<String>,
    pub note: Option<String>,
    /// 主要事迹, in paragraphs
    pub story: Option<String>,
}
