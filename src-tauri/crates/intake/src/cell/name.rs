//! Names of persons and unions.

use rules::names::normalise_name;

use super::{Outcome, is_common_han, narrow};
use crate::batch::Action;
use crate::sheet::{Cell, is_space};

/// A person's name. Shapes of characters are never "corrected"; only spaces and dots are.
#[must_use]
pub fn person(cell: &Cell) -> Outcome<String> {
    if !cell.is_blank() && cell.text.chars().all(is_common_han) {
        return Outcome::read(cell.text.clone());
    }
    let name = normalise_name(&cell.text);
    if name.is_empty() {
        return Outcome::absent();
    }
    let changed = name != cell.text;
    let dotted = name.contains('·') && !cell.text.contains('·');
    let unsure = name.chars().any(is_doubtful);
    let mut read = Outcome::read(name.clone());
    if changed && dotted {
        read = read.noting(
            Action::Fix,
            35,
            Some(name.clone()),
            "姓名中的间隔号已统一为“·”",
        );
    } else if changed {
        read = read.noting(
            Action::Fix,
            34,
            Some(name.clone()),
            "姓名中多余的空格、换行或不可见字符已去掉",
        );
    }
    if unsure {
        read = read.noting(
            Action::Warn,
            36,
            None,
            "姓名中有无法确认的字（缺字或自造字），请补报正确的字",
        );
    }
    read
}

/// Private-use shapes of old fonts, and what stands where a character was lost.
fn is_doubtful(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'.. | '?' | '？' | '□' | '�' | '+')
}

/// The name of a union or small home: kept as written for print, without the line breaks and
/// spaces that come from narrow columns.
#[must_use]
pub fn unit(cell: &Cell) -> Outcome<String> {
    let name: String = if cell.text.is_ascii() {
        cell.text.trim().to_owned()
    } else {
        cell.text.chars().filter(|c| !is_space(*c)).collect()
    };
    if name.is_empty() {
        return Outcome::absent();
    }
    let changed = name != cell.text;
    let read = Outcome::read(name.clone());
    if changed {
        return read.noting(Action::Fix, 34, Some(name), "名称中多余的空格或换行已去掉");
    }
    read
}

/// What two writings of one unit's name have in common: without the width of brackets, the city,
/// the form of the company and the words for its union.
#[must_use]
pub fn unit_key(name: &str) -> String {
    let mut key = narrow(name);
    for prefix in ["河北省", "秦皇岛市", "秦皇岛"] {
        if let Some(rest) = key.strip_prefix(prefix) {
            key = rest.to_owned();
        }
    }
    for suffix in ["委员会", "工会", "联合会", "公司", "责任", "有限"] {
        if let Some(rest) = key.strip_suffix(suffix) {
            key = rest.to_owned();
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<String>, Vec<(Action, u8)>) {
        let outcome = person(&Cell::text(text.to_owned()));
        let notes = outcome
            .notes
            .iter()
            .map(|note| (note.action, note.trap))
            .collect();
        (outcome.value, notes)
    }

    fn exactly(name: &str) -> Option<String> {
        Some(name.to_owned())
    }

    #[test]
    fn trap_34_spaces_inside_a_han_name_are_dropped_and_logged() {
        for text in ["张 三", "张　三", "张\u{A0}三", "张\u{200B}三", "张三\n"] {
            assert_eq!(
                read(text),
                (exactly("张三"), vec![(Action::Fix, 34)]),
                "{text:?}"
            );
        }
        assert_eq!(read("张三"), (exactly("张三"), vec![]));
    }

    #[test]
    fn trap_35_the_dot_of_a_minority_name_becomes_one_character() {
        for dot in ['•', '・', '．', '.', '‧'] {
            let text = format!("阿依古丽{dot}买买提");
            assert_eq!(
                read(&text),
                (exactly("阿依古丽·买买提"), vec![(Action::Fix, 35)]),
                "{text}"
            );
        }
    }

    #[test]
    fn trap_36_a_lost_character_is_asked_for() {
        assert_eq!(read("王?").1, [(Action::Warn, 36)]);
        assert_eq!(read("王\u{E863}").1, [(Action::Warn, 36)]);
        assert_eq!(read("王𬱟").1, []);
    }

    #[test]
    fn trap_38_two_writings_of_one_union_share_a_key() {
        let written = [
            "秦皇岛市云岭机械（北方）有限公司工会委员会",
            "云岭机械(北方)有限责任公司工会",
            "秦皇岛云岭机械（北方）有限公司",
        ];
        let keys: std::collections::BTreeSet<String> =
            written.iter().map(|name| unit_key(name)).collect();
        assert_eq!(keys.len(), 1, "{keys:?}");
    }
}
