//! A note with its place in words, and whether the passage it quotes still stands.

use store::code::{NoteAudience as StoredAudience, NoteTarget as StoredTarget};
use store::table::annotation::Annotation as Stored;
use store::table::nominee::Nominee;

use crate::error::DeskError;
use crate::nominee::{facts, standing};
use crate::text::moment;
use crate::twin::twin;
use crate::wire::annotation::{Annotation, NoteAudience, NoteTarget};
use crate::year::YearReader;

/// Those of one nominee, oldest first.
pub(crate) fn of(now: &YearReader<'_>, nominee: &Nominee) -> Result<Vec<Annotation>, DeskError> {
    let notes = now.records.annotations().of(nominee.id)?;
    notes
        .into_iter()
        .map(|note| to_wire(now, nominee, note))
        .collect()
}

pub(crate) fn to_wire(
    now: &YearReader<'_>,
    nominee: &Nominee,
    note: Stored,
) -> Result<Annotation, DeskError> {
    let Stored { id, content } = note;
    let title = place_title(now, nominee, content.target, &content.place)?;
    let quote_gone = content.target == StoredTarget::Passage && {
        let known = facts::from_json(nominee.category, &nominee.content.facts)?;
        !stands_in(known.story(), &content.quote)
    };
    Ok(Annotation {
        id: id.0,
        target: content.target.into(),
        // A condition of an older regulation has no title any more.
        place_title: title.unwrap_or_else(|| content.place.clone()),
        place: content.place,
        quote: content.quote,
        quote_gone,
        audience: content.audience.into(),
        text: content.text,
        by: content.by,
        at: moment(content.at),
    })
}

/// `None`: no such field or condition of this nominee.
pub(super) fn place_title(
    now: &YearReader<'_>,
    nominee: &Nominee,
    target: StoredTarget,
    place: &str,
) -> Result<Option<String>, DeskError> {
    Ok(match target {
        StoredTarget::Nominee => Some(String::new()),
        StoredTarget::Field | StoredTarget::Passage => {
            facts::label_of(nominee.category, place, now.year)
        }
        StoredTarget::Condition => {
            let strict = now.settings()?.wire.strict_publicity;
            let found = standing::judged(now, nominee, strict)?;
            let finding = found.into_iter().find(|finding| finding.code == place);
            finding.map(|finding| finding.title.to_owned())
        }
    })
}

/// Whatever lies between two paragraphs: a browser puts more there than the text has.
pub(super) fn stands_in(story: Option<&str>, quote: &str) -> bool {
    let lines = |text: &str| {
        let lines = text.lines().map(str::trim);
        lines
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    };
    !quote.trim().is_empty() && story.is_some_and(|story| lines(story).contains(&lines(quote)))
}

twin!(StoredTarget => NoteTarget { Nominee, Field, Passage, Condition });
twin!(StoredAudience => NoteAudience { Office, Meeting });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_known_again_across_paragraphs() {
        let story = Some("第一段，甲。\n第二段，乙。");
        assert!(stands_in(story, "甲。\n\n第二段"));
        assert!(!stands_in(story, "丙"));
        assert!(!stands_in(story, " "));
        assert!(!stands_in(None, "甲"));
    }
}
