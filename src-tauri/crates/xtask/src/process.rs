use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::trouble::Trouble;

fn line_of(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Trouble {
    Trouble::new(
        format!("`{}` did not start: {error}.", line_of(command)),
        "Is that program installed and on PATH?",
    )
}

/// Runs it in view of the reader.
///
/// # Errors
/// When it does not start, or ends with a failure.
pub fn run(mut command: Command) -> Result<(), Trouble> {
    let status = command
        .status()
        .map_err(|error| cannot_start(&command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Trouble::new(
        format!("`{}` failed ({status}).", line_of(&command)),
        "Its own words stand above.",
    ))
}

/// Its standard output, when it starts and succeeds.
pub fn capture(mut command: Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What a test runner printed, and whether it ended well.
pub struct Transcript {
    pub lines: Vec<String>,
    pub succeeded: bool,
}

/// Runs it in view of the reader and keeps what it printed on standard output.
///
/// # Errors
/// When it does not start or its output cannot be read.
pub fn watch(mut command: Command) -> Result<Transcript, Trouble> {
    command
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    let mut child = command
        .spawn()
        .map_err(|error| cannot_start(&command, &error))?;
    let mut lines = Vec::new();
    let mut shown = std::io::stdout();
    let mut unread = child.stdout.take().map(BufReader::new);
    let mut bytes = Vec::new();
    while let Some(reader) = unread.as_mut() {
        bytes.clear();
        // A program may print bytes that are not UTF-8: they are shown as they are.
        let count = reader
            .read_until(b'\n', &mut bytes)
            .map_err(|error| cannot_start(&command, &error))?;
        if count == 0 {
            break;
        }
        // A reader that has gone away (`| head`) must not stop the count.
        let _ = shown.write_all(&bytes).and_then(|()| shown.flush());
        lines.push(String::from_utf8_lossy(&bytes).trim_end().to_owned());
    }
    let status = child
        .wait()
        .map_err(|error| cannot_start(&command, &error))?;
    Ok(Transcript {
        lines,
        succeeded: status.success(),
    })
}

/// The first program of that name on PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|dir| dir.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
}
