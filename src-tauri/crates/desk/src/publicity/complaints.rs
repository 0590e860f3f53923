//! The objections to one publicity, as the office's own page shows them.

use crate::twin::twin;
use std::collections::HashMap;

use store::code::{Channel as StoredChannel, ObjectionState as StoredState};
use store::ids::{NomineeId, PublicityId};
use store::table::objection::Objection as StoredObjection;

use crate::error::DeskError;
use crate::text::iso;
use crate::wire::publicity::{Channel, Objection, ObjectionState};
use crate::year::YearReader;

pub(crate) fn of_notice(
    now: &YearReader<'_>,
    notice: PublicityId,
    names: &HashMap<NomineeId, &str>,
) -> Result<Vec<Objection>, DeskError> {
    let to_wire = |found: StoredObjection| Objection {
        id: found.id.0,
        nominee: found.content.nominee_id.0,
        nominee_name: names
            .get(&found.content.nominee_id)
            .copied()
            .unwrap_or_default()
            .to_owned(),
        received_on: iso(found.content.received_on),
        channel: found.content.channel.into(),
        signed: found.content.signed,
        complainant: found.content.complainant,
        gist: found.content.gist,
        state: found.state.into(),
        conclusion: found.conclusion,
        resolved_on: found.resolved_on.map(iso),
    };
    Ok(now
        .records
        .objections()
        .all(now.year)?
        .into_iter()
        .filter(|found| found.content.publicity_id == notice)
        .map(to_wire)
        .collect())
}

twin!(StoredChannel => Channel { Letter, Call, Visit, Mail });
twin!(StoredState => ObjectionState { Open, Sustained, Rejected });
