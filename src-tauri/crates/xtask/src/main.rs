//! `cargo xtask run | test | bench`: set-up, and nothing else.
//! Deliberately absent: anything the program itself needs at run time, and any dependency, so that it starts at once.

mod bench;
mod checkout;
mod floors;
mod fuzz;
mod process;
mod run;
mod screen;
mod setup;
mod test;
mod totals;
mod trouble;

use std::process::ExitCode;

use checkout::Checkout;
use test::Part;
use trouble::Trouble;

const USAGE: &str =
    "cargo xtask run                     set up, then open the program on the sample year
cargo xtask test                    set up, then pass every test
cargo xtask test --long             the same, then a minute of fuzzing for every reader
cargo xtask test --only PART        lint, rust, ui, browser, window or fuzz
cargo xtask bench [BLOCK…]          measure the release build; BLOCK is importing, certificates, review, records
                                    or board";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match carry_out(&words) {
        Ok(code) => code,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(words: &[&str]) -> Result<ExitCode, Trouble> {
    match words {
        ["run"] => run::run(&Checkout::find()?),
        ["test"] => test::test(&Checkout::find()?, &Part::USUAL),
        ["test", "--long"] => test::test(&Checkout::find()?, &Part::ALL),
        ["test", "--only", part] => test::test(&Checkout::find()?, &[Part::named(part)?]),
        ["bench", blocks @ ..] => bench::bench(&Checkout::find()?, blocks),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        _ => Err(Trouble::new(
            format!("`cargo xtask {}` is not known.", words.join(" ")),
            USAGE,
        )),
    }
}
