pub mod sort;
