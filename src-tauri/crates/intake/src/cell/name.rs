//! Names of persons and unions.

use rules::names::normalise_name;

use super::text::{is_compatibility_shape, shape_note, usual_shapes};
use super::{Note, Outcome, is_absent, is_common_han, narrow};
use crate::batch::Action;
use crate::sheet::{Cell, is_space};

/// A person's name. Shapes of characters are never "corrected"; only spaces and dots are.
#[must_use]
pub fn person(cell: &Cell) -> Outcome<String> {
    if !cell.is_blank() && cell.text.chars().all(is_common_han) && !is_absent(&cell.text) {
        return Outcome::read(cell.text.clone());
    }
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    let shaped = usual_shapes(&cell.text);
    let name = normalise_name(&shaped);
    if name.is_empty() {
        return Outcome::absent();
    }
    let mut read = Outcome::read(name.clone());
    read.notes.extend(shape_note(&cell.text, &shaped));
    let dots = |text: &str| text.matches('·').count();
    if dots(&name) > dots(&shaped) {
        read = read.noting(
            Action::Fix,
            35,
            Some(name.clone()),
            "姓名中的间隔号已统一为“·”",
        );
    } else if name != shaped {
        read = read.noting(
            Action::Fix,
            34,
            Some(name.clone()),
            spacing_message(&shaped),
        );
    }
    read.notes.extend(doubt(&name, true));
    read
}

fn doubt(name: &str, of_person: bool) -> Option<Note> {
    let described = || description_in(name).filter(|_| of_person);
    let message = if let Some(lost) = name.chars().find(|c| is_lost(*c)) {
        asking_for(&shown(lost))
    } else if let Some(described) = described() {
        asking_for(described)
    } else if let Some(radical) = name.chars().find(|c| is_compatibility_shape(*c)) {
        let code = u32::from(radical);
        format!("“{radical}”（U+{code:X}）是部首而不是字，请补报正确的字")
    } else {
        let rare = name.chars().find(|c| *c >= '\u{20000}')?;
        let code = u32::from(rare);
        format!("有生僻字“{rare}”（U+{code:X}），请核对，打印证书前请确认字形")
    };
    Some(Note {
        action: Action::Warn,
        trap: 36,
        proposed: None,
        message,
    })
}

fn asking_for(lost: &str) -> String {
    format!("有无法确认的字“{lost}”（缺字、自造字或拆字描述），请补报正确的字")
}

/// No font shows what a private-use code stands for.
fn shown(lost: char) -> String {
    match lost {
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'.. => format!("U+{:X}", u32::from(lost)),
        other => other.to_string(),
    }
}

/// What describes a character instead of writing it: 王+月, (上日下山).
fn description_in(name: &str) -> Option<&str> {
    if name.contains(['+', '*', '＊']) {
        return Some(name);
    }
    let (_, rest) = name.split_once(['(', '[', '【', '〔', '{'])?;
    let (inside, _) = rest.split_once([')', ']', '】', '〕', '}'])?;
    let of_parts =
        inside.chars().count() > 1 && inside.contains(['上', '下', '左', '右', '旁', '加']);
    of_parts.then_some(inside)
}

/// Private-use shapes of old fonts, what stands where a character was lost, and marks that describe one.
fn is_lost(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'.. | '?' | '？' | '□' | '■' | '�' | '\u{2FF0}'..='\u{2FFF}')
}

/// What is logged of a name whose spaces or widths were changed.
fn spacing_message(before: &str) -> &'static str {
    if before.contains(|c: char| is_space(c) || c.is_control()) {
        "姓名中多余的空格、换行或不可见字符已去掉"
    } else {
        "姓名中的全角字符已换成半角"
    }
}

/// The name of a union or small home: kept as written for print, without the line breaks and
/// spaces that come from narrow columns.
#[must_use]
pub fn unit(cell: &Cell) -> Outcome<String> {
    if cell.text.chars().all(is_common_han) && !cell.text.is_empty() && !is_absent(&cell.text) {
        return Outcome::read(cell.text.clone());
    }
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    let shaped = usual_shapes(&cell.text);
    let name: String = if shaped.is_ascii() {
        shaped.trim().to_owned()
    } else {
        shaped.chars().filter(|c| !is_space(*c)).collect()
    };
    if name.is_empty() {
        return Outcome::absent();
    }
    let mut read = Outcome::read(name.clone());
    read.notes.extend(shape_note(&cell.text, &shaped));
    if name != shaped {
        read = read.noting(
            Action::Fix,
            34,
            Some(name.clone()),
            "名称中多余的空格或换行已去掉",
        );
    }
    read.notes.extend(doubt(&name, false));
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
        for described in ["王（王+月）", "陈（上日下山）", "李【左王右月】"] {
            assert_eq!(read(described).1.last(), Some(&(Action::Warn, 36)));
        }
        assert!(!read("王芳（女）").1.contains(&(Action::Warn, 36)));
        let radical = person(&Cell::text("李⻅明".to_owned()));
        assert_eq!(radical.notes[0].trap, 36);
        assert!(radical.notes[0].message.contains("U+2EC5"));
        for name in [
            "秦皇岛\u{E863}源公司工会",
            "云岭□械工会",
            "云岭?械工会",
            "云岭�械工会",
        ] {
            let outcome = unit(&Cell::text(name.to_owned()));
            assert_eq!(outcome.value.as_deref(), Some(name));
            assert_eq!(outcome.notes[0].trap, 36, "{name}");
        }
        assert_eq!(unit(&Cell::text("某（上海）公司工会".to_owned())).notes, []);
        assert_eq!(
            read("王𬱟"),
            (exactly("王𬱟"), vec![(Action::Warn, 36)]),
            "kept, but looked at before a certificate is printed"
        );
    }

    #[test]
    fn trap_37_variants_stay_and_compatibility_shapes_become_usual() {
        for name in ["张喆", "李堃", "王昇", "涂凃"] {
            assert_eq!(read(name), (exactly(name), vec![]));
        }
        assert_eq!(read("⽯磊"), (exactly("石磊"), vec![(Action::Fix, 37)]));
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
