//! Starts the child, listens to it, and ends it when it takes too long.

use std::io::{BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::frame::{Frame, MOST_BYTES};
use super::order::{Order, Part, PreparedRow};
use super::prepare::{Listener, prepare};
use crate::error::DeskError;
use crate::under_way::UnderWay;

/// A county's file is read in a fraction of it, on any machine.
const SHORTEST_LIMIT: Duration = Duration::from_secs(4);
/// Large archives of scans get a second for so many bytes on top.
const BYTES_A_SECOND: u64 = 80 << 20;
/// So often the page's wish to stop is looked at.
const GLANCE: Duration = Duration::from_millis(50);

const TOO_MUCH: &str = "文件要占用的内存过大，不像一个单位的材料，已停止读取。请删去空行、空列和图片，或分成几个文件再导入";
const TOO_LONG: &str =
    "文件迟迟读不完，不像一个单位的材料，已停止读取。请删去空行、空列和图片，或分成几个文件再导入";

/// The parts of one file: read by `child`, or in place where there is none.
pub(crate) fn read(
    child: Option<Command>,
    order: &Order,
    under_way: &UnderWay,
) -> Result<Vec<Part>, DeskError> {
    let mut heard = Heard {
        parts: Vec::new(),
        under_way,
    };
    match child {
        Some(command) => listen(command, order, &mut heard)?,
        None => prepare(order, &mut heard).map_err(|_| UnderWay::cancelled())?,
    }
    Ok(heard.parts)
}

struct Heard<'a> {
    parts: Vec<Part>,
    under_way: &'a UnderWay,
}

impl Listener for Heard<'_> {
    fn part(&mut self, part: Part) {
        self.parts.push(part);
    }

    fn rows_of_table(&mut self, rows: Vec<PreparedRow>) {
        if let Some(Part::Table(table)) = self.parts.last_mut() {
            table.rows.extend(rows);
        }
    }

    fn rows(&mut self, rows: u32) -> bool {
        self.under_way.rows(rows);
        !self.under_way.stopped()
    }
}

/// Ends the child whatever happens to its listener, who need not wait until the system has taken its memory back.
struct Ending(Option<Child>);

impl Drop for Ending {
    fn drop(&mut self) {
        let Some(mut child) = self.0.take() else {
            return;
        };
        std::thread::spawn(move || {
            // It may have ended by itself; there is nothing else to do about it.
            let _ = child.kill();
            let _ = child.wait();
        });
    }
}

fn listen(mut command: Command, order: &Order, heard: &mut Heard<'_>) -> Result<(), DeskError> {
    let until = Instant::now() + limit_of(order);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| DeskError::internal(&error))?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let _ending = Ending(Some(child));
    if let Some(stdin) = stdin {
        ask(stdin, order);
    }
    let frames = frames_of(stdout);
    loop {
        if heard.under_way.stopped() {
            return Err(UnderWay::cancelled());
        }
        match frames.recv_timeout(GLANCE) {
            Ok(Frame::Done) => return Ok(()),
            Ok(Frame::Part(part)) => heard.part(part),
            Ok(Frame::Rows(rows)) => heard.rows_of_table(rows),
            Ok(Frame::Progress(rows)) => {
                heard.rows(rows);
            }
            Err(RecvTimeoutError::Timeout) if Instant::now() < until => {}
            Err(RecvTimeoutError::Timeout) => {
                give_up(order, heard, TOO_LONG);
                return Ok(());
            }
            Err(RecvTimeoutError::Disconnected) => {
                give_up(order, heard, TOO_MUCH);
                return Ok(());
            }
        }
        if Instant::now() >= until {
            give_up(order, heard, TOO_LONG);
            return Ok(());
        }
    }
}

/// A child that dies before it was asked is noticed by its silence.
fn ask(mut stdin: ChildStdin, order: &Order) {
    if let Ok(text) = serde_json::to_vec(order) {
        let _ = stdin.write_all(&text);
    }
}

fn limit_of(order: &Order) -> Duration {
    let bytes = std::fs::metadata(&order.path).map_or(0, |file| file.len());
    SHORTEST_LIMIT + Duration::from_millis(bytes * 1_000 / BYTES_A_SECOND)
}

/// What it told before it was ended is not the whole file: none of it is taken.
fn give_up(order: &Order, heard: &mut Heard<'_>, reason: &str) {
    heard.parts = vec![Part::Refused {
        name: order.name.clone(),
        trap: 21,
        reason: reason.to_owned(),
    }];
}

fn frames_of(stdout: Option<ChildStdout>) -> Receiver<Frame> {
    let (send, frames) = mpsc::sync_channel(64);
    if let Some(stdout) = stdout {
        std::thread::spawn(move || {
            let mut stdout = BufReader::with_capacity(1 << 16, stdout);
            let mut left = MOST_BYTES;
            while let Ok(frame) = Frame::read(&mut stdout, &mut left) {
                if send.send(frame).is_err() {
                    break;
                }
            }
        });
    }
    frames
}
