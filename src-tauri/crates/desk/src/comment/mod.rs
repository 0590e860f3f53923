//! 评语 of the judges.

pub mod list;
pub mod say;
