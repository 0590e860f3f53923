pub mod board;
pub mod held;
pub mod import;
pub mod pick;
pub mod plan;
pub mod preview;
