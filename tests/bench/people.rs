//! Fictitious union workers in any number, the same every time. Their identity numbers are valid, and nobody's:
//! area 139900 was never assigned.

use chrono::{Datelike, Days, NaiveDate};
use rules::identity::check_person;

const SURNAMES: [&str; 40] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林",
    "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹",
    "袁", "邓", "许", "傅", "沈", "曾", "彭", "欧阳",
];
const GIVEN: [&str; 48] = [
    "晓", "明", "建", "国", "海", "燕", "春", "梅", "文", "静", "志", "强", "玉", "兰", "立", "新",
    "雪", "松", "秋", "实", "冬", "生", "小", "川", "庆", "和", "永", "胜", "爱", "民", "方", "宜",
    "云", "飞", "向", "东", "德", "福", "桂", "英", "书", "平", "雨", "泽", "子", "涵", "一", "帆",
];
const RARE: [&str; 8] = ["𬱖", "䶮", "喆", "堃", "㛃", "𠅤", "犇", "𬀩"];

const DIVISIONS: [&str; 9] = [
    "海港区总工会",
    "山海关区总工会",
    "北戴河区总工会",
    "抚宁区总工会",
    "青龙满族自治县总工会",
    "昌黎县总工会",
    "卢龙县总工会",
    "秦皇岛经济技术开发区总工会",
    "北戴河新区总工会",
];

/// The person of that index.
pub struct Person {
    pub index: usize,
    pub name: String,
    pub born: NaiveDate,
    pub id_number: String,
    /// Where the person works.
    pub place: String,
}

impl Person {
    pub fn of(index: usize) -> Self {
        let born = birthday(index);
        Self {
            index,
            name: ordinary_name(index),
            born,
            id_number: id_number(born, index),
            place: format!("秦皇岛市第{}机械制造有限公司", index / 3 + 1),
        }
    }

    pub fn division(&self) -> &'static str {
        DIVISIONS[self.index % DIVISIONS.len()]
    }

    pub fn phone(&self) -> String {
        format!("139{:08}", self.index)
    }

    pub fn union_post(&self) -> &'static str {
        ["工会主席", "工会副主席", "专职工会干部"][self.index % 3]
    }
}

fn ordinary_name(index: usize) -> String {
    let surname = SURNAMES[index % SURNAMES.len()];
    let middle = GIVEN[index / SURNAMES.len() % GIVEN.len()];
    let last = GIVEN[(index * 7 + index / 1920) % GIVEN.len()];
    format!("{surname}{middle}{last}")
}

/// Every tenth name has a character few fonts draw, every seventh only two characters.
pub fn name_for_paper(index: usize) -> String {
    let surname = SURNAMES[index % SURNAMES.len()];
    match (index % 10, index % 7) {
        (0, _) => format!("{surname}{}", RARE[index / 10 % RARE.len()]),
        (_, 0) => format!("{surname}{}", GIVEN[index % GIVEN.len()]),
        _ => ordinary_name(index),
    }
}

fn birthday(index: usize) -> NaiveDate {
    let days = u64::try_from(index % 9000).expect("few days");
    NaiveDate::from_ymd_opt(1970, 1, 1).expect("a real day") + Days::new(days)
}

/// One person a day and a hundred of them: no two share a number.
fn id_number(born: NaiveDate, index: usize) -> String {
    let body = format!(
        "139900{:04}{:02}{:02}{:03}",
        born.year(),
        born.month(),
        born.day(),
        index / 9000
    );
    "0123456789X"
        .chars()
        .map(|check| format!("{body}{check}"))
        .find(|number| check_person(number).valid)
        .expect("one check digit fits")
}
