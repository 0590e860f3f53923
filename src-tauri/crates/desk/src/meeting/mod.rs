//! 会议 of the leading group: planned, opened by the roll call, closed.

pub mod held;
pub mod list;
pub mod save;
