use crate::desk::Desk;
use crate::error::DeskError;
use crate::setting::Settings;
use crate::text::{iso, moment};
use crate::wire::{Nothing, office::Office};
use crate::year::current_year;

/// `office.read`
pub fn read(desk: &Desk, _: &Nothing) -> Result<Office, DeskError> {
    let today = iso(desk.today());
    desk.store.read(|records| {
        let newest = records.journal().recent(None, 1)?.pop();
        let undoable = records
            .journal()
            .newest_standing()?
            .filter(|line| line.undoable)
            .map(|line| line.summary);
        let year = current_year(records)?;
        let settings = year
            .map(|year| Settings::of_year(records, year))
            .transpose()?;
        let row = year
            .map(|year| records.years().get(year))
            .transpose()?
            .flatten();
        Ok(Office {
            year,
            is_sample: row.is_some_and(|row| row.is_sample),
            union_name: settings.map_or_else(String::new, |settings| settings.wire.union_name),
            today,
            saved_at: newest.as_ref().map(|line| moment(line.at)),
            last_action: newest.map(|line| line.summary),
            undoable,
        })
    })
}
