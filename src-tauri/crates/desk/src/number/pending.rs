use rules::category::Category;

use crate::decision::roster::roster;
use crate::error::DeskError;
use crate::year::YearReader;

/// On the roster, and without a number in force.
pub(crate) fn unnumbered(now: &YearReader<'_>) -> Result<u32, DeskError> {
    let mut count = 0;
    for category in Category::ALL {
        for nominee in roster(now, category)? {
            count += u32::from(now.records.issued_numbers().of(nominee.id)?.is_none());
        }
    }
    Ok(count)
}
