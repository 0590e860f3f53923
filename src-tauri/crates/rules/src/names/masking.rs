//! How much of a name is shown where others look on (隐名).

use super::{compound_surname, normalise_name};

/// How much of a person's name the projector shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Masking {
    FullName,
    /// 刘＊＊, whatever the length of the given name
    SurnameOnly,
    /// Nothing: the nominee's number stands alone.
    NumberOnly,
}

/// Always two, so that the mask does not tell how long the given name is.
const MASKED: &str = "＊＊";

impl Masking {
    pub const ALL: [Masking; 3] = [Masking::FullName, Masking::SurnameOnly, Masking::NumberOnly];

    pub fn code(self) -> &'static str {
        match self {
            Masking::FullName => "full",
            Masking::SurnameOnly => "surname",
            Masking::NumberOnly => "number",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|masking| masking.code() == code)
    }

    pub fn title(self) -> &'static str {
        match self {
            Masking::FullName => "显示全名",
            Masking::SurnameOnly => "仅显示姓氏",
            Masking::NumberOnly => "仅显示编号",
        }
    }
}

/// The name of a person as far as `masking` shows it; a minority name (买买提·…) shows its first character.
pub fn mask(name: &str, masking: Masking) -> String {
    let name = normalise_name(name);
    match masking {
        Masking::FullName => name,
        Masking::NumberOnly => String::new(),
        Masking::SurnameOnly => match surname(&name) {
            Some(surname) => format!("{surname}{MASKED}"),
            None => String::new(),
        },
    }
}

fn surname(name: &str) -> Option<&str> {
    let compound = compound_surname(name).filter(|_| !name.contains('·'));
    compound.or_else(|| {
        let first = name.chars().next()?;
        name.get(..first.len_utf8())
    })
}
