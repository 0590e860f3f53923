pub mod list;
pub mod save;
