//! The closing lines of the test runners, as figures.

/// Tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    pub passed: u64,
    pub failed: u64,
}

impl std::ops::AddAssign for Totals {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Whose closing lines they are.
#[derive(Debug, Clone, Copy)]
pub enum Runner {
    /// `test result: ok. 3 passed; 0 failed; …`, once a test program.
    Cargo,
    /// `Tests  1 failed | 3 passed (4)`.
    Vitest,
    /// `ℹ pass 3` and `ℹ fail 0`.
    Node,
}

impl Runner {
    pub fn read(self, lines: &[String]) -> Totals {
        let mut totals = Totals::default();
        for line in lines {
            totals += match self {
                Self::Cargo => cargo(line),
                Self::Vitest => vitest(line),
                Self::Node => node(line),
            };
        }
        totals
    }
}

fn cargo(line: &str) -> Totals {
    let Some(counts) = line.trim_start().strip_prefix("test result: ") else {
        return Totals::default();
    };
    counted(counts, &[';', '.'])
}

fn vitest(line: &str) -> Totals {
    let Some(counts) = line.trim_start().strip_prefix("Tests ") else {
        return Totals::default();
    };
    counted(counts, &['|', '('])
}

fn node(line: &str) -> Totals {
    match line.split_whitespace().collect::<Vec<_>>().as_slice() {
        ["ℹ" | "#", "pass", count] => Totals {
            passed: count.parse().unwrap_or(0),
            failed: 0,
        },
        ["ℹ" | "#", "fail", count] => Totals {
            passed: 0,
            failed: count.parse().unwrap_or(0),
        },
        _ => Totals::default(),
    }
}

/// `3 passed` and `1 failed` among pieces of a line.
fn counted(line: &str, separators: &[char]) -> Totals {
    let mut totals = Totals::default();
    for piece in line.split(separators) {
        match piece.split_whitespace().collect::<Vec<_>>().as_slice() {
            [count, "passed"] => totals.passed = count.parse().unwrap_or(0),
            [count, "failed"] => totals.failed = count.parse().unwrap_or(0),
            _ => {}
        }
    }
    totals
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(runner: Runner, text: &str) -> Totals {
        runner.read(&text.lines().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn the_results_of_several_rust_test_programs_are_added() {
        let text = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
                    test result: FAILED. 1 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s";
        assert_eq!(
            read(Runner::Cargo, text),
            Totals {
                passed: 3,
                failed: 3
            }
        );
    }

    #[test]
    fn vitest_counts_tests_and_not_files() {
        let text = " Test Files  1 failed | 7 passed (8)\n      Tests  2 failed | 41 passed (43)";
        assert_eq!(
            read(Runner::Vitest, text),
            Totals {
                passed: 41,
                failed: 2
            }
        );
        assert_eq!(
            read(Runner::Vitest, "      Tests  5 passed (5)"),
            Totals {
                passed: 5,
                failed: 0
            }
        );
    }

    #[test]
    fn node_says_pass_and_fail_on_two_lines() {
        assert_eq!(
            read(Runner::Node, "ℹ tests 9\nℹ pass 8\nℹ fail 1"),
            Totals {
                passed: 8,
                failed: 1
            }
        );
    }

    #[test]
    fn words_of_a_test_name_are_not_counted() {
        assert_eq!(
            read(Runner::Cargo, "test 3 passed; 1 failed ... ok"),
            Totals::default()
        );
        assert_eq!(read(Runner::Node, "✔ pass 3 (1.2ms)"), Totals::default());
    }
}
