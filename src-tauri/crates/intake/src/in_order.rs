//! A long list worked off on every core, and taken up in its order.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::mpsc::{self, SyncSender};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// So many go to one core at a time.
pub const CHUNK: usize = 200;
/// So many chunks may wait to be taken up.
const AHEAD: usize = 4;

type Numbered<T> = (usize, Vec<T>);

/// Does `work` on each of the items, and hands the results to `take` in the order of the items, many at a time, until it
/// answers `false`.
pub fn in_order<T: Send, U: Send>(
    items: Vec<T>,
    work: &(impl Fn(T) -> U + Sync),
    take: &mut dyn FnMut(Vec<U>) -> bool,
) {
    if items.len() <= CHUNK {
        take(items.into_iter().map(work).collect());
        return;
    }
    let queue = Mutex::new(Queue {
        items: items.into_iter(),
        taken: 0,
    });
    thread::scope(|scope| {
        let (done, told) = mpsc::sync_channel(AHEAD);
        for _ in 0..cores() {
            let (queue, done) = (&queue, done.clone());
            scope.spawn(move || work_off(queue, work, &done));
        }
        drop(done);
        take_up(told, take);
    });
}

fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

struct Queue<T> {
    items: std::vec::IntoIter<T>,
    /// Chunks so far.
    taken: usize,
}

impl<T> Iterator for Queue<T> {
    type Item = Numbered<T>;

    fn next(&mut self) -> Option<Numbered<T>> {
        let chunk: Vec<T> = self.items.by_ref().take(CHUNK).collect();
        let number = self.taken;
        self.taken += 1;
        (!chunk.is_empty()).then_some((number, chunk))
    }
}

/// Ends early when nobody takes anything any more.
fn work_off<T, U>(queue: &Mutex<Queue<T>>, work: &impl Fn(T) -> U, done: &SyncSender<Numbered<U>>) {
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    while let Some((number, chunk)) = next() {
        let made = chunk.into_iter().map(work).collect();
        if done.send((number, made)).is_err() {
            return;
        }
    }
}

fn take_up<U>(told: impl IntoIterator<Item = Numbered<U>>, take: &mut dyn FnMut(Vec<U>) -> bool) {
    let mut early = BTreeMap::new();
    let mut due = 0;
    for (number, made) in told {
        early.insert(number, made);
        while let Some(made) = early.remove(&due) {
            if !take(made) {
                return;
            }
            due += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doubled(count: u32, most: usize) -> Vec<u32> {
        let mut taken = Vec::new();
        in_order((0..count).collect(), &|number| number * 2, &mut |made| {
            taken.extend(made);
            taken.len() < most
        });
        taken
    }

    #[test]
    fn everything_is_taken_up_in_its_order() {
        for count in [0, 1, 199, 200, 201, 1_000, 12_345] {
            let expected: Vec<u32> = (0..count).map(|number| number * 2).collect();
            assert_eq!(doubled(count, usize::MAX), expected, "{count}");
        }
    }

    #[test]
    fn whoever_has_had_enough_gets_no_more() {
        assert_eq!(doubled(12_345, 1).len(), CHUNK);
    }
}
