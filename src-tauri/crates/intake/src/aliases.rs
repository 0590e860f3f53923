//! Column headings as counties write them, and what they mean.

use rules::category::Category;
use serde::{Deserialize, Serialize};

use crate::cell::normal;
use crate::headings;
use crate::sheet::is_space;

/// A column of the summary tables (汇总表).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    Serial,
    RecommendingUnit,
    CategoryWord,
    /// 工会名称、小家名称; of persons 姓名.
    UnitName,
    SmallHomeName,
    PersonName,
    CreditCode,
    Nature,
    UnionChair,
    Employees,
    Members,
    MemberRate,
    OnlineRate,
    Founded,
    Elected,
    Satisfaction,
    /// With the calendar year the heading names.
    SatisfactionOf(i32),
    Honours,
    Publicity,
    PublicityFirst,
    PublicityLast,
    Township,
    TownshipGrade,
    Contact,
    Phone,
    /// 主要事迹
    Story,
    Note,
    ParentUnion,
    Leader,
    SmallHomeKind,
    Sex,
    Ethnicity,
    Born,
    Party,
    Education,
    WorkPlace,
    Post,
    UnionPost,
    UnionSince,
    UnionYears,
    IdNumber,
    Appraisal,
    AppraisalOf(i32),
}

impl Field {
    /// The column with the name of a category's nominees.
    #[must_use]
    pub fn name_of(category: Category) -> Self {
        match category {
            Category::Home => Self::UnitName,
            Category::SmallHome => Self::SmallHomeName,
            Category::Worker => Self::PersonName,
        }
    }

    #[must_use]
    pub fn is_name(self) -> bool {
        matches!(
            self,
            Self::UnitName | Self::SmallHomeName | Self::PersonName
        )
    }
}

/// The field a heading names. `parts` are the texts from the top line of a merged heading to its
/// bottom line: 职工情况, 职工人数.
#[must_use]
pub fn field_of(parts: &[String]) -> Option<Field> {
    let plain: Vec<String> = parts
        .iter()
        .map(|part| plain(part))
        .filter(|part| !part.is_empty())
        .collect();
    let whole = plain.concat();
    let mut years = parts.iter().rev().map(|part| years_in(part));
    let years = years.find(|years| !years.is_empty());
    let of_years = years.and_then(|years| of_years(&whole, &years));
    of_years
        .or_else(|| (0..plain.len()).find_map(|from| alias(&plain[from..].concat())))
        .or_else(|| total_of(&plain))
}

/// Of one year, or of all the years the heading names.
fn of_years(heading: &str, years: &[i32]) -> Option<Field> {
    let names = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    let one = match years {
        [year] => Some(*year),
        _ => None,
    };
    if names(&["满意度", "满意率", "评家"]) {
        return Some(one.map_or(Field::Satisfaction, Field::SatisfactionOf));
    }
    names(&["测评", "等次"]).then_some(one.map_or(Field::Appraisal, Field::AppraisalOf))
}

/// What a total under a group counts: 职工情况 over 总数.
fn total_of(parts: &[String]) -> Option<Field> {
    const TOTALS: [&str; 7] = ["总数", "人数", "总人数", "合计", "总计", "数", "数量"];
    let [.., group, last] = parts else {
        return None;
    };
    if !TOTALS.contains(&last.as_str()) {
        return None;
    }
    let counted = group.strip_suffix("情况").unwrap_or(group);
    alias(counted).filter(|field| matches!(field, Field::Employees | Field::Members))
}

fn alias(heading: &str) -> Option<Field> {
    if heading.is_empty() {
        return None;
    }
    headings::all()
        .find(|(_, words)| words.contains(&heading))
        .map(|(field, _)| *field)
}

/// Whether a heading says what the summary tables and the 推荐审批表 of a category themselves say, so that nothing was
/// guessed.
#[must_use]
pub fn is_standard(field: Field, heading: &str, category: Option<Category>) -> bool {
    const OF_THE_FORMS: [&str; 12] = [
        "工会名称",
        "工会主席姓名",
        "职工数",
        "会员数",
        "职工入会率",
        "网上会员入驻率",
        "最近换届时间",
        "曾获荣誉及时间",
        "简要事迹",
        "手机",
        "测评等次",
        "评家满意度",
    ];
    let heading = plain(heading);
    let first = headings::all()
        .find(|(known, _)| *known == field)
        .and_then(|(_, words)| words.first());
    first.is_some_and(|word| heading == *word)
        || heading == plain(&field.title())
        || OF_THE_FORMS.contains(&heading.as_str())
        || (heading == "类别" && category == Some(Category::SmallHome))
        || matches!(field, Field::SatisfactionOf(_) | Field::AppraisalOf(_))
}

/// A heading without what counties add to it: spaces, line breaks, bracketed units, 是否必填 stars.
#[must_use]
pub fn plain(heading: &str) -> String {
    let mut text = String::with_capacity(heading.len());
    let mut depth = 0_u32;
    for c in normal(heading).chars() {
        match c {
            '(' | '[' | '【' | '〔' => depth += 1,
            ')' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            _ if depth > 0 || is_space(c) => {}
            '*' | '/' | '、' | ':' | '%' | '·' | '-' | '_' => {}
            _ => text.push(c),
        }
    }
    text
}

fn years_in(heading: &str) -> Vec<i32> {
    normal(heading)
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
        .filter(|year| (2000..2100).contains(year))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(parts: &[&str]) -> Option<Field> {
        field_of(
            &parts
                .iter()
                .map(|part| (*part).to_owned())
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn trap_13_differently_worded_headings_mean_the_same_field() {
        for heading in [
            "职工人数",
            "职工总数",
            "职工数(人)",
            "职工（人）",
            "职 工\n人 数",
            "职工人数*",
        ] {
            assert_eq!(field(&[heading]), Some(Field::Employees), "{heading}");
        }
        assert_eq!(field(&["职工心声"]), None);
    }

    #[test]
    fn trap_12_every_level_of_a_merged_heading_is_read() {
        for (parts, meant) in [
            (&["职工情况", "总数"][..], Some(Field::Employees)),
            (&["会员情况", "总数"], Some(Field::Members)),
            (&["工会会员", "人数"], Some(Field::Members)),
            (&["职工人数", "合计"], Some(Field::Employees)),
            (&["基本情况", "职工情况", "总数"], Some(Field::Employees)),
            (&["基本情况", "会员情况", "总数"], Some(Field::Members)),
            (&["基本情况", "工会主席", "姓名"], Some(Field::UnionChair)),
            (&["职工情况", "女职工"], None),
            (&["职工情况", "女职工", "人数"], None),
            (&["基本情况", "会员情况", "其中：女"], None),
        ] {
            assert_eq!(field(parts), meant, "{parts:?}");
        }
    }

    #[test]
    fn a_unit_in_brackets_and_a_heading_of_our_own_forms_leave_nothing_to_ask() {
        let asked = |heading: &str, category| {
            let field = field(&[heading]).expect("known");
            !is_standard(field, heading, Some(category))
        };
        for heading in ["职工人数（人）", "入会率（％）", "入会率%", "会员数(名)"]
        {
            assert!(!asked(heading, Category::Home), "{heading}");
        }
        assert!(!asked("类别", Category::SmallHome));
        assert!(asked("类别", Category::Home));
        assert!(asked("职工总数", Category::Home));
    }

    #[test]
    fn a_year_in_the_heading_tells_the_three_years_apart() {
        assert_eq!(
            field(&["近三年评家满意度", "2024年"]),
            Some(Field::SatisfactionOf(2024))
        );
        assert_eq!(
            field(&["评家满意度（2025）"]),
            Some(Field::SatisfactionOf(2025))
        );
        assert_eq!(
            field(&["近三年测评等次", "2023"]),
            Some(Field::AppraisalOf(2023))
        );
        assert_eq!(
            field(&["近三年测评等次（2023—2025）", "2024年"]),
            Some(Field::AppraisalOf(2024))
        );
    }

    #[test]
    fn several_years_in_one_heading_are_one_column_for_all_of_them() {
        assert_eq!(
            field(&["近三年评家满意度（2023/2024/2025）"]),
            Some(Field::Satisfaction)
        );
        assert_eq!(field(&["2023—2025年测评等次"]), Some(Field::Appraisal));
    }

    #[test]
    fn no_heading_stands_for_two_fields() {
        let mut seen = std::collections::HashMap::new();
        for (field, words) in headings::all() {
            for word in *words {
                assert_eq!(plain(word), *word, "不是规整的写法");
                assert_eq!(seen.insert(*word, *field), None, "{word}");
            }
        }
    }
}
