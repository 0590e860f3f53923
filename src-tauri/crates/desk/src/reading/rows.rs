//! The rows of a reading as they will be kept: made on every core, told in their order.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::mpsc::{self, SyncSender};
use std::sync::{Mutex, PoisonError};
use std::thread;

use intake::ReadRow;

use super::order::PreparedRow;
use crate::nominee::facts;

/// So many rows go to one core at a time.
const CHUNK: usize = 500;

/// A row, and its sheet's place in the file.
pub(super) type Placed = (u32, ReadRow);

type Numbered<T> = (usize, Vec<T>);

pub(super) fn prepare(rows: Vec<Placed>, tell: &mut dyn FnMut(Vec<PreparedRow>)) {
    if rows.len() <= CHUNK {
        return tell(rows.into_iter().map(prepared).collect());
    }
    let work = Mutex::new(chunks(rows).into_iter().enumerate());
    thread::scope(|scope| {
        let (done, told) = mpsc::sync_channel(4);
        for _ in 0..cores() {
            let (work, done) = (&work, done.clone());
            scope.spawn(move || work_off(work, &done));
        }
        drop(done);
        in_order(told, tell);
    });
}

fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

fn chunks(rows: Vec<Placed>) -> Vec<Vec<Placed>> {
    let mut rows = rows.into_iter();
    std::iter::from_fn(|| {
        let chunk: Vec<Placed> = rows.by_ref().take(CHUNK).collect();
        (!chunk.is_empty()).then_some(chunk)
    })
    .collect()
}

fn work_off(
    work: &Mutex<impl Iterator<Item = Numbered<Placed>>>,
    done: &SyncSender<Numbered<PreparedRow>>,
) {
    let next = || work.lock().unwrap_or_else(PoisonError::into_inner).next();
    while let Some((number, chunk)) = next() {
        let rows = chunk.into_iter().map(prepared).collect();
        if done.send((number, rows)).is_err() {
            return;
        }
    }
}

fn in_order(
    told: impl IntoIterator<Item = Numbered<PreparedRow>>,
    tell: &mut dyn FnMut(Vec<PreparedRow>),
) {
    let mut early = BTreeMap::new();
    let mut due = 0;
    for (number, rows) in told {
        early.insert(number, rows);
        while let Some(rows) = early.remove(&due) {
            tell(rows);
            due += 1;
        }
    }
}

fn prepared((sheet, row): Placed) -> PreparedRow {
    let facts = facts::to_json(&row.facts);
    PreparedRow::of(row, sheet, facts)
}
