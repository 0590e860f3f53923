//! 会议纪要: closing a meeting freezes what it did; a later change is issued again, with a number and a reason.

pub mod close;
pub mod deliver;
pub mod list;
mod paper;
pub(crate) mod results;
mod snapshot;
mod votes;
