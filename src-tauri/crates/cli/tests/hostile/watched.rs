//! The program at work on files, with the memory that it and the child it reads by take.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

const GLANCE: Duration = Duration::from_millis(2);
/// Whoever waits for the program gives up here: nothing may hang the tests.
const LONGEST: Duration = Duration::from_secs(60);

pub struct Watched {
    pub status: Option<ExitStatus>,
    pub told: Option<Value>,
    pub took: Duration,
    /// Megabytes the program held at most.
    pub program: u64,
    /// Megabytes its reading child held at most.
    pub reader: u64,
}

/// Previews them as anybody at a terminal would, with a folder of its own for what is not to stay.
pub fn preview(data: &Path, passing: &Path, files: &[PathBuf]) -> Watched {
    let begun = Instant::now();
    let mut program = Command::new(env!("CARGO_BIN_EXE_xuanshu-cli"))
        .arg("--data")
        .arg(data)
        .arg("preview")
        .args(files)
        .env("TMPDIR", passing)
        .env("TMP", passing)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the terminal program starts");
    let said = said(&mut program);
    let (mut own, mut readers) = (0, 0);
    let status = loop {
        own = own.max(peak(program.id()));
        readers = children(program.id()).map(peak).fold(readers, u64::max);
        match program.try_wait().expect("a program of ours") {
            Some(status) => break Some(status),
            None if begun.elapsed() > LONGEST => break None,
            None => std::thread::sleep(GLANCE),
        }
    };
    let took = begun.elapsed();
    if status.is_none() {
        program.kill().expect("a program of ours");
        program.wait().expect("it ends");
    }
    Watched {
        status,
        told: serde_json::from_slice(&said.join().expect("heard")).ok(),
        took,
        program: own,
        reader: readers,
    }
}

fn said(program: &mut Child) -> std::thread::JoinHandle<Vec<u8>> {
    let mut stdout = program.stdout.take().expect("piped");
    std::thread::spawn(move || {
        let mut said = Vec::new();
        stdout.read_to_end(&mut said).expect("readable");
        said
    })
}

/// Linux tells it; elsewhere nobody asks.
fn peak(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|kilobytes| kilobytes.trim().trim_end_matches(" kB").parse().ok())
        .map_or(0, |kilobytes: u64| kilobytes >> 10)
}

fn children(process: u32) -> impl Iterator<Item = u32> {
    let list = std::fs::read_to_string(format!("/proc/{process}/task/{process}/children"))
        .unwrap_or_default();
    let numbers: Vec<u32> = list
        .split_whitespace()
        .filter_map(|number| number.parse().ok())
        .collect();
    numbers.into_iter()
}
