//! 复核录分 of the judges' papers by a second person.

pub mod enter;
pub(crate) mod papers;
pub mod progress;
pub mod read;
pub mod settle;
