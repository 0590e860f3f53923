use store::ids::UnitId;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::unit::list::units;
use crate::unit::save::write_quota;
use crate::wire::office::{SaveQuotasArgs, Unit};

/// `quota.save`
pub fn save(desk: &mut Desk, args: &SaveQuotasArgs) -> Result<Vec<Unit>, DeskError> {
    desk.act("quota.save", "分配推荐名额".into(), |now| {
        for row in &args.rows {
            now.records
                .units()
                .get(UnitId(row.unit))?
                .ok_or_else(|| DeskError::not_found("这个推荐单位"))?;
            write_quota(now, UnitId(row.unit), &row.quota)?;
        }
        units(&now.reader())
    })
}
