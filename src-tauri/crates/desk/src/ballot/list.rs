use rules::category::Category;

use super::show;
use super::terms::rule_title;
use super::voters::rolled;
use crate::board::picture::masked;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::review::freeze;
use crate::review::sheet::{Sheet, count};
use crate::tie::tied::Tied;
use crate::unit::resolve::UnitNames;
use crate::wire::ballot::{BallotCandidate, BallotList};
use crate::wire::board::Masking;
use crate::wire::review::CategoryArgs;
use crate::year::YearReader;

/// `ballot.list`
pub fn list(desk: &Desk, args: &CategoryArgs) -> Result<BallotList, DeskError> {
    desk.read(|now| rounds(now, args.category.into()))
}

/// The rounds of a category, newest first, and who can stand in the next one.
pub(crate) fn rounds(now: &YearReader<'_>, category: Category) -> Result<BallotList, DeskError> {
    let sheet = Sheet::of(now, category)?;
    let units = UnitNames::of_year(now)?;
    let settings = now.settings()?;
    let tied = Tied::of(&sheet).filter(|_| !sheet.tie_resolved);
    let mut rounds = now
        .records
        .ballots()
        .all(now.year, category)?
        .iter()
        .map(|ballot| show::round(now, ballot))
        .collect::<Result<Vec<_>, _>>()?;
    rounds.reverse();
    Ok(BallotList {
        category: category.into(),
        title: settings.full_title(category),
        expected: count(sheet.members.iter()),
        present: rolled(now)?,
        seats: sheet.seats,
        rule: rule_title(
            settings.wire.ballot_threshold.into(),
            settings.wire.ballot_base.into(),
        ),
        rounds,
        candidates: sheet
            .rows
            .iter()
            .map(|row| BallotCandidate {
                nominee: row.nominee.id.0,
                number: row.nominee.number.clone(),
                name: row.nominee.content.name.clone(),
                masked: masked(&row.nominee, Masking::Surname),
                unit: units.name(row.nominee.content.unit_id).to_owned(),
            })
            .collect(),
        tied_seats: tied.as_ref().map_or(0, |tied| tied.seats),
        tied: tied.map_or_else(Vec::new, |tied| tied.names(&sheet)),
        frozen: freeze::is_frozen(now, category)?,
    })
}
