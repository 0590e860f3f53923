use crate::checkout::Checkout;
use crate::process::run;
use crate::setup::stamp::Stamp;
use crate::trouble::Trouble;

/// `npm ci`, when the lock file is not the one that was last installed.
///
/// # Errors
/// What npm says.
pub fn install(checkout: &Checkout) -> Result<(), Trouble> {
    let ui = checkout.ui();
    let stamp = Stamp::of(
        checkout,
        "npm.stamp",
        &[ui.join("package-lock.json"), ui.join("package.json")],
        &[],
    )?;
    if stamp.is_current() && ui.join("node_modules").is_dir() {
        return Ok(());
    }
    println!("xtask: npm ci in ui/");
    run(checkout.npm(&["ci", "--no-audit", "--no-fund"]))?;
    stamp.set()
}

/// `npm run build`, when a source of the pages changed.
///
/// # Errors
/// What the build says.
pub fn build(checkout: &Checkout) -> Result<(), Trouble> {
    let ui = checkout.ui();
    let stamp = Stamp::of(
        checkout,
        "ui.stamp",
        std::slice::from_ref(&ui),
        &["node_modules", "dist"],
    )?;
    if stamp.is_current() && ui.join("dist").join("index.html").is_file() {
        return Ok(());
    }
    println!("xtask: npm run build in ui/");
    run(checkout.npm(&["run", "build"]))?;
    stamp.set()
}
