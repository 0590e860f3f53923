//! What the conditions of Arts. 4–9 and 15 come to, and the copy of it that the grid draws.

use rules::condition::{Context, Finding, Mark, Verdict, findings, standing};
use store::table::nominee::Nominee;

use super::facts;
use crate::error::DeskError;
use crate::reference;
use crate::wire::nominee::Verdict as WireVerdict;
use crate::year::{YearReader, YearWriter};

/// All conditions of a nominee as they stand now.
pub(crate) fn judged(
    now: &YearReader<'_>,
    nominee: &Nominee,
    strict_publicity: bool,
) -> Result<Vec<Finding>, DeskError> {
    let facts = facts::from_json(nominee.category, &nominee.content.facts)?;
    let marks: Vec<Mark> = now
        .records
        .marks()
        .of(nominee.id)?
        .into_iter()
        .map(|mark| Mark {
            code: mark.code,
            verdict: mark.verdict,
            note: mark.note,
        })
        .collect();
    let context = Context {
        year: now.year,
        calendar: reference::calendar(),
        name: &nominee.content.name,
        organisation: nominee.content.organisation.as_deref(),
        strict_publicity,
    };
    Ok(findings(&facts, &context, &marks))
}

/// Judges one nominee anew and writes the copy.
pub(crate) fn refresh(
    now: &YearWriter<'_>,
    nominee: &Nominee,
    strict_publicity: bool,
) -> Result<Vec<Finding>, DeskError> {
    let found = judged(&now.reader(), nominee, strict_publicity)?;
    let letters: String = found
        .iter()
        .map(|finding| letter(finding.verdict))
        .collect();
    let standing = standing(&found);
    if standing != nominee.standing || letters != nominee.findings {
        now.records
            .nominees()
            .update_cache(nominee.id, standing, &letters)?;
    }
    Ok(found)
}

/// Judges every nominee of the year anew.
pub(crate) fn refresh_all(now: &YearWriter<'_>) -> Result<(), DeskError> {
    let strict = now.reader().settings()?.wire.strict_publicity;
    for nominee in now.records.nominees().all(now.year, None)? {
        refresh(now, &nominee, strict)?;
    }
    Ok(())
}

fn letter(verdict: Verdict) -> char {
    match verdict {
        Verdict::Met => 'm',
        Verdict::Doubt => 'd',
        Verdict::Unmet => 'u',
        Verdict::Vetoed => 'v',
        Verdict::Waiting => 'w',
    }
}

/// The verdicts behind the letters the grid keeps.
pub(crate) fn verdicts(letters: &str) -> Vec<WireVerdict> {
    let verdict = |letter| match letter {
        'm' => WireVerdict::Met,
        'd' => WireVerdict::Doubt,
        'u' => WireVerdict::Unmet,
        'v' => WireVerdict::Vetoed,
        _ => WireVerdict::Waiting,
    };
    letters.chars().map(verdict).collect()
}

impl From<Verdict> for WireVerdict {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Met => Self::Met,
            Verdict::Doubt => Self::Doubt,
            Verdict::Unmet => Self::Unmet,
            Verdict::Vetoed => Self::Vetoed,
            Verdict::Waiting => Self::Waiting,
        }
    }
}
