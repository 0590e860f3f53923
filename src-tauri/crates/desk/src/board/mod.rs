pub mod compose;
pub mod send;
pub mod state;
pub mod window;
