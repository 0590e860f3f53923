//! Names of persons: order (排序), search initials, masking (隐名) and spelling as paper wants it.
//!
//! Stroke order follows the national standard's table, never ICU, whose counts differ from it for common surnames.

mod masking;
mod order;
mod places;
mod spelling;
mod tables;

pub use masking::{Masking, mask};
pub use order::{NameKey, NameOrder, Sorted, sort, sort_key};
pub use places::{CharacterPlace, PlaceError, unplaced};
pub use spelling::{normalise_name, spaced};
pub use tables::{NameTableError, NameTables};

/// Two-character surnames (复姓) in use; data, not a rule: other pairs read as surname and given name.
const COMPOUND_SURNAMES: [&str; 36] = [
    "欧阳", "司马", "上官", "诸葛", "司徒", "司空", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "长孙",
    "宇文", "东方", "独孤", "南宫", "西门", "百里", "呼延", "端木", "轩辕", "令狐", "钟离", "闾丘",
    "鲜于", "万俟", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "赫连", "拓跋",
];

/// The compound surname a name begins with, if a given name follows it.
fn compound_surname(name: &str) -> Option<&'static str> {
    COMPOUND_SURNAMES
        .into_iter()
        .find(|surname| name.starts_with(surname) && name.len() > surname.len())
}

/// The initials of the pinyin for search, "wxm" for 王晓明; Latin letters and digits stay, in lower case.
pub fn initials(tables: &NameTables, name: &str) -> String {
    let name = normalise_name(name);
    tables
        .letters_with_readings(&name)
        .into_iter()
        .filter_map(|(letter, reading)| match reading {
            Some(reading) => reading.syllable.chars().next(),
            None if letter.is_ascii_alphanumeric() => Some(letter.to_ascii_lowercase()),
            None => None,
        })
        .collect()
}
