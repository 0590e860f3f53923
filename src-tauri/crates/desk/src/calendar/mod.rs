pub mod window;
pub mod years;
