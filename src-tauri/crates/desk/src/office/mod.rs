pub mod founding;
pub mod open;
pub mod overview;
pub mod read;
