pub mod list;
pub mod undo;
pub mod verify;
