pub mod list;
pub mod rename;
