//! 议程 of a category: in which order the nominees come, and which are put off, set aside or struck.

pub mod line;
pub mod mark;
pub mod order;
pub mod read;
