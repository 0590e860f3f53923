//! The texts a template names in braces.

use printing::Sheet;
use rules::category::Category;
use rules::names::spaced;
use rules::number::arabic_year_month;
use store::table::nominee::Nominee;

use crate::error::DeskError;
use crate::print::forms::number_of;
use crate::setting::Settings;
use crate::unit::resolve::UnitNames;
use crate::wire::template::TemplateSample;
use crate::year::YearReader;

/// As they are written in braces, and offered.
const FIELDS: [&str; 11] = [
    "姓名",
    "称呼",
    "授予",
    "结语",
    "编号",
    "称号",
    "年度",
    "推荐单位",
    "所在单位",
    "落款单位",
    "落款日期",
];

/// As long as names get.
const LONG_NAME: &str = "阿卜杜热合曼·麦麦提吐尔逊·阿布都克里木";

pub(crate) fn offered() -> Vec<String> {
    FIELDS.map(str::to_owned).to_vec()
}

pub(crate) fn is_field(name: &str) -> bool {
    FIELDS.contains(&name)
}

/// What differs from one certificate to the next.
struct Own {
    name: String,
    number: String,
    unit: String,
    organisation: String,
}

pub(crate) fn sheet_of(now: &YearReader<'_>, nominee: &Nominee) -> Result<Sheet, DeskError> {
    let own = Own {
        name: nominee.content.name.clone(),
        number: number_of(now, nominee)?,
        unit: UnitNames::of_year(now)?
            .name(nominee.content.unit_id)
            .to_owned(),
        organisation: nominee.content.organisation.clone().unwrap_or_default(),
    };
    Ok(sheet(now, &now.settings()?, own))
}

/// Nobody's: what a template, or a trial, shows before anybody is on the list.
pub(crate) fn sheet_of_sample(
    now: &YearReader<'_>,
    sample: TemplateSample,
) -> Result<Sheet, DeskError> {
    let settings = now.settings()?;
    let name = match sample {
        TemplateSample::TwoCharacters => "张三",
        TemplateSample::LongName => LONG_NAME,
    };
    let own = Own {
        name: name.to_owned(),
        number: settings.pattern(Category::Worker).render(now.year, 1),
        unit: "某某区总工会".to_owned(),
        organisation: "某某公司工会委员会".to_owned(),
    };
    Ok(sheet(now, &settings, own))
}

/// 第十八条 “对选树的秦皇岛市优秀工会工作者颁发证书”
fn sheet(now: &YearReader<'_>, settings: &Settings, own: Own) -> Sheet {
    let title = settings.full_title(Category::Worker);
    let body = honour(&settings.wire.verb, &format!("{}年度{title}", now.year));
    let fields = [
        ("姓名", spaced(&own.name)),
        ("称呼", "同志".to_owned()),
        ("授予", body),
        ("结语", "特发此证，以资鼓励。".to_owned()),
        ("编号", own.number),
        ("称号", title),
        ("年度", now.year.to_string()),
        ("推荐单位", own.unit),
        ("所在单位", own.organisation),
        ("落款单位", settings.wire.union_name.clone()),
        ("落款日期", arabic_year_month(settings.issue_date)),
    ];
    Sheet {
        whose: own.name,
        fields: fields.into(),
    }
}

/// 选树 is the regulation's verb; 命名, 授予 and 表彰 are offered as a setting.
fn honour(verb: &str, title: &str) -> String {
    match verb {
        "授予" => format!("被授予{title}称号。"),
        "表彰" => format!("被评为{title}，予以表彰。"),
        "命名" => format!("被命名为{title}。"),
        _ => format!("被{verb}为{title}。"),
    }
}
