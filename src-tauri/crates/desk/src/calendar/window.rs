use crate::error::DeskError;
use crate::reference;
use crate::text::{date, iso};
use crate::twin::twin;
use crate::wire::pure::{Counting, WindowArgs, WindowResult};

/// `calendar.window`
pub fn window(args: &WindowArgs) -> Result<WindowResult, DeskError> {
    let posted = date("posted", &args.posted)?;
    let window = rules::calendar::window(
        reference::calendar(),
        posted,
        args.days,
        args.counting.into(),
    )?;
    Ok(WindowResult {
        first: iso(window.first),
        last: iso(window.last),
        days: window.days.into_iter().map(iso).collect(),
    })
}

impl From<Counting> for rules::calendar::Counting {
    fn from(counting: Counting) -> Self {
        match counting {
            Counting::NextDay => Self::NextDay,
            Counting::PostingDay => Self::PostingDay,
        }
    }
}

twin!(rules::calendar::Counting => Counting { NextDay, PostingDay });
