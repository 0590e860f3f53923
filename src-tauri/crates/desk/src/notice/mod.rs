pub mod deliver;
pub mod read;
