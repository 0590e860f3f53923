pub mod assign;
pub mod list;
pub mod open;
