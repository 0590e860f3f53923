pub mod list;
pub mod resolve;
pub mod save;

use store::ids::UnitId;
use store::table::unit::Unit;

use crate::error::DeskError;
use crate::year::YearReader;

/// A recommending unit of the year in hand.
pub(crate) fn find(now: &YearReader<'_>, id: i64) -> Result<Unit, DeskError> {
    now.records
        .units()
        .get(UnitId(id))?
        .filter(|unit| unit.content.year == now.year)
        .ok_or_else(|| DeskError::not_found("这个推荐单位"))
}
