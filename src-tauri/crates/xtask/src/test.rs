use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::checkout::Checkout;
use crate::fuzz::fuzz;
use crate::process::{Transcript, capture, run, watch};
use crate::screen::virtual_screen;
use crate::setup::{self, Purpose};
use crate::totals::{Runner, Totals};
use crate::trouble::Trouble;

/// One kind of test, with a runner of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Lint,
    Rust,
    Ui,
    Browser,
    Window,
    /// Minutes long, so only when it is asked for.
    Fuzz,
}

impl Part {
    pub const USUAL: [Self; 5] = [
        Self::Lint,
        Self::Rust,
        Self::Ui,
        Self::Browser,
        Self::Window,
    ];
    pub const ALL: [Self; 6] = [
        Self::Lint,
        Self::Rust,
        Self::Ui,
        Self::Browser,
        Self::Window,
        Self::Fuzz,
    ];

    /// # Errors
    /// A name that is none of them.
    pub fn named(name: &str) -> Result<Self, Trouble> {
        let known = || Self::ALL.map(Self::name).join(", ");
        Self::ALL
            .into_iter()
            .find(|part| part.name() == name)
            .ok_or_else(|| {
                Trouble::new(
                    format!("there is no part `{name}`."),
                    format!("The parts are: {}.", known()),
                )
            })
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Lint => "lint",
            Self::Rust => "rust",
            Self::Ui => "ui",
            Self::Browser => "browser",
            Self::Window => "window",
            Self::Fuzz => "fuzz",
        }
    }

    fn carry_out(self, checkout: &Checkout) -> Result<Totals, Trouble> {
        match self {
            Self::Lint => lint(checkout),
            Self::Rust => {
                let transcript = watch(checkout.cargo(&["test", "--workspace", "--no-fail-fast"]))?;
                Ok(totals(Runner::Cargo, &transcript))
            }
            Self::Ui => Ok(totals(Runner::Vitest, &watch(checkout.npm(&["test"]))?)),
            Self::Browser => end_to_end(checkout, Command::new("node"), "browser"),
            Self::Window => end_to_end(checkout, virtual_screen(), "window"),
            Self::Fuzz => fuzz(checkout),
        }
    }
}

/// Sets up, runs every part even when an earlier one failed, and closes with the total.
///
/// # Errors
/// What is missing on the machine. Failed tests are an exit code, not an error.
pub fn test(checkout: &Checkout, parts: &[Part]) -> Result<ExitCode, Trouble> {
    set_up(checkout, parts)?;
    let results: Vec<(Part, Totals)> = parts
        .iter()
        .map(|part| (*part, result_of(*part, checkout)))
        .collect();
    Ok(close(&results))
}

/// Fuzzing looks at the readers alone: no window, no pages.
fn set_up(checkout: &Checkout, parts: &[Part]) -> Result<(), Trouble> {
    if parts.contains(&Part::Fuzz) {
        setup::system(&[Purpose::Fuzz])?;
    }
    if parts.iter().all(|part| *part == Part::Fuzz) {
        return Ok(());
    }
    setup::system(&[Purpose::Store, Purpose::Window, Purpose::Tests])?;
    setup::pages(checkout)
}

fn result_of(part: Part, checkout: &Checkout) -> Totals {
    println!("\n== {} ==", part.name());
    part.carry_out(checkout).unwrap_or_else(|trouble| {
        eprintln!("{trouble}");
        Totals {
            passed: 0,
            failed: 1,
        }
    })
}

fn close(results: &[(Part, Totals)]) -> ExitCode {
    let mut sum = Totals::default();
    println!("\n{:<10}{:>8}{:>8}", "part", "passed", "failed");
    for (part, totals) in results {
        println!(
            "{:<10}{:>8}{:>8}",
            part.name(),
            totals.passed,
            totals.failed
        );
        sum += *totals;
    }
    println!("\n{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// A runner that ends badly without naming a failure, or ran nothing, has failed once.
fn totals(runner: Runner, transcript: &Transcript) -> Totals {
    let mut totals = runner.read(&transcript.lines);
    if totals.failed == 0 && (!transcript.succeeded || totals.passed == 0) {
        totals.failed = 1;
    }
    totals
}

/// A newer compiler brings lints nobody has answered yet: only the one the project names judges.
fn lint(checkout: &Checkout) -> Result<Totals, Trouble> {
    let mut sum = Totals::default();
    if !is_named_compiler() {
        println!(
            "xtask: left to Rust {}, whose lints these are",
            env!("CARGO_PKG_RUST_VERSION")
        );
        return Ok(sum);
    }
    for args in [
        ["fmt", "--all", "--check"].as_slice(),
        &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--quiet",
            "--",
            "--deny",
            "warnings",
        ],
    ] {
        let clean = watch(checkout.cargo(args))?.succeeded;
        sum += Totals {
            passed: u64::from(clean),
            failed: u64::from(!clean),
        };
    }
    Ok(sum)
}

fn is_named_compiler() -> bool {
    let mut rustc = Command::new("rustc");
    rustc.arg("--version");
    let named = format!("rustc {}.", env!("CARGO_PKG_RUST_VERSION"));
    capture(rustc).is_some_and(|version| version.starts_with(&named))
}

fn end_to_end(checkout: &Checkout, mut command: Command, suite: &str) -> Result<Totals, Trouble> {
    run(checkout.cargo(&["build", "--workspace"]))?;
    command
        .current_dir(&checkout.root)
        .env("XUANSHU_BIN", checkout.target.join("debug"))
        .args(["--test", "--test-reporter=spec"])
        .args(walks(&checkout.root.join("tests").join("e2e").join(suite)));
    Ok(totals(Runner::Node, &watch(command)?))
}

/// Every test of a suite by name: which folders `node --test` searches by itself differs from version to version.
fn walks(suite: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(suite).into_iter().flatten().flatten();
    let mut walks: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    walks.sort();
    walks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn transcript(line: &str, succeeded: bool) -> Transcript {
        Transcript {
            lines: vec![line.to_owned()],
            succeeded,
        }
    }

    #[test]
    fn every_walk_of_a_suite_is_run_and_nothing_else() {
        let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/e2e/browser");
        let names: Vec<_> = walks(&suite)
            .iter()
            .filter_map(|path| path.file_name()?.to_str().map(str::to_owned))
            .collect();
        assert!(names.contains(&"keeping.test.mjs".to_owned()));
        assert!(names.contains(&"road.test.mjs".to_owned()));
        assert!(!names.contains(&"page.mjs".to_owned()));
    }

    #[test]
    fn a_runner_that_ran_nothing_has_failed() {
        assert_eq!(totals(Runner::Node, &transcript("", true)).failed, 1);
    }

    #[test]
    fn a_runner_that_ended_badly_after_passing_tests_has_failed() {
        let broken_later = transcript("test result: ok. 4 passed; 0 failed; 0 ignored", false);
        assert_eq!(
            totals(Runner::Cargo, &broken_later),
            Totals {
                passed: 4,
                failed: 1
            }
        );
    }

    #[test]
    fn named_failures_are_not_counted_twice() {
        let failed = transcript("test result: FAILED. 4 passed; 2 failed; 0 ignored", false);
        assert_eq!(
            totals(Runner::Cargo, &failed),
            Totals {
                passed: 4,
                failed: 2
            }
        );
    }

    #[test]
    fn fuzzing_waits_until_it_is_asked_for() {
        assert!(!Part::USUAL.contains(&Part::Fuzz));
        assert!(Part::USUAL.iter().all(|part| Part::ALL.contains(part)));
        assert!(Part::ALL.contains(&Part::Fuzz));
    }

    #[test]
    fn every_part_is_found_by_its_name() {
        for part in Part::ALL {
            assert_eq!(Part::named(part.name()).ok(), Some(part));
        }
        assert!(Part::named("everything").is_err());
    }
}
