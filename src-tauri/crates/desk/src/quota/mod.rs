pub mod apportion;
pub mod propose;
pub mod save;
