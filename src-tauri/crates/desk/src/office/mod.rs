pub mod founding;
pub mod open;
pub mod overview;
pub mod page;
pub mod read;
pub mod screen;
