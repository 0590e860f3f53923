//! Once the leading group's 审议 is recorded, what it rests on stands still.

use rules::category::Category;
use store::code::DecisionBody;

use crate::error::DeskError;
use crate::year::YearReader;

pub(crate) fn is_frozen(now: &YearReader<'_>, category: Category) -> Result<bool, DeskError> {
    Ok(now
        .records
        .decisions()
        .find(now.year, category, DecisionBody::LeadingGroup)?
        .is_some())
}

/// # Errors
/// `gate_closed`: 审议 is recorded.
pub(crate) fn refuse_when_frozen(
    now: &YearReader<'_>,
    category: Category,
    what: &str,
) -> Result<(), DeskError> {
    if is_frozen(now, category)? {
        return Err(DeskError::new(
            "gate_closed",
            format!(
                "{}已经审议，{what}不能再改。审定之前可以撤销审议（Ctrl+Z），再作修改。",
                category.title()
            ),
        ));
    }
    Ok(())
}
