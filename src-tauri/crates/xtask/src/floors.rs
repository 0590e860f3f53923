//! Other ways to the same certificates, for the bench to measure ours beside. They stay in the target folder.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::checkout::Checkout;
use crate::process::{on_path, run};
use crate::trouble::Trouble;

/// As they were when ours was first held against them.
const PACKAGES: [(&str, &str); 2] = [("reportlab", "5.1.0"), ("typst", "0.15.2")];

/// What could be built and installed, told to the bench by its environment. The rest is named and left out.
pub fn offer(checkout: &Checkout, bench: &mut Command) {
    let folder = checkout.scratch().join("floors");
    told("krilla", build(checkout, &folder));
    bench.env("XUANSHU_FLOORS", &folder);
    match python() {
        Some(python) => {
            told(
                "ReportLab and typst",
                install(&python, &folder.join("python")),
            );
            bench.env("XUANSHU_PYTHON", python);
        }
        None => println!("xtask: no Python on PATH: the bench goes without ReportLab and typst"),
    }
}

fn told(what: &str, outcome: Result<(), Trouble>) {
    if let Err(trouble) = outcome {
        println!("{trouble}\nxtask: the bench goes without {what}");
    }
}

fn build(checkout: &Checkout, folder: &Path) -> Result<(), Trouble> {
    let package = checkout.root.join("tests").join("floors");
    let mut cargo = checkout.cargo(&["build", "--quiet", "--release", "--locked"]);
    cargo
        .arg("--manifest-path")
        .arg(package.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(folder.join("built"));
    run(cargo)
}

fn python() -> Option<PathBuf> {
    on_path("python3").or_else(|| on_path("python"))
}

fn install(python: &Path, packages: &Path) -> Result<(), Trouble> {
    let is_there = |(name, version): &(&str, &str)| {
        packages
            .join(format!("{name}-{version}.dist-info"))
            .is_dir()
    };
    if PACKAGES.iter().all(is_there) {
        return Ok(());
    }
    let mut pip = Command::new(python);
    pip.args(["-m", "pip", "install", "--quiet", "--upgrade", "--target"])
        .arg(packages);
    pip.args(PACKAGES.map(|(name, version)| format!("{name}=={version}")));
    run(pip)
}
