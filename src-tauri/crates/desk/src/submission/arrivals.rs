//! Attachments that arrived, matched to nominees by number, name or folder; the rest goes to the tray.

use std::collections::HashSet;

use store::ids::{NomineeId, UnitId};
use store::table::nominee::Nominee;

use super::identity::tight;
use super::plan::{Fate, Plan};
use crate::error::DeskError;
use crate::reading::order::{AttachmentPart, Part};
use crate::unit::resolve::UnitNames;
use crate::year::YearReader;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A row of the plan.
    Row(usize),
    Nominee(NomineeId),
}

pub(crate) struct PlannedAttachment {
    pub part: usize,
    pub target: Option<Target>,
    /// The nominee's name.
    pub label: Option<String>,
    pub unit: Option<UnitId>,
    /// The same content under the same name is there already.
    pub already_kept: bool,
}

pub(crate) fn match_all(
    now: &YearReader<'_>,
    parts: &[&Part],
    plan: &Plan,
    units: &UnitNames,
) -> Result<Vec<PlannedAttachment>, DeskError> {
    let arrived: Vec<(usize, &AttachmentPart)> = parts
        .iter()
        .enumerate()
        .filter_map(|(at, part)| match part {
            Part::Attachment(attachment) => Some((at, attachment)),
            Part::Table(_) | Part::JudgeSheet(_) | Part::Refused { .. } => None,
        })
        .collect();
    if arrived.is_empty() {
        return Ok(Vec::new());
    }
    let candidates = candidates(now, parts, plan)?;
    let kept: HashSet<(String, String)> = now
        .records
        .attachments()
        .all(now.year)?
        .into_iter()
        .map(|one| (one.content.sha256, one.content.name))
        .collect();
    let planned = |(at, attachment): (usize, &AttachmentPart)| {
        let found = best(&candidates, &text_of(parts, attachment));
        PlannedAttachment {
            part: at,
            target: found.map(|one| one.target),
            label: found.map(|one| one.label.clone()),
            unit: found
                .and_then(|one| one.unit)
                .or_else(|| units.named_in(&attachment.name)),
            already_kept: kept.contains(&(
                attachment.sha256.clone(),
                file_name(&attachment.name).to_owned(),
            )),
        }
    };
    Ok(arrived.into_iter().map(planned).collect())
}

pub(crate) fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// What is said of an attachment: its folders, its name, and whose form it is.
fn text_of(parts: &[&Part], attachment: &AttachmentPart) -> String {
    let form = parts.iter().find_map(|part| match part {
        Part::Table(table) if table.form && table.name == attachment.name => {
            table.rows.first().map(|row| row.name.as_str())
        }
        _ => None,
    });
    tight(&format!(
        "{}\n{}",
        attachment.name,
        form.unwrap_or_default()
    ))
}

struct Candidate {
    /// What a name of a file must contain.
    word: String,
    label: String,
    target: Target,
    unit: Option<UnitId>,
}

fn candidates(
    now: &YearReader<'_>,
    parts: &[&Part],
    plan: &Plan,
) -> Result<Vec<Candidate>, DeskError> {
    let mut candidates = Vec::new();
    let mut met = HashSet::new();
    for (at, one) in plan.rows.iter().enumerate() {
        let Some(Part::Table(table)) = parts.get(one.part) else {
            continue;
        };
        let row = &table.rows[one.row];
        let target = match (one.fate.nominee(), &one.fate) {
            (Some(id), _) => {
                met.insert(id);
                Target::Nominee(id)
            }
            (None, Fate::Refused { .. }) => continue,
            (None, _) => Target::Row(at),
        };
        candidates.push(Candidate {
            word: tight(&row.name),
            label: row.name.clone(),
            target,
            unit: one.unit,
        });
    }
    for nominee in now.records.nominees().all(now.year)? {
        candidates.extend(of_record(&nominee, met.contains(&nominee.id)));
    }
    Ok(candidates)
}

/// By number always; by name unless its row was met.
fn of_record(nominee: &Nominee, met: bool) -> Vec<Candidate> {
    let words = [
        Some(tight(&nominee.number)),
        (!met).then(|| tight(&nominee.content.name)),
    ];
    words
        .into_iter()
        .flatten()
        .map(|word| Candidate {
            word,
            label: nominee.content.name.clone(),
            target: Target::Nominee(nominee.id),
            unit: Some(nominee.content.unit_id),
        })
        .collect()
}

/// The one whose word is the longest contained; none if two are equally long.
fn best<'c>(candidates: &'c [Candidate], text: &str) -> Option<&'c Candidate> {
    const SHORTEST: usize = 2;
    let length = |one: &Candidate| one.word.chars().count();
    let contained: Vec<&Candidate> = candidates
        .iter()
        .filter(|one| length(one) >= SHORTEST && text.contains(&one.word))
        .collect();
    let longest = contained.iter().map(|one| length(one)).max()?;
    let mut winners = contained.into_iter().filter(|one| length(one) == longest);
    let winner = winners.next()?;
    winners
        .all(|other| other.target == winner.target)
        .then_some(winner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(word: &str, id: i64) -> Candidate {
        Candidate {
            word: word.into(),
            label: word.into(),
            target: Target::Nominee(NomineeId(id)),
            unit: None,
        }
    }

    #[test]
    fn the_longest_name_wins_and_a_name_two_people_share_matches_neither() {
        let people = [candidate("王伟", 1), candidate("王伟华", 2)];
        let found = |text: &str| best(&people, text).map(|one| one.target);
        assert_eq!(
            found("昌黎县/王伟华事迹.pdf"),
            Some(Target::Nominee(NomineeId(2)))
        );
        assert_eq!(
            found("王伟-身份证.jpg"),
            Some(Target::Nominee(NomineeId(1)))
        );
        assert_eq!(found("会议纪要.pdf"), None);
        let namesakes = [candidate("李娜", 1), candidate("李娜", 2)];
        assert!(best(&namesakes, "李娜.pdf").is_none());
    }
}
