//! Work that no part of needs another, on two threads: a long run then takes little more than half its time.

use std::thread::scope;

/// Below this a thread costs more than it saves.
const LEAST: usize = 100;

/// Of each, in their order; `begin` makes what the work of one thread needs from one to the next.
pub fn each<T: Sync, R: Send, S>(
    all: &[T],
    begin: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, &T) -> R + Sync,
) -> Vec<R> {
    let in_turn = |part: &[T]| -> Vec<R> {
        let mut state = begin();
        part.iter().map(|one| work(&mut state, one)).collect()
    };
    if all.len() < LEAST {
        return in_turn(all);
    }
    let (first, second) = all.split_at(all.len() / 2);
    scope(|threads| {
        let aside = threads.spawn(|| in_turn(second));
        let mut done = in_turn(first);
        match aside.join() {
            Ok(rest) => done.extend(rest),
            Err(panic) => std::panic::resume_unwind(panic),
        }
        done
    })
}

#[cfg(test)]
mod tests {
    use super::each;

    #[test]
    fn what_comes_back_stands_in_the_order_of_what_was_given() {
        for length in [0, 1, 9, 100, 251] {
            let all: Vec<u32> = (0..length).collect();
            let squared: Vec<u32> = all.iter().map(|one| one * one).collect();
            assert_eq!(each(&all, || (), |(), one| one * one), squared);
        }
    }
}
