//! 决定: who is honoured, in the words of the regulation, with the list of each category as an annex.

use printing::{Annex, AnnexContent, ListSection, Masthead, Official, Passage};
use rules::category::Category;
use rules::number::arabic_date;
use store::table::nominee::Nominee;

use super::final_list::present;
use super::formal::formal;
use super::official::written;
use super::sections::{ADDRESSEES, REGULATION, entry, titles};
use crate::error::DeskError;
use crate::print::order::in_list_order;
use crate::print::paper::Made;
use crate::setting::Settings;
use crate::wire::office::ListOrder;
use crate::wire::printing::FormArgs;
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let decision = decision(now, &now.settings()?)?;
    let decision = formal(decision, args, now.year)?;
    Ok(Made::of(written(now, &decision, args)?))
}

/// A category with those who are honoured, in list order.
struct Honoured {
    category: Category,
    title: String,
    nominees: Vec<Nominee>,
}

fn decision(now: &YearReader<'_>, settings: &Settings) -> Result<Official, DeskError> {
    let present = present(now)?;
    let honoured = |category: &Category| -> Result<Honoured, DeskError> {
        Ok(Honoured {
            category: *category,
            title: format!("{}年度{}", now.year, settings.full_title(*category)),
            nominees: in_list_order(now, *category)?,
        })
    };
    let all: Vec<Honoured> = present.iter().map(honoured).collect::<Result<_, _>>()?;
    let all_titles = format!("{}年度{}", now.year, titles(settings, &present));
    let body = [
        reasons(
            &settings.wire.union_name,
            &verdict(&settings.wire.verb, &all),
        ),
        hopes(&settings.wire.verb),
    ];
    let annex = |one: &Honoured| annex(one, settings.wire.list_order);
    Ok(Official {
        dated: settings.issue_date,
        title: headline(&settings.wire.verb, &all_titles),
        addressee: Some(ADDRESSEES.to_owned()),
        body: body.into_iter().map(Passage::Paragraph).collect(),
        annexes: all.iter().map(annex).collect::<Result<_, _>>()?,
        issuer: settings.wire.union_name.clone(),
        date: arabic_date(settings.issue_date),
        masthead: Masthead::None,
        imprint: None,
    })
}

fn headline(verb: &str, titles: &str) -> String {
    match verb {
        "授予" => format!("关于授予{titles}称号的决定"),
        _ => format!("关于{verb}{titles}的决定"),
    }
}

/// 第二条 and 第十七条, and the 公示 that lies between.
fn reasons(issuer: &str, verdict: &str) -> String {
    format!(
        "为充分发挥先进典型的示范引领作用，激发基层工会活力，切实把工会建设成为职工群众信赖的“职工之家”，把工会干部培养成为职工群众信赖的“娘家人”，根据{REGULATION}，经基层工会申报、逐级审核报送、{issuer}组织部审核、模范职工之家选树领导小组审议、{issuer}党组会议审定和公示，决定{verdict}。"
    )
}

/// 第十九条, without its list of duties.
fn hopes(verb: &str) -> String {
    format!(
        "希望受到{verb}的先进集体和先进个人珍惜荣誉、再接再厉，充分发挥示范导向作用。全市各级工会要加强对先进集体和先进个人的管理服务，宣传先进事迹，推广典型经验，更好地服务职工群众。"
    )
}

fn verdict(verb: &str, all: &[Honoured]) -> String {
    let clause = |one: &Honoured| {
        let who = who(one);
        match verb {
            "授予" => format!("授予{who}“{}”称号", one.title),
            "表彰" => format!("评为{}的{who}", one.title),
            _ => format!("{verb}{who}为{}", one.title),
        }
    };
    let clauses: Vec<String> = all.iter().map(clause).collect();
    if verb == "表彰" {
        format!("对{}予以表彰", clauses.join("、"))
    } else {
        clauses.join("，")
    }
}

/// A等15个单位: the first of the list, and how many it holds.
fn who(one: &Honoured) -> String {
    let first = one.nominees.first();
    let first = first.map_or("", |nominee| nominee.content.name.as_str());
    let noun = match one.category {
        Category::Home => "单位",
        Category::SmallHome => "集体",
        Category::Worker => "同志",
    };
    let many = one.nominees.len();
    match (many, one.category) {
        (1, Category::Worker) => format!("{first}同志"),
        (1, _) => first.to_owned(),
        _ => format!("{first}等{many}{}{noun}", one.category.measure_word()),
    }
}

fn annex(one: &Honoured, order: ListOrder) -> Result<Annex, DeskError> {
    let entries = one.nominees.iter().map(entry).collect::<Result<_, _>>()?;
    let measure = one.category.measure_word();
    Ok(Annex {
        title: format!("{}名单", one.title),
        note: Some(format!(
            "（共{}{measure}，{}）",
            one.nominees.len(),
            by(order, one.category)
        )),
        content: AnnexContent::Lists(vec![ListSection {
            heading: String::new(),
            entries,
        }]),
    })
}

/// By what the list is ordered, as readers of such lists expect to be told.
fn by(order: ListOrder, category: Category) -> &'static str {
    match (order, category.is_collective()) {
        (ListOrder::Unit, _) => "按推荐单位排序",
        (ListOrder::SurnameStrokes, false) => "以姓氏笔画为序",
        (ListOrder::NameStrokes, false) => "以姓名笔画为序",
        (ListOrder::SurnameStrokes | ListOrder::NameStrokes, true) => "以名称笔画为序",
        (ListOrder::Pinyin, false) => "以姓名拼音为序",
        (ListOrder::Pinyin, true) => "以名称拼音为序",
        (ListOrder::Score, _) => "以评审得分为序",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headline_follows_the_verb_of_the_office() {
        let titles = "2026年度秦皇岛市模范职工之家";
        assert_eq!(
            headline("选树", titles),
            "关于选树2026年度秦皇岛市模范职工之家的决定"
        );
        assert_eq!(
            headline("授予", titles),
            "关于授予2026年度秦皇岛市模范职工之家称号的决定"
        );
    }
}
