pub mod deliver;
pub mod gate;
pub(crate) mod hand_over;
pub mod order;
pub mod paper;
pub mod preview;
pub mod read;
