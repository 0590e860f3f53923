//! Which of the three titles a free text on honours (曾获荣誉) claims, and of which level.

use crate::category::Category;

/// Who gave a title, as far as the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// 省以上
    Province,
    City,
    County,
    Unstated,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Honour<'a> {
    pub category: Category,
    pub level: Level,
    /// The words of the text that claim it.
    pub text: &'a str,
}

/// Words that tell the level; the last one before the title counts, of those ending alike the longest.
///
/// A unit's own name between the division and the title says nothing of who gave it.
const LEVEL_WORDS: [(&str, Level); 24] = [
    ("全国", Level::Province),
    ("国家", Level::Province),
    ("全总", Level::Province),
    ("省", Level::Province),
    ("自治区", Level::Province),
    ("北京市", Level::Province),
    ("天津市", Level::Province),
    ("上海市", Level::Province),
    ("重庆市", Level::Province),
    ("市", Level::City),
    ("县", Level::County),
    ("区", Level::County),
    ("旗", Level::County),
    ("乡", Level::County),
    ("镇", Level::County),
    ("街道", Level::County),
    ("公司", Level::Unstated),
    ("集团", Level::Unstated),
    ("厂", Level::Unstated),
    ("局", Level::Unstated),
    ("学校", Level::Unstated),
    ("学院", Level::Unstated),
    ("医院", Level::Unstated),
    ("中心", Level::Unstated),
];

const DENIALS: [&str; 4] = ["未", "没有", "不曾", "从无"];
/// What follows a 无 that denies; elsewhere it begins a name (无极县, 无锡市).
const AFTER_NOT: [&str; 6] = ["省", "市", "全国", "国家", "河北", "秦皇岛"];

/// The claims in the order of the text; a denied one (未获省级…) is none.
pub(super) fn claimed(text: &str) -> Vec<Honour<'_>> {
    text.split(['、', '，', ',', '；', ';', '。', '\n', '\r', '\t'])
        .map(str::trim)
        .flat_map(claimed_in_phrase)
        .collect()
}

fn claimed_in_phrase(phrase: &str) -> Vec<Honour<'_>> {
    Category::ALL
        .into_iter()
        .flat_map(|category| claims_of(category, phrase))
        .collect()
}

/// Every claim of one title; of a title named twice each speaks for itself, with the words since the one before.
fn claims_of(category: Category, phrase: &str) -> Vec<Honour<'_>> {
    let mut claims = Vec::new();
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once(category.title()) {
        if !is_denied(before) {
            let level = match level_of(before) {
                Level::Unstated => level_of(bracketed(after)),
                stated => stated,
            };
            claims.push(Honour {
                category,
                level,
                text: phrase,
            });
        }
        rest = after;
    }
    claims
}

fn is_denied(before: &str) -> bool {
    let follows_not = |after: &str| AFTER_NOT.iter().any(|word| after.starts_with(word));
    DENIALS.iter().any(|denial| before.contains(denial))
        || before.strip_prefix('无').is_some_and(follows_not)
}

fn level_of(text: &str) -> Level {
    LEVEL_WORDS
        .iter()
        .filter_map(|(word, level)| {
            let end = text.rfind(word)? + word.len();
            Some((end, word.len(), *level))
        })
        .max_by_key(|(end, length, _)| (*end, *length))
        .map_or(Level::Unstated, |(_, _, level)| level)
}

/// The text within a bracket that follows at once: 模范职工之家（省级）.
fn bracketed(text: &str) -> &str {
    text.strip_prefix(['（', '('])
        .and_then(|inner| inner.split(['）', ')']).next())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(text: &str) -> Vec<Level> {
        claimed(text).iter().map(|honour| honour.level).collect()
    }

    #[test]
    fn the_division_nearest_to_the_title_gives_the_level() {
        assert_eq!(levels("2022年获河北省模范职工之家"), [Level::Province]);
        assert_eq!(levels("河北省秦皇岛市模范职工之家"), [Level::City]);
        assert_eq!(levels("秦皇岛市海港区模范职工之家"), [Level::County]);
        assert_eq!(levels("内蒙古自治区模范职工小家"), [Level::Province]);
        assert_eq!(levels("天津市优秀工会工作者"), [Level::Province]);
        assert_eq!(levels("模范职工之家（省级）"), [Level::Province]);
        assert_eq!(levels("2021年模范职工之家"), [Level::Unstated]);
        assert_eq!(levels("河北省某公司模范职工小家"), [Level::Unstated]);
    }

    #[test]
    fn other_honours_and_denials_claim_nothing() {
        assert_eq!(levels("无"), []);
        assert_eq!(levels("河北省五一劳动奖状，全国工人先锋号"), []);
        assert_eq!(levels("未获省级模范职工之家"), []);
        assert_eq!(levels("无省级以上模范职工之家称号"), []);
        assert_eq!(levels("无极县模范职工之家"), [Level::County]);
    }

    #[test]
    fn several_titles_in_one_text_are_all_found() {
        let honours = claimed("秦皇岛市模范职工之家、全国优秀工会工作者");
        assert_eq!(honours.len(), 2);
        assert_eq!(honours[1].category, Category::Worker);
        assert_eq!(honours[1].level, Level::Province);
    }

    #[test]
    fn a_title_named_twice_without_a_comma_is_found_twice() {
        assert_eq!(
            levels("2018年秦皇岛市模范职工之家 2022年河北省模范职工之家"),
            [Level::City, Level::Province]
        );
    }
}
