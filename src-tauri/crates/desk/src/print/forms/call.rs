//! 通知: what the city announces before a year's selection begins, with 名额分配表 as its annex.
//!
//! 第十四条 “选树活动开始前，市总工会发布通知，就选树项目、对象、条件、程序、名额分配、组织实施等作出具体部署、提出要求。”

use printing::{Masthead, Official, Passage};
use rules::category::Category;
use rules::number::arabic_date;

use super::formal::formal;
use super::official::written;
use super::quota_table::quota_table;
use super::sections::{ADDRESSEES, REGULATION, titles};
use crate::error::DeskError;
use crate::paper::items::listed;
use crate::print::paper::Made;
use crate::setting::Settings;
use crate::text::date;
use crate::wire::keeping::PaperItem;
use crate::wire::printing::FormArgs;
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let call = call(now, &now.settings()?)?;
    let call = formal(call, args, now.year)?;
    Ok(Made::of(written(now, &call, args)?))
}

fn call(now: &YearReader<'_>, settings: &Settings) -> Result<Official, DeskError> {
    let campaign = campaign(&settings.wire.verb);
    let work = format!(
        "{}年度{}{campaign}工作",
        now.year,
        titles(settings, &Category::ALL)
    );
    let lead = format!(
        "根据{REGULATION}（以下简称《办法》），现就开展{}年度{campaign}工作有关事项通知如下：",
        now.year
    );
    let sections = [
        (format!("一、{campaign}项目和数量"), vec![numbers(settings)]),
        (format!("二、{campaign}对象"), objects(settings)),
        (format!("三、{campaign}条件"), conditions(settings)),
        (format!("四、{campaign}程序"), procedure(settings)),
        ("五、名额分配".to_owned(), vec![quotas(campaign)]),
        ("六、组织实施".to_owned(), demands(now, settings)?),
    ];
    let mut body = vec![Passage::Paragraph(lead)];
    for (heading, passages) in sections {
        body.push(Passage::Heading(heading));
        body.extend(passages);
    }
    Ok(Official {
        dated: now.today,
        title: format!("关于开展{work}的通知"),
        addressee: Some(ADDRESSEES.to_owned()),
        body,
        annexes: vec![quota_table(now, settings)?],
        issuer: settings.wire.union_name.clone(),
        date: format!("{}年　　月　　日", now.year),
        masthead: Masthead::None,
        imprint: None,
    })
}

/// What the whole year's work is called; the verb of the office says only how it ends.
pub(super) fn campaign(verb: &str) -> &str {
    match verb {
        "授予" => "评选",
        "表彰" => "评选表彰",
        _ => verb,
    }
}

/// 第十一条
fn numbers(settings: &Settings) -> Passage {
    let each: Vec<String> = Category::ALL
        .iter()
        .map(|category| {
            format!(
                "{}{}{}",
                settings.full_title(*category),
                category.annual_seats(),
                category.measure_word()
            )
        })
        .collect();
    Passage::Paragraph(format!("{}。", each.join("，")))
}

/// 第四条
fn objects(settings: &Settings) -> Vec<Passage> {
    let from = |category: Category, whence: &str| {
        Passage::Paragraph(format!("{}{whence}", settings.full_title(category)))
    };
    vec![
        from(
            Category::Home,
            "从我市各级基层工会委员会，区域性、行业性基层工会联合会（联合基层工会），乡镇（街道）、开发区（园区）、村（社区）工会中推荐。",
        ),
        from(
            Category::SmallHome,
            "从基层工会委员会下属的子公司（分公司）、分厂、车间（科室）、班组工会或工会小组中推荐。",
        ),
        from(
            Category::Worker,
            "从各级工会从事工会工作三年以上的专兼职干部、社会化工会工作者中推荐。",
        ),
        Passage::Paragraph(
            "在新业态群体工会组织建设、产业工人队伍建设改革、网上工会工作等方面贡献突出成效显著的单位，可优先推荐。先进集体和个人，一般不重复推荐。已获得省以上称号的集体和个人，不再参评。".into(),
        ),
    ]
}

/// 第五条至第九条
fn conditions(settings: &Settings) -> Vec<Passage> {
    let title = |category| settings.full_title(category);
    let (home, small_home, worker) = (
        title(Category::Home),
        title(Category::SmallHome),
        title(Category::Worker),
    );
    let paragraphs = [
        format!(
            "{home}、{small_home}、{worker}应分别符合《办法》第五条、第六条、第七条规定的基本条件。其中，申报{home}的，职工入会率应达到90%以上，网上工会会员入驻率应达到100%，近三年会员评家满意度应在90%以上；乡镇（街道）、开发区（园区）工会还应达到规范化建设优秀标准。申报{worker}的基层工会主席、副主席，近三年的工会会员代表大会测评等次应均为满意。"
        ),
        format!(
            "单位有《办法》第八条所列情形之一的，该单位工会不得推荐{home}、{small_home}；基层工会有《办法》第九条所列情形之一的，工会干部不得申报推荐为{worker}。"
        ),
    ];
    paragraphs.into_iter().map(Passage::Paragraph).collect()
}

/// 第十五条至第十七条, and the city's own 公示.
fn procedure(settings: &Settings) -> Vec<Passage> {
    let issuer = &settings.wire.union_name;
    let steps = [
        (
            "（一）民主推荐",
            "基层工会按推荐评选条件进行申报。申报前，应通过基层工会会员大会或会员代表大会征求会员群众意见，推荐名单和事迹在本单位进行不少于五个工作日的公示。".to_owned(),
        ),
        (
            "（二）审核报送",
            format!("各县区总工会，市属各系统、产业工会，直属基层工会严格按照评选条件审核把关后，统一向{issuer}报送。"),
        ),
        (
            "（三）审议审定",
            format!("{issuer}组织部对申报材料进行审核，对符合条件的集体和个人，提请模范职工之家选树领导小组审议通过后，报{issuer}党组会议进行审定。"),
        ),
        (
            "（四）公示",
            format!("审定的集体和个人由{issuer}公示{}个工作日，公示期满且异议办结后公布。", settings.wire.publicity_days),
        ),
    ];
    let passages = steps.into_iter().flat_map(|(head, text)| {
        [
            Passage::SecondHeading(head.to_owned()),
            Passage::Paragraph(text),
        ]
    });
    passages.collect()
}

/// 第十二条
fn quotas(campaign: &str) -> Passage {
    Passage::Paragraph(format!(
        "{campaign}名额根据上一年度统计各县区、系统、产业、直属基层工会所辖工会组织、工会会员和基层工会专兼职工会干部数量等进行适当平衡分配，详见附件。各单位应在分配的名额内推荐。"
    ))
}

fn demands(now: &YearReader<'_>, settings: &Settings) -> Result<Vec<Passage>, DeskError> {
    let materials: Vec<String> = listed(now)?.iter().map(material).collect();
    let until = match settings.wire.submission_deadline.as_str() {
        "" => format!("{}年　　月　　日", now.year),
        day => arabic_date(date("submission_deadline", day)?),
    };
    let issuer = &settings.wire.union_name;
    let contact = match settings.wire.contact.trim() {
        "" => "联系人：　　　　　　，联系电话：　　　　　　　　，电子邮箱：　　　　　　　　　　。"
            .to_owned(),
        contact => format!("联系方式：{}。", contact.trim_end_matches('。')),
    };
    let sections = [
        (
            "（一）加强组织领导",
            "各级工会要坚持面向基层一线、坚持公开公平公正、坚持会员主体地位、坚持高标准严要求，严格条件和程序，认真组织推荐。".to_owned(),
        ),
        (
            "（二）按要求报送材料",
            format!("推荐审批表和汇总表使用{issuer}统一下发的填报包填写，汇总表另报电子版。{}", sent(&materials)),
        ),
        (
            "（三）按时报送",
            format!("请于{until}前将推荐材料报送{issuer}组织部，逾期不予受理。{contact}"),
        ),
    ];
    let passages = sections.into_iter().flat_map(|(head, text)| {
        [
            Passage::SecondHeading(head.to_owned()),
            Passage::Paragraph(text),
        ]
    });
    Ok(passages.collect())
}

fn sent(materials: &[String]) -> String {
    if materials.is_empty() {
        String::new()
    } else {
        format!("报送的纸质材料为：{}。", materials.join("；"))
    }
}

/// 推荐审批表3份（每个推荐对象一套，加盖公章，附电子版）
fn material(item: &PaperItem) -> String {
    let marks = [
        (item.per_nominee, "每个推荐对象一套"),
        (item.sealed, "加盖公章"),
        (item.electronic, "附电子版"),
    ];
    let marks: Vec<&str> = marks
        .into_iter()
        .filter_map(|(holds, words)| holds.then_some(words))
        .collect();
    let marks = if marks.is_empty() {
        String::new()
    } else {
        format!("（{}）", marks.join("，"))
    };
    format!("{}{}份{marks}", item.name, item.copies)
}
