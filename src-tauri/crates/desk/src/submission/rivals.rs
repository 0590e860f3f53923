//! Two files of one unit for one category in one go (trap 7): 汇总表.xlsx beside 汇总表最终版.xlsx. Only one of them counts,
//! and a person says which.

use std::collections::{BTreeMap, HashMap, HashSet};

use rules::category::Category;
use store::ids::UnitId;

use super::arrivals::file_name;
use super::plan::Planning;
use super::questions::{Answers, Names, Waiting, own};
use crate::reading::order::TablePart;
use crate::wire::intake::ProblemAction;

/// The newer file in the place of an older one, by the older part and what it was sent for.
#[derive(Default)]
pub(crate) struct Superseded(HashMap<(usize, UnitId, Category), String>);

impl Superseded {
    pub fn by(&self, part: usize, unit: UnitId, category: Category) -> Option<&str> {
        self.0.get(&(part, unit, category)).map(String::as_str)
    }
}

/// Asks once for each older file; while it is open, none of the rivals is imported.
pub(crate) fn settle<'a>(
    planning: &mut Planning<'a>,
    answers: &Answers<'_>,
    names: &mut Names,
    waitings: &mut [(usize, &'a TablePart, Waiting<'a>)],
) {
    let mut senders: BTreeMap<(UnitId, Category), Vec<usize>> = BTreeMap::new();
    for (at, table, _) in waitings.iter().filter(|(_, table, _)| !table.form) {
        for sent in planning.sent(*at, table, answers, names) {
            senders.entry(sent).or_default().push(*at);
        }
    }
    let several = senders.into_iter().filter(|(_, parts)| parts.len() > 1);
    for ((unit, category), parts) in several {
        let Some((newest, older)) = rivals(planning, &parts, category) else {
            continue;
        };
        for part in older {
            let taken = ask(planning, (part, newest), (unit, category), answers, names);
            if !taken {
                hold(waitings, &[part, newest]);
            }
        }
    }
}

fn hold(waitings: &mut [(usize, &TablePart, Waiting<'_>)], parts: &[usize]) {
    for (_, _, waiting) in waitings.iter_mut().filter(|(at, ..)| parts.contains(at)) {
        waiting.whole_part();
    }
}

/// The newest, and the older ones that name some of the same nominees; files with other nominees are no rivals.
fn rivals(
    planning: &Planning<'_>,
    parts: &[usize],
    category: Category,
) -> Option<(usize, Vec<usize>)> {
    let newest = *parts.iter().max_by_key(|part| {
        let name = planning.parts[**part].name();
        (newness(file_name(name)), **part)
    })?;
    let of_newest = identities(planning, newest, category);
    let older: Vec<usize> = parts
        .iter()
        .copied()
        .filter(|part| *part != newest)
        .filter(|part| !identities(planning, *part, category).is_disjoint(&of_newest))
        .collect();
    (!older.is_empty()).then_some((newest, older))
}

fn identities<'a>(planning: &Planning<'a>, part: usize, category: Category) -> HashSet<&'a str> {
    planning
        .table(part)
        .into_iter()
        .flat_map(|table| &table.rows)
        .filter(|row| row.category() == category)
        .map(|row| row.identity_key.as_str())
        .collect()
}

fn ask(
    planning: &mut Planning<'_>,
    (older, newest): (usize, usize),
    (unit, category): (UnitId, Category),
    answers: &Answers<'_>,
    names: &mut Names,
) -> bool {
    let name = planning.parts[older].name();
    let newer = planning.parts[newest].name();
    let message = format!(
        "{}的{}有两份文件：“{name}”和“{newer}”。只导入较新的“{newer}”，本文件当作旧版；要以本文件为准，请在“工作表”一步把另一份改为不读",
        planning.units.name(unit),
        category.title(),
    );
    let mut question = own(older, name, ProblemAction::Ask, 7, message, names);
    question.raw = name.to_owned();
    question.proposed = Some(format!("以“{newer}”为准"));
    question.accepted = answers.taken(&question.id, true);
    let taken = question.accepted;
    planning.plan.problems.push(question);
    if taken {
        let newer = newer.to_owned();
        planning.superseded.0.insert((older, unit, category), newer);
    }
    taken
}

/// What a name says of the age of a file: the kind of its words, then the number at its end.
fn newness(name: &str) -> (u8, u32) {
    const WORDS: [(&[&str], u8); 2] = [
        (&["最终", "终稿", "定稿", "终版"], 2),
        (&["修改", "修订", "更正", "补正", "改", "新"], 1),
    ];
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let rank = WORDS
        .iter()
        .find(|(words, _)| words.iter().any(|word| stem.contains(word)))
        .map_or(0, |(_, rank)| *rank);
    (rank, number_at_end(stem))
}

/// The 2 of 最终版2 and of 汇总表(2); a year is no version.
fn number_at_end(stem: &str) -> u32 {
    const LONGEST: usize = 2;
    let inner = stem.trim_end_matches([')', '）', '版', '稿', ' ']);
    let digits = inner.len() - inner.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    if digits == 0 || digits > LONGEST {
        return 0;
    }
    inner[inner.len() - digits..].parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::newness;

    #[test]
    fn names_tell_which_of_two_files_is_the_newer() {
        let in_order = [
            "卢龙县汇总表.xlsx",
            "卢龙县汇总表(1).xlsx",
            "卢龙县汇总表（2）.xlsx",
            "卢龙县汇总表修改.xlsx",
            "卢龙县汇总表修改2.xlsx",
            "卢龙县汇总表最终版.xlsx",
            "卢龙县汇总表最终版2.xlsx",
        ];
        for pair in in_order.windows(2) {
            assert!(newness(pair[0]) < newness(pair[1]), "{pair:?}");
        }
        assert_eq!(newness("汇总表2026.xlsx"), newness("汇总表.xlsx"));
    }
}
