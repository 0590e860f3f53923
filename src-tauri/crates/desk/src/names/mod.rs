pub mod place;
pub mod sort;
pub mod unplaced;
