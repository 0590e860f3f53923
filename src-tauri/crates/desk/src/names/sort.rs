use crate::error::DeskError;
use crate::reference;
use crate::wire::pure::{NameOrder, SortArgs, SortResult};

/// `names.sort`
#[expect(clippy::unnecessary_wraps, reason = "every command answers a Result")]
pub fn sort(args: &SortArgs) -> Result<SortResult, DeskError> {
    let sorted = rules::names::sort(reference::names(), args.order.into(), &args.names);
    Ok(SortResult {
        names: sorted.names,
        unknown: sorted.unknown,
    })
}

impl From<NameOrder> for rules::names::NameOrder {
    fn from(order: NameOrder) -> Self {
        match order {
            NameOrder::SurnameStrokes => Self::SurnameStrokes,
            NameOrder::NameStrokes => Self::NameStrokes,
            NameOrder::Pinyin => Self::Pinyin,
        }
    }
}
