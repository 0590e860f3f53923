//! `xuanshu-cli`: the commands of the office from a terminal. Results go to stdout as JSON, errors to stderr as
//! `{code, message, field?}` with exit code 1.

mod arguments;
mod demo;
mod terminal;
mod verbs;

use std::process::ExitCode;

use desk::error::DeskError;

fn main() -> ExitCode {
    match run() {
        Ok(printed) => {
            println!("{printed}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!(
                "{}",
                serde_json::to_string(&error).unwrap_or_else(|_| error.to_string())
            );
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, DeskError> {
    let arguments = arguments::parse(std::env::args().skip(1))?;
    verbs::run(&arguments)
}
