//! The blank 推荐审批表 of a category.

use editable::{ApprovalForm, FormField, FormRow};
use rules::category::Category;

pub(super) fn form(category: Category, year: i32, full_title: &str, unit: &str) -> ApprovalForm {
    let mut rows: Vec<FormRow> = pairs(category, year)
        .into_iter()
        .map(|labels| FormRow::Fields(labels.iter().map(|label| field(label)).collect()))
        .collect();
    rows.push(FormRow::Wide(field("主要事迹")));
    rows.extend(opinions(category).iter().map(|label| FormRow::Opinion {
        label: (*label).to_owned(),
    }));
    ApprovalForm {
        title: format!("{full_title}推荐审批表"),
        year_line: format!("推荐单位：{unit}　　　　{year}年度"),
        rows,
        footer: vec!["注：本表一式三份，同时报送电子版；“主要事迹”不超过2000字，可另附页。".into()],
    }
}

fn pairs(category: Category, year: i32) -> Vec<Vec<String>> {
    let years = [year - 3, year - 2, year - 1];
    let rows: Vec<Vec<&str>> = match category {
        Category::Home => vec![
            vec!["工会名称"],
            vec!["统一社会信用代码", "单位性质"],
            vec!["工会主席", "联系电话"],
            vec!["职工人数", "会员人数"],
            vec!["入会率", "网上入驻率"],
            vec!["建会时间", "换届时间"],
        ],
        Category::SmallHome => vec![
            vec!["小家名称"],
            vec!["所属基层工会", "小家类别"],
            vec!["负责人", "联系电话"],
            vec!["职工人数", "会员人数"],
        ],
        Category::Worker => vec![
            vec!["姓名", "性别"],
            vec!["民族", "出生年月"],
            vec!["政治面貌", "学历"],
            vec!["身份证号"],
            vec!["工作单位及职务"],
            vec!["工会职务", "从事工会工作年限"],
            vec!["联系电话"],
        ],
    };
    let mut rows: Vec<Vec<String>> = rows
        .into_iter()
        .map(|row| row.into_iter().map(str::to_owned).collect())
        .collect();
    let word = match category {
        Category::Home => Some("评家满意度"),
        Category::SmallHome => None,
        Category::Worker => Some("测评等次"),
    };
    if let Some(word) = word {
        rows.extend(years.map(|year| vec![format!("{year}年{word}")]));
    }
    rows.push(vec!["曾获荣誉".to_owned()]);
    rows.push(vec!["公示起止".to_owned()]);
    rows
}

/// 第十五至十七条: the union itself, who recommends, who approves.
fn opinions(category: Category) -> &'static [&'static str] {
    match category {
        Category::Home => &["同级党组织意见", "推荐单位意见", "市总工会意见"],
        Category::SmallHome => &["基层工会意见", "推荐单位意见", "市总工会意见"],
        Category::Worker => &["本单位党组织（工会）意见", "推荐单位意见", "市总工会意见"],
    }
}

fn field(label: &str) -> FormField {
    FormField {
        label: label.to_owned(),
        value: String::new(),
        choices: Vec::new(),
    }
}
