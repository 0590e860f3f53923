//! `xuanshu-cli`: the commands of the office from a terminal. Results go to stdout as JSON, errors to stderr as
//! `{code, message, field?}` with exit code 1.

mod arguments;
mod demo;
mod intake;
mod terminal;
mod verbs;

use std::io;
use std::process::ExitCode;

use desk::error::DeskError;

fn main() -> ExitCode {
    if let Some(ended) = desk::reading::child::served() {
        return ended;
    }
    match run() {
        Ok(printed) => {
            tell(io::stdout(), &printed);
            ExitCode::SUCCESS
        }
        Err(error) => {
            let told = serde_json::to_string(&error).unwrap_or_else(|_| error.to_string());
            tell(io::stderr(), &told);
            ExitCode::FAILURE
        }
    }
}

/// Whoever reads may stop early (`| head`): the work is done, and nothing is left to say to anyone.
fn tell(mut out: impl io::Write, text: &str) {
    let _ = writeln!(out, "{text}");
}

fn run() -> Result<String, DeskError> {
    let arguments = arguments::parse(std::env::args().skip(1))?;
    verbs::run(&arguments)
}
