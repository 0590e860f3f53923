use std::process::ExitCode;

use crate::checkout::Checkout;
use crate::process::run;
use crate::setup::{self, Purpose};
use crate::trouble::Trouble;

/// Builds the release profile and measures the blocks named, or all; every figure is printed beside a floor of the same run.
///
/// # Errors
/// What is missing, or did not build.
pub fn bench(checkout: &Checkout, blocks: &[&str]) -> Result<ExitCode, Trouble> {
    setup::system(&[Purpose::Store])?;
    let mut cargo = checkout.cargo(&["bench", "--package", "acceptance", "--bench", "bench", "--"]);
    cargo.args(blocks);
    run(cargo)?;
    Ok(ExitCode::SUCCESS)
}
