//! The columns of the summary tables by stable code, and as they are called on paper.

use rules::category::Category;

use crate::aliases::Field;

use Category::{Home, SmallHome, Worker};

const ALL: &[Category] = &Category::ALL;
const COLLECTIVES: &[Category] = &[Home, SmallHome];

/// Code, title, and the categories whose tables have the column, in the order of the tables.
const NAMES: &[(Field, &str, &str, &[Category])] = &[
    (Field::Serial, "serial", "序号", ALL),
    (
        Field::RecommendingUnit,
        "recommending_unit",
        "推荐单位",
        ALL,
    ),
    (Field::CategoryWord, "category", "推荐类别", ALL),
    (Field::UnitName, "unit_name", "单位（工会）名称", &[Home]),
    (
        Field::SmallHomeName,
        "small_home_name",
        "小家名称",
        &[SmallHome],
    ),
    (Field::PersonName, "person_name", "姓名", &[Worker]),
    (
        Field::ParentUnion,
        "parent_union",
        "所属基层工会",
        &[SmallHome],
    ),
    (
        Field::SmallHomeKind,
        "small_home_kind",
        "小家类别",
        &[SmallHome],
    ),
    (
        Field::CreditCode,
        "credit_code",
        "统一社会信用代码",
        &[Home],
    ),
    (Field::Nature, "nature", "单位性质", &[Home]),
    (Field::UnionChair, "union_chair", "工会主席", &[Home]),
    (Field::Leader, "leader", "负责人", &[SmallHome]),
    (Field::Employees, "employees", "职工人数", COLLECTIVES),
    (Field::Members, "members", "会员人数", COLLECTIVES),
    (Field::MemberRate, "member_rate", "入会率", COLLECTIVES),
    (Field::OnlineRate, "online_rate", "网上入驻率", &[Home]),
    (Field::Founded, "founded", "建会时间", &[Home]),
    (Field::Elected, "elected", "换届时间", &[Home]),
    (
        Field::Satisfaction,
        "satisfaction",
        "近三年评家满意度",
        &[Home],
    ),
    (
        Field::Township,
        "township",
        "乡镇（街道）、开发区（园区）工会",
        &[Home],
    ),
    (
        Field::TownshipGrade,
        "township_grade",
        "规范化建设等次",
        &[Home],
    ),
    (Field::Sex, "sex", "性别", &[Worker]),
    (Field::Ethnicity, "ethnicity", "民族", &[Worker]),
    (Field::Born, "born", "出生年月", &[Worker]),
    (Field::Party, "party", "政治面貌", &[Worker]),
    (Field::Education, "education", "学历", &[Worker]),
    (Field::WorkPlace, "work_place", "工作单位", &[Worker]),
    (Field::Post, "post", "工作单位及职务", &[Worker]),
    (Field::UnionPost, "union_post", "工会职务", &[Worker]),
    (
        Field::UnionSince,
        "union_since",
        "从事工会工作起始年月",
        &[Worker],
    ),
    (
        Field::UnionYears,
        "union_years",
        "从事工会工作年限",
        &[Worker],
    ),
    (Field::IdNumber, "id_number", "身份证号", &[Worker]),
    (Field::Appraisal, "appraisal", "近三年测评等次", &[Worker]),
    (Field::Honours, "honours", "曾获荣誉", ALL),
    (Field::Publicity, "publicity", "公示起止", ALL),
    (Field::PublicityFirst, "publicity_first", "公示开始", ALL),
    (Field::PublicityLast, "publicity_last", "公示结束", ALL),
    (Field::Contact, "contact", "联系人", COLLECTIVES),
    (Field::Phone, "phone", "联系电话", ALL),
    (Field::Story, "story", "主要事迹", ALL),
    (Field::Note, "note", "备注", ALL),
];

const OF_A_YEAR: [(&str, &str, Category); 2] = [
    ("satisfaction", "年评家满意度", Home),
    ("appraisal", "年测评等次", Worker),
];

impl Field {
    /// A stable word, such as `employees` or `satisfaction:2024`.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::SatisfactionOf(year) => format!("satisfaction:{year}"),
            Self::AppraisalOf(year) => format!("appraisal:{year}"),
            other => named(other).map_or_else(String::new, |name| name.1.to_owned()),
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        if let Some((word, year)) = code.split_once(':') {
            let year = year.parse().ok()?;
            return match word {
                "satisfaction" => Some(Self::SatisfactionOf(year)),
                "appraisal" => Some(Self::AppraisalOf(year)),
                _ => None,
            };
        }
        NAMES.iter().find(|name| name.1 == code).map(|name| name.0)
    }

    /// Its place in the order of the summary tables.
    #[must_use]
    pub fn place(self) -> usize {
        let counted = match self {
            Self::SatisfactionOf(_) => Self::Satisfaction,
            Self::AppraisalOf(_) => Self::Appraisal,
            other => other,
        };
        NAMES
            .iter()
            .position(|name| name.0 == counted)
            .unwrap_or_default()
    }

    /// As it is called in the summary tables.
    #[must_use]
    pub fn title(self) -> String {
        match self {
            Self::SatisfactionOf(year) => format!("{year}年评家满意度"),
            Self::AppraisalOf(year) => format!("{year}年测评等次"),
            other => named(other).map_or_else(String::new, |name| name.2.to_owned()),
        }
    }

    /// What a column of a category's table can be, for the selection of `year`.
    #[must_use]
    pub fn choices(category: Category, year: i32) -> Vec<Self> {
        let plain = NAMES
            .iter()
            .filter(|name| name.3.contains(&category))
            .map(|name| name.0);
        let of_years = OF_A_YEAR
            .iter()
            .filter(|(_, _, of)| *of == category)
            .flat_map(|(word, _, _)| {
                (1..=3)
                    .rev()
                    .filter_map(move |ago| Self::from_code(&format!("{word}:{}", year - ago)))
            });
        plain.chain(of_years).collect()
    }
}

fn named(
    field: Field,
) -> Option<&'static (Field, &'static str, &'static str, &'static [Category])> {
    NAMES.iter().find(|name| name.0 == field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_comes_back_from_its_code_and_has_a_title() {
        for category in Category::ALL {
            for field in Field::choices(category, 2026) {
                assert_eq!(Field::from_code(&field.code()), Some(field));
                assert!(!field.title().is_empty(), "{field:?}");
            }
        }
    }
}
