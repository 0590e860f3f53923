//! What a 电子评分表 says of itself, in a sheet no spreadsheet program shows.

use intake::FilledWorkbook;
use store::ids::{MemberId, NomineeId};
use store::table::member::Member;

use super::form::Form;
use crate::print::preview::sha256;

/// Raised whenever the sheet's layout changes, so that an older one is known when it comes back.
const FORMAT: &str = "1";
const KIND: &str = "score-sheet";

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub year: i32,
    pub category: String,
    pub number: u32,
    pub member: MemberId,
    pub tables: Vec<MarkTable>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MarkTable {
    pub tab: String,
    /// What it is scored by: in words, and its digest.
    pub rubric: String,
    pub digest: String,
    /// Row by row.
    pub nominees: Vec<NomineeId>,
    /// Of them, from whom the judge was recused.
    pub shut: Vec<NomineeId>,
    /// Column by column; 0 stands for the sheet as a whole.
    pub items: Vec<i64>,
}

impl Mark {
    pub fn made(year: i32, number: u32, form: &Form, judge: &Member) -> Self {
        let several = form.tables.len() > 1;
        let tables = (1..).zip(&form.tables).map(|(at, table): (usize, _)| {
            let shut = table.lines.iter().filter(|line| line.is_shut_to(judge.id));
            MarkTable {
                tab: if several {
                    format!("评分表{at}")
                } else {
                    "评分表".to_owned()
                },
                rubric: table.by.words(),
                digest: table.by.digest(),
                nominees: table.lines.iter().map(|line| line.nominee.id).collect(),
                shut: shut.map(|line| line.nominee.id).collect(),
                items: table
                    .by
                    .columns()
                    .iter()
                    .map(|column| column.item)
                    .collect(),
            }
        });
        Self {
            year,
            category: form.category.code().to_owned(),
            number,
            member: judge.id,
            tables: tables.collect(),
        }
    }

    /// Of what all of it is scored by.
    pub fn form(&self) -> String {
        let digests: Vec<&str> = self
            .tables
            .iter()
            .map(|table| table.digest.as_str())
            .collect();
        sha256(digests.join("\n").as_bytes())
    }

    /// Of who is on it, in which order.
    pub fn agenda(&self) -> String {
        let lists: Vec<String> = self
            .tables
            .iter()
            .map(|one| listed(&one.nominees))
            .collect();
        sha256(lists.join("\n").as_bytes())
    }

    pub fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs = vec![
            ("kind".to_owned(), KIND.to_owned()),
            ("format".to_owned(), FORMAT.to_owned()),
            ("year".to_owned(), self.year.to_string()),
            ("category".to_owned(), self.category.clone()),
            ("number".to_owned(), self.number.to_string()),
            ("member".to_owned(), self.member.to_string()),
            ("form".to_owned(), self.form()),
            ("agenda".to_owned(), self.agenda()),
            ("tables".to_owned(), self.tables.len().to_string()),
        ];
        for (at, table) in (1..).zip(&self.tables) {
            let at: usize = at;
            let mut push = |key: &str, value: String| pairs.push((format!("{at}.{key}"), value));
            push("tab", table.tab.clone());
            push("rubric", table.rubric.clone());
            push("digest", table.digest.clone());
            push("nominees", listed(&table.nominees));
            push("shut", listed(&table.shut));
            push(
                "items",
                table
                    .items
                    .iter()
                    .map(i64::to_string)
                    .collect::<Vec<_>>()
                    .join(" "),
            );
        }
        pairs
    }

    /// None where the mark is of another program, another format, or does not hold together.
    pub fn of(filled: &FilledWorkbook) -> Option<Self> {
        if filled.says("kind")? != KIND || filled.says("format")? != FORMAT {
            return None;
        }
        let tables: usize = filled.says("tables")?.parse().ok()?;
        let table = |at: usize| {
            let says = |key: &str| filled.says(&format!("{at}.{key}"));
            Some(MarkTable {
                tab: says("tab")?.to_owned(),
                rubric: says("rubric")?.to_owned(),
                digest: says("digest")?.to_owned(),
                nominees: numbers(says("nominees")?)?
                    .into_iter()
                    .map(NomineeId)
                    .collect(),
                shut: numbers(says("shut")?)?.into_iter().map(NomineeId).collect(),
                items: numbers(says("items")?)?,
            })
        };
        let mark = Self {
            year: filled.says("year")?.parse().ok()?,
            category: filled.says("category")?.to_owned(),
            number: filled.says("number")?.parse().ok()?,
            member: MemberId(filled.says("member")?.parse().ok()?),
            tables: (1..=tables).map(table).collect::<Option<_>>()?,
        };
        let whole = filled.says("form")? == mark.form() && filled.says("agenda")? == mark.agenda();
        whole.then_some(mark)
    }
}

fn listed(nominees: &[NomineeId]) -> String {
    let ids: Vec<String> = nominees.iter().map(NomineeId::to_string).collect();
    ids.join(" ")
}

fn numbers(text: &str) -> Option<Vec<i64>> {
    text.split_whitespace()
        .map(|one| one.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark() -> Mark {
        Mark {
            year: 2026,
            category: "worker".into(),
            number: 7,
            member: MemberId(3),
            tables: vec![MarkTable {
                tab: "评分表".into(),
                rubric: "一个总分".into(),
                digest: "d".into(),
                nominees: vec![NomineeId(12), NomineeId(9)],
                shut: vec![NomineeId(9)],
                items: vec![0],
            }],
        }
    }

    fn filled(pairs: Vec<(String, String)>) -> FilledWorkbook {
        FilledWorkbook {
            mark: pairs,
            tables: Vec::new(),
        }
    }

    #[test]
    fn a_mark_is_read_as_it_was_written() {
        assert_eq!(Mark::of(&filled(mark().pairs())), Some(mark()));
    }

    #[test]
    fn a_mark_with_another_nominee_or_rubric_than_its_digests_say_is_none() {
        for key in ["1.nominees", "1.digest", "format", "kind"] {
            let mut pairs = mark().pairs();
            for (known, value) in &mut pairs {
                if known == key {
                    value.push('1');
                }
            }
            assert_eq!(Mark::of(&filled(pairs)), None, "{key}");
        }
    }
}
