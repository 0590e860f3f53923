use std::path::Path;
use std::process::{Command, ExitCode};

use crate::checkout::Checkout;
use crate::process::run as run_in_view;
use crate::setup::{self, Purpose};
use crate::trouble::Trouble;

/// Opens the program on the sample year; with no display, runs that year headless.
///
/// The dev profile: it builds in half the time of a release, and the sample year is small.
///
/// # Errors
/// What is missing, or did not build.
pub fn run(checkout: &Checkout) -> Result<ExitCode, Trouble> {
    if has_display() {
        open_window(checkout)
    } else {
        run_headless(checkout)
    }
}

fn has_display() -> bool {
    let named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

fn open_window(checkout: &Checkout) -> Result<ExitCode, Trouble> {
    setup::system(&[Purpose::Store, Purpose::Window])?;
    setup::pages(checkout)?;
    run_in_view(checkout.cargo(&["build", "--package", "shell"]))?;
    let data = checkout.root.join(".data").join("sample");
    println!(
        "xtask: opening 选树台 on the sample year; its data is in {}",
        data.display()
    );
    let mut program = Command::new(checkout.program("xuanshu"));
    program
        .current_dir(&checkout.root)
        .arg("--data")
        .arg(data)
        .arg("--sample");
    run_in_view(program)?;
    Ok(ExitCode::SUCCESS)
}

fn run_headless(checkout: &Checkout) -> Result<ExitCode, Trouble> {
    println!("xtask: no display; running the sample year without a window");
    setup::system(&[Purpose::Store])?;
    run_in_view(checkout.cargo(&["build", "--package", "cli"]))?;
    let data = checkout.scratch().join("demo");
    let out = checkout.root.join("out");
    remove_if_there(&data)?;
    let mut program = Command::new(checkout.program("xuanshu-cli"));
    program
        .current_dir(&checkout.root)
        .arg("--data")
        .arg(&data)
        .args(["demo", "--out"])
        .arg(&out);
    run_in_view(program)?;
    println!("\nThe sample year is done. Its papers:");
    for paper in papers(&out) {
        println!("  {paper}");
    }
    println!(
        "\nTo see the window, run `cargo xtask run` on a desktop, or here on a virtual screen:"
    );
    println!(
        "  apt-get install xvfb xauth && xvfb-run --server-args='-screen 0 1366x768x24' cargo xtask run"
    );
    Ok(ExitCode::SUCCESS)
}

fn remove_if_there(folder: &Path) -> Result<(), Trouble> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Trouble::new(
            format!("{} cannot be cleared: {error}.", folder.display()),
            "Remove that folder by hand.",
        )),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn papers(out: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(out).into_iter().flatten().flatten();
    let mut papers: Vec<String> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "pdf"))
        .map(|path| path.display().to_string())
        .collect();
    papers.sort();
    papers
}
