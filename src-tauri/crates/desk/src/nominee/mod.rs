pub(crate) mod changed;
pub mod facts;
pub mod fate;
pub mod list;
pub mod mark;
pub mod read;
pub mod standing;
pub mod vet;

use rules::facts::Facts;
use rules::names::initials;
use store::ids::NomineeId;
use store::table::nominee::{Nominee, NomineeContent};

use crate::error::DeskError;
use crate::reference;
use crate::year::YearReader;

/// A nominee of the year in hand.
pub(crate) fn find(now: &YearReader<'_>, id: i64) -> Result<Nominee, DeskError> {
    now.records
        .nominees()
        .get(NomineeId(id))?
        .filter(|nominee| nominee.year == now.year)
        .ok_or_else(|| DeskError::not_found("这个推荐对象"))
}

/// Everything a nominee can be searched by, one a line.
pub(crate) fn search_key(content: &NomineeContent, unit: &str, number: &str) -> String {
    let initials = initials(reference::names(), &content.name);
    search_key_of(content, &initials, unit, number)
}

/// The same where the initials are known already.
pub(crate) fn search_key_of(
    content: &NomineeContent,
    initials: &str,
    unit: &str,
    number: &str,
) -> String {
    [
        content.name.as_str(),
        content.organisation.as_deref().unwrap_or_default(),
        unit,
        initials,
        number,
    ]
    .join("\n")
    .to_lowercase()
}

/// The unit a person belongs to, or the union a small home belongs to; a union itself belongs to none.
pub(crate) fn organisation(nominee: &Nominee) -> String {
    nominee.content.organisation.clone().unwrap_or_default()
}

/// 工会职务, or 工作单位及职务: what the board may say of a person's post.
pub(crate) fn post(facts: &Facts) -> String {
    match facts {
        Facts::Worker(worker) => worker.union_post.clone().unwrap_or_default(),
        Facts::SmallHome(small_home) => small_home.parent_union.clone().unwrap_or_default(),
        Facts::Home(_) => String::new(),
    }
}
