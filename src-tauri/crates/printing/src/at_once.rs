//! Work that no part of needs another, on two threads: a long run then takes little more than half its time.

use std::thread::scope;

/// In their order.
pub fn each<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let (first, second) = all.split_at(all.len() / 2);
    if first.is_empty() {
        return all.iter().map(work).collect();
    }
    scope(|threads| {
        let aside = threads.spawn(|| second.iter().map(&work).collect::<Vec<R>>());
        let mut done: Vec<R> = first.iter().map(&work).collect();
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
        for length in 0..9 {
            let all: Vec<u32> = (0..length).collect();
            let squared: Vec<u32> = all.iter().map(|one| one * one).collect();
            assert_eq!(each(&all, |one| one * one), squared);
        }
    }
}
