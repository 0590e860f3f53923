pub mod approve;
pub mod deliberate;
pub mod read;
pub mod roster;
