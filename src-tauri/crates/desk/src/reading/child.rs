//! The child: reads one file, tells what it found, and ends. It limits its own memory before it looks at a byte.

use std::io::{self, Read, Write};
use std::process::{Command, ExitCode};

use super::frame::Frame;
use super::order::{Order, Part, PreparedRow};
use super::prepare::{Listener, prepare};

/// The argument by which this program is told to be the child.
pub const ARGUMENT: &str = "--read-one-file";

/// Heap a county's file may take. Ten thousand rows take a tenth of it.
pub(crate) const MOST_MEMORY: u64 = 208 << 20;

/// Runs as the child if the program was started as one: each program asks this before anything else.
#[must_use]
pub fn served() -> Option<ExitCode> {
    (std::env::args().nth(1).as_deref() == Some(ARGUMENT)).then(|| match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    })
}

/// This program as the child, for whoever asks [`served`] first in its `main`.
#[must_use]
pub fn command() -> Option<Command> {
    let mut command = Command::new(std::env::current_exe().ok()?);
    command.arg(ARGUMENT);
    // What the heap only reserves would count against the limit; and what it has it needs again at once.
    command.env("MIMALLOC_ARENA_EAGER_COMMIT", "0");
    command.env("MIMALLOC_PURGE_DELAY", "-1");
    Some(command)
}

fn serve() -> io::Result<()> {
    limit_memory()?;
    let mut order = Vec::new();
    io::stdin().lock().read_to_end(&mut order)?;
    let order: Order = serde_json::from_slice(&order)?;
    let mut telling = Telling {
        out: io::stdout().lock(),
        failed: None,
    };
    let outcome = prepare(&order, &mut telling);
    if let Some(error) = telling.failed {
        return Err(error);
    }
    outcome.map_err(io::Error::other)?;
    Frame::Done.write(&mut telling.out)
}

/// A child that bursts leaves no picture of its memory on the office's disk.
#[cfg(unix)]
fn limit_memory() -> io::Result<()> {
    rlimit::setrlimit(rlimit::Resource::CORE, 0, 0)?;
    rlimit::setrlimit(rlimit::Resource::DATA, MOST_MEMORY, MOST_MEMORY)
}

/// A county's table is a quarter of a million small texts: the system's own heap takes a fifth longer over them, and far
/// longer on Windows.
#[cfg(unix)]
mod heap {
    #[global_allocator]
    static HEAP: mimalloc::MiMalloc = mimalloc::MiMalloc;
}

/// Windows limits a process only from outside and by calls that are `unsafe`; the heap itself keeps to the limit here.
#[cfg(not(unix))]
mod heap {
    use mimalloc::MiMalloc;

    #[global_allocator]
    pub static HEAP: cap::Cap<MiMalloc> = cap::Cap::new(MiMalloc, usize::MAX);
}

#[cfg(not(unix))]
fn limit_memory() -> io::Result<()> {
    let most = usize::try_from(MOST_MEMORY).map_err(io::Error::other)?;
    heap::HEAP
        .set_limit(most)
        .map_err(|()| io::ErrorKind::OutOfMemory.into())
}

struct Telling<W> {
    out: W,
    failed: Option<io::Error>,
}

impl<W: Write> Telling<W> {
    fn say(&mut self, frame: &Frame) {
        if self.failed.is_none() {
            self.failed = frame.write(&mut self.out).err();
        }
    }
}

impl<W: Write> Listener for Telling<W> {
    fn part(&mut self, part: Part) {
        self.say(&Frame::Part(part));
    }

    fn rows_of_table(&mut self, rows: Vec<PreparedRow>) {
        self.say(&Frame::Rows(rows));
    }

    /// Whoever started the child is gone when it can't be told.
    fn rows(&mut self, rows: u32) -> bool {
        self.say(&Frame::Progress(rows));
        self.failed.is_none()
    }
}
