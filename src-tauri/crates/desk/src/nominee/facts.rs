//! One table of a nominee's fields per category. It labels the dossier, compares two versions field by field,
//! and writes and reads the stored JSON (`{"members":"540"}`, exact values as text), so the three never disagree.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use rules::category::Category;
use rules::facts::{Facts, HomeFacts, SmallHomeFacts, UnitPublicity, WorkerFacts};
use rules::fraction::Fraction;
use serde::{Serialize, Serializer};

use crate::error::DeskError;

/// A field that can be written as text and read back.
trait FactText: Sized {
    fn to_text(&self) -> Cow<'_, str>;
    fn from_text(text: &str) -> Option<Self>;
}

impl FactText for String {
    fn to_text(&self) -> Cow<'_, str> {
        self.into()
    }
    fn from_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl FactText for u32 {
    fn to_text(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl FactText for bool {
    fn to_text(&self) -> Cow<'_, str> {
        if *self { "是" } else { "否" }.into()
    }
    fn from_text(text: &str) -> Option<Self> {
        match text {
            "是" => Some(true),
            "否" => Some(false),
            _ => None,
        }
    }
}

impl FactText for Fraction {
    fn to_text(&self) -> Cow<'_, str> {
        self.to_exact_text().into()
    }
    fn from_text(text: &str) -> Option<Self> {
        Self::parse_decimal(text).ok()
    }
}

impl FactText for NaiveDate {
    fn to_text(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
    fn from_text(text: &str) -> Option<Self> {
        Self::parse_from_str(text, "%Y-%m-%d").ok()
    }
}

impl FactText for UnitPublicity {
    fn to_text(&self) -> Cow<'_, str> {
        format!("{} 至 {}", self.first, self.last).into()
    }
    fn from_text(text: &str) -> Option<Self> {
        let (first, last) = text.split_once(" 至 ")?;
        Some(Self {
            first: NaiveDate::from_text(first)?,
            last: NaiveDate::from_text(last)?,
        })
    }
}

struct Field<F> {
    key: &'static str,
    /// `{3}` stands for the year three before the award's.
    label: &'static str,
    personal: bool,
    read: for<'f> fn(&'f F) -> Option<Cow<'f, str>>,
    write: fn(&mut F, &str) -> bool,
}

macro_rules! fields {
    ($table:ident: $facts:ty { $($key:literal $label:literal $($personal:ident)? => $place:ident $([$index:literal])?;)+ }) => {
        const $table: &[Field<$facts>] = &[$(Field {
            key: $key,
            label: $label,
            personal: fields!(@personal $($personal)?),
            read: |facts| facts.$place$([$index])?.as_ref().map(FactText::to_text),
            write: |facts, text| {
                facts.$place$([$index])? = FactText::from_text(text);
                facts.$place$([$index])?.is_some()
            },
        }),+];
    };
    (@personal personal) => { true };
    (@personal) => { false };
}

fields!(HOME: HomeFacts {
    "credit_code" "统一社会信用代码" => credit_code;
    "nature" "单位性质" => nature;
    "union_chair" "工会主席" => union_chair;
    "employees" "职工人数" => employees;
    "members" "会员人数" => members;
    "stated_member_rate" "入会率（%，申报数）" => stated_member_rate;
    "online_rate" "网上工会入驻率（%）" => online_rate;
    "founded" "建会时间" => founded;
    "elected" "最近换届时间" => elected;
    "satisfaction_3" "{3}年评家满意度（%）" => satisfaction[0];
    "satisfaction_2" "{2}年评家满意度（%）" => satisfaction[1];
    "satisfaction_1" "{1}年评家满意度（%）" => satisfaction[2];
    "township" "乡镇（街道）、开发区（园区）工会" => township;
    "township_excellent" "规范化建设优秀" => township_excellent;
    "honours" "曾获荣誉" => honours;
    "publicity" "本单位公示" => publicity;
    "contact" "联系人" personal => contact;
    "phone" "联系电话" personal => phone;
    "note" "备注" => note;
    "story" "主要事迹" => story;
});

fields!(SMALL_HOME: SmallHomeFacts {
    "parent_union" "所属基层工会" => parent_union;
    "kind" "类别" => kind;
    "leader" "负责人" => leader;
    "employees" "职工人数" => employees;
    "members" "会员人数" => members;
    "stated_member_rate" "入会率（%，申报数）" => stated_member_rate;
    "honours" "曾获荣誉" => honours;
    "publicity" "本单位公示" => publicity;
    "contact" "联系人" personal => contact;
    "phone" "联系电话" personal => phone;
    "note" "备注" => note;
    "story" "主要事迹" => story;
});

fields!(WORKER: WorkerFacts {
    "sex" "性别" => sex;
    "ethnicity" "民族" => ethnicity;
    "born" "出生年月" => born;
    "party" "政治面貌" => party;
    "education" "学历" => education;
    "post" "工作单位及职务" => post;
    "union_post" "工会职务" => union_post;
    "union_since" "从事工会工作起始" => union_since;
    "union_years" "从事工会工作年限" => union_years;
    "id_number" "身份证号" personal => id_number;
    "appraisal_3" "{3}年测评等次" => appraisal[0];
    "appraisal_2" "{2}年测评等次" => appraisal[1];
    "appraisal_1" "{1}年测评等次" => appraisal[2];
    "honours" "曾获荣誉" => honours;
    "publicity" "本单位公示" => publicity;
    "phone" "手机" personal => phone;
    "note" "备注" => note;
    "story" "主要事迹" => story;
});

/// The fields that stand in rows beside their labels; 主要事迹 is paragraphs, and stands by itself.
pub const STORY: &str = "story";

/// One stated field of a nominee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedFact {
    pub key: &'static str,
    pub label: String,
    pub value: String,
    pub personal: bool,
}

/// What is stated, in the order of the form; a field not stated, and 主要事迹, is left out.
pub fn stated(facts: &Facts, year: i32) -> Vec<StatedFact> {
    match facts {
        Facts::Home(home) => stated_by(HOME, home, year),
        Facts::SmallHome(small_home) => stated_by(SMALL_HOME, small_home, year),
        Facts::Worker(worker) => stated_by(WORKER, worker, year),
    }
}

fn stated_by<F>(fields: &[Field<F>], facts: &F, year: i32) -> Vec<StatedFact> {
    let one = |field: &Field<F>| {
        let value = (field.read)(facts)?.into_owned();
        Some(StatedFact {
            key: field.key,
            label: label(field.label, year),
            value,
            personal: field.personal,
        })
    };
    let in_rows = fields.iter().filter(|field| field.key != STORY);
    in_rows.filter_map(one).collect()
}

/// The label of a field that a note was written on, whether it is stated or not.
pub fn label_of(category: Category, key: &str, year: i32) -> Option<String> {
    fn find<F>(fields: &[Field<F>], key: &str) -> Option<&'static str> {
        let field = fields.iter().find(|field| field.key == key)?;
        Some(field.label)
    }
    let pattern = match category {
        Category::Home => find(HOME, key),
        Category::SmallHome => find(SMALL_HOME, key),
        Category::Worker => find(WORKER, key),
    };
    pattern.map(|pattern| label(pattern, year))
}

fn label(pattern: &str, year: i32) -> String {
    (1..=3).fold(pattern.to_owned(), |text, ago| {
        text.replace(&format!("{{{ago}}}"), &(year - ago).to_string())
    })
}

/// The stored JSON of the facts.
pub fn to_json(facts: &Facts) -> String {
    let values = match facts {
        Facts::Home(home) => values(HOME, home),
        Facts::SmallHome(small_home) => values(SMALL_HOME, small_home),
        Facts::Worker(worker) => values(WORKER, worker),
    };
    // A map of texts is always JSON.
    serde_json::to_string(&Map(values)).unwrap_or_default()
}

/// By key, so that the same facts are the same text.
struct Map<'f>(Vec<(&'static str, Cow<'f, str>)>);

impl Serialize for Map<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

fn values<'f, F>(fields: &[Field<F>], facts: &'f F) -> Vec<(&'static str, Cow<'f, str>)> {
    let mut values = Vec::with_capacity(fields.len());
    for field in fields {
        values.extend((field.read)(facts).map(|value| (field.key, value)));
    }
    values.sort_unstable_by_key(|(key, _)| *key);
    values
}

/// The facts from their stored JSON.
///
/// # Errors
/// The text was written by no version of this program.
pub fn from_json(category: Category, json: &str) -> Result<Facts, DeskError> {
    let map: BTreeMap<String, String> =
        serde_json::from_str(json).map_err(|error| DeskError::internal(&error))?;
    Ok(match category {
        Category::Home => Facts::Home(fill(HOME, &map)?),
        Category::SmallHome => Facts::SmallHome(fill(SMALL_HOME, &map)?),
        Category::Worker => Facts::Worker(fill(WORKER, &map)?),
    })
}

fn fill<F: Default>(fields: &[Field<F>], map: &BTreeMap<String, String>) -> Result<F, DeskError> {
    let mut facts = F::default();
    for field in fields {
        if let Some(text) = map.get(field.key)
            && !(field.write)(&mut facts, text)
        {
            return Err(DeskError::internal(&format!(
                "{}“{text}”读不回来",
                field.label
            )));
        }
    }
    Ok(facts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_come_back_from_their_json_as_they_went_in() {
        let facts = Facts::Home(HomeFacts {
            employees: Some(600),
            stated_member_rate: Fraction::parse_decimal("88.9").ok(),
            satisfaction: [
                Fraction::parse_decimal("95").ok(),
                None,
                Fraction::parse_decimal("90.5").ok(),
            ],
            township: Some(false),
            publicity: Some(UnitPublicity {
                first: NaiveDate::from_ymd_opt(2026, 8, 3).expect("a date"),
                last: NaiveDate::from_ymd_opt(2026, 8, 10).expect("a date"),
            }),
            ..HomeFacts::default()
        });
        assert_eq!(
            from_json(Category::Home, &to_json(&facts)).expect("readable"),
            facts
        );
    }

    #[test]
    fn the_story_is_kept_apart_from_the_rows_and_a_record_without_one_still_reads() {
        let told = Facts::SmallHome(SmallHomeFacts {
            note: Some("班组".into()),
            story: Some("第一段\n第二段".into()),
            ..SmallHomeFacts::default()
        });
        let read = |json: &str| from_json(Category::SmallHome, json).expect("readable");
        assert_eq!(read(&to_json(&told)).story(), Some("第一段\n第二段"));
        assert_eq!(stated(&told, 2026).len(), 1);
        assert_eq!(read(r#"{"note":"班组"}"#).story(), None);
    }

    #[test]
    fn the_three_years_are_named_from_the_year_of_the_award() {
        let facts = Facts::Worker(WorkerFacts {
            appraisal: [Some("满意".into()), None, None],
            ..WorkerFacts::default()
        });
        assert_eq!(stated(&facts, 2026)[0].label, "2023年测评等次");
    }
}
