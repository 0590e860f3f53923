//! 同分: a tie on the cut line stops the meeting until people vote again, apply a rule, or draw lots.

pub mod draw;
pub mod priority;
pub mod read;
pub(crate) mod record;
pub(crate) mod tied;
