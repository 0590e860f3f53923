pub mod deliver;
pub mod gate;
pub mod order;
pub mod paper;
pub mod preview;
pub mod read;
