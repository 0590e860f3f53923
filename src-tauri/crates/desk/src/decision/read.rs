use rules::category::Category;
use rules::gate::{
    ApprovalState, DeliberationState, Missing as RuleMissing, may_approve, may_deliberate,
};
use rules::ranking::Place;
use store::code::{DecisionBody, MeetingState, Outcome as StoredOutcome};
use store::ids::NomineeId;

use crate::attendance::quorum;
use crate::board::picture::masked;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::meeting::held::held;
use crate::minutes::close::changed_since;
use crate::nominee::{find, organisation};
use crate::review::grade::Grades;
use crate::review::read::tie_to_wire;
use crate::review::sheet::{Sheet, count};
use crate::text::iso;
use crate::unit::resolve::UnitNames;
use crate::wire::Missing;
use crate::wire::board::Masking;
use crate::wire::decision::{Body, Decision, DecisionEntry, DecisionState, Outcome, Proposed};
use crate::wire::review::CategoryArgs;
use crate::year::YearReader;

/// `decision.read`
pub fn read(desk: &Desk, args: &CategoryArgs) -> Result<DecisionState, DeskError> {
    desk.read(|now| state(now, args.category.into()))
}

pub(crate) fn state(now: &YearReader<'_>, category: Category) -> Result<DecisionState, DeskError> {
    let sheet = Sheet::of(now, category)?;
    let units = UnitNames::of_year(now)?;
    let deliberated = decision(now, category, DecisionBody::LeadingGroup, &units)?;
    let approved = decision(now, category, DecisionBody::PartyGroup, &units)?;
    let proposal = proposal(now, &sheet, &units)?;
    let inside = inside(&sheet, &proposal);
    Ok(DecisionState {
        category: category.into(),
        title: now.settings()?.full_title(category),
        seats: sheet.seats,
        proposal,
        tie: tie_to_wire(&sheet),
        missing_to_deliberate: to_wire(missing_to_deliberate(&Standing::of(now)?, &sheet, inside)),
        missing_to_approve: to_wire(missing_to_approve(category, deliberated.as_ref())),
        deliberated,
        approved,
    })
}

/// What holds for every category: the room, and the minutes of the last meeting.
pub(crate) struct Standing {
    quorum: Option<RuleMissing>,
    /// The title of the last meeting, closed, whose minutes are to be issued again.
    outdated_minutes: Option<String>,
}

impl Standing {
    pub fn of(now: &YearReader<'_>) -> Result<Self, DeskError> {
        Ok(Self {
            quorum: quorum::missing(now)?,
            outdated_minutes: outdated_minutes(now)?,
        })
    }
}

/// What the leading group still lacks to select `selected` of the category.
pub(crate) fn missing_to_deliberate(
    standing: &Standing,
    sheet: &Sheet,
    selected: u32,
) -> Vec<RuleMissing> {
    let mut missing = may_deliberate(&DeliberationState {
        category: sheet.category,
        passed: count(sheet.rows.iter()),
        unscored: sheet.unscored(),
        unrevealed: sheet.unrevealed(),
        unresolved_tie: sheet.all_scored() && sheet.tie.is_some() && !sheet.tie_resolved,
        outdated_minutes: standing.outdated_minutes.clone(),
        selected,
        quota: sheet.seats,
    });
    missing.extend(standing.quorum.clone());
    missing
}

fn outdated_minutes(now: &YearReader<'_>) -> Result<Option<String>, DeskError> {
    let closed = held(now)?.filter(|meeting| meeting.content.state == MeetingState::Closed);
    let Some(meeting) = closed else {
        return Ok(None);
    };
    let issues = now.records.meeting_issues().of(meeting.id)?;
    let is_outdated = changed_since(now, &meeting, &issues)?;
    Ok(is_outdated.then_some(meeting.content.title))
}

/// What the party group still lacks.
pub(crate) fn missing_to_approve(
    category: Category,
    deliberated: Option<&Decision>,
) -> Vec<RuleMissing> {
    let selected = deliberated.map_or(0, |decision| {
        count(
            decision
                .entries
                .iter()
                .filter(|entry| entry.outcome == Outcome::Selected),
        )
    });
    may_approve(&ApprovalState {
        category,
        deliberated: deliberated.is_some(),
        selected,
        quota: category.annual_seats(),
    })
}

pub(crate) fn to_wire(missing: Vec<RuleMissing>) -> Vec<Missing> {
    missing
        .into_iter()
        .map(|one| Missing {
            what: one.what,
            who: one.who.to_owned(),
            article: one.article.to_owned(),
        })
        .collect()
}

/// How many the program would propose: those inside the line that can be chosen.
fn inside(sheet: &Sheet, proposal: &[Proposed]) -> u32 {
    let barred = |id: NomineeId| proposal.iter().any(|one| one.barred && one.nominee == id.0);
    let ranked = sheet.ranking.rows.iter();
    count(ranked.filter(|row| row.place == Place::Inside && !barred(row.id)))
}

fn proposal(
    now: &YearReader<'_>,
    sheet: &Sheet,
    units: &UnitNames,
) -> Result<Vec<Proposed>, DeskError> {
    if !sheet.all_scored() {
        return Ok(Vec::new());
    }
    let grades = Grades::of(now, sheet)?;
    let to_wire = |ranked: &rules::ranking::Ranked<NomineeId>| {
        let Some((row, value)) = sheet
            .row(ranked.id)
            .and_then(|row| Some((row, row.value_text()?)))
        else {
            return Ok(None);
        };
        Ok(Some(Proposed {
            nominee: ranked.id.0,
            number: row.nominee.number.clone(),
            name: row.nominee.content.name.clone(),
            masked: masked(&row.nominee, Masking::Surname),
            organisation: organisation(&row.nominee),
            unit: units.name(row.nominee.content.unit_id).to_owned(),
            value,
            rank: ranked.rank,
            place: ranked.place.into(),
            grade: grades.grade(row)?.map(Into::into),
            barred: grades.missing(row)?.is_some(),
        }))
    };
    let ranked = sheet.ranking.rows.iter();
    ranked.filter_map(|one| to_wire(one).transpose()).collect()
}

/// One body's recorded decision, selected first, each in its place.
pub(crate) fn decision(
    now: &YearReader<'_>,
    category: Category,
    body: DecisionBody,
    units: &UnitNames,
) -> Result<Option<Decision>, DeskError> {
    let Some(found) = now.records.decisions().find(now.year, category, body)? else {
        return Ok(None);
    };
    let mut entries = now.records.decisions().entries(found.id)?;
    entries.sort_by_key(|entry| (entry.outcome, entry.place));
    let to_wire = |entry: store::table::decision::DecisionEntry| {
        let nominee = find(now, entry.nominee_id.0)?;
        Ok(DecisionEntry {
            nominee: nominee.id.0,
            organisation: organisation(&nominee),
            unit: units.name(nominee.content.unit_id).to_owned(),
            outcome: match entry.outcome {
                StoredOutcome::Selected => Outcome::Selected,
                StoredOutcome::Reserve => Outcome::Reserve,
            },
            place: entry.place,
            number: nominee.number,
            name: nominee.content.name,
        })
    };
    Ok(Some(Decision {
        body: match body {
            DecisionBody::LeadingGroup => Body::LeadingGroup,
            DecisionBody::PartyGroup => Body::PartyGroup,
        },
        held_on: iso(found.content.held_on),
        note: found.content.note,
        entries: entries
            .into_iter()
            .map(to_wire)
            .collect::<Result<_, DeskError>>()?,
    }))
}
