//! Pages of a long preview.

use super::held::HeldPreview;
use super::show::Showing;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::intake::{ProblemsArgs, ProblemsPage, RowsArgs, RowsPage};

const MOST: u32 = 500;

/// `submission.rows`
pub fn rows(desk: &Desk, args: &RowsArgs) -> Result<RowsPage, DeskError> {
    let held = held(desk, &args.token)?;
    let (offset, limit) = (size(args.offset), size(args.limit.min(MOST)));
    desk.read(|now| {
        let (rows, total) = Showing::of(now, held)?.rows(args.state, offset, limit);
        Ok(RowsPage {
            rows,
            total: u32::try_from(total).unwrap_or(u32::MAX),
        })
    })
}

/// `submission.problems`
pub fn problems(desk: &Desk, args: &ProblemsArgs) -> Result<ProblemsPage, DeskError> {
    let all = &held(desk, &args.token)?.plan.problems;
    let wanted = || {
        all.iter()
            .filter(|one| args.action.is_none_or(|action| action == one.action))
            .filter(|one| args.step.is_none_or(|step| step == one.step))
    };
    Ok(ProblemsPage {
        problems: wanted()
            .skip(size(args.offset))
            .take(size(args.limit.min(MOST)))
            .cloned()
            .collect(),
        total: crate::review::sheet::count(wanted()),
    })
}

pub(crate) fn held<'d>(desk: &'d Desk, token: &str) -> Result<&'d HeldPreview, DeskError> {
    desk.held
        .as_ref()
        .filter(|held| held.token == token)
        .ok_or_else(HeldPreview::stale)
}

fn size(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
