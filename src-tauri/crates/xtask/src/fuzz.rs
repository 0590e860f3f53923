//! Every reader against whatever bytes libFuzzer thinks of.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::checkout::Checkout;
use crate::process::{capture, run};
use crate::totals::Totals;
use crate::trouble::Trouble;

const SECONDS_EACH: u32 = 60;
/// As long as the longest seed.
const LONGEST_INPUT: u32 = 1 << 16;

/// Each target is a test. It has failed when libFuzzer found bytes that break its reader; where they lie is said above.
///
/// # Errors
/// What did not install or build.
pub fn fuzz(checkout: &Checkout) -> Result<Totals, Trouble> {
    let fuzzing = Fuzzing {
        checkout,
        package: checkout.root.join("tests").join("fuzz"),
        built: checkout.scratch().join("fuzz"),
        corpus: checkout.scratch().join("corpus"),
    };
    install(checkout)?;
    run(fuzzing.cargo("build"))?;
    run(fuzzing.seeds())?;
    let mut totals = Totals::default();
    for target in targets(&fuzzing.package) {
        println!("xtask: fuzzing {target} for {SECONDS_EACH} s");
        let outcome = run(fuzzing.attack(&target));
        if let Err(trouble) = &outcome {
            eprintln!("{trouble}");
        }
        totals += Totals {
            passed: u64::from(outcome.is_ok()),
            failed: u64::from(outcome.is_err()),
        };
    }
    Ok(totals)
}

fn install(checkout: &Checkout) -> Result<(), Trouble> {
    if capture(checkout.cargo(&["fuzz", "--version"])).is_some() {
        return Ok(());
    }
    println!(
        "xtask: installing cargo-fuzz: builds the readers so that libFuzzer sees where they go"
    );
    run(checkout.cargo(&["install", "cargo-fuzz", "--locked"]))
}

/// Every target by the name of its file.
fn targets(package: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(package.join("fuzz_targets"));
    let mut names: Vec<String> = entries
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some(entry.path().file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    names
}

struct Fuzzing<'c> {
    checkout: &'c Checkout,
    package: PathBuf,
    built: PathBuf,
    corpus: PathBuf,
}

impl Fuzzing<'_> {
    /// Without a sanitizer: those want a nightly compiler, and the readers hold no unsafe code.
    fn cargo(&self, verb: &str) -> Command {
        let mut command = self.checkout.cargo(&["fuzz", verb]);
        command
            .arg("--fuzz-dir")
            .arg(&self.package)
            .arg("--target-dir")
            .arg(&self.built)
            .args(["--sanitizer", "none", "--codegen-units", "8"]);
        command
    }

    /// What a target begins with is made anew; what libFuzzer found before stays beside it.
    fn seeds(&self) -> Command {
        let mut command = self.checkout.cargo(&["run", "--quiet"]);
        command
            .arg("--manifest-path")
            .arg(self.package.join("Cargo.toml"))
            .arg("--target-dir")
            .arg(&self.built)
            .args(["--package", "seeds", "--", "assets/sample"])
            .arg(&self.corpus);
        command
    }

    fn attack(&self, target: &str) -> Command {
        let mut command = self.cargo("run");
        command
            .arg(target)
            .arg(self.corpus.join(target))
            .arg("--")
            .arg(format!("-max_total_time={SECONDS_EACH}"))
            .arg(format!("-max_len={LONGEST_INPUT}"))
            .args(["-rss_limit_mb=2048", "-timeout=10"])
            .args(["-verbosity=0", "-print_funcs=0"]);
        command
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_file_has_a_target() {
        let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fuzz");
        let targets = targets(&package);
        for kind in ["xlsx", "xls", "ods", "csv", "docx", "zip", "sniff"] {
            assert!(targets.iter().any(|target| target == kind), "{kind}");
        }
        let manifest = std::fs::read_to_string(package.join("Cargo.toml")).unwrap();
        for target in targets {
            let path = format!("path = \"fuzz_targets/{target}.rs\"");
            assert!(manifest.contains(&path), "{target} is not built");
        }
    }
}
