//! What a machine with only Rust, Node and git still lacks.

mod apt;
mod need;
mod node;
mod stamp;
mod ui;

pub use need::{Need, Purpose};

use crate::checkout::Checkout;
use crate::trouble::Trouble;

/// Installs or names what is missing among the system's packages.
///
/// # Errors
/// A missing tool, with its remedy.
pub fn system(purposes: &[Purpose]) -> Result<(), Trouble> {
    let missing: Vec<&Need> = need::NEEDS
        .iter()
        .filter(|need| purposes.contains(&need.purpose) && !need.is_met())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if apt::is_here() {
        apt::install(&missing)
    } else {
        Err(need::name_all(&missing))
    }
}

/// Brings `ui/node_modules` and `ui/dist` up to date.
///
/// # Errors
/// No Node, or a build that failed.
pub fn pages(checkout: &Checkout) -> Result<(), Trouble> {
    node::require()?;
    ui::install(checkout)?;
    ui::build(checkout)
}
