pub mod list;
pub mod rename;
pub mod seats;
pub mod ties;
