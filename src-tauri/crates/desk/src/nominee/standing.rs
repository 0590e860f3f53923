//! What the conditions of Arts. 4–9 and 15 come to, and the copy of it that the grid draws.

use crate::twin::twin;
use rules::condition::{Context, Finding, Mark, Standing, Verdict, findings, standing};
use rules::facts::Facts;
use store::code::Vetting;
use store::table::nominee::Nominee;

use super::facts;
use crate::error::DeskError;
use crate::reference;
use crate::review::freeze::is_frozen;
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
    let content = &nominee.content;
    Ok(found(
        now.year,
        (&content.name, content.organisation.as_deref()),
        &facts,
        &marks,
        strict_publicity,
    ))
}

fn found(
    year: i32,
    (name, organisation): (&str, Option<&str>),
    facts: &Facts,
    marks: &[Mark],
    strict_publicity: bool,
) -> Vec<Finding> {
    let context = Context {
        year,
        calendar: reference::calendar(),
        name,
        organisation,
        strict_publicity,
    };
    findings(facts, &context, marks)
}

/// What the grid draws of a nominee nobody has marked yet.
pub(crate) fn of_newcomer(
    year: i32,
    named: (&str, Option<&str>),
    facts: &Facts,
    strict_publicity: bool,
) -> (Standing, String) {
    copy_of(&found(year, named, facts, &[], strict_publicity))
}

/// The copy that the grid draws: the standing, and one letter a condition.
fn copy_of(found: &[Finding]) -> (Standing, String) {
    let letters = found.iter().map(|finding| letter(finding.verdict));
    (standing(found), letters.collect())
}

/// Judges one nominee anew and writes the copy.
pub(crate) fn refresh(
    now: &YearWriter<'_>,
    nominee: &Nominee,
    strict_publicity: bool,
) -> Result<Vec<Finding>, DeskError> {
    let found = judged(&now.reader(), nominee, strict_publicity)?;
    let (standing, letters) = copy_of(&found);
    if standing != nominee.standing || letters != nominee.findings {
        now.records
            .nominees()
            .update_cache(nominee.id, standing, &letters)?;
    }
    Ok(found)
}

/// Judges one nominee anew; what passed and no longer meets every condition is looked at again. Its scores are kept.
///
/// 第十七条: only 符合条件的 goes to the leading group.
pub(crate) fn review_anew(
    now: &YearWriter<'_>,
    nominee: &Nominee,
    strict_publicity: bool,
) -> Result<(), DeskError> {
    let found = refresh(now, nominee, strict_publicity)?;
    if nominee.vetting == Vetting::Passed && standing(&found) != Standing::Clear {
        now.records.nominees().update_vetting(
            nominee.id,
            Vetting::Pending,
            "审核通过后条件核查有变化，请复核",
        )?;
    }
    Ok(())
}

/// Judges every nominee of the year anew, but those of a category whose 审议 stands.
pub(crate) fn refresh_all(now: &YearWriter<'_>) -> Result<(), DeskError> {
    let strict = now.reader().settings()?.wire.strict_publicity;
    for nominee in now.records.nominees().all(now.year)? {
        if !is_frozen(&now.reader(), nominee.category)? {
            review_anew(now, &nominee, strict)?;
        }
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

twin!(Verdict => WireVerdict { Met, Doubt, Unmet, Vetoed, Waiting });
