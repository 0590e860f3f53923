//! Counting papers one by one, where each is known: an open ballot.

use super::Form;

/// One mark on a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    Approve,
    Against,
    Abstain,
}

/// One member's paper; a nominee without a mark is 弃权.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper<T> {
    pub marks: Vec<(T, Choice)>,
    /// Nominees this member may not vote on; a mark on them is not counted.
    pub recused: Vec<T>,
}

/// What the papers add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally<T> {
    pub valid: u32,
    pub invalid: u32,
    /// Approve, against, abstain for every nominee of the ballot, in its order.
    pub lines: Vec<(T, [u32; 3])>,
}

/// Counts papers over `among`; choosing too many spoils a paper.
pub fn tally<T: Copy + Eq>(form: Form, among: &[T], papers: &[Paper<T>]) -> Tally<T> {
    let mut tally = Tally {
        valid: 0,
        invalid: 0,
        lines: among.iter().map(|id| (*id, [0; 3])).collect(),
    };
    for paper in papers {
        if is_spoiled(form, paper) {
            tally.invalid += 1;
            continue;
        }
        tally.valid += 1;
        for (id, counts) in &mut tally.lines {
            if !paper.recused.contains(id) {
                counts[column(paper.mark(*id))] += 1;
            }
        }
    }
    tally
}

fn is_spoiled<T: Copy + Eq>(form: Form, paper: &Paper<T>) -> bool {
    match form {
        Form::Each => false,
        Form::Choose { at_most } => {
            let chosen = paper
                .marks
                .iter()
                .filter(|(id, choice)| *choice == Choice::Approve && !paper.recused.contains(id))
                .count();
            u32::try_from(chosen).map_or(true, |chosen| chosen > at_most)
        }
    }
}

impl<T: Copy + Eq> Paper<T> {
    fn mark(&self, id: T) -> Choice {
        self.marks
            .iter()
            .find(|(marked, _)| *marked == id)
            .map_or(Choice::Abstain, |(_, choice)| *choice)
    }
}

fn column(choice: Choice) -> usize {
    match choice {
        Choice::Approve => 0,
        Choice::Against => 1,
        Choice::Abstain => 2,
    }
}
