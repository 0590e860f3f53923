pub mod complaints;
pub mod objection;
pub mod read;
pub mod start;
