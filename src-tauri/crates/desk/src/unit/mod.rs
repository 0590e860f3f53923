pub mod list;
pub mod resolve;
pub mod save;
