pub mod summarise;
