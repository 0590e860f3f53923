use crate::desk::Desk;
use crate::error::DeskError;
use crate::unit::find;
use crate::unit::list::units;
use crate::unit::save::write_quota;
use crate::wire::office::{SaveQuotasArgs, Unit};

/// `quota.save`
pub fn save(desk: &mut Desk, args: &SaveQuotasArgs) -> Result<Vec<Unit>, DeskError> {
    desk.act("quota.save", "分配推荐名额".into(), |now| {
        for row in &args.rows {
            let unit = find(&now.reader(), row.unit)?;
            write_quota(now, unit.id, &row.quota)?;
        }
        units(&now.reader())
    })
}
