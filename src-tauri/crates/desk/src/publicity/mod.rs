pub mod objection;
pub mod read;
pub mod start;
