use rules::identity::{check_organisation, check_person};

use crate::error::DeskError;
use crate::wire::pure::{IdentityArgs, IdentityKind, IdentityResult};

/// `identity.check`
#[expect(clippy::unnecessary_wraps, reason = "every command answers a Result")]
pub fn check(args: &IdentityArgs) -> Result<IdentityResult, DeskError> {
    let checked = match args.kind {
        IdentityKind::Person => check_person(&args.value),
        IdentityKind::Organisation => check_organisation(&args.value),
    };
    Ok(IdentityResult {
        valid: checked.valid,
        normalised: checked.normalised,
        reason: checked.reason,
    })
}
