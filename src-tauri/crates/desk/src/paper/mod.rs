pub mod check;
pub mod items;
pub mod read;
